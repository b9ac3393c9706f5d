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
        withUnsafeTemporaryAllocation(of: Double.self, capacity: Summary.mostAtOnce) { column in
          for index in columns * piece / pieces..<columns * (piece + 1) / pieces {
            for start in stride(from: 0, to: count, by: Summary.mostAtOnce) {
              let taken = min(Summary.mostAtOnce, count - start)
              for row in 0..<taken { column[row] = rows[(start + row) * columns + index] }
              summaries[index].addChunk(UnsafeBufferPointer(rebasing: column[..<taken]))
            }
          }
        }
      }
    }
  }

  /// How many numbers memory is held for.
  var footprint: Int { summaries.reduce(0) { $0 + $1.footprint } }
}
