/// Everybody counted and added up, in row order, as a turn's contracts leave them.
///
/// What later phases and the measures need of it is found in one pass, since that pass is what it costs.
struct Census {
  /// What the people of each lab add up to.
  var labs: [Lab]
  /// How many people of each lab (rows) work in each field (columns); row-major.
  var fields: [Int]
  /// Pay of each of the employed, dollars a year, in no particular order.
  var pays: [Double]
  /// People looking for work.
  var unemployed = 0

  /// What the people of one lab add up to.
  struct Lab {
    /// Headcount.
    var people = 0
    /// Sum of talent τ.
    var talent = 0.0
    /// Yearly pay committed, dollars.
    var payroll: Int64 = 0
    /// Highest pay, dollars a year.
    var topPay: Int64 = 0
    /// People of the turn-0 roster who are still there.
    var stayed = 0
  }

  /// Nobody at some labs.
  init(labs: Int) {
    self.labs = Array(repeating: Lab(), count: labs)
    fields = Array(repeating: 0, count: labs * ResearchField.allCases.count)
    pays = []
  }
}

extension World {
  /// Counts everybody.
  ///
  /// - Complexity: O(people).
  func census() -> Census {
    var census = Census(labs: labs.count)
    let fieldCount = ResearchField.allCases.count
    people.withColumns { people in
      census.labs.withUnsafeMutableBufferPointer { labs in
        census.fields.withUnsafeMutableBufferPointer { fields in
          var unemployed = 0
          census.pays = [Double](unsafeUninitializedCapacity: people.count) { pays, count in
            for row in 0..<people.count {
              let employer = people.employer[row]
              guard employer >= 0 else {
                unemployed += employer == -1 ? 1 : 0
                continue
              }
              let pay = people.pay[row]
              let lab = labs.baseAddress! + Int(employer)
              lab.pointee.people &+= 1
              lab.pointee.talent += people.talent[row]
              lab.pointee.payroll &+= pay
              lab.pointee.topPay = max(lab.pointee.topPay, pay)
              lab.pointee.stayed &+= people.rosterLab[row] == employer ? 1 : 0
              fields[Int(employer) &* fieldCount &+ Int(people.field[row].rawValue)] &+= 1
              pays[count] = Double(pay)
              count &+= 1
            }
          }
          census.unemployed = unemployed
        }
      }
    }
    return census
  }
}
