// Phase 2: who is open to offers.

extension World {
  /// The employed are open with probability 1 − exp(−search·turn), the unemployed always; then every lab approaches up
  /// to `scouts` of the others, those with the largest positive value − pay, ties to the earlier row. Bids count as
  /// approaches. Nobody is approached again for `cooldown` turns.
  ///
  /// In a textbook market everybody is open.
  mutating func search(_ context: inout TurnContext) {
    if textbook != nil {
      context.open = (0..<people.count).filter { people.employer[$0] != Employment.left.code }
      context.record.openCount = context.open.count
      return
    }
    let chance = 1 - Elementary.exp(-parameters[.search] * turnYears)
    let informed = chanceOfTheInformed
    var isOpen = [Bool](repeating: false, count: people.count)
    for row in 0..<people.count {
      let employer = people.employer[row]
      isOpen[row] =
        employer == -1
        || (employer >= 0
          && luck.uniform(.search, turn: turn, id: people.key[row]) < (knowsOfMore(row) ? informed : chance))
    }
    var approached = Set<Int>()
    for lab in labs.indices {
      let bidFor = bids.filter { $0.lab.index == lab && !isForbidden($0.researcher.index, lab) }.map(\.researcher)
      for researcher in bidFor {
        approached.insert(researcher.index)
        context.record.approaches.append(Approach(lab: LabID(lab), researcher: researcher))
      }
      for row in prospects(of: lab, isOpen, most: max(0, labs[lab].scouts - bidFor.count)) {
        approached.insert(row)
        context.record.approaches.append(Approach(lab: LabID(lab), researcher: ResearcherID(row)))
      }
    }
    for row in approached {
      isOpen[row] = true
      people.approachedAt[row] = Int32(turn)
    }
    context.open = isOpen.indices.filter { isOpen[$0] }
    context.record.openCount = context.open.count
  }

  /// The people a lab would gain most by approaching.
  private func prospects(of lab: Int, _ isOpen: [Bool], most: Int) -> [Int] {
    guard most > 0 else { return [] }
    let price = priceOfOutput(lab)
    let cooldown = Int(parameters[.cooldown])
    var best: [(gain: Double, row: Int)] = []
    for row in 0..<people.count where people.employer[row] >= 0 && people.employer[row] != Int32(lab) {
      guard !isOpen[row], turn - Int(people.approachedAt[row]) > cooldown,
        !isForbidden(row, lab), !bids.contains(where: { $0.researcher.index == row && $0.lab.index == lab })
      else { continue }
      let gain = valuation(row, lab, price: price) - Double(people.pay[row])
      guard gain > 0 else { continue }
      if best.count == most, let last = best.last, gain <= last.gain { continue }
      let place = best.firstIndex { gain > $0.gain } ?? best.count
      best.insert((gain, row), at: place)
      if best.count > most { best.removeLast() }
    }
    return best.map(\.row)
  }
}
