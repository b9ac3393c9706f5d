/// Figures that are a sum over labs, and those that count what happened in a turn.
extension ChangeExplainer {
  /// The Herfindahl–Hirschman indices: what was typed and the events of the turn, then each lab's part, the square of
  /// its share.
  func changeByLab(_ figure: Figure) -> FigureChange {
    var change = FigureChange(
      figure: figure, turn: turn, was: previous.after.value(of: figure), isNow: end.value(of: figure), terms: [],
      method: .byLab)
    var last = change.was
    func follow(_ steps: [ChangeStep]) {
      for step in steps {
        let next = step.world.value(of: figure)
        change.add(step.cause, next - last)
        last = next
      }
    }
    follow(typed(typedBefore))
    if let replay {
      follow(replay.openingSteps())
      let (before, after) = (replay.opened.squares(figure), replay.raced.squares(figure))
      for lab in after.indices {
        change.add(.lab(LabID(lab)), after[lab] - (before.indices.contains(lab) ? before[lab] : 0))
      }
      last = replay.raced.value(of: figure)
      follow(typed(typedAfter))
    }
    change.close()
    return change
  }

  /// What came in this turn less what came in the one before.
  func changeOfFlow(_ figure: Figure) -> FigureChange {
    let (before, now) = (previous.record, (played ?? previous).record)
    var change = FigureChange(
      figure: figure, turn: turn, was: before.value(of: figure), isNow: now.value(of: figure), terms: [], method: .flow)
    switch figure {
    case .lab(let lab, .hires):
      compare(before.hires(of: lab), now.hires(of: lab), &change) { .hires(from: $0, who: $1) }
    case .lab(let lab, .boomerangs):
      compare(before.hires(of: lab, returning: true), now.hires(of: lab, returning: true), &change) {
        .hires(from: $0, who: $1)
      }
    case .lab(let lab, .losses):
      compare(before.losses(of: lab), now.losses(of: lab), &change) { to, who in
        to.map { .losses(to: $0, who: who) } ?? .leftField(who: who)
      }
    case .world(.mobility): compareMobility(before, now, &change)
    case .world(.incidents):
      for lab in now.labs.indices {
        change.add(.lab(LabID(lab)), Double(now.incidents(of: LabID(lab)) - before.incidents(of: LabID(lab))))
      }
    case .world(.expectedIncidents):
      for lab in now.labs.indices {
        let earlier = before.labs.indices.contains(lab) ? before.labs[lab].incidentHazard : 0
        change.add(.lab(LabID(lab)), now.labs[lab].incidentHazard - earlier)
      }
    default: break
    }
    change.close()
    return change
  }

  private func compare(
    _ before: [LabID?: [ResearcherID]], _ now: [LabID?: [ResearcherID]], _ change: inout FigureChange,
    _ cause: (LabID?, [ResearcherID]) -> ChangeCause
  ) {
    let labs: [LabID?] = end.labs.indices.map { LabID($0) } + [nil]
    for lab in labs {
      let who = now[lab] ?? []
      change.add(cause(lab, who), Double(who.count - (before[lab]?.count ?? 0)))
    }
  }

  /// Moves over the employed: the number of each lab's hires at the mean of one over the employed, and the rest by the
  /// employed at the mean of the moves (Shapley's value for two factors).
  private func compareMobility(_ before: TurnRecord, _ now: TurnRecord, _ change: inout FigureChange) {
    guard before.world.employed > 0, now.world.employed > 0 else { return }
    let (was, heads) = (1 / Double(before.world.employed), 1 / Double(now.world.employed))
    var (earlier, later) = (0, 0)
    for lab in now.labs.indices.map({ LabID($0) }) {
      let who = now.transfers(to: lab)
      let count = before.transfers(to: lab).count
      change.add(.hiring(by: lab, who: who), Double(who.count - count) * (was + heads) / 2)
      (earlier, later) = (earlier + count, later + who.count)
    }
    change.add(.part(.world(.employed)), Double(earlier + later) / 2 * (heads - was))
  }
}

extension World {
  /// What each lab adds to an index of concentration.
  fileprivate func squares(_ figure: Figure) -> [Double] {
    let sizes: [Double] =
      if figure == .world(.talentHHI) {
        census().labs.map(\.talent)
      } else {
        labs.map { $0.entersMeans ? $0.capability : 0 }
      }
    let total = sizes.reduce(0, +)
    guard total > 0 else { return sizes.map { _ in 0 } }
    return sizes.indices.map { lab in
      let share = sizes[lab] / total
      return 10_000 * share * share / Double(max(1, labs[lab].firms))
    }
  }
}

extension TurnRecord {
  /// A figure that counts what happened.
  fileprivate func value(of figure: Figure) -> Double {
    switch figure {
    case .lab(let lab, let figure): labs.indices.contains(lab.index) ? labs[lab.index].value(of: figure) : 0
    case .world(let figure): world.value(of: figure)
    case .path: .nan
    }
  }

  fileprivate func hires(of lab: LabID, returning: Bool = false) -> [LabID?: [ResearcherID]] {
    let hires = moves.filter { $0.to == .lab(lab) && ($0.isBoomerang || !returning) }
    return Dictionary(grouping: hires, by: \.from).mapValues { $0.map(\.researcher) }
  }

  fileprivate func losses(of lab: LabID) -> [LabID?: [ResearcherID]] {
    let losses = moves.filter { $0.from == lab }
    return Dictionary(grouping: losses) { if case .lab(let to) = $0.to { to } else { nil } }
      .mapValues { $0.map(\.researcher) }
  }

  fileprivate func transfers(to lab: LabID) -> [ResearcherID] {
    moves.filter { $0.to == .lab(lab) && $0.from != nil }.map(\.researcher)
  }

  fileprivate func incidents(of lab: LabID) -> Int {
    incidents.count { $0 == lab } + events.count { $0.event == .incident(lab) }
  }
}
