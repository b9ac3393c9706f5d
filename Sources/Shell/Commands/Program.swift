import TalentMarket

extension Command {
  /// `history`: what was typed.
  static let history = Command(.history) { (arguments, shell) throws(Fault) in
    try arguments.finish()
    if shell.history.isEmpty { shell.say(WorldMessage.noHistory) }
    for (index, line) in shell.history.enumerated() {
      shell.emit(.object(["type": .string("history"), "number": .int(index + 1), "line": .string(line)]))
      let number = String(index + 1)
      shell.say(String(repeating: " ", count: max(0, 4 - number.count)) + number + "  " + line)
    }
    return .done
  }

  /// `scenarios`: what is at hand.
  static let scenarios = Command(.scenarios) { (arguments, shell) throws(Fault) in
    try arguments.finish()
    var table = TextTable([
      .init(title: Title.scenario.text(shell.numbers), isNumber: false),
      .init(title: Title.about.text(shell.numbers), isNumber: false, mayBeCut: true),
    ])
    for name in shell.library.names {
      let about = shell.library.scenario(name).scenario?.about ?? ""
      shell.emit(.object(["type": .string("scenario"), "name": .string(name), "about": .string(about)]))
      table.add([.init(name), .init(about)])
    }
    if table.rows.isEmpty { shell.say(WorldMessage.noScenarios) } else { shell.say(table) }
    return .done
  }

  /// `quit`: leaves.
  static let quit = Command(.quit) { (arguments, _) throws(Fault) in
    try arguments.finish()
    return .quit
  }
}
