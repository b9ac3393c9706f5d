import TalentMarket
import Testing

@testable import Experiments

@Suite struct `The state of a summary` {
  @Test(arguments: samples.indices)
  func `is read back to the last bit, and goes on as the summary would`(index: Int) throws {
    let values = samples[index].values
    for cut in [0, 1, values.count / 3, values.count] where cut <= values.count {
      let (before, after) = (Array(values[..<cut]), Array(values[cut...]))
      var again = try #require(Summary(summary(of: before).state), "\(samples[index].name)")
      #expect(statistics(again) == statistics(summary(of: before)))
      again.add(after)
      #expect(statistics(again) == statistics(summary(of: values)), "\(samples[index].name) after \(cut)")
      #expect(again.state == summary(of: values).state)
    }
  }

  @Test(arguments: samples.indices)
  func `depends neither on order nor on division`(index: Int) throws {
    let values = samples[index].values
    var numbers = SeededNumbers(state: UInt64(index))
    let expected = summary(of: values).state
    for parts in [2, 7] {
      let shuffled = values.shuffled(using: &numbers)
      var whole = Summary()
      for part in 0..<parts {
        let own = shuffled.indices.filter { $0 % parts == part }.map { shuffled[$0] }
        whole.add(try #require(Summary(summary(of: own).state)))
      }
      #expect(whole.state == expected, "\(samples[index].name) in \(parts) parts")
    }
  }

  @Test func `keeps few values as they are, and many by range`() {
    guard case .values(let values, let counts) = summary(of: [3, 1, 3, -0.0, .nan, .infinity]).state.finite else {
      Issue.record("three values are few")
      return
    }
    #expect(values == [0, 1, 3] && counts == [1, 1, 2])
    let many = summary(of: (0..<257).map { Double($0) }).state
    guard case .ranges(let ranges) = many.finite else {
      Issue.record("257 values are many")
      return
    }
    #expect(ranges.counts.reduce(0, +) == 257 && ranges.smallest == 0 && ranges.largest == 256)
    #expect(ranges.sum == ExactNumber(isNegative: false, digits: [256 * 257 / 2], place: 0))
    #expect(ranges.squares == ExactNumber(isNegative: false, digits: [256 * 257 * 513 / 6], place: 0))
  }

  @Test func `an exact number has one form`() {
    let number = ExactNumber(isNegative: true, digits: [0, 0, 5, 0, 7, 0], place: -3)
    #expect(number == ExactNumber(isNegative: true, digits: [5, 0, 7], place: -1))
    let zero = ExactNumber(isNegative: false, digits: [], place: 0)
    #expect(ExactNumber(isNegative: true, digits: [0, 0], place: 9) == zero)
  }

  @Test func `that no sample has is refused`() {
    func refused(_ finite: SummaryState.Finite, undefined: Int = 0) -> Bool {
      Summary(SummaryState(undefinedCount: undefined, infiniteCount: 0, finite: finite)) == nil
    }
    #expect(refused(.values([2, 1], counts: [1, 1])))
    #expect(refused(.values([1, 1], counts: [1, 1])))
    #expect(refused(.values([1], counts: [0])))
    #expect(refused(.values([1, 2], counts: [1])))
    #expect(refused(.values([.nan], counts: [1])))
    #expect(refused(.values([.infinity], counts: [1])))
    #expect(refused(.values((0..<257).map(Double.init), counts: [UInt32](repeating: 1, count: 257))))
    #expect(refused(.values([1], counts: [1]), undefined: -1))
    #expect(refused(.values([1], counts: [1]), undefined: Int(UInt32.max)))
    guard case .ranges(let sound) = summary(of: (0..<300).map { Double($0) + 0.5 }).state.finite else { return }
    func altered(_ change: (inout SummaryState.Ranges) -> Void) -> Bool {
      var ranges = sound
      change(&ranges)
      return refused(.ranges(ranges))
    }
    #expect(!altered { _ in })
    #expect(altered { $0.keys[1] = $0.keys[0] })
    #expect(altered { $0.keys[0] = 1 })
    #expect(altered { $0.keys[$0.keys.count - 1] = .max })
    #expect(altered { $0.keys[0] = .min })
    #expect(altered { $0.counts[3] = 0 })
    #expect(altered { $0.counts.removeLast() })
    #expect(altered { $0.smallest = 0.25 })
    #expect(altered { $0.largest = .infinity })
    #expect(altered { $0.smallest = .nan })
    #expect(altered { $0.sum = ExactNumber(isNegative: false, digits: [1], place: 70) })
    #expect(altered { $0.squares = ExactNumber(isNegative: true, digits: [1], place: 0) })
    #expect(altered { $0.sum = ExactNumber(isNegative: false, digits: [1], place: -1_000_000) })
  }
}

@Suite struct `The tally of a part` {
  @Test func `is made of summaries that saw every row`() throws {
    let one = summary(of: [1, 2, .nan])
    #expect(Tally(summaries: [one, summary(of: [1, 1, 1])], runs: 3)?.runs == 3)
    #expect(Tally(summaries: [one, summary(of: [1, 1])], runs: 3) == nil)
  }
}

@Suite struct `Shares of replicates` {
  @Test(arguments: [1, 2, 6, 7, 100, 1_000_000_000] as [UInt32], [1, 2, 7, 100])
  func `follow each other without a gap, and differ by one at most`(runs: UInt32, count: Int) throws {
    var next: UInt32 = 1
    var sizes: [Int] = []
    for number in 1...count {
      let share = try #require(Shard(number, of: count)).replicates(of: runs)
      #expect(share.lowerBound == next)
      next = share.upperBound
      sizes.append(share.count)
    }
    #expect(next == runs + 1)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test func `are numbered from one`() {
    #expect(Shard(0, of: 7) == nil && Shard(8, of: 7) == nil && Shard(1, of: 0) == nil && Shard(-1, of: -1) == nil)
  }
}
