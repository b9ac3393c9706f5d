import Benchmark
import BenchmarkWorlds
import Experiments
import TalentMarket

/// Twelve turns of the flagship, the loaded world given, on one thread.
func timeFlagship() {
  Benchmark("Flagship run, measures only") { _, loaded in
    blackHole(Flagship.play(loaded, .measuresOnly))
  } setup: {
    Flagship.world()
  }
  Benchmark("Flagship run, recorded and certified") { _, loaded in
    blackHole(Flagship.play(loaded, TurnOptions()))
  } setup: {
    Flagship.world()
  }
  Benchmark("Flagship load") { _ in
    blackHole(Flagship.world())
  }
}

/// An ensemble of the flagship on all processors: loading, twelve turns and the statistics of every measure.
func timeReplicates() {
  Benchmark("1,000 replicates, all cores", configuration: .init(warmupIterations: 1, maxIterations: 10)) { _, pool in
    let ensemble = Ensemble(.scenario(Flagship.scenario), turns: Flagship.scenario.turns)
    blackHole(ensemble.run(1..<1001, on: pool))
  } setup: {
    ThreadPool()
  }
}
