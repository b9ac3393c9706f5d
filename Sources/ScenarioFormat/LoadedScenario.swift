public import Diagnostics
public import TalentMarket

/// Where a number of a file comes from, by the file's own word.
public enum NumberOrigin: Hashable, Sendable {
  /// A source that can be cited.
  case source(String)
  /// An assumption, with the reason where one is given.
  case assumption(String?)
  /// The file does not say.
  case none
}

/// One number of a scenario file.
public struct CitedNumber: Hashable, Sendable {
  /// Which number: `labs.Meta.budget`, `model.search`, `researchers.Jason Wei.talent`.
  public var path: String
  /// The number as written.
  public var text: String
  /// Where it comes from; the nearest `source:` or `assumption:` around it.
  public var origin: NumberOrigin
  /// Line, from 1.
  public var line: Int
}

/// A number of a scenario and the interval in which it may lie.
public struct PathInterval: Hashable, Sendable {
  /// The number; a lab that an event founds is counted among the labs.
  public var path: Path
  /// The smallest it may be.
  public var low: Double
  /// The largest it may be.
  public var high: Double
}

/// A scenario file that has been read and found in order.
public struct LoadedScenario: Sendable {
  /// The world before its first turn.
  public var definition: ScenarioDefinition
  /// What the scenario is about, in the author's words.
  public var about: String?
  /// The file.
  public var source: SourceText
  /// Every number of the file in the order written, with its source.
  public var numbers: [CitedNumber]
  /// `claims`, in the order written.
  public var claims: [ClaimDefinition]
  /// `measures`, as written.
  public var measures: DocumentNode?
  /// `ranges`, as written.
  public var ranges: DocumentNode?
  /// `ranges`, as understood, in the order written.
  public var inputRanges: [PathInterval]
  /// `calibrate`, as written.
  public var calibrate: DocumentNode?
  /// `calibrate`, as understood, in the order written.
  public var freeNumbers: [FreeNumber]
  /// `targets`: what the model is held against, in the order written.
  public var targets: [CalibrationTarget]
  /// The orders in which numbers of `targets` have to come.
  public var orders: [CalibrationOrder]
  /// `calibration`: what a search tuned, on which replicates, and what was held out.
  public var calibration: CalibrationRecord?
  /// `reported`: what was reported of the world after the scenario begins.
  public var reported: ReportedRecord?
  /// `goals`, as written.
  public var goals: DocumentNode?
}

/// What reading a file comes to.
public enum ReadResult: Sendable {
  /// A scenario in order.
  case scenario(LoadedScenario)
  /// Every fault of the file, by place; at least one.
  case faults([ScenarioFault])
}
