internal import Diagnostics

/// One pass over the bytes of a file before YAML sees it: refuses what would stall or crash any parser.
///
/// Nesting and aliases are bounded from above without knowing where text is quoted, so a file that heaps up brackets
/// in prose may be refused; no file that is let through is deeper than the bound.
struct StructureScan {
  private let bytes: [UInt8]

  init(_ source: SourceText) { bytes = source.bytes }

  /// The first reason not to read the file.
  func firstFault() -> ScenarioFault? {
    if bytes.count > ScenarioLimits.bytes {
      return ScenarioFault(.tooLarge(bytes: bytes.count, limit: ScenarioLimits.bytes), SourceRange(0, 0))
    }
    return invalidText() ?? deepNesting() ?? manyAliases()
  }

  // MARK: Characters

  /// The first byte that is no UTF-8, or the first character that YAML does not allow.
  private func invalidText() -> ScenarioFault? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        let width = UTF8.width(scalar)
        if !isAllowed(scalar.value) {
          return ScenarioFault(.controlCharacter(scalar.value), SourceRange(offset, offset + width))
        }
        offset += width
      case .emptyInput: return nil
      case .error: return ScenarioFault(.invalidUTF8, SourceRange(offset, offset + 1))
      }
    }
  }

  private func isAllowed(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...: true
    default: false
    }
  }

  // MARK: Nesting

  private struct Level {
    var indentation: Int
    var depth: Int
  }

  private func deepNesting() -> ScenarioFault? {
    var brackets = 0
    var levels: [Level] = []
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      let indentation = index - start
      let dashes = skipIndicators(&index)
      if index < bytes.count, !isBreak(bytes[index]) {
        while let last = levels.last, last.indentation >= indentation { levels.removeLast() }
        let depth = (levels.last?.depth ?? 0) + 1 + dashes
        levels.append(Level(indentation: indentation, depth: depth))
      }
      while index < bytes.count, !isBreak(bytes[index]) {
        switch bytes[index] {
        case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
        default: break
        }
        if brackets + (levels.last?.depth ?? 0) > ScenarioLimits.nesting {
          return ScenarioFault(.tooDeep(limit: ScenarioLimits.nesting), SourceRange(index, index + 1))
        }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Counts `- - ? :` at the start of a line: each opens a block of its own.
  private func skipIndicators(_ index: inout Int) -> Int {
    var count = 0
    while index + 1 < bytes.count, "-?:".utf8.contains(bytes[index]), bytes[index + 1] == 0x20 {
      count += 1
      index += 1
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      if count > ScenarioLimits.nesting { return count }
    }
    return count
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  // MARK: Aliases

  /// An alias may stand for a list of aliases, and so on: sixteen in a small file are harmless, thirty are a bomb.
  private func manyAliases() -> ScenarioFault? {
    let anchors = Set(marks(UInt8(ascii: "&")).map(\.name))
    guard !anchors.isEmpty else { return nil }
    let aliases = marks(UInt8(ascii: "*")).filter { anchors.contains($0.name) }
    let limit = bytes.count <= ScenarioLimits.bytesWithAliases ? ScenarioLimits.aliases : 0
    guard aliases.count > limit else { return nil }
    return ScenarioFault(.tooManyAliases(limit: limit), aliases[limit].range)
  }

  private func marks(_ sign: UInt8) -> [(name: ArraySlice<UInt8>, range: SourceRange)] {
    var result: [(name: ArraySlice<UInt8>, range: SourceRange)] = []
    var index = 0
    while index < bytes.count {
      let isStart = bytes[index] == sign && (index == 0 || " \t\n\r[{,:-".utf8.contains(bytes[index - 1]))
      var end = index + 1
      if isStart {
        while end < bytes.count, !" \t\n\r[]{},".utf8.contains(bytes[end]) { end += 1 }
        if end > index + 1 { result.append((bytes[(index + 1)..<end], SourceRange(index, end))) }
      }
      index = end
    }
    return result
  }
}
