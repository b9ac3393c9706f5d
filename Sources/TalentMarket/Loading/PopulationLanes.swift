extension People {
  /// Draws talent, field, tenure and tastes of members of one cohort, eight people at a time; each number has the bits that
  /// ``Population`` draws for one person alone.
  ///
  /// - Complexity: O(rows), split over processors.
  mutating func drawTraits(
    of rows: Range<Int>, _ cohort: CohortDefinition, _ population: Population, _ parallel: ParallelFor
  ) {
    let fields = cohort.fields.isEmpty ? ResearchField.allCases : cohort.fields
    let spreads = Want.all.map { cohort.wants[$0] }
    key.withUnsafeBufferPointer { keys in
      talent.withUnsafeMutableBufferPointer { talents in
        field.withUnsafeMutableBufferPointer { chosen in
          tenure.withUnsafeMutableBufferPointer { tenures in
            wants.withUnsafeMutableBufferPointer { wants in
              // Every piece writes to rows of its own.
              nonisolated(unsafe) let (keys, talents, chosen) = (keys, talents, chosen)
              nonisolated(unsafe) let (tenures, wants) = (tenures, wants)
              parallel.overRanges(rows.count) { piece in
                // By way of memory: a lane that is not known beforehand is slow to get out of a vector.
                withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: 3 + spreads.count) { drawn in
                  for start in stride(from: piece.lowerBound, to: piece.upperBound, by: 8) {
                    let row = rows.lowerBound + start
                    let count = min(8, piece.upperBound - start)
                    var ids = SIMD8<UInt64>()
                    for lane in 0..<count { ids[lane] = keys[row + lane] }
                    let draw = PopulationLanes(population: population, ids: ids)
                    let talent = draw.logTalent(cohort.talent)
                    drawn[0] = talent.exponents
                    drawn[1] = draw.field(among: fields.count)
                    drawn[2] = cohort.lab == nil ? SIMD8() : draw.tenure(mean: cohort.meanTenure)
                    for (place, want) in Want.all.enumerated() { drawn[3 + place] = draw.taste(want, spreads[place]) }
                    UnsafeRawBufferPointer(drawn).withMemoryRebound(to: Double.self) { drawn in
                      for lane in 0..<count {
                        func taste(_ place: Int) -> Double {
                          max(spreads[place].floor, drawn[8 * (3 + place) + lane])
                        }
                        talents[row + lane] = Population.talent(exponent: drawn[lane], median: talent.median)
                        chosen[row + lane] = fields[min(fields.count - 1, Int(drawn[8 + lane]))]
                        if cohort.lab != nil { tenures[row + lane] = drawn[16 + lane] }
                        wants[row + lane] = Wants(
                          money: taste(0), compute: taste(1), peers: taste(2),
                          culture: Culture(
                            mission: taste(3), autonomy: taste(4), openness: taste(5), safety: taste(6),
                            execution: taste(7)))
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// The traits of eight people at once.
private struct PopulationLanes {
  let population: Population
  let ids: SIMD8<UInt64>

  @inline(__always)
  private func uniform(_ purpose: Purpose) -> SIMD8<Double> {
    population.luck.uniform(purpose, turn: population.turn, ids: ids)
  }

  /// σ times a standard normal number: what ln(talent / median) is.
  func logTalent(_ distribution: LognormalDistribution?) -> (exponents: SIMD8<Double>, median: Double) {
    let sigma = distribution?.sigma ?? population.parameters[.talentSigma]
    let normal = NormalQuantile.value(at: uniform(.talent))
    return (SIMD8(repeating: sigma) * normal, distribution?.median ?? 1)
  }

  /// A number from 0 up to `count`, whose whole part names a field.
  func field(among count: Int) -> SIMD8<Double> { uniform(.field) * SIMD8(repeating: Double(count)) }

  func tenure(mean: Double?) -> SIMD8<Double> {
    SIMD8(repeating: mean ?? population.parameters[.meanTenure]) * (-Elementary.log(uniform(.tenure)))
  }

  /// A taste before it is held to its floor.
  @inline(__always)
  func taste(_ want: Want, _ spread: NormalDistribution) -> SIMD8<Double> {
    let normal = NormalQuantile.value(at: uniform(want.purpose))
    return SIMD8(repeating: spread.mean) + SIMD8(repeating: spread.deviation) * normal
  }
}
