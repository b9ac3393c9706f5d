import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C and requests to leave while a command runs.
///
/// Between `begin()` and `end()` SIGINT, SIGTERM and SIGHUP no longer end the process; the command asks now and then
/// whether one has come, from any thread, at the price of one atomic load. What the signals mean is one thing for the
/// whole process, so that every monitor sees the same.
public final class InterruptMonitor: Sendable {
  private let caught = Mutex<Caught>(Caught())

  private struct Caught {
    var depth = 0
    var signals: CaughtSignals?
  }

  /// A monitor that does not listen yet.
  public init() {}

  /// Starts to listen, and forgets an earlier Ctrl-C. Calls nest.
  public func begin() {
    caught.withLock { caught in
      caught.depth += 1
      guard caught.depth == 1 else { return }
      SignalPost.take(.interrupt)
      caught.signals = CaughtSignals([SIGINT, SIGTERM, SIGHUP])
    }
  }

  /// Gives the signals back to those who had them before.
  public func end() {
    caught.withLock { caught in
      caught.depth = max(caught.depth - 1, 0)
      guard caught.depth == 0 else { return }
      caught.signals?.release()
      caught.signals = nil
    }
  }

  /// Runs `work` between `begin()` and `end()`.
  public func whileListening<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    begin()
    defer { end() }
    return try work()
  }

  /// Whether Ctrl-C has been pressed since `begin()` or `reset()`.
  public var isInterrupted: Bool { SignalPost.pending.contains(.interrupt) }

  /// Whether SIGTERM or SIGHUP has come. It stays so: the next `readLine` answers `.terminated`.
  public var isTerminated: Bool { SignalPost.pending.contains(.terminate) }

  /// Whether the command should stop, for one reason or the other.
  public var shouldStop: Bool { !SignalPost.pending.isDisjoint(with: [.interrupt, .terminate]) }

  /// Forgets a Ctrl-C.
  public func reset() {
    SignalPost.take(.interrupt)
  }
}
