/// Everybody counted and added up, in row order, as a turn's contracts leave them.
///
/// What later phases and the measures need of it is found in one pass, since that pass is what it costs.
struct Census {
  /// What the people of each lab add up to.
  var labs: [Lab]
  /// How many people of each lab (rows) work in each field (columns); row-major.
  var fields: [Int]
  /// People at labs.
  var employed = 0
  /// People looking for work.
  var unemployed = 0
  /// Median pay of the employed, dollars a year.
  var medianPay = 0.0
  /// Their pay at the 99th percentile.
  var topPercentPay = 0.0

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
          PaySample.with(capacity: people.count) { pays in
            // Kept at hand: what is written to the tables might else be another column.
            let (employers, talents, rosterLabs) = (people.employer, people.talent, people.rosterLab)
            let (labs, fields, fieldOf, payOf) = (labs, fields, people.field, people.pay)
            var unemployed = 0
            var sample = pays
            for row in 0..<employers.count {
              let employer = employers[row]
              guard employer >= 0 else {
                unemployed &+= employer == -1 ? 1 : 0
                continue
              }
              let (lab, pay) = (Int(employer), payOf[row])
              labs[lab].people &+= 1
              labs[lab].talent += talents[row]
              labs[lab].payroll &+= pay
              labs[lab].topPay = max(labs[lab].topPay, pay)
              labs[lab].stayed &+= rosterLabs[row] == employer ? 1 : 0
              fields[lab &* fieldCount &+ Int(fieldOf[row].rawValue)] &+= 1
              sample.note(pay)
            }
            census.unemployed = unemployed
            census.employed = sample.count
            census.medianPay = sample.median
            census.topPercentPay = sample.quantile(0.99)
          }
        }
      }
    }
    return census
  }
}
