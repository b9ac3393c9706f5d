/// How a request for a line ended.
public enum LineOutcome: Equatable, Sendable {
  /// A line without its newline. It may hold newlines of its own: an entry of several lines, or a paste.
  case line(String)
  /// Ctrl-C: whatever had been typed is gone, and the next line is wanted.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a script.
  case endOfInput
  /// SIGTERM or SIGHUP: leave, in good order.
  case terminated
}

/// Where lines come from: a person at a terminal or a script.
public protocol LineReader: AnyObject {
  /// Waits for the next line.
  func readLine(prompt: Prompt) -> LineOutcome

  /// The line of the input on which the last answer began, from 1; 0 before the first.
  var lineNumber: Int { get }
}

/// Knows the language of the lines; a reader asks it while a line is being typed.
public protocol LineEditingDelegate: AnyObject {
  /// What could stand at the cursor, an offset in Unicode scalars from the start of the line.
  func completions(line: String, cursor: Int) -> CompletionAnswer

  /// Whether the line wants another below it before it means anything.
  func isIncomplete(_ line: String) -> Bool
}
