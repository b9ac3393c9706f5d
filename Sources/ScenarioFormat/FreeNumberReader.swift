internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Finds where a file writes the numbers that `calibrate` sets free.
struct FreeNumberReader {
  let notes: ReadingNotes
  let names: ScenarioNames
  let root: DocumentNode

  /// The numbers of `calibrate`, in the order written.
  func numbers(_ intervals: [(key: SourceRange, interval: PathInterval)]) -> [FreeNumber] {
    intervals.map { key, interval in
      FreeNumber(
        path: interval.path, text: notes.text(in: key), low: interval.low, high: interval.high,
        written: written(interval.path))
    }
  }

  private func written(_ path: Path) -> FreeNumber.Written? {
    guard var node = place(path) else { return nil }
    if let value = node["value"] { node = value }
    guard let text = node.text, let start = notes.contentOffset(of: node),
      let value = (try? ExpressionReader.quantity(text))?.amount(in: path.unit)
    else { return nil }
    return FreeNumber.Written(value: value, range: SourceRange(start, start + text.utf8.count))
  }

  /// Reports the intervals of a block that leave out what their numbers are.
  func check(_ intervals: [(key: SourceRange, interval: PathInterval)], path block: String) {
    for (key, interval) in intervals {
      guard let value = value(interval.path), !(interval.low...interval.high).contains(value) else { continue }
      notes.add(
        .outsideInterval(
          path: "\(block).\(notes.text(in: key))", value: value, low: interval.low, high: interval.high), key)
    }
  }

  /// What a number is: as the file writes it, or the model's own.
  private func value(_ path: Path) -> Double? {
    if let written = written(path) { return written.value }
    guard case .model(let parameter) = path, root["model"]?[parameter.name] == nil else { return nil }
    return ModelParameters()[parameter]
  }

  private func place(_ path: Path) -> DocumentNode? {
    switch path {
    case .lab(let lab, let field):
      let foundings = (root["events"]?.items ?? []).compactMap { $0["founding"] }
      let labs = (root["labs"]?.items ?? []) + foundings
      return descend(labs.first { $0["name"]?.text == names.labs.names[lab.index] }, field.name)
    case .researcher(let person, let field):
      let people = root["researchers"]?.items ?? []
      return descend(people.first { $0["name"]?.text == names.researchers.names[person.index] }, field.name)
    case .model(let parameter): return root["model"]?[parameter.name]
    }
  }

  private func descend(_ node: DocumentNode?, _ field: String) -> DocumentNode? {
    field.split(separator: ".").reduce(node) { $0?[String($1)] }
  }
}
