/// Finds the lowest salary at which somebody prefers a lab, without trying one salary after the other.
///
/// The model's utility is inverted approximately, u ≈ μ ln(s − forfeit) + rest; where that leaves no doubt, because no rung
/// lies within the error of the inversion, its answer is the exact one. In doubt the market's own utility decides.
struct AskSearch {
  let market: Market
  private let isLogarithmic: Bool

  /// More than the rounding errors of one utility can add up to: twelve terms, each below 4,000 (tastes and scales stay
  /// below 100, logarithms below 37), err by less than 10⁻¹¹ together.
  private static let logarithmicMargin = 1e-10

  /// The largest error of an approximate utility.
  let margin: Double

  init(_ market: Market) {
    self.market = market
    if case .logPay = market.preferences { isLogarithmic = true } else { isLogarithmic = false }
    margin = isLogarithmic ? AskSearch.logarithmicMargin : 0
  }

  /// Utility of a salary, within ``margin``; exact where utility is linear in pay.
  @inline(__always)
  func utility(_ salary: Int64, at lab: Int32, _ rest: Double, _ holder: Holder) -> Double {
    guard isLogarithmic else { return Double(salary) + rest }
    let effective = lab == holder.employer ? Double(salary) : Double(salary) - holder.forfeit
    return effective > 0 ? holder.money * Elementary.log(effective) + rest : -.infinity
  }

  /// An offer, or what is held, as it is compared.
  struct Offer {
    var lab: Int32
    var salary: Int64
    var utility: Double
    var precedence: Int32
  }

  /// Whether the participant prefers one offer to another.
  @inline(__always)
  func beats(_ new: Offer, _ old: Offer, _ participant: Int32) -> Bool {
    if new.utility > old.utility + margin { return true }
    if new.utility < old.utility - margin { return false }
    return beatsExactly(new, old, participant)
  }

  @inline(never)
  private func beatsExactly(_ new: Offer, _ old: Offer, _ participant: Int32) -> Bool {
    let first = exact(new, participant)
    let second = exact(old, participant)
    return first > second || (first == second && new.precedence < old.precedence)
  }

  private func exact(_ offer: Offer, _ participant: Int32) -> Double {
    offer.lab >= 0
      ? market.utility(Int(participant), lab: Int(offer.lab), salary: offer.salary)
      : market.outsideUtility(Int(participant))
  }

  /// The lowest rung in `from...through` at which `lab` beats `offer`; `through + 1` when none does.
  @inline(__always)
  func lowestRung(
    _ participant: Int32, _ lab: Int32, _ rest: Double, from: Int32, through: Int32, beating offer: Offer,
    _ holder: Holder
  ) -> Int32 {
    guard from <= through else { return through + 1 }
    guard isLogarithmic else {
      let guess = rung(above: offer.utility - rest, from: from, through: through)
      return settled(participant, lab, rest, guess, from: from, through: through, beating: offer, holder)
    }
    let logarithm = (offer.utility - rest) / holder.money
    // Nobody is paid e^37 dollars; tastes for money near zero leave nothing to invert.
    guard logarithm < 37, holder.money > 1e-3 else {
      return halved(participant, lab, rest, from: from, through: through, beating: offer, holder)
    }
    let effective = Elementary.exp(max(-40, logarithm))
    let salary = lab == holder.employer ? effective : effective + holder.forfeit
    let doubt = effective * (2 * margin / holder.money + 1e-12) + salary * 1e-15
    let guess = rung(above: salary, from: from, through: through)
    let isClearBelow = guess == from || salary - Double(market.ladder[Int(guess) - 1]) > doubt
    let isClearAbove = guess > through || Double(market.ladder[Int(guess)]) - salary > doubt
    if isClearBelow && isClearAbove && logarithm > -40 { return guess }
    return settled(participant, lab, rest, guess, from: from, through: through, beating: offer, holder)
  }

  /// The first rung above a salary, held to `from...through + 1`.
  @inline(__always)
  private func rung(above salary: Double, from: Int32, through: Int32) -> Int32 {
    guard salary >= 0 else { return from }
    guard salary < 2e15 else { return through + 1 }
    let rung = Int32(truncatingIfNeeded: market.ladder.firstRung(atLeast: Int64(salary) + 1))
    return min(through + 1, max(from, rung))
  }

  /// The answer next to a guess, by the market's own utility.
  @inline(never)
  private func settled(
    _ participant: Int32, _ lab: Int32, _ rest: Double, _ guess: Int32, from: Int32, through: Int32,
    beating offer: Offer, _ holder: Holder
  ) -> Int32 {
    func isEnough(_ rung: Int32) -> Bool { isEnoughAt(rung, participant, lab, rest, beating: offer, holder) }
    var rung = guess
    // Within the error of the inversion only a few rungs can lie, unless the steps are tiny: then halve.
    var steps = 0
    while rung <= through, !isEnough(rung) {
      rung += 1
      steps += 1
      if steps > 8 { return halved(participant, lab, rest, from: rung, through: through, beating: offer, holder) }
    }
    if steps > 0 { return rung }
    while rung > from, isEnough(rung - 1) {
      rung -= 1
      steps += 1
      if steps > 8 { return halved(participant, lab, rest, from: from, through: rung, beating: offer, holder) }
    }
    return rung
  }

  /// The answer by halving.
  @inline(never)
  private func halved(
    _ participant: Int32, _ lab: Int32, _ rest: Double, from: Int32, through: Int32, beating offer: Offer,
    _ holder: Holder
  ) -> Int32 {
    var low = from
    var high = through + 1
    while low < high {
      let middle = low + (high - low) / 2
      if isEnoughAt(middle, participant, lab, rest, beating: offer, holder) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func isEnoughAt(
    _ rung: Int32, _ participant: Int32, _ lab: Int32, _ rest: Double, beating offer: Offer, _ holder: Holder
  ) -> Bool {
    let salary = market.ladder[Int(rung)]
    let new = Offer(
      lab: lab, salary: salary, utility: utility(salary, at: lab, rest, holder), precedence: lab)
    return beats(new, offer, participant)
  }
}
