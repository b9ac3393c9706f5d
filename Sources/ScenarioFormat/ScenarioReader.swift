public import Diagnostics
internal import Expressions
internal import TalentMarket

/// Reads scenario files.
public enum ScenarioReader {
  /// The scenario in `source`, or every fault of the file by place.
  ///
  /// Nothing is ignored: unknown keys, wrong types and numbers out of range are faults, each with its place and,
  /// where one is near, the word that was probably meant.
  ///
  /// - Complexity: O(bytes); files beyond ``ScenarioLimits`` are refused before they are parsed.
  public static func read(_ source: SourceText) -> ReadResult {
    let document = DocumentReader.read(source)
    guard let root = document.root else { return .faults(document.faults) }
    let notes = ReadingNotes(source)
    notes.add(document.faults)
    if root.isEmpty {
      return .faults([ScenarioFault(.empty, SourceRange(0, 0))])
    }
    let loaded = FileReader(notes: notes, root: root).scenario()
    let faults = notes.sortedFaults
    if let loaded, faults.isEmpty { return .scenario(loaded) }
    return .faults(faults)
  }
}

/// Reads the top level of one file, block by block, in the order in which names are needed.
private struct FileReader {
  let notes: ReadingNotes
  let root: DocumentNode

  private static let keys = [
    "name", "about", "start", "turn", "turns", "seed", "labs", "cohorts", "researchers", "values", "taste", "outside",
    "market", "events", "policies", "model", "claims", "measures", "ranges", "targets", "calibrate", "calibration",
    "reported", "goals",
  ]

  func scenario() -> LoadedScenario? {
    guard
      let block = Block(
        root, as: .scenario, path: "", keys: FileReader.keys, notes: notes, origin: .none)
    else { return nil }
    guard var definition = heading(block) else { return nil }
    var names = labNames(block)
    let isTextbook = block["values"] != nil || block["taste"] != nil || block["outside"] != nil
    let labs = LabReader(notes: notes, isTextbook: isTextbook)
    definition.labs = block.items("labs").enumerated().map {
      labs.lab($1, place: $0, parent: "labs", origin: block.origin)
    }
    readPeople(block, names: &names, into: &definition)
    if isTextbook, let values = block.required("values") {
      let reader = TextbookReader(notes: notes, names: names, origin: block.origin)
      definition.textbook = reader.market(values: values, taste: block["taste"], outside: block["outside"])
    }
    readRules(block, names: names, isTextbook: isTextbook, into: &definition)
    checkHeads(block, definition)
    let claims = block["claims"].map { ClaimReader(notes: notes, names: names, origin: block.origin).claims($0) } ?? []
    let (ranges, free) = checkLaterBlocks(block, names: names)
    let held = block["targets"].map { TargetReader(notes: notes, origin: block.origin).targets($0) }
    let calibration = block["calibration"].flatMap { CalibrationReader(notes: notes, names: names).record($0) }
    let reported = block["reported"].flatMap {
      ReportedReader(notes: notes, names: names, origin: block.origin, declared: block.items("labs")).record($0)
    }
    let inherited = InheritedNumbers(definition: definition, given: Set(notes.numbers.map(\.path)))
    return LoadedScenario(
      definition: definition, about: block.text("about"), source: notes.source, numbers: notes.numbers + inherited.all,
      claims: claims, measures: block["measures"], ranges: block["ranges"],
      inputRanges: ranges, calibrate: block["calibrate"], freeNumbers: free, targets: held?.targets ?? [],
      orders: held?.orders ?? [], calibration: calibration, reported: reported, goals: block["goals"])
  }

  // MARK: Heading

  private func heading(_ block: Block) -> ScenarioDefinition? {
    let name = block.requiredText("name")
    if let name, let node = block["name"] {
      var taken = TakenNames()
      taken.take(name, .cohort, node: node, notes: notes)
    }
    let start = block.requiredText("start").flatMap { date($0, at: block["start"]) }
    guard let placeholder = CalendarDate(year: 2025, month: 1, day: 1) else { return nil }
    var definition = ScenarioDefinition(name: name ?? "", start: start ?? placeholder)
    let lengths = TurnLength.allCases.map { (name: $0.rawValue, value: $0) }
    if let length = block.choice("turn", lengths) { definition.turnLength = length }
    if let turns = block.number("turns", .turns(1...Double(ScenarioLimits.turns))) { definition.turns = Int(turns) }
    definition.seed = seed(block) ?? 0
    return definition
  }

  private func date(_ text: String, at node: DocumentNode?) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    if parts.count == 3, isDigits, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let date = CalendarDate(year: year, month: month, day: day)
    {
      return date
    }
    notes.add(.invalidDate(text), node?.range ?? root.range)
    return nil
  }

  /// Seeds use all 64 bits, which a real number does not have.
  private func seed(_ block: Block) -> UInt64? {
    if let text = block["seed"]?.text, let seed = UInt64(text) { return seed }
    var rule = NumberRule(allowed: 0...9_007_199_254_740_992, isWhole: true)
    rule.isCited = false
    return block.number("seed", rule).map { UInt64($0) }
  }

  // MARK: Names

  /// Names of labs declared and founded, so that anything may name any of them.
  private func labNames(_ block: Block) -> ScenarioNames {
    var names = ScenarioNames()
    let declared = block.items("labs")
    if block.required("labs") != nil, declared.isEmpty {
      notes.add(.emptyList(path: "labs"), block["labs"]?.range ?? root.range)
    }
    let events = block["events"]?.items ?? []
    var nodes = declared
    for (place, index) in EventReader.firingOrder(events).enumerated() {
      guard let founding = events[index]["founding"] else { continue }
      names.foundings.append(.init(turn: EventReader.turn(of: events[index]), place: place))
      nodes.append(founding)
    }
    var taken = TakenNames()
    for node in nodes {
      if let name = node["name"], let text = name.text { taken.take(text, .lab, node: name, notes: notes) }
    }
    names.labs = NameTable(nodes.map { $0["name"]?.text ?? "" })
    names.declaredLabs = declared.count
    return names
  }

  private func readPeople(_ block: Block, names: inout ScenarioNames, into definition: inout ScenarioDefinition) {
    let reader = PeopleReader(notes: notes, names: names)
    let cohorts = block.items("cohorts")
    definition.cohorts = cohorts.enumerated().map { reader.cohort($1, place: $0, origin: block.origin) }
    names.cohorts = definition.cohorts.map { ($0.name, $0.size) }
    let people = block.items("researchers")
    definition.researchers = people.enumerated().map {
      reader.researcher($1, place: $0, parent: "researchers", origin: block.origin)
    }
    checkNames(cohorts: cohorts, people: people, block: block, names: names)
    names.researchers = NameTable(definition.researchers.map(\.name))
    checkCount(cohorts: cohorts, definition: definition)
  }

  private func checkNames(cohorts: [DocumentNode], people: [DocumentNode], block: Block, names: ScenarioNames) {
    var cohortNames = TakenNames()
    for cohort in cohorts {
      if let node = cohort["name"] ?? cohort["lab"], let name = node.text {
        cohortNames.take(name, .cohort, node: node, notes: notes)
      }
    }
    var personNames = TakenNames()
    let stars = (block["events"]?.items ?? []).compactMap { $0["star"] }
    for person in people + stars {
      guard let node = person["name"], let name = node.text else { continue }
      personNames.take(name, .researcher, node: node, notes: notes)
      if names.generatedRow(of: name) != nil {
        notes.add(.duplicateName(name, .researcher, firstLine: notes.line(of: node.range)), node.range)
      }
    }
  }

  private func checkCount(cohorts: [DocumentNode], definition: ScenarioDefinition) {
    var count = definition.researchers.count
    for (node, cohort) in zip(cohorts, definition.cohorts) {
      count += cohort.size
      if count > ScenarioLimits.people {
        notes.add(.tooManyPeople(count, limit: ScenarioLimits.people), node["size"]?.range ?? node.range)
        return
      }
    }
  }

  /// Numbers per 1,000 people may come to no more than the numbers themselves could be.
  private func checkHeads(_ block: Block, _ definition: ScenarioDefinition) {
    func check(_ rate: Double?, _ allowed: ClosedRange<Double>, _ node: DocumentNode?, path: String) {
      guard let rate, case let heads = definition.heads(perThousand: rate), heads > allowed.upperBound else { return }
      notes.add(.outOfRange(path: path, value: heads, allowed: allowed), node?.range ?? block.node.range)
    }
    func check(_ lab: LabDefinition, _ node: DocumentNode?, path: String) {
      check(lab.quotaPerThousand, LabField.quota.allowed, node?["quota"], path: path + ".quota")
      check(lab.scoutsPerThousand, LabField.scouts.allowed, node?["scouts"], path: path + ".scouts")
    }
    for (lab, node) in zip(definition.labs, block.items("labs")) { check(lab, node, path: "labs.\(lab.name)") }
    let foundings = (block["events"]?.items ?? []).compactMap { $0["founding"] }
    for event in definition.events {
      guard case .founding(let lab) = event.event else { continue }
      check(lab, foundings.first { $0["name"]?.text == lab.name }, path: "events.\(lab.name)")
    }
    check(
      definition.entrantsPerThousand, ModelParameter.entrants.allowed, block["model"]?["entrants"],
      path: "model.entrants")
  }

  // MARK: Rules

  private func readRules(
    _ block: Block, names: ScenarioNames, isTextbook: Bool, into definition: inout ScenarioDefinition
  ) {
    let model = ModelReader(notes: notes, origin: block.origin)
    if let node = block["model"] {
      (definition.parameters, definition.entrantsPerThousand) = model.parameters(node)
    }
    if let node = block["market"] { definition.market = model.market(node) }
    let policies = PolicyReader(notes: notes, names: names)
    definition.policies = block.items("policies").enumerated().compactMap {
      policies.policy($1, path: "policies.\($0 + 1)", moment: nil, origin: block.origin)
    }
    let events = EventReader(
      notes: notes, names: names, isTextbook: isTextbook, yearsPerTurn: definition.turnLength.years)
    definition.events = events.events(block.items("events"), origin: block.origin)
  }

  /// Checks the blocks that are kept as written; answers the ranges and the numbers that a search may move.
  private func checkLaterBlocks(
    _ block: Block, names: ScenarioNames
  ) -> (ranges: [PathInterval], free: [FreeNumber]) {
    let later = LaterBlocks(notes: notes, names: names, origin: block.origin)
    if let node = block["measures"] { later.check(measures: node) }
    if let node = block["goals"] { later.check(goals: node) }
    let free = block["calibrate"].map { later.check(intervals: $0, path: "calibrate") } ?? []
    let reader = FreeNumberReader(notes: notes, names: names, root: root)
    let ranges = block["ranges"].map { later.check(intervals: $0, path: "ranges") } ?? []
    reader.check(free, path: "calibrate")
    // What a search moves may end wherever the search is allowed to look.
    reader.check(
      ranges.filter { range in !free.contains { $0.interval.path == range.interval.path } }, path: "ranges")
    return (ranges.map(\.interval), reader.numbers(free))
  }
}
