import CLibedit
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a signal handler, or another thread, has to tell.
struct Tidings: OptionSet {
  let rawValue: Int
  /// SIGINT.
  static let interrupt = Tidings(rawValue: 1)
  /// SIGTERM or SIGHUP.
  static let terminate = Tidings(rawValue: 2)
  /// SIGWINCH: the window has another size.
  static let resize = Tidings(rawValue: 4)
  /// SIGCONT: stopped before, running now.
  static let resume = Tidings(rawValue: 8)
  /// Another thread has text to show.
  static let output = Tidings(rawValue: 16)
}

// Global and atomic, because a signal handler can reach nothing else.
private let arrived = Atomic<Int>(0)
private let wakeWriter = Atomic<Int32>(-1)

/// The letter box of the process: signal handlers drop tidings, the reader and the monitor pick them up.
///
/// Every drop also writes a byte to a pipe, so that a wait on the pipe misses nothing that arrives just before it.
enum SignalPost {
  /// The end of the pipe to wait on; opened when first asked for, and never closed.
  static let wakeReader: Int32 = {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return -1 }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    wakeWriter.store(ends[1], ordering: .sequentiallyConsistent)
    return ends[0]
  }()

  /// What has arrived and has not been taken.
  static var pending: Tidings {
    Tidings(rawValue: arrived.load(ordering: .sequentiallyConsistent))
  }

  /// Drops tidings in the box. Async-signal-safe.
  static func drop(_ tidings: Tidings) {
    _ = arrived.bitwiseOr(tidings.rawValue, ordering: .sequentiallyConsistent)
    let descriptor = wakeWriter.load(ordering: .sequentiallyConsistent)
    guard descriptor >= 0 else { return }
    var byte: UInt8 = 0
    // A full pipe wakes as well as another byte would.
    _ = write(descriptor, &byte, 1)
  }

  /// Takes those of `wanted` that have arrived.
  @discardableResult
  static func take(_ wanted: Tidings) -> Tidings {
    let before = arrived.bitwiseAnd(~wanted.rawValue, ordering: .sequentiallyConsistent).oldValue
    return Tidings(rawValue: before).intersection(wanted)
  }

  /// Empties the pipe. Do this before taking the tidings, never after.
  static func drain() {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while read(wakeReader, &bytes, bytes.count) > 0 {}
  }
}

/// Signals caught for a while, to be given back to those who had them before.
struct CaughtSignals {
  private var previous: [(number: Int32, action: sigaction)] = []

  /// Catches each signal and drops its tidings in `SignalPost`; leaves alone those the parent process ignores.
  init(_ numbers: [Int32]) {
    _ = SignalPost.wakeReader
    for number in numbers {
      var action = sigaction()
      if shim_catch_signal(number, dropTidings, &action) == 1 {
        previous.append((number, action))
      }
    }
  }

  /// Gives the signals back.
  mutating func release() {
    for (number, action) in previous.reversed() {
      withUnsafePointer(to: action) { shim_restore_signal(number, $0) }
    }
    previous = []
  }
}

// Runs as a signal handler: atomics, write(2) and errno only.
private let dropTidings: @convention(c) (Int32) -> Void = { number in
  let kept = errno
  switch number {
  case SIGINT: SignalPost.drop(.interrupt)
  case SIGTERM, SIGHUP: SignalPost.drop(.terminate)
  case SIGWINCH: SignalPost.drop(.resize)
  case SIGCONT: SignalPost.drop(.resume)
  default: break
  }
  errno = kept
}
