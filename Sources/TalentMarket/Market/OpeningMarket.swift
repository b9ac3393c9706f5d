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
    holders = .allocateOnCacheLines(capacity: max(1, market.count))
    prospects = .allocateOnCacheLines(capacity: capacity)
    prospectLabs = .allocate(capacity: capacity)
    firstProspect = .allocate(capacity: max(1, market.count))
    lastProspect = .allocate(capacity: max(1, market.count))
    // Every piece writes to rows of its own.
    nonisolated(unsafe) let (holders, prospects, labs) = (holders, prospects, prospectLabs)
    nonisolated(unsafe) let (first, last) = (firstProspect, lastProspect)
    let scales = Scales(market)
    let ceilings = market.ceiling.map { Ceiling($0, on: market.ladder) }
    parallel.overRanges(market.count, least: 512) { participants in
      var filling = Filling(
        holders, prospects, labs, next: participants.lowerBound * market.labCount,
        labCount: market.labCount)
      defer { filling.free() }
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
  /// Labs that may meet the participant at hand, and what a dollar is worth to them there.
  let candidates: UnsafeMutablePointer<Int32>
  let scaleOf: UnsafeMutablePointer<Double>

  init(
    _ holders: UnsafeMutablePointer<Holder>, _ prospects: UnsafeMutablePointer<Prospect>,
    _ labs: UnsafeMutablePointer<Int32>, next: Int, labCount: Int
  ) {
    self.holders = holders
    self.prospects = prospects
    self.labs = labs
    self.next = next
    candidates = .allocate(capacity: labCount + 8)
    scaleOf = .allocate(capacity: labCount + 8)
  }

  func free() {
    candidates.deallocate()
    scaleOf.deallocate()
  }

  @inline(__always)
  mutating func open(
    _ participant: Int, _ market: Market, _ search: AskSearch, _ scales: Scales, _ ceilings: [Ceiling]
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
        holder.pointee.rung = market.openingAtHome[participant] - 1
      }
    }
    let held = Offer(
      lab: holder.pointee.lab, salary: holder.pointee.salary, worth: holder.pointee.worth,
      precedence: holder.pointee.precedence)
    let tooLittle = held.worth - held.worth.magnitude * holder.pointee.doubt
    let (atHome, outside) = (Int(market.openingAtHome[participant]), Int(market.openingOutside[participant]))
    let labCount = market.labCount
    let first = participant * labCount
    let atHomeOrNever = atHome < market.ladder.count ? market.ladder[atHome] : .max
    let outsideOrNever = outside < market.ladder.count ? market.ladder[outside] : .max
    var meeting = 0
    for lab in 0..<labCount {
      let value = market.value[first + lab]
      // Bids have an opening of their own, and are above all others in value.
      let opening = employer == Int32(truncatingIfNeeded: lab) ? atHomeOrNever : outsideOrNever
      guard value > opening || value == Market.ordered else { continue }
      candidates[meeting] = Int32(truncatingIfNeeded: lab)
      meeting += 1
    }
    scales.fill(scaleOf, participant, candidates, meeting)
    for place in 0..<meeting {
      let lab = Int(candidates[place])
      let scale = scaleOf[place]
      let value = market.value[first + lab]
      let isOwn = employer == candidates[place]
      let isOrdered = value == Market.ordered
      let opening = isOrdered ? market.opening(participant, lab) : isOwn ? atHome : outside
      guard opening < market.ladder.count, value > market.ladder[opening] else { continue }
      // Tastes so extreme that worths leave the numbers there are: the market's own utility decides everything.
      if !(scale.magnitude < 1e250 && scale.magnitude > 1e-250), holder.pointee.doubt > 0 {
        holder.pointee.doubt = .infinity
      }
      let highest = isOrdered ? ceilings[lab].salary : min(value - 1, ceilings[lab].salary)
      let most = search.worth(highest, at: Int32(truncatingIfNeeded: lab), scale, holder)
      // The most that the lab could pay is not enough; where that is in doubt (NaN included), it is looked at closely.
      if most < tooLittle && holder.pointee.doubt < 1 { continue }
      let last =
        isOwn || isOrdered
        ? market.lastAcceptableRung(participant, lab)
        : min(ceilings[lab].rung, market.ladder.lastRung(atMost: value - 1))
      guard opening <= last else { continue }
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

/// The highest salary a lab may sign, and the last rung up to it.
private struct Ceiling {
  var salary: Int64
  var rung: Int

  init(_ salary: Int64, on ladder: SalaryLadder) {
    self.salary = min(salary, Pay.largest.dollars)
    rung = salary == .max ? ladder.count - 1 : ladder.lastRung(atMost: salary)
  }
}

/// What a dollar is worth at each lab; see ``AskSearch``. Tables are lent, not copied: it lives as long as its market.
private struct Scales {
  private let labCount: Int
  private let employer: [Int32]
  private let taste: [Double]
  private let outside: [Double]
  private let wants: [Wants]
  private let forfeit: [Double]
  private let returnsTo: [Int32]
  private let luck: [Double]
  private let labs: [LabTerms]
  private let moving: Double
  private let isLogarithmic: Bool

  private struct LabTerms {
    var culture: Culture
    var logComputePerHead: Double
    var peers: Double
  }

  init(_ market: Market) {
    labCount = market.labCount
    employer = market.employer
    switch market.preferences {
    case .quasiLinear(let taste, let outside):
      self.taste = taste
      self.outside = outside
      (wants, forfeit, returnsTo, luck, labs, moving) = ([], [], [], [], [], 0)
      isLogarithmic = false
    case .logPay(let model):
      taste = []
      outside = model.outside
      (wants, forfeit, returnsTo, luck) = (model.wants, model.forfeit, model.returnsTo, model.luck)
      labs = model.culture.indices.map {
        LabTerms(
          culture: model.culture[$0], logComputePerHead: model.logComputePerHead[$0], peers: model.peers[$0])
      }
      moving = model.moving
      isLogarithmic = true
    }
  }

  /// The participant with nothing but the outside option.
  @inline(__always)
  func holder(_ participant: Int) -> Holder {
    Holder(
      worth: isLogarithmic ? 1 : outside[participant], salary: 0, forfeit: isLogarithmic ? forfeit[participant] : 0,
      doubt: isLogarithmic ? AskSearch.doubt(money: wants[participant].money) : 0, lab: -1, precedence: -1,
      employer: employer[participant])
  }

  /// What a dollar is worth to a participant at one lab.
  func scale(_ participant: Int, _ lab: Int) -> Double {
    guard isLogarithmic else { return taste[participant * labCount + lab] }
    return Elementary.exp(exponent(participant, lab))
  }

  /// What a dollar is worth at each of some labs; up to eight places after the last are written over.
  @inline(__always)
  func fill(
    _ scales: UnsafeMutablePointer<Double>, _ participant: Int, _ labs: UnsafeMutablePointer<Int32>, _ count: Int
  ) {
    guard isLogarithmic else {
      for place in 0..<count { scales[place] = taste[participant * labCount + Int(labs[place])] }
      return
    }
    for place in 0..<count { scales[place] = exponent(participant, Int(labs[place])) }
    for first in stride(from: 0, to: count, by: 8) {
      for spare in count..<max(count, first + 8) { scales[spare] = 0 }
      let place = UnsafeMutableRawPointer(scales + first)
      place.storeBytes(of: Elementary.exp(place.loadUnaligned(as: SIMD8<Double>.self)), as: SIMD8<Double>.self)
    }
  }

  /// (rest − outside) / μ, rest the terms of utility that do not depend on pay, added in any order.
  @inline(__always)
  private func exponent(_ participant: Int, _ lab: Int) -> Double {
    wants.withUnsafeBufferPointer { wants in
      labs.withUnsafeBufferPointer { labs in
        let wants = wants.baseAddress! + participant
        let terms = labs.baseAddress! + lab
        let isOwn = employer[participant] == Int32(truncatingIfNeeded: lab)
        let staysOrReturns = isOwn || returnsTo[participant] == Int32(truncatingIfNeeded: lab)
        let culture =
          (wants.pointee.culture.mission * terms.pointee.culture.mission
            + wants.pointee.culture.autonomy * terms.pointee.culture.autonomy)
          + (wants.pointee.culture.openness * terms.pointee.culture.openness
            + wants.pointee.culture.safety * terms.pointee.culture.safety)
        let place =
          (wants.pointee.culture.execution * terms.pointee.culture.execution
            + wants.pointee.compute * terms.pointee.logComputePerHead)
          + (wants.pointee.peers * terms.pointee.peers + (staysOrReturns ? 0 : -moving))
        let rest = (culture + place) + luck[participant * labCount + lab]
        return (rest - outside[participant]) / wants.pointee.money
      }
    }
  }
}
