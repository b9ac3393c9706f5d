internal import Diagnostics
public import TalentMarket

/// Finds the number that a typed path names.
public struct PathReader {
  /// Who is called what.
  public var names: any NamesInWorld

  /// A reader for one world.
  public init(names: any NamesInWorld) { self.names = names }

  /// The number at `path`: a lab's, a researcher's, or a constant of the model (with or without `model.` in front).
  ///
  /// - Parameters:
  ///   - lab: Where a path without a lab's name is looked up first.
  public func path(_ path: NamePath, within lab: LabID? = nil) throws(ExpressionFault) -> Path {
    let segments = path.segments
    if let lab, let field = LabField(named: path.text) { return .lab(lab, field) }
    if segments[0].text.lowercased() == "model", segments.count == 2 {
      return .model(try parameter(segments[1], owner: segments[0]))
    }
    if segments.count == 1, let parameter = ModelParameter(named: segments[0].text) { return .model(parameter) }
    let owner = try self.owner(segments[0], isAlone: segments.count == 1)
    let fieldRange = segments.count > 1 ? segments[1].range.union(segments[segments.count - 1].range) : path.range
    let field = NameSegment(segments.dropFirst().map(\.text).joined(separator: "."), fieldRange)
    switch owner {
    case .lab(let lab):
      if let known = LabField(named: field.text) { return .lab(lab, known) }
      throw unknown(field, owner: segments[0], among: LabField.all.map(\.name))
    case .researcher(let researcher):
      if let known = ResearcherField(named: field.text) { return .researcher(researcher, known) }
      throw unknown(field, owner: segments[0], among: ResearcherField.all.map(\.name))
    }
  }

  private enum Owner {
    case lab(LabID)
    case researcher(ResearcherID)
  }

  /// A name typed in full goes before one typed by a part; a lab and a researcher that both answer to a part do not.
  private func owner(_ segment: NameSegment, isAlone: Bool) throws(ExpressionFault) -> Owner {
    let name = segment.text
    let found = (names.lab(named: name), names.researcher(named: name))
    switch found {
    case (.found(let index, isExact: true), _): return .lab(LabID(index))
    case (_, .found(let index, isExact: true)): return .researcher(ResearcherID(index))
    case (.found, .found): throw ExpressionFault(.ambiguousName(name, candidates: []), segment.range)
    case (.ambiguous(let candidates), _), (_, .ambiguous(let candidates)):
      throw ExpressionFault(.ambiguousName(name, candidates: candidates), segment.range)
    case (.found(let index, _), _): return .lab(LabID(index))
    case (_, .found(let index, _)): return .researcher(ResearcherID(index))
    case (.unknown(let lab), .unknown(let researcher)):
      if NotSettable.names.contains(name.lowercased()) { throw ExpressionFault(.notSettable(name), segment.range) }
      let fields = isAlone ? ModelParameter.allCases.map(\.name) + LabField.all.map(\.name) : []
      let known = fields + [lab, researcher].compactMap { $0 }
      throw ExpressionFault(
        .unknownName(name), segment.range, suggestion: EditDistance.nearest(to: name, among: known))
    }
  }

  private func parameter(
    _ segment: NameSegment, owner: NameSegment
  ) throws(ExpressionFault) -> ModelParameter {
    if let parameter = ModelParameter(named: segment.text) { return parameter }
    throw unknown(segment, owner: owner, among: ModelParameter.allCases.map(\.name))
  }

  private func unknown(_ field: NameSegment, owner: NameSegment, among known: [String]) -> ExpressionFault {
    if field.text.isEmpty { return ExpressionFault(.notAValue(owner.text), owner.range) }
    if NotSettable.names.contains(field.text.lowercased()) {
      return ExpressionFault(.notSettable(field.text), field.range)
    }
    let suggestion = EditDistance.nearest(to: field.text, among: known)
    return ExpressionFault(.unknownField(field.text, owner: owner.text), field.range, suggestion: suggestion)
  }
}

/// Numbers that the simulation alone sets.
private enum NotSettable {
  static let names: Set<String> = [
    "turn", "people", "payroll", "headroom", "knowledge", "capability", "retention", "hires", "losses", "lead",
    "talenthhi", "capabilityhhi", "medianpay", "toppay", "diversity", "mobility", "averagepay",
  ]
}

extension LabField {
  /// The field that `name` stands for in any case; a score may stand without `culture.`, `growth` is the budget's.
  public init?(named name: String) {
    let wanted = name.lowercased()
    if wanted == "growth" {
      self = .budgetGrowth
      return
    }
    let found = LabField.all.first { field in
      let known = field.name.lowercased()
      return known == wanted || known == "culture." + wanted
    }
    guard let found else { return nil }
    self = found
  }
}

extension ResearcherField {
  /// The field that `name` stands for in any case; a taste may stand without `wants.`.
  public init?(named name: String) {
    let wanted = name.lowercased()
    let found = ResearcherField.all.first { field in
      let known = field.name.lowercased()
      return known == wanted || known == "wants." + wanted
    }
    guard let found else { return nil }
    self = found
  }
}
