/// The pairs that some participants may make, side by side, so that several of them are worked on at once.
struct PairBatch: ~Copyable {
  /// How a lab opens toward a participant.
  struct Opening {
    /// What the participant forfeits by coming, dollars a year; no number where everything about them is looked at closely.
    var forfeit: Double
    /// Somewhat below the rung at which the lab opens, above the one before.
    var floor: Double
  }

  /// How many participants there is room for.
  let participants: Int
  /// The queue that each pair would stand in: 2j for outsiders of lab j, 2j + 1 for its own people. The pairs of a
  /// participant stand together, labs rising.
  let queues: UnsafeMutablePointer<Int32>
  /// What a dollar is worth to the participant there; see ``AskSearch``.
  let scales: UnsafeMutablePointer<Double>
  /// The most that the lab would pay, its money aside, dollars a year.
  let limits: UnsafeMutablePointer<Double>
  /// The rung that each participant would ask at least, or −1 where a pair is to be looked at closely.
  let asks: UnsafeMutablePointer<Int32>
  /// Where each participant's pairs end.
  let ends: UnsafeMutablePointer<Int>
  /// Which of them is the employer's; without meaning for those without one.
  let own: UnsafeMutablePointer<Int>
  /// How labs open toward the participant at place p: others at 2p, today's employer at 2p + 1.
  let openings: UnsafeMutablePointer<Opening>
  private let memory: ColumnMemory

  init(labCount: Int) {
    participants = max(1, 512 / max(1, labCount))
    // Scales are found eight at a time.
    let room = participants * labCount + 8
    var columns = ColumnMemory.Plan()
    let plan = (
      columns.add(Int32.self, room), columns.add(Double.self, room), columns.add(Int32.self, room),
      columns.add(Int.self, participants), columns.add(Int.self, participants),
      columns.add(Opening.self, 2 * participants), columns.add(Double.self, room)
    )
    memory = ColumnMemory(columns)
    (queues, scales, asks) = (memory[plan.0], memory[plan.1], memory[plan.2])
    (ends, own, openings, limits) = (memory[plan.3], memory[plan.4], memory[plan.5], memory[plan.6])
  }

  /// The lab of a pair.
  @inline(__always)
  func lab(_ pair: Int) -> Int { Int(queues[pair] &>> 1) }

  /// The pairs of the participant at `place`.
  @inline(__always)
  func pairs(_ place: Int) -> Range<Int> {
    Range(uncheckedBounds: (place == 0 ? 0 : ends[place &- 1], ends[place]))
  }
}
