internal import Diagnostics
internal import Expressions

/// A mapping with known keys, being read; whatever does not fit is reported.
struct Block {
  let kind: ScenarioBlock
  /// The place in the file as people name it, such as `labs.Meta`.
  var path: String
  let node: DocumentNode
  let notes: ReadingNotes
  /// The source or assumption that covers the numbers inside.
  let origin: NumberOrigin
  private let values: [String: DocumentNode]
  /// Keys that some unknown key probably stands for: they are not reported as missing too.
  private let mistyped: Set<String>

  /// Keys that any block may have.
  private static let commonKeys = ["source", "assumption"]

  /// A reading of `node`, or `nil` when it is no mapping. Unknown keys are reported here, once.
  init?(
    _ node: DocumentNode, as kind: ScenarioBlock, path: String, keys: [String], notes: ReadingNotes,
    origin: NumberOrigin
  ) {
    guard let entries = node.entries else {
      notes.add(.wrongShape(path: path, expected: .mapping, found: node.shape), node.range)
      return nil
    }
    self.kind = kind
    self.path = path
    self.node = node
    self.notes = notes
    var values: [String: DocumentNode] = [:]
    var mistyped: Set<String> = []
    let known = keys + Block.commonKeys
    for entry in entries {
      if known.contains(entry.key) {
        values[entry.key] = entry.value
      } else {
        let suggestion = notes.suggestion(for: entry.key, among: known)
        notes.add(.unknownKey(entry.key, in: kind), entry.keyRange, suggestion: suggestion)
        if let suggestion { mistyped.insert(suggestion) }
      }
    }
    self.values = values
    self.mistyped = mistyped
    self.origin = Block.origin(values, path: path, notes: notes) ?? origin
  }

  /// The value at `key`, if the key is there.
  subscript(key: String) -> DocumentNode? { values[key] }

  /// The value at `key`; a missing key is reported at the start of the block.
  func required(_ key: String) -> DocumentNode? {
    if let node = values[key] { return node }
    if !mistyped.contains(key) { notes.add(.missingKey(key, in: kind), node.range) }
    return nil
  }

  /// The path of a key.
  func path(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

  /// The text at `key`, or `nil` when it is not there or is none.
  func text(_ key: String) -> String? { values[key].flatMap { text(of: $0, key) } }

  /// The text at `key`; its absence is reported.
  func requiredText(_ key: String) -> String? { required(key).flatMap { text(of: $0, key) } }

  private func text(of node: DocumentNode, _ key: String) -> String? {
    if let text = node.text, !node.isEmpty { return text }
    notes.add(.wrongShape(path: path(key), expected: .text, found: node.shape), node.range)
    return nil
  }

  /// The number at `key`, or `nil` when it is not there or cannot stand.
  func number(_ key: String, _ rule: NumberRule) -> Double? {
    guard let node = values[key] else { return nil }
    return NumberReader(notes: notes).number(node, path: path(key), rule: rule, origin: origin)
  }

  /// The number at `key`; its absence is reported.
  func requiredNumber(_ key: String, _ rule: NumberRule) -> Double? {
    guard let node = required(key) else { return nil }
    return NumberReader(notes: notes).number(node, path: path(key), rule: rule, origin: origin)
  }

  /// The number of heads at `key`, absolute or per 1,000 people.
  func heads(_ key: String, _ rule: NumberRule) -> HeadCount? {
    guard let node = values[key] else { return nil }
    guard PerThousand.isWritten(in: node) else { return number(key, rule).map(HeadCount.absolute) }
    return number(key, rule.perThousand).map(HeadCount.perThousand)
  }

  /// Whether the number at `key` is written as a share.
  func isShare(_ key: String) -> Bool {
    guard let node = values[key], let text = (node["value"] ?? node).text else { return false }
    return text.contains("%") || text.lowercased().hasSuffix("percent")
  }

  /// The items of the list at `key`; empty when it is not there.
  func items(_ key: String) -> [DocumentNode] {
    guard let node = values[key] else { return [] }
    if let items = node.items { return items }
    if !node.isEmpty { notes.add(.wrongShape(path: path(key), expected: .list, found: node.shape), node.range) }
    return []
  }

  /// The word at `key` as one of `choices`.
  func choice<Choice>(_ key: String, _ choices: [(name: String, value: Choice)]) -> Choice? {
    guard let node = values[key], let text = text(of: node, key) else { return nil }
    return Block.choice(text, of: choices, node: node, path: path(key), notes: notes)
  }

  /// `text` as one of `choices` in any case; anything else is reported.
  static func choice<Choice>(
    _ text: String, of choices: [(name: String, value: Choice)], node: DocumentNode, path: String,
    notes: ReadingNotes
  ) -> Choice? {
    if let found = choices.first(where: { $0.name == text.lowercased() }) { return found.value }
    let names = choices.map(\.name)
    let suggestion = notes.suggestion(for: text, among: names)
    notes.add(.unknownChoice(path: path, value: text, choices: names), node.range, suggestion: suggestion)
    return nil
  }

  /// On or off at `key`.
  func isOn(_ key: String) -> Bool? {
    guard let node = values[key] else { return nil }
    if let text = node.text, let found = Switch(text) { return found.isOn }
    notes.add(.wrongShape(path: path(key), expected: .truth, found: node.shape), node.range)
    return nil
  }

  /// The origin that a mapping of free keys gives for all its numbers.
  static func origin(of node: DocumentNode, path: String, notes: ReadingNotes) -> NumberOrigin? {
    var values: [String: DocumentNode] = [:]
    for entry in node.entries ?? [] where commonKeys.contains(entry.key) { values[entry.key] = entry.value }
    return origin(values, path: path, notes: notes)
  }

  private static func origin(
    _ values: [String: DocumentNode], path: String, notes: ReadingNotes
  ) -> NumberOrigin? {
    for key in commonKeys {
      guard let node = values[key] else { continue }
      guard let text = node.text else {
        notes.add(.wrongShape(path: path + "." + key, expected: .text, found: node.shape), node.range)
        continue
      }
      if key == "assumption" || text.lowercased() == "assumption" {
        let reason = key == "assumption" && !node.isEmpty ? text : nil
        return .assumption(reason)
      }
      if !node.isEmpty { return .source(text) }
      notes.add(.wrongShape(path: path + "." + key, expected: .text, found: .nothing), node.range)
    }
    return nil
  }
}
