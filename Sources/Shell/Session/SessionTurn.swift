import TalentMarket

/// What a session file says of one turn: enough to tell whether a replay is the same, and where it is not.
struct SessionTurn: Hashable, Sendable {
  /// Where somebody went.
  enum Destination: Hashable, Sendable {
    /// To the lab of that name.
    case lab(String)
    /// Out of the field.
    case outside
  }

  /// One change of employer, by names.
  struct Move: Hashable, Sendable {
    /// Who.
    var researcher: String
    /// From where; `nil` for the unemployed.
    var from: String?
    /// To where.
    var to: Destination
    /// Dollars a year of the new contract.
    var pay: Int64
    /// Dollars a year of the old one.
    var previous: Int64
    /// Dollars a year that the old lab offered at most.
    var counter: Int64
  }

  /// Which turn.
  var turn: Turn
  /// Its last day, as in ISO 8601.
  var date: String
  /// The digest of the whole state, where it is known.
  var whole: UInt64?
  /// One digest per named column, in the engine's order.
  var columns: [StateDigest.Column]
  /// Who moved.
  var moves: [Move]
}

extension SessionTurn {
  /// What there is to say of the turn that `record` is of, `world` being the world right after it.
  init(record: TurnRecord, world: World) {
    let digest = world.stateDigest()
    self.init(
      turn: record.turn, date: record.date.iso8601, whole: digest.whole, columns: digest.columns,
      moves: record.moves.map { Move($0, names: world) })
  }
}

extension SessionTurn.Move {
  /// A move of the engine's, with the names it has in `names`.
  init(_ move: Move, names: World) {
    researcher = names.name(of: move.researcher)
    from = move.from.map { names[$0].name }
    switch move.to {
    case .lab(let lab): to = .lab(names[lab].name)
    case .outside: to = .outside
    }
    pay = move.pay.dollars
    previous = move.previous.dollars
    counter = move.counter.dollars
  }
}
