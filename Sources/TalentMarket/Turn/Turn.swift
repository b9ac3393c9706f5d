/// What is wanted of a turn beside the world after it; none of it changes the world.
public struct TurnOptions: Sendable {
  /// Whether the record says what the old lab offered to keep somebody who moved.
  public var notesOffers = true
  /// Whether the market's outcome is searched for blocking pairs.
  public var certifies = true
  /// The processors that may be used.
  public var parallel = ParallelFor.serial

  /// Everything that a record can hold, on one processor.
  public init() {}

  /// What a replicate needs: its measures, and no more.
  public static let measuresOnly: TurnOptions = {
    var options = TurnOptions()
    options.notesOffers = false
    options.certifies = false
    return options
  }()
}

/// What the phases of one turn hand to each other.
struct TurnContext {
  /// The record being written.
  var record: TurnRecord
  /// Who is open to offers, in row order.
  var open: [Int] = []
  /// The most each lab would pay for each person in `open`, row-major over labs, whole dollars.
  var values: [Int64] = []
  /// People let go at the start of the turn, the lab that let them go, and how long they had been there.
  var laidOff: [(row: Int, lab: Int, tenure: Double)] = []
  /// Everybody, as contracts and arrivals leave them.
  var census = Census(labs: 0)
  /// What is wanted of the turn.
  let options: TurnOptions
  /// The labs as the turn starts.
  let labsAtStart: [LabAtStart]
  /// What their people add up to then.
  let staffAtStart: [StaffTotals]

  init(_ world: borrowing World, _ options: TurnOptions = TurnOptions()) {
    self.options = options
    record = TurnRecord(turn: world.turn, date: world.date)
    let staff = world.staffTotals()
    let labs = world.labs
    labsAtStart = labs.indices.map { LabAtStart(labs[$0], headcount: staff[$0].people) }
    staffAtStart = staff
  }
}

/// What the effects of moving depend on: shares and gaps are those of the start of the turn.
struct LabAtStart {
  let effectiveTalent: Double
  let cohesion: Double
  let logEfficiency: Double
  let compute: Double
  let headcount: Int

  init(_ lab: Lab, headcount: Int) {
    effectiveTalent = lab.effectiveTalent
    cohesion = lab.cohesion
    logEfficiency = lab.logEfficiency
    compute = lab.compute
    self.headcount = headcount
  }
}

/// What a turn's market looked like, for those who ask why.
public struct TurnTrace: Sendable {
  /// The market as it opened.
  public var market: Market
  /// How it closed.
  public var outcome: MarketOutcome
  /// People open by their own search, or for want of a job, in row order.
  public var openBySearch: [ResearcherID]
  /// Who approached whom.
  public var approaches: [Approach]
  /// The world as the market opened: events have fired, nobody has moved.
  public var beforeMarket: World
}

extension World {
  /// Plays one turn: the thirteen phases, in order.
  ///
  /// - Parameters:
  ///   - options: What the record shall hold and which processors may be used; the world afterwards is the same.
  /// - Returns: What happened.
  /// - Complexity: O(people × labs) plus the market's.
  @discardableResult
  public mutating func playTurn(_ options: TurnOptions = TurnOptions()) -> TurnRecord {
    var context = TurnContext(self, options)
    let market = openTurn(&context)
    let outcome = clear(market, context)
    finish(market, outcome, &context)
    return context.record
  }

  /// Plays the coming turn on a copy and shows its market.
  public func tracedTurn() -> (after: World, record: TurnRecord, trace: TurnTrace) {
    var after = self
    var context = TurnContext(self)
    let trace = after.trace(&context)
    after.finish(trace.market, trace.outcome, &context)
    return (after, context.record, trace)
  }

  /// The market of the coming turn, with nothing signed: phases 1 to 5 on a copy.
  public func comingMarket() -> TurnTrace {
    var copy = self
    var context = TurnContext(self)
    return copy.trace(&context)
  }

  /// Phases 1 to 5, with a copy of the world as the market opens. A turn that nobody looks into does without: what is
  /// copied is copied again, column by column, as soon as contracts are signed.
  private mutating func trace(_ context: inout TurnContext) -> TurnTrace {
    let market = openTurn(&context)
    let approached = Set(context.record.approaches.map(\.researcher))
    return TurnTrace(
      market: market, outcome: clear(market, context),
      openBySearch: market.participants.filter { !approached.contains($0) },
      approaches: context.record.approaches, beforeMarket: self)
  }

  /// Phases 1 to 4, and the market they make.
  private mutating func openTurn(_ context: inout TurnContext) -> Market {
    turn += 1
    context.record = TurnRecord(turn: turn, date: date)
    fireEvents(&context)
    search(&context)
    if textbook == nil { context.values = values(of: context.open, context.options.parallel) }
    return openMarket(context)
  }

  private func clear(_ market: Market, _ context: TurnContext) -> MarketOutcome {
    self.market.mechanism.clear(
      market, ClearingRequest(notesOffers: context.options.notesOffers, parallel: context.options.parallel))
  }

  /// Contracts are signed and phases 6 to 13 follow from them.
  private mutating func finish(_ market: Market, _ outcome: MarketOutcome, _ context: inout TurnContext) {
    if context.options.certifies { context.record.blockingPairs = market.blockingPairs(of: outcome) }
    signContracts(market, outcome, &context)
    disclose(context.record)
    if textbook != nil {
      moveInTextbook(context.record)
      context.census = census()
    } else {
      move(&context)
      context.census = census()
      produce(context.options.parallel)
      learn()
      train()
      grow(context.census)
      driftCulture(context)
      raceForSafety(&context)
    }
    bids = []
    record(&context)
  }
}
