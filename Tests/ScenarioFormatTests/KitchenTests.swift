import Diagnostics
import Foundation
import ScenarioFormat
import TalentMarket
import Testing

/// The kitchen's first turn against the page worked out by hand, `Tests/Fixtures/kitchen-turn-1.md`.
@Suite struct KitchenTests {
  private static let page: String = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return (try? String(contentsOf: tests.appendingPathComponent("Fixtures/kitchen-turn-1.md"), encoding: .utf8)) ?? ""
  }()

  /// Rows of the page's table of who works where for what.
  private static func table() -> [String: (lab: String, pay: Int64)] {
    var rows: [String: (lab: String, pay: Int64)] = [:]
    for line in page.split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if cells.count == 3, let pay = Int64(cells[2].replacingOccurrences(of: ",", with: "")) {
        rows[cells[0]] = (cells[1], pay)
      }
    }
    return rows
  }

  private func kitchen() throws -> World {
    let source = try #require(BundledScenarios.source(named: "kitchen"))
    guard case .scenario(let loaded) = ScenarioReader.read(source) else {
      Issue.record("the kitchen does not read")
      throw CancellationError()
    }
    return World(loaded.definition)
  }

  @Test func `the first turn comes out as on the page, to the dollar`() throws {
    var world = try kitchen()
    world.playTurn()
    let page = Self.table()
    #expect(page.count == 6)
    for researcher in world.researcherIDs {
      let row = try #require(page[world.name(of: researcher)])
      #expect(world.employment(of: researcher).lab.map { world[$0].name } == row.lab)
      #expect(world.people.pay[researcher.index] == row.pay)
    }
    #expect(world.payrolls() == [2_158_817, 4_241_320])
  }

  @Test func `what Bistro countered for Ben is its limit on the page`() throws {
    var world = try kitchen()
    let record = world.playTurn()
    let ben = try #require(record.moves.first { world.name(of: $0.researcher) == "Ben" })
    #expect(ben.counter == Pay(747_318))
    #expect(ben.previous == Pay(500_000))
  }
}
