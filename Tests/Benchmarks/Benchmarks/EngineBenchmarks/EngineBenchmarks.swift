import Benchmark

/// Everything that is timed; the plugin looks for this name.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], timeUnits: .nanoseconds, warmupIterations: 3, maxDuration: .seconds(3))
  timeFlagship()
  timeReplicates()
  timeMarkets()
  timeTurns()
  timeNumerics()
}
