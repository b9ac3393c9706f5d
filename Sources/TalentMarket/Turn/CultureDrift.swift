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

  /// mission −= dilute · share of new people · max(0, mean match of the staff − mean match of the newcomers).
  private mutating func dilute(_ context: TurnContext) {
    var newcomers = [[Int]](repeating: [], count: labs.count)
    for move in context.record.moves {
      if case .lab(let to) = move.to { newcomers[to.index].append(move.researcher.index) }
    }
    guard newcomers.contains(where: { !$0.isEmpty }) else { return }
    var staffMatch = [Double](repeating: 0, count: labs.count)
    var staff = [Int](repeating: 0, count: labs.count)
    for row in 0..<people.count where people.employer[row] >= 0 {
      let lab = Int(people.employer[row])
      guard !newcomers[lab].isEmpty else { continue }
      staffMatch[lab] += people.wants[row].culture.weightedMean(of: labs[lab].culture)
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
