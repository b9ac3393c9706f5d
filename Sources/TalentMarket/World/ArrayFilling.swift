extension Array {
  /// An array of `count` elements, each made from its place: a `map` that need not ask for every element whether there is
  /// room for it.
  @inline(__always)
  init(count: Int, _ element: (_ place: Int) -> Element) {
    // A few are made beside it and copied: a copy's type is known here, where the other way looks it up each time.
    if count &* MemoryLayout<Element>.stride <= 1024 {
      self = withUnsafeTemporaryAllocation(of: Element.self, capacity: count) { places in
        for place in 0..<count { (places.baseAddress! + place).initialize(to: element(place)) }
        defer { places.deinitialize() }
        return Array(places)
      }
      return
    }
    self.init(unsafeUninitializedCapacity: count) { places, initialized in
      for place in 0..<count { (places.baseAddress! + place).initialize(to: element(place)) }
      initialized = count
    }
  }
}
