public import TalentMarket

/// The distribution of every measure, turn by turn, over replicates of one world.
///
/// ```swift
/// let ensemble = Ensemble(.scenario(scenario), turns: 12)
/// let outcome = ensemble.run(1..<1001, on: ReplicateRunner(pool: pool))
/// outcome[.lab(.retention, lab: 0), at: 8]?.mean
/// ```
public struct Ensemble: Sendable {
  /// Where replicates come from.
  public let source: ReplicateSource
  /// The turn from which replicates are played; its measures are the first.
  public let firstTurn: Turn
  /// The last turn played.
  public let lastTurn: Turn
  /// What is measured of each turn.
  public let table: MeasureTable
  private let places: [Int?]
  private let spread: ReplicateRunner.Spread

  /// An ensemble that plays `turns` turns.
  public init(_ source: ReplicateSource, turns: Int) {
    let world = source.world(0)
    self.source = source
    firstTurn = world.turn
    lastTurn = world.turn + turns
    table = MeasureTable([world], until: lastTurn)
    places = table.places(in: world, until: lastTurn)
    spread = source.spread(world)
  }

  /// Plays replicates; see ``ReplicateRunner/run(_:columns:progress:isEnough:sample:)``.
  ///
  /// - Parameters:
  ///   - replicates: Their numbers; 0 is the world on the screen, so that others begin at 1.
  ///   - typicality: Is told of every replicate, where somebody wants to know.
  public func run(
    _ replicates: Range<UInt32>, on pool: ThreadPool, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }, typicality: Typicality? = nil,
    isEnough: (Outcome) -> Bool = { _ in false }
  ) -> Outcome {
    let runner = ReplicateRunner(pool: pool, spread: spread, isCancelled: isCancelled)
    var options = TurnOptions.measuresOnly
    if case .oneByOne = spread { options.parallel = pool.parallel }
    let turns = lastTurn - firstTurn
    var typicality = typicality
    let start = table.measures.count * turns
    let (tally, ending) = runner.run(
      replicates, columns: table.measures.count * (turns + 1), progress: progress,
      each: typicality == nil
        ? nil : { typicality?.add($0, UnsafeBufferPointer(rebasing: $1[start...])) },
      isEnough: { isEnough(Outcome(ensemble: self, tally: $0, ending: .complete)) },
      sample: { [source, table, places, options] replicate, row in
        var world = source.world(replicate)
        return world.measure(turns: turns, options, isCancelled: isCancelled) {
          table.append($0, places: places, to: &row)
        }
      })
    return Outcome(ensemble: self, tally: tally, ending: ending, extremes: typicality?.extremes)
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// What was played.
    public let ensemble: Ensemble
    /// One summary for each turn and measure, turn by turn.
    public let tally: Tally
    /// Why no more replicates were played.
    public let ending: ReplicateRunner.Ending
    /// The most and the least typical replicate, where that was asked.
    public var extremes: Typicality.Extremes?

    /// How many replicates were played: the first so many of those asked for.
    public var runs: Int { tally.runs }

    /// The measures, turn by turn.
    public var distributions: MeasureDistributions {
      MeasureDistributions(
        firstTurn: ensemble.firstTurn, lastTurn: ensemble.lastTurn, table: ensemble.table, tally: tally)
    }

    /// What is known of the measure in a place of the table at a turn.
    public func summary(_ measure: Int, at turn: Turn) -> Summary { distributions.summary(measure, at: turn) }

    /// What is known of a measure at a turn; `nil` where it is not measured.
    public subscript(measure: Measure, at turn: Turn) -> Summary? { distributions[measure, at: turn] }
  }
}
