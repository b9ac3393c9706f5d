public import TalentMarket

/// Where two branches part, and what came of it.
public struct BranchDifference: Sendable {
  /// The first decision that differs: of ours, of theirs, or of both in the same turn; `nil` where all are the same.
  public let decision: (ours: Decision?, theirs: Decision?)?
  /// The first thing that went differently in a turn that both know.
  public let firstChange: TurnDifference?
  /// The last turn that stands on both.
  public let lastTurn: Turn

  /// Compares two branches of one world up to the turns they stand at.
  ///
  /// - Complexity: O(decisions + turns × (moves + labs)).
  public init(_ ours: Branch, _ theirs: Branch) {
    let (left, right) = (ours.decisions, theirs.decisions)
    let place = (0..<max(left.count, right.count)).first { place in
      place >= left.count || place >= right.count || left[place] != right[place]
    }
    decision = place.map { place in
      let ours = place < left.count ? left[place] : nil
      let theirs = place < right.count ? right[place] : nil
      // What only one of them typed in the earlier turn is where they part.
      let turn = min(ours?.turn ?? .max, theirs?.turn ?? .max)
      return (ours?.turn == turn ? ours : nil, theirs?.turn == turn ? theirs : nil)
    }
    let last = min(ours.turn, theirs.turn)
    lastTurn = last
    firstChange =
      (max(ours.firstTurn, theirs.firstTurn)...last).lazy.compactMap { turn in
        guard let left = ours.snapshot(at: turn), let right = theirs.snapshot(at: turn), left !== right else {
          return nil as TurnDifference?
        }
        return TurnDifference(left.record, in: left.after, right.record, in: right.after)
      }.first
  }
}
