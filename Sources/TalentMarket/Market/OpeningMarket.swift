/// A market as it opens: what everybody holds, and which pairs may meet at all.
struct OpeningMarket {
  /// What each participant holds: the better of today's contract and the outside option.
  var holders: [Holder] = []
  /// Pairs that may meet, participant by participant, labs rising; asks are up to date.
  var prospects: [Prospect] = []
  /// The lab of each prospect.
  var prospectLabs: [Int32] = []
  /// Where each participant's prospects begin; one entry more at the end.
  var firstProspect: [Int32] = [0]

  /// - Complexity: O(participants × labs).
  init(_ market: Market, _ search: AskSearch, _ parallel: ParallelFor) {
    let pieces = parallel.width > 1 ? max(1, min(parallel.width * 4, market.count / 512)) : 1
    if pieces == 1 {
      append(0..<market.count, market, search)
      return
    }
    var parts = [OpeningMarket?](repeating: nil, count: pieces)
    parts.withUnsafeMutableBufferPointer { buffer in
      // Every piece writes to a place of its own.
      nonisolated(unsafe) let buffer = buffer
      parallel(pieces) { piece in
        var part = OpeningMarket()
        part.append(
          market.count * piece / pieces..<market.count * (piece + 1) / pieces, market, search)
        buffer[piece] = part
      }
    }
    for part in parts.compactMap(\.self) {
      let offset = Int32(prospects.count)
      holders += part.holders
      prospects += part.prospects
      prospectLabs += part.prospectLabs
      firstProspect += part.firstProspect.dropFirst().map { $0 + offset }
    }
  }

  private init() {}

  private mutating func append(_ participants: Range<Int>, _ market: Market, _ search: AskSearch) {
    holders.reserveCapacity(participants.count)
    firstProspect.reserveCapacity(participants.count + 1)
    let tables = RestOfUtility(market)
    let ceilings = market.ceiling.map { $0 == .max ? market.ladder.count - 1 : market.ladder.lastRung(atMost: $0) }
    for participant in participants {
      var holder = tables.holder(participant)
      let employer = market.employer[participant]
      if employer >= 0 {
        let pay = market.pay[participant]
        let rest = tables.rest(participant, Int(employer))
        let contract = AskSearch.Offer(
          lab: employer, salary: pay, utility: search.utility(pay, at: employer, rest, holder), precedence: -2)
        let outside = AskSearch.Offer(lab: -1, salary: 0, utility: holder.utility, precedence: -1)
        if search.beats(contract, outside, Int32(participant)) {
          holder.lab = employer
          holder.salary = pay
          holder.utility = contract.utility
          holder.precedence = -2
        }
      }
      holders.append(holder)
      let held = AskSearch.Offer(
        lab: holder.lab, salary: holder.salary, utility: holder.utility, precedence: holder.precedence)
      for lab in 0..<market.labCount {
        let value = market.value[market.index(participant, lab)]
        let isOrdered = value == Market.ordered
        let isOwn = employer == Int32(lab)
        let opening =
          isOrdered
          ? market.opening(participant, lab)
          : Int(isOwn ? market.openingAtHome[participant] : market.openingOutside[participant])
        // Most pairs end here, without a look at what the participant would think of it.
        guard opening < market.ladder.count, value > market.ladder[opening] else { continue }
        let last =
          isOrdered || isOwn
          ? market.lastAcceptableRung(participant, lab)
          : min(ceilings[lab], market.ladder.lastRung(atMost: value - 1))
        guard opening <= last else { continue }
        let rest = tables.rest(participant, lab)
        let ask = search.lowestRung(
          Int32(participant), Int32(lab), rest, from: Int32(opening), through: Int32(last), beating: held, holder)
        guard Int(ask) <= last else { continue }
        prospects.append(
          Prospect(
            value: value, rest: rest, participant: Int32(participant), ask: ask, last: Int32(last), holding: 0))
        prospectLabs.append(Int32(lab))
      }
      firstProspect.append(Int32(prospects.count))
    }
  }
}

/// The terms of utility that do not depend on pay, added in any order.
private struct RestOfUtility {
  private let market: Market
  private let taste: [Double]
  private let outside: [Double]
  private let model: LogPayPreferences?

  init(_ market: Market) {
    self.market = market
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
  func holder(_ participant: Int) -> Holder {
    Holder(
      utility: outside[participant], salary: 0, money: model?.wants[participant].money ?? 1,
      forfeit: model?.forfeit[participant] ?? 0, lab: -1, precedence: -1, employer: market.employer[participant])
  }

  @inline(__always)
  func rest(_ participant: Int, _ lab: Int) -> Double {
    let at = market.index(participant, lab)
    guard let model else { return taste[at] }
    let wants = model.wants[participant]
    let scores = model.culture[lab]
    let staysOrReturns =
      market.employer[participant] == Int32(lab) || model.returnsTo[participant] == Int32(lab)
    let culture =
      (wants.culture.mission * scores.mission + wants.culture.autonomy * scores.autonomy)
      + (wants.culture.openness * scores.openness + wants.culture.safety * scores.safety)
    let place =
      (wants.culture.execution * scores.execution + wants.compute * model.logComputePerHead[lab])
      + (wants.peers * model.peers[lab] + (staysOrReturns ? 0 : -model.moving))
    return (culture + place) + model.luck[at]
  }
}
