import Diagnostics
import ScenarioFormat
import TalentMarket

/// Scenarios from files: the working directory's, the user's, and those that the program carries inside.
public struct FileLibrary: ScenarioLibrary {
  private let locator: ScenarioLocator

  /// The scenarios of the working directory, the data folder and the binary.
  public init() { locator = .standard }

  /// Reads the scenario of a name or a path.
  public func scenario(_ name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) {
    do throws(LocatorFault) {
      return read(try locator.source(name))
    } catch {
      return (nil, [FileLibrary.fault(error)])
    }
  }

  /// Reads a scenario from its text.
  public func scenario(text: String, name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) {
    read(SourceText(name: name, text: text))
  }

  /// Names of the scenarios at hand.
  public var names: [String] { locator.available().map(\.name) }

  private func read(_ source: SourceText) -> (scenario: LoadedScenario?, faults: [FileFault]) {
    switch ScenarioReader.read(source) {
    case .scenario(let read):
      var scenario = LoadedScenario(
        definition: read.definition, text: source.text(in: source.wholeRange), about: read.about ?? "",
        numbers: read.numbers,
        ranges: read.inputRanges)
      scenario.claims = read.claims
      scenario.targets = read.targets
      scenario.orders = read.orders
      scenario.freeNumbers = read.freeNumbers
      scenario.calibration = read.calibration
      scenario.reported = read.reported
      scenario.file = source.name
      return (scenario, [])
    case .faults(let faults):
      // A file of noise has one fault after another; a screenful is enough to see that.
      return (nil, faults.prefix(FileLibrary.mostFaults).map { FileLibrary.fault($0, in: source) })
    }
  }

  /// The most faults of one file that are shown.
  private static let mostFaults = 50

  private static func fault(_ fault: ScenarioFault, in source: SourceText) -> FileFault {
    let place = source.location(at: fault.range.lower)
    let excerpt =
      source.bytes.isEmpty
      ? [] : DiagnosticRenderer().quotation(of: fault.range, in: source).split(separator: "\n").map(String.init)
    return FileFault(
      file: source.name, line: place.line, column: place.column, sentence: ScenarioFaultMessage(fault.kind),
      suggestion: fault.suggestion, excerpt: excerpt)
  }

  private static func fault(_ fault: LocatorFault) -> FileFault {
    switch fault {
    case .missing(let name, let suggestion):
      FileFault(file: name, sentence: FaultMessage.fileNotFound(name), suggestion: suggestion)
    case .isFolder(let path): FileFault(file: path, sentence: FaultMessage.isFolder(path))
    case .isNoFile(let path): FileFault(file: path, sentence: FaultMessage.isNoFile(path))
    case .unreadable(let path, let code):
      FileFault(file: path, sentence: SessionMessage.read(.unreadable(code: code), file: path))
    case .tooLarge(let path, let bytes, let limit):
      FileFault(file: path, sentence: ScenarioFaultMessage(.tooLarge(bytes: bytes, limit: limit)))
    }
  }
}
