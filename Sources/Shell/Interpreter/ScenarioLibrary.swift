public import ScenarioFormat
public import TalentMarket

/// A scenario with what is needed to show, save and cite it.
public struct LoadedScenario: Sendable {
  /// The world before its first turn.
  public var definition: ScenarioDefinition
  /// The file as it was read.
  public var text: String
  /// What it is about, in a sentence.
  public var about: String
  /// The numbers that it rests on and is held against, each with where it comes from.
  public var numbers: [CitedNumber]
  /// The numbers that are not known well, each with the interval in which it may lie.
  public var ranges: [PathInterval]

  /// What the scenario claims, and where that is written.
  var claims: [ClaimDefinition] = []
  /// What the model is held against.
  var targets: [CalibrationTarget] = []
  /// The orders in which numbers of the targets have to come.
  var orders: [CalibrationOrder] = []
  /// The numbers that a search may move, and where they are written.
  var freeNumbers: [FreeNumber] = []
  /// What a search tuned, on which replicates, and what was held out.
  public internal(set) var calibration: CalibrationRecord?
  /// What was reported of the world after the scenario begins.
  public internal(set) var reported: ReportedRecord?
  /// The file it was read from.
  var file = ""

  /// Which of the worlds of this process it is: each has a session of its own.
  var loadNumber = 0

  /// A scenario that was read from `text`.
  public init(
    definition: ScenarioDefinition, text: String = "", about: String = "",
    numbers: [CitedNumber] = [], ranges: [PathInterval] = []
  ) {
    self.definition = definition
    self.text = text
    self.about = about
    self.numbers = numbers
    self.ranges = ranges
  }
}

extension LoadedScenario {
  /// Whether a number still is what a search made of it.
  func isStill(_ tuned: CalibrationRecord.Tuned) -> Bool { World(definition).value(of: tuned.path) == tuned.to }

  /// Whether all are, so that what was held out of the search is held out of the file.
  var isStillTuned: Bool {
    guard let calibration else { return false }
    let world = World(definition)
    return calibration.tuned.allSatisfy { world.value(of: $0.path) == $0.to }
  }
}

/// What is wrong with a file: a place in it and the lines that show it.
public struct FileFault: Error, Sendable {
  /// The file.
  public var file: String
  /// Line, from 1; 0 for the file as a whole.
  public var line: Int
  /// Column, from 1; 0 for the line as a whole.
  public var column: Int
  /// What is wrong.
  public var sentence: any Sentence
  /// What may have been meant.
  public var suggestion: String?
  /// The line of the file with a caret below it.
  public var excerpt: [String]

  /// A fault of a file.
  public init(
    file: String, line: Int = 0, column: Int = 0, sentence: any Sentence, suggestion: String? = nil,
    excerpt: [String] = []
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.sentence = sentence
    self.suggestion = suggestion
    self.excerpt = excerpt
  }
}

/// Where scenarios come from.
public protocol ScenarioLibrary: Sendable {
  /// Reads the scenario of a name or a path; with faults where it has any.
  func scenario(_ name: String) -> (scenario: LoadedScenario?, faults: [FileFault])
  /// Reads a scenario from its text.
  func scenario(text: String, name: String) -> (scenario: LoadedScenario?, faults: [FileFault])
  /// Names of the scenarios at hand.
  var names: [String] { get }
}
