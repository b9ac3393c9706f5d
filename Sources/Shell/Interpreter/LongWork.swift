public import Experiments

/// What long work needs from the process around it: threads, a way to be stopped, a place to show how far it has come.
public struct LongWork {
  /// The threads.
  public var pool: ThreadPool
  /// Asked often, from any thread: whether to stop and keep what is done.
  public var isCancelled: @Sendable () -> Bool
  /// Told on the caller's thread how far the work has come, many times a second.
  public var progress: (_ done: Int, _ total: Int) -> Void
  /// Told when the work has ended, before its result is shown.
  public var end: () -> Void

  /// Work on the threads of a pool that nobody stops or watches, unless it says otherwise.
  public init(
    pool: ThreadPool, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }, end: @escaping () -> Void = {}
  ) {
    self.pool = pool
    self.isCancelled = isCancelled
    self.progress = progress
    self.end = end
  }
}
