// Phase 5: the market opens, is cleared, and contracts are signed.

extension World {
  /// Whether a pact in force keeps a lab from making offers to this person.
  func isForbidden(_ row: Int, _ lab: Int) -> Bool {
    let employer = people.employer[row]
    guard employer >= 0, employer != Int32(lab) else { return false }
    return policies.contains { policy in
      guard policy.holds(in: turn), case .noPoach(let labs) = policy.rule else { return false }
      return labs.contains(LabID(lab)) && labs.contains(LabID(Int(employer)))
    }
  }

  /// Which labs (columns) may make no offers to whose people (rows), under the pacts in force, row-major; empty without
  /// any.
  func pacts() -> [Bool] {
    var pacts: [Bool] = []
    for policy in policies where policy.holds(in: turn) {
      guard case .noPoach(let parties) = policy.rule else { continue }
      if pacts.isEmpty { pacts = Array(repeating: false, count: labs.count * labs.count) }
      for employer in parties {
        for lab in parties where lab != employer { pacts[employer.index * labs.count + lab.index] = true }
      }
    }
    return pacts
  }

  /// The highest salary a lab may sign under the pay caps in force.
  private func payCap(_ lab: Int) -> Int64 {
    var cap = Int64.max
    for policy in policies where policy.holds(in: turn) {
      switch policy.rule {
      case .payCap(let pay, let capped) where capped == nil || capped?.index == lab: cap = min(cap, pay.dollars)
      case .payCapShare(let share, let capped) where capped == nil || capped?.index == lab:
        cap = min(cap, Pay(rounding: Rounding.down(share * labs[lab].budget.amount)).dollars)
      default: break
      }
    }
    return cap
  }

  private func mayCounter(_ lab: Int) -> Bool {
    labs[lab].counter
      && !policies.contains { policy in
        guard policy.holds(in: turn), case .noCounter(let labs) = policy.rule else { return false }
        return labs.isEmpty || labs.contains(LabID(lab))
      }
  }

  /// The market of this turn.
  func openMarket(_ context: TurnContext) -> Market {
    let rows = context.open
    // Only events change who works where before the market opens.
    let staff = context.record.events.isEmpty ? context.staffAtStart : staffTotals()
    let ladder = self.market.increment.map { SalaryLadder(increment: $0) } ?? .geometric
    var market = people.withColumns { people in
      Market(
        participants: Array(count: rows.count) { ResearcherID(rows[$0]) }, labCount: labs.count, ladder: ladder,
        employer: Array(count: rows.count) { max(-1, people.employer[rows[$0]]) },
        pay: Array(count: rows.count) { people.pay[rows[$0]] },
        value: textbook.map { tables in rows.flatMap { tables.values[$0] } } ?? context.values,
        ceiling: labs.indices.map { payCap($0) },
        openingOutside: Array(count: rows.count) { Int32(clamping: openingRung(rows[$0], ladder, people)) },
        openingAtHome: Array(count: rows.count) {
          Int32(clamping: ladder.firstRung(atLeast: people.pay[rows[$0]] + 1))
        },
        quota: labs.map(\.quota), freeMoney: labs.indices.map { labs[$0].budget.dollars - staff[$0].pay },
        counter: labs.indices.map { mayCounter($0) }, preferences: .quasiLinear(taste: [], outside: []))
    }
    let pacts = pacts()
    if !pacts.isEmpty {
      for participant in rows.indices where market.employer[participant] >= 0 {
        let employer = Int(market.employer[participant])
        for lab in labs.indices where pacts[employer * labs.count + lab] {
          market.value[market.index(participant, lab)] = Market.forbidden
        }
      }
    }
    placeBids(in: &market, rows)
    market.preferences = preferences(in: market, rows, staff, context.options)
    return market
  }

  private func preferences(
    in market: Market, _ rows: [Int], _ staff: [StaffTotals], _ options: TurnOptions
  ) -> Preferences {
    if let textbook {
      return .quasiLinear(taste: rows.flatMap { textbook.taste[$0] }, outside: rows.map { textbook.outside[$0] })
    }
    let isWhole = options.notesOffers || options.certifies
    return .logPay(preferences(of: rows, staff, options.parallel, needed: isWhole ? nil : market))
  }

  /// An outsider opens at `firstOffer` × today's pay, or at the entry pay of somebody without any.
  @inline(__always)
  private func openingRung(_ row: Int, _ ladder: SalaryLadder, _ people: PeopleColumns) -> Int {
    let pay = people.pay[row]
    if people.employer[row] >= 0 {
      return ladder.firstRung(atLeast: Pay(roundingUp: parameters[.firstOffer] * Double(pay)).dollars)
    }
    if textbook != nil { return 0 }
    return ladder.firstRung(
      atLeast: Pay(roundingUp: parameters[.entryPay] * people.talent[row] * reference.talentPrice).dollars)
  }

  /// A bid opens at the first rung at or above the pay named and goes no higher; pacts and caps still hold. It comes
  /// before everything else the lab would do: an order is not left lying because a cheaper prospect took the place.
  private func placeBids(in market: inout Market, _ rows: [Int]) {
    for bid in bids {
      guard let participant = rows.firstIndex(of: bid.researcher.index) else { continue }
      let at = market.index(participant, bid.lab.index)
      let rung = market.ladder.firstRung(atLeast: bid.pay.dollars)
      guard market.value[at] != Market.forbidden, rung < market.ladder.count else { continue }
      market.value[at] = Market.ordered
      market.bids.append(
        Market.StandingBid(participant: Int32(participant), lab: Int32(bid.lab.index), rung: Int32(rung)))
    }
    market.bids.sort { ($0.participant, $0.lab) < ($1.participant, $1.lab) }
  }

  /// Writes the outcome into the columns: who works where, for what; the record gets moves and raises.
  mutating func signContracts(_ market: Market, _ outcome: MarketOutcome, _ context: inout TurnContext) {
    let changes = Changes(market, outcome)
    context.record.moves.reserveCapacity(changes.moves)
    context.record.raises.reserveCapacity(changes.raises)
    for (participant, researcher) in market.participants.enumerated() {
      let row = researcher.index
      let (before, after) = (market.employer[participant], outcome.match[participant])
      let (previous, pay) = (market.pay[participant], outcome.pay[participant])
      if after == before && after >= 0 {
        guard pay != previous else { continue }
        people.pay[row] = pay
        context.record.raises.append(
          Raise(researcher: researcher, lab: LabID(Int(after)), pay: Pay(pay), previous: Pay(previous)))
      } else if after >= 0 || outcome.isOutside[participant] {
        let counter =
          before >= 0 && !outcome.highestOffer.isEmpty
          ? outcome.highestOffer[market.index(participant, Int(before))] : 0
        context.record.moves.append(
          Move(
            researcher: researcher, from: before >= 0 ? LabID(Int(before)) : nil,
            to: after >= 0 ? .lab(LabID(Int(after))) : .outside, pay: Pay(pay), previous: Pay(previous),
            counter: Pay(counter), isBoomerang: after >= 0 && isReturn(row, to: Int(after))))
        people.employer[row] = after >= 0 ? after : Employment.left.code
        people.pay[row] = pay
      }
    }
  }
}

/// How many contracts of each kind an outcome brings.
private struct Changes {
  private(set) var moves = 0
  private(set) var raises = 0

  init(_ market: borrowing Market, _ outcome: borrowing MarketOutcome) {
    for participant in 0..<market.count {
      let after = outcome.match[participant]
      if after != market.employer[participant] || outcome.isOutside[participant] {
        moves += after >= 0 || outcome.isOutside[participant] ? 1 : 0
      } else if after >= 0, outcome.pay[participant] != market.pay[participant] {
        raises += 1
      }
    }
  }
}

extension Pay {
  /// The least whole dollars at or above `amount`.
  fileprivate init(roundingUp amount: Double) { self.init(rounding: Rounding.up(amount)) }
}
