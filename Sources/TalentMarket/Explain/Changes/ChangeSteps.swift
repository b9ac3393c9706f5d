/// A moment of a turn: what happened, and the world after it.
struct ChangeStep {
  var cause: ChangeCause
  var world: World
}

/// Whose figure is asked: it decides how finely contracts are told apart.
enum ChangeFocus {
  case lab(LabID)
  case researcher(ResearcherID)
  case world
}

/// The moments of a turn, in its order. Steps that touch several labs touch all of them.
extension TurnReplay {
  /// From the world before the turn to the contracts signed.
  func openingSteps() -> [ChangeStep] {
    [ChangeStep(cause: .time, world: started)] + events.map { ChangeStep(cause: .event($0.event), world: $0.world) }
  }

  /// Contracts in groups: those of the lab asked for by where people went and where they came from; of the world by
  /// the lab that signed them.
  func contractSteps(_ focus: ChangeFocus) -> [ChangeStep] {
    switch focus {
    case .lab(let lab): contracts(of: lab)
    case .researcher(let researcher): contracts(of: researcher)
    case .world: contractsOfAll()
    }
  }

  private func contracts(of lab: LabID) -> [ChangeStep] {
    let labs = opened.labs.indices.map(LabID.init)
    let moves = played.record.moves
    let raises = played.record.raises
    var signing = Signing(opened)
    signing.sign(moves.filter { $0.from != lab && $0.to != .lab(lab) }, raises.filter { $0.lab != lab }) { _ in
      .elsewhere
    }
    for other in labs {
      signing.sign(moves.filter { $0.from == lab && $0.to == .lab(other) }) { .losses(to: other, who: $0) }
    }
    signing.sign(moves.filter { $0.from == lab && $0.to == .outside }) { .leftField(who: $0) }
    signing.sign([], raises.filter { $0.lab == lab }) { .raises(at: lab, who: $0) }
    for other in labs {
      signing.sign(moves.filter { $0.from == other && $0.to == .lab(lab) }) { .hires(from: other, who: $0) }
    }
    signing.sign(moves.filter { $0.from == nil && $0.to == .lab(lab) }) { .hires(from: nil, who: $0) }
    return signing.steps
  }

  private func contracts(of researcher: ResearcherID) -> [ChangeStep] {
    let moves = played.record.moves
    let raises = played.record.raises
    var signing = Signing(opened)
    signing.sign(
      moves.filter { $0.researcher != researcher }, raises.filter { $0.researcher != researcher }
    ) { _ in .elsewhere }
    for move in moves where move.researcher == researcher {
      signing.sign([move]) { who in
        if case .lab(let lab) = move.to { .hiring(by: lab, who: who) } else { .leftField(who: who) }
      }
    }
    for raise in raises where raise.researcher == researcher {
      signing.sign([], [raise]) { .raises(at: raise.lab, who: $0) }
    }
    return signing.steps
  }

  private func contractsOfAll() -> [ChangeStep] {
    var signing = Signing(opened)
    signing.sign(played.record.moves.filter { $0.to == .outside }) { .leftField(who: $0) }
    for lab in opened.labs.indices.map(LabID.init) {
      signing.sign(played.record.moves.filter { $0.to == .lab(lab) }) { .hiring(by: lab, who: $0) }
      signing.sign([], played.record.raises.filter { $0.lab == lab }) { .raises(at: lab, who: $0) }
    }
    return signing.steps
  }

  /// What production changes in what is kept of it, lab by lab.
  func productionSteps() -> [ChangeStep] {
    var world = moved
    var steps: [ChangeStep] = []
    for lab in world.labs.indices {
      world.labs[lab].effectiveTalent = produced.labs[lab].effectiveTalent
      steps.append(ChangeStep(cause: .part(.lab(LabID(lab), .effectiveTalent)), world: world))
    }
    return steps + [ChangeStep(cause: .rounding, world: produced)]
  }

  /// What the labs find out, and what they learn of what is common.
  func researchSteps() -> [ChangeStep] {
    var world = produced
    let parameters = world.parameters
    for lab in world.labs.indices where world.textbook == nil {
      let known = world.labs[lab].logEfficiency
      let pace = parameters[.progress] * world.turnYears * world.labs[lab].output
      world.labs[lab].logEfficiency = known + pace * Elementary.exp(-parameters[.hardness] * known)
    }
    return [ChangeStep(cause: .research, world: world), ChangeStep(cause: .commons, world: learnt)]
  }

  /// What training changes: for a lab the lead of the world and then its own capability, for the world lab by lab.
  func trainingSteps(_ focus: ChangeFocus) -> [ChangeStep] {
    var world = learnt
    var steps: [ChangeStep] = []
    for lab in world.labs.indices {
      world.labs[lab].logEffectiveCompute = trained.labs[lab].logEffectiveCompute
      if case .lab = focus {
        world.labs[lab].effectiveComputeGrowth = trained.labs[lab].effectiveComputeGrowth
      } else {
        world.labs[lab].capability = trained.labs[lab].capability
        steps.append(ChangeStep(cause: .part(.lab(LabID(lab), .logEffectiveCompute)), world: world))
      }
    }
    guard case .lab(let lab) = focus else { return steps + [ChangeStep(cause: .pace, world: trained)] }
    return [
      ChangeStep(cause: .part(.world(.lead)), world: world),
      ChangeStep(cause: .part(.lab(lab, .capability)), world: trained),
    ]
  }

  /// Budgets at their own rate, by capability, held at contracted pay; then compute.
  func growthSteps() -> [ChangeStep] {
    guard trained.textbook == nil else { return [] }
    var world = trained
    var steps: [ChangeStep] = []
    let years = Double(world.turn) * world.turnYears
    let fading = Elementary.exp(-years / world.parameters[.growthHalfLife] * Elementary.log(2))
    let counted = world.labs.filter(\.entersMeans)
    var mean = 0.0
    for lab in counted { mean += Elementary.log(lab.capability) }
    mean /= Double(max(1, counted.count))
    for (cause, fund) in [(ChangeCause.budgetGrowth, 0.0), (.fund, world.parameters[.fund])] {
      for lab in world.labs.indices {
        let state = trained.labs[lab]
        let rate = state.budgetGrowth * fading + fund * (Elementary.log(state.capability) - mean)
        world.labs[lab].budget = Pay(rounding: state.budget.amount * Elementary.exp(world.turnYears * rate))
      }
      steps.append(ChangeStep(cause: cause, world: world))
    }
    for lab in world.labs.indices { world.labs[lab].budget = grown.labs[lab].budget }
    return steps + [
      ChangeStep(cause: .floor, world: world), ChangeStep(cause: .computeGrowth, world: grown),
    ]
  }

  /// Culture back toward its base, thinned by newcomers; then what goes wrong.
  func lateSteps() -> [ChangeStep] {
    guard grown.textbook == nil else { return [] }
    var world = grown
    let remaining = Elementary.exp(-world.parameters[.cultureReturn] * world.turnYears)
    for lab in world.labs.indices {
      for score in CultureScore.allCases {
        let base = world.labs[lab].cultureBase[score]
        world.labs[lab].culture[score] = base + (world.labs[lab].culture[score] - base) * remaining
      }
    }
    return [
      ChangeStep(cause: .drift, world: world), ChangeStep(cause: .dilution, world: drifted),
      ChangeStep(cause: .incident, world: raced),
    ]
  }
}

/// Signs contracts group by group.
private struct Signing {
  private(set) var steps: [ChangeStep] = []
  private var world: World

  init(_ world: World) { self.world = world }

  mutating func sign(_ moves: [Move], _ raises: [Raise] = [], _ cause: ([ResearcherID]) -> ChangeCause) {
    guard !moves.isEmpty || !raises.isEmpty else { return }
    for move in moves { world.sign(move) }
    for raise in raises { world.sign(raise) }
    let who = moves.map(\.researcher) + raises.map(\.researcher)
    steps.append(ChangeStep(cause: cause(who), world: world))
  }
}
