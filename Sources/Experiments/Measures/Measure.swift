public import TalentMarket

/// One number that is taken at the end of every turn. Labs are numbered as in a ``MeasureTable``.
public enum Measure: Hashable, Sendable {
  /// Of the world.
  case world(WorldMeasure)
  /// Of a lab.
  case lab(LabMeasure, lab: Int)
  /// Hires of a lab from another this turn; `nil` is from among the unemployed.
  case hires(lab: Int, from: Int?)
  /// People of a lab who left the field this turn.
  case departures(lab: Int)

  /// The name at the prompt and for machines.
  public var name: String {
    switch self {
    case .world(let measure): measure.rawValue
    case .lab(let measure, _): measure.rawValue
    case .hires: "hiresFrom"
    case .departures: "departures"
    }
  }

  /// What the number counts.
  public var unit: MeasureUnit {
    switch self {
    case .world(let measure): measure.unit
    case .lab(let measure, _): measure.unit
    case .hires, .departures: .people
    }
  }

  /// The lab it is about.
  public var lab: Int? {
    switch self {
    case .world: nil
    case .lab(_, let lab), .hires(let lab, _), .departures(let lab): lab
    }
  }
}

/// Every measure of one world, or of several that are compared, in a fixed order: the columns of a sample.
///
/// The labs are those of the world and those that its schedule will found; before it is founded, a lab's measures are
/// NaN, so that no column ever comes or goes.
public struct MeasureTable: Hashable, Sendable {
  /// Names of the labs: declared ones first, founded ones after them.
  public let labs: [String]
  /// The columns: the world's, then lab by lab, then who hired from whom.
  public let measures: [Measure]

  /// The measures of worlds up to a turn; a lab is the same lab in all of them by its name.
  public init(_ worlds: [World], until last: Turn) {
    var names: [String] = []
    for world in worlds {
      for name in world.labNames(until: last) where !names.contains(name) { names.append(name) }
    }
    self.init(labs: names)
  }

  /// The measures of a world of these labs.
  public init(labs: [String]) {
    self.labs = labs
    let indices = labs.indices
    measures =
      WorldMeasure.all.map(Measure.world)
      + indices.flatMap { lab in LabMeasure.all.map { Measure.lab($0, lab: lab) } }
      + indices.flatMap { lab in
        indices.filter { $0 != lab }.map { Measure.hires(lab: lab, from: $0) }
          + [.hires(lab: lab, from: nil), .departures(lab: lab)]
      }
  }

  /// How the labs of `world` are numbered here: for each lab of the table its index in the world, if it has it.
  func places(in world: World, until last: Turn) -> [Int?] {
    let names = world.labNames(until: last)
    return labs.map { name in names.firstIndex(of: name) }
  }

  /// Appends a turn's numbers, one for each measure.
  func append(_ record: borrowing TurnRecord, places: [Int?], to row: inout SampleRow) {
    for measure in WorldMeasure.all { row.append(measure.value(record.world)) }
    let count = record.labs.count
    for place in places {
      if let place, place < count {
        appendLab(record.labs[place], isLeader: record.world.leader?.index == place, to: &row)
      } else {
        for _ in LabMeasure.all { row.append(.nan) }
      }
    }
    for place in places {
      if let place, place < count {
        appendFlows(record.labs[place], of: place, places, labCount: count, to: &row)
      } else {
        // From every other lab, from the unemployed, and those who left the field.
        for _ in 0...places.count { row.append(.nan) }
      }
    }
  }

  private func appendLab(_ lab: LabMeasures, isLeader: Bool, to row: inout SampleRow) {
    for measure in LabMeasure.all { row.append(measure.value(lab, isLeader: isLeader)) }
  }

  private func appendFlows(
    _ lab: LabMeasures, of place: Int, _ places: [Int?], labCount: Int, to row: inout SampleRow
  ) {
    for other in places where other != place {
      if let other, other < labCount { row.append(Double(lab.hiresFrom[other])) } else { row.append(.nan) }
    }
    row.append(Double(lab.hiresFrom[labCount]))
    row.append(Double(lab.lossesTo[labCount]))
  }
}

extension World {
  /// Names of the labs there are, and of those that the schedule founds by the end of turn `last`, in that order.
  public func labNames(until last: Turn) -> [String] {
    // A market typed in by hand founds nothing.
    let planned = textbook == nil ? schedule.filter { $0.at > turn && $0.at <= last } : []
    let founded = planned.enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .compactMap { event in
        if case .founding(let lab) = event.element.event { lab.name } else { nil as String? }
      }
    return labs.map(\.name) + founded
  }
}
