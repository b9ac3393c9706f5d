import Testing

@testable import TalentMarket

struct CandidateOrderTests {
  @Test(arguments: [0, 1, 2, 15, 16, 17, 31, 33, 64, 100, 255, 256])
  func `few candidates come in order, the worst first and of equals the later`(count: Int) {
    let stream = RandomStream(seed: 5, replicate: UInt32(count))
    var candidates = (0..<count).map { place in
      // Few different numbers, so that many are equal.
      let surplus = Int64(stream.uniform(.luck, turn: 1, id: UInt64(place)) * 20) - 5
      return ProspectQueue.Candidate(surplus: surplus, prospect: Int32(3 * place), rung: Int32(place))
    }
    let expected = candidates.sorted { $1.isBefore($0) }
    candidates.withUnsafeMutableBufferPointer { candidates in
      withUnsafeTemporaryAllocation(of: ProspectQueue.Candidate.self, capacity: max(1, count)) {
        candidates.orderWorstFirst($0)
      }
    }
    #expect(candidates.map(\.prospect) == expected.map(\.prospect))
    #expect(candidates.map(\.surplus) == expected.map(\.surplus))
    #expect(candidates.map(\.rung) == expected.map(\.rung))
  }
}
