/// Explains what moved the figures of a world in one turn.
///
/// A number is taken after every moment of the turn, in the order in which the model does things, and the terms are the
/// differences: sequential substitution, exact and without an order of one's own choosing. What is measured when labs
/// produce is followed from that moment of the turn before, with the labs producing from what they have at each moment.
/// Concentration is told apart by lab, and what only counts what happened in a turn by origin.
///
/// ```swift
/// let explainer = ChangeExplainer(previous: opening, played: turn)
/// explainer.change(of: .lab(LabID(0), .talent)).terms
/// ```
public struct ChangeExplainer: Sendable {
  let previous: PlayedTurn
  let played: PlayedTurn?
  let typedBefore: [TypedWorld]
  let typedAfter: [TypedWorld]
  let replay: TurnReplay?
  let replayOfPrevious: TurnReplay?

  /// What happened between two turns.
  ///
  /// - Parameters:
  ///   - previous: The turn before, or the opening.
  ///   - typedBefore: The worlds after each line typed between the two turns; the last is the one the turn began with.
  ///   - played: The turn to explain; `nil` where none has been played since.
  ///   - typedAfter: The worlds after each line typed since.
  /// - Complexity: O(people); no market is cleared.
  public init(
    previous: PlayedTurn, typedBefore: [TypedWorld] = [], played: PlayedTurn?, typedAfter: [TypedWorld] = []
  ) {
    self.previous = previous
    self.played = played
    self.typedBefore = typedBefore
    self.typedAfter = typedAfter
    replay = played.map { TurnReplay($0) }
    replayOfPrevious = previous.before.turn < previous.after.turn ? TurnReplay(previous) : nil
  }

  /// The change of a figure, term by term.
  ///
  /// - Complexity: O(moments × people), moments being some thirty and twice the number of labs.
  public func change(of figure: Figure) -> FigureChange {
    switch figure {
    case .lab(_, .hires), .lab(_, .losses), .lab(_, .boomerangs), .world(.mobility), .world(.incidents),
      .world(.expectedIncidents):
      return changeOfFlow(figure)
    case .world(.talentHHI), .world(.capabilityHHI): return changeByLab(figure)
    case .lab(_, let measured) where measured.isProduced:
      let start = replayOfPrevious?.trained ?? previous.after
      return change(of: figure, from: start, producingSteps(figure), .fromProduction) {
        $0.producing().value(of: figure)
      }
    default:
      return change(of: figure, from: previous.after, steps(figure), .inOrder) { $0.value(of: figure) }
    }
  }

  /// The turn that is explained.
  var turn: Turn { (played ?? previous).record.turn }
  /// The world at the end of it all.
  var end: World { typedAfter.last?.world ?? played?.after ?? typedBefore.last?.world ?? previous.after }

  // MARK: Moments

  func typed(_ worlds: [TypedWorld]) -> [ChangeStep] {
    worlds.map { ChangeStep(cause: .typed($0.index), world: $0.world) }
  }

  private func focus(_ figure: Figure) -> ChangeFocus {
    switch figure {
    case .lab(let lab, _), .path(.lab(let lab, _)): .lab(lab)
    case .path(.researcher(let researcher, _)): .researcher(researcher)
    case .path(.model), .world: .world
    }
  }

  private func steps(_ figure: Figure) -> [ChangeStep] {
    let focus = focus(figure)
    guard let replay else { return typed(typedBefore) }
    // A lab founded since the turn had no part in it.
    guard replay.raced.holds(figure) else { return typed(typedAfter) }
    var steps = typed(typedBefore) + replay.openingSteps() + replay.contractSteps(focus) + replay.movingSteps(focus)
    if case .world = focus { steps += replay.productionSteps() }
    steps += replay.researchSteps() + replay.trainingSteps(focus) + replay.growthSteps() + replay.lateSteps()
    return steps + typed(typedAfter)
  }

  private func producingSteps(_ figure: Figure) -> [ChangeStep] {
    guard let replay, replay.raced.holds(figure) else { return [] }
    let focus = focus(figure)
    let late = replayOfPrevious.map { $0.growthSteps() + $0.lateSteps() } ?? []
    return late + typed(typedBefore) + replay.openingSteps() + replay.contractSteps(focus) + replay.movingSteps(focus)
      + replay.researchSteps()
  }

  // MARK: Differences

  private func change(
    of figure: Figure, from start: World, _ steps: [ChangeStep], _ method: ChangeMethod, _ value: (World) -> Double
  ) -> FigureChange {
    var change = FigureChange(
      figure: figure, turn: turn, was: previous.after.value(of: figure), isNow: end.value(of: figure), terms: [],
      method: method)
    var last = value(start)
    // A lab founded since, or somebody new, is followed from the moment of coming.
    var isThere = previous.after.holds(figure)
    for step in steps {
      let next = value(step.world)
      if !isThere, step.world.holds(figure) {
        isThere = true
        (change.was, last) = (next, next)
      }
      // What has no number at this moment is told with the next moment that has one.
      guard next.isFinite, next != last else { continue }
      change.add(step.cause, next - last)
      last = next
    }
    change.close()
    return change
  }
}

extension FigureChange {
  /// Adds a term, to one of the same cause if there is one.
  mutating func add(_ cause: ChangeCause, _ amount: Double) {
    guard amount != 0 else { return }
    if let place = terms.firstIndex(where: { $0.cause == cause }) {
      terms[place].amount += amount
    } else {
      terms.append(ChangeTerm(cause: cause, amount: amount))
    }
  }

  /// Makes the terms add up to the bit; without a number before or after there is nothing to add up.
  mutating func close() {
    guard was.isFinite, isNow.isFinite else {
      terms = []
      return
    }
    terms.removeAll { $0.amount == 0 }
    Balance.balance(&terms, to: isNow - was)
  }
}

extension World {
  /// Whether what a figure is of exists.
  func holds(_ figure: Figure) -> Bool {
    switch figure {
    case .lab(let lab, _), .path(.lab(let lab, _)): lab.index < labs.count
    case .path(.researcher(let researcher, _)): researcher.index < people.count
    case .path(.model), .world: true
    }
  }
}
