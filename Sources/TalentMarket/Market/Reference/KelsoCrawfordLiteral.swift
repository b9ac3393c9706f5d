/// The salary-adjustment process of Kelso & Crawford (Econometrica 50, 1982) with held offers, duel by duel, each duel
/// fought one rung at a time.
///
/// Labs move in declared order, one move each, until a whole pass does nothing. A lab's move is an offer to the
/// affordable candidate with the largest value − ask, ties to the earlier researcher; the ask is the lowest rung that
/// beats what the researcher holds. When the researcher comes from another lab, the two answer each other rung by rung
/// until one is past its limit. A held offer is never withdrawn.
///
/// The result depends on nothing but the market; no random numbers are drawn. Ties in utility go to the standing
/// contract, then the outside option, then the lab declared first.
///
/// - Complexity: O(moves × participants) asks; on the flagship about 95 participants and 6 labs.
public struct KelsoCrawfordLiteral: MarketMechanism {
  /// The name under which it may be asked for.
  public static let name = "kelso-crawford-literal"

  /// The mechanism has no settings.
  public init() {}

  /// Clears the market; offers are always noted.
  public func clear(_ market: Market, _ request: ClearingRequest) -> MarketOutcome {
    var bargaining = Bargaining(market)
    var moved = true
    while moved {
      moved = false
      for lab in 0..<market.labCount {
        if let candidate = bargaining.firstCandidate(of: lab) {
          bargaining.duel(challenger: lab, participant: candidate)
          moved = true
        }
      }
    }
    return bargaining.outcome()
  }
}

/// Who holds what while the market is open.
struct Bargaining {
  /// What a participant holds: a contract or an offer, and what it is worth to them.
  struct Holding {
    /// The lab, or −1 for unemployment or the outside option.
    var lab: Int
    var salary: Int64
    var utility: Double
    /// Ties go to the smaller: −2 today's contract, −1 the outside option, else the lab's index.
    var precedence: Int
  }

  let market: Market
  private(set) var held: [Holding]
  private var free: [Int64]
  private var hired: [Int]
  private var ask: [Int32]
  private let lastAcceptable: [Int32]
  private var highestOffer: [Int64]

  init(_ market: Market) {
    self.market = market
    free = market.freeMoney
    hired = [Int](repeating: 0, count: market.labCount)
    ask = (0..<market.count).flatMap { participant in
      (0..<market.labCount).map { Int32(clamping: market.opening(participant, $0)) }
    }
    highestOffer = [Int64](repeating: 0, count: market.count * market.labCount)
    lastAcceptable = (0..<market.count).flatMap { participant in
      (0..<market.labCount).map { Int32(market.lastAcceptableRung(participant, $0)) }
    }
    held = []
    held.reserveCapacity(market.count)
    for participant in 0..<market.count {
      let outside = Holding(
        lab: -1, salary: 0, utility: market.outsideUtility(participant), precedence: -1)
      let employer = Int(market.employer[participant])
      guard employer >= 0 else {
        held.append(outside)
        continue
      }
      let contract = Holding(
        lab: employer, salary: market.pay[participant],
        utility: market.utility(participant, lab: employer, salary: market.pay[participant]), precedence: -2)
      if contract.utility >= outside.utility {
        held.append(contract)
      } else {
        held.append(outside)
        free[employer] += market.pay[participant]
      }
    }
  }

  private func offer(_ participant: Int, _ lab: Int, rung: Int) -> Holding {
    let salary = market.ladder[rung]
    return Holding(
      lab: lab, salary: salary, utility: market.utility(participant, lab: lab, salary: salary), precedence: lab)
  }

  /// Whether a researcher prefers `new` to `old`.
  private func beats(_ new: Holding, _ old: Holding) -> Bool {
    new.utility > old.utility || (new.utility == old.utility && new.precedence < old.precedence)
  }

  /// The lowest rung in `from...through` at which `lab` beats `holding`; `through + 1` when none does.
  private func lowestRung(_ participant: Int, _ lab: Int, from: Int, through: Int, beating holding: Holding) -> Int {
    guard from <= through else { return through + 1 }
    // Utility rises with salary: double the step until it beats, then halve the gap.
    var below = from - 1
    var step = 1
    var above = from
    while !beats(offer(participant, lab, rung: above), holding) {
      below = above
      if above == through { return through + 1 }
      above = min(through, above + step)
      step *= 2
    }
    while above - below > 1 {
      let middle = (above + below) / 2
      if beats(offer(participant, lab, rung: middle), holding) { above = middle } else { below = middle }
    }
    return above
  }

  /// The rung that `participant` asks of `lab` now, or `nil` when the lab would not pay it.
  private mutating func presentAsk(_ participant: Int, _ lab: Int) -> Int? {
    let at = market.index(participant, lab)
    let last = Int(lastAcceptable[at])
    guard Int(ask[at]) <= last, held[participant].lab != lab else { return nil }
    let rung = lowestRung(participant, lab, from: Int(ask[at]), through: last, beating: held[participant])
    ask[at] = Int32(rung)
    return rung <= last ? rung : nil
  }

  private func surplus(_ participant: Int, _ lab: Int, rung: Int) -> Int64 {
    market.value[market.index(participant, lab)] - market.ladder[rung]
  }

  /// The affordable candidate a lab wants most, or `nil` when there is none.
  mutating func firstCandidate(of lab: Int) -> Int? {
    var best: Int?
    var bestSurplus: Int64 = 0
    let hasPlace = hired[lab] < market.quota[lab]
    for participant in 0..<market.count where hasPlace || !market.isOutsider(participant, lab) {
      guard let rung = presentAsk(participant, lab), market.ladder[rung] <= free[lab] else { continue }
      let surplus = surplus(participant, lab, rung: rung)
      if best == nil || surplus > bestSurplus {
        best = participant
        bestSurplus = surplus
      }
    }
    return best
  }

  /// The last rung `lab` will pay `participant`: below its value, within its free money and, for an outsider, while
  /// they still rank among its best remaining places at present asks. −1 when there is none.
  private mutating func limit(_ participant: Int, _ lab: Int) -> Int {
    let at = market.index(participant, lab)
    let holds = held[participant].lab == lab
    let money = free[lab] + (holds ? held[participant].salary : 0)
    var last = min(Int(lastAcceptable[at]), market.ladder.lastRung(atMost: money))
    guard last >= 0, market.isOutsider(participant, lab) else { return last }
    let places = market.quota[lab] - hired[lab] + (holds ? 1 : 0)
    guard places > 0 else { return -1 }
    var rivals: [(surplus: Int64, participant: Int)] = []
    for other in 0..<market.count where other != participant && market.isOutsider(other, lab) {
      guard let rung = presentAsk(other, lab), market.ladder[rung] <= money else { continue }
      rivals.append((surplus(other, lab, rung: rung), other))
    }
    guard rivals.count >= places else { return last }
    rivals.sort { $0.surplus != $1.surplus ? $0.surplus > $1.surplus : $0.participant < $1.participant }
    let marginal = rivals[places - 1]
    let least = participant < marginal.participant ? marginal.surplus : marginal.surplus + 1
    last = min(last, market.ladder.lastRung(atMost: market.value[at] - least))
    return last
  }

  /// `challenger` makes its offer; if the participant holds another lab's, the two answer each other until one is past
  /// its limit.
  mutating func duel(challenger: Int, participant: Int) {
    let holder = held[participant].lab
    var current = offer(participant, challenger, rung: Int(ask[market.index(participant, challenger)]))
    note(current, participant)
    if holder >= 0 {
      // Nothing else moves while two labs fight over one person, so each computes its limit once.
      let limits = (holder: limit(participant, holder), challenger: limit(participant, challenger))
      var answering = holder
      while let answer = answer(
        of: answering, upTo: answering == holder ? limits.holder : limits.challenger, to: current, participant)
      {
        current = answer
        note(current, participant)
        answering = answering == holder ? challenger : holder
      }
    }
    settle(participant, current)
  }

  private func answer(of lab: Int, upTo last: Int, to current: Holding, _ participant: Int) -> Holding? {
    guard last >= 0 else { return nil }
    let first = Int(ask[market.index(participant, lab)])
    let rung = lowestRung(participant, lab, from: first, through: last, beating: current)
    return rung <= last ? offer(participant, lab, rung: rung) : nil
  }

  private mutating func note(_ offer: Holding, _ participant: Int) {
    let at = market.index(participant, offer.lab)
    highestOffer[at] = max(highestOffer[at], offer.salary)
  }

  private mutating func settle(_ participant: Int, _ new: Holding) {
    let old = held[participant]
    if old.lab >= 0 {
      free[old.lab] += old.salary
      if market.isOutsider(participant, old.lab) { hired[old.lab] -= 1 }
    }
    free[new.lab] -= new.salary
    if market.isOutsider(participant, new.lab) { hired[new.lab] += 1 }
    held[participant] = new
  }

  func outcome() -> MarketOutcome {
    MarketOutcome(
      match: held.map { Int32($0.lab) },
      pay: held.map(\.salary),
      isOutside: held.map { $0.precedence == -1 },
      highestOffer: highestOffer)
  }
}
