// In a large market most of the time goes by waiting for memory. What will be needed soon is looked at together, so that
// it is waited for once. None of this changes anything but the time it takes.

extension SalaryAdjustment {
  /// How many labs, or candidates, are looked at together: about as many as memory answers at once.
  static let together = 16

  /// Whether the market is too large for the memory that the processor has close by: tables of so many participants take
  /// more than a megabyte.
  var looksAhead: Bool { count > 4096 }

  /// Looks at what the next moves of some labs will begin with: their best candidates, and who holds these.
  ///
  /// - Parameter range: No more than ``together``.
  func lookAhead(at range: Range<Int>) {
    var sum: Int32 = 0
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * SalaryAdjustment.together) { seen in
      var count = 0
      let participants = seen.baseAddress! + SalaryAdjustment.together
      let held = participants + SalaryAdjustment.together
      for lab in range where !labs[lab].isIdle {
        let queue = queues + 2 * lab
        guard queue.pointee.bestCount > 0, !queue.pointee.isSmall else { continue }
        seen[count] = queue.pointee.best[queue.pointee.bestCount - 1].prospect
        count += 1
      }
      // Each look-up needs what the one before it has found: they go side by side, one step at a time.
      for place in 0..<count { participants[place] = prospects[Int(seen[place])].participant }
      for place in 0..<count {
        held[place] = holders[Int(participants[place])].heldProspect
        seen[place] = rows[Int(participants[place])].first
        sum &+= rows[Int(participants[place])].end
      }
      for place in 0..<count {
        sum &+= prospectLabs[Int(seen[place])] &+ Int32(places[Int(seen[place])].rawValue)
        if held[place] >= 0 { sum &+= prospects[Int(held[place])].ask }
      }
    }
    glimpse &+= sum
  }

  /// Looks at those who will soon be the best of a queue's others, if they must be brought up to date.
  func lookAhead(in queue: UnsafeMutablePointer<ProspectQueue>) {
    var sum: Int32 = 0
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * SalaryAdjustment.together + 1) { outdated in
      var count = 0
      queue.pointee.forEachOfNext(SalaryAdjustment.together) { index in
        // Who is up to date is written over by the next; a branch would have to guess.
        outdated[count] = index
        count += places[Int(index)] == .outdated ? 1 : 0
      }
      for place in 0..<count {
        sum &+= prospectLabs[Int(outdated[place])]
        outdated[place] = prospects[Int(outdated[place])].participant
      }
      for place in 0..<count { sum &+= holders[Int(outdated[place])].rung }
    }
    glimpse &+= sum
  }
}
