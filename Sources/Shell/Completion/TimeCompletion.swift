import LineEditor

/// Words of time at the cursor: functions over turns, and what may follow a value.
enum TimeCompletion {
  /// Functions that bring many turns down to one number, of which the name begins as typed.
  static func functions(_ typed: String, _ language: Language) -> [Completion] {
    guard !typed.isEmpty else { return [] }
    let names = language == .french ? ["moyenne(", "min(", "max(", "somme("] : ["mean(", "min(", "max(", "sum("]
    return names.matching(typed).map { Completion($0, needsSpace: false) }
  }

  /// `over turns`, `at turn` and `by turn` behind something that is complete; `nil` where a value must follow.
  static func after(_ before: String, _ typed: String, _ style: NumberStyle) -> [Completion]? {
    guard let last = before.last, last == ")" || last == "%" || last.isNumber else { return nil }
    // `over turns` brings down what a parenthesis holds, a date follows anything.
    let time = TimeMessage.allCases.filter { last == ")" || $0 != .overTurns }
    return (time.map { $0.text(style) } + ["and", "or"]).matching(typed).map { Completion($0) }
  }
}
