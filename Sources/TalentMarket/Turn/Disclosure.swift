// Pay transparency: what was signed is known a turn later, and those who learn that they earn less look around more.

extension World {
  /// Whether this person has learnt that others of the field were signed for more per unit of talent.
  func knowsOfMore(_ row: Int) -> Bool {
    guard !disclosedRates.isEmpty else { return false }
    // NaN where nobody of the field signed: compares as not larger.
    return disclosedRates[Int(people.field[row].rawValue)] > Double(people.pay[row]) / people.talent[row]
  }

  /// The chance that somebody who knows of more is open to offers: 1 − exp(−search·transparencySearch·turn).
  ///
  /// It is compared with the same draw as everybody's chance, so that transparency opens people and never closes any.
  var chanceOfTheInformed: Double {
    1 - Elementary.exp(-parameters[.search] * parameters[.transparencySearch] * turnYears)
  }

  /// Whether somebody open by search in this turn would not be, had nothing been made public.
  func searchesOnlyForKnowing(_ row: Int) -> Bool {
    guard people.employer[row] >= 0, knowsOfMore(row) else { return false }
    let usual = 1 - Elementary.exp(-parameters[.search] * turnYears)
    return luck.uniform(.search, turn: turn, id: people.key[row]) >= usual
  }

  /// Makes public, for the next turn, the median rate of what was signed in this one: new contracts and raises, dollars
  /// a year per unit of talent, by the field of the person who signed. Without the policy nothing is public.
  ///
  /// Those below the median of their peers respond and those above it do not, after Card, Mas, Moretti & Saez,
  /// "Inequality at Work: The Effect of Peer Salaries on Job Satisfaction", American Economic Review 102 (2012): told
  /// where to look up pay, below-median earners reported that they were likelier to look for a new job, above-median
  /// earners were unaffected. Their peers are a pay unit and occupation of one employer; here they are a field, as the
  /// offers of all labs are public.
  ///
  /// Deliberately left out: that employers under transparency bargain harder, which lowered pay by about 2 % (Cullen &
  /// Pakzad-Hurson, "Equilibrium Effects of Pay Transparency", Econometrica 91 (2023)), and the effects of showing pay
  /// across seniority (Cullen, "Is Pay Transparency Good?", J. Economic Perspectives 38 (2024)).
  ///
  /// - Complexity: O(signed · log signed); none without the policy.
  mutating func disclose(_ record: TurnRecord) {
    disclosedRates = []
    let isPublic = policies.contains { $0.rule == .transparency && $0.holds(in: turn) }
    guard isPublic, textbook == nil else { return }
    var rates = [[Double]](repeating: [], count: ResearchField.allCases.count)
    func sign(_ researcher: ResearcherID, _ pay: Pay) {
      rates[Int(people.field[researcher.index].rawValue)].append(pay.amount / people.talent[researcher.index])
    }
    for move in record.moves {
      if case .lab = move.to { sign(move.researcher, move.pay) }
    }
    for raise in record.raises { sign(raise.researcher, raise.pay) }
    guard rates.contains(where: { !$0.isEmpty }) else { return }
    disclosedRates = rates.indices.map { Quantiles.median(of: &rates[$0]) ?? .nan }
  }
}
