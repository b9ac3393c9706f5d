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
  func preferences(of rows: [Int]) -> LogPayPreferences {
    let headcounts = headcounts()
    let computePerHead = labs.indices.map { lab in
      Elementary.log(max(1, labs[lab].compute) / Double(max(1, headcounts[lab])))
    }
    let culture = labs.map(\.culture)
    var preferences = LogPayPreferences(
      wants: rows.map { people.wants[$0] },
      forfeit: rows.map { people.employer[$0] >= 0 ? forfeit($0) : 0 },
      logComputePerHead: computePerHead, culture: culture, peers: peerTalent(headcounts), moving: parameters[.home],
      returnsTo: rows.map(returnLab), luck: [], outside: [])
    let scale = parameters[.luck]
    for row in rows {
      for lab in labs.indices {
        let pair = NameHash.pair(people.key[row], labs[lab].key)
        preferences.luck.append(scale * luck.gumbel(.luck, turn: turn, id: pair))
      }
      preferences.outside.append(outsideUtility(row, computePerHead, scale))
    }
    return preferences
  }

  /// ln(mean talent at the lab / mean talent of all employed); 0 for an empty lab.
  private func peerTalent(_ headcounts: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: labs.count)
    for row in 0..<people.count where people.employer[row] >= 0 {
      sums[Int(people.employer[row])] += people.talent[row]
    }
    let employed = headcounts.reduce(0, +)
    let mean = sums.reduce(0, +) / Double(max(1, employed))
    return labs.indices.map { lab in
      headcounts[lab] == 0 ? 0 : Elementary.log(sums[lab] / Double(headcounts[lab]) / mean)
    }
  }

  /// μ ln(outside·τ·P) + the mean over labs of the compute and culture terms − home + luck.
  private func outsideUtility(_ row: Int, _ computePerHead: [Double], _ scale: Double) -> Double {
    let wants = people.wants[row]
    let income = parameters[.outside] * people.talent[row] * reference.talentPrice
    var terms = 0.0
    var count = 0
    for lab in labs.indices where labs[lab].entersMeans {
      let scores = labs[lab].culture
      var term = wants.compute * computePerHead[lab]
      for score in CultureScore.allCases { term += wants.culture[score] * scores[score] }
      terms += term
      count += 1
    }
    let mean = count > 0 ? terms / Double(count) : 0
    let draw = luck.gumbel(.outsideLuck, turn: turn, id: people.key[row])
    return wants.money * Elementary.log(income) + mean - parameters[.home] + scale * draw
  }
}
