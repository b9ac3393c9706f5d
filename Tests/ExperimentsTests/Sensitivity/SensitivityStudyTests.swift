import Synchronization
import TalentMarket
import Testing

@testable import Experiments

/// A sum of constants of the model, which nothing but a change moves, and the talent that luck brings a lab.
private struct Weighted: Observation {
  var luck = 0.0
  var readingCount: Int { 1 }
  var columnCount: Int { 1 }

  func read(
    _ world: borrowing World, now: borrowing TurnRecord, played: borrowing TurnRecord, into readings: inout [Double]
  ) {
    let search = world.value(of: .model(.search))
    let home = world.value(of: .model(.home))
    readings.append(3 * search + 4 * home + luck * now.labs[0].talent)
  }

  func conclude(_ readings: CourseReadings, into numbers: inout SampleRow) {
    numbers.append(readings[0, at: readings.lastTurn])
  }
}

private let source = ReplicateSource.scenario(smallScenario())

private func study(rows: Int, luck: Double = 0) -> SensitivityStudy<Weighted> {
  SensitivityStudy(rows: rows, inputs: 2, seed: 7, observing: Weighted(luck: luck)) { point in
    let changes = zip([ModelParameter.search, .home], point).map { parameter, value in
      Course.TimedChange(after: 0) { world in
        (try? world.apply(Change(path: .model(parameter), operation: .set, amount: value))) != nil
      }
    }
    return Course(source, changes: changes, until: 1)
  }
}

@Suite struct `A sensitivity study` {
  @Test func `gives inputs their shares and luck nothing where luck has no hand in it`() throws {
    let outcome = study(rows: 256).run(on: ThreadPool(width: 2))
    let indices = try #require(outcome.indices(seed: 7, resamples: 100))
    for (place, share) in [9.0 / 25, 16.0 / 25].enumerated() {
      #expect(abs(indices.first[place].value - share) < 0.05 && abs(indices.total[place].value - share) < 0.05)
    }
    #expect(indices.total[2].value == 0 && indices.total[2].high == 0 && indices.first[2].value == 0)
    #expect(abs(indices.interaction.value) < 0.08)
    #expect(abs(outcome.mean - 3.5) < 0.02 && outcome.failures == 0 && outcome.worlds == 256 * 5)
  }

  @Test func `tells how much is luck`() throws {
    let outcome = study(rows: 64, luck: 1000).run(on: ThreadPool(width: 2))
    let indices = try #require(outcome.indices(seed: 7, resamples: 50))
    #expect(indices.total[2].value > 0.9 && indices.total[0].value < 0.1)
  }

  @Test func `draws luck anew for every row, and once for A and once for B`() {
    var seen: Set<UInt32> = []
    for row in 0..<4 as Range<UInt32> {
      let replicates = (0..<5).map { SensitivityStudy<Weighted>.replicate(row: row, block: $0, inputs: 3) }
      // A, B, A with the first input of B, with the second, with B's luck.
      #expect(replicates == [2 * row + 1, 2 * row + 2, 2 * row + 1, 2 * row + 1, 2 * row + 2])
      #expect(seen.isDisjoint(with: replicates))
      seen.formUnion(replicates)
    }
  }

  @Test func `is the same for 1, 2 and 7 threads, and the first rows of a larger one`() {
    let one = study(rows: 40, luck: 1).run(on: ThreadPool(width: 1)).outputs
    for width in [2, 7] { #expect(study(rows: 40, luck: 1).run(on: ThreadPool(width: width)).outputs == one) }
    let larger = study(rows: 70, luck: 1).run(on: ThreadPool(width: 2)).outputs
    #expect(Array(larger.prefix(one.count)) == one)
  }

  @Test func `stopped, keeps the first whole rows, and tells nothing of too few`() throws {
    let asked = Atomic<Int>(0)
    let cut = study(rows: 100_000).run(
      on: ThreadPool(width: 2), isCancelled: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 800 })
    #expect(cut.ending == .cancelled && cut.rows < 100_000)
    #expect(cut.outputs.count == cut.rows * 5)
    #expect(cut.outputs == study(rows: max(2, cut.rows)).run(on: ThreadPool(width: 1)).outputs)
    #expect((cut.indices(seed: 1, resamples: 10) != nil) == (cut.rows >= 16))
    #expect(study(rows: 15).run(on: ThreadPool(width: 1)).indices(seed: 1) == nil)
  }
}
