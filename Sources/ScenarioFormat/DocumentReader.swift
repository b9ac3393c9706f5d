internal import Diagnostics
internal import Yams

/// Reads the bytes of a file into nodes with places; the only file that knows Yams.
struct DocumentReader {
  private let source: SourceText
  private var marks: MarkIndex
  private var duplicates: DuplicateKeys
  private var count = 0
  private(set) var faults: [ScenarioFault] = []

  /// Most twins that are masked, and the largest file that is parsed again for them.
  private static let mostTwins = 20

  init(_ source: SourceText) {
    self.source = source
    marks = MarkIndex(source)
    duplicates = DuplicateKeys(source)
  }

  /// The root of the document, or what keeps it from being read.
  static func read(_ source: SourceText) -> (root: DocumentNode?, faults: [ScenarioFault]) {
    if let fault = StructureScan(source).firstFault() { return (nil, [fault]) }
    var reader = DocumentReader(source)
    do {
      guard let node = try reader.compose() else { return (nil, [ScenarioFault(.empty, SourceRange(0, 0))]) }
      let root = try reader.node(node, depth: 0)
      return (root, reader.faults)
    } catch {
      return (nil, reader.faults + [error])
    }
  }

  // MARK: Composing

  private mutating func compose() throws(ScenarioFault) -> Node? {
    var attempts = source.bytes.count <= ScenarioLimits.bytesWithAliases ? DocumentReader.mostTwins : 0
    while true {
      do {
        let text = String(decoding: duplicates.text, as: UTF8.self)
        // The basic resolver has no patterns: a scalar stays the text that it is, at a tenth of the time.
        return try Yams.Parser(yaml: text, resolver: .basic).singleRoot()
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let offset = marks.offset(line: context.mark.line, column: context.mark.column)
        let line = source.line(at: offset)
        attempts -= 1
        if attempts < 0 || !duplicates.maskTwin(of: offset, line: line) {
          let key = names.first ?? ""
          throw ScenarioFault(
            .duplicateKey(key, firstLine: line), SourceRange(offset, offset + key.utf8.count))
        }
      } catch {
        throw SyntaxFaults(source: source).fault(of: error, marks: &marks)
      }
    }
  }

  // MARK: Converting

  private mutating func node(_ node: Node, depth: Int) throws(ScenarioFault) -> DocumentNode {
    let start = node.mark.map { marks.offset(line: $0.line, column: $0.column) } ?? 0
    count += 1
    if count > ScenarioLimits.values {
      throw ScenarioFault(.tooManyValues(limit: ScenarioLimits.values), SourceRange(start, start + 1))
    }
    if depth > ScenarioLimits.nesting {
      throw ScenarioFault(.tooDeep(limit: ScenarioLimits.nesting), SourceRange(start, start + 1))
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain && scalar.style != .any
      let range = ScalarExtent(source).range(of: scalar.string, style: scalar.style, at: start)
      return DocumentNode(kind: .scalar(scalar.string, isQuoted: isQuoted), range: range)
    case .sequence(let sequence):
      var items: [DocumentNode] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
      return DocumentNode(kind: .list(items), range: SourceRange(start, start + 1))
    case .mapping(let mapping):
      var entries: [DocumentNode.Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        if let entry = try entry(key, value, depth: depth) { entries.append(entry) }
      }
      let isFlow = start < source.bytes.count && source.bytes[start] == UInt8(ascii: "{")
      let range = isFlow ? SourceRange(start, start + 1) : entries.first?.keyRange
      return DocumentNode(kind: .mapping(entries), range: range ?? SourceRange(start, start + 1))
    case .alias:
      throw ScenarioFault(.syntax(.unknownAlias("")), SourceRange(start, start + 1))
    }
  }

  /// A key and its value, or `nil` for a masked twin.
  private mutating func entry(
    _ key: Node, _ value: Node, depth: Int
  ) throws(ScenarioFault) -> DocumentNode.Entry? {
    let keyNode = try node(key, depth: depth + 1)
    guard case .scalar(let text, _) = keyNode.kind else {
      faults.append(ScenarioFault(.syntax(.complexKey), keyNode.range))
      return nil
    }
    if let firstLine = duplicates.masked[keyNode.range.lower], text.last == DuplicateKeys.mask {
      let range = SourceRange(keyNode.range.lower, keyNode.range.lower + text.count)
      faults.append(ScenarioFault(.duplicateKey(source.text(in: range), firstLine: firstLine), range))
      return nil
    }
    let valueNode = try node(value, depth: depth + 1)
    return DocumentNode.Entry(key: text, keyRange: keyNode.range, value: valueNode)
  }
}

/// Where a scalar ends, which Yams does not say.
private struct ScalarExtent {
  let bytes: [UInt8]

  init(_ source: SourceText) { bytes = source.bytes }

  func range(of text: String, style: Node.Scalar.Style, at start: Int) -> SourceRange {
    switch style {
    case .singleQuoted, .doubleQuoted: return SourceRange(start, closingQuote(from: start))
    default:
      let length = text.utf8.count
      if start + length <= bytes.count, bytes[start..<(start + length)].elementsEqual(text.utf8) {
        return SourceRange(start, start + length)
      }
      var end = start
      while end < bytes.count, !"\n\r".utf8.contains(bytes[end]) { end += 1 }
      return SourceRange(start, end)
    }
  }

  private func closingQuote(from start: Int) -> Int {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") else {
      return min(start + 1, bytes.count)
    }
    let quote = bytes[start]
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == quote {
        let isDoubled = quote == UInt8(ascii: "'") && index + 1 < bytes.count && bytes[index + 1] == quote
        if !isDoubled { return index + 1 }
        index += 1
      } else if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
        index += 1
      }
      index += 1
    }
    return bytes.count
  }
}
