import Experiments
import TalentMarket

extension Command {
  /// `who NAME`: all about one researcher, and what became of them.
  static let who = Command(.who) { (arguments, shell) throws(Fault) in
    let world = try shell.loaded().world
    let researcher = try arguments.takeResearcher(in: world)
    try arguments.finish()
    shell.accept(CommandName.who.rawValue + " " + world.name(of: researcher))
    shell.showResearcher(researcher)
    return .done
  }
}

extension Interpreter {
  func showResearcher(_ id: ResearcherID) {
    guard let timeline, id.index < timeline.world.people.count else { return }
    let world = timeline.world
    let people = world.people
    let row = id.index
    emit(researcherJSON(id, world: world, type: "who"))
    say(options.style.mark(world.name(of: id), .bold) + " · " + place(of: id, world: world))
    var table = TextTable([.init(title: "", isNumber: false), .init(title: "", isNumber: false)])
    table.add([.init(Title.talent.text(numbers), .dim), .init(numbers.fixed(people.talent[row], 2))])
    table.add([.init(Title.field.text(numbers), .dim), .init(people.field[row].name)])
    if world.employment(of: id).lab != nil {
      table.add([.init(Title.pay.text(numbers), .dim), .init(numbers.money(Pay(people.pay[row])))])
      table.add([.init(Title.tenure.text(numbers), .dim), .init(numbers.fixed(people.tenure[row], 1))])
    }
    table.lines(options.style).dropFirst().forEach(say)
    let wants = Want.all.map { "\($0.name) \(numbers.fixed(people.wants[row][$0], 2))" }.joined(separator: ", ")
    options.style.wrapped(Title.wants.text(numbers) + numbers.colon + wants).forEach(say)
    if world.sitsOut(id) { say(WorldMessage.sitsOut(until: Int(people.sitsOutUntil[row]))) }
    for record in timeline.records { showStory(of: id, in: record, world: world) }
    hint(.offers)
  }

  private func showStory(of id: ResearcherID, in record: TurnRecord, world: World) {
    for move in record.moves where move.researcher == id {
      let from = move.from.map { world[$0].name } ?? TurnMessage.unemployed.text(numbers)
      var text = from + " \(numbers.arrow) "
      switch move.to {
      case .lab(let lab): text += world[lab].name + ", \(numbers.money(move.pay))"
      case .outside: text += TurnMessage.outside.text(numbers)
      }
      say(bulleted(WorldMessage.turnEvent(turn: record.turn, event: text).text(numbers)))
    }
    for raise in record.raises where raise.researcher == id {
      let change = numbers.money(raise.previous) + " \(numbers.arrow) " + numbers.money(raise.pay)
      let text = world[raise.lab].name + ", " + change
      say(bulleted(WorldMessage.turnEvent(turn: record.turn, event: text).text(numbers)))
    }
  }

  /// Where somebody works, in words.
  func place(of id: ResearcherID, world: World) -> String {
    switch world.employment(of: id) {
    case .lab(let lab): world[lab].name
    case .unemployed: TurnMessage.unemployed.text(numbers)
    case .left: TurnMessage.outside.text(numbers)
    }
  }

  func researcherJSON(_ id: ResearcherID, world: World, type: String?) -> JSON {
    let row = id.index
    let head: [(String, JSON)] = type.map { [("type", .string($0))] } ?? []
    return .object(
      head + [
        ("researcher", .string(world.name(of: id))),
        ("lab", .string(world.employment(of: id).lab.map { world[$0].name })),
        ("left", .bool(world.employment(of: id) == .left)), ("field", .string(world.people.field[row].name)),
        ("talent", .number(world.people.talent[row])), ("pay", .money(Pay(world.people.pay[row]))),
        ("tenure", .number(world.people.tenure[row])),
        ("wants", .object(Want.all.map { ($0.name, JSON.number(world.people.wants[row][$0])) })),
      ] + (world.sitsOut(id) ? [("sitsOutUntil", .int(Int(world.people.sitsOutUntil[row])))] : []))
  }
}

extension World {
  /// Whether a non-compete keeps somebody from producing in the turn on the screen.
  func sitsOut(_ id: ResearcherID) -> Bool {
    employment(of: id).lab != nil && Int(people.sitsOutUntil[id.index]) >= max(1, turn)
  }
}
