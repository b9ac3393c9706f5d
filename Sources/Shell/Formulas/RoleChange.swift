import Expressions
import TalentMarket

/// Changes that name somebody by their part, or take somebody away.
extension Interpreter {
  /// The part that a path begins with, where no lab is called so: each world has its own leader.
  static func role(_ path: NamePath, in world: World) -> LabRole? {
    guard case .comparison(let comparison) = Named.find(path.words, in: world),
      case .role(let role) = comparison.subject
    else { return nil }
    return role
  }

  /// Reads `RESEARCHER leaves LAB` and makes the change in `world`.
  ///
  /// In worlds in which they do not work there the change cannot be made.
  func departure(
    _ departure: Departure, _ text: String, offset: Int, in world: inout World
  ) throws(Fault) -> TypedChange {
    let range = offset..<offset + text.count
    guard case .lab(let lab) = Named.find([departure.lab], in: world) else {
      throw Fault(
        UsageMessage.unknownLab(departure.lab), at: range,
        suggestion: Nearest.word(to: departure.lab, among: world.labs.map(\.name)))
    }
    guard case .researcher(let person) = Named.find([departure.researcher], in: world) else {
      throw Fault(
        UsageMessage.unknownResearcher(departure.researcher), at: range,
        suggestion: Nearest.word(to: departure.researcher, among: world.researcherIDs.map(world.name(of:))))
    }
    let name = world[lab].name
    let (group, number) = (world.people.group[person.index], world.people.number[person.index])
    let make: @Sendable (inout World) -> Bool = { world in
      guard let lab = world.labs.firstIndex(where: { $0.name == name }),
        let row = (0..<world.people.count).first(where: {
          world.people.group[$0] == group && world.people.number[$0] == number
        })
      else { return false }
      return world.leave(ResearcherID(row), LabID(lab))
    }
    _ = make(&world)
    return TypedChange(line: "\(world.name(of: person)) leaves \(name)", lab: lab, make: make)
  }
}
