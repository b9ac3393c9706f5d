import TalentMarket

/// Several courses of one world, played over replicates under the same luck, and what differs between them.
///
/// Replicates of the same number share all luck that they can share, so that most of the noise is in neither side of a
/// difference (common random numbers). Courses that are the same differ by exactly 0.
///
/// - SeeAlso: Law, *Simulation Modeling and Analysis*, 5th ed. 2015, chapter 11.2.
public struct Study<Observed: Observation>: Sendable {
  /// The courses; the others are compared with the first.
  public let courses: [Course]
  /// What is read and concluded of each.
  public let observation: Observed
  private let spread: ReplicateRunner.Spread

  /// A study of one course or several.
  public init(_ courses: [Course], observing observation: Observed) {
    precondition(!courses.isEmpty, "a study has a course")
    self.courses = courses
    self.observation = observation
    // A sweep has many courses: no two of their worlds are held at once.
    let isLarge = courses.contains { ReplicateSource.isLarge($0.source.world(0)) }
    spread = isLarge ? .oneByOne : .sideBySide
  }

  private var columns: Int { StudyTally.width(courses: courses.count, columns: observation.columnCount) }

  /// Plays replicates; see ``ReplicateRunner/run(_:columns:progress:isEnough:sample:)``.
  ///
  /// - Parameter replicates: Their numbers; 0 is the world on the screen, so that others begin at 1.
  public func run(
    _ replicates: Range<UInt32>, on pool: ThreadPool, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }, isEnough: (Outcome) -> Bool = { _ in false }
  ) -> Outcome {
    let runner = ReplicateRunner(pool: pool, spread: spread, isCancelled: isCancelled)
    var options = TurnOptions.measuresOnly
    if case .oneByOne = spread { options.parallel = pool.parallel }
    let (tally, ending) = runner.run(
      replicates, columns: columns, progress: progress,
      isEnough: { isEnough(Outcome(study: self, tally: $0, ending: .complete)) },
      sample: { [options] replicate, row in play(replicate, options, isCancelled: isCancelled, into: &row) })
    return Outcome(study: self, tally: tally, ending: ending)
  }

  private func play(
    _ replicate: UInt32, _ options: TurnOptions, isCancelled: @escaping @Sendable () -> Bool,
    into row: inout SampleRow
  ) -> Bool {
    let start = row.position
    let stride = observation.columnCount + 1
    for course in courses {
      var readings: [Double] = []
      var firstTurn = 0
      let ending = course.play(replicate, options, isCancelled: isCancelled) { world, now, played in
        if readings.isEmpty {
          firstTurn = world.turn
          readings.reserveCapacity(observation.readingCount * (course.lastTurn - firstTurn + 1))
        }
        observation.read(world, now: now, played: played, into: &readings)
      }
      guard case .played(let hasMadeAll) = ending else { return false }
      observation.conclude(
        CourseReadings(firstTurn: firstTurn, numbers: readings, perTurn: observation.readingCount), into: &row)
      row.append(hasMadeAll ? 1 : 0)
    }
    for course in courses.indices.dropFirst() {
      for column in start..<start + observation.columnCount {
        row.append(row[column + course * stride] - row[column])
      }
    }
    return true
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// What was played.
    public let study: Study
    /// Summaries of all columns.
    public let tally: Tally
    /// Why no more replicates were played.
    public let ending: ReplicateRunner.Ending

    /// How many replicates were played: the first so many of those asked for.
    public var runs: Int { tally.runs }

    /// What is known of each column.
    public var numbers: StudyTally {
      guard let numbers = StudyTally(tally, courses: study.courses.count, columns: study.observation.columnCount) else {
        preconditionFailure("a study has the columns it has")
      }
      return numbers
    }

    /// See ``StudyTally/value(_:course:)``.
    public func value(_ column: Int, course: Int = 0) -> Summary { numbers.value(column, course: course) }

    /// See ``StudyTally/difference(_:course:)``.
    public func difference(_ column: Int, course: Int = 1) -> Summary { numbers.difference(column, course: course) }

    /// See ``StudyTally/failures(course:)``.
    public func failures(course: Int) -> Int { numbers.failures(course: course) }
  }
}
