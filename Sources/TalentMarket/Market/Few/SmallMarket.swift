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
    stale.initialize(repeating: 0, count: opening.capacity + 8)
    for participant in 0..<count {
      let holder = holders + participant
      let employer = holder.pointee.employer
      if employer >= 0, holder.pointee.lab != employer { labs[Int(employer)].free += market.pay[participant] }
      let row = prospectsOf(participant)
      let few = UInt64(truncatingIfNeeded: min(8, row.count))
      rows[participant].few = few == 0 ? 0 : 0x0101_0101_0101_0101 &>> (64 &- 8 &* few)
      for index in row {
        let lab = prospectLabs[index]
        let prospect = prospects + index
        terms[index] = FewTerms(
          forfeit: lab == employer ? 0 : holder.pointee.forfeit, cost: 1 / prospect.pointee.scale)
        prospect.pointee.value = Standing.unpaid(index, value: prospect.pointee.value)
        if holder.pointee.lab == lab {
          holder.pointee.heldProspect = Int32(truncatingIfNeeded: index)
          holder.pointee.assured = prospect.pointee.last
          // A raise may begin higher than the first that is better.
          holder.pointee.rung = prospect.pointee.ask - 1
          continue
        }
        let salary = ladder[Int(prospect.pointee.ask)]
        fewOf(lab, holder).pointee.insert(standing(index, asking: salary), asking: salary)
      }
    }
  }

  /// A lab's candidates of one kind, among few.
  @inline(__always)
  func fewOf(_ lab: Int32, _ holder: UnsafeMutablePointer<Holder>) -> UnsafeMutablePointer<FewCandidates> {
    few + (2 * Int(lab) + (lab == holder.pointee.employer ? 1 : 0))
  }
}
