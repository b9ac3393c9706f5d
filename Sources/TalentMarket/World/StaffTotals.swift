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
        // Kept at hand: what is written to the sums might else be another column.
        let (sums, employers, pays, talents) = (sums, people.employer, people.pay, people.talent)
        for row in 0..<employers.count where employers[row] >= 0 {
          let lab = Int(employers[row])
          sums[lab].people &+= 1
          sums[lab].pay &+= pays[row]
          sums[lab].talent += talents[row]
        }
      }
    }
    return sums
  }
}
