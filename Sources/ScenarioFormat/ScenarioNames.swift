internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Who is called what in a scenario: labs declared and founded, people named, and people of cohorts by number.
struct ScenarioNames: NamesInWorld {
  /// A lab that an event founds, and when.
  struct Founding {
    var turn: Turn
    /// Place among the events in firing order.
    var place: Int
  }

  var labs = NameTable([])
  /// How many of the labs are declared; the others are founded.
  var declaredLabs = 0
  var foundings: [Founding] = []
  var researchers = NameTable([])
  /// Cohorts in order, with their sizes.
  var cohorts: [(name: String, size: Int)] = []

  func lab(named name: String) -> NameMatch { labs.match(name) }

  func researcher(named name: String) -> NameMatch {
    if let row = generatedRow(of: name) { return .found(index: row, isExact: true) }
    return researchers.match(name)
  }

  /// The row of `<cohort> #k`.
  func generatedRow(of name: String) -> Int? {
    guard let sign = name.lastIndex(of: "#"), let number = Int(name[name.index(after: sign)...]), number >= 1 else {
      return nil
    }
    let cohort = name[..<sign].lowercased()
    var first = researchers.names.count
    for candidate in cohorts {
      if candidate.name.lowercased() + " " == cohort, number <= candidate.size { return first + number - 1 }
      first += candidate.size
    }
    return nil
  }

  /// The lab at `node`, named in full in any case; anything else is reported.
  ///
  /// - Parameters:
  ///   - moment: The turn and place of the event that names it, when the lab must exist by then.
  func lab(_ node: DocumentNode, path: String, moment: Founding?, notes: ReadingNotes) -> LabID? {
    guard let name = node.text, !node.isEmpty else {
      notes.add(.wrongShape(path: path, expected: .text, found: node.shape), node.range)
      return nil
    }
    switch labs.match(name, suggesting: notes.suggests) {
    case .found(let index, isExact: true):
      return exists(LabID(index), at: moment, range: node.range, notes: notes) ? LabID(index) : nil
    case .found(let index, isExact: false):
      notes.add(.unknownLab(name), node.range, suggestion: labs.names[index])
    case .ambiguous(let candidates):
      notes.add(.unknownLab(name), node.range, suggestion: candidates.first)
    case .unknown(let suggestion):
      notes.add(.unknownLab(name), node.range, suggestion: suggestion)
    }
    return nil
  }

  /// Whether a lab is there at a moment; if not, that is reported.
  func exists(_ lab: LabID, at moment: Founding?, range: SourceRange, notes: ReadingNotes) -> Bool {
    guard lab.index >= declaredLabs, let moment else { return true }
    let founding = foundings[lab.index - declaredLabs]
    if (founding.turn, founding.place) < (moment.turn, moment.place) { return true }
    notes.add(.labNotYetFounded(labs.names[lab.index], turn: founding.turn), range)
    return false
  }
}

/// Names that are taken, whatever the case.
struct TakenNames {
  /// Characters that end a name at the prompt or in a session file, where no quoting could save it.
  private static let reserved: Set<Unicode.Scalar> = ["\"", "“", "”", "«", "»", ";", "|"]

  private var lines: [String: Int] = [:]

  /// Takes the name at `node`, or reports why it cannot be had.
  mutating func take(_ name: String, _ thing: NamedThing, node: DocumentNode, notes: ReadingNotes) {
    let isUsable =
      !name.isEmpty && name.count <= 100 && name.first != " " && name.last != " "
      && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && !TakenNames.reserved.contains($0) }
    guard isUsable else {
      notes.add(.unusableName(String(name.prefix(100))), node.range)
      return
    }
    if let line = lines[name.lowercased()] {
      notes.add(.duplicateName(name, thing, firstLine: line), node.range)
    } else {
      lines[name.lowercased()] = notes.line(of: node.range)
    }
  }
}
