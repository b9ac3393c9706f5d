/// What a number of each person adds up to at every lab, added in row order.
///
/// A sum kept in memory is waited for by the next person of the same lab, and people of a lab stand together. For a few labs
/// all sums are kept in vectors, and everybody adds to all of them: a zero to those of other labs, which changes none.
struct SumsByLab {
  private var few = SIMD8<Double>()
  private var many: [Double] = []

  /// Adds up.
  ///
  /// - Parameters:
  ///   - values: As many as there are people; those of people without a lab count for nothing, whatever they are.
  init(of values: UnsafeBufferPointer<Double>, _ people: PeopleColumns, labs: Int) {
    if labs <= 8 {
      few = SumsByLab.ofFew(values, people.employer)
    } else {
      many = Array(repeating: 0, count: labs)
      many.withUnsafeMutableBufferPointer { sums in
        for row in 0..<people.count where people.employer[row] >= 0 { sums[Int(people.employer[row])] += values[row] }
      }
    }
  }

  /// The sum of one lab.
  subscript(lab: Int) -> Double { many.isEmpty ? few[lab] : many[lab] }

  private static func ofFew(
    _ values: UnsafeBufferPointer<Double>, _ employers: UnsafeBufferPointer<Int32>
  ) -> SIMD8<Double> {
    withUnsafeTemporaryAllocation(of: SIMD8<UInt64>.self, capacity: 9) { masks in
      // The first is that of people without a lab.
      masks.initialize(repeating: SIMD8())
      for lab in 0..<8 { masks[lab + 1][lab] = .max }
      let masks = UnsafeRawPointer(masks.baseAddress!)
      var sums = (SIMD2<Double>(), SIMD2<Double>(), SIMD2<Double>(), SIMD2<Double>())
      for row in 0..<employers.count {
        let mask = masks + (max(-1, Int(employers[row])) &+ 1) &* 64
        let bits = SIMD2(repeating: values[row].bitPattern)
        @inline(__always)
        func share(_ pair: Int) -> SIMD2<Double> {
          unsafeBitCast(bits & mask.load(fromByteOffset: 16 &* pair, as: SIMD2<UInt64>.self), to: SIMD2<Double>.self)
        }
        sums.0 += share(0)
        sums.1 += share(1)
        sums.2 += share(2)
        sums.3 += share(3)
      }
      return SIMD8(
        lowHalf: SIMD4(lowHalf: sums.0, highHalf: sums.1), highHalf: SIMD4(lowHalf: sums.2, highHalf: sums.3))
    }
  }
}
