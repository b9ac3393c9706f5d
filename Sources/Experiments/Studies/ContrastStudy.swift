import TalentMarket

/// Several courses of one world under the same luck, and sums of their numbers with weights, replicate by replicate.
///
/// With weights 1 and −1 a contrast is a paired difference. Weights of 0 leave a course out, so that a number that one
/// course does not have is missing only where it counts.
public struct ContrastStudy<Observed: Observation>: Sendable {
  /// The courses.
  public let courses: [Course]
  /// What is read and concluded of each.
  public let observation: Observed
  /// The contrasts: for each a weight for every course.
  public let contrasts: [[Double]]
  private let spread: ReplicateRunner.Spread

  /// A study of courses and contrasts between them.
  public init(_ courses: [Course], observing observation: Observed, contrasts: [[Double]]) {
    precondition(!courses.isEmpty, "a study has a course")
    precondition(contrasts.allSatisfy { $0.count == courses.count }, "a contrast has a weight for every course")
    self.courses = courses
    self.observation = observation
    self.contrasts = contrasts
    let isLarge = courses.contains { ReplicateSource.isLarge($0.source.world(0)) }
    spread = isLarge ? .oneByOne : .sideBySide
  }

  private var columns: Int { contrasts.count * observation.columnCount + courses.count }

  /// Plays replicates; see ``ReplicateRunner/run(_:columns:progress:isEnough:sample:)``.
  public func run(
    _ replicates: Range<UInt32>, on pool: ThreadPool, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }, isEnough: (ContrastTally) -> Bool = { _ in false }
  ) -> (tally: ContrastTally, ending: ReplicateRunner.Ending) {
    let runner = ReplicateRunner(pool: pool, spread: spread, isCancelled: isCancelled)
    var options = TurnOptions.measuresOnly
    if case .oneByOne = spread { options.parallel = pool.parallel }
    let (tally, ending) = runner.run(
      replicates, columns: columns, progress: progress, isEnough: { isEnough(self.tally($0)) },
      sample: { [options] replicate, row in play(replicate, options, isCancelled: isCancelled, into: &row) })
    return (self.tally(tally), ending)
  }

  private func tally(_ tally: Tally) -> ContrastTally {
    ContrastTally(tally: tally, contrastCount: contrasts.count, columnCount: observation.columnCount)
  }

  private func play(
    _ replicate: UInt32, _ options: TurnOptions, isCancelled: @escaping @Sendable () -> Bool,
    into row: inout SampleRow
  ) -> Bool {
    let width = observation.columnCount
    var hasMadeAll: [Bool] = []
    let isPlayed = withUnsafeTemporaryAllocation(of: Double.self, capacity: width * courses.count) { numbers in
      for (place, course) in courses.enumerated() {
        var readings: [Double] = []
        let firstTurn = course.source.world(replicate).turn
        let ending = course.play(replicate, options, isCancelled: isCancelled) { world, now, played in
          observation.read(world, now: now, played: played, into: &readings)
        }
        guard case .played(let hasMade) = ending else { return false }
        hasMadeAll.append(hasMade)
        var own = SampleRow(UnsafeMutableBufferPointer(rebasing: numbers[place * width..<(place + 1) * width]))
        observation.conclude(
          CourseReadings(firstTurn: firstTurn, numbers: readings, perTurn: observation.readingCount), into: &own)
      }
      for weights in contrasts {
        for column in 0..<width {
          var sum = 0.0
          for (place, weight) in weights.enumerated() where weight != 0 {
            sum += weight * numbers[place * width + column]
          }
          row.append(sum)
        }
      }
      return true
    }
    guard isPlayed else { return false }
    for isMade in hasMadeAll { row.append(isMade ? 1 : 0) }
    return true
  }
}

/// What is known of contrasts.
public struct ContrastTally: Sendable {
  let tally: Tally
  let contrastCount: Int
  let columnCount: Int

  /// How many replicates were played: the first so many of those asked for.
  public var runs: Int { tally.runs }

  /// What is known of a column of a contrast; only where all of its courses have the number.
  public func summary(_ contrast: Int, _ column: Int) -> Summary { tally.summaries[contrast * columnCount + column] }

  /// In how many replicates a change of a course could not be made.
  public func failures(course: Int) -> Int {
    guard runs > 0 else { return 0 }
    let made = tally.summaries[contrastCount * columnCount + course]
    return runs - Int(Rounding.nearest(made.mean * Double(runs)))
  }
}
