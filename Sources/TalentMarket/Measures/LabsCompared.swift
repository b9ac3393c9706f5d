/// A part that labs play by turns.
public enum LabRole: String, CaseIterable, Sendable {
  /// The lab with the largest effective compute; of equals the one declared first.
  case leader
  /// The lab with the smallest; of equals the one declared last.
  case last
}

extension World {
  /// Who plays a part now, among labs that had people at turn 0; nobody where there are none.
  public func lab(as role: LabRole) -> LabID? {
    switch role {
    case .leader: leadersByEffectiveCompute().first
    case .last:
      labs.indices.reversed().filter { labs[$0].entersMeans }
        .min { labs[$0].logEffectiveCompute < labs[$1].logEffectiveCompute }.map(LabID.init)
    }
  }

  /// How far a lab is behind the frontier of the others: the largest ln E among them minus its own.
  ///
  /// Below 0 for the leader, whose lead it is; none without another lab that had people at turn 0.
  public func gapToFrontier(_ lab: LabID) -> Double {
    let (first, second) = leadersByEffectiveCompute()
    guard let other = first == lab ? second : first else { return .nan }
    return labs[other.index].logEffectiveCompute - labs[lab.index].logEffectiveCompute
  }

  /// How well its people fit a lab who came from another, and how well they would still fit the one they left: means
  /// weighted by talent; none when nobody came.
  ///
  /// The fit is the share of their talent that they can use there, `1 − π(1 − match)`; what a move itself costs is not
  /// in it.
  ///
  /// - Complexity: O(people).
  public func fitOfNewcomers(at lab: LabID) -> (here: Double, before: Double)? {
    var (here, before, talent) = (0.0, 0.0, 0.0)
    for row in 0..<people.count where people.employer[row] == Int32(lab.index) {
      let former = people.formerLab[row]
      guard former >= 0, former != Int32(lab.index) else { continue }
      talent += people.talent[row]
      here += people.talent[row] * fit(row, at: lab.index)
      before += people.talent[row] * fit(row, at: Int(former))
    }
    return talent > 0 ? (here / talent, before / talent) : nil
  }
}
