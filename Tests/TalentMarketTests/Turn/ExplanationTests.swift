import TalentMarket
import Testing

@Suite struct ExplanationTests {
  private let world = World(SampleWorlds.raid())

  @Test func `every ledger adds up to the utility that the market compared, to the bit`() {
    let trace = world.comingMarket()
    for participant in 0..<trace.market.count {
      for offer in trace.offers(to: participant) {
        #expect(offer.ledger?.total == offer.utility)
      }
    }
  }

  @Test func `an explanation names the choice that the turn then makes`() {
    var played = world
    let record = played.playTurn()
    for move in record.moves.prefix(10) {
      let explanation = world.explainChoice(of: move.researcher)
      switch move.to {
      case .lab(let lab): #expect(explanation.choice == .lab(lab))
      case .outside: #expect(explanation.choice == .outside)
      }
      #expect(explanation.pay == move.pay)
      #expect(explanation.offers.first?.pay == move.pay || move.to == .outside)
    }
  }

  @Test func `the chosen offer is liked best`() {
    let trace = world.comingMarket()
    for researcher in trace.market.participants {
      let explanation = world.explainChoice(of: researcher, in: trace)
      guard case .lab = explanation.choice, let runnerUp = explanation.runnerUp else { continue }
      #expect(explanation.offers[0].utility >= runnerUp.utility)
    }
  }

  @Test func `each flip makes the choice another, and the step before it does not`() throws {
    let trace = world.comingMarket()
    let researcher = try #require(
      trace.market.participants.first { world.explainChoice(of: $0, in: trace).runnerUp != nil })
    let explanation = world.explainChoice(of: researcher, in: trace)
    let other = try #require(explanation.runnerUp?.lab)
    let flips = world.flips(of: explanation, toward: other)
    #expect(!flips.isEmpty)
    for flip in flips {
      var changed = world
      switch flip.lever {
      case .bid(let lab):
        try changed.place(Bid(lab: lab, researcher: researcher, pay: Pay(Int64(flip.needed))))
      case .path(let path):
        try changed.apply(Change(path: path, operation: .set, amount: flip.needed))
      }
      #expect(changed.choice(of: researcher) == flip.becomes)
      #expect(flip.becomes != explanation.choice)
    }
  }

  @Test func `somebody whom nobody asked stays, and is told so`() throws {
    let trace = world.comingMarket()
    let open = Set(trace.market.participants)
    let quiet = try #require(world.researcherIDs.first { !open.contains($0) })
    let explanation = world.explainChoice(of: quiet, in: trace)
    #expect(explanation.openness == .nobodyAsked)
    #expect(explanation.choice == world.employment(of: quiet).lab.map(Choice.lab))
    #expect(world.explainAbsence(of: LabID(5), for: quiet, in: trace) == .notOpen)
  }

  @Test func `every lab that did not get an open person has a reason`() {
    let trace = world.comingMarket()
    for researcher in trace.market.participants.prefix(20) {
      guard case .lab(let chosen) = world.explainChoice(of: researcher, in: trace).choice else { continue }
      for lab in world.labIDs {
        let reason = world.explainAbsence(of: lab, for: researcher, in: trace)
        #expect((reason == .none) == (lab == chosen))
      }
    }
  }
}
