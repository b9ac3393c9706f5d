import Diagnostics
import Expressions
import Testing

/// The toy world knows turns 0 to 3; `now` is the turn, `odd` is measured at odd turns only, `late` from turn 2 on.
@Suite struct `Turns in expressions` {
  @Test(arguments: [
    ("mean(now) over turns", 1.5, Unit.plain), ("mean(now) over turns 1 to 3", 2, .plain),
    ("sum(now) over turns", 6, .plain), ("max(now) over turns 0 to 2", 2, .plain),
    ("min(now) over turns 2 to 3", 2, .plain),
    ("mean(now) over turns from 1 to 2", 1.5, .plain), ("mean(now) over turn 1 to 2", 1.5, .plain),
    ("MEAN(now) OVER TURNS 1 TO 2", 1.5, .plain), ("sum(Meta.budget) over turns 2 to 3", 400, .dollars),
    ("mean(lead + 1 year) over turns", 1.5, .years), ("2 * mean(now) over turns + 1", 4, .plain),
    ("max(now) over turns 0 to 2 - now", -1, .plain), ("max(now) over turns - min(now) over turns", 3, .plain),
    ("sum(now) over turns (turn - 1) to turn", 5, .plain), ("mean(max(now, 2)) over turns", 2.25, .plain),
    ("max(now, 7 - now) over turns 2 to 3", 5, .plain), ("sum(sum(now) over turns) over turns", 10, .plain),
    ("sum(now at turn 1) over turns", 4, .plain),
  ])
  func `many turns come down to one number`(text: String, number: Double, unit: Unit) throws {
    #expect(try value(text) == .number(number, unit))
  }

  @Test func `turns at which nothing was measured are left out`() throws {
    #expect(try value("mean(odd) over turns") == .number(2, .dollars))
    #expect(try value("min(odd) over turns 0 to 1") == .number(1, .dollars))
    guard case .number(let number, .dollars) = try value("mean(odd) over turns 2 to 2") else {
      Issue.record("no number of dollars")
      return
    }
    #expect(number.isNaN)
  }

  @Test func `what did not exist yet was not measured, and what never did is unknown`() throws {
    #expect(try value("mean(late) over turns") == .number(25, .people))
    #expect(try value("late > 15 by turn 2") == .truth(true))
    #expect(throws: ExpressionFault(.unknownName("never"), SourceRange(5, 10), suggestion: "Meta")) {
      try value("mean(never) over turns")
    }
  }

  @Test(arguments: [
    ("now > 1 by turn 2", true), ("now > 2 by turn 2", false), ("now < 1 by turn 2", true), ("now = 2 by 3", true),
    ("now < 1 by turn 8", true), ("(now > 1 by turn 2) and now = 3", true), ("not (now > 2 by turn 2)", true),
    ("mean(now) over turns > 1 by turn 3", true), ("mean(now) over turns > 1 by turn 2", false),
  ])
  func `a condition by a turn holds once it has held`(text: String, truth: Bool) throws {
    #expect(try value(text) == .truth(truth))
  }

  @Test(arguments: [
    ("$300M over 4y", 7.5e7, Unit.dollars), ("$60M over 6 turns", 4e7, .dollars), ("max(1, 2) over 1 year", 2, .plain),
    ("Meta.budget over 6 turns", 200 / 1.5, .dollars), ("$60M over 18 months", 4e7, .dollars),
  ])
  func `a total over some time is still so much a year`(text: String, number: Double, unit: Unit) throws {
    #expect(try value(text) == .number(number, unit))
  }

  @Test(arguments: [
    ("mean(now) sur tours", 1.5), ("moyenne(now) sur les tours de 1 à 3", 2), ("somme(now) sur tours 1 à 2", 3),
    ("max(now) sur les tours 0 a 2 - now", -1), ("now au tour 1", 1), ("now à tour 2 - 1", 1),
    ("now - now au tour 1", 2), ("moyenne(now au tour 2) sur les tours", 2),
  ])
  func `time is told in French as well`(text: String, number: Double) throws {
    #expect(try value(text) == .number(number, .plain))
  }

  @Test func `a date by which is told in French as well`() throws {
    #expect(try value("now > 1 d’ici le tour 2") == .truth(true))
    #expect(try value("now > 2 d'ici au tour 2") == .truth(false))
  }

  @Test func `words of time elsewhere are parts of names`() throws {
    #expect(try ExpressionReader.path("Labo sur Seine.pay").words == ["Labo sur Seine", "pay"])
    #expect(try ExpressionReader.path("Tours 2.pay").words == ["Tours 2", "pay"])
    #expect(try ExpressionReader.path("Back to 7.pay").words == ["Back to 7", "pay"])
    #expect(try ExpressionReader.path("Salut à Tous.pay").words == ["Salut à Tous", "pay"])
  }

  @Test(arguments: [
    ("turn", 3.0, Unit.turns), ("turn at turn 1", 1, .turns), ("turn + 1", 4, .turns), ("2 * turn", 6, .turns),
    ("max(turn, 5)", 5, .turns), ("now at turn (turn - 1)", 2, .plain),
  ])
  func `the turn is a number like others`(text: String, number: Double, unit: Unit) throws {
    #expect(try value(text) == .number(number, unit))
  }

  @Test(arguments: [
    ("turn = 3", true), ("turn >= 4 or now = 3", true), ("now = 3 and turn != 3", false), ("turn = 2 by turn 3", true),
    ("not (turn = 1)", true),
  ])
  func `the turn stands in conditions`(text: String, truth: Bool) throws {
    #expect(try value(text) == .truth(truth))
  }

  @Test func `the turn cannot be set`() throws {
    guard case .assignment(let assignment) = try ExpressionReader.statement("turn = 4") else {
      Issue.record("an expression")
      return
    }
    #expect(assignment.target.words == ["turn"])
  }

  @Test(arguments: [
    ("mean(now)", ExpressionFaultKind.needsTurns("mean"), "mean(now)"),
    ("sum(now) + 1", .needsTurns("sum"), "sum(now)"),
    ("mean(now) over 4y", .needsTurns("mean"), "mean(now)"), ("now over turns", .needsAggregate, "over turns"),
    ("abs(now) over turns 1 to 2", .needsAggregate, "over turns"),
    ("mean(now, 2) over turns", .unknownFunction("mean", arguments: 2), "mean"),
    ("mean(now) over turns 3 to 1", .turnsRunBackward(first: 3, last: 1), "3 to 1"),
    ("mean(now) over turns 2 to 9", .turnUnavailable(9), "9"),
    ("mean(now) over turns 1.5 to 2", .turnUnavailable(1.5), "1.5"),
    ("mean(now) over turns 2", .unexpectedEnd, ""), ("mean(now) over turns 2 and 3", .unexpectedToken("and"), "and"),
    ("mean(leader) over turns", .wrongKind(expected: .number, found: .text), "leader"),
    ("mean(1 < 2) over turns", .wrongKind(expected: .number, found: .truth), "1 < 2"),
    ("now > 4 by turn 8", .turnUnavailable(8), "8"), ("now > 4 by turn 1.5", .turnUnavailable(1.5), "1.5"),
    ("now by turn 2", .wrongKind(expected: .truth, found: .number), "now"),
    ("turn 3", .unexpectedToken("3"), "3"), ("turn turn", .unexpectedToken("turn"), "turn"),
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

  @Test func `a mean without turns is told how to get them`() {
    for (text, suggestion) in [
      ("mean(lead)", "mean(lead) over turns"), ("sum(retention(Meta))", "sum(retention(Meta)) over turns"),
      ("mean(1 + now)", "mean(…) over turns"), ("moyenne(now)", "moyenne(now) sur les tours"),
    ] {
      #expect { try value(text) } throws: { ($0 as? ExpressionFault)?.suggestion == suggestion }
    }
  }

  @Test func `a world may have a sum of its own`() throws {
    #expect(try ExpressionReader.expression("sum(output)").range == SourceRange(0, 11))
  }

  @Test func `where only the present can be asked there are no turns`() throws {
    let now = Evaluator(environment: ToyWorld(hasHistory: false))
    for text in ["mean(now) over turns", "now > 2 by turn 3"] {
      #expect { try now.value(of: ExpressionReader.expression(text)) } throws: {
        ($0 as? ExpressionFault)?.kind == .needsHistory
      }
    }
  }
}
