import TalentMarket

/// Plays the worlds of a sensitivity design, one a point, so that the variance of a measure can be shared out among its
/// inputs and luck.
///
/// Luck is the last input of the design. It is one categorical draw, the number of a replicate: in row r, from 0, sample A
/// has replicate 2r + 1 and sample B replicate 2r + 2, and the point that takes luck from B has replicate 2r + 2 at A's other
/// inputs. As no two draws share a number they are independent, which is all that the estimators ask of an input; the
/// other inputs come from Sobol' points. What a point comes to does not depend on how many rows there are: the rows of a
/// smaller study are the first of a larger one.
///
/// - SeeAlso: ``SensitivityDesign``, ``SobolIndices``.
public struct SensitivityStudy<Observed: Observation>: Sendable {
  /// The fewest rows from which indices are estimated.
  public static var fewestRows: Int { 16 }

  /// The points; the last input is luck.
  public let design: SensitivityDesign
  /// What is read and concluded of each world: one number.
  public let observation: Observed
  private let course: @Sendable (_ point: [Double]) -> Course
  private let spread: ReplicateRunner.Spread

  /// A study of `inputs` inputs and luck.
  ///
  /// - Parameters:
  ///   - rows: Rows of samples A and B; each takes `inputs` + 3 worlds.
  ///   - inputs: How many inputs there are besides luck, up to 19.
  ///   - seed: What the points are shifted by.
  ///   - observation: Comes to one number.
  ///   - course: How the world is played at a point, numbers in [0, 1], one an input.
  public init(
    rows: Int, inputs: Int, seed: UInt64, observing observation: Observed,
    course: @escaping @Sendable (_ point: [Double]) -> Course
  ) {
    precondition(observation.columnCount == 1, "the variance of one number is shared out")
    design = SensitivityDesign(rows: rows, inputs: inputs + 1, seed: seed)
    self.observation = observation
    self.course = course
    let first = course(Array(design[0].dropLast()))
    spread = ReplicateSource.isLarge(first.source.world(1)) ? .oneByOne : .sideBySide
  }

  /// Worlds a row takes.
  var rowWidth: Int { design.inputs + 2 }

  /// The replicate of a point of a row.
  static func replicate(row: UInt32, block: Int, inputs: Int) -> UInt32 {
    let isOfB = block == 1 || block == inputs + 1
    return 2 * row + (isOfB ? 2 : 1)
  }

  /// Plays all points.
  ///
  /// - Parameters:
  ///   - progress: Called on the caller's thread now and then: how many worlds have been played, of how many.
  /// - Complexity: Memory for the rows × (inputs + 3) numbers.
  public func run(
    on pool: ThreadPool, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) -> Outcome {
    let runner = ReplicateRunner(pool: pool, spread: spread, isCancelled: isCancelled)
    var options = TurnOptions.measuresOnly
    if case .oneByOne = spread { options.parallel = pool.parallel }
    let outputs = Outputs(rows: design.rows, width: rowWidth)
    let (tally, ending) = runner.run(
      0..<UInt32(design.rows), columns: rowWidth + 1, progress: { progress($0 * rowWidth, $1 * rowWidth) },
      sample: { [options] row, numbers in
        guard play(row, options, isCancelled: isCancelled, into: &numbers) else { return false }
        for block in 0..<rowWidth { outputs.numbers[Int(row) * rowWidth + block] = numbers[block] }
        return true
      })
    return Outcome(
      design: design, outputs: Array(outputs.numbers[..<(tally.runs * rowWidth)]), tally: tally, ending: ending)
  }

  /// Plays the worlds of a row, and writes what each comes to, then in how many a change could not be made.
  private func play(
    _ row: UInt32, _ options: TurnOptions, isCancelled: () -> Bool, into numbers: inout SampleRow
  ) -> Bool {
    var failures = 0
    for block in 0..<rowWidth {
      let course = course(Array(design[Int(row) * rowWidth + block].dropLast()))
      let replicate = Self.replicate(row: row, block: block, inputs: design.inputs)
      var readings: [Double] = []
      var firstTurn = 0
      let ending = course.play(replicate, options, isCancelled: isCancelled) { world, now, played in
        if readings.isEmpty { firstTurn = world.turn }
        observation.read(world, now: now, played: played, into: &readings)
      }
      guard case .played(let hasMadeAll) = ending else { return false }
      if !hasMadeAll { failures += 1 }
      observation.conclude(
        CourseReadings(firstTurn: firstTurn, numbers: readings, perTurn: observation.readingCount), into: &numbers)
    }
    numbers.append(Double(failures))
    return true
  }

  /// What came out.
  public struct Outcome: Sendable {
    /// The design that was asked for.
    public let design: SensitivityDesign
    /// The numbers of all worlds played, in the order of the design: the first so many rows of it.
    public let outputs: [Double]
    /// Summaries of each block of points over rows, sample A first and then B, and of failures a row.
    public let tally: Tally
    /// Why no more rows were played.
    public let ending: ReplicateRunner.Ending

    /// How many rows were played.
    public var rows: Int { tally.runs }

    /// Worlds played.
    public var worlds: Int { outputs.count }

    /// Worlds in which a change could not be made.
    public var failures: Int {
      guard rows > 0, let failures = tally.summaries.last else { return 0 }
      return Int(Rounding.nearest(failures.mean * Double(rows)))
    }

    /// Rows in which every world has a finite number: only they can be compared.
    public var definedRows: [Int] {
      let width = design.inputs + 2
      return (0..<rows).filter { row in outputs[row * width..<(row + 1) * width].allSatisfy(\.isFinite) }
    }

    /// The mean of samples A and B, luck and inputs drawn anew in each.
    public var mean: Double {
      var both = tally.summaries[0]
      both.add(tally.summaries[1])
      return both.mean
    }

    /// The shares of variance from all rows that have numbers; `nil` where these are fewer than ``fewestRows``.
    public func indices(seed: UInt64, resamples: Int = 1000) -> SobolIndices? {
      let width = design.inputs + 2
      let rows = definedRows
      guard rows.count >= SensitivityStudy.fewestRows else { return nil }
      let kept = rows.flatMap { outputs[$0 * width..<($0 + 1) * width] }
      let design = SensitivityDesign(rows: rows.count, inputs: design.inputs, seed: seed)
      return SobolIndices(kept, of: design, seed: seed, resamples: resamples)
    }
  }
}

/// Numbers that are filled row by row, each row by one thread.
private final class Outputs: @unchecked Sendable {
  let numbers: UnsafeMutableBufferPointer<Double>

  init(rows: Int, width: Int) {
    numbers = .allocate(capacity: rows * width)
    numbers.initialize(repeating: .nan)
  }

  deinit { numbers.deallocate() }
}
