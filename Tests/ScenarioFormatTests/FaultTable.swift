import Diagnostics
import ScenarioFormat
import Testing

/// A file in order, to which a test adds what is wrong.
let plainScenario = """
  name: plain
  start: 2025-07-01
  labs:
    - name: Acme
      budget: 3M
      compute: 1k
      culture: { mission: 0.9, autonomy: 0.7, openness: 0.5, safety: 0.6, execution: 0.6 }
    - name: Big Lab
      budget: 40M
      compute: 20k
      culture: { mission: 0.2, autonomy: 0.3, openness: 0.2, safety: 0.5, execution: 0.9 }
  cohorts:
    - { lab: Acme, size: 3 }
  researchers:
    - { name: Ada, lab: Acme, talent: 5 }

  """

/// One fault as a test writes it: the line and column, the text under the caret, what is wrong, what was meant.
struct Expected: Equatable, CustomStringConvertible {
  var place: String
  var text: String
  var kind: ScenarioFaultKind
  var suggestion: String?

  init(_ place: String, _ text: String, _ kind: ScenarioFaultKind, meant suggestion: String? = nil) {
    self.place = place
    self.text = text
    self.kind = kind
    self.suggestion = suggestion
  }

  var description: String { "\(place) “\(text)” \(kind) → \(suggestion ?? "-")" }
}

/// Every fault of a file; none for one in order.
func faults(in source: SourceText) -> [Expected] {
  guard case .faults(let faults) = ScenarioReader.read(source) else { return [] }
  return faults.map { fault in
    let place = source.location(at: fault.range.lower)
    return Expected(
      "\(place.line):\(place.column)", source.text(in: fault.range), fault.kind, meant: fault.suggestion)
  }
}

func faults(in text: String) -> [Expected] { faults(in: SourceText(name: "test.yaml", text: text)) }

/// The faults of the plain scenario with `more` below it; its first line is line 16.
func faults(adding more: String) -> [Expected] { faults(in: plainScenario + more) }

/// The faults of the plain scenario with `part` replaced by `other`.
func faults(replacing part: String, with other: String) -> [Expected] {
  faults(in: replacing(part, with: other))
}

func replacing(_ part: String, with other: String) -> String {
  guard let place = plainScenario.firstRange(of: part) else { return "" }
  return plainScenario.replacingCharacters(in: place, with: other)
}

extension String {
  fileprivate func firstRange(of part: String) -> Range<String.Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
