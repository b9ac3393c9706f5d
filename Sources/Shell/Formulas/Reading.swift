import Expressions
import TalentMarket

/// A name in a formula, found once and then read off every turn of every replicate.
///
/// Labs are known by their names and people by their group and number, so that a reading means the same in worlds that
/// have other labs or newcomers besides.
struct Reading: Sendable {
  /// The name, as typed.
  let words: [String]
  private let subject: Subject

  private enum Subject: Sendable {
    case model(ModelParameter)
    case lab(String, index: Int, LabField, Unit)
    case person(group: Int32, number: Int32, row: Int, ResearcherField, Unit)
    case labQuantity(String, index: Int, LabQuantity)
    case comparison(LabComparison, lab: String?)
    case world(WorldQuantity)
    case place(group: Int32, number: Int32, row: Int)
    case constant(Value)
  }

  /// What the words name in a world; `nil` where that is nothing that has a value.
  init?(_ words: [String], in world: World) {
    self.words = words
    switch Named.find(words, in: world) {
    case .number(let path): subject = Reading.subject(of: path, in: world)
    case .labQuantity(let lab, let quantity):
      subject = .labQuantity(world[lab].name, index: lab.index, quantity)
    case .comparison(let comparison):
      let lab: String? = if case .lab(let lab) = comparison.subject { world[lab].name } else { nil }
      subject = .comparison(comparison, lab: lab)
    case .world(let quantity): subject = .world(quantity)
    case .place(let person):
      let row = person.index
      subject = .place(group: world.people.group[row], number: world.people.number[row], row: row)
    case .field(let person): subject = .constant(.text(world.people.field[person.index].name))
    case .market(let field): subject = .constant(field.value(in: world))
    case .lab(let lab): subject = .constant(.text(world[lab].name))
    case .researcher, .unknown, .ambiguous: return nil
    }
  }

  private static func subject(of path: Path, in world: World) -> Subject {
    switch path {
    case .model(let parameter): .model(parameter)
    case .lab(let lab, let field): .lab(world[lab].name, index: lab.index, field, path.shownUnit)
    case .researcher(let person, let field):
      .person(
        group: world.people.group[person.index], number: world.people.number[person.index], row: person.index, field,
        path.shownUnit)
    }
  }

  /// The number at a turn; NaN where it does not exist. What is a word is the place of the word among `labs`.
  func number(
    in world: borrowing World, now: borrowing TurnRecord, played: borrowing TurnRecord, labs: [String]
  ) -> Double {
    switch subject {
    case .constant: return 0
    case .model(let parameter): return world.value(of: .model(parameter))
    case .lab(let name, let index, let field, _):
      guard let lab = Self.lab(name, index, in: world) else { return .nan }
      return world.value(of: .lab(LabID(lab), field))
    case .labQuantity(let name, let index, let quantity):
      guard let lab = Self.lab(name, index, in: world), lab < now.labs.count else { return .nan }
      let measures = now.labs[lab]
      let flows = lab < played.labs.count ? played.labs[lab] : measures
      return quantity.value(world.labs[lab], now: measures, played: flows)
    case .comparison(var comparison, let name):
      if case .lab(let lab) = comparison.subject, let name {
        guard let index = Self.lab(name, lab.index, in: world) else { return .nan }
        comparison.subject = .lab(LabID(index))
      }
      return comparison.value(in: world, now: now, played: played)
    case .person(let group, let number, let row, let field, _):
      guard let row = Self.row(group, number, row, in: world) else { return .nan }
      return world.value(of: .researcher(ResearcherID(row), field))
    case .place(let group, let number, let row):
      guard let row = Self.row(group, number, row, in: world),
        let lab = world.employment(of: ResearcherID(row)).lab
      else { return .nan }
      return Self.place(of: world[lab].name, among: labs)
    case .world(.leader):
      guard let leader = now.world.leader else { return .nan }
      return Self.place(of: world[leader].name, among: labs)
    case .world(let quantity):
      return quantity.number(now: now.world, played: played.world, turn: world.turn)
    }
  }

  /// What a number that was read stands for.
  func value(_ number: Double, labs: [String]) -> Value {
    switch subject {
    case .constant(let value): value
    case .model(let parameter): .number(number, Path.model(parameter).shownUnit)
    case .lab(_, _, _, let unit), .person(_, _, _, _, let unit): .number(number, unit)
    case .labQuantity(_, _, let quantity): .number(number, quantity.unit)
    case .comparison(let comparison, _): .number(number, comparison.unit)
    case .world(.leader), .place: .text(number.isNaN ? "" : labs[Int(number)])
    case .world(let quantity): .number(number, quantity.unit)
    }
  }

  private static func lab(_ name: String, _ index: Int, in world: borrowing World) -> Int? {
    if index < world.labs.count, world.labs[index].name == name { return index }
    return world.labs.firstIndex { $0.name == name }
  }

  private static func row(_ group: Int32, _ number: Int32, _ row: Int, in world: borrowing World) -> Int? {
    let people = world.people
    if row < people.count, people.group[row] == group, people.number[row] == number { return row }
    return (0..<people.count).first { people.group[$0] == group && people.number[$0] == number }
  }

  private static func place(of name: String, among labs: [String]) -> Double {
    labs.firstIndex(of: name).map(Double.init) ?? .nan
  }
}
