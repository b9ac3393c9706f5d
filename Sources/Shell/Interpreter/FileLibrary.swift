import Diagnostics
import ScenarioFormat
import TalentMarket

/// Scenarios from files: a path, `./scenarios`, the data folders of the XDG base directory specification, and last the
/// binary itself.
public struct FileLibrary: ScenarioLibrary {
  /// Columns for the lines that show a fault.
  public var width: Int

  /// The scenarios of the working directory, the data folders and the binary.
  public init(width: Int = 80) { self.width = width }

  /// Reads the scenario of a name or a path.
  public func scenario(_ name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) {
    do throws(LocatorFault) {
      return read(try ScenarioLocator.standard.source(name))
    } catch {
      switch error {
      case .missing(let name, let suggestion):
        return fault(name, FaultMessage.fileNotFound(name), suggestion: suggestion)
      case .isFolder(let path): return fault(path, FaultMessage.isFolder(path))
      case .isNoFile(let path): return fault(path, FaultMessage.isNoFile(path))
      case .unreadable(let path, let code): return fault(path, SessionMessage.read(.unreadable(code: code), file: path))
      case .tooLarge(let path, _, let limit):
        return fault(path, SessionMessage.read(.tooLarge(limit: limit), file: path))
      }
    }
  }

  /// Reads a scenario from its text.
  public func scenario(text: String, name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) {
    read(SourceText(name: name, text: text))
  }

  /// Names of the scenarios at hand.
  public var names: [String] { ScenarioLocator.standard.available().map(\.name) }

  private func fault(
    _ name: String, _ sentence: any Sentence, suggestion: String? = nil
  ) -> (scenario: LoadedScenario?, faults: [FileFault]) {
    (nil, [FileFault(file: name, sentence: sentence, suggestion: suggestion)])
  }

  private func read(_ source: SourceText) -> (scenario: LoadedScenario?, faults: [FileFault]) {
    switch ScenarioReader.read(source) {
    case .scenario(let read):
      let text = String(decoding: source.bytes, as: UTF8.self)
      return (
        LoadedScenario(
          definition: read.definition, text: text, about: read.about ?? "", sources: read.numbers.compactMap(cited)),
        []
      )
    case .faults(let faults):
      let renderer = DiagnosticRenderer(width: width)
      let shown = faults.map { fault in
        let place = source.location(at: fault.range.lower)
        return FileFault(
          file: source.name, line: place.line, column: place.column, sentence: ScenarioSentence(fault.kind),
          suggestion: fault.suggestion,
          excerpt: renderer.quotation(of: fault.range, in: source).split(separator: "\n").map(String.init))
      }
      return (nil, shown)
    }
  }

  private func cited(_ number: CitedNumber) -> (path: String, source: String)? {
    var path = number.path
    for prefix in ["labs.", "researchers."] where path.hasPrefix(prefix) { path.removeFirst(prefix.count) }
    switch number.origin {
    case .source(let source): return ("\(path) = \(number.text)", source)
    case .assumption(let reason): return ("\(path) = \(number.text)", "assumption" + (reason.map { " (\($0))" } ?? ""))
    case .none: return nil
    }
  }
}
