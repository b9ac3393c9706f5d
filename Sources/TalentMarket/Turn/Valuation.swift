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
  @inline(__always)
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
    let prices = labs.indices.map(priceOfOutput)
    let labCount = labs.count
    return [Int64](unsafeUninitializedCapacity: rows.count * labCount) { values, count in
      count = rows.count * labCount
      // Every piece writes to rows of its own.
      nonisolated(unsafe) let values = values
      parallel.overRanges(rows.count) { places in
        for place in places {
          for lab in 0..<labCount {
            let value = Pay(rounding: valuation(rows[place], lab, price: prices[lab])).dollars
            values[place * labCount + lab] = min(value, Market.ordered - 1)
          }
        }
      }
    }
  }
}
