/// The rungs of a ladder as they are looked up for many salaries in a row: which kind of ladder it is has been asked once
/// for all of them.
protocol RungTable {
  /// The lowest salary that ``rung(above:)`` takes: below the first rung.
  var lowestBound: Double { get }

  /// The first rung above a salary from the lowest bound through ``SalaryLadder/highestBound``; as many as there are rungs
  /// where there is none.
  func rung(above salary: Double) -> Int

  /// The salary of a rung from −1 through as many as there are.
  func amount(_ rung: Int) -> Double
}

/// The table of the geometric ladder.
struct GeometricRungs: RungTable {
  private let amounts: UnsafePointer<Double>
  private let firstRungs: UnsafePointer<Int32>

  init(_ ladder: SalaryLadder) { (amounts, firstRungs) = (ladder.amounts, ladder.firstRungs) }

  // Where the first part begins.
  var lowestBound: Double { 0x1p13 }

  @inline(__always)
  func rung(above salary: Double) -> Int {
    let part = (salary.bitPattern &- SalaryLadder.firstPart) &>> 46
    let rung = Int(truncatingIfNeeded: firstRungs[Int(truncatingIfNeeded: part)])
    return rung &+ (amounts[rung] <= salary ? 1 : 0) &+ (amounts[rung &+ 1] <= salary ? 1 : 0)
  }

  @inline(__always)
  func amount(_ rung: Int) -> Double { amounts[rung] }
}

/// An arithmetic ladder, which needs none.
struct ArithmeticRungs: RungTable {
  let ladder: SalaryLadder

  var lowestBound: Double { -1 }

  @inline(__always)
  func rung(above salary: Double) -> Int { ladder.firstRung(atLeast: Int64(salary) + 1) }

  @inline(__always)
  func amount(_ rung: Int) -> Double { ladder.amount(rung) }
}
