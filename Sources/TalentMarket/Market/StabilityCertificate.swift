/// A lab and a researcher who would rather have each other than what the market gave them.
public struct BlockingPair: Hashable, Sendable {
  /// What the lab would have to do.
  public enum Kind: String, Sendable {
    /// Nothing: it has a place and the money. Must never occur.
    case free
    /// Drop one of this turn's hires from outside.
    case swap
  }
  /// What the lab would have to do.
  public var kind: Kind
  /// The lab.
  public var lab: LabID
  /// The researcher.
  public var researcher: ResearcherID
  /// The lowest salary the researcher would prefer.
  public var salary: Pay
}

extension Market {
  /// Every blocking pair of an outcome, computed from market and outcome alone: nothing here is shared with the
  /// procedures that clear the market.
  ///
  /// A pair blocks at the lowest rung the researcher prefers to their outcome, if that is below the lab's value and the
  /// lab has a place and the money (`free`), or would gain by dropping one hire from outside whose pay covers it
  /// (`swap`). Groups are not searched.
  ///
  /// - Returns: Pairs in order of researcher, then lab.
  /// - Complexity: O(participants × labs × (log rungs + hires)).
  public func blockingPairs(of outcome: MarketOutcome) -> [BlockingPair] {
    var free = freeMoney
    var hires = [[Int]](repeating: [], count: labCount)
    for participant in 0..<count {
      let before = Int(employer[participant])
      let after = Int(outcome.match[participant])
      if before >= 0 { free[before] += pay[participant] }
      if after >= 0 { free[after] -= outcome.pay[participant] }
      if after >= 0 && after != before { hires[after].append(participant) }
    }
    var pairs: [BlockingPair] = []
    for participant in 0..<count {
      for lab in 0..<labCount where Int(outcome.match[participant]) != lab {
        guard let salary = lowestPreferredSalary(participant, lab, outcome) else { continue }
        let isOwn = employer[participant] == Int32(lab)
        let gain = value[index(participant, lab)] - salary
        let hasPlace = isOwn || hires[lab].count < quota[lab]
        let kind: BlockingPair.Kind? =
          if hasPlace && salary <= free[lab] {
            .free
          } else if hires[lab].contains(where: { hire in
            gain > value[index(hire, lab)] - outcome.pay[hire] && salary <= free[lab] + outcome.pay[hire]
          }) {
            .swap
          } else {
            nil
          }
        if let kind {
          pairs.append(
            BlockingPair(
              kind: kind, lab: LabID(lab),
              researcher: participants[participant], salary: Pay(salary)))
        }
      }
    }
    return pairs
  }

  /// The lowest salary the lab may offer that the participant prefers to the outcome, or `nil`.
  private func lowestPreferredSalary(_ participant: Int, _ lab: Int, _ outcome: MarketOutcome) -> Int64? {
    let matched = Int(outcome.match[participant])
    let isStanding =
      matched == Int(employer[participant]) && matched >= 0 && outcome.pay[participant] == pay[participant]
    let reached =
      matched >= 0
      ? utility(participant, lab: matched, salary: outcome.pay[participant]) : outsideUtility(participant)
    let tiesWin = matched >= 0 && !isStanding && lab < matched
    func prefers(_ rung: Int) -> Bool {
      let utility = utility(participant, lab: lab, salary: ladder[rung])
      return utility > reached || (tiesWin && utility == reached)
    }
    var low = opening(participant, lab)
    var high = lastAcceptableRung(participant, lab)
    guard low <= high, prefers(high) else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if prefers(middle) { high = middle } else { low = middle + 1 }
    }
    return ladder[low]
  }
}
