// What each person adds to the team, in loops without a call.

extension World {
  /// What each person adds, in row order: ``contribution(_:)``; any number for those without a lab. Split over processors.
  func contributions(_ parallel: ParallelFor) -> [Double] {
    let mismatch = parameters[.mismatch]
    let now = Int32(clamping: max(1, turn))
    return withScoresByPlace { scores in
      FadedLosses.with(after: turn, years: turnYears, rampYears: parameters[.rampYears]) { faded in
        people.withColumns { people in
          [Double](unsafeUninitializedCapacity: people.count) { contributions, count in
            count = people.count
            // Every piece writes to rows of its own.
            nonisolated(unsafe) let contributions = contributions
            parallel.overRanges(people.count, least: 4096) { rows in
              people.matchAtOwnLab(rows, scores, into: contributions)
              people.contribute(rows, mismatch, faded, into: contributions)
              for row in rows where people.sitsOutUntil[row] >= now { contributions[row] = 0 }
            }
          }
        }
      }
    }
  }
}

extension PeopleColumns {
  /// Makes contributions of matches, whoever may sit out; two people are done at a time.
  fileprivate func contribute(
    _ rows: Range<Int>, _ mismatch: Double, _ faded: FadedLosses, into matches: UnsafeMutableBufferPointer<Double>
  ) {
    let (talents, losses, tenures) = (talent.baseAddress!, loss.baseAddress!, tenure.baseAddress!)
    let matches = matches.baseAddress!
    @inline(__always)
    func pair(_ column: UnsafePointer<Double>, _ row: Int) -> SIMD2<Double> {
      UnsafeRawPointer(column + row).loadUnaligned(as: SIMD2<Double>.self)
    }
    let one = SIMD2<Double>(repeating: 1)
    var row = rows.lowerBound
    while row &+ 1 < rows.upperBound {
      let output = pair(talents, row) * (one - SIMD2(repeating: mismatch) * (one - pair(matches, row)))
      let kept = one - faded.losses(pair(losses, row), after: pair(tenures, row))
      UnsafeMutableRawPointer(matches + row).storeBytes(of: output * kept, as: SIMD2<Double>.self)
      row &+= 2
    }
    if row < rows.upperBound {
      let output = talents[row] * (1 - mismatch * (1 - matches[row]))
      matches[row] = output * (1 - faded.loss(losses[row], after: tenures[row]))
    }
  }
}

/// loss exp(−tenure/rampYears) from a table: whoever has a loss that fades moved some whole number of turns ago.
private struct FadedLosses: @unchecked Sendable {
  private static let places = 64
  private let turnsPerYear: Double
  private let rampYears: Double
  /// Years after as many turns as the place, and their factor; not a number and 1 in places not needed.
  private let known: UnsafePointer<(tenure: Double, factor: Double)>

  /// Lends the table after so many turns, nobody having moved before the first.
  @inline(__always)
  static func with<Result>(
    after turns: Int, years: Double, rampYears: Double, _ body: (FadedLosses) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: (tenure: Double, factor: Double).self, capacity: places) { known in
      known.initialize(repeating: (.nan, 1))
      // As turns add up to a tenure.
      var tenure = 0.0
      for place in 0...max(0, min(turns, places - 1)) {
        known[place] = (tenure, Elementary.exp(-tenure / rampYears))
        tenure += years
      }
      let table = UnsafePointer(known.baseAddress!)
      return body(FadedLosses(turnsPerYear: 1 / years, rampYears: rampYears, known: table))
    }
  }

  /// What is left of one loss after some years at the lab.
  func loss(_ loss: Double, after tenure: Double) -> Double {
    loss > 0 ? loss * Elementary.exp(-tenure / rampYears) : 0
  }

  /// What is left of two.
  ///
  /// Whether somebody lost anything is not asked for itself: nobody could foresee which way that branch goes, and nothing
  /// times whatever stands in the table is nothing.
  @inline(__always)
  func losses(_ losses: SIMD2<Double>, after tenures: SIMD2<Double>) -> SIMD2<Double> {
    // Adding 1.5·2⁵² leaves the nearest number of turns in the low bits.
    let turns = tenures * SIMD2(repeating: turnsPerYear) + SIMD2(repeating: 0x1.8p52)
    let (one, other) = (known + place(turns[0]), known + place(turns[1]))
    let isUnknown = SIMD2(one.pointee.tenure, other.pointee.tenure) .!= tenures
    guard !any(isUnknown .& (losses .> SIMD2(repeating: 0))) else {
      return SIMD2(loss(losses[0], after: tenures[0]), loss(losses[1], after: tenures[1]))
    }
    return losses * SIMD2(one.pointee.factor, other.pointee.factor)
  }

  @inline(__always)
  private func place(_ turns: Double) -> Int {
    Int(truncatingIfNeeded: turns.bitPattern % UInt64(FadedLosses.places))
  }
}
