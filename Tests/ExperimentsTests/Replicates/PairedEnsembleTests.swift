import TalentMarket
import Testing

@testable import Experiments

@Suite struct `Two worlds under the same luck` {
  private let pool = ThreadPool(width: 2)

  @Test func `differ by exactly nothing when they are the same`() {
    let source = ReplicateSource.scenario(smallScenario())
    let outcome = PairedEnsemble(without: source, with: source, turns: 4).run(1..<101, on: pool)
    #expect(outcome.runs == 100)
    for turn in 0...4 {
      for measure in outcome.pair.table.measures.indices {
        let difference = outcome.comparison(measure, at: turn).difference
        guard difference.count > 0 else { continue }
        #expect(difference.mean == 0 && difference.standardDeviation == 0)
        #expect(difference.minimum == 0 && difference.maximum == 0)
      }
    }
  }

  @Test func `are each what they are alone`() {
    var richer = smallScenario()
    richer.labs[0].budget = Pay(6_000_000)
    let sources = [ReplicateSource.scenario(smallScenario()), .scenario(richer)]
    let outcome = PairedEnsemble(without: sources[0], with: sources[1], turns: 4).run(1..<101, on: pool)
    let alone = sources.map { Ensemble($0, turns: 4).run(1..<101, on: pool) }
    for turn in 0...4 {
      for measure in outcome.pair.table.measures.indices {
        let pair = outcome.comparison(measure, at: turn)
        #expect(statistics(pair.without) == statistics(alone[0].summary(measure, at: turn)))
        #expect(statistics(pair.with) == statistics(alone[1].summary(measure, at: turn)))
      }
    }
  }

  @Test func `pairing narrows the difference`() throws {
    var richer = smallScenario()
    richer.labs[0].budget = Pay(3_100_000)
    let pair = PairedEnsemble(without: .scenario(smallScenario()), with: .scenario(richer), turns: 4)
    let found = try #require(pair.run(1..<301, on: pool)[.lab(.payroll, lab: 0), at: 1])
    let errors = [found.without.standardError, found.with.standardError]
    let unpaired = errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(found.difference.mean > 0)
    #expect(found.difference.standardError < unpaired / 2)
  }

  @Test func `a lab that only one of them has is measured there, and changes no other column`() {
    var more = smallScenario()
    var empty = more.labs[0]
    empty.name = "Nobody"
    empty.budget = .zero
    empty.compute = 0
    empty.scouts = 0
    more.labs.append(empty)
    let pair = PairedEnsemble(without: .scenario(smallScenario()), with: .scenario(more), turns: 3)
    #expect(pair.table.labs == ["Bistro", "Chain", "Trattoria", "Nobody"])
    let outcome = pair.run(1..<51, on: pool)
    #expect(outcome[.lab(.people, lab: 3), at: 3]?.without.count == 0)
    #expect(outcome[.lab(.people, lab: 3), at: 3]?.with.count == 50)
    for lab in 0..<3 {
      let people = outcome[.lab(.people, lab: lab), at: 3]
      #expect(people?.difference.count == 50 && people?.difference.mean == 0)
    }
  }

  @Test func `are the same for 1, 2 and 7 threads and stop at the same batch`() {
    var richer = smallScenario()
    richer.labs[0].budget = Pay(6_000_000)
    let pair = PairedEnsemble(without: .scenario(smallScenario()), with: .scenario(richer), turns: 3)
    func run(_ width: Int) -> PairedEnsemble.Outcome {
      pair.run(
        1..<2001, on: ThreadPool(width: width),
        isEnough: { ($0[.lab(.talent, lab: 0), at: 3]?.difference.standardError ?? 1) < 0.15 })
    }
    let one = run(1)
    #expect(one.runs % 64 == 0 && one.runs < 2000)
    for width in [2, 7] {
      #expect(run(width).runs == one.runs)
      #expect(bits(run(width).tally) == bits(one.tally))
    }
  }
}
