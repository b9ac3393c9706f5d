/// A loop whose turns may run side by side, lent to the engine by whoever owns threads.
///
/// The engine hands out pieces of work that write to places of their own, so that nothing depends on who is first.
public struct ParallelFor: Sendable {
  /// How many pieces are worth making; 1 is one after the other.
  public let width: Int
  private let loop: @Sendable (Int, (Int) -> Void) -> Void

  /// A loop over `0..<count` that calls `body` once for each number, on up to `width` threads, and returns when all calls
  /// have returned.
  public init(width: Int, _ loop: @escaping @Sendable (_ count: Int, _ body: (Int) -> Void) -> Void) {
    self.width = max(1, width)
    self.loop = loop
  }

  /// One after the other on the caller's thread.
  public static let serial = ParallelFor(width: 1) { count, body in
    for index in 0..<count { body(index) }
  }

  /// Calls `body` for every number in `0..<count`.
  public func callAsFunction(_ count: Int, _ body: (Int) -> Void) { loop(count, body) }

  /// Calls `body` with consecutive ranges that together are `0..<count`.
  ///
  /// - Parameters:
  ///   - least: Fewer than this many in a piece are not worth a thread.
  public func overRanges(_ count: Int, least: Int = 1024, _ body: (Range<Int>) -> Void) {
    let pieces = max(1, min(width * 4, count / max(1, least)))
    guard pieces > 1, width > 1 else {
      if count > 0 { body(0..<count) }
      return
    }
    loop(pieces) { piece in
      body(count * piece / pieces..<count * (piece + 1) / pieces)
    }
  }
}
