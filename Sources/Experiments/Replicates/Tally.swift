/// Summaries of every column of a sample.
///
/// Like a ``Summary`` it depends on nothing but the rows that were added; tallies of parts add up to that of the whole.
public struct Tally: Sendable {
  /// One summary a column.
  public private(set) var summaries: [Summary]
  /// How many rows were added.
  public private(set) var runs = 0

  /// A tally of no rows.
  public init(columns: Int) { summaries = [Summary](repeating: Summary(), count: columns) }

  /// A tally of so many rows whose columns were summed up elsewhere; `nil` unless each saw one value of every row.
  public init?(summaries: [Summary], runs: Int) {
    guard summaries.allSatisfy({ $0.count + $0.undefinedCount + $0.infiniteCount == runs }) else { return nil }
    self.summaries = summaries
    self.runs = runs
  }

  /// Adds the rows of another part.
  public mutating func add(_ other: Tally) {
    precondition(other.summaries.count == summaries.count, "parts of one sample have the same columns")
    for column in summaries.indices { summaries[column].add(other.summaries[column]) }
    runs += other.runs
  }

  /// Adds rows that lie one after the other; the columns are shared out over the threads of a pool.
  mutating func add(rows: UnsafeBufferPointer<Double>, count: Int, on pool: ThreadPool) {
    let columns = summaries.count
    guard columns > 0, count > 0 else { return }
    runs += count
    let pieces = min(columns, pool.width * 4)
    summaries.withUnsafeMutableBufferPointer { summaries in
      // Every piece has columns of its own.
      let summaries = summaries
      pool.run(pieces) { piece in
        let own = columns * piece / pieces..<columns * (piece + 1) / pieces
        for start in stride(from: 0, to: count, by: Summary.mostAtOnce) {
          let taken = start..<min(start + Summary.mostAtOnce, count)
          for first in stride(from: own.lowerBound, to: own.upperBound, by: Self.blockWidth) {
            let block = first..<min(first + Self.blockWidth, own.upperBound)
            Self.add(rows: rows, taken, of: block, columns: columns, to: summaries)
          }
        }
      }
    }
  }

  // As many numbers as a line of the cache holds: rows are far apart, and what is fetched should be used.
  private static let blockWidth = 8

  private static func add(
    rows: UnsafeBufferPointer<Double>, _ taken: Range<Int>, of block: Range<Int>, columns: Int,
    to summaries: UnsafeMutableBufferPointer<Summary>
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: blockWidth * Summary.mostAtOnce) { turned in
      for (place, row) in taken.enumerated() {
        for (offset, column) in block.enumerated() {
          turned[offset * Summary.mostAtOnce + place] = rows[row * columns + column]
        }
      }
      for (offset, column) in block.enumerated() {
        let start = offset * Summary.mostAtOnce
        summaries[column].addChunk(UnsafeBufferPointer(rebasing: turned[start..<start + taken.count]))
      }
    }
  }

  /// How many numbers memory is held for.
  var footprint: Int { summaries.reduce(0) { $0 + $1.footprint } }
}
