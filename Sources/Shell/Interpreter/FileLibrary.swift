import TalentMarket

/// Scenarios from files.
public struct FileLibrary: ScenarioLibrary {
  /// The scenarios of the working directory, the data folder and the binary.
  public init() {}

  public func scenario(_ name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) {
    (nil, [FileFault(file: name, sentence: FaultMessage.fileNotFound(name))])
  }

  public func scenario(text: String, name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) {
    scenario(name)
  }

  public var names: [String] { [] }
}
