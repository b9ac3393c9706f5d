import Synchronization

/// Plays replicates on all threads of a pool and sums up what they say.
///
/// What comes out depends on the replicates alone, never on how many threads there are or which is first. Memory does
/// not grow with the number of replicates: a window of rows is filled side by side, then added to the tally.
public struct ReplicateRunner: Sendable {
  /// After so many replicates, and after every multiple, `isEnough` is asked.
  public static let batch = 64

  /// Why no more replicates were played.
  public enum Ending: Sendable {
    /// All that were asked for were played.
    case complete
    /// The statistics were good enough.
    case enough
    /// It was stopped from outside; what had been played counts.
    case cancelled
  }

  /// How replicates are spread over threads.
  public enum Spread: Sendable {
    /// One on each thread.
    case sideBySide
    /// One after the other, for those that use all threads themselves.
    case oneByOne
  }

  /// The threads.
  public let pool: ThreadPool
  /// How replicates are spread over them.
  public let spread: Spread
  /// Asked often, from any thread: whether to stop.
  public let isCancelled: @Sendable () -> Bool

  /// A runner; without more it is never stopped from outside.
  public init(
    pool: ThreadPool, spread: Spread = .sideBySide, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.pool = pool
    self.spread = spread
    self.isCancelled = isCancelled
  }

  /// Plays replicates and tallies their rows.
  ///
  /// - Parameters:
  ///   - replicates: Their numbers. Those tallied are always the first so many of them, also when it was stopped.
  ///   - columns: How many numbers a row has.
  ///   - progress: Called on the caller's thread now and then: how many have been played, of how many.
  ///   - each: Shown every row that is tallied, on the caller's thread and in the order of their numbers.
  ///   - isEnough: Asked after every ``batch`` in the order of their numbers, whether these will do.
  ///   - sample: Plays one replicate and writes its row; on any thread. It may give up, returning `false`, when the
  ///     runner is cancelled.
  /// - Returns: The tally, and why it ended.
  public func run(
    _ replicates: Range<UInt32>, columns: Int, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    each: ((_ replicate: UInt32, _ row: UnsafeBufferPointer<Double>) -> Void)? = nil,
    isEnough: (Tally) -> Bool = { _ in false },
    sample: @Sendable (_ replicate: UInt32, _ row: inout SampleRow) -> Bool
  ) -> (tally: Tally, ending: Ending) {
    var tally = Tally(columns: columns)
    let window = Window(rows: min(windowSize, replicates.count), columns: columns)
    var next = 0
    while next < replicates.count {
      let wanted = min(window.rows, replicates.count - next)
      let first = replicates.lowerBound + UInt32(next)
      let played = fill(window, wanted, from: first, sample: sample) { progress(next + $0, replicates.count) }
      progress(next + played, replicates.count)
      for start in stride(from: 0, to: played, by: Self.batch) {
        let count = min(Self.batch, played - start)
        tally.add(rows: window.rows(start..<start + count), count: count, on: pool)
        if let each {
          for place in start..<start + count { each(first + UInt32(place), window.rows(place..<place + 1)) }
        }
        if count == Self.batch, isEnough(tally) { return (tally, .enough) }
      }
      if played < wanted { return (tally, .cancelled) }
      next += wanted
    }
    return (tally, .complete)
  }

  // Whole batches, and enough rows that nobody waits long for the slowest.
  private var windowSize: Int {
    (pool.width * 4 + Self.batch - 1) / Self.batch * Self.batch
  }

  /// Plays up to `wanted` replicates; answers how many of the first are complete.
  private func fill(
    _ window: Window, _ wanted: Int, from first: UInt32,
    sample: @Sendable (UInt32, inout SampleRow) -> Bool, progress: (Int) -> Void
  ) -> Int {
    let played = Atomic<Int>(0)
    func play(_ place: Int) {
      window.isComplete[place] = false
      guard !isCancelled() else { return }
      var row = SampleRow(window.row(place))
      guard sample(first + UInt32(place), &row) else { return }
      precondition(row.isFull, "a row has as many numbers as were announced")
      window.isComplete[place] = true
      played.wrappingAdd(1, ordering: .relaxed)
    }
    func tick() { progress(played.load(ordering: .relaxed)) }
    switch spread {
    case .sideBySide: pool.run(wanted, tick: tick, play)
    case .oneByOne:
      for place in 0..<wanted {
        play(place)
        tick()
      }
    }
    return (0..<wanted).first { !window.isComplete[$0] } ?? wanted
  }
}

/// Rows that are being filled, each by one thread.
private final class Window: @unchecked Sendable {
  let rows: Int
  let columns: Int
  let isComplete: UnsafeMutableBufferPointer<Bool>
  private let numbers: UnsafeMutableBufferPointer<Double>

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    isComplete = .allocate(capacity: rows)
    isComplete.initialize(repeating: false)
    numbers = .allocate(capacity: rows * columns)
    numbers.initialize(repeating: 0)
  }

  deinit {
    isComplete.deallocate()
    numbers.deallocate()
  }

  func row(_ place: Int) -> UnsafeMutableBufferPointer<Double> {
    UnsafeMutableBufferPointer(rebasing: numbers[place * columns..<(place + 1) * columns])
  }

  func rows(_ places: Range<Int>) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(rebasing: numbers[places.lowerBound * columns..<places.upperBound * columns])
  }
}
