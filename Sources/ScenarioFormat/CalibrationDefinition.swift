public import Diagnostics
public import TalentMarket

/// One number of the real world that a scenario is held against.
public struct CalibrationTarget: Hashable, Sendable {
  /// The measure, an expression.
  public var measure: ClaimText
  /// The turn at which it is taken.
  public var turn: Int
  /// The number found in the world, with its unit.
  public var value: ClaimText
  /// How far the model's mean may be from it, in the unit of the measure.
  public var within: ClaimText
  /// Where the number comes from, by the file's own word.
  public var origin: NumberOrigin
}

/// Measures whose means have to come in an order, the largest first.
public struct CalibrationOrder: Hashable, Sendable {
  /// Places in the list of targets.
  public var targets: [Int]
}

/// A number that a search may move, and where the file writes it.
public struct FreeNumber: Hashable, Sendable {
  /// The number.
  public var path: Path
  /// As `calibrate` writes it, quotes included.
  public var text: String
  /// The smallest it may be.
  public var low: Double
  /// The largest it may be.
  public var high: Double
  /// What the file says it is, and the bytes that say so; `nil` where it is left to its default.
  public var written: Written?

  /// A number as it is written.
  public struct Written: Hashable, Sendable {
    /// Its value.
    public var value: Double
    /// Its bytes in the file.
    public var range: SourceRange
  }
}

/// What a search found and on which replicates: the block `calibration` that it writes.
public struct CalibrationRecord: Hashable, Sendable {
  /// A number that was tuned.
  public struct Tuned: Hashable, Sendable {
    /// The number.
    public var path: Path
    /// As it is written.
    public var text: String
    /// What it was.
    public var from: Double
    /// What it became.
    public var to: Double

    /// A number that was tuned.
    public init(path: Path, text: String, from: Double, to: Double) {
      self.path = path
      self.text = text
      self.from = from
      self.to = to
    }
  }

  /// How well a target was met.
  public struct Fit: Hashable, Sendable {
    /// The measure.
    public var measure: String
    /// The turn at which it was taken.
    public var turn: Int
    /// The number found in the world.
    public var data: Double
    /// The mean over the replicates used for tuning.
    public var tuning: Double
    /// The mean over the replicates held out; `nil` where none were played.
    public var heldOut: Double?
    /// The standard error of the latter, or of the former where none were held out.
    public var error: Double

    /// How well a target was met.
    public init(measure: String, turn: Int, data: Double, tuning: Double, heldOut: Double?, error: Double) {
      self.measure = measure
      self.turn = turn
      self.data = data
      self.tuning = tuning
      self.heldOut = heldOut
      self.error = error
    }
  }

  /// The seed of all luck.
  public var seed: UInt64
  /// The numbers of the replicates used for tuning.
  public var tuning: ClosedRange<UInt32>
  /// The numbers of the replicates that were played only once tuning had ended.
  public var heldOut: ClosedRange<UInt32>?
  /// How many replicates the search played.
  public var played: Int
  /// Whether it came to its end.
  public var isComplete: Bool
  /// The numbers that were tuned, in the order of `calibrate`.
  public var tuned: [Tuned]
  /// How well each target was met, in the order of `targets`.
  public var fit: [Fit]

  /// What a search found.
  public init(
    seed: UInt64, tuning: ClosedRange<UInt32>, heldOut: ClosedRange<UInt32>?, played: Int, isComplete: Bool,
    tuned: [Tuned], fit: [Fit]
  ) {
    self.seed = seed
    self.tuning = tuning
    self.heldOut = heldOut
    self.played = played
    self.isComplete = isComplete
    self.tuned = tuned
    self.fit = fit
  }
}
