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
    let needed = isWhole ? PairsThatMayMeet.all : PairsThatMayMeet(in: market)
    return .logPay(preferences(of: rows, staff, options.parallel, needed: needed))
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
    let signed = SignedContracts(market, outcome)
    context.record.raises = Array(count: signed.raises.count) { place in
      let participant = Int(signed.raises[place])
      return Raise(
        researcher: market.participants[participant], lab: LabID(Int(outcome.match[participant])),
        pay: Pay(outcome.pay[participant]), previous: Pay(market.pay[participant]))
    }
    context.record.moves = Array(count: signed.moves.count) { place in
      let participant = Int(signed.moves[place])
      let (before, after) = (market.employer[participant], outcome.match[participant])
      let counter =
        before >= 0 && !outcome.highestOffer.isEmpty
        ? outcome.highestOffer[market.index(participant, Int(before))] : 0
      let researcher = market.participants[participant]
      return Move(
        researcher: researcher, from: before >= 0 ? LabID(Int(before)) : nil,
        to: after >= 0 ? .lab(LabID(Int(after))) : .outside, pay: Pay(outcome.pay[participant]),
        previous: Pay(market.pay[participant]), counter: Pay(counter),
        isBoomerang: after >= 0 && isReturn(researcher.index, to: Int(after)))
    }
    let (raises, moves) = (context.record.raises, context.record.moves)
    people.pay.withUnsafeMutableBufferPointer { pay in
      for raise in raises { pay[raise.researcher.index] = raise.pay.dollars }
      for move in moves { pay[move.researcher.index] = move.pay.dollars }
    }
    people.employer.withUnsafeMutableBufferPointer { employer in
      for move in moves {
        if case .lab(let lab) = move.to {
          employer[move.researcher.index] = Int32(lab.index)
        } else {
          employer[move.researcher.index] = Employment.left.code
        }
      }
    }
  }
}

/// The participants whose contracts an outcome changes, in order.
private struct SignedContracts {
  /// Those who change labs or leave the field.
  private(set) var moves: [Int32] = []
  /// Those who stay for another pay.
  private(set) var raises: [Int32] = []

  init(_ market: borrowing Market, _ outcome: borrowing MarketOutcome) {
    let count = market.count
    let (employer, previous) = (market.employer.lent, market.pay.lent)
    let (match, pay, isOutside) = (outcome.match.lent, outcome.pay.lent, outcome.isOutside.lent)
    moves = [Int32](unsafeUninitializedCapacity: count) { moves, moved in
      raises = [Int32](unsafeUninitializedCapacity: count) { raises, raised in
        for participant in 0..<count {
          // As numbers, since it cannot be foreseen; who counts for nothing is written over by the next.
          let isAnywhere = match[participant] >= 0 ? 1 : 0
          let isStaying = isAnywhere & (match[participant] == employer[participant] ? 1 : 0)
          moves[moved] = Int32(truncatingIfNeeded: participant)
          raises[raised] = Int32(truncatingIfNeeded: participant)
          moved &+= (isAnywhere | (isOutside[participant] ? 1 : 0)) & (1 &- isStaying)
          raised &+= isStaying & (pay[participant] != previous[participant] ? 1 : 0)
        }
      }
    }
  }
}

extension Pay {
  /// The least whole dollars at or above `amount`.
  @inline(__always)
  fileprivate init(roundingUp amount: Double) {
    guard amount >= 0 && amount < 0x1p51 else {
      self.init(rounding: Rounding.up(amount))
      return
    }
    let whole = Int64(amount)
    self.init(Double(whole) < amount ? whole + 1 : whole)
  }
}
