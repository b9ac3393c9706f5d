import Experiments
import TalentMarket

extension Command {
  /// `researchers [where CONDITION] [by NUMBER] [top N]`: people at labs or looking for work.
  static let researchers = Command(.researchers) { (arguments, shell) throws(Fault) in
    let world = try shell.loaded().world
    var condition: Condition?
    var key = PeopleKey.pay
    var limit = 20
    var canonical = CommandName.researchers.rawValue
    while let word = arguments.first {
      if arguments.take(.whereWord) {
        let words = arguments.takeWords(before: [.by, .top])
        guard let first = words.first, let last = words.last else {
          throw Fault(UsageMessage.conditionMissing, at: arguments.end)
        }
        let range = first.range.lowerBound..<last.range.upperBound
        let text = String(arguments.line[range])
        condition = try shell.condition(text, offset: range.lowerBound)
        canonical += " where " + text
      } else if arguments.take(.by) {
        guard let word = arguments.next() else { throw Fault(UsageMessage.nothingToSort(""), at: arguments.end) }
        guard let found = PeopleKey(word.text) else {
          let nearest = Nearest.word(to: word.text, among: PeopleKey.names)
          throw Fault(UsageMessage.nothingToSort(word.text), at: word.range, suggestion: nearest)
        }
        key = found
        canonical += " by " + found.name
      } else if arguments.take(.top) {
        limit = try arguments.takeCount() ?? limit
        canonical += " top \(limit)"
      } else {
        throw Fault(UsageMessage.tooMuch(word.text), at: word.range)
      }
    }
    var found: [ResearcherID] = []
    var environment = WorldEnvironment(try shell.loaded())
    for person in world.researcherIDs where world.employment(of: person) != .left {
      if let condition {
        environment.person = person
        if try shell.holds(condition, in: environment) { found.append(person) }
      } else {
        found.append(person)
      }
    }
    let sorted = found.sorted {
      let (one, other) = (key.value($0, world), key.value($1, world))
      return one != other ? one > other : $0 < $1
    }
    shell.accept(canonical)
    shell.show(sorted, limit: limit, by: key, world: world)
    return .done
  }
}

/// A number by which people can be sorted.
enum PeopleKey: Hashable {
  case pay, talent, tenure
  case want(Want)

  static let all: [PeopleKey] = [.pay, .talent, .tenure] + Want.all.map(PeopleKey.want)
  static var names: [String] { all.map(\.name) }

  var name: String {
    switch self {
    case .pay: "pay"
    case .talent: "talent"
    case .tenure: "tenure"
    case .want(let want): "wants." + want.name
    }
  }

  init?(_ word: String) {
    let typed = Nearest.folded(word)
    let found = PeopleKey.all.first { key in
      if case .want(let want) = key { return typed == "wants." + want.name || typed == want.name }
      return typed == key.name
    }
    guard let found else { return nil }
    self = found
  }

  func value(_ person: ResearcherID, _ world: World) -> Double {
    switch self {
    case .pay: Double(world.people.pay[person.index])
    case .talent: world.people.talent[person.index]
    case .tenure: world.people.tenure[person.index]
    case .want(let want): world.people.wants[person.index][want]
    }
  }
}

extension Interpreter {
  fileprivate func show(_ people: [ResearcherID], limit: Int, by key: PeopleKey, world: World) {
    emit(
      .object([
        "type": .string("researchers"), "count": .int(people.count),
        "researchers": .array(people.prefix(limit).map { researcherJSON($0, world: world, type: nil) }),
      ]))
    var columns: [TextTable.Column] = [
      .init(title: Title.name.text(numbers), isNumber: false, mayBeCut: true),
      .init(title: Title.lab.text(numbers), isNumber: false, mayBeCut: true),
      .init(title: Title.field.text(numbers), isNumber: false, dropRank: 1),
      .init(title: Title.talent.text(numbers)), .init(title: Title.pay.text(numbers)),
      .init(title: Title.tenure.text(numbers), dropRank: 2),
    ]
    if case .want = key { columns.append(.init(title: key.name)) }
    var table = TextTable(columns)
    for person in people.prefix(limit) {
      let row = person.index
      var cells: [TextTable.Cell] = [
        .init(world.name(of: person), world.isNamed(person) ? .bold : nil), .init(place(of: person, world: world)),
        .init(world.people.field[row].name), .init(numbers.fixed(world.people.talent[row], 2)),
        .init(world.people.pay[row] > 0 ? numbers.money(Pay(world.people.pay[row])) : ""),
        .init(numbers.fixed(world.people.tenure[row], 1)),
      ]
      if case .want = key { cells.append(.init(numbers.fixed(key.value(person, world), 2))) }
      table.add(cells)
    }
    if !table.rows.isEmpty { say(table) }
    if people.count > limit || people.isEmpty {
      say(WorldMessage.peopleShown(shown: min(limit, people.count), of: people.count))
    }
  }
}
