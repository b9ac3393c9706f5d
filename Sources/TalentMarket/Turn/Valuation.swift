// Phase 3: the most each lab would pay for each person.

extension World {
  /// w_j = θ_j · b_j(t)/Q_j(0) · (Q_j(t)/Q_j(0))^(a−1): dollars a year per unit of output; the ratio is at least 0.1.
  func priceOfOutput(_ lab: Int) -> Double {
    let (effective, starting) = (labs[lab].effectiveTalent, labs[lab].startingTalent)
    let ratio = max(0.1, effective / starting)
    return labs[lab].appetite * labs[lab].budget.amount / starting
      * Elementary.pow(ratio, parameters[.talentShare] - 1)
  }

  /// v_ij, dollars a year: output the lab would gain, and what it is worth to it that a rival loses it.
  func valuation(_ row: Int, _ lab: Int, price: Double) -> Double {
    let employer = people.employer[row]
    let isNewcomer = employer != Int32(lab)
    let gained = fit(row, at: lab) * (isNewcomer ? 1 - parameters[.ramp] / 2 : 1)
    let denial = labs[lab].denial
    let denied = isNewcomer && employer >= 0 && denial != 0 ? denial * fit(row, at: Int(employer)) : 0
    return price * people.talent[row] * (gained + denied)
  }

  /// fit_ij = 1 − π(1 − match_ij), where match is the ω-weighted mean of the lab's scores: "a great chef in the wrong
  /// kitchen".
  @inline(__always)
  func fit(_ row: Int, at lab: Int) -> Double {
    1 - parameters[.mismatch] * (1 - people.wants[row].culture.weightedMean(of: labs[lab].culture))
  }

  /// The most each lab would pay for each of these people, row-major over labs; split over processors.
  func values(of rows: [Int], _ parallel: ParallelFor) -> [Int64] {
    let labCount = labs.count
    let valuations = Valuations(self)
    return people.withColumns { people in
      [Int64](unsafeUninitializedCapacity: rows.count * labCount) { values, count in
        count = rows.count * labCount
        // Every piece writes to rows of its own.
        nonisolated(unsafe) let values = values
        parallel.overRanges(rows.count) { places in
          for place in places {
            let row = rows[place]
            valuations.fill(
              values.baseAddress! + place * labCount, people.wants[row].culture, people.talent[row],
              Int(people.employer[row]))
          }
        }
      }
    }
  }
}

/// ``World/valuation(_:_:price:)`` for loops over many people: what is the same for all of them is found once.
struct Valuations: ~Copyable, @unchecked Sendable {
  private let labs: UnsafeMutableBufferPointer<LabTerms>
  private let mismatch: Double
  private let newcomer: Double

  private struct LabTerms {
    var price: Double
    var denial: Double
    var scores: Culture
  }

  init(_ world: borrowing World) {
    labs = .allocate(capacity: world.labs.count)
    for lab in world.labs.indices {
      labs.initializeElement(
        at: lab,
        to: LabTerms(
          price: world.priceOfOutput(lab), denial: world.labs[lab].denial, scores: world.labs[lab].culture))
    }
    mismatch = world.parameters[.mismatch]
    newcomer = 1 - world.parameters[.ramp] / 2
  }

  deinit { labs.deallocate() }

  /// Writes the most each lab would pay for one person, whole dollars a year.
  @inline(__always)
  func fill(_ values: UnsafeMutablePointer<Int64>, _ weights: Culture, _ talent: Double, _ employer: Int) {
    let ownFit = employer >= 0 ? fit(weights, at: employer) : 0
    // As if to everybody they were a newcomer, without a branch; then the lab to which they are not.
    for lab in 0..<labs.count {
      let value = labs[lab].price * talent * (fit(weights, at: lab) * newcomer + labs[lab].denial * ownFit)
      values[lab] = whole(value)
    }
    guard employer >= 0 else { return }
    values[employer] = whole(labs[employer].price * talent * ownFit)
  }

  @inline(__always)
  private func whole(_ value: Double) -> Int64 {
    let dollars = Pay(rounding: value).dollars
    return dollars < Market.ordered ? dollars : Market.ordered - 1
  }

  /// The most a rival would pay for somebody who is employed, dollars a year.
  @inline(__always)
  func rivalValue(_ talent: Double, _ weights: Culture, at lab: Int, _ employer: Int) -> Double {
    let denial = labs[lab].denial
    let denied = denial != 0 ? denial * fit(weights, at: employer) : 0
    return labs[lab].price * talent * (fit(weights, at: lab) * newcomer + denied)
  }

  /// The most a lab would pay for an outsider per unit of talent, whatever the fit: a bound, rounded up.
  func bound(_ lab: Int) -> Double {
    let anywhere = labs.indices.reduce(0) { max($0, largestFit($1)) }
    return labs[lab].price * (largestFit(lab) * newcomer + labs[lab].denial * anywhere) * (1 + 1e-9)
  }

  /// A weighted mean is no larger than the largest score.
  private func largestFit(_ lab: Int) -> Double {
    let scores = labs[lab].scores
    return 1 - mismatch
      * (1 - max(0, scores.mission, scores.autonomy, max(scores.openness, scores.safety, scores.execution)))
  }

  @inline(__always)
  private func fit(_ weights: Culture, at lab: Int) -> Double {
    1 - mismatch * (1 - weights.weightedMean(of: labs[lab].scores))
  }
}
