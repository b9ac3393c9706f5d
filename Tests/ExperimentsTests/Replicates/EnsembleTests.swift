import Synchronization
import TalentMarket
import Testing

@testable import Experiments

/// Two labs, a dozen people and a lab that is founded on the way.
func smallScenario(seed: UInt64 = 7) -> ScenarioDefinition {
  var scenario = ScenarioDefinition(name: "small", start: CalendarDate(year: 2025, month: 7, day: 1)!)
  scenario.seed = seed
  func lab(_ name: String, _ budget: Int64) -> LabDefinition {
    LabDefinition(name: name, budget: Pay(budget), compute: 1000, culture: Culture(repeating: 0.5))
  }
  for (index, name) in ["Bistro", "Chain"].enumerated() {
    scenario.labs.append(lab(name, index == 0 ? 3_000_000 : 9_000_000))
    scenario.cohorts.append(CohortDefinition(name: "\(name) cooks", lab: LabID(index), size: 6))
  }
  scenario.events = [ScheduledEvent(at: 2, event: .founding(lab("Trattoria", 2_000_000)))]
  return scenario
}

func bits(_ tally: Tally) -> [[UInt64]] { tally.summaries.map(statistics) }

@Suite struct `An ensemble` {
  let ensemble = Ensemble(.scenario(smallScenario()), turns: 4)

  @Test func `is the same for 1, 2 and 7 threads`() {
    let one = ensemble.run(1..<151, on: ThreadPool(width: 1))
    #expect(one.runs == 150)
    for width in [2, 7] {
      let other = ensemble.run(1..<151, on: ThreadPool(width: width))
      #expect(bits(other.tally) == bits(one.tally))
    }
  }

  @Test func `is the sum of its parts`() {
    let pool = ThreadPool(width: 2)
    let whole = ensemble.run(1..<301, on: pool)
    var parts = Tally(columns: whole.tally.summaries.count)
    for (from, to) in [(200, 301), (1, 2), (2, 200)] as [(UInt32, UInt32)] {
      parts.add(ensemble.run(from..<to, on: pool).tally)
    }
    #expect(parts.runs == 300)
    #expect(bits(parts) == bits(whole.tally))
  }

  @Test func `a replicate is the world played with that number`() {
    for number in [0, 1, 137] as [UInt32] {
      let outcome = ensemble.run(number..<number + 1, on: ThreadPool(width: 2))
      var world = World(smallScenario(), replicate: number)
      for turn in 0...4 {
        let record = turn == 0 ? world.openingRecord() : world.playTurn()
        for lab in 0..<2 {
          #expect(outcome[.lab(.talent, lab: lab), at: turn]?.mean == record.labs[lab].talent)
          #expect(outcome[.lab(.hires, lab: lab), at: turn]?.mean == Double(record.labs[lab].hiresFrom.reduce(0, +)))
        }
        #expect(outcome[.world(.medianPay), at: turn]?.mean == record.world.medianPay)
        #expect(outcome[.hires(lab: 1, from: 0), at: turn]?.mean == Double(record.labs[1].hiresFrom[0]))
        let unemployed = record.labs[1].hiresFrom.last.map(Double.init)
        #expect(outcome[.hires(lab: 1, from: nil), at: turn]?.mean == unemployed)
      }
    }
  }

  @Test func `replicates of a world under way share what has happened`() {
    var world = World(smallScenario())
    for _ in 0..<2 { world.playTurn() }
    let pool = ThreadPool(width: 2)
    let outcome = Ensemble(.world(world), turns: 3).run(1..<101, on: pool)
    let opening = world.openingRecord()
    for lab in 0..<3 {
      #expect(outcome[.lab(.talent, lab: lab), at: 2]?.standardDeviation == 0)
      #expect(outcome[.lab(.talent, lab: lab), at: 2]?.mean == opening.labs[lab].talent)
    }
    #expect((outcome[.lab(.talent, lab: 0), at: 5]?.standardDeviation ?? 0) > 0)
    // Replicate 0 is the world on the screen.
    let screen = Ensemble(.world(world), turns: 3).run(0..<1, on: pool)
    for _ in 0..<3 { world.playTurn() }
    #expect(screen[.world(.medianPay), at: 5]?.mean == world.openingRecord().world.medianPay)
  }

  @Test func `a lab has no numbers before it is founded`() {
    let outcome = ensemble.run(1..<21, on: ThreadPool(width: 2))
    #expect(outcome.ensemble.table.labs == ["Bistro", "Chain", "Trattoria"])
    for measure in [Measure.lab(.budget, lab: 2), .hires(lab: 0, from: 2), .departures(lab: 2)] {
      #expect(outcome[measure, at: 1]?.count == 0 && outcome[measure, at: 1]?.undefinedCount == 20)
      #expect(outcome[measure, at: 2]?.count == 20)
    }
    // It had nobody at turn 0.
    #expect(outcome[.lab(.retention, lab: 2), at: 4]?.count == 0)
    #expect(outcome[.lab(.retention, lab: 0), at: 4]?.count == 20)
  }

  @Test func `exactly one lab leads`() {
    let outcome = ensemble.run(1..<51, on: ThreadPool(width: 2))
    let shares = (0..<3).map { outcome[.lab(.leads, lab: $0), at: 4]?.mean ?? .nan }
    #expect(abs(shares.reduce(0, +) - 1) < 1e-15)
  }

  @Test(arguments: [1, 2, 7])
  func `stopped from outside it keeps the first replicates, and equals a run of as many`(width: Int) {
    let pool = ThreadPool(width: width)
    let asked = Atomic<Int>(0)
    let cut = ensemble.run(
      1..<1001, on: pool, isCancelled: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 900 })
    #expect(cut.ending == .cancelled)
    #expect(cut.runs > 64 && cut.runs < 200)
    #expect(bits(ensemble.run(1..<UInt32(cut.runs) + 1, on: pool).tally) == bits(cut.tally))
    let none = ensemble.run(1..<10, on: pool, isCancelled: { true })
    #expect(none.runs == 0 && none.ending == .cancelled)
  }

  @Test func `stops early at the same batch for any number of threads`() {
    func run(_ width: Int) -> Ensemble.Outcome {
      ensemble.run(
        1..<5001, on: ThreadPool(width: width),
        isEnough: { ($0[.lab(.talent, lab: 0), at: 4]?.standardError ?? 1) < 0.2 })
    }
    let one = run(1)
    #expect(one.ending == .enough && one.runs % 64 == 0 && one.runs > 64 && one.runs < 5000)
    // Seventeen threads play more than one batch at a time.
    for width in [2, 7, 17] {
      let other = run(width)
      #expect(other.runs == one.runs)
      #expect(bits(other.tally) == bits(one.tally))
    }
  }

  @Test func `space does not grow with the number of replicates`() {
    let pool = ThreadPool(width: 2)
    let measured = ReplicateRunner(pool: pool)
    func footprint(_ runs: UInt32) -> Int {
      measured.run(0..<runs, columns: 3) { replicate, row in
        let luck = RandomStream(seed: 1, replicate: replicate)
        row.append(100 + luck.normal(.talent, turn: 0, id: 1))
        row.append(Double(replicate % 5))
        row.append(7)
        return true
      }.tally.footprint
    }
    let early = footprint(3000)
    #expect(footprint(12_000) < early * 3 / 2)
    #expect(early < 3000)
  }

  @Test func `progress rises to the total on the caller's thread`() {
    var seen: [Int] = []
    let outcome = ensemble.run(1..<201, on: ThreadPool(width: 2), progress: { done, _ in seen.append(done) })
    #expect(outcome.runs == 200)
    #expect(seen == seen.sorted() && seen.last == 200)
  }
}
