import Diagnostics
import Testing

@testable import ScenarioFormat

@Suite struct `Targets and calibration in a file` {
  private static let target = "targets:\n  - { measure: retention(Acme), at: 8, value: 80%, within: 3% }\n"
  private static let record = """
    calibration:
      seed: 18446744073709551615
      tuning: [1, 240]
      heldOut: [241, 420]
      played: 960
      complete: true
      tuned:
        Acme.budget: { from: 3000000, to: 3100000 }
      fit:
        - { measure: retention(Acme), at: 8, data: 0.8, tuning: 0.79, heldOut: 0.81, error: 0.004 }

    """

  @Test func `are read with their places`() throws {
    let text = plainScenario + Self.target + "  - order: [retention(Acme), retention(Acme)]\n"
    let loaded = try scenario(
      in: SourceText(name: "plain.yaml", text: text + "calibrate:\n  Acme.budget: [1M, 5M]\n  search: [0.2, 1]\n"))
    #expect(loaded.targets.map(\.measure.text) == ["retention(Acme)"] && loaded.targets[0].turn == 8)
    #expect(loaded.orders.map(\.targets) == [[0, 0]])
    let free = loaded.freeNumbers
    #expect(free.map(\.text) == ["Acme.budget", "search"] && free[0].written?.value == 3_000_000)
    let place = try #require(free[0].written?.range)
    #expect(loaded.source.text(in: place) == "3M")
    // What the file leaves to its default stands nowhere.
    #expect(free[1].written == nil)
  }

  @Test func `a fault in a target is told once, and not again where an order names it`() {
    let order = "  - order: [retention(Acme), retention(Acme)]\n"
    let found = faults(adding: Self.target.replacing("within:", with: "witin:") + order).map(\.kind)
    #expect(found == [.unknownKey("witin", in: .target)])
    #expect(faults(adding: Self.target + "  - order: [retention(Acme), retention(Acne)]\n").count == 1)
  }

  @Test func `a measure has one target a turn`() {
    let second = "  - { measure: retention(Acme), at: 8, value: 70%, within: 3% }\n"
    #expect(
      faults(adding: Self.target + second) == [
        Expected("18:37", "8", .sameTwice(path: "targets.retention(Acme).at", value: "8"))
      ])
    #expect(faults(adding: Self.target + second.replacing("at: 8", with: "at: 4")).isEmpty)
  }

  @Test func `an interval holds the number as it is, in the file or by default`() {
    for block in ["calibrate", "ranges"] {
      #expect(
        faults(adding: Self.target + "\(block):\n  Acme.budget: [4M, 5M]\n") == [
          Expected(
            "19:3", "Acme.budget",
            .outsideInterval(path: "\(block).Acme.budget", value: 3_000_000, low: 4_000_000, high: 5_000_000))
        ])
      #expect(faults(adding: Self.target + "\(block):\n  Acme.budget: [3M, 5M]\n").isEmpty)
      #expect(faults(adding: Self.target + "\(block):\n  search: [0.9, 1]\n").count == 1)
      #expect(faults(adding: Self.target + "model: { search: 0.95 }\n\(block):\n  search: [0.9, 1]\n").isEmpty)
    }
  }

  @Test func `what a search moves may leave its range`() {
    let searched = Self.target + "calibrate:\n  Acme.budget: [1M, 5M]\nranges:\n  Acme.budget: [4M, 5M]\n"
    #expect(faults(adding: searched).isEmpty)
  }

  @Test func `a record is read as it was written`() throws {
    let loaded = try scenario(in: SourceText(name: "plain.yaml", text: plainScenario + Self.target + Self.record))
    let record = try #require(loaded.calibration)
    #expect(record.seed == .max && record.tuning == 1...240 && record.heldOut == 241...420 && record.isComplete)
    #expect(record.played == 960 && record.tuned.map(\.to) == [3_100_000] && record.fit.map(\.heldOut) == [0.81])
  }

  @Test func `faults have their place, and the word that was meant`() {
    #expect(
      faults(adding: Self.target.replacing("measure", with: "mesure")) == [
        Expected("17:7", "mesure", .unknownKey("mesure", in: .target), meant: "measure")
      ])
    #expect(
      faults(adding: Self.target.replacing("value: 80%, ", with: "")).map(\.kind) == [.missingKey("value", in: .target)]
    )
    #expect(faults(adding: Self.target.replacing("3%", with: "0%")).map(\.place) == ["17:60"])
    #expect(faults(adding: Self.target.replacing("80%", with: "most")).map(\.place) == ["17:47"])
    #expect(
      faults(adding: Self.target + "  - order: [retention(Acme), retention(Acne)]\n") == [
        Expected(
          "18:30", "retention(Acne)",
          .unknownChoice(path: "targets.order", value: "retention(Acne)", choices: ["retention(Acme)"]),
          meant: "retention(Acme)")
      ])
    #expect(
      faults(adding: Self.target + "  - { order: [retention(Acme), retention(Acme)], at: 8 }\n").map(\.kind) == [
        .conflictingKeys("order", "at", in: .target)
      ])
    #expect(faults(adding: "targets: 3\n").map(\.kind) == [.wrongShape(path: "targets", expected: .list, found: .text)])
  }

  @Test func `what was held out cannot have been used`() {
    let overlapping = Self.record.replacing("[241, 420]", with: "[240, 420]")
    #expect(faults(adding: overlapping).map(\.place) == ["19:13"])
    #expect(
      faults(adding: Self.record.replacing("tuning: [1, 240]", with: "tuning: [240, 1]")).map(\.kind) == [
        .endsBeforeStart(path: "calibration.tuning", start: 240, end: 1)
      ])
    #expect(
      faults(adding: Self.record.replacing("complete:", with: "compleet:")).map(\.suggestion) == ["complete"])
    #expect(
      faults(adding: Self.record.replacing("Acme.budget", with: "Acme.bugdet")).map(\.suggestion) == ["budget"])
  }
}
