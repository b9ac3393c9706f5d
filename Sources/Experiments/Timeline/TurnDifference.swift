public import TalentMarket

/// The first thing that went differently in two worlds in the same turn.
///
/// People and labs are the same in both by name: rows and indices may differ, once somebody came in one world only.
public struct TurnDifference: Hashable, Sendable {
  /// Where somebody went, or that they stayed for other pay.
  public struct Fate: Hashable, Sendable {
    /// The lab that holds them now; `nil` outside the field.
    public let lab: String?
    /// What they earn, a year.
    public let pay: Pay
    /// Whether they were there before.
    public let stayed: Bool

    /// What became of somebody.
    public init(lab: String?, pay: Pay, stayed: Bool) {
      self.lab = lab
      self.pay = pay
      self.stayed = stayed
    }
  }

  /// What went differently.
  public enum Kind: Hashable, Sendable {
    /// Somebody's choice; `nil` where nothing changed for them, or they are not there.
    case choice(researcher: String, ours: Fate?, theirs: Fate?)
    /// A lab had an incident in one of them only.
    case incident(lab: String, isOurs: Bool)
    /// Nobody chose differently, but a lab's numbers differ, or it is in one of them only.
    case numbers(lab: String)
  }

  /// The turn.
  public let turn: Turn
  /// What.
  public let kind: Kind

  /// Something that went differently in a turn.
  public init(turn: Turn, kind: Kind) {
    self.turn = turn
    self.kind = kind
  }

  /// The first difference between two records; `nil` where they are the same.
  ///
  /// - Complexity: O(moves + raises + labs).
  public init?(_ ours: TurnRecord, in ourWorld: World, _ theirs: TurnRecord, in theirWorld: World) {
    turn = ours.turn
    let (left, right) = (Fates(ours, ourWorld), Fates(theirs, theirWorld))
    if let name = left.names.first(where: { left[$0] != right[$0] }) ?? right.names.first(where: { left[$0] == nil }) {
      kind = .choice(researcher: name, ours: left[name], theirs: right[name])
      return
    }
    let ourIncidents = ours.incidents.map { ourWorld[$0].name }
    let theirIncidents = theirs.incidents.map { theirWorld[$0].name }
    if let lab = ourIncidents.first(where: { !theirIncidents.contains($0) }) {
      kind = .incident(lab: lab, isOurs: true)
    } else if let lab = theirIncidents.first(where: { !ourIncidents.contains($0) }) {
      kind = .incident(lab: lab, isOurs: false)
    } else if let lab = Self.firstDifferentLab(ours, ourWorld, theirs, theirWorld) {
      kind = .numbers(lab: lab)
    } else {
      return nil
    }
  }

  private static func firstDifferentLab(
    _ ours: TurnRecord, _ ourWorld: World, _ theirs: TurnRecord, _ theirWorld: World
  ) -> String? {
    for (place, lab) in ourWorld.labs.enumerated() where place < ours.labs.count {
      guard let other = theirWorld.labs.firstIndex(where: { $0.name == lab.name }), other < theirs.labs.count else {
        return lab.name
      }
      let isSame = LabMeasure.all.allSatisfy { measure in
        let left = measure.value(ours.labs[place], isLeader: ours.world.leader?.index == place)
        let right = measure.value(theirs.labs[other], isLeader: theirs.world.leader?.index == other)
        return left == right || (left.isNaN && right.isNaN)
      }
      if !isSame { return lab.name }
    }
    return theirWorld.labs.map(\.name).first { name in !ourWorld.labs.contains { $0.name == name } }
  }
}

/// What became of everybody for whom something changed in a turn, in the order in which the record says so.
private struct Fates {
  private(set) var names: [String] = []
  private var fates: [String: TurnDifference.Fate] = [:]

  init(_ record: TurnRecord, _ world: World) {
    for move in record.moves {
      let lab: String? = if case .lab(let lab) = move.to { world[lab].name } else { nil }
      note(world.name(of: move.researcher), .init(lab: lab, pay: move.pay, stayed: false))
    }
    for raise in record.raises {
      note(world.name(of: raise.researcher), .init(lab: world[raise.lab].name, pay: raise.pay, stayed: true))
    }
  }

  private mutating func note(_ name: String, _ fate: TurnDifference.Fate) {
    if fates.updateValue(fate, forKey: name) == nil { names.append(name) }
  }

  subscript(name: String) -> TurnDifference.Fate? { fates[name] }
}
