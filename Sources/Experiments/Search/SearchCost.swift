/// What a change costs: dollars a year, and how far what has no price is moved. Dollars count first.
public struct SearchCost: Hashable, Comparable, Sendable {
  /// Dollars a year; a change downward counts as much as one upward.
  public var money: Double
  /// The changes of what has no price, each relative to its range.
  public var effort: Double

  /// A cost.
  public init(money: Double, effort: Double = 0) {
    self.money = money
    self.effort = effort
  }

  /// Nothing.
  public static let zero = SearchCost(money: 0)

  /// Whether it is the cheaper one: fewer dollars, or as many and less that has no price.
  public static func < (one: SearchCost, other: SearchCost) -> Bool {
    one.money != other.money ? one.money < other.money : one.effort < other.effort
  }

  /// Whether it takes no more of either than another, and less of one.
  func dominates(_ other: SearchCost) -> Bool {
    money <= other.money && effort <= other.effort && self != other
  }

  /// A share of it.
  func times(_ factor: Double) -> SearchCost { SearchCost(money: money * factor, effort: effort * factor) }
}

/// Several numbers changed at once, and what came of it.
public struct MixedChange: Sendable {
  /// The value of each number.
  public let values: [Double]
  /// How the change is divided: shares of what each alone would have to change.
  public let weights: [Double]
  /// What replicates said.
  public let sample: PointSample
  /// What it costs.
  public let cost: SearchCost
}

/// The cheapest way to a level, and what it was compared with.
public struct CheapestChange: Sendable {
  /// The world as it stands.
  public let start: PointSample?
  /// What was wanted.
  public let level: SearchLevel
  /// Each number alone: how far it has to be changed.
  public let alone: [Crossing]
  /// Each number alone as a change: the one that reaches the level, or the best there is; `nil` where none helps.
  public let aloneChanges: [MixedChange?]
  /// The cheapest change found that reaches the level, or the one that comes nearest to it.
  public let best: MixedChange?
  /// Other mixes that reach it, from those of the first number to those of the last.
  public let mixes: [MixedChange]
  /// Whether it was stopped.
  public let isCancelled: Bool

  /// Whether the level is reached as the world stands.
  public var isReachedAtStart: Bool { start.map(level.isReached) ?? false }
  /// Whether the best change reaches the level.
  public var isReached: Bool { best.map { level.isReached($0.sample) } ?? false }
}
