import Experiments
import ScenarioFormat
import TalentMarket

/// From one lab to another, by their places.
struct LabPair: Hashable {
  let from: Int
  let to: Int

  var reversed: LabPair { LabPair(from: to, to: from) }
}

/// What was reported of a scenario, by the turns and labs of the model.
struct BacktestPlan {
  /// Moves of one pair of labs in one turn.
  struct Cell {
    let pair: LabPair
    let turn: Turn
    /// How many were reported.
    var count: Int
    /// How many of them come from another quarter.
    var shifted = 0
    /// The least trusted of the reports.
    var confidence: ReportConfidence
    var sources: [String]
  }

  /// Moves that cannot be compared.
  struct LeftOut: Equatable {
    enum Reason: String, CaseIterable {
      case before, after, onlyYear, withinLab
    }

    let reason: Reason
    let when: ReportedTime
    var count: Int
  }

  /// Moves that are counted to another quarter.
  struct Shift: Equatable {
    let from: Quarter
    let to: Quarter
    var count: Int
  }

  let scenario: LoadedScenario
  let record: ReportedRecord
  /// Names of all labs up to the last turn.
  let labs: [String]
  /// The last turn compared.
  let lastTurn: Turn
  /// By turn, then by pair.
  private(set) var cells: [Cell] = []
  private(set) var leftOut: [LeftOut] = []
  private(set) var shifts: [Shift] = []
  /// Returns within the turns compared, and packages with the turn of each.
  let returns: [ReportedReturns]
  let packages: [(package: ReportedPackage, turn: Turn)]
  /// Returns and packages outside those turns.
  let untimed: Int

  /// `nil` where no report lies within the turns of the scenario.
  init?(_ scenario: LoadedScenario, _ record: ReportedRecord, labs: [String]) {
    let start = Quarter(of: scenario.definition.start)
    let turns = 1...max(1, scenario.definition.turns)
    func turn(_ when: ReportedTime) -> Turn? {
      guard case .quarter(let reported) = when else { return nil }
      return (record.quarters[reported] ?? reported).ordinal - start.ordinal + 1
    }
    func comparable(_ when: ReportedTime) -> Turn? { turn(when).flatMap { turns.contains($0) ? $0 : nil } }
    let times = record.moves.map(\.when) + record.returns.map(\.when) + record.packages.map(\.when)
    guard let last = times.compactMap(comparable).max() else { return nil }
    self.scenario = scenario
    self.record = record
    self.labs = labs
    lastTurn = last
    returns = record.returns.filter { comparable($0.when) != nil && $0.after <= 1 }
    packages = record.packages.compactMap { package in comparable(package.when).map { (package, $0) } }
    untimed = record.returns.count - returns.count + record.packages.count - packages.count
    for moves in record.moves {
      let pair = LabPair(from: moves.from.lab.index, to: moves.to.lab.index)
      if let found = turn(moves.when), turns.contains(found), pair.from != pair.to {
        add(moves, pair, found)
      } else {
        let found = turn(moves.when)
        let reason: LeftOut.Reason =
          found == nil ? .onlyYear : found.map { $0 < 1 } == true ? .before : pair.from == pair.to ? .withinLab : .after
        leave(LeftOut(reason: reason, when: moves.when, count: moves.count))
      }
    }
    cells.sort { ($0.turn, -$0.count, $0.pair.from, $0.pair.to) < ($1.turn, -$1.count, $1.pair.from, $1.pair.to) }
  }

  private mutating func add(_ moves: ReportedMoves, _ pair: LabPair, _ turn: Turn) {
    var shifted = 0
    if case .quarter(let from) = moves.when, let to = record.quarters[from], to != from {
      shifted = moves.count
      if let place = shifts.firstIndex(where: { $0.from == from }) {
        shifts[place].count += moves.count
      } else {
        shifts.append(Shift(from: from, to: to, count: moves.count))
      }
    }
    let source = moves.origin.text
    guard let place = cells.firstIndex(where: { $0.pair == pair && $0.turn == turn }) else {
      return cells.append(
        Cell(
          pair: pair, turn: turn, count: moves.count, shifted: shifted, confidence: moves.confidence,
          sources: source.map { [$0] } ?? []))
    }
    cells[place].count += moves.count
    cells[place].shifted += shifted
    let order = ReportConfidence.allCases
    if let one = order.firstIndex(of: moves.confidence), let other = order.firstIndex(of: cells[place].confidence) {
      cells[place].confidence = order[max(one, other)]
    }
    if let source, !cells[place].sources.contains(source) { cells[place].sources.append(source) }
  }

  private mutating func leave(_ one: LeftOut) {
    if let place = leftOut.firstIndex(where: { $0.reason == one.reason && $0.when == one.when }) {
      leftOut[place].count += one.count
    } else {
      leftOut.append(one)
    }
  }

  // MARK: What follows from the reports

  /// The quarter of a turn.
  func quarter(_ turn: Turn) -> Quarter {
    Quarter(ordinal: Quarter(of: scenario.definition.start).ordinal + turn - 1)
  }

  /// Moves that were reported, and those of them that are compared.
  var reportedCount: Int { record.moves.reduce(0) { $0 + $1.count } }
  var comparedCount: Int { cells.reduce(0) { $0 + $1.count } }

  /// Reported moves of a pair, in a turn or in all.
  func count(_ pair: LabPair, at turn: Turn? = nil) -> Int {
    cells.reduce(0) { $0 + ($1.pair == pair && (turn == nil || $1.turn == turn) ? $1.count : 0) }
  }

  /// Reported hires of a lab, in a turn or in all.
  func hires(_ lab: Int, at turn: Turn? = nil) -> Int {
    cells.reduce(0) { $0 + ($1.pair.to == lab && (turn == nil || $1.turn == turn) ? $1.count : 0) }
  }

  /// The lab that hired most by the reports, where one did.
  var hirer: Int? { largest(labs.indices) { hires($0) } }

  /// The lab from which the hirer took most.
  var mainSource: Int? { hirer.flatMap { hirer in largest(labs.indices) { count(LabPair(from: $0, to: hirer)) } } }

  /// The turn in which the hirer hired most by the reports.
  var peak: Turn? { hirer.flatMap { hirer in largest(1..<lastTurn + 1) { hires(hirer, at: $0) } } }

  /// Pairs with a net flow, in its direction. Reports are lower bounds: of one more this way than that nothing follows.
  var directions: [LabPair] {
    var seen: Set<LabPair> = []
    return cells.map(\.pair).compactMap { pair in
      guard seen.insert(pair).inserted, seen.insert(pair.reversed).inserted else { return nil }
      let net = count(pair) - count(pair.reversed)
      return net.magnitude < BacktestPlan.leastNet ? nil : net > 0 ? pair : pair.reversed
    }
  }

  /// By how many the reports one way have to exceed those the other way for a direction.
  static let leastNet = 2

  /// How many came back by the reports.
  var returnCount: Int { returns.reduce(0) { $0 + $1.count } }

  /// The largest package a year that somebody was paid, for all that is known.
  var largestPackage: (package: ReportedPackage, turn: Turn, yearly: Double)? {
    let paid = packages.compactMap { package, turn in
      package.isDisputed || package.isDeclined ? nil : package.yearly.map { (package, turn, $0) }
    }
    return paid.max { ($0.2, -$0.1) < ($1.2, -$1.1) }
  }

  private func largest(_ places: some Sequence<Int>, _ count: (Int) -> Int) -> Int? {
    var best: (place: Int, count: Int)?
    for place in places where count(place) > best?.count ?? 0 { best = (place, count(place)) }
    return best?.place
  }
}
