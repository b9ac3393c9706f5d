public import TalentMarket

/// What is read off each turn of a replicate, and what becomes of it when the replicate has been played.
public protocol Observation: Sendable {
  /// How many numbers are read a turn.
  var readingCount: Int { get }

  /// How many numbers come of one replicate.
  var columnCount: Int { get }

  /// Reads a world at a turn, ``readingCount`` numbers.
  ///
  /// - Parameters:
  ///   - now: The measures as the world stands: stocks are read off them.
  ///   - played: What the turn brought: flows are read off it.
  func read(
    _ world: borrowing World, now: borrowing TurnRecord, played: borrowing TurnRecord, into readings: inout [Double])

  /// Turns the readings of a replicate into its numbers, ``columnCount`` of them.
  func conclude(_ readings: CourseReadings, into numbers: inout SampleRow)
}

/// The readings of one replicate, turn by turn.
public struct CourseReadings: Sendable {
  /// The first turn that was read.
  public let firstTurn: Turn
  /// The last.
  public let lastTurn: Turn
  private let numbers: [Double]
  private let count: Int

  /// Readings of turns from `firstTurn` on, one turn after the other.
  public init(firstTurn: Turn, numbers: [Double], perTurn count: Int) {
    precondition(count > 0 && numbers.count % count == 0, "every turn has as many readings")
    self.firstTurn = firstTurn
    self.numbers = numbers
    self.count = count
    lastTurn = firstTurn + numbers.count / count - 1
  }

  /// One reading of a turn between the first and the last.
  public subscript(reading: Int, at turn: Turn) -> Double { numbers[(turn - firstTurn) * count + reading] }
}
