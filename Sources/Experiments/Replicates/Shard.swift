/// One of several shares of a study's replicates, each of which a process of its own plays.
public struct Shard: Hashable, Sendable {
  /// Which share it is, from 1.
  public let number: Int
  /// How many shares there are.
  public let count: Int

  /// Share `number` of `count`; `nil` unless 1 ≤ number ≤ count ≤ 1,000,000.
  public init?(_ number: Int, of count: Int) {
    guard (1...1_000_000).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// The replicates of this share: neighbours, and as many as in the others or one more or less.
  ///
  /// - Parameter runs: How many replicates there are in all, numbered from 1.
  public func replicates(of runs: UInt32) -> Range<UInt32> {
    let first = UInt64(runs) * UInt64(number - 1) / UInt64(count)
    let last = UInt64(runs) * UInt64(number) / UInt64(count)
    return UInt32(first) + 1..<UInt32(last) + 1
  }
}
