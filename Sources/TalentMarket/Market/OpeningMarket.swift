/// A market as it opens: what everybody holds, and which pairs may meet at all.
///
/// Most pairs never can, since the lab would pay less than the other asks to begin with; they cost one comparison.
struct OpeningMarket: ~Copyable {
  /// What each participant holds: the better of today's contract and the outside option.
  let holders: UnsafeMutablePointer<Holder>
  /// Pairs that may meet, with asks that are up to date: those of participant i from `firstProspect[i]` up to
  /// `lastProspect[i]`, labs rising. Between participants there may be gaps, never touched.
  let prospects: UnsafeMutablePointer<Prospect>
  /// The lab of each prospect.
  let prospectLabs: UnsafeMutablePointer<Int32>
  /// Where each participant's prospects begin.
  let firstProspect: UnsafeMutablePointer<Int32>
  /// Where each participant's prospects end.
  let lastProspect: UnsafeMutablePointer<Int32>
  /// How many prospects there is room for.
  let capacity: Int

  /// - Complexity: O(participants × labs), split over processors.
  init(_ market: Market, _ search: AskSearch, _ parallel: ParallelFor) {
    capacity = max(1, market.count * market.labCount)
    holders = .allocate(capacity: max(1, market.count))
    prospects = .allocate(capacity: capacity)
    prospectLabs = .allocate(capacity: capacity)
    firstProspect = .allocate(capacity: max(1, market.count))
    lastProspect = .allocate(capacity: max(1, market.count))
    // Every piece writes to rows of its own.
    nonisolated(unsafe) let (holders, prospects, labs) = (holders, prospects, prospectLabs)
    nonisolated(unsafe) let (first, last) = (firstProspect, lastProspect)
    let scales = Scales(market)
    let ceilings = market.ceiling.map { $0 == .max ? market.ladder.count - 1 : market.ladder.lastRung(atMost: $0) }
    parallel.overRanges(market.count, least: 512) { participants in
      var filling = Filling(holders, prospects, labs, next: participants.lowerBound * market.labCount)
      for participant in participants {
        first[participant] = Int32(truncatingIfNeeded: filling.next)
        filling.open(participant, market, search, scales, ceilings)
        last[participant] = Int32(truncatingIfNeeded: filling.next)
      }
    }
  }

  deinit {
    holders.deallocate()
    prospects.deallocate()
    prospectLabs.deallocate()
    firstProspect.deallocate()
    lastProspect.deallocate()
  }
}

/// Fills the rows of some participants.
private struct Filling {
  let holders: UnsafeMutablePointer<Holder>
  let prospects: UnsafeMutablePointer<Prospect>
  let labs: UnsafeMutablePointer<Int32>
  /// The place of the next prospect.
  var next: Int

  init(
    _ holders: UnsafeMutablePointer<Holder>, _ prospects: UnsafeMutablePointer<Prospect>,
    _ labs: UnsafeMutablePointer<Int32>, next: Int
  ) {
    self.holders = holders
    self.prospects = prospects
    self.labs = labs
    self.next = next
  }

  @inline(__always)
  mutating func open(
    _ participant: Int, _ market: Market, _ search: AskSearch, _ scales: Scales, _ ceilings: [Int]
  ) {
    let holder = holders + participant
    holder.initialize(to: scales.holder(participant))
    let employer = market.employer[participant]
    if employer >= 0 {
      let pay = market.pay[participant]
      let scale = scales.scale(participant, Int(employer))
      let contract = Offer(
        lab: employer, salary: pay, worth: search.worth(pay, at: employer, scale, holder), precedence: -2)
      let outside = Offer(lab: -1, salary: 0, worth: holder.pointee.worth, precedence: -1)
      if search.beats(contract, outside, Int32(truncatingIfNeeded: participant), holder.pointee.doubt) {
        holder.pointee.lab = employer
        holder.pointee.salary = pay
        holder.pointee.worth = contract.worth
        holder.pointee.precedence = -2
      }
    }
    let held = Offer(
      lab: holder.pointee.lab, salary: holder.pointee.salary, worth: holder.pointee.worth,
      precedence: holder.pointee.precedence)
    for lab in 0..<market.labCount {
      let value = market.value[market.index(participant, lab)]
      let isOwn = employer == Int32(truncatingIfNeeded: lab)
      var opening = Int(isOwn ? market.openingAtHome[participant] : market.openingOutside[participant])
      if value == Market.ordered { opening = market.opening(participant, lab) }
      guard opening < market.ladder.count, value > market.ladder[opening] else { continue }
      let last =
        isOwn || value == Market.ordered
        ? market.lastAcceptableRung(participant, lab)
        : min(ceilings[lab], market.ladder.lastRung(atMost: value - 1))
      guard opening <= last else { continue }
      let scale = scales.scale(participant, lab)
      // Tastes so extreme that worths leave the numbers there are: the market's own utility decides everything.
      if !(scale.magnitude < 1e250 && scale.magnitude > 1e-250), holder.pointee.doubt > 0 {
        holder.pointee.doubt = .infinity
      }
      let ask = search.lowestRung(
        Int32(truncatingIfNeeded: participant), Int32(truncatingIfNeeded: lab), scale,
        from: Int32(truncatingIfNeeded: opening), through: Int32(truncatingIfNeeded: last), beating: held, holder)
      guard Int(ask) <= last else { continue }
      (prospects + next).initialize(
        to: Prospect(
          value: value, scale: scale, participant: Int32(truncatingIfNeeded: participant), ask: ask,
          last: Int32(truncatingIfNeeded: last), holding: 0))
      labs[next] = Int32(truncatingIfNeeded: lab)
      next += 1
    }
  }
}

/// What a dollar is worth at each lab; see ``AskSearch``.
private struct Scales {
  private let labCount: Int
  private let employer: [Int32]
  private let taste: [Double]
  private let outside: [Double]
  private let model: LogPayPreferences?

  init(_ market: Market) {
    labCount = market.labCount
    employer = market.employer
    switch market.preferences {
    case .quasiLinear(let taste, let outside):
      self.taste = taste
      self.outside = outside
      model = nil
    case .logPay(let model):
      taste = []
      outside = model.outside
      self.model = model
    }
  }

  /// The participant with nothing but the outside option.
  @inline(__always)
  func holder(_ participant: Int) -> Holder {
    guard let model else {
      return Holder(
        worth: outside[participant], salary: 0, forfeit: 0, doubt: 0, lab: -1, precedence: -1,
        employer: employer[participant])
    }
    return Holder(
      worth: 1, salary: 0, forfeit: model.forfeit[participant],
      doubt: AskSearch.doubt(money: model.wants[participant].money), lab: -1, precedence: -1,
      employer: employer[participant])
  }

  @inline(__always)
  func scale(_ participant: Int, _ lab: Int) -> Double {
    let at = participant * labCount + lab
    guard let model else { return taste[at] }
    let wants = model.wants[participant]
    let scores = model.culture[lab]
    let isOwn = employer[participant] == Int32(truncatingIfNeeded: lab)
    let staysOrReturns = isOwn || model.returnsTo[participant] == Int32(truncatingIfNeeded: lab)
    let culture =
      (wants.culture.mission * scores.mission + wants.culture.autonomy * scores.autonomy)
      + (wants.culture.openness * scores.openness + wants.culture.safety * scores.safety)
    let place =
      (wants.culture.execution * scores.execution + wants.compute * model.logComputePerHead[lab])
      + (wants.peers * model.peers[lab] + (staysOrReturns ? 0 : -model.moving))
    let rest = (culture + place) + model.luck[at]
    return Elementary.exp((rest - outside[participant]) / wants.money)
  }
}
