import Diagnostics
import Expressions
import TalentMarket
import Testing

@Suite struct `The grammar of typed lines` {
  @Test(arguments: [
    ("1 +", ExpressionFaultKind.unexpectedEnd, "", true), ("(1 + 2", .unclosedParenthesis, "(", true),
    ("\"Jason", .unclosedQuote, "\"", true), ("1 2", .unexpectedToken("2"), "2", false),
    (")", .unexpectedToken(")"), ")", false),
    ("1 < 2 < 3", .chainedComparison, "<", false), ("a ? b", .unexpectedCharacter("?"), "?", false),
    ("a.b c", .unexpectedToken("c"), "c", false), ("1 + * 2", .unexpectedToken("*"), "*", false),
    ("", .unexpectedEnd, "", true),
    ("max(1,)", .unexpectedToken(")"), ")", false), ("and", .unexpectedToken("and"), "and", false),
    ("a.", .unexpectedEnd, "", true),
  ])
  func `a fault has its place, and says whether more text would mend it`(
    text: String, kind: ExpressionFaultKind, part: String, isIncomplete: Bool
  ) {
    do {
      _ = try ExpressionReader.expression(text)
      Issue.record("no fault")
    } catch {
      #expect(error.kind == kind)
      #expect(SourceText(name: "", text: text).text(in: error.range) == part)
      #expect(error.isIncomplete == isIncomplete)
    }
  }

  @Test(arguments: [
    ("Google DeepMind.budget", ["Google DeepMind", "budget"]), ("\"Jason Wei\".pay", ["Jason Wei", "pay"]),
    ("Agent 47.pay", ["Agent 47", "pay"]), ("Arrival 3-1.pay", ["Arrival 3-1", "pay"]),
    ("OpenAI #12.talent", ["OpenAI #12", "talent"]), ("Jean-Luc O'Neill.pay", ["Jean-Luc O'Neill", "pay"]),
    ("“Jason Wei”.wants.mission", ["Jason Wei", "wants", "mission"]), ("σ", ["σ"]), ("\"and\"", ["and"]),
  ])
  func `names need quotes only where the grammar leaves a doubt`(text: String, words: [String]) throws {
    #expect(try ExpressionReader.path(text).words == words)
  }

  @Test func `a minus between fields subtracts without blanks`() throws {
    let expression = try ExpressionReader.expression("Meta.people-OpenAI.people")
    guard case .binary(.subtract, let left, let right) = expression.kind else {
      Issue.record("\(expression)")
      return
    }
    #expect(left.range == SourceRange(0, 11))
    #expect(right.range == SourceRange(12, 25))
  }

  @Test(arguments: [
    ("Meta.budget = 3", ChangeOperation.set), ("Meta.budget += 3", .add), ("Meta.budget -= 3", .subtract),
    ("Meta.budget *= 3", .multiply), ("Meta.budget /= 3", .divide),
  ])
  func `a path and an assigning sign make an assignment`(text: String, operation: ChangeOperation) throws {
    guard case .assignment(let assignment) = try ExpressionReader.statement(text) else {
      Issue.record("an expression")
      return
    }
    #expect(assignment.operation == operation)
    #expect(assignment.target.words == ["Meta", "budget"])
    #expect(assignment.range == SourceRange(0, text.utf8.count))
  }

  @Test func `an expression is a statement too, and a comparison inside it compares`() throws {
    guard case .expression = try ExpressionReader.statement("Meta.budget == 3"),
      case .expression = try ExpressionReader.statement("retention(OpenAI) > 80% by turn 8")
    else {
      Issue.record("an assignment")
      return
    }
  }

  @Test func `changes come one or several to a line`() throws {
    let changes = try ExpressionReader.changes("budget * 1.5, culture.mission + 0.2, x = 1,000")
    #expect(changes.map(\.operation) == [.multiply, .add, .set])
    #expect(changes.map(\.target.text) == ["budget", "culture.mission", "x"])
    for text in ["budget", "2 * budget", "budget * 2 * 3", "budget > 3"] {
      #expect(throws: ExpressionFault(.notAChange, SourceRange(0, text.utf8.count))) {
        try ExpressionReader.change(text)
      }
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 100_000), String(repeating: "-", count: 100_000),
    String(repeating: "not ", count: 50_000),
    String(repeating: "1+", count: 100_000) + "1", String(repeating: "2^", count: 50_000) + "2",
    String(repeating: "max(", count: 30_000),
  ])
  func `no line is deep enough to overflow`(text: String) {
    do {
      _ = try ExpressionReader.expression(text)
      Issue.record("no fault")
    } catch {
      guard case .tooDeep = error.kind else {
        Issue.record("\(error.kind)")
        return
      }
    }
  }

  @Test func `no noise traps`() {
    var state: UInt64 = 1
    let pieces = [
      "1", "$", "%", "M", "a", "Meta", ".", "(", ")", "+", "-", "*", "/", "^", "<", "=", ",", " ", "\"", "at", "by",
      "turn", "over", "not", "and", "1e9", "é", "日", "\u{301}", "#", "'", "_", "1,000", "\n", "\0", "🇫🇷",
    ]
    for _ in 0..<5000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      for read in [
        { _ = try ExpressionReader.statement(text) }, { _ = try ExpressionReader.changes(text) },
        { _ = try ExpressionReader.quantity(text) }, { _ = try value(text) },
      ] as [() throws -> Void] {
        do {
          try read()
        } catch let fault as ExpressionFault {
          #expect(fault.range.upper <= text.utf8.count && fault.range.lower >= 0, "\(text)")
        } catch {
          Issue.record(error)
        }
      }
    }
  }
}
