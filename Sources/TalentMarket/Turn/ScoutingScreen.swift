/// Tells by bounds who cannot get on any lab's list, which is almost everybody.
///
/// It counts in single precision, four at a time. What labs would pay is rounded up for it, and what must be gained down,
/// by 2⁻²⁰, sixteen times what one rounding may lose: some are passed who turn out not to be worth it, and nobody is missed
/// who would gain a lab as much as the last on its list.
struct ScoutingScreen: ~Copyable {
  /// One lab, as it looks at four people.
  private struct Lab {
    /// Minus the most that an outsider may be worth, dollars a year per unit of talent.
    var bound: SIMD4<Float>
    /// What the gain must be above.
    var threshold: SIMD4<Float>
    /// The code of somebody who works there.
    var code: SIMD4<Int32>
  }

  private let count: Int
  private let labs: UnsafeMutablePointer<Lab>
  /// The same of labs side by side, as they look at one person; a whole number of times four.
  private let bounds: UnsafeMutablePointer<Float>
  private let thresholds: UnsafeMutablePointer<Float>

  /// - Parameters:
  ///   - bounds: The most an outsider may be worth to each lab, dollars a year per unit of talent, which is at least 10⁻⁶.
  ///   - lists: Each lab's list.
  init(_ bounds: [Double], _ lists: [Shortlist]) {
    count = bounds.count
    labs = .allocate(capacity: count)
    let end = (count + 3) / 4 * 4
    self.bounds = .allocate(capacity: end)
    thresholds = .allocate(capacity: end)
    // Nobody is of interest to a lab that there is not.
    self.bounds.initialize(repeating: 0, count: end)
    thresholds.initialize(repeating: .greatestFiniteMagnitude, count: end)
    for (lab, bound) in bounds.enumerated() {
      // A bound so small that single precision has no such number is worth a little more.
      let above = bound > 0 ? max(0x1p-64, Float(bound * (1 + 0x1p-20))) : 0
      let code = SIMD4(repeating: Int32(truncatingIfNeeded: lab))
      (labs + lab).initialize(to: Lab(bound: SIMD4(repeating: -above), threshold: SIMD4(), code: code))
      self.bounds[lab] = -above
      raise(lab, to: lists[lab].threshold)
    }
  }

  deinit {
    labs.deallocate()
    bounds.deallocate()
    thresholds.deallocate()
  }

  /// Makes it harder to get on a lab's list.
  @inline(__always)
  func raise(_ lab: Int, to threshold: Double) {
    // Infinity less infinity would be no number, and tell nothing.
    let below = min(.greatestFiniteMagnitude, Float(threshold * (1 - 0x1p-20)))
    labs[lab].threshold = SIMD4(repeating: below)
    thresholds[lab] = below
  }

  /// For whom of four people some lab but their employer may gain more than by the last on its list: the highest bit of
  /// each lane. For those who work nowhere it may say either.
  ///
  /// - Complexity: O(labs).
  @inline(__always)
  func people(_ talents: SIMD4<Float>, _ pays: SIMD4<Float>, _ employers: SIMD4<Int32>) -> SIMD4<UInt32> {
    var signs = SIMD4<UInt32>()
    var lab = UnsafePointer(labs)
    for _ in 0..<count {
      let shortfall = (lab.pointee.bound * talents + lab.pointee.threshold) + pays
      let isOwn = unsafeBitCast(employers .== lab.pointee.code, to: SIMD4<UInt32>.self)
      signs |= unsafeBitCast(shortfall, to: SIMD4<UInt32>.self) & ~isOwn
      lab += 1
    }
    return signs
  }

  /// Which of four labs from `lab` on may gain more by somebody than by the last on their lists, if they are not the
  /// employer: the highest bit of each lane.
  @inline(__always)
  func labs(_ lab: Int, _ talent: Float, _ pay: Float) -> SIMD4<UInt32> {
    let bound = UnsafeRawPointer(bounds + lab).loadUnaligned(as: SIMD4<Float>.self)
    let threshold = UnsafeRawPointer(thresholds + lab).loadUnaligned(as: SIMD4<Float>.self)
    let shortfall = (bound * SIMD4(repeating: talent) + threshold) + SIMD4(repeating: pay)
    return unsafeBitCast(shortfall, to: SIMD4<UInt32>.self)
  }
}

extension SIMD4 where Scalar == UInt32 {
  /// Whether the highest bit of any lane is set.
  @inline(__always)
  var hasSigns: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return (halves.x | halves.y) & 0x8000_0000_8000_0000 != 0
  }

  /// The highest bits of the lanes as the lowest four of a number, that of the first lane lowest.
  @inline(__always)
  var signs: UInt64 {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let both = (halves.x &>> 31) & 0x1_0000_0001 | (halves.y &>> 29) & 0x4_0000_0004
    return (both | both &>> 31) & 0xF
  }
}
