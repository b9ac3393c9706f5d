extension Command {
  /// `settings [language en or fr] [colour on or off]`: shows or sets how the program speaks.
  static let settings = Command(.settings) { (arguments, shell) throws(Fault) in
    while let word = arguments.next() {
      guard let setting = Setting(word.text) else {
        let nearest = Nearest.word(to: word.text, among: ["language", "colour"])
        throw Fault(UsageMessage.badSetting(word.text), at: word.range, suggestion: nearest)
      }
      guard let value = arguments.next() else { throw Fault(UsageMessage.badSetting(""), at: arguments.end) }
      guard shell.set(setting, Nearest.folded(value.text)) else {
        throw Fault(UsageMessage.badSetting(value.text), at: value.range)
      }
    }
    shell.showSettings()
    return .done
  }
}

private enum Setting {
  case language, colour

  init?(_ word: String) {
    switch Nearest.folded(word) {
    case "language", "langue", "lang": self = .language
    case "colour", "color", "couleur": self = .colour
    default: return nil
    }
  }
}

extension Interpreter {
  fileprivate func set(_ setting: Setting, _ value: String) -> Bool {
    switch (setting, value) {
    case (.language, "en"), (.language, "english"), (.language, "anglais"):
      options.style.numbers.language = .english
    case (.language, "fr"), (.language, "french"), (.language, "francais"):
      options.style.numbers.language = .french
    case (.colour, "on"), (.colour, "oui"), (.colour, "yes"): options.style.isColoured = true
    case (.colour, "off"), (.colour, "non"), (.colour, "no"): options.style.isColoured = false
    default: return false
    }
    return true
  }

  fileprivate func showSettings() {
    emit(
      .object([
        "type": .string("settings"), "language": .string(numbers.language.rawValue),
        "colour": .bool(options.style.isColoured),
      ]))
    var table = TextTable([.init(title: "", isNumber: false), .init(title: "", isNumber: false)])
    table.add([.init(SettingMessage.language.text(numbers)), .init(numbers.language.rawValue)])
    let colour: SettingMessage = options.style.isColoured ? .on : .off
    table.add([.init(SettingMessage.colour.text(numbers)), .init(colour.text(numbers))])
    table.lines(options.style).dropFirst().forEach(say)
  }
}
