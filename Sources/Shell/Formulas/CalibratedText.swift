import Diagnostics
import Experiments
import ScenarioFormat
import TalentMarket

/// The text of a scenario with other numbers in place of those that were tuned; all else stays as it was written.
enum CalibratedText {
  /// The text with a value for each free number; a value that is as it was stays as it was written.
  static func replacing(_ scenario: LoadedScenario, _ values: [Double]) -> String {
    var bytes = Array(scenario.text.utf8)
    var edits: [(range: SourceRange, text: String)] = []
    for (number, value) in zip(scenario.freeNumbers, values) {
      guard let written = number.written, written.value != value, let text = PlainNumber.text(value) else { continue }
      edits.append((written.range, text))
    }
    for edit in edits.sorted(by: { $0.range.lower > $1.range.lower }) where edit.range.upper <= bytes.count {
      bytes.replaceSubrange(edit.range.lower..<edit.range.upper, with: edit.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with the numbers that a search found, and what it did.
  static func text(_ result: CalibrationSearchResult) -> String {
    let text = replacing(result.plan.scenario, result.fit.best.values)
    var lines = withoutRecord(text)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let ending = text.utf8.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    return (lines + [""] + record(result)).joined(separator: ending) + ending
  }

  /// Lines without the block `calibration`: its key, and what is indented below it.
  private static func withoutRecord(_ text: String) -> [String] {
    var kept: [String] = []
    var isInside = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) {
      if line.hasPrefix("calibration:") {
        isInside = true
      } else if isInside, line.isEmpty || line.hasPrefix(" ") || line.hasPrefix("-") {
        continue
      } else {
        isInside = false
        kept.append(line)
      }
    }
    return kept
  }

  /// What was tuned, on which replicates, and what was held out.
  private static func record(_ result: CalibrationSearchResult) -> [String] {
    let plan = result.plan
    let held = result.heldOut
    var lines = [
      "calibration:", "  seed: \(plan.scenario.definition.seed)",
      "  tuning: [\(result.tuning.lowerBound), \(result.tuning.upperBound)]",
    ]
    if let held { lines.append("  heldOut: [\(held.replicates.lowerBound), \(held.replicates.upperBound - 1)]") }
    lines += [
      "  played: \(result.fit.runs)", "  complete: \(result.fit.ending == .converged)", "  tuned:",
    ]
    for (number, value) in zip(plan.scenario.freeNumbers, result.fit.best.values) {
      lines.append("    \(number.text): { from: \(figure(number.written?.value ?? value)), to: \(figure(value)) }")
    }
    lines.append("  fit:")
    for (place, datum) in plan.data.enumerated() {
      let tuning = result.fit.best.summaries[place]
      var row = "    - { measure: \(quoted(datum.target.measure.text)), at: \(datum.target.turn), "
      row += "data: \(figure(datum.value)), tuning: \(rounded(tuning.mean))"
      if let held { row += ", heldOut: \(rounded(held.summaries[place].mean))" }
      row += ", error: \(rounded((held?.summaries[place] ?? tuning).standardError)) }"
      lines.append(row)
    }
    return lines
  }

  private static func figure(_ value: Double) -> String { PlainNumber.text(value) ?? "0" }

  // Six digits after the point are more than any replicates can tell of a share; of dollars they are nothing.
  private static func rounded(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    return figure(value.magnitude < 1e9 ? (value * 1e6).rounded() / 1e6 : value)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
  }
}
