import Charts

extension ChartStyle {
  /// A chart as wide as the window, in the colours of the shell.
  ///
  /// - Parameters:
  ///   - style: The window.
  ///   - height: Most rows between the axes.
  init(_ style: TextStyle, height: Int = 12) {
    self.init(
      width: style.width, height: height, isUnicode: style.numbers.isUnicode,
      paint: { text, ink in style.mark(text, ink.emphasis) }, columns: { DisplayWidth.of(String($0)) })
  }
}

extension Ink {
  fileprivate var emphasis: TextStyle.Emphasis {
    let colours: [TextStyle.Emphasis] = [.cyan, .yellow, .green, .magenta, .red, .blue]
    return switch self {
    case .series(let number): colours[number % colours.count]
    case .band, .frame: .dim
    }
  }
}
