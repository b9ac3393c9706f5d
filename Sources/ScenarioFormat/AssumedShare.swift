/// How much of a world is assumed: every number that a scenario can set counts once, whether the file gives it or
/// leaves it as the model has it. What the model is held against is not part of the world.
public struct AssumedShare: Hashable, Sendable {
  /// How many numbers the world rests on.
  public let numbers: Int
  /// How many of them have a source.
  public let sourced: Int

  /// Counts the numbers of a world.
  ///
  /// - Complexity: O(numbers).
  public init(_ numbers: [CitedNumber]) {
    let ofWorld = numbers.filter { $0.role == .world }
    self.init(numbers: ofWorld.count, sourced: ofWorld.count { $0.origin.isSourced })
  }

  /// So many numbers, and so many of them with a source.
  public init(numbers: Int, sourced: Int) {
    self.numbers = numbers
    self.sourced = sourced
  }

  /// How many have none, said or not.
  public var assumed: Int { numbers - sourced }

  /// The share assumed in whole percent; 0 and 100 only where none or all are.
  public var percent: Int {
    guard numbers > 0 else { return 0 }
    let rounded = (assumed * 200 + numbers) / (numbers * 2)
    return assumed == 0 ? 0 : sourced == 0 ? 100 : min(99, max(1, rounded))
  }
}
