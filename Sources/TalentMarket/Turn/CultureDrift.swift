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
    var newcomers = [(count: Int, match: Double)](repeating: (0, 0), count: labs.count)
    for move in context.record.moves {
      guard case .lab(let to) = move.to else { continue }
      newcomers[to.index].count += 1
      newcomers[to.index].match += people.wants[move.researcher.index].culture.weightedMean(of: labs[to.index].culture)
    }
    guard newcomers.contains(where: { $0.count > 0 }) else { return }
    let matches = matchesAtOwnLab(context.options.parallel)
    let labCount = labs.count
    let staffMatch = people.withColumns { people in
      matches.withUnsafeBufferPointer { SumsByLab(of: $0, people, labs: labCount) }
    }
    for lab in labs.indices where newcomers[lab].count > 0 {
      let (staff, count) = (Double(context.census.labs[lab].people), Double(newcomers[lab].count))
      let gap = max(0, staffMatch[lab] / staff - newcomers[lab].match / count)
      let loss = parameters[.dilute] * count / staff * gap
      labs[lab].culture.mission = max(0, labs[lab].culture.mission - loss)
    }
  }
}
