import Testing

@testable import TalentMarket

/// Candidates who wait outside the window, against a list that is always in order.
@Suite struct LaterCandidatesTests {
  @Test(arguments: 0..<12) func `the best comes first, however pushes and pops follow each other`(seed: Int) {
    var draw = SplitMix(UInt64(seed))
    let capacity = 1500
    var later = LaterCandidates(capacity: capacity)
    defer { later.free() }
    // Best last.
    var expected: [ProspectQueue.Candidate] = []
    // Falling levels make a chunk of nearly every push; few surpluses make many ties.
    let spread = [3, 50, 1_000_000][seed % 3]
    for step in 0..<8_000 {
      let isFilling = (step / 1600) % 2 == 0
      if expected.isEmpty || (expected.count < capacity && draw.below(10) < (isFilling ? 8 : 3)) {
        let level = seed % 2 == 0 ? 0 : step * spread / 40
        let candidate = ProspectQueue.Candidate(
          surplus: Int64(level + draw.below(spread)), prospect: Int32(step), rung: Int32(draw.below(9)))
        let place = expected.firstIndex { !candidate.isBefore($0) } ?? expected.count
        expected.insert(candidate, at: place)
        later.push(candidate)
      } else {
        expected.removeLast()
        later.pop()
      }
      guard later.isEmpty == expected.isEmpty, expected.last.map({ $0.prospect == later.top.prospect }) ?? true else {
        Issue.record("step \(step) of seed \(seed)")
        return
      }
    }
  }

  @Test func `a candidate's place among some is found with none, one, two or many there`() {
    for count in 0..<20 {
      let list = UnsafeMutablePointer<ProspectQueue.Candidate>.allocate(capacity: count + 1)
      defer { list.deallocate() }
      // Worst first, with ties in surplus.
      for place in 0..<count {
        list[place] = ProspectQueue.Candidate(surplus: Int64(place / 3), prospect: Int32(1000 - place))
      }
      for surplus in -1...Int64(count / 3 + 1) {
        for prospect: Int32 in [0, 1000, 2000] + (0..<count).map({ Int32(1000 - $0) }) {
          let candidate = ProspectQueue.Candidate(surplus: surplus, prospect: prospect)
          let expected = (0..<count).filter { candidate.isBefore(list[$0]) }.count
          #expect(ProspectQueue.Candidate.place(of: candidate, in: list, count) == expected)
        }
      }
    }
  }
}
