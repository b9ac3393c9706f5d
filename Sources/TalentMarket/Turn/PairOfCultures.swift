/// Culture scores or weights of two, side by side.
struct PairOfCultures {
  let mission: SIMD2<Double>
  let autonomy: SIMD2<Double>
  let openness: SIMD2<Double>
  let safety: SIMD2<Double>
  let execution: SIMD2<Double>

  @inline(__always)
  init(_ first: Culture, _ second: Culture) {
    mission = SIMD2(first.mission, second.mission)
    autonomy = SIMD2(first.autonomy, second.autonomy)
    openness = SIMD2(first.openness, second.openness)
    safety = SIMD2(first.safety, second.safety)
    execution = SIMD2(first.execution, second.execution)
  }

  /// ``Culture/sum`` of each.
  @inline(__always)
  var sum: SIMD2<Double> { mission + autonomy + openness + safety + execution }

  /// The products with other values added up, as ``Culture/weightedMean(of:)`` does.
  @inline(__always)
  func products(_ other: PairOfCultures) -> SIMD2<Double> {
    mission * other.mission + autonomy * other.autonomy + openness * other.openness + safety * other.safety
      + execution * other.execution
  }
}
