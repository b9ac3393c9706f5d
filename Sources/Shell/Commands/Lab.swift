import Experiments
import TalentMarket

extension Command {
  /// `lab NAME`: all about one lab.
  static let lab = Command(.lab) { (arguments, shell) throws(Fault) in
    let world = try shell.loaded().world
    let lab = try arguments.takeLab(in: world)
    try arguments.finish()
    shell.accept(CommandName.lab.rawValue + " " + world[lab].name)
    shell.showLab(lab)
    return .done
  }
}

extension Arguments {
  /// Reads the name of a lab.
  mutating func takeLab(in world: World) throws(Fault) -> LabID {
    LabID(try takeName(world.labs.map(\.name), missing: UsageMessage.labMissing, unknown: { .unknownLab($0) }))
  }

  /// Reads the name of a researcher.
  mutating func takeResearcher(in world: World) throws(Fault) -> ResearcherID {
    let names = world.researcherIDs.map(world.name(of:))
    return ResearcherID(
      try takeName(names, missing: UsageMessage.researcherMissing, unknown: { .unknownResearcher($0) }))
  }
}

extension Interpreter {
  func showLab(_ id: LabID) {
    guard let timeline, id.index < timeline.world.labs.count else { return }
    let lab = timeline.world[id]
    let record = timeline.world.openingRecord()
    let now = record.labs[id.index]
    // Hires and losses belong to the turn that was played.
    let last = timeline.records.last?.labs
    let played = last.flatMap { id.index < $0.count ? $0[id.index] : nil } ?? now
    let sittingOut = timeline.world.researcherIDs.count {
      timeline.world.employment(of: $0).lab == id && timeline.world.sitsOut($0)
    }
    emit(labJSON(lab, now, turn: timeline.turn, sittingOut: sittingOut))
    var table = TextTable([
      .init(title: lab.name, isNumber: false), .init(title: ""), .init(title: " ", isNumber: false),
      .init(title: "", isNumber: false), .init(title: ""),
    ])
    let left: [(Title, String)] = [
      (.people, numbers.count(now.people)), (.talent, numbers.fixed(now.talent, 1)),
      (.budget, numbers.money(now.budget)), (.payroll, numbers.money(now.payroll)),
      (.headroom, numbers.money(now.headroom)), (.averagePay, numbers.money(now.averagePay)),
      (.topPay, numbers.money(now.topPay)), (.growth, numbers.share(lab.budgetGrowth)),
      (.appetite, numbers.plain(lab.appetite)), (.denial, numbers.plain(lab.denial)),
      (.counters, (lab.counter ? WorldMessage.yes : .no).text(numbers)), (.quota, numbers.count(lab.quota)),
      (.scouts, numbers.count(lab.scouts)),
    ]
    let right: [(Title, String)] = [
      (.capability, numbers.fixed(now.capability, 1)), (.knowledge, numbers.fixed(now.knowledge, 2)),
      (.output, numbers.fixed(now.output, 2)), (.compute, numbers.compact(now.compute)),
      (.computePerHead, numbers.compact(now.computePerHead)), (.cohesion, numbers.fixed(now.cohesion, 3)),
      (.retention, numbers.share(now.retention)), (.annualRetention, numbers.share(now.annualRetention)),
      (.hires, numbers.count(played.hiresFrom.reduce(0, +))),
      (.losses, numbers.count(played.lossesTo.reduce(0, +))),
      (.boomerangs, numbers.count(played.boomerangs)),
    ]
    for row in 0..<max(left.count, right.count) {
      let one = row < left.count ? [left[row].0.text(numbers), left[row].1] : ["", ""]
      let two = row < right.count ? [right[row].0.text(numbers), right[row].1] : ["", ""]
      table.add([.init(one[0], .dim), .init(one[1]), "", .init(two[0], .dim), .init(two[1])])
    }
    say(table)
    let scores = CultureScore.allCases.map { "\($0.name) \(numbers.fixed(now.culture[$0], 2))" }
    let culture = Title.culture.text(numbers) + numbers.colon + scores.joined(separator: ", ")
    options.style.wrapped(culture).forEach(say)
    if sittingOut > 0 { say(WorldMessage.sittingOut(count: sittingOut)) }
    hint(.change(lab.name))
  }

  private func labJSON(_ lab: Lab, _ now: LabMeasures, turn: Turn, sittingOut: Int) -> JSON {
    .object(
      [
        ("type", .string("lab")), ("lab", .string(lab.name)), ("turn", .int(turn)), ("people", .int(now.people)),
        ("talent", .number(now.talent)), ("budget", .money(now.budget)), ("payroll", .money(now.payroll)),
        ("compute", .number(now.compute)), ("capability", .number(now.capability)), ("cohesion", .number(now.cohesion)),
        ("retention", .number(now.retention)), ("headroom", .money(now.headroom)),
        ("knowledge", .number(now.knowledge)),
        ("output", .number(now.output)), ("averagePay", .number(now.averagePay)), ("topPay", .money(now.topPay)),
        ("culture", .object(CultureScore.allCases.map { ($0.name, JSON.number(now.culture[$0])) })),
        ("appetite", .number(lab.appetite)), ("denial", .number(lab.denial)), ("counter", .bool(lab.counter)),
        ("quota", .int(lab.quota)), ("scouts", .int(lab.scouts)),
      ] + (sittingOut > 0 ? [("sittingOut", .int(sittingOut))] : []))
  }
}
