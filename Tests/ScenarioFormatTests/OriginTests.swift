import ScenarioFormat
import TalentMarket
import Testing

@Suite struct `Where the numbers of a world come from` {
  private func numbers(_ name: String) throws -> [String: CitedNumber] {
    let all = try `Shipped scenarios`.loaded(name).numbers
    return Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })
  }

  @Test(arguments: `Shipped scenarios`.names) func `no number is told twice`(name: String) throws {
    let paths = try `Shipped scenarios`.loaded(name).numbers.map(\.path)
    #expect(Set(paths).count == paths.count)
  }

  @Test func `every constant of the model is either in the file or told with its default`() throws {
    let found = try numbers("kitchen")
    for parameter in ModelParameter.allCases {
      let number = try #require(found["model." + parameter.name], "\(parameter)")
      if number.line == 0 { #expect(Double(number.text) == parameter.defaultValue) }
    }
    #expect(found["model.search"]?.line != 0)
    #expect(found["model.hazard"]?.line == 0)
  }

  @Test func `a form that was taken from a paper is no size that was measured`() throws {
    let found = try numbers("raid-2025")
    #expect(found["model.progress"]?.origin.isSourced == true)
    #expect(found["people.*.wants.openness.mean"]?.origin.isSourced == true)
    #expect(found["model.hardness"]?.origin.isSourced == false)
    guard case .form(let paper) = found["model.hardness"]?.origin else { throw Missing() }
    #expect(paper.contains("Bloom"))
  }

  @Test func `what labs have by default counts once, and only where a lab leaves it out`() throws {
    let found = try numbers("raid-2025")
    // Meta gives a quota and the others do not; everybody gives an appetite.
    #expect(found["labs.*.quota"]?.text == "10")
    #expect(found["labs.Meta.quota"]?.text == "12")
    #expect(found["labs.*.appetite"] == nil)
  }

  @Test func `tastes are told where somebody is drawn from the model's population`() throws {
    // In the kitchen all tastes are given and nobody arrives.
    #expect(try numbers("kitchen").keys.contains { $0.hasPrefix("people.") } == false)
    #expect(try numbers("raid-2025")["people.*.wants.money.least"]?.text == "0.4")
  }

  @Test func `a market typed in by hand rests on its own numbers alone`() throws {
    #expect(try numbers("textbook-house").values.allSatisfy { $0.line > 0 })
  }

  @Test func `the share counts what the world rests on, not what the model is held against`() throws {
    let loaded = try `Shipped scenarios`.loaded("baseline-2025")
    let share = AssumedShare(loaded.numbers)
    // Of each target its value and its bar.
    #expect(share.numbers + 2 * loaded.targets.count == loaded.numbers.count)
    #expect(loaded.numbers.contains { $0.path == "targets.retention(Meta).within" && !$0.origin.isSourced })
    // Compute of five labs and its growth, the progress of algorithms and the taste for openness.
    #expect(share.sourced == 12)
    #expect(share.assumed == share.numbers - 12)
  }

  @Test func `none and all are said only where it is none or all`() {
    #expect(AssumedShare(numbers: 1000, sourced: 1).percent == 99)
    #expect(AssumedShare(numbers: 1000, sourced: 999).percent == 1)
    #expect(AssumedShare(numbers: 1000, sourced: 0).percent == 100)
    #expect(AssumedShare(numbers: 1000, sourced: 1000).percent == 0)
    #expect(AssumedShare(numbers: 3, sourced: 1).percent == 67)
    #expect(AssumedShare(numbers: 0, sourced: 0).percent == 0)
  }

  private struct Missing: Error {}
}
