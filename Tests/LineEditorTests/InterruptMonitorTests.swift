import LineEditor
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite(.serialized)
struct `The interrupt monitor` {
  // A job in the background inherits SIGINT ignored, and what is ignored is left alone.
  init() { signal(SIGINT, SIG_DFL) }

  @Test func `hears control C between begin and end, and forgets it when told to`() {
    let monitor = InterruptMonitor()
    monitor.begin()
    defer { monitor.end() }
    #expect(!monitor.isInterrupted)
    interrupt(monitor)
    #expect(monitor.isInterrupted && monitor.shouldStop && !monitor.isTerminated)
    monitor.reset()
    #expect(!monitor.isInterrupted && !monitor.shouldStop)
  }

  @Test func `ends the wait of a script for a slow pipe`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let monitor = InterruptMonitor()
    let reader = ScriptReader(descriptor: ends[0])
    reader.monitor = monitor
    monitor.begin()
    defer { monitor.end() }
    interrupt(monitor)
    // Or it would wait for ever.
    try #require(monitor.isInterrupted)
    let outcome = reader.readLine()
    #expect(outcome == .interrupted)
    monitor.reset()
  }

  @Test func `gives the signals back`() {
    var before = sigaction()
    var after = sigaction()
    sigaction(SIGTERM, nil, &before)
    InterruptMonitor().whileListening {
      sigaction(SIGTERM, nil, &after)
      #expect(handler(before) != handler(after))
    }
    sigaction(SIGTERM, nil, &after)
    #expect(handler(before) == handler(after))
  }

  // To the process, for a test's own thread may have the signal blocked, and then it takes a moment to arrive.
  private func interrupt(_ monitor: InterruptMonitor) {
    kill(getpid(), SIGINT)
    for _ in 0..<1_000 where !monitor.isInterrupted { usleep(10_000) }
  }

  // The union that holds it has another name on each system; it comes first on all.
  private func handler(_ action: sigaction) -> [UInt8] {
    withUnsafeBytes(of: action) { Array($0.prefix(MemoryLayout<Int>.size)) }
  }
}
