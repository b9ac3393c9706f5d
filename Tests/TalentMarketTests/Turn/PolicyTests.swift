import Testing

@testable import TalentMarket

/// Policies constrain every mechanism alike.
@Suite struct PolicyTests {
  private static let mechanisms = Mechanisms.all.map(\.name)

  private func world(
    _ mechanism: String, _ rules: [PolicyRule], _ change: (inout ScenarioDefinition) -> Void = { _ in }
  ) throws -> World {
    var scenario = SampleWorlds.raid()
    scenario.market.mechanism = try #require(Mechanisms.named(mechanism))
    scenario.policies = rules.map { Policy(rule: $0) }
    change(&scenario)
    return World(scenario)
  }

  @Test(arguments: mechanisms) func `a pact of three keeps each from the people of the other two`(
    _ mechanism: String
  ) throws {
    let pact = [LabID(0), LabID(1), LabID(3)]
    var world = try world(mechanism, [.noPoach(pact)])
    var others = 0
    for _ in 1...4 {
      let before = world
      let record = world.playTurn()
      for approach in record.approaches where pact.contains(approach.lab) {
        let employer = before.employment(of: approach.researcher).lab
        #expect(employer == nil || !pact.contains(employer!))
      }
      for move in record.moves {
        guard let from = move.from, case .lab(let to) = move.to else { continue }
        #expect(!(pact.contains(from) && pact.contains(to)))
        others += 1
      }
    }
    #expect(others > 0)
  }

  @Test(arguments: mechanisms) func `nobody signs for more than a share of the budget of whoever signs`(
    _ mechanism: String
  ) throws {
    var world = try world(mechanism, [.payCapShare(0.02, lab: nil), .payCapShare(0.01, lab: LabID(3))])
    let trace = world.comingMarket()
    let share = (0..<6).map { $0 == 3 ? 0.01 : 0.02 }
    let caps = world.labs.indices.map { Int64(share[$0] * trace.beforeMarket.labs[$0].budget.amount) }
    #expect(trace.market.ceiling == caps)
    let record = world.playTurn()
    #expect(!record.moves.isEmpty)
    for move in record.moves {
      if case .lab(let lab) = move.to { #expect(move.pay.dollars <= caps[lab.index]) }
    }
    for raise in record.raises { #expect(raise.pay.dollars <= caps[raise.lab.index]) }
  }

  @Test func `why not says that a share of the budget was the cap`() throws {
    let free = try world("kelso-crawford", [])
    let star = ResearcherID(0)
    let lab = LabID(3)
    guard case .lab(let chosen) = free.choice(of: star), chosen == lab else { return }
    let capped = try world("kelso-crawford", [.payCapShare(0.01, lab: lab)])
    guard case .capped(let needed, let cap) = capped.explainAbsence(of: lab, for: star) else {
      Issue.record("\(capped.explainAbsence(of: lab, for: star))")
      return
    }
    #expect(cap == Pay(12_000_000))
    #expect(needed > cap)
  }

  @Test(arguments: mechanisms) func `a mover under a non-compete is paid, and produces nothing for its turns`(
    _ mechanism: String
  ) throws {
    var world = try world(mechanism, [.nonCompete(turns: 2)])
    var free = try self.world(mechanism, [])
    let record = world.playTurn()
    free.playTurn()
    let move = try #require(record.moves.first { $0.from != nil && $0.pay > .zero })
    let row = move.researcher.index
    #expect(world.people.pay[row] == move.pay.dollars)
    #expect(world.contribution(row) == 0 && free.contribution(row) > 0)
    let unhindered = free.openingRecord().world.outputLost
    #expect(record.world.outputLost > unhindered)
    world.playTurn()
    #expect(world.people.sitsOutUntil[row] == 2 && world.contribution(row) == 0)
    world.playTurn()
    #expect(world.people.sitsOutUntil[row] != 2 || world.contribution(row) > 0)
  }

  @Test(arguments: mechanisms) func `only the lab named may not counter`(_ mechanism: String) throws {
    var world = try world(mechanism, [.noCounter([LabID(3)])])
    let record = world.playTurn()
    #expect(!record.raises.isEmpty && !record.raises.contains { $0.lab == LabID(3) })
  }

  // MARK: Transparency

  @Test func `transparency only ever opens people, and only those below the median of their field`() throws {
    var known = try world("kelso-crawford", [.transparency]) { $0.parameters[.transparencySearch] = 4 }
    let record = known.playTurn()
    var hidden = known
    hidden.disclosedRates = []
    let open = (known.comingMarket(), hidden.comingMarket())
    let more = Set(open.0.openBySearch).subtracting(open.1.openBySearch)
    #expect(Set(open.1.openBySearch).isSubset(of: Set(open.0.openBySearch).union(open.0.approaches.map(\.researcher))))
    #expect(!more.isEmpty)
    for researcher in open.0.openBySearch {
      let openness = known.explainChoice(of: researcher, in: open.0).openness
      #expect((openness == .learned) == more.contains(researcher))
    }
    for researcher in more {
      let row = researcher.index
      var signed: [Double] = []
      for (person, pay) in record.moves.filter({ $0.to != .outside }).map({ ($0.researcher, $0.pay) })
        + record.raises.map({ ($0.researcher, $0.pay) })
      where known.people.field[person.index] == known.people.field[row] {
        signed.append(pay.amount / known.people.talent[person.index])
      }
      let median = try #require(Quantiles.median(of: &signed))
      #expect(Double(known.people.pay[row]) / known.people.talent[row] < median)
    }
  }

  @Test func `a turn is public only after it, and nothing is public without the policy`() throws {
    var world = try world("kelso-crawford", [.transparency])
    var free = try self.world("kelso-crawford", [])
    #expect(world.disclosedRates.isEmpty)
    #expect(world.comingMarket().openBySearch == free.comingMarket().openBySearch)
    world.playTurn()
    free.playTurn()
    #expect(world.disclosedRates.count == ResearchField.allCases.count)
    #expect(free.disclosedRates.isEmpty)
    let names = (world.stateDigest().columns.map(\.name), free.stateDigest().columns.map(\.name))
    #expect(names.0.contains("world.disclosedRates") && !names.1.contains("world.disclosedRates"))
    #expect(!names.1.contains("world.model.transparencySearch"))
  }

  @Test func `a constant that older versions did not know has a column only where it is not at its default`() throws {
    var world = try world("kelso-crawford", [])
    let before = world.stateDigest()
    try world.apply(Change(path: .model(.transparencySearch), operation: .set, amount: 2))
    let after = world.stateDigest()
    #expect(after != before && after.columns.contains { $0.name == "world.model.transparencySearch" })
    #expect(after.columns.first { $0.name == "world.model" } == before.columns.first { $0.name == "world.model" })
  }

  // MARK: Absence

  @Test(arguments: mechanisms) func `why not agrees with the certificate`(_ mechanism: String) throws {
    let world = try world(mechanism, [])
    let trace = world.comingMarket()
    for pair in trace.market.blockingPairs(of: trace.outcome) {
      switch world.explainAbsence(of: pair.lab, for: pair.researcher, in: trace) {
      case .offeredLess(_, let needed): #expect(pair.kind == .free && needed == pair.salary)
      case .placeTaken(let needed, _): #expect(pair.kind == .swap && needed == pair.salary)
      case .noMoney(let needed, _): #expect(pair.kind == .swap && needed == pair.salary)
      case let other: Issue.record("\(pair): \(other)")
      }
    }
    for pair in trace.market.unmetPairs(of: trace.outcome) {
      switch (pair.obstacle, world.explainAbsence(of: pair.lab, for: pair.researcher, in: trace)) {
      case (.noPlace, .noPlace), (_, .noMoney): break
      case let other: Issue.record("\(pair): \(other)")
      }
    }
  }

  // MARK: Comparison

  @Test func `comparing mechanisms plays the turn that each would play, and changes nothing`() throws {
    let world = try world("kelso-crawford", [])
    let digest = world.stateDigest()
    let comparison = try #require(world.compareMechanisms())
    #expect(world.stateDigest() == digest)
    #expect(comparison.runs.map(\.mechanism) == Mechanisms.all.map(\.name))
    for (place, run) in comparison.runs.enumerated() {
      var played = world
      played.use(try #require(Mechanisms.named(run.mechanism)))
      let record = played.playTurn()
      #expect(record.moves == run.record.moves && record.raises == run.record.raises)
      #expect(run.payroll.dollars == played.payrolls().reduce(0, +))
      for row in comparison.rows {
        #expect(row.outcomes[place].employment == played.employment(of: row.researcher))
      }
      let shown = Set(comparison.rows.map(\.researcher))
      #expect(record.moves.allSatisfy { shown.contains($0.researcher) })
    }
    #expect(world.compareMechanisms(isCancelled: { true }) == nil)
  }
}
