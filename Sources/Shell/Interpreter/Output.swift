/// Where what the interpreter says goes.
public protocol Output: AnyObject {
  /// A line of the result, without its newline: standard output.
  func write(_ line: String)
  /// A line about the work itself, faults and progress: standard error.
  func report(_ line: String)
}

/// Keeps what was said, for tests and for those who embed the interpreter.
public final class OutputLog: Output {
  /// Lines of results.
  public private(set) var lines: [String] = []
  /// Lines of faults and progress.
  public private(set) var reports: [String] = []
  /// Both, in the order in which they came.
  public private(set) var everything: [String] = []

  /// An empty log.
  public init() {}

  /// Keeps a line of a result.
  public func write(_ line: String) {
    lines.append(line)
    everything.append(line)
  }

  /// Keeps a line about the work.
  public func report(_ line: String) {
    reports.append(line)
    everything.append(line)
  }

  /// Forgets what was said.
  public func clear() {
    lines = []
    reports = []
    everything = []
  }
}

/// How a line ended.
public enum ExecutionStatus: Equatable, Sendable {
  /// It was carried out.
  case done
  /// It was not; the world is as it was.
  case failed
  /// The person wants to leave.
  case quit
  /// It was stopped by Ctrl-C; what was done stands.
  case interrupted
}
