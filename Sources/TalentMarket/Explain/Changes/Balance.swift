/// Terms that add up to the bit.
enum Balance {
  /// Changes the last bits of some terms so that they, added in order, come to `change` exactly.
  ///
  /// The error of the sum goes to the largest term, where it is smallest beside it. Where terms are so much larger than
  /// their sum that its last bits have no place in them, they are rounded to bits that they share, and one more term
  /// holds what that leaves.
  ///
  /// - Complexity: O(terms²) at most.
  static func balance(_ terms: inout [ChangeTerm], to change: Double) {
    guard change.isFinite, terms.allSatisfy({ $0.amount.isFinite }) else { return }
    guard !terms.isEmpty else {
      if change != 0 { terms = [ChangeTerm(cause: .rounding, amount: change)] }
      return
    }
    let largestFirst = terms.indices.sorted { terms[$0].amount.magnitude > terms[$1].amount.magnitude }
    for place in largestFirst {
      let kept = terms
      for _ in 0..<4 {
        let error = change - sum(terms)
        if error == 0 { return }
        terms[place].amount += error
      }
      if sum(terms) == change { return }
      terms = kept
    }
    let size = terms.reduce(change.magnitude) { $0 + $1.amount.magnitude }
    let grid = size.ulp * 4
    for place in terms.indices { terms[place].amount = Rounding.nearest(terms[place].amount / grid) * grid }
    terms.append(ChangeTerm(cause: .rounding, amount: change - sum(terms)))
  }

  /// The terms added one after the other.
  static func sum(_ terms: [ChangeTerm]) -> Double { terms.reduce(0) { $0 + $1.amount } }
}
