import Foundation
import TalentMarket
import Testing

@testable import Shell

@Suite struct `An export` {
  /// Two labs with awkward names, three turns.
  private func played() -> (records: [TurnRecord], world: World) {
    var scenario = ScenarioDefinition(name: "small", start: CalendarDate(year: 2025, month: 7, day: 1)!)
    scenario.seed = 3
    for (index, name) in ["Bistro, \"the\" first", "Chain"].enumerated() {
      scenario.labs.append(
        LabDefinition(
          name: name, budget: Pay(index == 0 ? 2_000_000 : 30_000_000), compute: 1000.5,
          culture: Culture(repeating: 0.5)))
      scenario.cohorts.append(CohortDefinition(name: "cooks \(index)", lab: LabID(index), size: 12 - 10 * index))
    }
    var world = World(scenario)
    var records = [world.openingRecord()]
    for _ in 0..<3 { records.append(world.playTurn()) }
    return (records, world)
  }

  @Test func `has one row a turn and lab`() {
    let (records, world) = played()
    let table = TurnTables.labs(records, names: world)
    #expect(table.rows.count == 8)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    let lines = table.csv.split(separator: "\n")
    #expect(lines.count == 9)
    #expect(lines[0].hasPrefix("turn,date,lab,people,talent,budget,payroll,"))
    #expect(lines[1].hasPrefix("0,2025-06-30,\"Bistro, \"\"the\"\" first\",12,"))
    #expect(table.columns.firstIndex(of: "annualRetention").map { table.rows[0][$0] } != nil)
  }

  @Test func `has one row a move`() {
    let (records, world) = played()
    let moves = records.flatMap(\.moves)
    #expect(!moves.isEmpty)
    let table = TurnTables.moves(records, names: world)
    #expect(table.rows.map { $0[2] } == moves.map { .text(world.name(of: $0.researcher)) })
    #expect(table.rows.map { $0[5] } == moves.map { .whole($0.pay.dollars) })
  }

  @Test func `quotes what needs quotes and leaves out what is not finite`() {
    let table = TidyTable(
      columns: ["name", "value"],
      rows: [
        [.text("a \"b\", c"), .number(0.1)], [.text("two\nlines"), .number(.nan)], [.text(""), .number(.infinity)],
        [.none, .number(5)], [.text("é"), .number(1e-7)], [.truth(true), .whole(-3)],
      ])
    #expect(
      table.csv == "name,value\n\"a \"\"b\"\", c\",0.1\n\"two\nlines\",\n\"\",\n,5\né,1e-07\ntrue,-3\n")
    var json = JSONWriter()
    table.write(to: &json)
    #expect(
      json.text == #"[{"name":"a \"b\", c","value":0.1},{"name":"two\nlines","value":null},{"name":"","value":null},"#
        + #"{"name":null,"value":5},{"name":"é","value":1e-07},{"name":true,"value":-3}]"#)
  }

  @Test func `as JSON is one object with turns and moves, and reads back exactly`() throws {
    struct File: Decodable {
      struct Turn: Decodable {
        var turn: Int
        var lab: String
        var talent: Double
        var annualRetention: Double?
        var topPay: Int64
      }
      struct Move: Decodable {
        var researcher: String
        var from: String?
        var to: String?
        var pay: Int64
      }
      var turns: [Turn]
      var moves: [Move]
    }
    let (records, world) = played()
    let text = Export.files(path: "x.json", format: .json, records: records, names: world)[0].text
    let file = try JSONDecoder().decode(File.self, from: Data(text.utf8))
    let labs = records.flatMap(\.labs)
    #expect(file.turns.map(\.talent) == labs.map(\.talent))
    #expect(file.turns.map(\.topPay) == labs.map(\.topPay.dollars))
    #expect(file.turns[0].annualRetention == nil)
    #expect(file.moves.map(\.pay) == records.flatMap(\.moves).map(\.pay.dollars))
  }

  @Test func `writes labs to the file named and moves beside it`() throws {
    let scratch = Scratch()
    let (records, world) = played()
    let path = scratch.path + "/turns.csv"
    #expect(try Export.write(path: path, format: .csv, records: records, names: world).count == 2)
    #expect(scratch.names == ["turns-moves.csv", "turns.csv"])
    #expect(scratch.bytes("turns.csv") == Array(TurnTables.labs(records, names: world).csv.utf8))
    let nowhere = scratch.path + "/none/turns.csv"
    #expect(throws: Export.Fault(path: nowhere, fault: .noSuchFolder)) {
      try Export.write(path: nowhere, format: .csv, records: records, names: world)
    }
  }

  @Test func `takes its format from the name`() {
    #expect(Export.Format(path: "a/turns.CSV") == .csv)
    #expect(Export.Format(path: "turns.json") == .json)
    #expect(Export.Format(path: "a.csv/turns") == nil)
    #expect(Export.Format(path: ".csv") == nil)
    #expect(Export.movesPath("a.b/turns.v2.csv") == "a.b/turns.v2-moves.csv")
  }

  @Test func `of a record from further on than the world does not trap`() {
    let (records, _) = played()
    var empty = ScenarioDefinition(name: "empty", start: CalendarDate(year: 2025, month: 7, day: 1)!)
    empty.labs = [LabDefinition(name: "One", budget: Pay(1), compute: 1, culture: Culture(repeating: 0))]
    let world = World(empty)
    #expect(TurnTables.labs(records, names: world).rows[1][2] == .text("#2"))
    #expect(TurnTables.moves(records, names: world).rows.count == records.flatMap(\.moves).count)
  }
}
