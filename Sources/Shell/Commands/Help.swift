import TalentMarket

extension Command {
  /// `help [COMMAND]`: the commands in a line each, or one of them with its example.
  static let help = Command(.help) { (arguments, shell) throws(Fault) in
    guard let word = arguments.next() else {
      shell.showHelp()
      return .done
    }
    try arguments.finish()
    switch CommandTable.find(word.text) {
    case .exact(let command), .beginning(let command): shell.showHelp(command.name)
    case .several(let names):
      throw Fault(UsageMessage.ambiguousCommand(word.text, commands: names), at: word.range)
    case .nothing:
      let nearest = Nearest.word(to: word.text, among: CommandTable.words)
      throw Fault(UsageMessage.unknownTopic(word.text), at: word.range, suggestion: nearest)
    }
    return .done
  }
}

extension Interpreter {
  fileprivate func showHelp() {
    let known = Set(CommandTable.all.map(\.name))
    for group in CommandName.Group.allCases {
      let names = CommandName.allCases.filter { $0.group == group && known.contains($0) }
      guard !names.isEmpty else { continue }
      say(options.style.mark(HelpMessage.group(group).text(numbers), .bold))
      var table = TextTable([.init(title: "", isNumber: false), .init(title: "", isNumber: false, mayBeCut: true)])
      table.indent = "  "
      for name in names {
        emit(
          .object([
            "type": .string("help"), "command": .string(name.rawValue),
            "summary": .string(HelpMessage.summary(name).english(NumberStyle(.english))),
          ]))
        let shown = Transliteration.shown(name.name(in: numbers.language), numbers)
        let padded = shown + String(repeating: " ", count: max(0, 12 - shown.count))
        table.add([.init(padded, .cyan), .init(HelpMessage.summary(name).text(numbers))])
      }
      table.lines(options.style).dropFirst().forEach(say)
    }
    say(HelpMessage.grammar)
    say(HelpMessage.more)
  }

  /// What a command’s own words stand for.
  private func notes(on name: CommandName) -> [any Sentence] {
    switch name {
    case .policy: PolicyNote.allCases
    case .stability: StabilityNote.allCases
    case .compare: Mechanisms.all.compactMap { MechanismNote(rawValue: $0.name) }
    default: []
    }
  }

  fileprivate func showHelp(_ name: CommandName) {
    let english = NumberStyle(.english)
    let notes = notes(on: name)
    let told: [(String, JSON)] = notes.isEmpty ? [] : [("notes", .array(notes.map { .string($0.english(english)) }))]
    emit(
      .object(
        [
          ("type", .string("help")), ("command", .string(name.rawValue)),
          ("summary", .string(HelpMessage.summary(name).english(english))),
          ("usage", .string(HelpMessage.usage(name).english(english))), ("example", .string(name.example)),
        ] + told))
    for line in options.style.wrapped(HelpMessage.usage(name).text(numbers), indent: "  ") {
      say(options.style.mark(line, .bold))
    }
    say("  " + HelpMessage.summary(name).text(numbers))
    for note in notes { options.style.wrapped(bulleted(note.text(numbers)), indent: "  ").forEach(say) }
    say(HelpMessage.exampleTitle.text(numbers) + " " + name.example)
  }
}

extension Transliteration {
  /// A word as this screen can show it.
  static func shown(_ text: String, _ style: NumberStyle) -> String { style.isUnicode ? text : ascii(text) }
}
