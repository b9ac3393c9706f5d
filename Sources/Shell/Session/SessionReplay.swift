import TalentMarket

/// Types a session again and compares what comes of it with what the file says.
struct SessionReplay: Sendable {
  /// How a replay went.
  struct Report<Failure: Error>: Sendable {
    /// Differences in the order of the file: the first one, or the first of every turn.
    var differences: [SessionDifference] = []
    /// Lines that were typed again.
    var linesRun = 0
    /// Turns of the file that were compared.
    var turnsCompared = 0
    /// What the line that failed last failed with.
    var failure: Failure?

    /// The first difference; `nil` when the replay is the same.
    var first: SessionDifference? { differences.first }
  }

  /// How far to go.
  enum Extent: Hashable, Sendable {
    /// Up to the first difference.
    case firstDifference
    /// Through the whole file, noting the first difference of each turn: what other rules change. Ends at a line that
    /// fails.
    case everyTurn
  }

  /// The session.
  var session: SessionFile
  /// How far to go.
  var extent = Extent.firstDifference

  /// Replays a session of the given extent.
  init(_ session: SessionFile, extent: Extent = .firstDifference) {
    self.session = session
    self.extent = extent
  }

  /// Types every line again.
  ///
  /// - Parameters:
  ///   - opening: The world as loaded from the session's scenario.
  ///   - run: Types one line, and says which turns it played, in the order in which it played them; throws when the
  ///     line does not work.
  func run<Failure: Error>(
    opening: SessionTurn, run: (String) throws(Failure) -> [SessionTurn]
  ) -> Report<Failure> {
    var report = Report<Failure>()
    var played = [opening]
    var lastTurn = opening.turn
    for entry in session.entries {
      switch entry.kind {
      case .line(let line):
        do throws(Failure) {
          played = try run(line)
          report.linesRun += 1
          lastTurn = played.last?.turn ?? lastTurn
        } catch {
          report.failure = error
          report.differences.append(SessionDifference(turn: lastTurn, kind: .lineFailed(line), line: entry.at))
          return report
        }
      case .turn(let expected):
        report.turnsCompared += 1
        let found = played.firstIndex { $0.turn == expected.turn }
        let difference = found.map { expected.firstDifference(from: played[$0]) } ?? .turnNotPlayed
        // What a line plays may visit the same turn twice: each is compared once.
        if let found { played.remove(at: found) }
        guard let difference else { continue }
        report.differences.append(SessionDifference(turn: expected.turn, kind: difference, line: entry.at))
        if extent == .firstDifference { return report }
      }
    }
    return report
  }
}
