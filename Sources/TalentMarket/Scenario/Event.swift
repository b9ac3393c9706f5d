/// Something that happens to the world from outside.
public enum Event: Hashable, Sendable {
  /// A number changes.
  case change(Change)
  /// An accident at a lab: mission and budget suffer.
  case incident(LabID)
  /// A lab opens its weights: what it knows joins the commons this turn.
  case release(LabID)
  /// Somebody comes on the market.
  case star(ResearcherDefinition)
  /// A lab is founded.
  case founding(LabDefinition)
  /// A lab lets go the given share of its people, the least productive per dollar first.
  case layoff(LabID, share: Double)
  /// A policy from this turn on.
  case regulation(Policy)
}

/// An event and the turn in which it fires.
public struct ScheduledEvent: Hashable, Sendable {
  /// The turn at whose start it fires; 1 is the first turn of the world.
  public var at: Turn
  /// What happens.
  public var event: Event
  /// Why, in the author's words.
  public var because: String?

  /// An event that fires at the start of turn `at`.
  public init(at: Turn, event: Event, because: String? = nil) {
    self.at = at
    self.event = event
    self.because = because
  }
}
