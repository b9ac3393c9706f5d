import Diagnostics
import Expressions
import Testing

@testable import ScenarioFormat

@Suite struct `Claims in a file` {
  private static let good =
    "{ name: a, says: b, change: [Acme.budget * 2], measure: gap(Acme), at: 8, expect: less }"

  private func faults(_ old: String, _ new: String) -> [ScenarioFaultKind] {
    #expect(Self.good.contains(old))
    return ScenarioFormatTests.faults(adding: "claims: [\(Self.good.replacing(old, with: new))]\n").map(\.kind)
  }

  private func expectation(_ text: String) throws -> [ClaimExpectation] {
    let text = plainScenario + "claims: [\(Self.good.replacing("expect: less", with: text))]\n"
    let loaded = try scenario(in: SourceText(name: "plain.yaml", text: text))
    return loaded.claims[0].measures.map(\.expectation)
  }

  @Test func `the flagship's ten are read`() throws {
    let claims = try `Shipped scenarios`.loaded("raid-2025").claims
    #expect(
      claims.map(\.name.text) == [
        "talent-explodes", "money-alone", "wrong-kitchen", "recipes", "oligopoly", "diversity", "open-weights",
        "hopping", "race", "denial",
      ])
    let constructed = claims.filter { $0.construction != nil }.map(\.name.text)
    #expect(constructed == ["money-alone", "wrong-kitchen", "open-weights"])
    #expect(claims[1].measures.map(\.expectation) == [.sizes(.less)])
    #expect(claims[3].turns == [1, 8] && claims[3].measures.count == 2 && claims[3].beside.count == 1)
  }

  @Test func `what is expected is above, below, between, or less than against`() throws {
    guard case .beyond(.less, nil) = try expectation("expect: less")[0] else { throw Unexpected() }
    guard case .beyond(.greater, let limit?) = try expectation("expect: greater than 5%")[0] else { throw Unexpected() }
    #expect(limit.text == "5%")
    guard case .between(let low, let high) = try expectation("expect: between -1 and 1.5M")[0] else {
      throw Unexpected()
    }
    #expect(low.text == "-1" && high.text == "1.5M")
    #expect(try expectation("against: Acme.quota = 3, expect: change less than against") == [.sizes(.less)])
  }

  @Test func `anything else is not`() {
    #expect(faults("expect: less", "expect: lesser") != [])
    #expect(faults("expect: less", "expect: less then 3") != [])
    #expect(
      faults("expect: less", "expect: less than many")
        == [.expression(path: "claims.a.expect", .expectedNumber("many"))])
    #expect(faults("expect: less", "expect: change less than against") == [.missingKey("against", in: .claim)])
    #expect(
      faults("expect: less", "expect: between 2 and 1") == [.endsBeforeStart(path: "claims.a.expect", start: 2, end: 1)]
    )
    #expect(
      faults("expect: less", "expect: [less, greater]")
        == [.wrongCount(path: "claims.a.expect", expected: 1, found: 2)])
  }

  @Test func `two scenarios or changes, not both`() {
    #expect(
      faults("measure:", "compare: [one, two], measure:") == [.conflictingKeys("compare", "change", in: .claim)])
    #expect(
      faults("change: [Acme.budget * 2]", "compare: [one]")
        == [.wrongCount(path: "claims.a.compare", expected: 2, found: 1)])
    #expect(
      faults("change: [Acme.budget * 2]", "against: [Acme.budget * 2]") == [.missingKey("change", in: .claim)])
  }

  @Test func `leader and last may stand for a lab`() {
    #expect(faults("Acme.budget * 2", "leader.budget * 2").isEmpty)
    #expect(faults("Acme.budget * 2", "last.culture.openness = 1").isEmpty)
    #expect(!faults("Acme.budget * 2", "leader.bugdet * 2").isEmpty)
  }

  @Test func `an empty list says nothing`() {
    #expect(faults("at: 8", "at: []") == [.emptyList(path: "claims.a.at")])
    #expect(faults("measure: gap(Acme)", "measure: []").contains(.emptyList(path: "claims.a.measure")))
  }
}

private struct Unexpected: Error {}
