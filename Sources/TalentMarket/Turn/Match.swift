// match_ij, the ω-weighted mean of a lab's culture scores: what production, dilution and unmet wants rest on.

extension World {
  /// How well each person matches their own lab, in row order; 0 for those without one. Split over processors.
  func matchesAtOwnLab(_ parallel: ParallelFor) -> [Double] {
    withScoresByPlace { scores in
      people.withColumns { people in
        [Double](unsafeUninitializedCapacity: people.count) { matches, count in
          count = people.count
          // Every piece writes to rows of its own.
          nonisolated(unsafe) let matches = matches
          parallel.overRanges(people.count, least: 4096) { people.matchAtOwnLab($0, scores, into: matches) }
        }
      }
    }
  }

  /// Lends the scores of every lab and, behind them, zeros for those without one.
  @inline(__always)
  func withScoresByPlace<Result>(_ body: (UnsafeBufferPointer<Culture>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: Culture.self, capacity: labs.count + 1) { scores in
      for lab in labs.indices { scores.initializeElement(at: lab, to: labs[lab].culture) }
      scores.initializeElement(at: labs.count, to: Culture(repeating: 0))
      return body(UnsafeBufferPointer(scores))
    }
  }
}

extension PeopleColumns {
  /// Writes how well some people match their own lab, given the scores by place; 0 for those without one.
  ///
  /// Each number has the bits of ``Culture/weightedMean(of:)``; two people are done at a time.
  func matchAtOwnLab(
    _ rows: Range<Int>, _ scores: UnsafeBufferPointer<Culture>, into matches: UnsafeMutableBufferPointer<Double>
  ) {
    let (labs, scores) = (UInt32(scores.count - 1), scores.baseAddress!)
    var row = rows.lowerBound
    while row &+ 1 < rows.upperBound {
      let (here, there) = (scores + labPlace(row, of: labs), scores + labPlace(row &+ 1, of: labs))
      let (match, weight) = matchOfPair(row, here, there)
      if all(weight .> SIMD2(repeating: 0)) {
        UnsafeMutableRawPointer(matches.baseAddress! + row).storeBytes(of: match, as: SIMD2<Double>.self)
      } else {
        matches[row] = wants[row].culture.weightedMean(of: here.pointee)
        matches[row &+ 1] = wants[row &+ 1].culture.weightedMean(of: there.pointee)
      }
      row &+= 2
    }
    if row < rows.upperBound {
      matches[row] = wants[row].culture.weightedMean(of: scores[labPlace(row, of: labs)])
    }
  }

  /// The place of a person's lab in a table of so many labs; that behind the last for those without one.
  @inline(__always)
  private func labPlace(_ row: Int, of labs: UInt32) -> Int { Int(min(UInt32(bitPattern: employer[row]), labs)) }

  /// The weighted means of a person and the next, each at a lab of their own; not a number where no score has weight.
  @inline(__always)
  private func matchOfPair(
    _ row: Int, _ first: UnsafePointer<Culture>, _ second: UnsafePointer<Culture>
  ) -> (match: SIMD2<Double>, weight: SIMD2<Double>) {
    let wants = wants.baseAddress! + row
    let weights = PairOfCultures(wants[0].culture, wants[1].culture)
    let weight = weights.sum
    return (weights.products(PairOfCultures(first.pointee, second.pointee)) / weight, weight)
  }
}
