import TalentMarket

/// A condition as typed.
struct Condition {}

extension Interpreter {
  func isValueName(_ word: String) -> Bool { false }

  func condition(_ text: String, offset: Int) throws(Fault) -> Condition {
    throw Fault(UsageMessage.unknownWord(text), at: offset..<(offset + text.count))
  }

  func holds(_ condition: Condition, for person: ResearcherID? = nil) throws(Fault) -> Bool { false }

  /// A line that is no command: an assignment, or a value to show.
  func evaluateLine(first: Word, words: [Word]) throws(Fault) -> Command.Outcome {
    let nearest = Nearest.word(to: first.text, among: CommandTable.words)
    throw Fault(UsageMessage.unknownWord(first.text), at: first.range, suggestion: nearest)
  }
}
