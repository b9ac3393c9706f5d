import Diagnostics
import Experiments
import Expressions
import TalentMarket

extension Command {
  /// `bid LAB RESEARCHER PAY [for N years]`: orders an offer for the coming turn.
  static let bid = Command(.bid) { (arguments, shell) throws(Fault) in
    let world = try shell.loaded().world
    let lab = try arguments.takeLab(in: world)
    let place = arguments.first?.range ?? arguments.end
    let researcher = try arguments.takeResearcher(in: world)
    let amount = try shell.takeAmount(&arguments, before: [.forWord])
    var years = 0.0
    if arguments.take(.forWord) {
      let amount = try shell.takeAmount(&arguments, before: [])
      guard amount.unit == .years || amount.unit == .plain, (0...100).contains(amount.value) else {
        throw Fault(UsageMessage.badAmount(amount.text), at: amount.range)
      }
      years = amount.value
    }
    guard amount.unit == .dollars || amount.unit == .plain, amount.value > 0 else {
      throw Fault(UsageMessage.badAmount(amount.text), at: amount.range)
    }
    let pay = Pay(rounding: amount.value)
    let bid = Bid(lab: lab, researcher: researcher, pay: pay, guaranteedYears: years)
    var line = "bid \(quote(world[lab].name)) \(quote(world.name(of: researcher))) \(pay.dollars)"
    if years > 0 { line += " for \(PlainNumber.text(years) ?? "0") years" }
    try shell.change(line, at: place) { (world) throws(WorldError) in try world.place(bid) }
    shell.emit(
      .object([
        "type": .string("bid"), "lab": .string(world[lab].name), "researcher": .string(world.name(of: researcher)),
        "pay": .money(pay), "years": .number(years),
      ]))
    shell.say(WorldMessage.bidPlaced(lab: world[lab].name, name: world.name(of: researcher), pay: pay))
    let free = world[lab].budget - world.payroll(of: lab)
    if pay > free { shell.say(WorldMessage.bidBeyondMoney(lab: world[lab].name, free: max(.zero, free))) }
    shell.hint(.step)
    return .done
  }
}

/// A name as it can be typed anywhere: in quotes when it has several words.
func quote(_ name: String) -> String {
  name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } ? name : "\"\(name)\""
}

/// An amount as typed, and where.
struct TypedAmount {
  var value: Double
  var unit: Unit
  var text: String
  var range: Range<Int>
}

extension Interpreter {
  /// Reads an amount up to one of some keywords: any expression, such as `$300M over 4y`.
  func takeAmount(_ arguments: inout Arguments, before keywords: [Keyword]) throws(Fault) -> TypedAmount {
    let words = arguments.takeWords(before: keywords)
    guard let first = words.first, let last = words.last else {
      throw Fault(UsageMessage.amountMissing, at: arguments.end)
    }
    return try amount(of: arguments.line, first.range.lowerBound..<last.range.upperBound)
  }

  /// Reads one word as an amount.
  func takeAmountWord(_ arguments: inout Arguments) throws(Fault) -> TypedAmount {
    guard let word = arguments.next() else { throw Fault(UsageMessage.amountMissing, at: arguments.end) }
    return try amount(of: arguments.line, word.range)
  }

  /// An amount in a part of a line: any expression.
  func amount(of line: [Character], _ range: Range<Int>) throws(Fault) -> TypedAmount {
    let text = String(line[range])
    let environment = WorldEnvironment(try loaded())
    do throws(ExpressionFault) {
      let (value, unit) = try Evaluator(environment: environment).number(try ExpressionReader.expression(text))
      guard value.isFinite else { throw ExpressionFault(.notANumber(text), .init(0, text.utf8.count)) }
      return TypedAmount(value: value, unit: unit, text: text, range: range)
    } catch {
      throw fault(error, in: text, offset: range.lowerBound)
    }
  }

  /// Changes the world as one step that can be undone.
  func change(
    _ line: String, at place: Range<Int>?, _ body: (inout World) throws(WorldError) -> Void
  ) throws(Fault) {
    var timeline = try loaded()
    do throws(WorldError) {
      try timeline.perform(line) { (state) throws(WorldError) in try state.change(line, body) }
    } catch {
      throw Fault(WorldErrorSentence(error, names: timeline.world), at: place)
    }
    self.timeline = timeline
    accept(line)
  }
}
