public import TalentMarket

/// Two worlds played over replicates under the same luck: every measure without a change, with it, and the difference.
///
/// Replicates of the same number share all luck that they can share, so that most of the noise is in neither side of
/// the difference. Two worlds that are the same differ by exactly 0.
public struct PairedEnsemble: Sendable {
  /// The world as it is.
  public let without: ReplicateSource
  /// The world with the change.
  public let with: ReplicateSource
  /// The turn from which both are played.
  public let firstTurn: Turn
  /// The last turn played.
  public let lastTurn: Turn
  /// What is measured of each turn; labs that only one of the worlds has are among it.
  public let table: MeasureTable
  private let places: [[Int?]]
  private let spread: ReplicateRunner.Spread

  /// Two worlds that stand at the same turn, of which `turns` turns are played.
  public init(without: ReplicateSource, with: ReplicateSource, turns: Int) {
    let worlds = [without.world(0), with.world(0)]
    precondition(worlds[0].turn == worlds[1].turn, "worlds are compared from the same turn on")
    let last = worlds[0].turn + turns
    let table = MeasureTable(worlds, until: last)
    self.without = without
    self.with = with
    self.table = table
    firstTurn = worlds[0].turn
    lastTurn = last
    places = worlds.map { table.places(in: $0, until: last) }
    spread = worlds[0].people.count > worlds[1].people.count ? without.spread(worlds[0]) : with.spread(worlds[1])
  }

  /// Plays pairs of replicates; see ``ReplicateRunner/run(_:columns:progress:isEnough:sample:)``.
  public func run(
    _ replicates: Range<UInt32>, on pool: ThreadPool, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }, isEnough: (Outcome) -> Bool = { _ in false }
  ) -> Outcome {
    let runner = ReplicateRunner(pool: pool, spread: spread, isCancelled: isCancelled)
    var options = TurnOptions.measuresOnly
    if case .oneByOne = spread { options.parallel = pool.parallel }
    let turns = lastTurn - firstTurn
    let half = table.measures.count * (turns + 1)
    let (tally, ending) = runner.run(
      replicates, columns: 3 * half, progress: progress,
      isEnough: { isEnough(Outcome(pair: self, tally: $0, ending: .complete)) },
      sample: { [without, with, table, places, options] replicate, row in
        let start = row.position
        for (source, places) in zip([without, with], places) {
          var world = source.world(replicate)
          let isDone = world.measure(turns: turns, options, isCancelled: isCancelled) {
            table.append($0, places: places, to: &row)
          }
          guard isDone else { return false }
        }
        for column in start..<start + half { row.append(row[column + half] - row[column]) }
        return true
      })
    return Outcome(pair: self, tally: tally, ending: ending)
  }

  /// One measure at one turn.
  public struct Comparison: Sendable {
    /// Without the change.
    public let without: Summary
    /// With it.
    public let with: Summary
    /// With minus without, replicate by replicate; only where both are finite.
    public let difference: Summary
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// What was played.
    public let pair: PairedEnsemble
    /// Summaries without, with, and of the difference, each turn by turn.
    public let tally: Tally
    /// Why no more replicates were played.
    public let ending: ReplicateRunner.Ending

    /// How many pairs were played: the first so many of those asked for.
    public var runs: Int { tally.runs }

    /// What is known of the measure in a place of the table at a turn.
    public func comparison(_ measure: Int, at turn: Turn) -> Comparison {
      let half = tally.summaries.count / 3
      let column = (turn - pair.firstTurn) * pair.table.measures.count + measure
      return Comparison(
        without: tally.summaries[column], with: tally.summaries[half + column],
        difference: tally.summaries[2 * half + column])
    }

    /// What is known of a measure at a turn; `nil` where it is not measured.
    public subscript(measure: Measure, at turn: Turn) -> Comparison? {
      guard let place = pair.table.measures.firstIndex(of: measure), turn >= pair.firstTurn, turn <= pair.lastTurn
      else { return nil }
      return comparison(place, at: turn)
    }
  }
}
