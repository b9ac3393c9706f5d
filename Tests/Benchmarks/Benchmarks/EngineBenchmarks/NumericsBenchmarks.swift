import Benchmark
import Foundation
import TalentMarket

/// Functions and draws, one by one and eight at a time; the system's mathematics library beside them.
///
/// Every iteration adds up a million results.
func timeNumerics() {
  timeScalarFunctions()
  timeDraws()
  timeLanes()
}

private let count = 1_000_000
// Identities are hashes in the engine: both words of each differ from the last one's.
private let spreading: UInt64 = 0x9E37_79B9_7F4A_7C15
private let stream = RandomStream(seed: 2025, replicate: 0)

private func time(_ name: String, _ body: @escaping () -> Double) {
  let configuration = Benchmark.Configuration(metrics: [.wallClock], scalingFactor: .mega, maxDuration: .seconds(1))
  Benchmark(name, configuration: configuration) { _ in blackHole(body()) }
}

/// The sum of a function over arguments that rise evenly from `start`.
@inline(__always)
private func sum(from start: Double, by step: Double, _ function: (Double) -> Double) -> Double {
  var sum = 0.0
  for index in 0..<count { sum += function(start + step * Double(index)) }
  return sum
}

private func timeScalarFunctions() {
  time("exp, engine") { sum(from: -20, by: 4e-5) { Elementary.exp($0) } }
  time("exp, system") { sum(from: -20, by: 4e-5) { Foundation.exp($0) } }
  time("log, engine") { sum(from: 0.001, by: 1e-3) { Elementary.log($0) } }
  time("log, system") { sum(from: 0.001, by: 1e-3) { Foundation.log($0) } }
  time("pow, engine") { sum(from: 0.1, by: 1e-5) { Elementary.pow($0, -0.4) } }
  time("pow, system") { sum(from: 0.1, by: 1e-5) { Foundation.pow($0, -0.4) } }
}

private func timeDraws() {
  time("Philox block") {
    var sum: UInt64 = 0
    for index in 0..<UInt64(count) {
      let id = index &* spreading
      let words = Philox.block(
        counter: SIMD4(UInt32(truncatingIfNeeded: id), UInt32(truncatingIfNeeded: id >> 32), 2, 3), key: SIMD2(4, 5))
      sum &+= UInt64(words.x) << 32 | UInt64(words.y)
    }
    return Double(sum)
  }
  time("Uniform draw") { sum { stream.uniform(.luck, turn: 1, id: $0) } }
  time("Gumbel draw, engine") { sum { stream.gumbel(.luck, turn: 1, id: $0) } }
  time("Gumbel draw, system") { sum { -Foundation.log(-Foundation.log(stream.uniform(.luck, turn: 1, id: $0))) } }
  time("Normal draw") { sum { stream.normal(.talent, turn: 1, id: $0) } }
}

@inline(__always)
private func sum(_ draw: (UInt64) -> Double) -> Double {
  var sum = 0.0
  for id in 0..<UInt64(count) { sum += draw(id &* spreading) }
  return sum
}

private func timeLanes() {
  let first = SIMD8<UInt64>(0, 1, 2, 3, 4, 5, 6, 7)
  let ids = first &* SIMD8(repeating: spreading)
  time("Philox block, SIMD8") {
    var sum = SIMD8<UInt64>()
    var ids = ids
    for _ in 0..<count / 8 {
      sum &+= Philox.words(ids: ids, third: 2, fourth: 3, key: SIMD2(4, 5))
      ids &+= SIMD8(repeating: 8 &* spreading)
    }
    return Double(sum.wrappedSum())
  }
  time("Uniform draw, SIMD8") { sumOfLanes(ids) { stream.uniform(.luck, turn: 1, ids: $0) } }
  time("Gumbel draw, SIMD8") { sumOfLanes(ids) { stream.gumbel(.luck, turn: 1, ids: $0) } }
  time("log, SIMD8") {
    var sum = SIMD8<Double>()
    var arguments = SIMD8<Double>(first) * 1e-3 + SIMD8(repeating: 0.001)
    for _ in 0..<count / 8 {
      sum += Elementary.log(arguments)
      arguments += SIMD8(repeating: 8e-3)
    }
    return sum.sum()
  }
}

@inline(__always)
private func sumOfLanes(_ first: SIMD8<UInt64>, _ draw: (SIMD8<UInt64>) -> SIMD8<Double>) -> Double {
  var sum = SIMD8<Double>()
  var ids = first
  for _ in 0..<count / 8 {
    sum += draw(ids)
    ids &+= SIMD8(repeating: 8 &* spreading)
  }
  return sum.sum()
}
