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
  @Test func `hears control C between begin and end, and forgets it when told to`() {
    let monitor = InterruptMonitor()
    monitor.begin()
    defer { monitor.end() }
    #expect(!monitor.isInterrupted)
    raise(SIGINT)
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
    let outcome = monitor.whileListening {
      raise(SIGINT)
      return reader.readLine()
    }
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

  // The union that holds it has another name on each system; it comes first on all.
  private func handler(_ action: sigaction) -> [UInt8] {
    withUnsafeBytes(of: action) { Array($0.prefix(MemoryLayout<Int>.size)) }
  }
}
