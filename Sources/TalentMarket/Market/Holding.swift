/// What a participant holds while a market is open: today's contract, an offer, or the outside option.
struct Holding {
  /// The lab, or −1 for unemployment or the outside option.
  var lab: Int
  /// Dollars a year; 0 without a lab.
  var salary: Int64
  /// What it is worth to the participant.
  var utility: Double
  /// Equal utilities go to the smaller: −2 today's contract, −1 the outside option, else the lab's index.
  var precedence: Int

  /// Whether its participant prefers this to `other`.
  func beats(_ other: Holding) -> Bool {
    utility > other.utility || (utility == other.utility && precedence < other.precedence)
  }
}

extension Market {
  /// What lab `lab` offers at rung `rung`.
  func offer(_ participant: Int, _ lab: Int, rung: Int) -> Holding {
    let salary = ladder[rung]
    return Holding(
      lab: lab, salary: salary, utility: utility(participant, lab: lab, salary: salary), precedence: lab)
  }

  /// What a participant holds before anybody moves: the better of today's contract and the outside option.
  func firstHolding(_ participant: Int) -> Holding {
    let outside = Holding(lab: -1, salary: 0, utility: outsideUtility(participant), precedence: -1)
    let employer = Int(employer[participant])
    guard employer >= 0 else { return outside }
    let contract = Holding(
      lab: employer, salary: pay[participant],
      utility: utility(participant, lab: employer, salary: pay[participant]), precedence: -2)
    return outside.beats(contract) ? outside : contract
  }

  /// The lowest rung in `first...last` at which `lab` beats `holding`, or `nil`.
  ///
  /// - Complexity: one utility when there is none, else O(log(last − first)).
  func lowestRung(
    _ participant: Int, _ lab: Int, from first: Int, through last: Int, beating holding: Holding
  ) -> Int? {
    guard first <= last, offer(participant, lab, rung: last).beats(holding) else { return nil }
    var low = first
    var high = last
    while low < high {
      let middle = (low + high) / 2
      if offer(participant, lab, rung: middle).beats(holding) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Who holds what, and what that leaves each lab: its free money and its places for outsiders.
struct Holdings {
  let market: Market
  /// What each participant holds.
  private(set) var held: [Holding]
  /// Each lab's budget minus the pay of all its people and of all that it is held to, dollars.
  private(set) var freeMoney: [Int64]
  /// How many more outsiders each lab may take.
  private(set) var places: [Int]

  /// The start of a market: whoever prefers the outside option to today's contract has left it.
  init(_ market: Market) {
    self.market = market
    freeMoney = market.freeMoney
    places = market.quota
    held = (0..<market.count).map(market.firstHolding)
    for participant in 0..<market.count where held[participant].lab < 0 && market.employer[participant] >= 0 {
      freeMoney[Int(market.employer[participant])] += market.pay[participant]
    }
  }

  /// What a lab may spend on one participant: its free money, and what it already pays them.
  func money(_ participant: Int, _ lab: Int) -> Int64 {
    freeMoney[lab] + (held[participant].lab == lab ? held[participant].salary : 0)
  }

  /// The last rung that a lab would pay and can: acceptable, within its money and, for an outsider, with a place left;
  /// −1 when there is none.
  func lastAffordableRung(_ participant: Int, _ lab: Int) -> Int {
    if market.isOutsider(participant, lab) && places[lab] <= 0 && held[participant].lab != lab { return -1 }
    let last = market.lastAcceptableRung(participant, lab)
    let money = money(participant, lab)
    return last < 0 || market.ladder[last] <= money ? last : market.ladder.lastRung(atMost: money)
  }

  /// Gives a participant something new to hold; what the lab left was to pay returns to it at once.
  mutating func settle(_ participant: Int, _ new: Holding) {
    let old = held[participant]
    if old.lab >= 0 {
      freeMoney[old.lab] += old.salary
      if market.isOutsider(participant, old.lab) { places[old.lab] += 1 }
    }
    freeMoney[new.lab] -= new.salary
    if market.isOutsider(participant, new.lab) { places[new.lab] -= 1 }
    held[participant] = new
  }

  /// The outcome, if everything held is signed.
  func outcome(_ offers: OfferNotes) -> MarketOutcome {
    MarketOutcome(
      match: held.map { Int32($0.lab) }, pay: held.map(\.salary), isOutside: held.map { $0.precedence == -1 },
      highestOffer: offers.highest)
  }
}

/// The highest salary each lab offered each participant, if anybody wants to know.
struct OfferNotes {
  /// Row-major, 0 for none; empty when nobody wants to know.
  private(set) var highest: [Int64]
  private let labCount: Int

  init(_ market: Market, wanted: Bool) {
    labCount = market.labCount
    highest = wanted ? [Int64](repeating: 0, count: market.count * market.labCount) : []
  }

  mutating func note(_ participant: Int, _ offer: Holding) {
    guard !highest.isEmpty else { return }
    let at = participant * labCount + offer.lab
    highest[at] = max(highest[at], offer.salary)
  }
}
