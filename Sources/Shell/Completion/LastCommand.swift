/// The command being typed, up to the cursor; offsets are in Unicode scalars of the line.
struct LastCommand {
  private let scalars: [Unicode.Scalar]
  private let start: Int
  private let words: [(start: Int, text: String)]
  private let endsInSpace: Bool

  init(_ line: String) {
    scalars = Array(line.unicodeScalars)
    let begin = (scalars.lastIndex(of: ";") ?? -1) + 1
    start = begin
    var words: [(start: Int, text: String)] = []
    var at = begin
    while at < scalars.count {
      if scalars[at] == " " || scalars[at] == "\t" {
        at += 1
        continue
      }
      var end = at
      while end < scalars.count, scalars[end] != " ", scalars[end] != "\t" { end += 1 }
      words.append((at, LastCommand.text(scalars[at..<end])))
      at = end
    }
    self.words = words
    endsInSpace = scalars.last.map { $0 == " " || $0 == "\t" } ?? true
  }

  /// The word at the cursor, empty after a blank.
  var word: String { endsInSpace || words.isEmpty ? "" : words[words.count - 1].text }
  /// Where it begins.
  var wordStart: Int { endsInSpace || words.isEmpty ? scalars.count : words[words.count - 1].start }

  /// The command before the cursor, once its word is finished.
  var command: CommandName? {
    guard let first = words.first, words.count > 1 || endsInSpace else { return nil }
    switch CommandTable.find(first.text) {
    case .exact(let command), .beginning(let command): return command.name
    case .several, .nothing: return nil
    }
  }

  /// Finished words after the command.
  var count: Int { max(0, words.count - (endsInSpace ? 1 : 2)) }

  /// The two words at the cursor as one text.
  var twoWords: (Int, String)? {
    guard !endsInSpace, words.count > 2 else { return nil }
    let last = words.suffix(2)
    return last.first.map { ($0.start, last.map(\.text).joined(separator: " ")) }
  }

  /// Everything after the command: a path may hold blanks.
  var path: String { words.count < 2 ? "" : LastCommand.text(scalars[pathStart...]) }
  /// Where it begins.
  var pathStart: Int { words.count < 2 ? scalars.count : words[1].start }

  /// The operand at the cursor: what follows the last operator.
  var operand: (start: Int, text: String) {
    var at = scalars.count
    while at > start {
      let previous = scalars[at - 1]
      let properties = previous.properties
      if properties.isAlphabetic || properties.numericType != nil || previous == "." || previous == "_" {
        at -= 1
      } else {
        break
      }
    }
    return (at, LastCommand.text(scalars[at...]))
  }

  /// What stands before the operand, without blanks at its end.
  var beforeOperand: String { LastCommand.text(scalars[start..<operand.start]).trimmed }

  /// What stands before and after the sign `=`, without blanks, and where the latter begins.
  var assigned: (target: String, start: Int, text: String)? {
    guard let sign = scalars[start...].firstIndex(of: "=") else { return nil }
    var begin = sign + 1
    while begin < scalars.count, scalars[begin] == " " { begin += 1 }
    return (LastCommand.text(scalars[start..<sign]).trimmed, begin, LastCommand.text(scalars[begin...]))
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
