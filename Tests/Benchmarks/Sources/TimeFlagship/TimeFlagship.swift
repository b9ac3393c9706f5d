import ArgumentParser
import BenchmarkWorlds
import TalentMarket

/// Prints nanoseconds a run of the flagship, for a script that compares.
@main
struct TimeFlagship: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time-flagship",
    abstract: "Median nanoseconds of a run of raid-2025: twelve turns of the loaded world, measures only, one thread.")

  @Argument(help: "The seed; the scenario's own without it.")
  var seed: UInt64?

  @Option(name: .customLong("repeat"), help: "How many runs; at least 200.")
  var runs = 400

  func validate() throws {
    guard runs >= 200 else { throw ValidationError("Fewer than 200 runs say little.") }
  }

  func run() {
    let loaded = Flagship.world(seed: seed)
    let clock = ContinuousClock()
    var last = loaded
    for _ in 0..<50 { last = Flagship.play(loaded, .measuresOnly) }
    let expected = last.stateDigest().whole
    var durations: [Duration] = []
    for _ in 0..<runs { durations.append(clock.measure { last = Flagship.play(loaded, .measuresOnly) }) }
    precondition(last.stateDigest().whole == expected, "every run ends in the same world")
    durations.sort()
    let (seconds, attoseconds) = durations[runs / 2].components
    print(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}
