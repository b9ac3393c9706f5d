internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Reads `calibration`: what a search tuned, on which replicates, and what was held out.
struct CalibrationReader {
  let notes: ReadingNotes
  let names: ScenarioNames

  private static let keys = ["seed", "tuning", "heldOut", "played", "complete", "tuned", "fit"]
  private static let fitKeys = ["measure", "at", "data", "tuning", "heldOut", "error"]

  /// The record, if it is in order.
  func record(_ node: DocumentNode) -> CalibrationRecord? {
    guard
      let block = Block(
        node, as: .calibration, path: "calibration", keys: Self.keys, notes: notes, origin: .none)
    else { return nil }
    let seed = seed(block)
    let tuning = block.required("tuning").flatMap { replicates($0, path: block.path("tuning")) }
    let heldOut = block["heldOut"].flatMap { replicates($0, path: block.path("heldOut")) }
    if let tuning, let heldOut, tuning.overlaps(heldOut), let node = block["heldOut"] {
      // What was held out cannot have been used.
      notes.add(
        .outOfRange(
          path: block.path("heldOut"), value: Double(heldOut.lowerBound),
          allowed: Double(tuning.upperBound) + 1...Double(UInt32.max)),
        node.items?.first?.range ?? node.range)
    }
    let played = block.requiredNumber("played", Self.plain(0...1e15, isWhole: true))
    let isComplete = block.required("complete") == nil ? nil : block.isOn("complete")
    let tuned = block.required("tuned").map { self.tuned($0) } ?? []
    _ = block.required("fit")
    let fit = block.items("fit").enumerated().compactMap { self.fit($1, place: $0) }
    guard let seed, let tuning, let played, let isComplete else { return nil }
    return CalibrationRecord(
      seed: seed, tuning: tuning, heldOut: heldOut, played: Int(played), isComplete: isComplete, tuned: tuned, fit: fit)
  }

  private static func plain(_ allowed: ClosedRange<Double>, isWhole: Bool = false) -> NumberRule {
    var rule = NumberRule(allowed: allowed, isWhole: isWhole)
    rule.isCited = false
    return rule
  }

  /// Seeds use all 64 bits, which a real number does not have.
  private func seed(_ block: Block) -> UInt64? {
    guard let node = block.required("seed") else { return nil }
    if let text = node.text, let seed = UInt64(text) { return seed }
    return block.number("seed", Self.plain(0...9_007_199_254_740_992, isWhole: true)).map { UInt64($0) }
  }

  private func replicates(_ node: DocumentNode, path: String) -> ClosedRange<UInt32>? {
    guard let items = node.items else {
      notes.add(.wrongShape(path: path, expected: .interval, found: node.shape), node.range)
      return nil
    }
    guard items.count == 2 else {
      notes.add(.wrongCount(path: path, expected: 2, found: items.count), node.range)
      return nil
    }
    let rule = Self.plain(1...Double(UInt32.max - 1), isWhole: true)
    let ends = items.compactMap { NumberReader(notes: notes).number($0, path: path, rule: rule, origin: .none) }
    guard ends.count == 2 else { return nil }
    guard ends[0] <= ends[1] else {
      notes.add(.endsBeforeStart(path: path, start: ends[0], end: ends[1]), items[1].range)
      return nil
    }
    return UInt32(ends[0])...UInt32(ends[1])
  }

  private func tuned(_ node: DocumentNode) -> [CalibrationRecord.Tuned] {
    guard let entries = node.entries else {
      notes.add(.wrongShape(path: "calibration.tuned", expected: .mapping, found: node.shape), node.range)
      return []
    }
    let later = LaterBlocks(notes: notes, names: names, origin: .none)
    return entries.compactMap { entry in
      let path = "calibration.tuned." + entry.key
      guard let known = later.knownPath(entry, path: path),
        let block = Block(
          entry.value, as: .tuned, path: path, keys: ["from", "to"], notes: notes, origin: .none)
      else { return nil }
      var rule = NumberRule(allowed: known.allowed, unit: known.unit)
      rule.isCited = false
      guard let from = block.requiredNumber("from", rule), let to = block.requiredNumber("to", rule) else { return nil }
      return CalibrationRecord.Tuned(path: known, text: notes.text(in: entry.keyRange), from: from, to: to)
    }
  }

  private func fit(_ node: DocumentNode, place: Int) -> CalibrationRecord.Fit? {
    let path = "calibration.fit.\(node["measure"]?.text ?? "\(place + 1)")"
    guard let block = Block(node, as: .fit, path: path, keys: Self.fitKeys, notes: notes, origin: .none) else {
      return nil
    }
    let number = Self.plain(-1e18...1e18)
    let measure = block.requiredText("measure")
    let turn = block.requiredNumber("at", .turns(1...Double(ScenarioLimits.turns)))
    let data = block.requiredNumber("data", number)
    let tuning = block.requiredNumber("tuning", number)
    let heldOut = block.number("heldOut", number)
    let error = block.requiredNumber("error", Self.plain(0...1e18))
    guard let measure, let turn, let data, let tuning, let error else { return nil }
    return CalibrationRecord.Fit(
      measure: measure, turn: Int(turn), data: data, tuning: tuning, heldOut: heldOut, error: error)
  }
}

extension ReadingNotes {
  /// The file's own bytes in a range.
  func text(in range: SourceRange) -> String { source.text(in: range) }
}
