import Charts

extension Interpreter {
  /// Numbers over turns as a row of bars, zero in the middle.
  func sparkline(aroundZero values: [Double]) -> String {
    Sparkline(values, scale: .aroundZero).text(width: 24, isUnicode: numbers.isUnicode)
  }
}
