// Phase 6: what moving does to those who move, to the teams they leave and to those they join.

extension World {
  /// Portability, cohesion, learning, tenure and arrivals; shares and gaps are those of the start of the turn.
  mutating func move(_ context: inout TurnContext) {
    recoverCohesion()
    var cohesionFactor = [Double](repeating: 1, count: labs.count)
    let spillover = parameters[.spillover]
    let atStart = context.labsAtStart
    for (row, lab, tenure) in context.laidOff {
      cohesionFactor[lab] *= 1 - spillover * shareLost(row, lab, atStart, tenure: tenure)
    }
    let flows = MoveTable(context.record.moves, labs: labs.count)
    let sitOut = sitOutTurns()
    // By place: a move is large, and a loop over the moves themselves would copy each.
    let moves = context.record.moves
    for place in moves.indices {
      let row = moves[place].researcher.index
      if let from = moves[place].from {
        cohesionFactor[from.index] *= 1 - spillover * shareLost(row, from.index, atStart, tenure: people.tenure[row])
        people.formerLab[row] = Int32(from.index)
        people.leftAt[row] = Int32(turn)
      }
      if case .lab(let to) = moves[place].to { join(row, to.index, from: moves[place].from, sitOut, flows, atStart) }
      people.guaranteedUntil[row] = 0
    }
    for lab in cohesionFactor.indices { labs[lab].cohesion *= max(0.05, cohesionFactor[lab]) }
    people.lengthenTenure(by: turnYears)
    for place in moves.indices { people.tenure[moves[place].researcher.index] = 0 }
    honourGuarantees(context.record)
    admitArrivals(&context)
  }

  /// In a market typed in by hand nothing is produced, so a move is only a new contract: tenure and the lab last left.
  mutating func moveInTextbook(_ record: TurnRecord) {
    people.lengthenTenure(by: turnYears)
    for move in record.moves {
      let row = move.researcher.index
      people.tenure[row] = 0
      guard let from = move.from else { continue }
      people.formerLab[row] = Int32(from.index)
      people.leftAt[row] = Int32(turn)
    }
  }

  /// χ returns toward 1 with a time constant of `cohesionYears`.
  private mutating func recoverCohesion() {
    let remaining = Elementary.exp(-turnYears / parameters[.cohesionYears])
    for lab in labs.indices { labs[lab].cohesion = 1 - (1 - labs[lab].cohesion) * remaining }
  }

  /// A lab as the turn started; as it is, if it was founded since.
  @inline(__always)
  private func state(of lab: Int, in labsAtStart: [LabAtStart]) -> LabAtStart {
    lab < labsAtStart.count ? labsAtStart[lab] : LabAtStart(labs[lab], headcount: 0)
  }

  /// The share of a lab's effective talent that one person was: χ τ fit (1 − loss that has not faded) / Q.
  private func shareLost(_ row: Int, _ lab: Int, _ labsAtStart: [LabAtStart], tenure: Double) -> Double {
    let state = state(of: lab, in: labsAtStart)
    guard state.effectiveTalent > 0 else { return 0 }
    let loss = people.loss[row]
    let faded = loss > 0 ? loss * Elementary.exp(-tenure / parameters[.rampYears]) : 0
    return min(1, state.cohesion * people.talent[row] * fit(row, at: lab) * (1 - faded) / state.effectiveTalent)
  }

  private mutating func join(
    _ row: Int, _ lab: Int, from: LabID?, _ sitOut: Int, _ flows: MoveTable, _ labsAtStart: [LabAtStart]
  ) {
    people.loss[row] = portabilityLoss(lab, from: from, flows, labsAtStart)
    if from != nil && sitOut > 0 { people.sitsOutUntil[row] = Int32(turn + sitOut - 1) }
    guard let from else { return }
    let brought = people.talent[row] * fit(row, at: lab)
    let joined = state(of: lab, in: labsAtStart)
    let left = state(of: from.index, in: labsAtStart)
    let share = brought / (joined.effectiveTalent + brought)
    labs[lab].logEfficiency += parameters[.learn] * share * max(0, left.logEfficiency - joined.logEfficiency)
  }

  /// Stars lose performance when they move, less so with their team or upward (Groysberg, Lee & Nanda 2008): `ramp`,
  /// half of it for two or more who go the same way in one turn, nothing when the new lab has more compute and more
  /// effective talent a head.
  private func portabilityLoss(_ lab: Int, from: LabID?, _ flows: MoveTable, _ labsAtStart: [LabAtStart]) -> Double {
    let ramp = parameters[.ramp]
    guard let from else { return ramp }
    if labsAtStart.indices.contains(lab), labsAtStart.indices.contains(from.index) {
      let new = labsAtStart[lab]
      let old = labsAtStart[from.index]
      let newHeads = Double(max(1, new.headcount))
      let oldHeads = Double(max(1, old.headcount))
      if new.compute / newHeads > old.compute / oldHeads
        && new.effectiveTalent / newHeads > old.effectiveTalent / oldHeads
      {
        return 0
      }
    }
    return flows.count(from: from.index, to: lab) >= 2 ? ramp / 2 : ramp
  }

  /// Turns a mover sits out under the non-competes in force; the longest counts.
  private func sitOutTurns() -> Int {
    policies.reduce(0) { longest, policy in
      guard policy.holds(in: turn), case .nonCompete(let turns) = policy.rule else { return longest }
      return max(longest, turns)
    }
  }

  private mutating func honourGuarantees(_ record: TurnRecord) {
    for bid in bids where bid.guaranteedYears > 0 {
      let row = bid.researcher.index
      let isSigned =
        record.moves.contains { $0.researcher == bid.researcher && $0.to == .lab(bid.lab) }
        || record.raises.contains { $0.researcher == bid.researcher && $0.lab == bid.lab }
      guard isSigned else { continue }
      let turns = Rounding.up(bid.guaranteedYears * Double(turnsPerYear))
      people.guaranteedUntil[row] = Int32(clamping: turn + Int(min(turns, 1_000_000)))
    }
  }

  /// `entrants` people a year come into the field, unemployed; fractions of a person are carried from turn to turn.
  private mutating func admitArrivals(_ context: inout TurnContext) {
    let perTurn = parameters[.entrants] * turnYears
    let count =
      Int(Rounding.down(perTurn * Double(turn))) - Int(Rounding.down(perTurn * Double(turn - 1)))
    context.record.arrivals = count
    guard count > 0 else { return }
    let population = Population(luck: luck, turn: turn, parameters: parameters)
    let cohort = CohortDefinition(name: "Arrival", lab: nil, size: count)
    let prefix = NameHash.fnv1a("Arrival \(turn)-")
    let keys = (1...count).map { NameHash.fnv1a(decimal: $0, after: prefix) }
    admit(keys, group: Int32(-1 - turn), cohort: cohort, with: population, context.options.parallel)
  }
}

extension People {
  /// Everybody at a lab has been there for so many years more.
  fileprivate mutating func lengthenTenure(by years: Double) {
    employer.withUnsafeBufferPointer { employer in
      tenure.withUnsafeMutableBufferPointer { tenure in
        for row in 0..<tenure.count { tenure[row] = employer[row] >= 0 ? tenure[row] + years : tenure[row] }
      }
    }
  }
}
