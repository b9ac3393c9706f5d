extension World {
  /// Takes one person out of a lab, and out of the field for good, between two turns.
  ///
  /// The team they leave suffers as from any loss: `χ ← χ·(1 − ξ·share of Q that left)`, at most down to a twentieth
  /// (Azoulay, Graff Zivin & Wang 2010). What the lab knows stays.
  ///
  /// - Returns: `false` when they do not work there; the world is then as it was.
  /// - Complexity: O(people).
  public mutating func leave(_ researcher: ResearcherID, _ lab: LabID) -> Bool {
    let row = researcher.index
    guard people.employer[row] == Int32(lab.index) else { return false }
    let effective = labs[lab.index].effectiveTalent
    if effective > 0 {
      let share = min(1, labs[lab.index].cohesion * contribution(row) / effective)
      labs[lab.index].cohesion *= max(0.05, 1 - parameters[.spillover] * share)
    }
    people.employer[row] = Employment.left.code
    people.pay[row] = 0
    people.tenure[row] = 0
    people.guaranteedUntil[row] = 0
    people.formerLab[row] = Int32(lab.index)
    people.leftAt[row] = Int32(turn)
    if textbook == nil { produce(.serial) }
    return true
  }
}
