import Expressions
import TalentMarket

extension Interpreter {
  /// Reads `NAME budget AMOUNT compute NUMBER [FIELD NUMBER …]`; any field of a lab may be named, a culture score by its
  /// own name. Budget and compute have no default; a culture score that is not named is 0.5, and the answer says so.
  func takeFounding(_ arguments: inout Arguments) throws(Fault) -> (LabDefinition, String) {
    arguments.splitAssignments(of: LabField.all.flatMap { [$0.shortName, $0.name] })
    let name = try takeNewName(&arguments, missing: .labMissing, before: LabField.all.map(\.shortName))
    var lab = LabDefinition(name: name, budget: .zero, compute: 0, culture: Culture(repeating: 0.5))
    var line = quote(name)
    var given: [LabField] = []
    while let word = arguments.next() {
      let typed = Nearest.folded(word.text)
      let named = LabField.all.first { [$0.shortName, $0.name].map(Nearest.folded).contains(typed) }
      guard let field = named else {
        throw Fault(
          UsageMessage.tooMuch(word.text), at: word.range,
          suggestion: Nearest.word(to: word.text, among: LabField.all.map(\.shortName)))
      }
      let amount = try takeAmountWord(&arguments)
      let isWhole = amount.value == amount.value.rounded()
      guard field.allowed.contains(amount.value), isWhole || !field.isWhole || field == .budget else {
        throw Fault(UsageMessage.badAmount(amount.text), at: amount.range)
      }
      lab.set(field, to: amount.value)
      given.append(field)
      line += " \(field.shortName) \(PlainNumber.text(amount.value) ?? "0")"
    }
    for needed in [LabField.budget, .compute] where !given.contains(needed) {
      throw Fault(UsageMessage.settingMissing(needed.name), at: arguments.end)
    }
    return (lab, line)
  }

  /// Reads `NAME [talent NUMBER] [tenure NUMBER] [WANT NUMBER …] [field FIELD]`; what is not named is drawn, as for
  /// anybody of that name.
  func takeStar(_ arguments: inout Arguments, world: World) throws(Fault) -> (ResearcherDefinition, String) {
    let keys = ["talent", "field"] + Want.all.map(\.name)
    arguments.splitAssignments(of: keys)
    let place = arguments.first?.range ?? arguments.end
    let name = try takeNewName(&arguments, missing: .researcherMissing, before: keys)
    guard !world.researcherIDs.contains(where: { world.name(of: $0) == name }) else {
      throw Fault(WorldErrorSentence(.researcherExists(name), name: name), at: place)
    }
    var person = ResearcherDefinition(name: name, lab: nil)
    var line = quote(name)
    while let word = arguments.next() {
      let key = Nearest.folded(word.text)
      if key == "field" {
        guard let value = arguments.next() else { throw Fault(UsageMessage.amountMissing, at: arguments.end) }
        let typed = Nearest.folded(value.text)
        guard let field = ResearchField.allCases.first(where: { $0.name == typed }) else {
          throw Fault(
            UsageMessage.badAmount(value.text), at: value.range,
            suggestion: Nearest.word(to: value.text, among: ResearchField.allCases.map(\.name)))
        }
        person.field = field
        line += " field \(field.name)"
        continue
      }
      let want = Want.all.first { $0.name == key }
      guard key == "talent" || want != nil else {
        throw Fault(
          UsageMessage.tooMuch(word.text), at: word.range, suggestion: Nearest.word(to: word.text, among: keys))
      }
      let amount = try takeAmountWord(&arguments)
      let allowed = want.map { ResearcherField.want($0).allowed } ?? ResearcherField.talent.allowed
      guard allowed.contains(amount.value) else {
        throw Fault(UsageMessage.badAmount(amount.text), at: amount.range)
      }
      if let want { person.wants[want] = amount.value } else { person.talent = amount.value }
      line += " \(key) \(PlainNumber.text(amount.value) ?? "1")"
    }
    return (person, line)
  }

  private func takeNewName(
    _ arguments: inout Arguments, missing: UsageMessage, before keys: [String]
  ) throws(Fault) -> String {
    let ends = keys.map(Nearest.folded)
    var words: [Word] = []
    while let word = arguments.first, word.isQuoted || !ends.contains(Nearest.folded(word.text)) {
      words.append(word)
      _ = arguments.next()
      if word.isQuoted { break }
    }
    guard let first = words.first, let last = words.last else { throw Fault(missing, at: arguments.end) }
    let name = words.map(\.text).joined(separator: " ")
    guard NameRules.isUsable(name) else {
      throw Fault(UsageMessage.badName(name), at: first.range.lowerBound..<last.range.upperBound)
    }
    return name
  }
}

extension LabField {
  /// The last word of the name: `mission` for `culture.mission`.
  var shortName: String { name.split(separator: ".").last.map(String.init) ?? name }
}

extension LabDefinition {
  /// Sets a field to a number it may have.
  mutating func set(_ field: LabField, to value: Double) {
    switch field {
    case .budget: budget = Pay(rounding: value)
    case .budgetGrowth: budgetGrowth = value
    case .compute: compute = value
    case .computeGrowth: computeGrowth = value
    case .culture(let score): culture[score] = value
    case .appetite: appetite = value
    case .denial: denial = value
    case .counter: counter = value >= 0.5
    case .quota: quota = Int(value)
    case .scouts: scouts = Int(value)
    case .logEfficiency: logEfficiency = value
    case .cohesion: cohesion = value
    }
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
