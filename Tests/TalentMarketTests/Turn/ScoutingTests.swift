import Testing

@testable import TalentMarket

/// Labs approach those by whom they would gain most, however they are found.
@Suite struct ScoutingTests {
  /// Those whom a lab should approach: all are asked, and the best taken.
  private func best(_ world: World, _ lab: Int, _ isOpen: [Bool]) -> [Approach] {
    let latest = world.turn - Int(world.parameters[.cooldown])
    let price = world.priceOfOutput(lab)
    var gains: [(row: Int, gain: Double)] = []
    for row in 0..<world.people.count {
      let employer = world.people.employer[row]
      guard employer >= 0, employer != Int32(lab), !isOpen[row], Int(world.people.approachedAt[row]) < latest,
        !world.isForbidden(row, lab)
      else { continue }
      gains.append((row, world.valuation(row, lab, price: price) - Double(world.people.pay[row])))
    }
    let ranked = gains.filter { $0.gain > 0 }.sorted { $0.gain != $1.gain ? $0.gain > $1.gain : $0.row < $1.row }
    return ranked.prefix(world.labs[lab].scouts).map { Approach(lab: LabID(lab), researcher: ResearcherID($0.row)) }
  }

  @Test(arguments: [0, 0.5, 1, 3, .infinity, .nan])
  func `the best are found, whoever is looked at first`(_ meanTalent: Double) {
    var world = ColumnLoopTests.world
    // Twins, of whom the earlier is to be found first.
    for row in stride(from: 1, to: world.people.count, by: 3) {
      world.people.talent[row] = world.people.talent[row - 1]
      world.people.pay[row] = world.people.pay[row - 1]
      world.people.wants[row] = world.people.wants[row - 1]
      world.people.employer[row] = world.people.employer[row - 1]
    }
    for scouts in [0, 1, 2, 7, 60] {
      for lab in world.labs.indices { world.labs[lab].scouts = scouts + lab }
      let isOpen = (0..<world.people.count).map { $0 % 7 == 3 }
      let expected = world.labs.indices.flatMap { best(world, $0, isOpen) }
      #expect(world.scoutedPeople(isOpen, meanTalent: meanTalent, .serial) == expected)
    }
  }

  @Test func `of two equals the earlier is approached, even if the other has more talent`() throws {
    var world = ColumnLoopTests.world
    (world.parameters[.mismatch], world.parameters[.ramp]) = (0, 0)
    let lab = try #require(world.labs.indices.first { world.labs[$0].denial == 0 })
    for other in world.labs.indices { world.labs[other].scouts = other == lab ? 1 : 0 }
    let employed = (0..<world.people.count).filter { Int(world.people.employer[$0]) >= 0 }
    let rows = employed.filter { Int(world.people.employer[$0]) != lab }
    let (plain, talented) = (rows[2], rows[11])
    // With nothing but talent to tell them apart, somebody worth a whole number of dollars and somebody worth twice that.
    let price = world.priceOfOutput(lab)
    let worth = try #require((5_000_000..<5_001_000).first { price * (Double($0) / price) == Double($0) })
    world.people.talent[plain] = Double(worth) / price
    world.people.talent[talented] = 2 * Double(worth) / price
    (world.people.pay[plain], world.people.pay[talented]) = (1_000_000, 1_000_000 + Int64(worth))
    for row in [plain, talented] { world.people.approachedAt[row] = -1_000 }
    let isOpen = (0..<world.people.count).map { $0 != plain && $0 != talented }
    let found = world.scoutedPeople(isOpen, meanTalent: 0.75 * Double(worth) / price, .serial)
    #expect(found == [Approach(lab: LabID(lab), researcher: ResearcherID(plain))])
  }

  @Test func `a pact is kept, and the next best approached`() {
    var world = ColumnLoopTests.world
    world.policies.append(Policy(rule: .noPoach([LabID(0), LabID(3)])))
    let isOpen = [Bool](repeating: false, count: world.people.count)
    let expected = world.labs.indices.flatMap { best(world, $0, isOpen) }
    #expect(world.scoutedPeople(isOpen, meanTalent: 1, .serial) == expected)
  }

  @Test func `nobody is missed by a bound in single precision`() {
    let luck = RandomStream(seed: 11, replicate: 0)
    for trial in 0..<2_000 {
      func drawn(_ purpose: Purpose) -> Double { luck.uniform(purpose, turn: trial, id: 1) }
      let talent = Elementary.exp(27 * drawn(.talent) - 13.5)
      let bound = Elementary.exp(80 * drawn(.luck) - 40)
      let pay = min(1_000_000_000_000_000, Pay(rounding: bound * talent * drawn(.tenure)).dollars)
      // As much as the last on the list, to the bit or nearly.
      let gain = bound * talent - Double(pay)
      guard gain > 0 else { continue }
      let list = Shortlist(most: 1)
      defer { list.free() }
      list.insert(Shortlist.Entry(gain: gain, row: 0))
      let screen = ScoutingScreen([bound], [list])
      let marks = screen.people(
        SIMD4(repeating: Float(talent)), SIMD4(repeating: Float(pay)), SIMD4(repeating: 1))
      #expect(marks.signs == 0xF)
      #expect(screen.labs(0, Float(talent), Float(pay)).signs & 1 == 1)
      let own = screen.people(
        SIMD4(repeating: Float(talent)), SIMD4(repeating: Float(pay)), SIMD4(repeating: 0))
      #expect(!own.hasSigns)
    }
  }
}
