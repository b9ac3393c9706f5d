/// The finite list of salaries that may be offered, the same for everybody, in whole dollars a year.
public struct SalaryLadder: Sendable {
  /// The rungs, strictly rising; empty for an arithmetic ladder, which needs no table.
  @usableFromInline let rungs: [Int64]
  /// The step of an arithmetic ladder, or 0.
  @usableFromInline let increment: Int64

  /// r₀ = 10,000; r₍ₖ₊₁₎ = rₖ + max(1, rₖ/100), up to 10^15 dollars: 2,546 rungs.
  public static let geometric = SalaryLadder(geometricUpTo: Pay.largest.dollars)

  /// 0, d, 2d, …
  public init(increment: Int64) {
    precondition(increment > 0, "an arithmetic ladder needs a positive step")
    self.increment = increment
    rungs = []
  }

  private init(geometricUpTo limit: Int64) {
    var rungs: [Int64] = []
    var salary: Int64 = 10_000
    while salary <= limit {
      rungs.append(salary)
      salary += max(1, salary / 100)
    }
    self.rungs = rungs
    increment = 0
  }

  /// How many rungs there are.
  @inlinable public var count: Int {
    // Tables keep rungs in 32 bits.
    increment > 0 ? min(Int(Int32.max) - 2, Int(Pay.largest.dollars / increment) + 1) : rungs.count
  }

  /// The salary of rung `k` in `0..<count`.
  @inlinable public subscript(rung: Int) -> Int64 {
    increment > 0 ? Int64(rung) * increment : rungs[rung]
  }

  /// The first rung at or above `salary`; `count` when there is none.
  ///
  /// - Complexity: O(log count).
  public func firstRung(atLeast salary: Int64) -> Int {
    if increment > 0 {
      guard salary > 0 else { return 0 }
      return Int(min(Int64(count), (salary - 1) / increment + 1))
    }
    var low = 0
    var high = rungs.count
    while low < high {
      let middle = (low + high) / 2
      if rungs[middle] < salary { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The last rung at or below `salary`; −1 when there is none.
  public func lastRung(atMost salary: Int64) -> Int {
    salary == .max ? count - 1 : firstRung(atLeast: salary + 1) - 1
  }
}
