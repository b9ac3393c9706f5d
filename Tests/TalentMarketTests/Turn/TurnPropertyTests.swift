import TalentMarket
import Testing

@Suite struct TurnPropertyTests {
  @Test func `the same seed gives the same bytes on every machine and build`() {
    // Pinned: a change here is a change of the rules, and sessions saved before it no longer replay.
    var world = World(SampleWorlds.raid())
    for _ in 1...3 { world.playTurn() }
    #expect(world.stateDigest().whole.hexDigits == "eb23242191415768")
  }

  @Test func `a different seed plays differently`() {
    #expect(World(SampleWorlds.raid(seed: 1)).stateDigest() != World(SampleWorlds.raid(seed: 2)).stateDigest())
  }

  @Test(arguments: [SampleWorlds.baseline(), SampleWorlds.raid()])
  func `no lab ever signs beyond its budget, and no pair is left that is free to meet`(_ scenario: ScenarioDefinition) {
    var world = World(scenario)
    for _ in 1...12 {
      let record = world.playTurn()
      for lab in record.labs { #expect(lab.payroll <= lab.budget) }
      #expect(!record.blockingPairs.contains { $0.kind == .free })
    }
  }

  @Test func `payrolls change by exactly what was signed`() {
    var world = World(SampleWorlds.raid())
    for _ in 1...4 {
      let before = world.payrolls()
      let record = world.playTurn()
      var expected = before
      for move in record.moves {
        if let from = move.from { expected[from.index] -= move.previous.dollars }
        if case .lab(let to) = move.to { expected[to.index] += move.pay.dollars }
      }
      for raise in record.raises { expected[raise.lab.index] += raise.pay.dollars - raise.previous.dollars }
      #expect(world.payrolls() == expected)
    }
  }

  @Test func `nobody's pay ever falls without a move`() {
    var world = World(SampleWorlds.raid())
    for _ in 1...4 {
      let before = world
      world.playTurn()
      for row in 0..<before.people.count where before.people.employer[row] == world.people.employer[row] {
        #expect(world.people.pay[row] >= before.people.pay[row])
      }
    }
  }

  @Test func `a lab without people, budget or compute changes nobody's fate`() {
    var bigger = SampleWorlds.raid()
    bigger.labs.append(
      LabDefinition(name: "Empty", budget: .zero, compute: 0, culture: Culture(repeating: 1)))
    var one = World(SampleWorlds.raid())
    var other = World(bigger)
    for _ in 1...4 {
      let first = one.playTurn()
      let second = other.playTurn()
      #expect(first.moves == second.moves)
      #expect(first.raises == second.raises)
      #expect(first.world.lead == second.world.lead)
      #expect(first.world.talentHHI == second.world.talentHHI)
    }
    #expect(one.people.pay == other.people.pay)
  }

  @Test func `changing one cohort redraws nobody else`() {
    var changed = SampleWorlds.baseline()
    changed.cohorts[0].size += 5
    let one = World(SampleWorlds.baseline())
    let other = World(changed)
    let name = "Google DeepMind #17"
    let first = one.researcherIDs.first { one.name(of: $0) == name }!
    let second = other.researcherIDs.first { other.name(of: $0) == name }!
    #expect(one.people.talent[first.index] == other.people.talent[second.index])
    #expect(one.people.wants[first.index] == other.people.wants[second.index])
  }

  @Test func `a branch plays what a replay plays`() {
    var world = World(SampleWorlds.raid())
    world.playTurn()
    var branch = world
    world.playTurn()
    branch.playTurn()
    var replay = World(SampleWorlds.raid())
    replay.playTurn()
    replay.playTurn()
    #expect(branch.stateDigest() == world.stateDigest())
    #expect(replay.stateDigest() == world.stateDigest())
  }

  @Test func `another replicate redraws the generated people and keeps the labs`() {
    let one = World(SampleWorlds.baseline())
    let other = World(SampleWorlds.baseline(), replicate: 1)
    #expect(one.people.talent != other.people.talent)
    #expect(one.labs.map(\.budget) == other.labs.map(\.budget))
  }

  @Test func `at load a lab pays out three quarters of its budget in proportion to talent`() {
    let world = World(SampleWorlds.baseline())
    for (lab, payroll) in world.payrolls().enumerated() {
      let target = world.labs[lab].budget.amount * 0.75
      #expect(Double(payroll) <= target)
      #expect(Double(payroll) > target - Double(world.headcounts()[lab]))
    }
  }

  @Test func `turns end on the last day of a quarter`() {
    let world = World(SampleWorlds.baseline())
    #expect(world.date.iso8601 == "2025-06-30")
    #expect(world.date(of: 1).iso8601 == "2025-09-30")
    #expect(world.date(of: 12).iso8601 == "2028-06-30")
  }
}
