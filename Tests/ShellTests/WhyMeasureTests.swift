import Experiments
import Expressions
import Foundation
import TalentMarket
import Testing

@testable import Shell

/// A session in a shipped scenario, with something typed now and then.
private func play(_ scenario: String, turns: Int) -> (Interpreter, OutputLog) {
  let log = OutputLog()
  var options = Options()
  options.isJSON = true
  let shell = Interpreter(output: log, library: FileLibrary(), options: options)
  shell.execute("load \(scenario)")
  let lab = shell.timeline?.world.labs.first?.name ?? ""
  for turn in 1...turns {
    if turn % 4 == 2 { shell.execute("\(lab).budget *= 1.1; \(lab).culture.execution = 0.9; \(lab).cohesion = 0.9") }
    shell.execute("step")
  }
  shell.execute("\(lab).budget += 1M")
  log.clear()
  return (shell, log)
}

/// What a machine reads, each number to the last bit.
private struct Line: Decodable {
  struct Term: Decodable {
    var term: String
    var about: String?
    var amount: Double
  }

  var type: String
  var value: Double?
  var was: Double?
  var `is`: Double?
  var terms: [Term]?

  init(_ text: String) throws { self = try JSONDecoder().decode(Line.self, from: Data(text.utf8)) }
}

@Test(arguments: ["raid-2025", "kitchen"])
func `the terms of every number of every lab add up to the bit, over twelve turns`(scenario: String) throws {
  let (shell, log) = play(scenario, turns: 12)
  let labs = try #require(shell.timeline?.world.labs.map(\.name))
  let numbers = labs.flatMap { lab in Named.labMembers.map { "\(lab).\($0)" } }
  let measures = WorldQuantity.allCases.filter { $0 != .leader }.map(\.rawValue)
  for turn in 1...12 {
    // Every number, each in some turn; those of the world and of the first lab in all of them.
    let asked = numbers.enumerated().filter { $0.offset < Named.labMembers.count || $0.offset % 12 == turn - 1 }
    for number in asked.map(\.element) + measures {
      log.clear()
      #expect(shell.execute("why \(number) at \(turn)") == .done, "\(number)")
      let change = try Line(#require(log.lines.first))
      #expect(change.type == "whyMeasure")
      guard let was = change.was, let isNow = change.is else { continue }
      let sum = try #require(change.terms).reduce(0) { $0 + $1.amount }
      #expect(sum == isNow - was, "\(number) at \(turn): \(log.lines)")
    }
  }
}

@Test func `what is explained is what the prompt says the number is`() throws {
  let (shell, log) = play("kitchen", turns: 6)
  for number in Named.labMembers.map({ "Bistro.\($0)" }) + WorldQuantity.allCases.map(\.rawValue)
  where number != "leader" {
    log.clear()
    shell.execute("\(number); why \(number)")
    guard log.lines.count == 2 else {
      Issue.record("\(number): \(log.everything)")
      continue
    }
    let (value, change) = try (Line(log.lines[0]), Line(log.lines[1]))
    #expect(value.value == change.is, "\(number)")
    log.clear()
    shell.execute("\(number) at turn 3; why \(number) at 3; why \(number) at 4")
    guard log.lines.count == 3 else {
      Issue.record("\(number): \(log.everything)")
      continue
    }
    let (then, third, fourth) = try (Line(log.lines[0]), Line(log.lines[1]), Line(log.lines[2]))
    #expect(then.value == third.is, "\(number)")
    #expect(then.value == fourth.was, "\(number)")
  }
}

@Test func `what was typed is a term of its own`() throws {
  let (shell, log) = play("raid-2025", turns: 2)
  shell.execute("Meta.budget *= 2; Meta.budget += 7; policy noncompete 1")
  log.clear()
  shell.execute("why Meta.budget; step; why Meta.budget; why Meta.headroom")
  for line in [log.lines[0], log.lines[2], log.lines[3]] {
    let terms = try #require(Line(line).terms).filter { $0.term == "typed" }
    #expect(terms.map(\.about) == ["Meta.budget *= 2", "Meta.budget += 7"])
    #expect(terms.last?.amount == 7)
  }
}

@Test func `printed terms add up as they are read`() {
  var numbers = SystemRandomNumberGenerator()
  for _ in 0..<2_000 {
    let was = Double.random(in: 0...200, using: &numbers)
    let scale = [0.001, 1, 50].randomElement(using: &numbers)!
    let terms = (0..<Int.random(in: 1...8, using: &numbers)).map { _ in
      Double.random(in: -scale...scale, using: &numbers)
    }
    let printed = PrintedTerms(
      was: was, isNow: was + terms.reduce(0, +), terms: terms, unit: .plain, NumberStyle(isUnicode: false))
    func digits(_ text: String) -> Int { Int(text.filter { $0 != "." && $0 != "+" && $0 != "," }) ?? .min }
    #expect(
      digits(printed.was) + printed.terms.map(digits).reduce(0, +) == digits(printed.isNow),
      "\(was) \(terms) \(printed)")
  }
}
