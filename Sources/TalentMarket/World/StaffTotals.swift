/// What the people of one lab add up to, in row order.
struct StaffTotals {
  /// Headcount.
  var people = 0
  /// Payroll, dollars a year.
  var pay: Int64 = 0
  /// Talent τ.
  var talent = 0.0
}

extension World {
  /// Adds up every lab's people in one pass.
  ///
  /// - Complexity: O(people).
  func staffTotals() -> [StaffTotals] {
    var sums = [StaffTotals](repeating: StaffTotals(), count: labs.count)
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
    return sums
  }
}
