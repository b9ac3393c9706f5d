/// The race game of Armstrong, Bostrom & Shulman, "Racing to the precipice" (AI & Society 31, 2016), after which the
/// engine lowers safety in a close race.
///
/// Capabilities of n teams are uniform on [0, μ]. Each chooses a safety s in [0, 1]; whoever has the largest
/// capability − safety wins, and nothing goes wrong with probability s of the winner. A team earns 1 when it wins and
/// nothing goes wrong, 1 − e when another does, and 0 in a disaster.
struct RaceGame {
  /// Teams, two or more.
  var teams: Int
  /// Enmity e in (0, 1].
  var enmity: Double
  /// How much capability matters against safety, μ > 0.
  var capability: Double

  // MARK: Closed forms

  /// What everybody chooses who knows no capability, not even the own one.
  var safetyWithoutInformation: Double { min(1, capability / (Double(teams) * enmity)) }

  /// What a team chooses that knows its own capability alone.
  func safety(ofOwn capability: Double) -> Double { min(1, capability * shareKept) }

  /// What the leader chooses when all know everything and it is `lead` ahead of the second.
  func safety(ofLeaderBy lead: Double) -> Double { min(1, lead / enmity) }

  /// What the second then chooses: it comes level with the leader, and the leader wins.
  func safety(ofSecondAfter lead: Double) -> Double { max(0, safety(ofLeaderBy: lead) - lead) }

  /// Share of its capability that a team puts into safety.
  var shareKept: Double { 1 / (enmity * Double(teams) - enmity + 1) }

  // MARK: Risk

  var riskWithoutInformation: Double { 1 - safetyWithoutInformation }

  /// The winner is the most capable: its share u of μ has the density n u^(n−1).
  var riskWithOwn: Double {
    1 - integral { density(teams, at: $0) * safety(ofOwn: capability * $0) }
  }

  /// The gap g between the two most capable has the density n (1 − g)^(n−1).
  var riskWithAll: Double {
    1 - integral { density(teams, at: 1 - $0) * safety(ofLeaderBy: capability * $0) }
  }

  /// The density of the largest of `count` uniform numbers.
  func density(_ count: Int, at share: Double) -> Double {
    Double(count) * (1..<count).reduce(1.0) { value, _ in value * share }
  }

  /// The integral over [0, 1] by the midpoint rule.
  func integral(_ value: (Double) -> Double) -> Double {
    let steps = 2000
    let sum = (0..<steps).reduce(0.0) { $0 + value((Double($1) + 0.5) / Double(steps)) }
    return sum / Double(steps)
  }

  // MARK: What a team earns that departs

  /// A team of `own` capability that chooses `safety` while the others know their own capability and play the closed
  /// form.
  func payoff(ofSafety safety: Double, own: Double) -> Double {
    integral { share in
      let rival = capability * share
      let theirs = self.safety(ofOwn: rival)
      return density(teams - 1, at: share)
        * (own - safety >= rival - theirs ? safety : (1 - enmity) * theirs)
    }
  }

  /// The same where nobody knows a capability: the own one and the best of the others are drawn apart.
  func payoffWithoutInformation(ofSafety safety: Double) -> Double {
    let theirs = safetyWithoutInformation
    // The chance that own − safety beats the best of the others − theirs.
    let wins = integral { share in
      let bound = min(1, max(0, share + (theirs - safety) / capability))
      return (1..<teams).reduce(1.0) { value, _ in value * bound }
    }
    return wins * safety + (1 - wins) * (1 - enmity) * theirs
  }
}
