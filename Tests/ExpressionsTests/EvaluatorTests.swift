import Diagnostics
import Expressions
import Testing

@Suite struct `Values of expressions` {
  @Test(arguments: [
    ("1 + 2 * 3", 7.0), ("(1 + 2) * 3", 9), ("2 ^ 3 ^ 2", 512), ("-2 ^ 2", -4), ("7 - 2 - 1", 4), ("8 / 4 / 2", 1),
    ("2 × 3 ÷ 6", 1), ("5 − 3", 2), ("max(1, 2, 3) - min(4, 5)", -1), ("abs(-3)", 3), ("sqrt(16)", 4),
    ("round(2.6)", 3), ("ln(exp(1)) * 1", 1), ("count(1, 2)", 2), ("2 ^ 0.5 * 2 ^ 0.5", 2.0000000000000004),
    ("1,000 + 1", 1001), ("max(1,000)", 1), ("talentHHI", 1800),
  ])
  func `signs bind as in mathematics`(text: String, number: Double) throws {
    guard case .number(let value, _) = try value(text) else { throw ExpressionFault(.unexpectedEnd, SourceRange(0, 0)) }
    #expect((value - number).magnitude < 1e-12)
  }

  @Test(arguments: [
    ("Meta.budget", 200.0, Unit.dollars), ("Google DeepMind.budget", 620, .dollars),
    ("\"Jason Wei\".pay", 20, .dollars),
    ("budget(Meta)", 200, .dollars), ("retention(Meta)", 0.5, .share), ("Meta.culture.mission", 0.35, .share),
    ("Meta.budget / Meta.people", 2.5, .dollars), ("Meta.compute / Meta.people", 12.5, .h100e),
    ("Meta.budget * 2", 400, .dollars), ("20% * Meta.budget", 40, .dollars), ("Meta.budget / Meta.budget", 1, .plain),
    ("Meta.budget + 5", 205, .dollars), ("Meta.budget-5", 195, .dollars), ("1 - Meta.retention", 0.5, .share),
    ("lead + 1 year", 1.5, .years), ("1 year / 6 months", 2, .plain), ("$300M over 4y", 7.5e7, .dollars),
    ("max(lead, 1 year)", 1, .years), ("Meta.budget ^ 2", 40_000, .plain),
  ])
  func `units combine as they should`(text: String, number: Double, unit: Unit) throws {
    #expect(try value(text) == .number(number, unit))
  }

  @Test(arguments: [
    ("Meta.retention > 40%", true), ("Meta.retention > 60% or Meta.budget < 600M", true), ("not 1 < 2", false),
    ("1 < 2 and 2 <= 2 and 3 >= 4", false), ("leader = leader", true), ("leader != leader", false), ("2 ≠ 3", true),
    ("(1 = 1) = (2 == 2)", true), ("lead < 1 year", true), ("not (1 < 2) or 3 > 2", true),
  ])
  func `conditions hold or do not`(text: String, truth: Bool) throws {
    #expect(try value(text) == .truth(truth))
  }

  @Test func `a condition stops at the first part that decides`() throws {
    #expect(try value("1 < 2 or nothing > 3") == .truth(true))
    #expect(try value("1 > 2 and nothing > 3") == .truth(false))
  }

  @Test(arguments: ["1 / 0", "0 / 0", "1 / (2 - 2)"])
  func `nothing is divided by zero`(text: String) {
    #expect { try value(text) } throws: { ($0 as? ExpressionFault)?.kind == .divisionByZero }
  }

  @Test(arguments: [
    ("now at turn 1", 1.0), ("now - now at turn 1", 2), ("(now + 1) at turn 2", 3), ("now at 0", 0),
    ("now at turn 3 - now at turn 1", 2), ("round(now) at turn 2", 2),
  ])
  func `a name at a turn has its value of that turn`(text: String, number: Double) throws {
    #expect(try value(text) == .number(number, .plain))
  }

  @Test func `a turn after a plain number belongs to the comparison`() throws {
    #expect(try value("now < 2 at turn 1") == .truth(true))
    #expect(try value("now < 2") == .truth(false))
  }

  @Test(arguments: [
    ("Meta.budget + 20%", ExpressionFaultKind.mismatchedUnits(.dollars, .share), "Meta.budget + 20%"),
    ("Meta.budget > lead", .mismatchedUnits(.dollars, .months), "Meta.budget > lead"),
    ("2 ^ Meta.budget", .mismatchedUnits(.plain, .dollars), "Meta.budget"),
    ("Meta", .notAValue("Meta"), "Meta"), ("W.pay", .ambiguousName("W", candidates: ["Wei", "Wu"]), "W"),
    ("frob(1, 2)", .unknownFunction("frob", arguments: 2), "frob"),
    ("1 + (2 > 1)", .wrongKind(expected: .number, found: .truth), "(2 > 1)"),
    ("not 3", .wrongKind(expected: .truth, found: .number), "3"),
    ("leader > 3", .wrongKind(expected: .number, found: .text), "leader"),
    ("now at turn 9", .turnUnavailable(9), "9"), ("now at turn 1.5", .turnUnavailable(1.5), "1.5"),
  ])
  func `a fault lies under the part that is wrong`(text: String, kind: ExpressionFaultKind, part: String) {
    do {
      _ = try value(text)
      Issue.record("no fault")
    } catch {
      #expect(error.kind == kind)
      #expect(SourceText(name: "", text: text).text(in: error.range) == part)
    }
  }

  @Test func `an unknown name carries its suggestion`() {
    #expect(throws: ExpressionFault(.unknownName("Mta"), SourceRange(4, 7), suggestion: "Meta")) {
      try value("1 + Mta.budget")
    }
    #expect(throws: ExpressionFault(.unknownField("buget", owner: "Meta"), SourceRange(5, 10), suggestion: "budget")) {
      try value("Meta.buget")
    }
  }
}
