import Expressions
import TalentMarket

/// What a path of words stands for.
enum Named: Sendable {
  case lab(LabID)
  case researcher(ResearcherID)
  case number(Path)
  case labQuantity(LabID, LabQuantity)
  case comparison(LabComparison)
  case place(ResearcherID)
  case field(ResearcherID)
  case world(WorldQuantity)
  case market(MarketField)
  case unknown(index: Int, suggestion: String?)
  case ambiguous(index: Int, candidates: [String])

  /// Finds what `words` name in `world`: a lab or a researcher and one of their numbers, a constant of the model, or
  /// a measure of the world.
  static func find(_ words: [String], in world: World) -> Named {
    guard let first = words.first else { return .unknown(index: 0, suggestion: nil) }
    let head = Nearest.folded(first)
    if words.count == 1 {
      if let quantity = WorldQuantity.allCases.first(where: { Nearest.folded($0.rawValue) == head }) {
        return .world(quantity)
      }
      if let parameter = parameter(head) { return .number(.model(parameter)) }
    }
    if head == "model", words.count == 2 {
      if let parameter = parameter(Nearest.folded(words[1])) { return .number(.model(parameter)) }
      return .unknown(
        index: 1, suggestion: Nearest.word(to: words[1], among: ModelParameter.allCases.map(\.name)))
    }
    if let comparison = LabComparison.ofRole(words, in: world) ?? LabComparison.ofAll(words) {
      return .comparison(comparison)
    }
    let isMarket = MarketField.owners.contains(head)
    if isMarket, words.count == 2, let field = MarketField(word: words[1]) { return .market(field) }
    let labs = world.labs.map(\.name)
    switch NameMatch.find([first], among: labs) {
    case .one(let index): return labMember(LabID(index), Array(words.dropFirst()))
    case .several(let found): return .ambiguous(index: 0, candidates: found.map { labs[$0] })
    case .nothing: break
    }
    let names = world.researcherIDs.map(world.name(of:))
    switch NameMatch.find([first], among: names) {
    case .one(let index): return researcherMember(ResearcherID(index), Array(words.dropFirst()))
    case .several(let found): return .ambiguous(index: 0, candidates: found.prefix(5).map { names[$0] })
    case .nothing: break
    }
    if isMarket {
      let fields = MarketField.allCases.map(\.rawValue)
      return words.count == 1
        ? .unknown(index: 0, suggestion: MarketField.mechanism.path)
        : .unknown(index: 1, suggestion: Nearest.word(to: words[1], among: fields))
    }
    let known = labs + WorldQuantity.allCases.map(\.rawValue) + ModelParameter.allCases.map(\.name)
    let suggestion =
      Nearest.word(to: first, among: known) ?? Nearest.word(to: first, among: CommandTable.words)
      ?? Nearest.word(to: first, among: names)
    return .unknown(index: 0, suggestion: suggestion)
  }

  private static func parameter(_ folded: String) -> ModelParameter? {
    ModelParameter.allCases.first { Nearest.folded($0.name) == folded }
  }

  private static func labMember(_ lab: LabID, _ rest: [String]) -> Named {
    guard !rest.isEmpty else { return .lab(lab) }
    let member = Nearest.folded(rest.joined(separator: "."))
    if let field = LabField.all.first(where: { Nearest.folded($0.name) == member }) { return .number(.lab(lab, field)) }
    if let score = CultureScore.allCases.first(where: { $0.name == member }) {
      return .number(.lab(lab, .culture(score)))
    }
    if let quantity = LabQuantity.allCases.first(where: { Nearest.folded($0.rawValue) == member }) {
      return .labQuantity(lab, quantity)
    }
    if let relative = LabComparison.Relative.allCases.first(where: { Nearest.folded($0.rawValue) == member }) {
      return .comparison(LabComparison(subject: .lab(lab), member: .relative(relative)))
    }
    let index = min(rest.count, member.hasPrefix("culture.") ? 2 : 1)
    return .unknown(index: index, suggestion: nearestMember(rest, labNumbers))
  }

  private static func researcherMember(_ person: ResearcherID, _ rest: [String]) -> Named {
    guard !rest.isEmpty else { return .researcher(person) }
    let member = Nearest.folded(rest.joined(separator: "."))
    if member == "lab" { return .place(person) }
    if member == "field" { return .field(person) }
    if let field = ResearcherField.all.first(where: { $0.name == member }) {
      return .number(.researcher(person, field))
    }
    return .unknown(
      index: min(rest.count, member.hasPrefix("wants.") ? 2 : 1), suggestion: nearestMember(rest, researcherMembers))
  }

  /// Names after a lab's.
  static let labMembers =
    LabField.all.map(\.name) + CultureScore.allCases.map(\.name) + LabQuantity.allCases.map(\.rawValue)
  /// The same, and those that depend on other labs too.
  static let labNumbers = labMembers + LabComparison.Relative.allCases.map(\.rawValue)
  /// Names after a researcher's.
  static let researcherMembers = ResearcherField.all.map(\.name) + ["lab", "field"]

  private static func nearestMember(_ rest: [String], _ members: [String]) -> String? {
    let whole = rest.joined(separator: ".")
    guard let found = Nearest.word(to: whole, among: members) else { return nil }
    return rest.count > 1 ? found.split(separator: ".").last.map(String.init) : found
  }
}
