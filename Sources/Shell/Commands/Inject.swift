import Diagnostics
import Experiments
import Expressions
import TalentMarket

extension Command {
  /// `inject EVENT`: throws an event into the coming turn.
  static let inject = Command(.inject) { (arguments, shell) throws(Fault) in
    let world = try shell.loaded().world
    guard let first = arguments.first else { throw Fault(UsageMessage.eventMissing, at: arguments.end) }
    let (event, line) = try shell.takeEvent(&arguments, world: world)
    try arguments.finish()
    try shell.change("inject " + line, at: first.range) { (world) throws(WorldError) in world.schedule(event) }
    shell.emit(.object(["type": .string("injected"), "event": .string(line)]))
    shell.say(WorldMessage.injected(event: shell.sentence(of: event, world: world)))
    shell.hint(.step)
    return .done
  }

  /// `add lab NAME [budget AMOUNT] [compute NUMBER]`: founds a lab.
  static let add = Command(.add) { (arguments, shell) throws(Fault) in
    _ = try shell.loaded()
    if let word = arguments.first, ["lab", "labo"].contains(Nearest.folded(word.text)) { _ = arguments.next() }
    let place = arguments.first?.range ?? arguments.end
    let (lab, line) = try shell.takeFounding(&arguments)
    try arguments.finish()
    try shell.change("add lab " + line, at: place) { (world) throws(WorldError) in try world.add(lab) }
    shell.emit(.object(["type": .string("founded"), "lab": .string(lab.name)]))
    shell.say(WorldMessage.founded(lab: lab.name))
    return .done
  }
}

extension Interpreter {
  private static var events: [String] { ["incident", "release", "star", "founding", "layoff", "regulation"] }

  /// Reads an event, and writes it in full.
  fileprivate func takeEvent(_ arguments: inout Arguments, world: World) throws(Fault) -> (Event, String) {
    guard let word = arguments.first else { throw Fault(UsageMessage.eventMissing, at: arguments.end) }
    switch Nearest.folded(word.text) {
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

  /// Reads `NAME [budget AMOUNT] [compute NUMBER]`.
  fileprivate func takeFounding(_ arguments: inout Arguments) throws(Fault) -> (LabDefinition, String) {
    let (name, place) = try takeNewName(&arguments, missing: .labMissing)
    var lab = LabDefinition(
      name: name, budget: Pay(100_000_000), compute: 10_000, culture: Culture(repeating: 0.5))
    while let word = arguments.next() {
      let amount = try takeAmountWord(&arguments)
      switch Nearest.folded(word.text) {
      case "budget" where LabField.budget.allowed.contains(amount.value): lab.budget = Pay(rounding: amount.value)
      case "compute" where LabField.compute.allowed.contains(amount.value): lab.compute = amount.value
      case "budget", "compute": throw Fault(UsageMessage.badAmount(amount.text), at: amount.range)
      default: throw Fault(UsageMessage.tooMuch(word.text), at: word.range)
      }
    }
    guard NameRules.isUsable(name) else { throw Fault(UsageMessage.labMissing, at: place) }
    return (lab, "\(quote(name)) budget \(lab.budget.dollars) compute \(PlainNumber.text(lab.compute) ?? "0")")
  }

  /// Reads `NAME [talent NUMBER] [pay AMOUNT]`.
  private func takeStar(_ arguments: inout Arguments, world: World) throws(Fault) -> (ResearcherDefinition, String) {
    let (name, place) = try takeNewName(&arguments, missing: .researcherMissing)
    guard NameRules.isUsable(name) else { throw Fault(UsageMessage.researcherMissing, at: place) }
    guard !world.researcherIDs.contains(where: { world.name(of: $0) == name }) else {
      throw Fault(WorldErrorSentence(.researcherExists(name), name: name), at: place)
    }
    var person = ResearcherDefinition(name: name, lab: nil)
    var line = quote(name)
    while let word = arguments.next() {
      let amount = try takeAmountWord(&arguments)
      guard Nearest.folded(word.text) == "talent" else {
        throw Fault(UsageMessage.tooMuch(word.text), at: word.range)
      }
      guard ResearcherField.talent.allowed.contains(amount.value) else {
        throw Fault(UsageMessage.badAmount(amount.text), at: amount.range)
      }
      person.talent = amount.value
      line += " talent \(PlainNumber.text(amount.value) ?? "1")"
    }
    return (person, line)
  }

  private func takeNewName(
    _ arguments: inout Arguments, missing: UsageMessage
  ) throws(Fault) -> (String, Range<Int>) {
    var words: [Word] = []
    while let word = arguments.first, !["budget", "compute", "talent"].contains(Nearest.folded(word.text)) {
      words.append(word)
      _ = arguments.next()
      if word.isQuoted { break }
    }
    guard let first = words.first, let last = words.last else { throw Fault(missing, at: arguments.end) }
    return (words.map(\.text).joined(separator: " "), first.range.lowerBound..<last.range.upperBound)
  }
}

/// Which names a lab or a person may have.
enum NameRules {
  /// A letter first, at most a hundred characters, nothing that ends a word of the language.
  static func isUsable(_ name: String) -> Bool {
    guard let first = name.first, first.isLetter, name.count <= 100 else { return false }
    return !name.contains { "\"“”«».,;=*/+<>()|".contains($0) }
  }
}
