/// What stands before the line a person types, in one or more styles. A space always follows it.
public struct Prompt: Sendable, Equatable {
  /// A stretch of text in one style.
  public struct Run: Sendable, Equatable {
    /// Printable text; control characters are dropped when it is drawn.
    public var text: String
    /// SGR parameters such as `1;36`, or `nil` for plain text.
    public var style: String?

    /// A stretch of `text` in `style`.
    public init(_ text: String, style: String? = nil) {
      self.text = text
      self.style = style
    }
  }

  /// The stretches, from left to right.
  public var runs: [Run]

  /// A prompt of several styles.
  public init(runs: [Run]) {
    self.runs = runs
  }

  /// A prompt of one style; `style` holds SGR parameters such as `1;36`.
  public init(_ text: String, style: String? = nil) {
    self.init(runs: [Run(text, style: style)])
  }

  /// What a person reads, without styles, and with the space that follows it.
  public var plain: String {
    runs.map { Prompt.printable($0.text) }.joined() + " "
  }

  /// The prompt as libedit wants it, escape sequences between two `marker`s.
  ///
  /// libedit garbles the prompt when one escape follows another and drops one at the end, so that each change of style
  /// is a single escape, and the space at the end follows the last.
  func encoded(styled: Bool, marker: Character) -> String {
    var text = ""
    var current: String?
    func change(to style: String?) {
      guard styled, style != current else { return }
      text += "\(marker)\u{1B}[\(style.map { "0;" + $0 } ?? "0")m\(marker)"
      current = style
    }
    for run in runs {
      let visible = Prompt.printable(run.text)
      guard !visible.isEmpty else { continue }
      change(to: run.style)
      text += visible
    }
    change(to: nil)
    return text + " "
  }

  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text.unicodeScalars.filter { !$0.isControl })
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether this is one of the C0 or C1 controls.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
