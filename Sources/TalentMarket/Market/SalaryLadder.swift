/// The finite list of salaries that may be offered, the same for everybody, in whole dollars a year.
public struct SalaryLadder: Sendable {
  /// The step of an arithmetic ladder, or 0.
  @usableFromInline let increment: Int64
  /// The rungs of the geometric ladder, strictly rising; shared by all and never freed. An arithmetic ladder needs none.
  @usableFromInline nonisolated(unsafe) let rungs: UnsafePointer<Int64>
  /// The same as numbers.
  nonisolated(unsafe) let amounts: UnsafePointer<Double>
  /// For every 64th part of an octave from 2¹³ on, the first rung at or above its lower end: where a search begins.
  @usableFromInline nonisolated(unsafe) let firstRungs: UnsafePointer<Int32>
  /// How many rungs there are.
  public let count: Int

  /// Whether rungs are a share of each other apart.
  public var isGeometric: Bool { increment == 0 }

  /// r₀ = 10,000; r₍ₖ₊₁₎ = rₖ + max(1, rₖ/100), up to 10^15 dollars: 2,546 rungs.
  public static let geometric = SalaryLadder(geometricUpTo: Pay.largest.dollars)

  /// 0, d, 2d, …
  public init(increment: Int64) {
    precondition(increment > 0, "an arithmetic ladder needs a positive step")
    self.increment = increment
    rungs = SalaryLadder.geometric.rungs
    amounts = SalaryLadder.geometric.amounts
    firstRungs = SalaryLadder.geometric.firstRungs
    // Tables keep rungs in 32 bits.
    count = min(Int(Int32.max) - 2, Int(Pay.largest.dollars / increment) + 1)
  }

  private init(geometricUpTo limit: Int64) {
    var rungs: [Int64] = []
    var salary: Int64 = 10_000
    while salary <= limit {
      rungs.append(salary)
      salary += max(1, salary / 100)
    }
    var starts: [Int32] = []
    var rung = 0
    for part in 0..<SalaryLadder.partCount {
      let lowerEnd = Double(bitPattern: SalaryLadder.firstPart + UInt64(part) << 46)
      while rung < rungs.count, Double(rungs[rung]) < lowerEnd { rung += 1 }
      starts.append(Int32(rung))
    }
    // Where a search ends, whatever is looked for, and a few steps further.
    let endless = rungs + Array(repeating: .max, count: 8)
    self.rungs = SalaryLadder.kept(endless)
    // Whatever is looked for is above what stands before the first.
    amounts = SalaryLadder.kept([-.infinity] + endless.map(Double.init)) + 1
    firstRungs = SalaryLadder.kept(starts)
    count = rungs.count
    increment = 0
  }

  /// A copy that lasts as long as the process.
  private static func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    copy.initialize(from: elements, count: elements.count)
    return UnsafePointer(copy)
  }

  /// The bits of 2¹³, above which the exponent and six digits of a salary's bits count the parts of octaves.
  @usableFromInline static var firstPart: UInt64 { (1023 + 13) << 52 }
  /// Parts up to 2⁵⁰, above the last rung.
  @usableFromInline static var partCount: Int { (50 - 13) * 64 }

  /// The salary of rung `k` in `0..<count`.
  @inlinable public subscript(rung: Int) -> Int64 {
    increment > 0 ? Int64(rung) * increment : rungs[rung]
  }

  /// The first rung at or above `salary`; `count` when there is none.
  ///
  /// - Complexity: Constant: a part of an octave, a 64th, holds at most two rungs.
  @inlinable public func firstRung(atLeast salary: Int64) -> Int {
    if increment > 0 {
      guard salary > 0 else { return 0 }
      return Int(min(Int64(count), (salary - 1) / increment + 1))
    }
    guard salary > 10_000 else { return 0 }
    let part = Int(truncatingIfNeeded: (Double(salary).bitPattern &- SalaryLadder.firstPart) >> 46)
    guard part < SalaryLadder.partCount else { return count }
    let rung = Int(firstRungs[part])
    return rung + (rungs[rung] < salary ? 1 : 0) + (rungs[rung + 1] < salary ? 1 : 0)
  }

  /// The salary of rung `k` in `0..<count` as a number.
  @inline(__always)
  func amount(_ rung: Int) -> Double {
    increment > 0 ? Double(Int64(rung) &* increment) : amounts[rung]
  }

  /// The first rung above `salary`, 0 ≤ salary < 2·10¹⁵; `count` when there is none.
  ///
  /// - Complexity: Constant.
  @inline(__always)
  func firstRung(above salary: Double) -> Int {
    if increment > 0 { return firstRung(atLeast: Int64(salary) + 1) }
    guard salary >= 10_000 else { return 0 }
    let part = Int(truncatingIfNeeded: (salary.bitPattern &- SalaryLadder.firstPart) &>> 46)
    guard part < SalaryLadder.partCount else { return count }
    let rung = Int(truncatingIfNeeded: firstRungs[part])
    return rung &+ (amounts[rung] <= salary ? 1 : 0) &+ (amounts[rung &+ 1] <= salary ? 1 : 0)
  }

  /// Above the last rung, whatever the ladder.
  static var highestBound: Double { (0x1p50).nextDown }

  /// Somewhat below a rung, but above the one before: what is above that is above no lower rung.
  @inline(__always)
  func floor(of rung: Int) -> Double {
    let amount = amount(min(rung, count))
    // Rungs of the geometric ladder lie more than 0.9 percent apart.
    return min(SalaryLadder.highestBound, increment > 0 ? amount - Double(increment) / 2 : amount * 0.995)
  }

  /// The first rung of the geometric ladder above a salary; 0 where that is less than the first part, more than the last,
  /// or no number at all.
  @inline(__always)
  func rung(above salary: Double) -> Int {
    let part = (salary.bitPattern &- SalaryLadder.firstPart) &>> 46
    guard part < UInt64(truncatingIfNeeded: SalaryLadder.partCount) else { return 0 }
    let rung = Int(truncatingIfNeeded: firstRungs[Int(truncatingIfNeeded: part)])
    return rung &+ (amounts[rung] <= salary ? 1 : 0) &+ (amounts[rung &+ 1] <= salary ? 1 : 0)
  }

  /// The last rung of the geometric ladder at or below a salary between its first and 2⁵⁰ dollars.
  @inline(__always)
  func usualRung(atMost salary: Int64) -> Int {
    let part = (Double(salary).bitPattern &- SalaryLadder.firstPart) &>> 46
    let rung = Int(truncatingIfNeeded: firstRungs[Int(truncatingIfNeeded: part)])
    return rung &- 1 &+ (rungs[rung] <= salary ? 1 : 0) &+ (rungs[rung &+ 1] <= salary ? 1 : 0)
  }

  /// The last rung at or below `salary`; −1 when there is none.
  @inlinable public func lastRung(atMost salary: Int64) -> Int {
    salary == .max ? count - 1 : firstRung(atLeast: salary + 1) - 1
  }
}
