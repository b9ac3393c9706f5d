import Testing

@testable import TalentMarket

/// Loops over plain columns give the bits of the formulas for one person.
@Suite struct ColumnLoopTests {
  /// A world after some turns: people move, are unemployed and gone; labs deny each other; somebody weighs no score.
  static let world: World = {
    var scenario = SampleWorlds.raid()
    scenario.labs[1].denial = 0.3
    var indifferent = ResearcherDefinition(name: "Indifferent", lab: LabID(2))
    for score in CultureScore.allCases { indifferent.wants[.culture(score)] = 0 }
    scenario.researchers.append(indifferent)
    var world = World(scenario)
    for _ in 1...4 { world.playTurn(.measuresOnly) }
    return world
  }()

  @Test func `values are those of the valuation`() {
    let world = Self.world
    let rows = Array(0..<world.people.count)
    let values = world.values(of: rows, .serial)
    for row in rows {
      for lab in world.labs.indices {
        let value = world.valuation(row, lab, price: world.priceOfOutput(lab))
        #expect(values[row * world.labs.count + lab] == Pay(rounding: value).dollars)
      }
    }
  }

  @Test func `what a rival would pay is no more than its bound`() {
    let world = Self.world
    let valuations = Valuations(world)
    let bounds = valuations.bounds()
    for row in 0..<world.people.count where world.people.employer[row] >= 0 {
      let employer = Int(world.people.employer[row])
      for lab in world.labs.indices where lab != employer {
        let (talent, weights) = (world.people.talent[row], world.people.wants[row].culture)
        let value = valuations.rivalValue(talent, weights, at: lab, valuations.fit(weights, at: employer))
        #expect(value == world.valuation(row, lab, price: world.priceOfOutput(lab)))
        #expect(value <= bounds[lab] * talent)
      }
    }
  }

  @Test func `matches are weighted means`() {
    let world = Self.world
    let matches = world.matchesAtOwnLab(.serial)
    for row in 0..<world.people.count {
      let lab = Int(world.people.employer[row])
      let mean = lab >= 0 ? world.people.wants[row].culture.weightedMean(of: world.labs[lab].culture) : 0
      #expect(matches[row] == mean)
    }
  }

  @Test func `effective talent is the sum of contributions`() { expectSumsOfContributions(in: Self.world) }

  @Test func `losses fade by the years since, whole turns or not`() {
    var world = Self.world
    for row in stride(from: 0, to: world.people.count, by: 2) {
      world.people.loss[row] = 0.5
      world.people.tenure[row] = Double(row) * 0.37
    }
    expectSumsOfContributions(in: world)
  }

  private func expectSumsOfContributions(in start: World) {
    var world = start
    var sums = [Double](repeating: 0, count: world.labs.count)
    for row in 0..<world.people.count where world.people.employer[row] >= 0 {
      sums[Int(world.people.employer[row])] += world.contribution(row)
    }
    world.updateEffectiveTalent()
    for lab in world.labs.indices { #expect(world.labs[lab].effectiveTalent == world.labs[lab].cohesion * sums[lab]) }
  }

  @Test func `a shortlist keeps the best, of equals the earlier row`() {
    let luck = RandomStream(seed: 3, replicate: 0)
    for most in [0, 1, 2, 7, 40] {
      let gains = (0..<60).map { Rounding.down(luck.uniform(.luck, turn: most, id: UInt64($0)) * 20) }
      let list = Shortlist(most: most)
      defer { list.free() }
      for (row, gain) in gains.enumerated() where gain > list.threshold {
        list.insert(Shortlist.Entry(gain: gain, row: row))
      }
      var approaches: [Approach] = []
      list.addRowsFromTheBest(to: &approaches, of: LabID(0))
      let best = gains.indices.filter { gains[$0] > 0 }.sorted { (gains[$1], $0) < (gains[$0], $1) }.prefix(most)
      #expect(approaches.map(\.researcher.index) == Array(best))
    }
  }
}
