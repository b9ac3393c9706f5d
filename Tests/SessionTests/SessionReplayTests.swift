import TalentMarket
import Testing

@testable import Shell

@Suite struct `A replay` {
  private struct Refused: Error, Equatable {}

  /// Replays the example against a run in which `alter` has changed the second turn.
  private func replay(
    _ session: SessionFile = exampleSession(), extent: SessionReplay.Extent = .firstDifference,
    _ alter: (inout [SessionTurn]) -> Void = { _ in }
  ) -> SessionReplay.Report<Refused> {
    var turns = exampleSession().entries.compactMap { if case .turn(let turn) = $0.kind { turn } else { nil } }
    alter(&turns)
    return SessionReplay(session, extent: extent).run(opening: turns[0]) { line throws(Refused) in
      switch line {
      case "step 2": Array(turns[1...])
      case "Bistro.budget *= 2": []
      default: throw Refused()
      }
    }
  }

  @Test func `that is the same compares every turn and finds nothing`() {
    let report = replay()
    #expect(report.differences.isEmpty)
    #expect(report.linesRun == 2)
    #expect(report.turnsCompared == 3)
  }

  @Test func `names the turn, the person and both amounts`() throws {
    let session = try SessionFile.parse(Array(exampleSession().text.utf8))
    let report = replay(session) { $0[2].moves[0].pay = 24_000_000 }
    #expect(
      report.first
        == SessionDifference(
          turn: 2, kind: .move(researcher: "Jason Wei", .pay(expected: 650_000, found: 24_000_000)), line: 20))
  }

  @Test func `names each field of a move`() {
    func field(_ alter: (inout SessionTurn.Move) -> Void) -> SessionDifference.Kind? {
      replay { alter(&$0[1].moves[0]) }.first?.kind
    }
    func expected(_ field: SessionDifference.Field) -> SessionDifference.Kind { .move(researcher: "Ada", field) }
    #expect(field { $0.from = nil } == expected(.from(expected: "Bistro", found: nil)))
    #expect(field { $0.to = .outside } == expected(.to(expected: .lab("Chain"), found: .outside)))
    #expect(field { $0.previous = 1 } == expected(.previous(expected: 400_000, found: 1)))
    #expect(field { $0.counter = 2 } == expected(.counter(expected: 0, found: 2)))
  }

  @Test func `names moves that are missing or more`() {
    #expect(replay { $0[2].moves.removeLast() }.first?.kind == .missingMove(exampleMove("Bo", to: .outside)))
    let extra = exampleMove("Eve")
    #expect(
      replay {
        $0[1] = exampleTurn(1, moves: $0[1].moves + [extra], salt: 1)
      }.first?.kind == .extraMove(extra))
  }

  @Test func `names the columns that differ, with both digests`() {
    let report = replay { $0[1] = exampleTurn(1, moves: $0[1].moves, salt: 5) }
    let expected = exampleTurn(1, moves: []).columns
    let found = exampleTurn(1, moves: [], salt: 5).columns
    #expect(
      report.first?.kind
        == .columns(
          zip(expected, found).map { .init(name: $0.name, expected: $0.digest, found: $1.digest) }))
  }

  @Test func `names the whole where the file has no columns`() {
    var session = exampleSession()
    session.entries = session.entries.map { entry in
      guard case .turn(var turn) = entry.kind else { return entry }
      turn.columns = []
      return SessionFile.Entry(kind: .turn(turn), at: entry.at)
    }
    #expect(replay(session).first == nil)
    #expect(
      replay(session) { $0[1].whole = 9 }.first?.kind == .whole(expected: exampleTurn(1, moves: []).whole!, found: 9))
  }

  @Test func `of an old file is not broken by a new column`() {
    let report = replay {
      for index in $0.indices {
        $0[index].columns.append(StateDigest.Column(name: "labs.new", digest: 1))
        $0[index].whole = 99
      }
    }
    #expect(report.first == nil)
  }

  @Test func `of an edited file does not miss what was taken out`() {
    var session = exampleSession()
    session.entries = session.entries.compactMap { entry in
      guard case .turn(var turn) = entry.kind else { return entry }
      if turn.turn == 1 { return nil }
      turn.moves = []
      return SessionFile.Entry(kind: .turn(turn), at: entry.at)
    }
    #expect(replay(session).first == nil)
  }

  @Test func `names a line that no longer works`() {
    var session = exampleSession()
    session.append(line: "fly")
    let report = replay(session)
    #expect(report.first == SessionDifference(turn: 2, kind: .lineFailed("fly"), line: 0))
    #expect(report.failure == Refused())
    #expect(report.linesRun == 2)
  }

  @Test func `names a turn that is not played any more`() {
    #expect(replay { $0.removeLast() }.first == SessionDifference(turn: 2, kind: .turnNotPlayed, line: 0))
  }

  @Test func `under other rules notes the first difference of every turn`() {
    let report = replay(extent: .everyTurn) {
      $0[1].moves[0].pay = 1
      $0[2].date = "2026-01-01"
    }
    #expect(report.differences.map(\.turn) == [1, 2])
  }
}
