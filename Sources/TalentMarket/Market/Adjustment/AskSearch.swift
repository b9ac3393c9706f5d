/// A market that several searches share.
final class LentMarket {
  let market: Market

  init(_ market: Market) { self.market = market }

  /// The utility that the market itself compares.
  func utility(of offer: Offer, _ participant: Int32) -> Double {
    offer.lab >= 0
      ? market.utility(Int(participant), lab: Int(offer.lab), salary: offer.salary)
      : market.outsideUtility(Int(participant))
  }
}

/// Compares offers, and finds the lowest salary at which somebody prefers a lab, without a logarithm and without trying
/// one salary after the other.
///
/// The model's utility is u = μ ln(s − forfeit) + rest, so that people compare the *worth*
/// exp((u − outside)/μ) = (s − forfeit)·scale of their offers, where scale = exp((rest − outside)/μ) is found once for every
/// pair. Where utility is linear in pay the worth is the utility. Worths carry rounding errors that the market's own
/// utility does not: where two lie closer than these could add up to, that utility decides, so that every answer is
/// exactly the one that it gives.
struct AskSearch {
  private let ladder: SalaryLadder
  let isLogarithmic: Bool
  /// Who lent the market keeps it alive; a search is copied too often to count that.
  private let lender: Unmanaged<LentMarket>

  /// More than the rounding errors of two utilities can add up to: twelve terms each, below 4,000 (tastes and scales of
  /// luck stay below 100, logarithms below 37), err by less than 10⁻¹¹ together.
  private static let margin = 2e-10

  /// A search that lasts no longer than what it is lent.
  init(_ lent: LentMarket) {
    lender = .passUnretained(lent)
    ladder = lent.market.ladder
    if case .logPay = lent.market.preferences { isLogarithmic = true } else { isLogarithmic = false }
  }

  /// The share by which worths must differ to be told apart, for a taste for money; ∞ where nothing can be inverted.
  static func doubt(money: Double) -> Double { money > 1e-3 ? margin / money + 1e-12 : .infinity }

  /// What a salary is worth to somebody.
  @inline(__always)
  func worth(_ salary: Int64, at lab: Int32, _ scale: Double, _ holder: UnsafePointer<Holder>) -> Double {
    guard isLogarithmic else { return Double(salary) + scale }
    let effective = lab == holder.pointee.employer ? Double(salary) : Double(salary) - holder.pointee.forfeit
    return effective > 0 ? effective * scale : 0
  }

  /// Whether the participant prefers one offer to another.
  @inline(__always)
  func beats(_ new: Offer, _ old: Offer, _ participant: Int32, _ doubt: Double) -> Bool {
    let difference = new.worth - old.worth
    if difference.magnitude > old.worth.magnitude * doubt { return difference > 0 }
    return beatsExactly(new, old, participant)
  }

  @inline(never)
  private func beatsExactly(_ new: Offer, _ old: Offer, _ participant: Int32) -> Bool {
    lender._withUnsafeGuaranteedRef { lent in
      let first = lent.utility(of: new, participant)
      let second = lent.utility(of: old, participant)
      return first > second || (first == second && new.precedence < old.precedence)
    }
  }

  /// The lowest rung in `from...through` at which `lab` beats `offer`; `through + 1` when none does.
  @inline(__always)
  func lowestRung(
    _ participant: Int32, _ lab: Int32, _ scale: Double, from: Int32, through: Int32, beating offer: Offer,
    _ holder: UnsafePointer<Holder>
  ) -> Int32 {
    guard from <= through else { return through + 1 }
    let effective = isLogarithmic ? offer.worth / scale : offer.worth - scale
    let salary = isLogarithmic && lab != holder.pointee.employer ? effective + holder.pointee.forfeit : effective
    let doubt = effective.magnitude * holder.pointee.doubt + salary.magnitude * 1e-15
    let guess = rung(above: salary, from: from, through: through)
    let isClearBelow = guess == from || salary - ladder.amount(Int(guess) &- 1) > doubt
    let isClearAbove = guess > through || ladder.amount(Int(guess)) - salary > doubt
    if isClearBelow && isClearAbove { return guess }
    return settled(participant, lab, scale, guess, from: from, through: through, beating: offer, holder)
  }

  /// The first rung above a salary, held to `from...through + 1`.
  @inline(__always)
  private func rung(above salary: Double, from: Int32, through: Int32) -> Int32 {
    guard salary >= 0 else { return from }
    guard salary < 2e15 else { return through + 1 }
    let rung = Int32(truncatingIfNeeded: ladder.firstRung(above: salary))
    return min(through &+ 1, max(from, rung))
  }

  /// The answer next to a guess, by the market's own utility.
  @inline(never)
  private func settled(
    _ participant: Int32, _ lab: Int32, _ scale: Double, _ guess: Int32, from: Int32, through: Int32,
    beating offer: Offer, _ holder: UnsafePointer<Holder>
  ) -> Int32 {
    func isEnough(_ rung: Int32) -> Bool { isEnoughAt(rung, participant, lab, scale, beating: offer, holder) }
    var low = from
    var high = through + 1
    // Few rungs lie within the error of the inversion: look next to the guess before halving all that is left.
    if guess > from {
      if isEnough(guess - 1) { high = guess - 1 } else { low = guess }
    }
    if low == guess, guess <= through {
      if isEnough(guess) { return guess }
      low = guess + 1
    }
    while low < high {
      let middle = low + (high - low) / 2
      if isEnough(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func isEnoughAt(
    _ rung: Int32, _ participant: Int32, _ lab: Int32, _ scale: Double, beating offer: Offer,
    _ holder: UnsafePointer<Holder>
  ) -> Bool {
    let salary = ladder[Int(rung)]
    let new = Offer(lab: lab, salary: salary, worth: worth(salary, at: lab, scale, holder), precedence: lab)
    return beats(new, offer, participant, holder.pointee.doubt)
  }
}
