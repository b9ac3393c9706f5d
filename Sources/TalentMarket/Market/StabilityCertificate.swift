extension Market {
  /// Every blocking pair of an outcome, computed from market and outcome alone: nothing here is shared with the
  /// procedures that clear the market.
  ///
  /// A pair blocks at the lowest rung the researcher prefers to their outcome, if that is below the lab's value and the
  /// lab has a place and the money (`free`), or would gain by dropping one hire from outside whose pay covers it
  /// (`swap`). Groups are not searched.
  ///
  /// - Returns: Pairs in order of researcher, then lab.
  /// - Complexity: O(participants × labs × log rungs), and O(log hires) for each pair with a mutual wish.
  public func blockingPairs(of outcome: MarketOutcome) -> [BlockingPair] {
    let books = LabBooks(self, outcome)
    var pairs: [BlockingPair] = []
    forEachMutualWish(outcome) { participant, lab, salary in
      let gain = value[index(participant, lab)] - salary
      let hasPlace = books.hasPlace(participant, lab)
      let isFree = hasPlace && salary <= books.freeMoney[lab]
      let dropped = isFree ? nil : books.hires[lab].worstCovering(salary - books.freeMoney[lab], below: gain)
      guard isFree || dropped != nil else { return }
      pairs.append(
        BlockingPair(
          kind: isFree ? .free : .swap, lab: LabID(lab), researcher: participants[participant], salary: Pay(salary),
          value: mostItWouldPay(participant, lab), freeMoney: Pay(books.freeMoney[lab]), hasPlace: hasPlace,
          dropped: dropped.map { participants[$0] }))
    }
    return pairs
  }

  /// Every pair that would rather have each other than what an outcome gave them and yet does not block it, with what
  /// the lab lacks.
  ///
  /// - Returns: Pairs in order of researcher, then lab; none of them is among ``blockingPairs(of:)``.
  /// - Complexity: As ``blockingPairs(of:)``; there may be as many pairs as participants × labs.
  public func unmetPairs(of outcome: MarketOutcome) -> [UnmetPair] {
    let books = LabBooks(self, outcome)
    var pairs: [UnmetPair] = []
    forEachMutualWish(outcome) { participant, lab, salary in
      let gain = value[index(participant, lab)] - salary
      let missing = salary - books.freeMoney[lab]
      let hasPlace = books.hasPlace(participant, lab)
      guard !(hasPlace && missing <= 0), books.hires[lab].worstCovering(missing, below: gain) == nil else { return }
      pairs.append(
        UnmetPair(
          obstacle: hasPlace ? .noMoney : .noPlace, lab: LabID(lab), researcher: participants[participant],
          salary: Pay(salary), value: mostItWouldPay(participant, lab), freeMoney: Pay(books.freeMoney[lab])))
    }
    return pairs
  }

  private func mostItWouldPay(_ participant: Int, _ lab: Int) -> Pay {
    let value = value[index(participant, lab)]
    return Pay(value == Market.ordered ? ladder[opening(participant, lab)] : value)
  }

  /// Calls `body` for each lab and participant who would rather have each other, with the lowest salary the lab may offer
  /// that the participant prefers to the outcome.
  private func forEachMutualWish(_ outcome: MarketOutcome, _ body: (_ participant: Int, _ lab: Int, Int64) -> Void) {
    for participant in 0..<count {
      let matched = Int(outcome.match[participant])
      let isStanding =
        matched >= 0 && matched == Int(employer[participant]) && outcome.pay[participant] == pay[participant]
      let reached =
        matched >= 0
        ? utility(participant, lab: matched, salary: outcome.pay[participant]) : outsideUtility(participant)
      for lab in 0..<labCount where lab != matched {
        var high = lastAcceptableRung(participant, lab)
        guard high >= 0 else { continue }
        var low = opening(participant, lab)
        let tiesWin = matched >= 0 && !isStanding && lab < matched
        func prefers(_ rung: Int) -> Bool {
          let utility = utility(participant, lab: lab, salary: ladder[rung])
          return utility > reached || (tiesWin && utility == reached)
        }
        guard low <= high, prefers(high) else { continue }
        while low < high {
          let middle = (low + high) / 2
          if prefers(middle) { high = middle } else { low = middle + 1 }
        }
        body(participant, lab, ladder[low])
      }
    }
  }
}

/// What an outcome leaves each lab.
private struct LabBooks {
  let market: Market
  /// Budget minus the pay of all its people, dollars.
  var freeMoney: [Int64]
  /// Whom each lab took from outside.
  var hires: [Hires]

  init(_ market: Market, _ outcome: MarketOutcome) {
    self.market = market
    freeMoney = market.freeMoney
    var taken = [[Hires.Hire]](repeating: [], count: market.labCount)
    for participant in 0..<market.count {
      let before = Int(market.employer[participant])
      let after = Int(outcome.match[participant])
      let pay = outcome.pay[participant]
      if before >= 0 { freeMoney[before] += market.pay[participant] }
      guard after >= 0 else { continue }
      freeMoney[after] -= pay
      guard after != before else { continue }
      taken[after].append(
        Hires.Hire(participant: participant, pay: pay, surplus: market.value[market.index(participant, after)] - pay))
    }
    hires = taken.map(Hires.init)
  }

  func hasPlace(_ participant: Int, _ lab: Int) -> Bool {
    market.employer[participant] == Int32(lab) || hires[lab].count < market.quota[lab]
  }
}

/// One lab's hires from outside, so ordered that the one to drop is found by halving.
private struct Hires {
  struct Hire {
    var participant: Int
    var pay: Int64
    /// What the lab gains from them, value − pay.
    var surplus: Int64
  }

  /// From the best paid to the worst paid.
  private var byPay: [Hire]
  /// Of those paid at least as well as each, the place in `byPay` of the one with the least surplus, then first in rows.
  private var worst: [Int] = []

  init(_ hires: [Hire]) {
    byPay = hires.sorted { $0.pay != $1.pay ? $0.pay > $1.pay : $0.participant < $1.participant }
    for (place, hire) in byPay.enumerated() {
      let before = worst.last ?? place
      let isWorse =
        hire.surplus != byPay[before].surplus
        ? hire.surplus < byPay[before].surplus : hire.participant < byPay[before].participant
      worst.append(isWorse ? place : before)
    }
  }

  var count: Int { byPay.count }

  /// The hire with the least surplus among those paid at least `pay`, if it is less than `gain`.
  func worstCovering(_ pay: Int64, below gain: Int64) -> Int? {
    var low = 0
    var high = byPay.count
    while low < high {
      let middle = (low + high) / 2
      if byPay[middle].pay >= pay { low = middle + 1 } else { high = middle }
    }
    guard low > 0, byPay[worst[low - 1]].surplus < gain else { return nil }
    return byPay[worst[low - 1]].participant
  }
}
