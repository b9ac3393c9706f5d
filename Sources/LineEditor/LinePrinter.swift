import Synchronization

/// Shows text above the prompt, from any thread, while a person may be typing below it.
///
/// It is the only part of a reader that other threads may touch.
public final class LinePrinter: Sendable {
  private struct State {
    var isEditing = false
    var waiting: [String] = []
  }

  private let state = Mutex(State())

  init() {}

  /// Shows `text`, ended by a newline if it has none: at once when nobody is typing, else above what is being typed.
  public func print(_ text: String) {
    let text = text.hasSuffix("\n") ? text : text + "\n"
    let mustWake = state.withLock { state in
      if state.isEditing {
        state.waiting.append(text)
      } else {
        Terminal.write(text)
      }
      return state.isEditing
    }
    if mustWake { SignalPost.drop(.output) }
  }

  /// From here on text waits to be taken.
  func beginEditing() {
    state.withLock { $0.isEditing = true }
  }

  /// From here on text is written at once, what still waits first.
  func endEditing() {
    state.withLock { state in
      state.isEditing = false
      for text in state.waiting { Terminal.write(text) }
      state.waiting = []
    }
  }

  /// Takes all that waits.
  func take() -> String {
    state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting.joined()
    }
  }
}
