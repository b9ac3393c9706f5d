@testable import TalentMarket

/// SplitMix64 (Steele, Lea & Flood, OOPSLA 2014): the tests draw nothing from the engine that they test.
struct SplitMix {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number in `0..<bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// True once in `bound` times.
  mutating func once(in bound: Int) -> Bool { below(bound) == 0 }

  /// One of a few.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }
}

/// Seeded markets with everything that a market may have: ties, quotas from 0, budgets from below 0 to more than enough,
/// unemployed, `counter` off, forbidden pairs, pay caps, typed bids, opening offers below and above pay, both kinds of
/// ladder and of preferences.
struct RandomMarkets {
  /// More than all of a market's people can be paid.
  static let enough: Int64 = 1_000_000_000_000

  private var draw: SplitMix
  private let people: Int
  private let labs: Int
  private let isLogPay: Bool
  private let ladder: SalaryLadder
  /// Salaries are `least + step × (0..<steps)`; few steps make many ties.
  private let least: Int64
  private let step: Int64
  private let steps: Int

  /// The market of a seed; sizes are drawn, and mostly small, unless they are given.
  static func market(_ seed: Int, people: Int? = nil, labs: Int? = nil) -> Market {
    var generator = RandomMarkets(UInt64(seed), people: people, labs: labs)
    return generator.make()
  }

  private init(_ seed: UInt64, people: Int?, labs: Int?) {
    var draw = SplitMix(seed)
    self.people = people ?? 1 + min(draw.below(14), draw.below(14))
    self.labs = labs ?? 1 + min(draw.below(9), draw.below(9))
    isLogPay = draw.once(in: 3)
    if isLogPay || draw.once(in: 8) {
      ladder = draw.once(in: 4) ? SalaryLadder(increment: 500) : .geometric
      least = 9_500
      step = draw.pick([250, 1_000])
    } else {
      ladder = SalaryLadder(increment: draw.pick([1, 1, 1, 2, 5]))
      least = 0
      step = 1
    }
    steps = draw.pick([6, 15, 40])
    self.draw = draw
  }

  private mutating func salary() -> Int64 { least + step * Int64(draw.below(steps)) }

  private mutating func make() -> Market {
    let jobless = draw.pick([1, 3, 100])
    let employer = (0..<people).map { _ in draw.once(in: jobless) ? -1 : Int32(draw.below(labs)) }
    let pay = employer.map { $0 < 0 ? 0 : max(1, salary() * 2 / 3) }
    let firstOffer = draw.pick([0, 0.5, 1, 1, 1.5])
    let opening = pay.map { $0 > 0 ? Int64(firstOffer * Double($0)) : draw.once(in: 2) ? 0 : salary() / 2 }
    var market = Market(
      participants: (0..<people).map { ResearcherID($0) }, labCount: labs, ladder: ladder, employer: employer, pay: pay,
      value: (0..<people * labs).map { _ in salary() - step },
      ceiling: [Int64](repeating: .max, count: labs),
      openingOutside: opening.map { Int32(ladder.firstRung(atLeast: $0)) },
      openingAtHome: pay.map { Int32(ladder.firstRung(atLeast: $0 + 1)) },
      quota: quotas(), freeMoney: money(), counter: (0..<labs).map { _ in !draw.once(in: 4) },
      preferences: isLogPay ? logPay(employer, pay) : quasiLinear())
    if draw.once(in: 3) {
      for at in market.value.indices where draw.once(in: 8) && market.isOutsider(at / labs, at % labs) {
        market.value[at] = Market.forbidden
      }
    }
    if draw.once(in: 5) { market.ceiling = (0..<labs).map { _ in draw.once(in: 2) ? .max : salary() } }
    if draw.once(in: 5) { typeBids(in: &market) }
    return market
  }

  private mutating func quotas() -> [Int] {
    let most = draw.pick([0, 1, 2, people])
    return (0..<labs).map { _ in most == 0 ? draw.below(people + 1) : draw.once(in: 10) ? 0 : most }
  }

  private mutating func money() -> [Int64] {
    if draw.once(in: 2) { return [Int64](repeating: Self.enough, count: labs) }
    return (0..<labs).map { _ in
      switch draw.below(6) {
      case 0: 0
      case 1: -salary()
      case 2: Self.enough
      default: salary() + (draw.once(in: 2) ? salary() : 0)
      }
    }
  }

  private mutating func quasiLinear() -> Preferences {
    let spread = draw.pick([0, 0, 2, 7])
    let unit = Double(step) * draw.pick([1, 1, 0.5])
    let taste = (0..<people * labs).map { _ in Double(draw.below(2 * spread + 1) - spread) * unit }
    return .quasiLinear(taste: taste, outside: (0..<people).map { _ in Double(salary() / 3) })
  }

  /// Labs, luck and outside options come from few possibilities each, so that utilities tie to the bit.
  private mutating func logPay(_ employer: [Int32], _ pay: [Int64]) -> Preferences {
    let cultures = [Culture(repeating: 0.25), Culture(repeating: 0.75)]
    let isTied = draw.once(in: 2)
    let moving = draw.pick([0, 0.55])
    var model = LogPayPreferences(
      wants: (0..<people).map { _ in
        Wants(
          money: draw.pick([0.5, 1, 1.3]), compute: 0.15, peers: 0.1,
          culture: Culture(repeating: draw.pick([0, 0.3])))
      },
      forfeit: pay.map { draw.once(in: 3) ? Double($0) * 0.6 * draw.pick([0.1, 0.4]) : 0 },
      logComputePerHead: (0..<labs).map { _ in draw.pick([2, 2, 3]) },
      culture: (0..<labs).map { _ in draw.pick(cultures) },
      peers: (0..<labs).map { _ in draw.pick([0, 0, 0.2]) },
      moving: moving,
      returnsTo: (0..<people).map { _ in draw.once(in: 5) ? Int32(draw.below(labs)) : -1 },
      luck: (0..<people * labs).map { _ in isTied ? draw.pick([0, 0, 0.1]) : Double(draw.below(1000)) / 2000 },
      outside: [])
    model.outside = (0..<people).map { person in
      let lab = draw.below(labs)
      let isOwn = employer[person] == Int32(lab)
      // Often exactly what a rung, or today's contract, is worth.
      return model.ledger(
        person, lab: lab, salary: isOwn ? pay[person] : ladder[ladder.firstRung(atLeast: salary() / 2)], isOwn: isOwn
      ).total
    }
    return .logPay(model)
  }

  private mutating func typeBids(in market: inout Market) {
    for at in market.value.indices where draw.once(in: 10) && market.value[at] != Market.forbidden {
      let participant = at / labs
      let isOutsider = market.isOutsider(participant, at % labs)
      let rung = ladder.firstRung(atLeast: max(salary(), isOutsider ? 0 : market.pay[participant] + 1))
      market.value[at] = Market.ordered
      market.bids.append(
        Market.StandingBid(participant: Int32(participant), lab: Int32(at % labs), rung: Int32(rung)))
    }
  }
}

extension Market {
  /// Whether every lab has more money than it could spend.
  var bindsNoBudget: Bool { freeMoney.allSatisfy { $0 >= RandomMarkets.enough } }
}
