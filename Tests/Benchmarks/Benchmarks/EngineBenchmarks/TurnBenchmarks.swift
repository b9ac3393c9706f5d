import Benchmark
import BenchmarkWorlds
import Experiments
import TalentMarket

/// Turns of large worlds on all processors, one after the other; the first, in which nobody is new, warms up.
func timeTurns() {
  for people in [10_000, 100_000, 1_000_000] {
    let configuration = Benchmark.Configuration(
      warmupIterations: 1, maxDuration: .seconds(60), maxIterations: 5)
    Benchmark("Turn of \(people) × 64, all cores", configuration: configuration) { _, playing in
      playing.world.playTurn(playing.options)
    } setup: {
      PlayedWorld(people: people, labs: 64)
    }
  }
}

/// A world that goes on from one iteration to the next: a copy of a million people would be timed as well.
private final class PlayedWorld {
  var world: World
  let options: TurnOptions

  init(people: Int, labs: Int) {
    world = World(LargeWorld(people: people, labs: labs).scenario)
    var options = TurnOptions.measuresOnly
    options.parallel = ThreadPool().parallel
    self.options = options
  }
}
