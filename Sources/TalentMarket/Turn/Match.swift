// match_ij, the ω-weighted mean of a lab's culture scores: what production, dilution and unmet wants rest on.

extension World {
  /// How well each person matches their own lab, in row order; 0 for those without one. Split over processors.
  func matchesAtOwnLab(_ parallel: ParallelFor) -> [Double] {
    let scores = labs.map(\.culture)
    return people.withColumns { people in
      [Double](unsafeUninitializedCapacity: people.count) { matches, count in
        count = people.count
        // Every piece writes to rows of its own.
        nonisolated(unsafe) let matches = matches
        parallel.overRanges(people.count, least: 4096) { people.matchAtOwnLab($0, scores, into: matches) }
      }
    }
  }
}

extension PeopleColumns {
  /// Writes how well some people match their own lab, given the scores of all labs; 0 for those without one.
  ///
  /// Each number has the bits of ``Culture/weightedMean(of:)``; two people are done at a time.
  func matchAtOwnLab(_ rows: Range<Int>, _ scores: [Culture], into matches: UnsafeMutableBufferPointer<Double>) {
    scores.withUnsafeBufferPointer { scores in
      var row = rows.lowerBound
      while row &+ 1 < rows.upperBound {
        let (first, second) = (Int(employer[row]), Int(employer[row &+ 1]))
        if first | second >= 0 {
          let (match, weight) = matchOfPair(row, scores.baseAddress! + first, scores.baseAddress! + second)
          if all(weight .> SIMD2(repeating: 0)) {
            UnsafeMutableRawPointer(matches.baseAddress! + row).storeBytes(of: match, as: SIMD2<Double>.self)
            row &+= 2
            continue
          }
        }
        matches[row] = self.match(row, scores)
        matches[row &+ 1] = self.match(row &+ 1, scores)
        row &+= 2
      }
      if row < rows.upperBound { matches[row] = match(row, scores) }
    }
  }

  @inline(__always)
  private func match(_ row: Int, _ scores: UnsafeBufferPointer<Culture>) -> Double {
    employer[row] >= 0 ? wants[row].culture.weightedMean(of: scores[Int(employer[row])]) : 0
  }

  /// The weighted means of a person and the next, each at a lab of their own; not a number where no score has weight.
  @inline(__always)
  private func matchOfPair(
    _ row: Int, _ first: UnsafePointer<Culture>, _ second: UnsafePointer<Culture>
  ) -> (match: SIMD2<Double>, weight: SIMD2<Double>) {
    let wants = wants.baseAddress! + row
    let (mine, other) = (wants[0].culture, wants[1].culture)
    let (here, there) = (first.pointee, second.pointee)
    let mission = (SIMD2(mine.mission, other.mission), SIMD2(here.mission, there.mission))
    let autonomy = (SIMD2(mine.autonomy, other.autonomy), SIMD2(here.autonomy, there.autonomy))
    let openness = (SIMD2(mine.openness, other.openness), SIMD2(here.openness, there.openness))
    let safety = (SIMD2(mine.safety, other.safety), SIMD2(here.safety, there.safety))
    let execution = (SIMD2(mine.execution, other.execution), SIMD2(here.execution, there.execution))
    let weight = mission.0 + autonomy.0 + openness.0 + safety.0 + execution.0
    let total =
      mission.0 * mission.1 + autonomy.0 * autonomy.1 + openness.0 * openness.1 + safety.0 * safety.1
      + execution.0 * execution.1
    return (total / weight, weight)
  }
}
