extension Array {
  /// An array of `count` elements, each made from its place: a `map` that need not ask for every element whether there is
  /// room for it.
  @inline(__always)
  init(count: Int, _ element: (_ place: Int) -> Element) {
    self.init(unsafeUninitializedCapacity: count) { places, initialized in
      for place in 0..<count { (places.baseAddress! + place).initialize(to: element(place)) }
      initialized = count
    }
  }
}
