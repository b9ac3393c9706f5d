internal import Diagnostics
internal import Expressions

/// What a reading collects: faults, and numbers with their sources. One per file, shared by all its blocks.
final class ReadingNotes {
  let source: SourceText
  private(set) var faults: [ScenarioFault] = []
  private(set) var numbers: [CitedNumber] = []

  init(_ source: SourceText) { self.source = source }

  func add(_ kind: ScenarioFaultKind, _ range: SourceRange, suggestion: String? = nil) {
    guard faults.count < ScenarioLimits.faults * 4 else { return }
    faults.append(ScenarioFault(kind, range, suggestion: suggestion))
  }

  /// The word of `known` that was probably meant; none once there are more faults than anybody reads, since the
  /// search costs more than all the rest.
  func suggestion(for word: String, among known: [String]) -> String? {
    suggests ? EditDistance.nearest(to: word, among: known) : nil
  }

  /// Whether suggestions are still worth their time.
  var suggests: Bool { faults.count < ScenarioLimits.faults }

  func add(_ faults: [ScenarioFault]) { self.faults += faults }

  func cite(_ number: CitedNumber) { numbers.append(number) }

  func line(of range: SourceRange) -> Int { source.line(at: range.lower) }

  /// Reports a fault in a typed text; `isExact` says that its ranges are places in the file.
  func add(_ fault: ExpressionFault, path: String, in node: DocumentNode, isExact: Bool) {
    let range = isExact ? fault.range : node.range
    add(.expression(path: path, fault.kind), range, suggestion: fault.suggestion)
  }

  /// The offset at which the text of a scalar stands as it is, without escapes or folds.
  func contentOffset(of node: DocumentNode) -> Int? {
    guard case .scalar(let text, let isQuoted) = node.kind else { return nil }
    let start = node.range.lower + (isQuoted ? 1 : 0)
    let end = start + text.utf8.count
    guard end <= source.bytes.count, source.bytes[start..<end].elementsEqual(text.utf8) else { return nil }
    return start
  }

  /// The faults by place, each once.
  var sortedFaults: [ScenarioFault] {
    var seen = Set<ScenarioFault>()
    let unique = faults.filter { seen.insert($0).inserted }
    let order = unique.indices.sorted { (unique[$0].range, $0) < (unique[$1].range, $1) }
    return order.prefix(ScenarioLimits.faults).map { unique[$0] }
  }
}
