public import TalentMarket

/// One replicate of two courses, played side by side.
public struct PairedPlay: Sendable {
  /// The first thing that went differently in a turn; `nil` where nothing did.
  public let firstDifference: TurnDifference?
  /// Whether every change could be made.
  public let hasMadeAllChanges: Bool
  /// What was read off each course.
  public let readings: [CourseReadings]

  /// Plays a replicate of both; `nil` when it was cancelled.
  ///
  /// - Complexity: that of the turns; nothing but the readings is kept of them.
  public init?(
    _ replicate: UInt32, of courses: [Course], observing observation: some Observation, parallel: ParallelFor = .serial,
    isCancelled: () -> Bool = { false }
  ) {
    var walks = courses.map { Walk($0, replicate) }
    var numbers = courses.map { _ in [Double]() }
    var options = TurnOptions.measuresOnly
    options.parallel = parallel
    let first = walks[0].world.turn
    var difference: TurnDifference?
    while true {
      for place in walks.indices {
        let walk = walks[place]
        observation.read(walk.world, now: walk.now, played: walk.played, into: &numbers[place])
      }
      if walks.count > 1, difference == nil, walks[0].world.turn > first {
        difference = TurnDifference(walks[1].played, in: walks[1].world, walks[0].played, in: walks[0].world)
      }
      guard walks[0].world.turn < courses[0].lastTurn else { break }
      if isCancelled() { return nil }
      for place in walks.indices { walks[place].playTurn(options) }
    }
    firstDifference = difference
    hasMadeAllChanges = walks.allSatisfy(\.hasMadeAllChanges)
    readings = numbers.map { CourseReadings(firstTurn: first, numbers: $0, perTurn: observation.readingCount) }
  }

  private struct Walk {
    let course: Course
    var world: World
    var now: TurnRecord
    var played: TurnRecord
    var hasMadeAllChanges = true

    init(_ course: Course, _ replicate: UInt32) {
      self.course = course
      world = course.source.world(replicate)
      now = world.openingRecord()
      played = course.lastRecord ?? now
      makeChanges()
      if course.lastRecord == nil { played = now }
    }

    mutating func playTurn(_ options: TurnOptions) {
      played = world.playTurn(options)
      now = played
      makeChanges()
    }

    private mutating func makeChanges() {
      let due = course.changes.filter { $0.turn == world.turn }
      for change in due where !change.make(&world) { hasMadeAllChanges = false }
      if !due.isEmpty { now = world.openingRecord() }
    }
  }
}
