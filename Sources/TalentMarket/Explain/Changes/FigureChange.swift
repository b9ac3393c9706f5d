/// What moved a number.
public enum ChangeCause: Hashable, Sendable {
  /// Something typed: its place among what was typed.
  case typed(Int)
  /// An event at the start of the turn, a layoff among them.
  case event(FiredEvent)
  /// Time itself: the turn counts one more.
  case time
  /// Contracts that other labs signed among themselves.
  case elsewhere
  /// People who went to another lab.
  case losses(to: LabID, who: [ResearcherID])
  /// People who left the field.
  case leftField(who: [ResearcherID])
  /// People paid more to stay, at the lab or at the one named.
  case raises(at: LabID, who: [ResearcherID])
  /// People who came from another lab, or from no job.
  case hires(from: LabID?, who: [ResearcherID])
  /// People whom one lab hired, from wherever.
  case hiring(by: LabID, who: [ResearcherID])
  /// New people in the field.
  case arrivals(count: Int)
  /// Cohesion on its way back to one.
  case recovery
  /// The team that people left behind for another lab; for none, those who left the field or were let go.
  case brokenTeam(to: LabID?)
  /// Knowledge that came with people from a lab; with all people from everywhere without one.
  case brought(from: LabID?)
  /// People who moved and are not yet what they were.
  case ramp
  /// People who moved earlier and settle in.
  case settling
  /// What a lab's own research found.
  case research
  /// What was learnt of common knowledge.
  case commons
  /// Growth of the budget at its own rate.
  case budgetGrowth
  /// Money that follows capability.
  case fund
  /// A budget held at the pay already contracted.
  case floor
  /// Growth of compute.
  case computeGrowth
  /// Culture on its way back to its base.
  case drift
  /// Mission thinned by newcomers.
  case dilution
  /// An incident that was drawn.
  case incident
  /// The change of another figure, one level down.
  case part(Figure)
  /// A lab's part of a figure of the world.
  case lab(LabID)
  /// How fast the second grows, in which a lead is counted.
  case pace
  /// What is left of the last bits.
  case rounding
}

/// One term of a change.
public struct ChangeTerm: Hashable, Sendable {
  /// What moved the number.
  public var cause: ChangeCause
  /// By how much, in the figure's unit.
  public var amount: Double
}

/// How the terms of a change come about.
public enum ChangeMethod: Hashable, CaseIterable, Sendable {
  /// In the order in which a turn does things: each term is what the number changed by at that moment.
  case inOrder
  /// As in order, from the moment of the turn before at which the labs produced to that of this turn.
  case fromProduction
  /// By lab.
  case byLab
  /// By lab or origin: what came this turn less what came in the turn before.
  case flow
}

/// The change of a figure since the turn before, term by term.
///
/// The terms, added one after the other in their order, give `isNow - was` to the bit.
public struct FigureChange: Hashable, Sendable {
  /// What changed.
  public var figure: Figure
  /// The turn that is explained.
  public var turn: Turn
  /// The number after the turn before.
  public var was: Double
  /// The number after the turn, or as it stands with what was typed since.
  public var isNow: Double
  /// What moved it; nothing that changed it by zero.
  public var terms: [ChangeTerm]
  /// How the terms come about.
  public var method: ChangeMethod
}

/// A turn that was played.
public struct PlayedTurn: Sendable {
  /// The world from which it was played.
  public var before: World
  /// What it did.
  public var record: TurnRecord
  /// The world after it.
  public var after: World

  /// A played turn; an opening has the same world twice.
  public init(before: World, record: TurnRecord, after: World) {
    self.before = before
    self.record = record
    self.after = after
  }
}

/// The world after something was typed.
public struct TypedWorld: Sendable {
  /// Its place among what was typed.
  public var index: Int
  /// The world with it.
  public var world: World

  /// The world after the line at `index`.
  public init(index: Int, world: World) {
    self.index = index
    self.world = world
  }
}
