// A market in which all labs have few candidates, as it opens.

extension SalaryAdjustment {
  /// How many prospects there are, if their numbers fit in a standing and all labs may have few; else 0.
  static func countIfFew(_ opening: borrowing OpeningMarket, labCount: Int) -> Int {
    guard opening.capacity <= 1 << Standing.prospectBits else { return 0 }
    let total = UnsafeBufferPointer(start: opening.sizes, count: 2 * labCount).reduce(0, +)
    return total <= 2 * labCount * FewCandidates.most ? total : 0
  }

  /// Whether all labs' candidates are few, given how many each queue has, and their standings fit; see
  /// ``FewCandidates``.
  func isSmall(_ sizes: UnsafeBufferPointer<Int>) -> Bool {
    fewCount > 0 && sizes.allSatisfy({ $0 <= FewCandidates.most }) && opening.largestValue < Standing.limit
  }

  /// Lists the candidates of labs that have few.
  func fillFew(_ sizes: UnsafeBufferPointer<Int>, _ market: borrowing Market) {
    var room = fewRoom
    for queue in sizes.indices {
      (few + queue).initialize(to: FewCandidates(capacity: sizes[queue], in: room))
      room += FewCandidates.room(sizes[queue], queues: 1)
    }
    for lab in 0..<labCount {
      // More places than there are people to fill them matter no more.
      labs[lab].places = min(labs[lab].places, sizes[2 * lab])
    }
    for participant in 0..<count {
      let (employer, lab) = (holders[participant].employer, holders[participant].lab)
      if employer >= 0, lab != employer { labs[Int(employer)].free += market.pay[participant] }
    }
    // Between those of participants who were opened side by side there may be gaps.
    var first = 0
    while first < count {
      var last = first
      while last + 1 < count, rows[last + 1].first == rows[last].end { last += 1 }
      listFew(Int(rows[first].first)..<Int(rows[last].end))
      first = last + 1
    }
  }

  /// Lists some prospects as candidates, but for those who hold the lab's contract already.
  private func listFew(_ indices: Range<Int>) {
    (stale + indices.lowerBound).initialize(repeating: 0, count: indices.count + 8)
    let (holders, waiting) = (holders, waiting)
    let nobody = self.count
    var count = 0
    for index in indices {
      let (prospect, lab) = (prospects + index, prospectLabs[index])
      let participant = Int(prospect.pointee.participant)
      let holder = holders + participant
      let isOwn = lab == holder.pointee.employer
      let isCandidate = lab == holder.pointee.lab ? 0 : 1
      // Whose it is cannot be foreseen, so that it is looked up rather than asked.
      terms[index] = FewTerms(
        forfeit: holders[isOwn ? nobody : participant].forfeit, cost: 1 / prospect.pointee.scale)
      let noted = holders + (participant &+ isCandidate &* (nobody &- participant))
      noted.pointee.heldProspect = Int32(truncatingIfNeeded: index)
      noted.pointee.assured = prospect.pointee.last
      // A raise may begin higher than the first that is better.
      noted.pointee.rung = prospect.pointee.ask &- 1
      let asked = ladder[Int(prospect.pointee.ask)]
      let unpaid = Standing.unpaid(index, value: prospect.pointee.value)
      prospect.pointee.value = unpaid
      waiting[count] = WaitingCandidate(
        queue: few + (2 &* Int(lab) &+ (isOwn ? 1 : 0)), standing: unpaid &+ asked &<< Standing.prospectBits,
        asked: asked)
      count &+= isCandidate
    }
    // One queue after the other: the places of each are written by the time that they are read again.
    for place in 0..<count {
      waiting[place].queue.pointee.insert(waiting[place].standing, asking: waiting[place].asked)
    }
  }

  /// A lab's candidates of one kind, among few.
  @inline(__always)
  func fewOf(_ lab: Int32, _ holder: UnsafeMutablePointer<Holder>) -> UnsafeMutablePointer<FewCandidates> {
    few + (2 * Int(lab) + (lab == holder.pointee.employer ? 1 : 0))
  }
}

/// A candidate who is about to be listed, and where.
struct WaitingCandidate {
  let queue: UnsafeMutablePointer<FewCandidates>
  let standing: Int64
  let asked: Int64
}
