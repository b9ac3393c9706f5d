/// What the phases of one turn hand to each other.
struct TurnContext {
  /// The record being written.
  var record: TurnRecord
  /// Who is open to offers, in row order.
  var open: [Int] = []
  /// The most each lab would pay for each person in `open`, row-major over labs, whole dollars.
  var values: [Int64] = []
  /// People let go at the start of the turn, and the lab that let them go.
  var laidOff: [(row: Int, lab: Int)] = []
  /// State of the labs as the turn starts.
  let labsAtStart: [Lab]
  /// Headcounts as the turn starts.
  let headcountsAtStart: [Int]

  init(_ world: World) {
    record = TurnRecord(turn: world.turn, date: world.date)
    labsAtStart = world.labs
    headcountsAtStart = world.headcounts()
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
  /// - Returns: What happened.
  /// - Complexity: O(people × labs) plus the market's.
  @discardableResult
  public mutating func playTurn() -> TurnRecord { advance(tracing: nil) }

  /// Plays the coming turn on a copy and shows its market.
  public func tracedTurn() -> (after: World, record: TurnRecord, trace: TurnTrace) {
    var after = self
    var trace: TurnTrace?
    let record = after.advance { trace = $0 }
    // The phases always reach the market.
    return (after, record, trace!)
  }

  private mutating func advance(tracing: ((TurnTrace) -> Void)?) -> TurnRecord {
    turn += 1
    var context = TurnContext(self)
    let isTextbook = textbook != nil
    fireEvents(&context)
    search(&context)
    if !isTextbook { value(&context) }
    let market = openMarket(context)
    let outcome = mechanism.clear(market)
    if let tracing {
      let approached = Set(context.record.approaches.map(\.researcher))
      tracing(
        TurnTrace(
          market: market, outcome: outcome,
          openBySearch: market.participants.filter { !approached.contains($0) },
          approaches: context.record.approaches, beforeMarket: self))
    }
    context.record.blockingPairs = market.blockingPairs(of: outcome)
    signContracts(market, outcome, &context)
    if !isTextbook {
      move(&context)
      produce()
      learn()
      train()
      grow()
      driftCulture(context)
      raceForSafety(&context)
    }
    bids = []
    record(&context)
    return context.record
  }

  /// The mechanism that the scenario names.
  var mechanism: any MarketMechanism {
    switch market.mechanism {
    case .kelsoCrawford: KelsoCrawfordLiteral()
    }
  }
}
