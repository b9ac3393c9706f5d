import Diagnostics
import Expressions
import Testing

@Suite struct `Quantities as people write them` {
  @Test(arguments: [
    ("4.5B", 4.5e9, Unit.plain), ("$300M", 3e8, .dollars), ("$ 300 M", 3e8, .dollars), ("350k", 350_000, .plain),
    ("20%", 0.2, .share), ("35 %", 0.35, .share), ("35 percent", 0.35, .share), ("1_000", 1000, .plain),
    ("1,000,000", 1e6, .plain), ("1,234.5", 1234.5, .plain), ("1.5e9", 1.5e9, .plain), ("2E-3", 0.002, .plain),
    (".5", 0.5, .plain), ("-0.1", -0.1, .plain), ("−0.1", -0.1, .plain), ("+3", 3, .plain), ("4y", 4, .years),
    ("4 years", 4, .years), ("29 months", 29, .months), ("6mo", 6, .months), ("2 turns", 2, .turns),
    ("3 million dollars", 3e6, .dollars), ("1k H100e", 1000, .h100e), ("12 people", 12, .people), ("3T", 3e12, .plain),
    ("$300M over 4y", 7.5e7, .dollars), ("-$5", -5, .dollars), ("1e-400", 0, .plain), ("007", 7, .plain),
  ])
  func `a number has the value and the unit it reads as`(text: String, value: Double, unit: Unit) throws {
    let quantity = try ExpressionReader.quantity(text)
    #expect(quantity == Quantity(value, unit))
  }

  @Test func `a decimal is rounded once, scale included`() throws {
    #expect(try ExpressionReader.quantity("0.07%").value == 0.0007)
    #expect(try ExpressionReader.quantity("1.1B").value == 1_100_000_000)
    #expect(try ExpressionReader.quantity("8.7%").value == 0.087)
  }

  @Test func `turns have a length only where somebody says so`() throws {
    #expect(try ExpressionReader.quantity("$60M over 6 turns", yearsPerTurn: 0.25).value == 4e7)
    #expect(throws: ExpressionFault(.mismatchedUnits(.years, .turns), SourceRange(10, 17))) {
      try ExpressionReader.quantity("$60M over 6 turns")
    }
  }

  @Test(arguments: [
    ("1e400", ExpressionFaultKind.numberTooLarge("1e400"), 0, 5), ("9e305T", .numberTooLarge("9e305T"), 0, 6),
    ("nan", .notANumber("nan"), 0, 3), ("-inf", .notANumber("inf"), 1, 4), ("many", .expectedNumber("many"), 0, 4),
    ("", .unexpectedEnd, 0, 0), ("1.2.3", .malformedNumber("1.2.3"), 0, 5), ("1_", .malformedNumber("1_"), 0, 2),
    ("$", .malformedNumber("$"), 0, 1), ("$20%", .malformedNumber("$20%"), 0, 4), ("3 4", .unexpectedToken("4"), 2, 3),
    ("1,00", .unexpectedToken(","), 1, 2), ("5 @", .unexpectedCharacter("@"), 2, 3),
    ("$3 over 0y", .divisionByZero, 8, 10), ("$3 over 2", .mismatchedUnits(.years, .plain), 8, 9),
  ])
  func `what is no number says where`(text: String, kind: ExpressionFaultKind, lower: Int, upper: Int) {
    #expect(throws: ExpressionFault(kind, SourceRange(lower, upper))) { try ExpressionReader.quantity(text) }
  }

  @Test func `an unknown unit gets the nearest one`() {
    #expect(throws: ExpressionFault(.unknownUnit("yaers"), SourceRange(2, 7), suggestion: "years")) {
      try ExpressionReader.quantity("3 yaers")
    }
    #expect(throws: ExpressionFault(.unknownUnit("x"), SourceRange(1, 2))) { try ExpressionReader.quantity("3x") }
  }

  @Test func `ranges are moved to the place of the text`() {
    #expect(throws: ExpressionFault(.unexpectedToken("4"), SourceRange(102, 103))) {
      try ExpressionReader.quantity("3 4", at: 100)
    }
  }
}
