@testable import TalentMarket

extension Market {
  /// A market to work out by hand: a ladder in steps of 1, utility is pay plus taste, everything is allowed and nothing
  /// is scarce unless the test says so.
  ///
  /// - Parameters:
  ///   - value: One row a person, one column a lab.
  ///   - employer: −1 for nobody; without it nobody has a job.
  ///   - outside: What the outside option is worth to each person; without it 0.
  static func byHand(
    value: [[Int64]], employer: [Int32]? = nil, pay: [Int64]? = nil, taste: [[Double]]? = nil,
    outside: [Double]? = nil, quota: [Int]? = nil, freeMoney: [Int64]? = nil, counter: [Bool]? = nil
  ) -> Market {
    let (people, labs) = (value.count, value[0].count)
    let pay = pay ?? [Int64](repeating: 0, count: people)
    return Market(
      participants: (0..<people).map { ResearcherID($0) }, labCount: labs, ladder: SalaryLadder(increment: 1),
      employer: employer ?? [Int32](repeating: -1, count: people), pay: pay, value: value.flatMap(\.self),
      ceiling: [Int64](repeating: .max, count: labs), openingOutside: pay.map { Int32($0) },
      openingAtHome: pay.map { Int32($0 + 1) }, quota: quota ?? [Int](repeating: people, count: labs),
      freeMoney: freeMoney ?? [Int64](repeating: RandomMarkets.enough, count: labs),
      counter: counter ?? [Bool](repeating: true, count: labs),
      preferences: .quasiLinear(
        taste: taste?.flatMap(\.self) ?? [Double](repeating: 0, count: people * labs),
        outside: outside ?? [Double](repeating: 0, count: people)))
  }

  /// Types a bid of `salary`.
  mutating func type(_ salary: Int64, of lab: Int, for participant: Int) {
    value[index(participant, lab)] = Market.ordered
    bids.append(
      StandingBid(participant: Int32(participant), lab: Int32(lab), rung: Int32(ladder.firstRung(atLeast: salary))))
  }
}
