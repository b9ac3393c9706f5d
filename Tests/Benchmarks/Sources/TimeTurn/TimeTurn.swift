import ArgumentParser
import BenchmarkWorlds
import Experiments
import TalentMarket

/// Times the turns of a large world, and says what became of it.
@main
struct TimeTurn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "time-turn", abstract: "Times turns of a large world, measures only; prints a digest of its end.")

  @Argument(help: "People employed at load; at least ten a lab.")
  var people: Int

  @Argument(help: "Labs.")
  var labs: Int

  @Option(help: "Threads; as many as there are processors without it.")
  var threads: Int?

  @Option(help: "Turns.")
  var turns = 4

  @Option(help: "Seed of the world.")
  var seed: UInt64 = 2025

  @Flag(
    help: """
      Print only nanoseconds a person, elapsed and of processors: medians over all turns but the first, in which nobody \
      is new.
      """)
  var brief = false

  func validate() throws {
    guard labs > 0, people >= 10 * labs else { throw ValidationError("A world has at least ten people a lab.") }
    guard turns > 0, threads ?? 1 > 0 else { throw ValidationError("At least one turn, on at least one thread.") }
  }

  func run() {
    let clock = ContinuousClock()
    let pool = ThreadPool(width: threads)
    var options = TurnOptions.measuresOnly
    options.parallel = pool.parallel
    var world: World?
    let loading = clock.measure { world = World(LargeWorld(people: people, labs: labs, seed: seed).scenario) }
    guard var world else { return }
    say("loaded \(people) people in \(labs) labs in \(loading.shown) s; \(pool.width) threads")
    say("turn  seconds  of processors   people  participants  approaches    moves   raises  ns a person")
    var rates: [Double] = []
    var processorRates: [Double] = []
    for _ in 0..<turns {
      let count = world.people.count
      var record = TurnRecord(turn: 0, date: world.date)
      let busy = ProcessorTime.seconds
      let duration = clock.measure { record = world.playTurn(options) }
      let processors = ProcessorTime.seconds - busy
      let rate = duration.inSeconds * 1e9 / Double(count)
      rates.append(rate)
      processorRates.append(processors * 1e9 / Double(count))
      say(
        [
          "\(record.turn)".leading(4), duration.shown.leading(9), processors.shown(4).leading(15),
          "\(count)".leading(9), "\(record.openCount)".leading(14), "\(record.approaches.count)".leading(12),
          "\(record.moves.count)".leading(9), "\(record.raises.count)".leading(9), rate.shown(1).leading(13),
        ].joined())
    }
    // Before the digest, which copies columns.
    if let peak = PeakMemory.megabytes { say("peak resident memory \(peak) MB") }
    if brief {
      print(medianOfLater(rates).shown(1), medianOfLater(processorRates).shown(1))
    } else {
      print("digest \(world.stateDigest().whole.hexDigits)")
    }
  }

  private func medianOfLater(_ rates: [Double]) -> Double {
    let later = (rates.count > 1 ? Array(rates.dropFirst()) : rates).sorted()
    return later[later.count / 2]
  }

  private func say(_ line: String) { if !brief { print(line) } }
}

extension Duration {
  /// In seconds.
  fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
  /// In seconds, four places.
  fileprivate var shown: String { inSeconds.shown(4) }
}

extension Double {
  /// With so many places.
  fileprivate func shown(_ places: Int) -> String {
    var scale: Int64 = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int64((self * Double(scale)).rounded())
    let digits = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: places - digits.count) + digits
  }
}

extension String {
  /// Filled up with blanks on the left.
  fileprivate func leading(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
