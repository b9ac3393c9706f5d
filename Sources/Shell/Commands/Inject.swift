import Diagnostics
import Experiments
import Expressions
import TalentMarket

extension Command {
  /// `inject EVENT [because REASON]`: throws an event into the coming turn.
  static let inject = Command(.inject) { (arguments, shell) throws(Fault) in
    let world = try shell.loaded().world
    guard let first = arguments.first else { throw Fault(UsageMessage.eventMissing, at: arguments.end) }
    var words = Arguments(line: arguments.line, words: arguments.takeWords(before: [.because]))
    let isExplained = arguments.take(.because)
    let reason = arguments.takeRest()?.text
    if isExplained && reason == nil { throw Fault(UsageMessage.eventMissing, at: arguments.end) }
    let (event, typed) = try shell.takeEvent(&words, world: world)
    try words.finish()
    let line = typed + (reason.map { " because " + $0 } ?? "")
    try shell.change("inject " + line, at: first.range) { (world) throws(WorldError) in
      try world.schedule(event, because: reason)
    }
    shell.emit(.object(["type": .string("injected"), "event": .string(line)]))
    shell.say(WorldMessage.injected(event: shell.sentence(of: event, world: world)))
    shell.hint(.step)
    return .done
  }

  /// `add lab NAME budget AMOUNT compute NUMBER …`: founds a lab.
  static let add = Command(.add) { (arguments, shell) throws(Fault) in
    _ = try shell.loaded()
    if let word = arguments.first, ["lab", "labo"].contains(Nearest.folded(word.text)) { _ = arguments.next() }
    let place = arguments.first?.range ?? arguments.end
    let (lab, line) = try shell.takeFounding(&arguments)
    try arguments.finish()
    try shell.change("add lab " + line, at: place) { (world) throws(WorldError) in try world.add(lab) }
    shell.emit(.object(["type": .string("founded"), "lab": .string(lab.name)]))
    shell.say(
      WorldMessage.founded(lab: lab.name, budget: lab.budget, compute: lab.compute, culture: lab.culture))
    return .done
  }
}

extension Interpreter {
  private static var events: [String] { ["incident", "release", "star", "founding", "layoff", "regulation"] }

  /// Reads an event, and writes it in full.
  fileprivate func takeEvent(_ arguments: inout Arguments, world: World) throws(Fault) -> (Event, String) {
    guard let word = arguments.first else { throw Fault(UsageMessage.eventMissing, at: arguments.end) }
    switch Nearest.folded(word.text) {
    case "change" where arguments.words.count > 1, "changement" where arguments.words.count > 1:
      _ = arguments.next()
      guard let changed = arguments.first else { throw Fault(UsageMessage.eventMissing, at: arguments.end) }
      return try takeChange(&arguments, changed)
    case "incident":
      _ = arguments.next()
      let lab = try arguments.takeLab(in: world)
      return (.incident(lab), "incident " + quote(world[lab].name))
    case "release":
      _ = arguments.next()
      let lab = try arguments.takeLab(in: world)
      return (.release(lab), "release " + quote(world[lab].name))
    case "layoff":
      _ = arguments.next()
      let lab = try arguments.takeLab(in: world)
      let share = try takeAmount(&arguments, before: [])
      guard share.unit.isScale, (0...1).contains(share.value) else {
        throw Fault(UsageMessage.badAmount(share.text), at: share.range)
      }
      let line = "layoff \(quote(world[lab].name)) \(PlainNumber.text(share.value) ?? "0")"
      return (.layoff(lab, share: share.value), line)
    case "regulation":
      _ = arguments.next()
      let policy = try takePolicy(&arguments, world: world)
      return (.regulation(policy), "regulation " + canonical(policy, world: world))
    case "founding":
      _ = arguments.next()
      let (lab, line) = try takeFounding(&arguments)
      guard !world.labs.contains(where: { $0.name == lab.name }) else {
        throw Fault(WorldErrorSentence(.labExists(lab.name), name: lab.name), at: word.range)
      }
      return (.founding(lab), "founding " + line)
    case "star":
      _ = arguments.next()
      let (person, line) = try takeStar(&arguments, world: world)
      return (.star(person), "star " + line)
    default:
      return try takeChange(&arguments, word)
    }
  }

  private func takeChange(_ arguments: inout Arguments, _ word: Word) throws(Fault) -> (Event, String) {
    guard let (text, offset) = arguments.takeRest() else {
      throw Fault(UsageMessage.eventMissing, at: arguments.end)
    }
    let isBareWord = word.text.allSatisfy(\.isLetter) && text == word.text
    if isBareWord || Nearest.word(to: word.text, among: Interpreter.events) != nil {
      let nearest = Nearest.word(to: word.text, among: Interpreter.events)
      throw Fault(UsageMessage.badEvent(word.text), at: word.range, suggestion: nearest)
    }
    do throws(ExpressionFault) {
      let assignment = try ExpressionReader.change(text)
      return (.change(try change(of: assignment, in: WorldEnvironment(try timelineForExpression()))), text)
    } catch {
      throw fault(error, in: text, offset: offset)
    }
  }

  private func timelineForExpression() throws(ExpressionFault) -> Timeline<LoadedScenario> {
    guard let timeline else { throw ExpressionFault(.needsHistory, .init(0, 0)) }
    return timeline
  }
}
