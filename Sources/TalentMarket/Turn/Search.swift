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
    context.record.approaches = approaches(isOpen, context.options.parallel)
    for approach in context.record.approaches {
      isOpen[approach.researcher.index] = true
      people.approachedAt[approach.researcher.index] = Int32(turn)
    }
    context.open = rows(where: isOpen)
    context.record.openCount = context.open.count
  }

  /// Who approaches whom: for each lab its bids, then those whom it scouts.
  private func approaches(_ isOpen: [Bool], _ parallel: ParallelFor) -> [Approach] {
    let scouted = scoutedPeople(isOpen, parallel)
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
          for first in stride(from: rows.lowerBound, to: rows.upperBound, by: 8) {
            let lanes = min(8, rows.upperBound - first)
            let draws = luck.uniform(.search, turn: turn, ids: columns.keys(first, lanes))
            for lane in 0..<lanes {
              let row = first + lane
              let employer = columns.employer[row]
              // No number drawn is as small as 0 or as large as 1.
              let chance =
                employer < 0 ? (employer == -1 ? 1 : 0) : isPublic && knowsOfMore(row) ? informed : usual
              isOpen[row] = draws[lane] < chance
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
