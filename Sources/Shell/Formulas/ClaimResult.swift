import Experiments
import ScenarioFormat
import TalentMarket

/// What came of a claim, part by part.
struct ClaimResult {
  /// One part, as it stood when it was decided, or at the end.
  struct Part {
    let part: ClaimPart
    let verdict: ClaimVerdict
    let estimate: ClaimEstimate
    /// How many pairs had been played.
    let runs: Int
  }

  let claim: Claim
  let parts: [Part]
  /// All that was played.
  let tally: ContrastTally

  /// All parts must hold; one that does not refutes the claim.
  var verdict: ClaimVerdict {
    if parts.contains(where: { $0.verdict == .doesNotHold }) { return .doesNotHold }
    return parts.allSatisfy { $0.verdict == .holds } ? .holds : .tooClose
  }

  /// The first part of which the same can be said as of the whole.
  var deciding: Part { parts.first { $0.verdict == verdict } ?? parts[0] }

  /// Why it could hardly have come out otherwise.
  var construction: Construction? {
    if let reason = claim.definition.construction { return .said(reason) }
    let hasLuck = claim.courses[0].source.world(0).parameters[.luck] > 0
    return hasLuck && tally.runs > 1 && parts.allSatisfy(\.estimate.isConstant) ? .found : nil
  }

  enum Construction: Hashable {
    /// The author says why.
    case said(String)
    /// It comes out the same in every pair, whatever the luck.
    case found
  }

  /// What is known of a measure at a turn.
  func estimate(_ contrast: Int, _ measure: Int, at turn: Turn) -> ClaimEstimate {
    ClaimEstimate(tally.summary(contrast, claim.formulas.column(measure, at: turn)))
  }
}

extension Claim {
  /// Whether a part holds, when so many pairs have been played; `nil` where it cannot be told yet.
  func verdict(_ part: ClaimPart, _ tally: ContrastTally, _ test: SequentialTest) -> ClaimVerdict? {
    let column = formulas.column(part.measure, at: part.turn)
    func side(_ contrast: Int, _ threshold: Double) -> SequentialTest.Side {
      test.side(of: threshold, tally.summary(contrast, column), after: tally.runs)
    }
    switch part.expected {
    case .beyond(let direction, let threshold):
      switch side(main, threshold) {
      case .unknown: return nil
      case .on: return .doesNotHold
      case .above: return direction == .greater ? .holds : .doesNotHold
      case .below: return direction == .less ? .holds : .doesNotHold
      }
    case .between(let low, let high):
      let (beyondLow, beyondHigh) = (side(main, low), side(main, high))
      if beyondLow == .below || beyondHigh == .above { return .doesNotHold }
      return beyondLow == .unknown || beyondHigh == .unknown ? nil : .holds
    case .sizes(let direction):
      // |a| < |b| when a − b and a + b lie on different sides of 0: their product is a² − b².
      let (difference, sum) = (side(main, 0), side(Claim.ofBoth, 0))
      if difference == .unknown || sum == .unknown { return nil }
      if difference == .on || sum == .on { return .doesNotHold }
      return (difference == sum ? .greater : .less) == direction ? .holds : .doesNotHold
    }
  }

  /// The estimate of a part: how much the worlds differ, or how much larger one change is than the other.
  func estimate(_ part: ClaimPart, _ tally: ContrastTally) -> ClaimEstimate {
    let column = formulas.column(part.measure, at: part.turn)
    guard case .sizes = part.expected else { return ClaimEstimate(tally.summary(main, column)) }
    let change = tally.summary(Claim.ofChange, column).mean
    let against = tally.summary(Claim.ofAgainst, column).mean
    let sign: Double = against < 0 ? -1 : 1
    let isSameWay = change * sign >= 0
    return isSameWay
      ? ClaimEstimate(tally.summary(main, column), sign: sign)
      : ClaimEstimate(tally.summary(Claim.ofBoth, column), sign: -sign)
  }

  /// Plays pairs until every part is decided, or there are no more; `nil` when it was stopped before.
  func play(_ work: LongWork, progress: (_ done: Int) -> Void) -> ClaimResult? {
    let test = SequentialTest(runs: runs)
    var found: [ClaimResult.Part?] = parts.map { _ in nil }
    func look(_ tally: ContrastTally) {
      guard test.isLook(after: tally.runs) else { return }
      for (place, part) in parts.enumerated() where found[place] == nil {
        guard let verdict = verdict(part, tally, test) else { continue }
        found[place] = .init(part: part, verdict: verdict, estimate: estimate(part, tally), runs: tally.runs)
      }
    }
    let study = ContrastStudy(courses, observing: formulas, contrasts: contrasts)
    let (tally, ending) = study.run(
      1..<UInt32(runs) + 1, on: work.pool, isCancelled: work.isCancelled, progress: { done, _ in progress(done) },
      isEnough: { tally in
        look(tally)
        return !found.contains { $0 == nil }
      })
    guard ending != .cancelled else { return nil }
    look(tally)
    let all = zip(parts, found).map { part, found in
      found ?? .init(part: part, verdict: .tooClose, estimate: estimate(part, tally), runs: tally.runs)
    }
    return ClaimResult(claim: self, parts: all, tally: tally)
  }
}
