import LineEditor
import Shell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One line on standard error that shows how far long work has come, when somebody is there to see it.
final class ProgressLine {
  private let style: TextStyle
  private let isWanted = Terminal.isTerminal(STDERR_FILENO) && Terminal.understandsEscapes
  private let start = ContinuousClock.now
  private var lastShown = ContinuousClock.now
  private var isShown = false
  private static let pause = Duration.milliseconds(100)

  init(_ style: TextStyle) { self.style = style }

  /// Shows how far the work has come, at most ten times a second.
  func show(_ done: Int, _ total: Int) {
    guard isWanted, done > 0 else { return }
    let now = ContinuousClock.now
    guard now - lastShown >= Self.pause else { return }
    lastShown = now
    let seconds = (now - start) / .seconds(1)
    let rate = Double(done) / seconds
    let sentence = ProgressSentence(
      done: done, total: total, rate: rate, secondsLeft: Double(total - done) / rate)
    // A line that is as wide as the window would begin another.
    let text = sentence.text(style.numbers).prefix(Terminal.size(of: STDERR_FILENO).width - 1)
    TerminalOutput.standard.redraw(String(text))
    isShown = true
  }

  /// Takes the line away.
  func clear() {
    if isShown { TerminalOutput.standard.redraw("") }
    isShown = false
  }
}
