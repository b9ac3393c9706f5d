/// On which side of a threshold a mean lies, asked again and again while replicates are played.
///
/// Early looks, after 64, 128, 256 and 512 replicates, decide only at 99.9 %; the last one, after all of them, decides at
/// 95 % (Haybittle, Brit. J. Radiology 44 (1971); Peto et al., Brit. J. Cancer 34 (1976)). However often one looks, a
/// mean that lies on the threshold is therefore taken for another in at most 5 % + 4 × 0.1 % = 5.4 % of studies
/// (Bonferroni), and stopping early costs next to nothing. Looks are counted in replicates, not in time, so that they
/// come to the same whatever the number of threads.
public struct SequentialTest: Sendable {
  /// As many replicates as are played at most where nothing else is asked.
  public static let mostRuns = 1000

  /// After how many replicates the last look comes.
  public let runs: Int

  /// A test with at most so many replicates.
  public init(runs: Int = mostRuns) { self.runs = runs }

  /// After how many replicates one looks before the last look.
  public var earlyLooks: [Int] {
    Array(sequence(first: Self.firstLook) { $0 * 2 }.prefix { $0 < runs })
  }

  /// The share of studies, at most, in which a mean on the threshold is taken for another.
  public var mostMistakes: Double { 0.05 + 0.001 * Double(earlyLooks.count) }

  /// Whether so many replicates are a time to look.
  public func isLook(after count: Int) -> Bool {
    count == runs || earlyLooks.contains(count)
  }

  private static let firstLook = ReplicateRunner.batch

  /// On which side of a threshold a mean lies.
  public enum Side: Hashable, Sendable {
    /// Surely below.
    case below
    /// Surely above.
    case above
    /// It cannot be told yet.
    case unknown
    /// On it, in every single replicate, all of them played.
    case on
  }

  /// The side of `threshold`, when `count` replicates have been played.
  ///
  /// - Parameter summary: What is known of the number; replicates in which it does not exist are left out.
  public func side(of threshold: Double, _ summary: Summary, after count: Int) -> Side {
    guard summary.count > 1, !threshold.isNaN else { return .unknown }
    let isLast = count >= runs
    if summary.minimum == summary.maximum {
      // No luck has a hand in it; what never happened so far may be rare.
      if summary.minimum != threshold { return summary.minimum < threshold ? .below : .above }
      return isLast ? .on : .unknown
    }
    let interval = isLast ? MeanInterval(summary) : .strict(summary)
    return interval.high < threshold ? .below : interval.low > threshold ? .above : .unknown
  }
}
