import Experiments
import TalentMarket

extension Command {
  /// `offers [RESEARCHER]`: who was offered what in the last turn played.
  static let offers = Command(.offers) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    let researcher = arguments.isEmpty ? nil : try arguments.takeResearcher(in: timeline.world)
    try arguments.finish()
    guard timeline.turn > 0, let before = timeline.worldBefore(turn: timeline.turn) else {
      throw Fault(UsageMessage.noTurnYet, at: shell.firstWordRange)
    }
    let name = researcher.map { " " + timeline.world.name(of: $0) } ?? ""
    shell.accept(CommandName.offers.rawValue + name)
    shell.showOffers(before.tracedTurn(), of: researcher)
    return .done
  }
}

extension Interpreter {
  fileprivate func showOffers(
    _ turn: (after: World, record: TurnRecord, trace: TurnTrace), of researcher: ResearcherID?
  ) {
    let market = turn.trace.market
    let world = turn.after
    var rows: [(participant: Int, best: Int64)] = []
    for participant in 0..<market.count {
      if let researcher, market.participants[participant] != researcher { continue }
      let offers = (0..<market.labCount).map { turn.trace.outcome.highestOffer[market.index(participant, $0)] }
      let best = offers.max() ?? 0
      if best > 0 || researcher != nil { rows.append((participant, best)) }
    }
    rows.sort { ($1.best, $0.participant) < ($0.best, $1.participant) }
    if rows.isEmpty {
      say(researcher.map { WorldMessage.noOffersFor(name: world.name(of: $0)) } ?? .noOffers)
    }
    let limit = options.isJSON ? rows.count : 20
    var table = TextTable([
      .init(title: Title.name.text(numbers), isNumber: false, mayBeCut: true),
      .init(title: Title.earned.text(numbers)), .init(title: Title.bestOffer.text(numbers), isNumber: false),
      .init(title: Title.result.text(numbers), isNumber: false, mayBeCut: true),
    ])
    for row in rows.prefix(limit) {
      let id = market.participants[row.participant]
      var offers: [(lab: LabID, pay: Int64)] = world.labIDs.prefix(market.labCount).compactMap { lab in
        let pay = turn.trace.outcome.highestOffer[market.index(row.participant, lab.index)]
        return pay > 0 ? (lab, pay) : nil
      }
      offers.sort { ($1.pay, $0.lab) < ($0.pay, $1.lab) }
      emit(offersJSON(id, offers, row.participant, turn))
      let result = place(of: id, world: world)
      let pay = market.pay[row.participant]
      let shown = researcher == nil ? Array(offers.prefix(1)) : offers
      for (index, offer) in shown.enumerated() {
        table.add([
          .init(index == 0 ? world.name(of: id) : ""),
          .init(index == 0 && pay > 0 ? numbers.money(Pay(pay)) : ""),
          .init(WorldMessage.ownPay(pay: Pay(offer.pay), lab: world[offer.lab].name).text(numbers)),
          .init(index == 0 ? result : ""),
        ])
      }
    }
    if !table.rows.isEmpty { say(table) }
    if rows.count > limit { say(WorldMessage.peopleShown(shown: limit, of: rows.count)) }
  }

  private func offersJSON(
    _ id: ResearcherID, _ offers: [(lab: LabID, pay: Int64)], _ participant: Int,
    _ turn: (after: World, record: TurnRecord, trace: TurnTrace)
  ) -> JSON {
    let match = turn.trace.outcome.match[participant]
    return .object([
      "type": .string("offers"), "turn": .int(turn.record.turn), "researcher": .string(turn.after.name(of: id)),
      "chosen": match >= 0 ? .string(turn.after.labs[Int(match)].name) : .null,
      "pay": .money(Pay(turn.trace.outcome.pay[participant])),
      "offers": .array(
        offers.map { .object(["lab": .string(turn.after[$0.lab].name), "pay": .money(Pay($0.pay))]) }),
    ])
  }
}
