// Phase 11: culture returns to its base and is diluted by newcomers.

extension World {
  mutating func driftCulture(_ context: TurnContext) {
    let remaining = Elementary.exp(-parameters[.cultureReturn] * turnYears)
    for lab in labs.indices {
      for score in CultureScore.allCases {
        let base = labs[lab].cultureBase[score]
        labs[lab].culture[score] = base + (labs[lab].culture[score] - base) * remaining
      }
    }
    dilute(context)
  }

  /// How well each person of some labs matches their own lab, in row order; 0 for all others. Split over processors.
  private func matches(at isAsked: [Bool], _ parallel: ParallelFor) -> [Double] {
    let scores = labs.map(\.culture)
    return [Double](unsafeUninitializedCapacity: people.count) { matches, count in
      count = people.count
      nonisolated(unsafe) let matches = matches
      parallel.overRanges(people.count, least: 4096) { rows in
        for row in rows {
          let lab = Int(people.employer[row])
          matches[row] = lab >= 0 && isAsked[lab] ? people.wants[row].culture.weightedMean(of: scores[lab]) : 0
        }
      }
    }
  }

  /// mission −= dilute · share of new people · max(0, mean match of the staff − mean match of the newcomers).
  private mutating func dilute(_ context: TurnContext) {
    var newcomers = [[Int]](repeating: [], count: labs.count)
    for move in context.record.moves {
      if case .lab(let to) = move.to { newcomers[to.index].append(move.researcher.index) }
    }
    guard newcomers.contains(where: { !$0.isEmpty }) else { return }
    let matches = matches(at: newcomers.map { !$0.isEmpty }, context.options.parallel)
    var staffMatch = [Double](repeating: 0, count: labs.count)
    var staff = [Int](repeating: 0, count: labs.count)
    for row in 0..<people.count where people.employer[row] >= 0 {
      let lab = Int(people.employer[row])
      staffMatch[lab] += matches[row]
      staff[lab] += 1
    }
    for lab in labs.indices where !newcomers[lab].isEmpty {
      var newMatch = 0.0
      for row in newcomers[lab] { newMatch += people.wants[row].culture.weightedMean(of: labs[lab].culture) }
      let count = Double(newcomers[lab].count)
      let gap = max(0, staffMatch[lab] / Double(staff[lab]) - newMatch / count)
      let loss = parameters[.dilute] * count / Double(staff[lab]) * gap
      labs[lab].culture.mission = max(0, labs[lab].culture.mission - loss)
    }
  }
}
