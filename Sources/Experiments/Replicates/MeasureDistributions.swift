public import TalentMarket

/// What is known of every measure at every turn over replicates, wherever they were played.
public struct MeasureDistributions: Sendable {
  /// The turn from which replicates were played; its measures are the first.
  public let firstTurn: Turn
  /// The last turn played.
  public let lastTurn: Turn
  /// What is measured of each turn.
  public let table: MeasureTable
  /// One summary for each turn and measure, turn by turn.
  public let tally: Tally

  /// A tally that has a column for each turn and measure.
  public init(firstTurn: Turn, lastTurn: Turn, table: MeasureTable, tally: Tally) {
    precondition(
      tally.summaries.count == table.measures.count * (lastTurn - firstTurn + 1), "a column for each turn and measure")
    self.firstTurn = firstTurn
    self.lastTurn = lastTurn
    self.table = table
    self.tally = tally
  }

  /// How many replicates were played.
  public var runs: Int { tally.runs }

  /// The turns, the one from which replicates were played included.
  public var turns: ClosedRange<Turn> { firstTurn...lastTurn }

  /// What is known of the measure in a place of the table at a turn.
  public func summary(_ measure: Int, at turn: Turn) -> Summary {
    tally.summaries[(turn - firstTurn) * table.measures.count + measure]
  }

  /// What is known of a measure at a turn; `nil` where it is not measured.
  public subscript(measure: Measure, at turn: Turn) -> Summary? {
    guard let place = table.measures.firstIndex(of: measure), turns.contains(turn) else { return nil }
    return summary(place, at: turn)
  }
}
