/// What moving does, after contracts are signed.
extension TurnReplay {
  /// Cohesion back and broken, knowledge brought along, movers not yet settled, earlier ones settling, newcomers.
  func movingSteps(_ focus: ChangeFocus) -> [ChangeStep] {
    guard moved.textbook == nil else { return [ChangeStep(cause: .settling, world: moved)] }
    var world = contracted
    var steps: [ChangeStep] = []
    let remaining = Elementary.exp(-world.turnYears / world.parameters[.cohesionYears])
    for lab in world.labs.indices { world.labs[lab].cohesion = 1 - (1 - world.labs[lab].cohesion) * remaining }
    steps.append(ChangeStep(cause: .recovery, world: world))
    if case .lab(let lab) = focus { breakTeam(of: lab.index, &world, &steps) }
    for lab in world.labs.indices { world.labs[lab].cohesion = moved.labs[lab].cohesion }
    steps.append(ChangeStep(cause: .brokenTeam(to: nil), world: world))
    if case .lab(let lab) = focus { bring(to: lab.index, &world, &steps) }
    for lab in world.labs.indices { world.labs[lab].logEfficiency = moved.labs[lab].logEfficiency }
    steps.append(ChangeStep(cause: .brought(from: nil), world: world))
    for move in played.record.moves {
      let row = move.researcher.index
      world.people.loss[row] = moved.people.loss[row]
      world.people.tenure[row] = moved.people.tenure[row]
      world.people.sitsOutUntil[row] = moved.people.sitsOutUntil[row]
    }
    steps.append(ChangeStep(cause: .ramp, world: world))
    for row in 0..<world.people.count { world.people.tenure[row] = moved.people.tenure[row] }
    steps.append(ChangeStep(cause: .settling, world: world))
    steps.append(ChangeStep(cause: .arrivals(count: played.record.arrivals), world: moved))
    return steps
  }

  /// χ ← χ·(1 − ξ·share of Q that left) for each leaver, by the lab to which they went; what the floor and the last bits
  /// leave goes with the last of them.
  private func breakTeam(of lab: Int, _ world: inout World, _ steps: inout [ChangeStep]) {
    var factors = [Double](repeating: 1, count: world.labs.count)
    var left = 1.0
    let spillover = world.parameters[.spillover]
    for (row, from, tenure) in context.laidOff where from == lab {
      left *= 1 - spillover * shareLost(row, lab, tenure: tenure)
    }
    for move in played.record.moves where move.from == LabID(lab) {
      let row = move.researcher.index
      let factor = 1 - spillover * shareLost(row, lab, tenure: contracted.people.tenure[row])
      if case .lab(let to) = move.to { factors[to.index] *= factor } else { left *= factor }
    }
    let last = left < 1 ? nil : factors.lastIndex { $0 < 1 }
    for to in factors.indices where factors[to] < 1 {
      let whole = moved.labs[lab].cohesion
      world.labs[lab].cohesion = to == last ? whole : world.labs[lab].cohesion * factors[to]
      steps.append(ChangeStep(cause: .brokenTeam(to: LabID(to)), world: world))
    }
  }

  /// The share of a lab's effective talent at the start of the turn that one person was.
  private func shareLost(_ row: Int, _ lab: Int, tenure: Double) -> Double {
    let state = atStart(lab)
    guard state.effectiveTalent > 0 else { return 0 }
    let people = contracted.people
    let faded = people.loss[row] * Elementary.exp(-tenure / contracted.parameters[.rampYears])
    let output = people.talent[row] * contracted.fit(row, at: lab) * (1 - faded)
    return min(1, state.cohesion * output / state.effectiveTalent)
  }

  /// ln A += learn · share of Q that came · gap, by the lab from which people came; what the last bits leave goes with
  /// the last of them.
  private func bring(to lab: Int, _ world: inout World, _ steps: inout [ChangeStep]) {
    var gains = [Double](repeating: 0, count: world.labs.count)
    let joined = atStart(lab)
    for move in played.record.moves {
      guard move.to == .lab(LabID(lab)), let from = move.from else { continue }
      let brought = contracted.people.talent[move.researcher.index] * contracted.fit(move.researcher.index, at: lab)
      let share = brought / (joined.effectiveTalent + brought)
      let gap = max(0, atStart(from.index).logEfficiency - joined.logEfficiency)
      gains[from.index] += world.parameters[.learn] * share * gap
    }
    let last = gains.lastIndex { $0 > 0 }
    for from in gains.indices where gains[from] > 0 {
      let whole = moved.labs[lab].logEfficiency
      world.labs[lab].logEfficiency = from == last ? whole : world.labs[lab].logEfficiency + gains[from]
      steps.append(ChangeStep(cause: .brought(from: LabID(from)), world: world))
    }
  }
}
