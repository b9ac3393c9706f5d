import Charts

extension Interpreter {
  /// Numbers of either sign over turns as a row of bars, zero in the middle.
  func sparkline(_ values: [Double]) -> String {
    Sparkline(values, scale: .aroundZero).text(isUnicode: numbers.isUnicode)
  }
}
