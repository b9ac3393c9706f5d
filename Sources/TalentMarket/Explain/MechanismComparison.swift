/// The coming turn under several mechanisms: the same world, the same luck.
public struct MechanismComparison: Sendable {
  /// The turn under one mechanism.
  public struct Run: Sendable {
    /// The mechanism's name.
    public var mechanism: String
    /// What the turn did.
    public var record: TurnRecord
    /// All pay of all labs after the turn.
    public var payroll: Pay
    /// What the turn's hires from outside are worth to their new labs, less their pay, dollars a year; hires by an
    /// ordered bid, which has no value, are not counted.
    public var labsGain: Double
  }

  /// Where somebody ends the turn.
  public struct Outcome: Hashable, Sendable {
    /// Where they work.
    public var employment: Employment
    /// For what; zero without a lab.
    public var pay: Pay
  }

  /// One person under every mechanism.
  public struct Row: Sendable {
    /// Who.
    public var researcher: ResearcherID
    /// Where they worked before; `nil` for the unemployed.
    public var from: LabID?
    /// What becomes of them, in the order of the runs.
    public var outcomes: [Outcome]
  }

  /// The world as the market opens: events have fired, so that everybody concerned has a name in it.
  public var opening: World
  /// One run a mechanism.
  public var runs: [Run] = []
  /// Everybody who moves under any mechanism, or does not fare alike under all: people named one by one first, then by
  /// their largest pay, then in row order.
  public var rows: [Row] = []
}

extension World {
  /// Plays the coming turn under each mechanism on copies.
  ///
  /// Luck hangs on names and turns, so who is open, and to whom, is the same under all: only the market differs.
  ///
  /// - Parameters:
  ///   - mechanisms: By default all there are.
  ///   - isCancelled: Asked before each mechanism.
  /// - Returns: `nil` when it was cancelled.
  /// - Complexity: one turn a mechanism.
  public func compareMechanisms(
    _ mechanisms: [any MarketMechanism] = Mechanisms.all, isCancelled: () -> Bool = { false }
  ) -> MechanismComparison? {
    var comparison = MechanismComparison(opening: self)
    var traces: [TurnTrace] = []
    for mechanism in mechanisms {
      guard !isCancelled() else { return nil }
      var copy = self
      copy.use(mechanism)
      let (after, record, trace) = copy.tracedTurn()
      traces.append(trace)
      comparison.runs.append(
        MechanismComparison.Run(
          mechanism: mechanism.name, record: record, payroll: Pay(after.payrolls().reduce(0, +)),
          labsGain: trace.labsGain))
    }
    guard let first = traces.first else { return comparison }
    comparison.opening = first.beforeMarket
    let market = first.market
    for participant in 0..<market.count {
      let outcomes = traces.map { $0.outcome(of: participant) }
      let before = Employment(code: market.employer[participant])
      guard outcomes.contains(where: { $0.employment != before || $0 != outcomes[0] }) else { continue }
      comparison.rows.append(
        MechanismComparison.Row(researcher: market.participants[participant], from: before.lab, outcomes: outcomes))
    }
    comparison.rows.sort { comparison.opening.rank($0) < comparison.opening.rank($1) }
    return comparison
  }

  fileprivate func rank(_ row: MechanismComparison.Row) -> (Int, Int64, Int) {
    let index = row.researcher.index
    return (people.group[index] == -1 ? 0 : 1, -(row.outcomes.map(\.pay.dollars).max() ?? 0), index)
  }
}

extension TurnTrace {
  fileprivate func outcome(of participant: Int) -> MechanismComparison.Outcome {
    let employment: Employment =
      outcome.isOutside[participant] ? .left : Employment(code: outcome.match[participant])
    return MechanismComparison.Outcome(employment: employment, pay: Pay(outcome.pay[participant]))
  }

  fileprivate var labsGain: Double {
    var gain = 0.0
    for participant in 0..<market.count {
      let lab = outcome.match[participant]
      guard lab >= 0, lab != market.employer[participant] else { continue }
      let value = market.value[market.index(participant, Int(lab))]
      if value != Market.ordered { gain += Double(value) - Double(outcome.pay[participant]) }
    }
    return gain
  }
}
