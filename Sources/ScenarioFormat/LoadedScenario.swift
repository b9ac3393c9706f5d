public import Diagnostics
public import TalentMarket

/// Where a number comes from, by the word of the file that gives it, or of the model where it gives none.
public enum NumberOrigin: Hashable, Sendable {
  /// A source that can be cited.
  case source(String)
  /// An assumption, with the reason where one is given.
  case assumption(String?)
  /// An assumption of the model in a form that has a source; the source does not give the size.
  case form(String)
  /// The file does not say.
  case none

  /// Whether it can be looked up; whatever cannot is assumed, said or not.
  public var isSourced: Bool { if case .source = self { true } else { false } }
}

/// One number that a scenario rests on or is held against.
public struct CitedNumber: Hashable, Sendable {
  /// What a number is for.
  public enum Role: Hashable, Sendable {
    /// It makes the world what it is.
    case world
    /// The model is held against it.
    case data
  }

  /// Which number: `labs.Meta.budget`, `model.search`, `researchers.Jason Wei.talent`.
  public var path: String
  /// The number as written.
  public var text: String
  /// Where it comes from; the nearest `source:` or `assumption:` around it.
  public var origin: NumberOrigin
  /// Line, from 1; 0 for a number of the model that the file leaves as it is.
  public var line: Int
  /// What it is for.
  public var role: Role

  /// A number, where it is written and what stands behind it.
  public init(path: String, text: String, origin: NumberOrigin, line: Int, role: Role = .world) {
    self.path = path
    self.text = text
    self.origin = origin
    self.line = line
    self.role = role
  }
}

/// A number of a scenario and the interval in which it may lie.
public struct PathInterval: Hashable, Sendable {
  /// The number; a lab that an event founds is counted among the labs.
  public var path: Path
  /// The smallest it may be.
  public var low: Double
  /// The largest it may be.
  public var high: Double
  /// Where the interval comes from.
  public var origin: NumberOrigin

  /// An interval; by default nobody says where it comes from.
  public init(path: Path, low: Double, high: Double, origin: NumberOrigin = .none) {
    self.path = path
    self.low = low
    self.high = high
    self.origin = origin
  }
}

/// A scenario file that has been read and found in order.
public struct LoadedScenario: Sendable {
  /// The world before its first turn.
  public var definition: ScenarioDefinition
  /// What the scenario is about, in the author's words.
  public var about: String?
  /// The file.
  public var source: SourceText
  /// Every number of the file in the order written, with its source; then those of the model that it leaves as they are.
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
