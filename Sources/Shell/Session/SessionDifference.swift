import TalentMarket

/// The first thing in which a replay is not what its file says.
struct SessionDifference: Hashable, Sendable {
  /// A field of a move.
  enum Field: Hashable, Sendable {
    /// The lab left.
    case from(expected: String?, found: String?)
    /// Where to.
    case to(expected: SessionTurn.Destination, found: SessionTurn.Destination)
    /// Pay of the new contract, dollars a year.
    case pay(expected: Int64, found: Int64)
    /// Pay of the old contract.
    case previous(expected: Int64, found: Int64)
    /// The old lab's counter-offer.
    case counter(expected: Int64, found: Int64)
  }

  /// A column whose digests differ.
  struct Column: Hashable, Sendable {
    /// The column's name.
    var name: String
    /// What the file says.
    var expected: UInt64
    /// What the replay gives.
    var found: UInt64
  }

  /// What differs.
  enum Kind: Hashable, Sendable {
    /// A typed line no longer works.
    case lineFailed(String)
    /// The file has a turn that the lines above it do not play.
    case turnNotPlayed
    /// The turn ends on another day.
    case date(expected: String, found: String)
    /// Somebody moved otherwise.
    case move(researcher: String, Field)
    /// Somebody moves in the file and not in the replay.
    case missingMove(SessionTurn.Move)
    /// Somebody moves in the replay and not in the file.
    case extraMove(SessionTurn.Move)
    /// Columns of the state, in the engine's order; at least one.
    case columns([Column])
    /// The state as a whole, where no column tells which part.
    case whole(expected: UInt64, found: UInt64)
  }

  /// The turn; for a line that failed, the last turn played before it.
  var turn: Turn
  /// What differs.
  var kind: Kind
  /// The line of the file; 0 when it never was in a file.
  var line: Int
}

extension SessionTurn {
  /// The first difference from `found`, what a person understands first: day, moves, then columns, then the whole.
  ///
  /// Only what the file says is compared: a digest, column or move that somebody took out of it is not missed, unless
  /// the digests cannot vouch for the rest. Columns that only one of the two knows belong to different versions.
  func firstDifference(from found: SessionTurn) -> SessionDifference.Kind? {
    if date != found.date { return .date(expected: date, found: found.date) }
    let theirs = Dictionary(found.columns.map { ($0.name, $0.digest) }) { first, _ in first }
    let shared = columns.filter { theirs[$0.name] != nil }
    let differing = shared.compactMap { column in
      theirs[column.name].flatMap { digest in
        digest == column.digest
          ? nil : SessionDifference.Column(name: column.name, expected: column.digest, found: digest)
      }
    }
    let hasSameColumns = columns.isEmpty || Set(columns.map(\.name)) == Set(theirs.keys)
    let wholeMatches: Bool? = whole.flatMap { mine in hasSameColumns ? found.whole.map { $0 == mine } : nil }
    let isVouchedFor = differing.isEmpty && (wholeMatches ?? !shared.isEmpty)
    if let difference = firstMoveDifference(from: found, ignoringExtra: isVouchedFor) { return difference }
    if !differing.isEmpty { return .columns(differing) }
    if wholeMatches == false, let whole, let other = found.whole { return .whole(expected: whole, found: other) }
    return nil
  }

  private func firstMoveDifference(
    from found: SessionTurn, ignoringExtra: Bool
  ) -> SessionDifference.Kind? {
    var theirs = Dictionary(found.moves.map { ($0.researcher, $0) }) { first, _ in first }
    for move in moves {
      guard let other = theirs.removeValue(forKey: move.researcher) else { return .missingMove(move) }
      if let field = move.firstDifference(from: other) { return .move(researcher: move.researcher, field) }
    }
    guard !ignoringExtra, !theirs.isEmpty else { return nil }
    return found.moves.first { theirs[$0.researcher] != nil }.map(SessionDifference.Kind.extraMove)
  }
}

extension SessionTurn.Move {
  /// The first field in which somebody's move differs.
  func firstDifference(from found: SessionTurn.Move) -> SessionDifference.Field? {
    if from != found.from { return .from(expected: from, found: found.from) }
    if to != found.to { return .to(expected: to, found: found.to) }
    if pay != found.pay { return .pay(expected: pay, found: found.pay) }
    if previous != found.previous { return .previous(expected: previous, found: found.previous) }
    if counter != found.counter { return .counter(expected: counter, found: found.counter) }
    return nil
  }
}
