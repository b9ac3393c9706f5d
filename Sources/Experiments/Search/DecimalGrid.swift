/// Round decimal values at equal distances: what a person would write down.
public struct DecimalGrid: Hashable, Sendable {
  /// Digits after the point; less than 0 where even whole numbers are too fine.
  public let places: Int

  /// The coarsest powers of ten of which a width holds ten thousand; whole numbers where nothing else makes sense.
  ///
  /// - Parameter width: The width of the interval that the grid divides; more than 0.
  public init(width: Double, isWhole: Bool = false) {
    var places = 0
    while places < 15, width * Self.power(places) < 1e4 { places += 1 }
    while places > -12, width * Self.power(places - 1) >= 1e4 { places -= 1 }
    self.places = isWhole ? min(0, places) : places
  }

  /// From one value to the next.
  public var step: Double { places >= 0 ? 1 / Self.power(places) : Self.power(-places) }

  /// The nearest value; whole multiples of a power of ten, divided once, are what the decimal text reads as.
  public func nearest(_ number: Double) -> Double {
    places >= 0
      ? (number * Self.power(places)).rounded() / Self.power(places)
      : (number / Self.power(-places)).rounded() * Self.power(-places)
  }

  private static func power(_ exponent: Int) -> Double {
    let size = (0..<exponent.magnitude).reduce(1.0) { power, _ in power * 10 }
    return exponent < 0 ? 1 / size : size
  }
}
