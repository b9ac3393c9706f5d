import Synchronization
import TalentMarket
import Testing

@testable import Experiments

@Suite struct `A pool of threads` {
  @Test(arguments: [1, 2, 7])
  func `calls the body once for every number`(width: Int) {
    let pool = ThreadPool(width: width)
    #expect(pool.width == width)
    for count in [0, 1, 2, 3, 100, 1000] {
      let calls = UnsafeMutableBufferPointer<Int>.allocate(capacity: count)
      defer { calls.deallocate() }
      calls.initialize(repeating: 0)
      for _ in 0..<20 { pool.run(count) { calls[$0] += 1 } }
      #expect(calls.allSatisfy { $0 == 20 })
    }
  }

  @Test func `many short loops, one after the other, lose nothing`() {
    let pool = ThreadPool(width: 4)
    let sum = Atomic<Int>(0)
    for _ in 0..<5000 { pool.run(8) { sum.wrappingAdd($0, ordering: .relaxed) } }
    #expect(sum.load(ordering: .relaxed) == 5000 * 28)
  }

  @Test func `a loop inside a loop runs, and so do two loops at once`() {
    let pool = ThreadPool(width: 3)
    let sum = Atomic<Int>(0)
    pool.run(10) { _ in pool.run(10) { _ in pool.parallel(10) { _ in sum.wrappingAdd(1, ordering: .relaxed) } } }
    #expect(sum.load(ordering: .relaxed) == 1000)
    let others = ThreadPool(width: 3)
    others.run(6) { _ in
      for _ in 0..<100 { pool.run(10) { _ in sum.wrappingAdd(1, ordering: .relaxed) } }
    }
    #expect(sum.load(ordering: .relaxed) == 7000)
  }

  @Test func `two threads work at the same time`() {
    let pool = ThreadPool(width: 2)
    let arrived = Atomic<Int>(0)
    // Each waits for the other: one thread alone would never leave.
    pool.run(2) { _ in
      arrived.wrappingAdd(1, ordering: .sequentiallyConsistent)
      while arrived.load(ordering: .sequentiallyConsistent) < 2 {}
    }
    #expect(arrived.load(ordering: .relaxed) == 2)
  }

  @Test func `pools come and go`() {
    for _ in 0..<200 {
      let pool = ThreadPool(width: 3)
      let sum = Atomic<Int>(0)
      pool.run(3) { _ in sum.wrappingAdd(1, ordering: .relaxed) }
      #expect(sum.load(ordering: .relaxed) == 3)
    }
  }

  @Test func `the tick comes on the caller's thread, after its own calls`() {
    let pool = ThreadPool(width: 2)
    var ticks = 0
    pool.run(1000, tick: { ticks += 1 }) { _ in }
    #expect(ticks > 0 && ticks <= 1000)
    var alone = 0
    ThreadPool(width: 1).run(5, tick: { alone += 1 }) { _ in }
    #expect(alone == 5)
  }
}
