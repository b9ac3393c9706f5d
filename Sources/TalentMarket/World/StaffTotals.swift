/// What the people of each lab add up to, in row order.
struct StaffTotals {
  /// Headcounts.
  var people: [Int]
  /// Payrolls, dollars a year.
  var pay: [Int64]
  /// Talent τ.
  var talent: [Double]
}

extension World {
  /// Adds up every lab's people in one pass.
  ///
  /// - Complexity: O(people).
  func staffTotals() -> StaffTotals {
    var sums = [StaffSum](repeating: StaffSum(), count: labs.count)
    people.withColumns { people in
      sums.withUnsafeMutableBufferPointer { sums in
        for row in 0..<people.count where people.employer[row] >= 0 {
          let lab = Int(people.employer[row])
          sums[lab].people &+= 1
          sums[lab].pay &+= people.pay[row]
          sums[lab].talent += people.talent[row]
        }
      }
    }
    return StaffTotals(people: sums.map(\.people), pay: sums.map(\.pay), talent: sums.map(\.talent))
  }
}

/// The sums of one lab, side by side in memory.
private struct StaffSum {
  var people = 0
  var pay: Int64 = 0
  var talent = 0.0
}
