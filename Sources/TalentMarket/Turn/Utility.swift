// Phase 4: what each person would rather have.

extension World {
  /// What leaving before the next yearly vesting date costs, as dollars a year: equity · pay · (tenure mod 1) / 2.
  func forfeit(_ row: Int) -> Double {
    let tenure = people.tenure[row]
    return parameters[.equity] * Double(people.pay[row]) * (tenure - Rounding.down(tenure)) / 2
  }

  /// Whether `row` left `lab` within a year, so that going back is going home.
  func isReturn(_ row: Int, to lab: Int) -> Bool {
    people.formerLab[row] == Int32(lab) && people.employer[row] != Int32(lab)
      && turn - Int(people.leftAt[row]) <= turnsPerYear
  }

  /// The lab to which going back is going home, or −1.
  private func returnLab(_ row: Int) -> Int32 {
    let former = people.formerLab[row]
    return former >= 0 && isReturn(row, to: Int(former)) ? former : -1
  }

  /// Utilities of everybody who is open, by the random-utility model of McFadden (1974): luck is standard Gumbel, drawn
  /// for the pair of researcher and lab.
  ///
  /// - Parameters:
  ///   - staff: What the people of each lab add up to.
  ///   - needed: The market whose pairs will be asked for their luck; it is drawn for those alone that may meet, or for
  ///     all where this is `nil`.
  func preferences(
    of rows: [Int], _ staff: StaffTotals, _ parallel: ParallelFor = .serial, needed: Market? = nil
  ) -> LogPayPreferences {
    let computePerHead = labs.indices.map { lab in
      Elementary.log(max(1, labs[lab].compute) / Double(max(1, staff.people[lab])))
    }
    return LogPayPreferences(
      wants: people.withColumns { people in Array(count: rows.count) { people.wants[rows[$0]] } },
      forfeit: Array(count: rows.count) { people.employer[rows[$0]] >= 0 ? forfeit(rows[$0]) : 0 },
      logComputePerHead: computePerHead, culture: labs.map(\.culture), peers: peerTalent(staff),
      moving: parameters[.home], returnsTo: Array(count: rows.count) { returnLab(rows[$0]) },
      luck: luckOfMatches(rows, parallel, needed),
      outside: outsideUtilities(rows, computePerHead, parallel))
  }

  /// ln(mean talent at the lab / mean talent of all employed); 0 for an empty lab.
  private func peerTalent(_ staff: StaffTotals) -> [Double] {
    let employed = staff.people.reduce(0, +)
    let mean = staff.talent.reduce(0, +) / Double(max(1, employed))
    return labs.indices.map { lab in
      staff.people[lab] == 0 ? 0 : Elementary.log(staff.talent[lab] / Double(staff.people[lab]) / mean)
    }
  }

  /// μ ln(outside·τ·P) + the mean over labs of the compute and culture terms − home + luck.
  private func outsideUtilities(_ rows: [Int], _ computePerHead: [Double], _ parallel: ParallelFor) -> [Double] {
    let offers = labs.indices.filter { labs[$0].entersMeans }.map { lab in
      (compute: computePerHead[lab], scores: labs[lab].culture)
    }
    let scale = parameters[.luck]
    let home = parameters[.home]
    let share = parameters[.outside]
    let price = reference.talentPrice
    let (luck, turn) = (luck, turn)
    return people.withColumns { people in
      [Double](unsafeUninitializedCapacity: rows.count) { utilities, count in
        count = rows.count
        // Every piece writes to rows of its own.
        nonisolated(unsafe) let utilities = utilities
        parallel.overRanges(rows.count, least: 256) { participants in
          for first in stride(from: participants.lowerBound, to: participants.upperBound, by: 8) {
            let lanes = min(8, participants.upperBound - first)
            var ids = SIMD8<UInt64>()
            var incomes = SIMD8<Double>(repeating: 1)
            for lane in 0..<lanes {
              let row = rows[first + lane]
              ids[lane] = people.key[row]
              incomes[lane] = share * people.talent[row] * price
            }
            let draws = SIMD8(repeating: scale) * luck.gumbel(.outsideLuck, turn: turn, ids: ids)
            var logIncomes = Elementary.log(incomes)
            // Labs without any money, say: lanes take usual numbers only.
            for lane in 0..<lanes where !(incomes[lane] > 0x1p-1000 && incomes[lane] < .infinity) {
              logIncomes[lane] = Elementary.log(incomes[lane])
            }
            for lane in 0..<lanes {
              let wants = people.wants[rows[first + lane]]
              let mean = offers.isEmpty ? 0 : wants.sumOfTerms(offers) / Double(offers.count)
              utilities[first + lane] = (wants.money * logIncomes[lane] + mean - home) + draws[lane]
            }
          }
        }
      }
    }
  }
}

extension Wants {
  /// What compute a head and culture are worth at several labs, added up.
  @inline(__always)
  fileprivate func sumOfTerms(_ offers: [(compute: Double, scores: Culture)]) -> Double {
    var terms = 0.0
    for offer in offers {
      terms +=
        compute * offer.compute + culture.mission * offer.scores.mission + culture.autonomy * offer.scores.autonomy
        + culture.openness * offer.scores.openness + culture.safety * offer.scores.safety
        + culture.execution * offer.scores.execution
    }
    return terms
  }
}
