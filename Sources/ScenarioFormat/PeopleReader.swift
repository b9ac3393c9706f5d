internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Reads people: named one by one, and cohorts.
struct PeopleReader {
  let notes: ReadingNotes
  let names: ScenarioNames

  static let researcherKeys = ["name", "lab", "talent", "field", "pay", "tenure", "wants"]
  static let cohortKeys = ["name", "lab", "size", "field", "fields", "talent", "tenure", "wants"]
  private static let fields = ResearchField.allCases.map { (name: $0.name, value: $0) }

  /// The person at `node`; where something is wrong, a stand-in that keeps the row.
  func researcher(
    _ node: DocumentNode, place: Int, parent: String, origin: NumberOrigin, isStar: Bool = false
  ) -> ResearcherDefinition {
    let name = node["name"]?.text ?? ""
    let path = parent + "." + (name.isEmpty ? "\(place + 1)" : name)
    var person = ResearcherDefinition(name: name, lab: nil)
    let keys = PeopleReader.researcherKeys.filter { !isStar || ($0 != "lab" && $0 != "tenure") }
    guard let block = Block(node, as: .researcher, path: path, keys: keys, notes: notes, origin: origin) else {
      return person
    }
    _ = block.requiredText("name")
    person.lab = lab(block)
    person.talent = block.number("talent", .talent)
    person.field = block.choice("field", PeopleReader.fields)
    person.pay = block.number("pay", .pay).map { Pay(rounding: $0) }
    person.tenure = block.number("tenure", .tenure)
    guard let node = block["wants"], let wants = wants(node, block) else { return person }
    for want in Want.all {
      if let weight = wants.number(want.name, .weight) { person.wants[want] = weight }
    }
    return person
  }

  /// The cohort at `node`; where something is wrong, a stand-in.
  func cohort(_ node: DocumentNode, place: Int, origin: NumberOrigin) -> CohortDefinition {
    let name = PeopleReader.name(ofCohort: node) ?? ""
    let path = "cohorts." + (name.isEmpty ? "\(place + 1)" : name)
    var cohort = CohortDefinition(name: name, lab: nil, size: 0)
    let keys = PeopleReader.cohortKeys
    guard let block = Block(node, as: .cohort, path: path, keys: keys, notes: notes, origin: origin) else {
      return cohort
    }
    if block["lab"] == nil { _ = block.requiredText("name") } else { _ = block.text("name") }
    cohort.lab = lab(block)
    let size = NumberRule(allowed: 0...Double(ScenarioLimits.cohort), unit: .people, isWhole: true)
    if let size = block.requiredNumber("size", size) { cohort.size = Int(size) }
    if let fields = fields(block) { cohort.fields = fields }
    cohort.talent = talent(block)
    cohort.meanTenure = meanTenure(block)
    guard let node = block["wants"], let wants = wants(node, block) else { return cohort }
    for want in Want.all {
      if let node = wants[want.name] { read(node, want, wants, into: &cohort.wants[want]) }
    }
    return cohort
  }

  /// A cohort's name, or its lab's.
  static func name(ofCohort node: DocumentNode) -> String? { (node["name"] ?? node["lab"])?.text }

  private func lab(_ block: Block) -> LabID? {
    block["lab"].flatMap { names.lab($0, path: block.path("lab"), moment: firstMoment, notes: notes) }
  }

  /// People at load work at labs that are declared.
  private var firstMoment: ScenarioNames.Founding { ScenarioNames.Founding(turn: 0, place: 0) }

  private func wants(_ node: DocumentNode, _ block: Block) -> Block? {
    let keys = Want.all.map(\.name)
    return Block(node, as: .wants, path: block.path("wants"), keys: keys, notes: notes, origin: block.origin)
  }

  private func fields(_ block: Block) -> [ResearchField]? {
    if block["field"] != nil, block["fields"] != nil {
      notes.add(.conflictingKeys("field", "fields", in: .cohort), block.node.range)
    }
    if let field = block.choice("field", PeopleReader.fields) { return [field] }
    guard let node = block["fields"] else { return nil }
    let items = block.items("fields")
    if items.isEmpty, node.items != nil { notes.add(.emptyList(path: block.path("fields")), node.range) }
    let found = items.compactMap { item -> ResearchField? in
      guard let text = item.text else {
        notes.add(.wrongShape(path: block.path("fields"), expected: .text, found: item.shape), item.range)
        return nil
      }
      return Block.choice(
        text, of: PeopleReader.fields, node: item, path: block.path("fields"), notes: notes)
    }
    return found.isEmpty ? nil : found
  }

  /// `talent: 2` is everybody's; `{ median, sigma }` spreads it.
  private func talent(_ block: Block) -> LognormalDistribution? {
    guard let node = block["talent"] else { return nil }
    guard let entries = node.entries, !entries.contains(where: { $0.key == "value" }) else {
      return block.number("talent", .talent).map { LognormalDistribution(median: $0, sigma: 0) }
    }
    let path = block.path("talent")
    let spread = Block(
      node, as: .talent, path: path, keys: ["median", "sigma"], notes: notes, origin: block.origin)
    let median = spread?.number("median", .talent) ?? 1
    let sigma = spread?.number("sigma", NumberRule(allowed: 0...10))
    return LognormalDistribution(median: median, sigma: sigma ?? ModelParameter.talentSigma.defaultValue)
  }

  /// `tenure: 2` and `{ mean: 2 }` both give the mean.
  private func meanTenure(_ block: Block) -> Double? {
    guard let node = block["tenure"] else { return nil }
    guard let entries = node.entries, !entries.contains(where: { $0.key == "value" }) else {
      return block.number("tenure", .tenure)
    }
    let path = block.path("tenure")
    return Block(node, as: .tenure, path: path, keys: ["mean"], notes: notes, origin: block.origin)?
      .requiredNumber("mean", .tenure)
  }

  /// `mission: 0.6` is everybody's; `{ mean, sd }` spreads it, by default with half the mean.
  private func read(
    _ node: DocumentNode, _ want: Want, _ wants: Block, into distribution: inout NormalDistribution
  ) {
    if let entries = node.entries, !entries.contains(where: { $0.key == "value" }) {
      let path = wants.path(want.name)
      guard
        let spread = Block(
          node, as: .want, path: path, keys: ["mean", "sd"], notes: notes, origin: wants.origin)
      else { return }
      if let mean = spread.number("mean", .weight) {
        distribution.mean = mean
        if want != .money { distribution.deviation = mean / 2 }
      }
      if let deviation = spread.number("sd", .weight) { distribution.deviation = deviation }
    } else if let mean = wants.number(want.name, .weight) {
      distribution.mean = mean
      distribution.deviation = 0
      distribution.floor = min(distribution.floor, mean)
    }
  }
}
