import ArgumentParser
import BenchmarkWorlds
import Experiments
import TalentMarket

/// Counts how often the 95 % interval of a `whatif` covers the truth, which is what very many other pairs say.
@main
struct CountCoverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count-coverage",
    abstract: "How often the interval of a difference covers the truth: raid-2025, Meta.budget *= 2, twelve turns.")

  @Option(help: "How many seeds, each an experiment of its own.")
  var seeds = 500

  @Option(help: "Pairs of each seed.")
  var pairs: UInt32 = 64

  @Option(help: "Pairs of the truth.")
  var truth: UInt32 = 100_000

  func run() {
    let pool = ThreadPool()
    // A seed of its own, so that no experiment is part of its truth.
    let known = differences(seed: 1_000_003, pairs: truth, on: pool).map(\.mean)
    var covered = [Int](repeating: 0, count: known.count)
    for seed in 1...seeds {
      for (place, summary) in differences(seed: UInt64(seed), pairs: pairs, on: pool).enumerated() {
        let interval = MeanInterval(summary)
        if interval.low <= known[place], known[place] <= interval.high { covered[place] += 1 }
      }
    }
    for (place, name) in FinalFigures.names.enumerated() {
      let share = Double(covered[place]) / Double(seeds)
      print(
        "\(name): truth \(known[place]) of \(truth) pairs, covered in \(covered[place]) of \(seeds) seeds = \(share)")
    }
  }

  private func differences(seed: UInt64, pairs: UInt32, on pool: ThreadPool) -> [Summary] {
    var scenario = Flagship.scenario
    scenario.seed = seed
    let source = ReplicateSource.scenario(scenario)
    let change = Course.TimedChange(after: 0) { world in
      let meta = world.labs.firstIndex { $0.name == "Meta" } ?? 0
      return (try? world.apply(Change(path: .lab(LabID(meta), .budget), operation: .multiply, amount: 2))) != nil
    }
    let study = Study(
      [Course(source, until: scenario.turns), Course(source, changes: [change], until: scenario.turns)],
      observing: FinalFigures())
    let outcome = study.run(1..<pairs + 1, on: pool)
    return FinalFigures.names.indices.map { outcome.difference($0) }
  }
}

/// A few figures of the last turn: a mean, a share, an extreme and an index.
private struct FinalFigures: Observation {
  static let names = ["capability(Meta)", "retention(OpenAI)", "topPay", "talentHHI"]
  var readingCount: Int { Self.names.count }
  var columnCount: Int { Self.names.count }

  func read(
    _ world: borrowing World, now: borrowing TurnRecord, played: borrowing TurnRecord, into readings: inout [Double]
  ) {
    for place in now.labs.indices where world.labs[place].name == "Meta" { readings.append(now.labs[place].capability) }
    for place in now.labs.indices where world.labs[place].name == "OpenAI" {
      readings.append(now.labs[place].retention)
    }
    readings += [now.world.topPay.amount, now.world.talentHHI]
  }

  func conclude(_ readings: CourseReadings, into numbers: inout SampleRow) {
    for reading in Self.names.indices { numbers.append(readings[reading, at: readings.lastTurn]) }
  }
}
