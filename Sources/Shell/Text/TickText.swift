import Expressions

extension NumberStyle {
  /// A number beside an axis: as many digits after the point as tell it from the next, `step` away, and no more.
  ///
  /// Months, years and H100 equivalents are bare numbers; the chart's title says what they are.
  func tick(_ value: Double, step: Double, unit: Unit) -> String {
    switch unit {
    case .share: return share(value, places: NumberStyle.places(step * 100))
    case .dollars:
      let (scale, letter) = NumberStyle.scale(of: value)
      let figure = fixed(value.magnitude / scale, NumberStyle.places(step / scale))
      let sign = value < 0 ? minus : ""
      if language == .french { return sign + figure + hardSpace + letter + "$" }
      return sign + "$" + figure + (letter == "G" ? "B" : letter)
    case .plain, .people, .turns, .months, .years, .h100e:
      // Neighbours are written alike: all in full, or all in thousands.
      guard step >= 1000 || value.magnitude >= 1e6 else { return fixed(value, NumberStyle.places(step)) }
      let (scale, letter) = NumberStyle.scale(of: value)
      return fixed(value / scale, NumberStyle.places(step / scale)) + letter
    }
  }

  /// Digits after the point that tell multiples of `step` apart.
  private static func places(_ step: Double) -> Int {
    var places = 0
    var size = step
    // A step is 1, 2 or 5 times a power of ten, up to the last bit.
    while size < 0.999_999, places < 9 {
      size *= 10
      places += 1
    }
    return places
  }

  private static func scale(of value: Double) -> (Double, String) {
    switch value.magnitude {
    case ..<1e3: (1, "")
    case ..<1e6: (1e3, "k")
    case ..<1e9: (1e6, "M")
    case ..<1e12: (1e9, "G")
    default: (1e12, "T")
    }
  }
}
