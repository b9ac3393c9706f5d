/// The best few of many, by gain; of equals the earlier row. Whoever made it frees it.
struct Shortlist {
  struct Entry {
    var gain: Double
    var row: Int

    @inline(__always)
    func isWorse(than other: Entry) -> Bool { gain < other.gain || (gain == other.gain && row > other.row) }
  }

  private let most: Int
  private let state: UnsafeMutablePointer<State>
  /// A heap whose top is the worst; it follows the state in memory.
  private let entries: UnsafeMutablePointer<Entry>

  private struct State {
    var count = 0
    var threshold: Double
  }

  init(most: Int) {
    self.most = most
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: MemoryLayout<State>.stride + most * MemoryLayout<Entry>.stride,
      alignment: MemoryLayout<State>.alignment)
    state = memory.bindMemory(to: State.self, capacity: 1)
    entries = (memory + MemoryLayout<State>.stride).bindMemory(to: Entry.self, capacity: most)
    state.initialize(to: State(threshold: most > 0 ? 0 : .infinity))
  }

  func free() {
    UnsafeMutableRawPointer(state).deallocate()
  }

  /// The gain of the last on a full list, or 0: nothing below it gets on, nor anything at it from a later row.
  @inline(__always)
  var threshold: Double { state.pointee.threshold }

  /// How many are on the list.
  var count: Int { state.pointee.count }

  func insert(_ entry: Entry) {
    guard most > 0 else { return }
    let count = state.pointee.count
    if count < most {
      var child = count
      while child > 0, entry.isWorse(than: entries[(child - 1) / 2]) {
        entries[child] = entries[(child - 1) / 2]
        child = (child - 1) / 2
      }
      entries[child] = entry
      state.pointee.count = count + 1
    } else if entries[0].isWorse(than: entry) {
      sink(entry, in: count)
    }
    if state.pointee.count == most { state.pointee.threshold = max(0, entries[0].gain) }
  }

  /// Puts an entry where the top was, and lets it sink to its place among the first `count`.
  private func sink(_ entry: Entry, in count: Int) {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < count else { break }
      if child + 1 < count, entries[child + 1].isWorse(than: entries[child]) { child += 1 }
      guard entries[child].isWorse(than: entry) else { break }
      entries[parent] = entries[child]
      parent = child
    }
    entries[parent] = entry
  }

  func absorb(_ other: Shortlist) {
    for place in 0..<other.count { insert(other.entries[place]) }
  }

  /// Adds the rows on the list, which is empty afterwards, as people whom a lab approaches.
  func addRowsFromTheBest(to approaches: inout [Approach], of lab: LabID) {
    // The worst first: each takes the place that its sinking leaves free, so that the best comes to stand first.
    for left in stride(from: state.pointee.count, to: 0, by: -1) {
      let worst = entries[0]
      sink(entries[left - 1], in: left - 1)
      entries[left - 1] = worst
    }
    for place in 0..<state.pointee.count {
      approaches.append(Approach(lab: lab, researcher: ResearcherID(entries[place].row)))
    }
    state.pointee.count = 0
  }
}
