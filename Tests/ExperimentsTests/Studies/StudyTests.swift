import Synchronization
import TalentMarket
import Testing

@testable import Experiments

/// Talent and budget of the first labs, and the mean over turns of the first's talent.
private struct Talents: Observation {
  var labs = 2
  let turns: ClosedRange<Turn>
  var readingCount: Int { labs }
  var columnCount: Int { labs * turns.count + 1 }

  func read(
    _ world: borrowing World, now: borrowing TurnRecord, played: borrowing TurnRecord, into readings: inout [Double]
  ) {
    for lab in 0..<labs { readings.append(now.labs[lab].talent + now.labs[lab].budget.amount / 1e12) }
  }

  func conclude(_ readings: CourseReadings, into numbers: inout SampleRow) {
    for lab in 0..<labs { for turn in turns { numbers.append(readings[lab, at: turn]) } }
    numbers.append(turns.map { readings[0, at: $0] }.reduce(0, +) / Double(turns.count))
  }
}

private let source = ReplicateSource.scenario(smallScenario())

private func richer(after turn: Turn) -> Course.TimedChange {
  Course.TimedChange(after: turn) { world in
    (try? world.apply(Change(path: .lab(LabID(0), .budget), operation: .multiply, amount: 3))) != nil
  }
}

private func study(_ changes: [Course.TimedChange]) -> Study<Talents> {
  Study([Course(source, until: 4), Course(source, changes: changes, until: 4)], observing: Talents(turns: 0...4))
}

@Suite struct `A study of two courses` {
  @Test func `finds exactly nothing between courses that are the same`() {
    let idle = Course.TimedChange(after: 1) { world in
      (try? world.apply(Change(path: .lab(LabID(0), .budget), operation: .multiply, amount: 1))) != nil
    }
    let study = study([idle])
    let outcome = study.run(1..<65, on: ThreadPool(width: 2))
    for column in 0..<study.observation.columnCount {
      let interval = MeanInterval(outcome.difference(column))
      #expect(interval.mean == 0 && interval.low == 0 && interval.high == 0)
    }
    #expect(PairedPlay(1, of: study.courses, observing: study.observation)?.firstDifference == nil)
  }

  @Test func `a lab without people, money and compute changes nobody's fate`() {
    let founding = Course.TimedChange(after: 0) { world in
      let culture = Culture(repeating: 0.5)
      return (try? world.add(LabDefinition(name: "Empty", budget: .zero, compute: 0, culture: culture))) != nil
    }
    let outcome = study([founding]).run(1..<65, on: ThreadPool(width: 2))
    #expect(outcome.failures(course: 1) == 0)
    for column in 0..<11 {
      let difference = outcome.difference(column)
      #expect(difference.minimum == 0 && difference.maximum == 0)
    }
  }

  @Test func `changes nothing before the turn of the change, and shows it at once`() {
    let outcome = study([richer(after: 2)]).run(1..<65, on: ThreadPool(width: 2))
    #expect(outcome.difference(0).maximum == 0 && outcome.difference(1).maximum == 0)
    // At turn 2 the money is there, and nobody has moved for it yet.
    #expect(outcome.difference(2).minimum > 0 && outcome.difference(2).maximum < 1e-4)
    #expect(outcome.difference(4).maximum > 0.1)
  }

  @Test func `is the same for 1, 2 and 7 threads, and the sum of its parts`() {
    let study = study([richer(after: 0)])
    let one = study.run(1..<151, on: ThreadPool(width: 1))
    for width in [2, 7] { #expect(bits(study.run(1..<151, on: ThreadPool(width: width)).tally) == bits(one.tally)) }
    var parts = study.run(100..<151, on: ThreadPool(width: 2)).tally
    parts.add(study.run(1..<100, on: ThreadPool(width: 2)).tally)
    #expect(bits(parts) == bits(one.tally))
  }

  @Test func `is surer of a difference than worlds with luck of their own would be`() {
    let outcome = study([richer(after: 0)]).run(1..<257, on: ThreadPool(width: 2))
    let last = 4
    let paired = MeanInterval(outcome.difference(last)).halfWidth
    let unpaired = MeanInterval.unpairedHalfWidth(outcome.value(last), outcome.value(last, course: 1))
    #expect(paired > 0 && paired < unpaired)
  }

  @Test func `counts the replicates in which a change could not be made`() {
    let impossible = Course.TimedChange(after: 1) { world in world.luck.replicate % 4 != 0 }
    #expect(study([impossible]).run(1..<65, on: ThreadPool(width: 2)).failures(course: 1) == 16)
  }

  @Test func `keeps what is done when it is stopped`() {
    let count = Atomic<Int>(0)
    let outcome = study([richer(after: 0)]).run(
      1..<10_000, on: ThreadPool(width: 2),
      isCancelled: { count.wrappingAdd(1, ordering: .relaxed).newValue > 200 })
    #expect(outcome.ending == .cancelled && outcome.runs > 0 && outcome.runs < 9999)
    let again = study([richer(after: 0)]).run(1..<UInt32(outcome.runs) + 1, on: ThreadPool(width: 1))
    #expect(bits(again.tally) == bits(outcome.tally))
  }

  @Test func `stops after the same batch whatever the number of threads`() {
    func runs(_ width: Int) -> Int {
      study([richer(after: 0)]).run(
        1..<1000, on: ThreadPool(width: width), isEnough: { MeanInterval($0.difference(4)).halfWidth < 0.5 }
      ).runs
    }
    let one = runs(1)
    #expect(one % 64 == 0 && one < 999)
    #expect(runs(7) == one)
  }
}

@Suite struct `A pair of worlds played side by side` {
  @Test func `names the first thing that goes differently`() throws {
    let study = study([richer(after: 2)])
    let play = try #require(PairedPlay(0, of: study.courses, observing: study.observation))
    let difference = try #require(play.firstDifference)
    #expect(difference.turn == 3 && play.hasMadeAllChanges)
    for turn in 0...2 { #expect(abs(play.readings[0][0, at: turn] - play.readings[1][0, at: turn]) < 1e-4) }
  }

  @Test func `reads what a study reads of the same replicate`() throws {
    let study = study([richer(after: 1)])
    let play = try #require(PairedPlay(3, of: study.courses, observing: study.observation))
    let outcome = study.run(3..<4, on: ThreadPool(width: 1))
    for turn in 0...4 {
      #expect(outcome.value(turn).mean == play.readings[0][0, at: turn])
      #expect(outcome.value(turn, course: 1).mean == play.readings[1][0, at: turn])
    }
  }
}
