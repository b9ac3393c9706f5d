// Phase 2: who is open to offers.

extension World {
  /// The employed are open with probability 1 − exp(−search·turn), the unemployed always; then every lab approaches up
  /// to `scouts` of the others, those with the largest positive value − pay, ties to the earlier row. Bids count as
  /// approaches. Nobody is approached again for `cooldown` turns.
  ///
  /// In a textbook market everybody is open.
  mutating func search(_ context: inout TurnContext) {
    if textbook != nil {
      context.open = (0..<people.count).filter { people.employer[$0] != Employment.left.code }
      context.record.openCount = context.open.count
      return
    }
    var isOpen = openBySearch(context.options.parallel)
    context.record.approaches = approaches(isOpen, context)
    for approach in context.record.approaches {
      isOpen[approach.researcher.index] = true
      people.approachedAt[approach.researcher.index] = Int32(turn)
    }
    context.open = rows(where: isOpen)
    context.record.openCount = context.open.count
  }

  /// Who approaches whom: for each lab its bids, then those whom it scouts.
  private func approaches(_ isOpen: [Bool], _ context: TurnContext) -> [Approach] {
    let staff = context.staffAtStart.reduce((people: 0, talent: 0.0)) { ($0.people + $1.people, $0.talent + $1.talent) }
    let scouted = scoutedPeople(
      isOpen, meanTalent: staff.talent / Double(max(1, staff.people)), context.options.parallel)
    guard !bids.isEmpty else { return scouted }
    return labs.indices.flatMap { lab in
      bids.filter { $0.lab.index == lab && !isForbidden($0.researcher.index, lab) }
        .map { Approach(lab: LabID(lab), researcher: $0.researcher) } + scouted.filter { $0.lab.index == lab }
    }
  }

  /// Who is open of their own accord.
  private func openBySearch(_ parallel: ParallelFor) -> [Bool] {
    let usual = 1 - Elementary.exp(-parameters[.search] * turnYears)
    let informed = chanceOfTheInformed
    let isPublic = !disclosedRates.isEmpty
    let (luck, turn) = (luck, turn)
    return people.withColumns { columns in
      [Bool](unsafeUninitializedCapacity: columns.count) { isOpen, count in
        count = columns.count
        // Every piece writes to rows of its own.
        nonisolated(unsafe) let isOpen = isOpen
        parallel.overRanges(columns.count) { rows in
          withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: 16) { draws in
            for first in stride(from: rows.lowerBound, to: rows.upperBound, by: 128) {
              let count = min(128, rows.upperBound - first)
              for block in 0..<(count + 7) / 8 {
                draws[block] = luck.uniform(
                  .search, turn: turn, ids: columns.keys(first + 8 * block, count - 8 * block))
              }
              UnsafeRawBufferPointer(draws).withMemoryRebound(to: Double.self) { draws in
                // The unemployed are, those who left the field are not, whatever is drawn.
                if isPublic {
                  for place in 0..<count {
                    let row = first &+ place
                    let employer = columns.employer[row]
                    let chance = employer >= 0 && knowsOfMore(row) ? informed : usual
                    isOpen[row] = employer >= 0 ? draws[place] < chance : employer == -1
                  }
                } else {
                  for place in 0..<count {
                    let employer = columns.employer[first &+ place]
                    isOpen[first &+ place] = employer >= 0 ? draws[place] < usual : employer == -1
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// The rows marked, in order.
  private func rows(where isMarked: [Bool]) -> [Int] {
    isMarked.withUnsafeBufferPointer { isMarked in
      // As numbers, since who is marked cannot be foreseen.
      var marked = 0
      for row in 0..<isMarked.count { marked &+= Int(unsafeBitCast(isMarked[row], to: UInt8.self)) }
      // One place more, so that every row may be written down before it is known whether it counts.
      return [Int](unsafeUninitializedCapacity: marked + 1) { rows, count in
        var found = 0
        for row in 0..<isMarked.count {
          rows[found] = row
          found &+= Int(unsafeBitCast(isMarked[row], to: UInt8.self))
        }
        count = found
      }
    }
  }
}
