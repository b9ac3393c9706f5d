import Expressions
import TalentMarket

/// A number that takes more than one lab's measures: of a lab beside others, of whoever leads, or of all labs together.
struct LabComparison: Sendable {
  /// Whose number.
  enum Subject: Sendable {
    case lab(LabID)
    /// Whoever plays the part at the turn that is asked.
    case role(LabRole)
    /// All labs; means and extremes are over those with people at turn 0.
    case all(TurnAggregate)
  }

  /// Which number.
  enum Member: Sendable {
    case field(LabField)
    case quantity(LabQuantity)
    case relative(Relative)
  }

  /// Numbers of a lab that depend on other labs.
  enum Relative: String, CaseIterable, Sendable {
    /// The largest ln E among the other labs minus the lab's own.
    case gap
    /// The mean fit here of its people who came from another lab.
    case fitAfterMove
    /// The fit of the same people at the lab they left.
    case fitBeforeMove
  }

  var subject: Subject
  var member: Member

  /// What the number counts.
  var unit: Unit {
    switch member {
    case .field(let field): Path.lab(LabID(0), field).shownUnit
    case .quantity(let quantity): quantity.unit
    case .relative: .plain
    }
  }

  /// The number; NaN where there is none.
  func value(in world: borrowing World, now: borrowing TurnRecord, played: borrowing TurnRecord) -> Double {
    switch subject {
    case .lab(let lab): return value(of: lab, in: world, now: now, played: played)
    case .role(let role):
      guard let lab = world.lab(as: role) else { return .nan }
      return value(of: lab, in: world, now: now, played: played)
    case .all(let aggregate):
      var numbers: [Double] = []
      let labs = world.labs
      for index in labs.indices where aggregate == .sum || labs[index].entersMeans {
        let number = value(of: LabID(index), in: world, now: now, played: played)
        if !number.isNaN { numbers.append(number) }
      }
      guard let first = numbers.first else { return .nan }
      switch aggregate {
      case .sum: return numbers.reduce(0, +)
      case .mean: return numbers.reduce(0, +) / Double(numbers.count)
      case .min: return numbers.reduce(first, Swift.min)
      case .max: return numbers.reduce(first, Swift.max)
      }
    }
  }

  private func value(
    of lab: LabID, in world: borrowing World, now: borrowing TurnRecord, played: borrowing TurnRecord
  ) -> Double {
    switch member {
    case .field(let field): return world.value(of: .lab(lab, field))
    case .quantity(let quantity):
      guard lab.index < now.labs.count else { return .nan }
      let measures = now.labs[lab.index]
      let flows = lab.index < played.labs.count ? played.labs[lab.index] : measures
      return quantity.value(world.labs[lab.index], now: measures, played: flows)
    case .relative(.gap): return world.gapToFrontier(lab)
    case .relative(.fitAfterMove): return world.fitOfNewcomers(at: lab)?.here ?? .nan
    case .relative(.fitBeforeMove): return world.fitOfNewcomers(at: lab)?.before ?? .nan
    }
  }
}

extension LabComparison {
  /// `leader.openness`, `gap(last)`: a number of whoever plays the part, unless a lab is called so.
  static func ofRole(_ words: [String], in world: World) -> LabComparison? {
    guard words.count > 1, let role = LabRole(rawValue: Nearest.folded(words[0])) else { return nil }
    guard !world.labs.contains(where: { Nearest.folded($0.name) == role.rawValue }) else { return nil }
    return Member(Array(words.dropFirst())).map { LabComparison(subject: .role(role), member: $0) }
  }

  /// `sum(output)`: a number of all labs together, where the name stands for no number of the world.
  static func ofAll(_ words: [String]) -> LabComparison? {
    guard words.count > 1, let last = words.last, let aggregate = TurnAggregate(named: last) else { return nil }
    let name = words.dropLast().joined(separator: ".")
    guard !WorldQuantity.allCases.contains(where: { Nearest.folded($0.rawValue) == Nearest.folded(name) }),
      !ModelParameter.allCases.contains(where: { Nearest.folded($0.name) == Nearest.folded(name) })
    else { return nil }
    return Member(Array(words.dropLast())).map { LabComparison(subject: .all(aggregate), member: $0) }
  }
}

extension LabComparison.Member {
  /// What words after a lab's name stand for.
  init?(_ words: [String]) {
    let name = Nearest.folded(words.joined(separator: "."))
    if let field = LabField.all.first(where: { Nearest.folded($0.name) == name }) {
      self = .field(field)
    } else if let score = CultureScore.allCases.first(where: { $0.name == name }) {
      self = .field(.culture(score))
    } else if let quantity = LabQuantity.allCases.first(where: { Nearest.folded($0.rawValue) == name }) {
      self = .quantity(quantity)
    } else if let relative = LabComparison.Relative.allCases.first(where: { Nearest.folded($0.rawValue) == name }) {
      self = .relative(relative)
    } else {
      return nil
    }
  }
}

/// Who is called what in a world, whoever plays a part among them.
struct NamesWithRoles: NamesInWorld {
  private let names: WorldNames
  private let world: World

  init(_ world: World) {
    self.world = world
    names = WorldNames(
      labs: NameTable(world.labs.map(\.name)), researchers: NameTable(world.researcherIDs.map(world.name(of:))))
  }

  func lab(named name: String) -> Expressions.NameMatch {
    let found = names.lab(named: name)
    if case .found(_, isExact: true) = found { return found }
    guard let role = LabRole(rawValue: Nearest.folded(name)), let lab = world.lab(as: role) else { return found }
    return .found(index: lab.index, isExact: true)
  }

  func researcher(named name: String) -> Expressions.NameMatch { names.researcher(named: name) }
}
