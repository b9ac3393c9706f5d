internal import Diagnostics
internal import Yams

/// Names what the YAML parser stumbled over.
struct SyntaxFaults {
  let source: SourceText

  /// The fault behind an error of Yams; its English sentences go no further than `SyntaxProblem.other`.
  func fault(of error: any Error, marks: inout MarkIndex) -> ScenarioFault {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let offset = marks.offset(line: mark.line, column: mark.column)
      let opening = context.map { marks.offset(line: $0.mark.line, column: $0.mark.column) }
      let kind = kind(of: problem, in: context?.text ?? "", at: offset)
      let isAboutOpening = kind == .unclosedQuote || (kind == .unclosedBracket && offset >= lastContent)
      let place = isAboutOpening ? opening ?? offset : offset
      return ScenarioFault(.syntax(kind), SourceRange(place, min(place + 1, source.bytes.count)))
    case YamlError.reader(let problem, _, _, _):
      return ScenarioFault(.syntax(.other(problem)), SourceRange(0, 0))
    default:
      return ScenarioFault(.syntax(.other("")), SourceRange(0, 0))
    }
  }

  /// The end of what is not blank.
  private var lastContent: Int {
    (source.bytes.lastIndex { !" \t\n\r".utf8.contains($0) } ?? -1) + 1
  }

  private func kind(of problem: String, in context: String, at offset: Int) -> SyntaxProblem {
    if context.contains("quoted scalar"), problem.contains("end of stream") { return .unclosedQuote }
    switch problem {
    case "found character that cannot start any token":
      return offset < source.bytes.count && source.bytes[offset] == 0x09 ? .tab : .unexpectedCharacter
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": return .unclosedBracket
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context", "mapping keys are not allowed in this context",
      "found invalid indentation", "wrongly indented line in multiline quoted scalar":
      return .indentation
    case "mapping values are not allowed in this context": return .unexpectedColon
    case "could not find expected ':'": return .missingColon
    case "found undefined alias":
      return .unknownAlias(word(at: offset))
    case "but found another document": return .secondDocument
    case "did not find expected node content", "did not find expected <document start>": return .unexpectedCharacter
    default:
      return problem.contains("tab character") ? .tab : .other(problem)
    }
  }

  private func word(at offset: Int) -> String {
    let rest = source.bytes[min(offset, source.bytes.count)...]
    let word = rest.dropFirst().prefix { !" \t\n\r,]}".utf8.contains($0) }
    return String(decoding: word, as: UTF8.self)
  }
}
