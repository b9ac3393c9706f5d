import Experiments
import ScenarioFormat
import TalentMarket

/// What a report says of the model.
enum BacktestVerdict: String, CaseIterable {
  case right, possible, wrong

  /// The chance from which on it is right, and that below which it is wrong.
  static let usual = 0.5
  static let rare = 0.05

  /// By the chance that the model does as was reported.
  init(chance: Double) {
    self = chance >= BacktestVerdict.usual ? .right : chance >= BacktestVerdict.rare ? .possible : .wrong
  }

  /// By whether a number is where the model's are in nine of ten worlds.
  init(_ number: Double, in range: (low: Double, high: Double)) {
    self = number >= range.low && number <= range.high ? .right : .wrong
  }

  /// By whether a share is where the model's are in nine of ten worlds; a range that leaves out little says little.
  init(share: Double, in range: (low: Double, high: Double)) {
    self.init(share, in: range)
    if self == .right, range.high - range.low > BacktestVerdict.widest || range.low == range.high { self = .possible }
  }

  /// The widest range of a share in which being inside is right.
  static let widest = 0.5
}

/// One thing that the reports say of the model.
struct BacktestFinding {
  enum Kind: String {
    case moves, hires, mainSource, sourceShare, direction, timing, returns, package
  }

  let kind: Kind
  let verdict: BacktestVerdict
  /// The labs, where there are any.
  var from: Int?
  var to: Int?
  /// The turn, where it is of one.
  var turn: Turn?
  /// What was reported.
  let reported: Double
  /// The figure of the model that is compared.
  let figure: BacktestFigure
}

/// Replicates of a scenario beside what was reported.
struct BacktestResult {
  let plan: BacktestPlan
  let observation: BacktestObservation
  /// What is known of each figure.
  let summaries: [Summary]
  /// The replicates that were played.
  let replicates: Range<UInt32>
  /// How many were asked for.
  let asked: Int
  /// How many a lab may hire a turn as the scenario begins.
  let quotas: [Int]

  subscript(figure: BacktestFigure) -> Summary {
    observation.column(figure).map { summaries[$0] } ?? Summary()
  }

  /// Where nine of ten worlds are.
  func range(_ figure: BacktestFigure) -> (low: Double, high: Double) {
    let ends = self[figure].quantiles([0.05, 0.95])
    return (ends[0], ends[1])
  }

  /// The verdict on a cell.
  func verdict(_ cell: BacktestPlan.Cell) -> BacktestVerdict { BacktestVerdict(chance: chance(cell)) }

  /// How often the model has at least as many.
  func chance(_ cell: BacktestPlan.Cell) -> Double {
    self[.movesReach(cell.pair, turn: cell.turn, count: cell.count)].mean
  }

  /// Pairs of which nothing was reported, the busiest first.
  func unreported(most count: Int) -> [LabPair] {
    let pairs = observation.figures.compactMap { figure -> (pair: LabPair, mean: Double)? in
      guard case .moves(let pair, nil) = figure, plan.count(pair) == 0 else { return nil }
      return (pair, self[figure].mean)
    }
    return pairs.sorted { ($1.mean, $0.pair.from, $0.pair.to) < ($0.mean, $1.pair.from, $1.pair.to) }
      .prefix(count).filter { $0.mean > 0 }.map(\.pair)
  }

  /// Labs from which the hirer took somebody, by the reports or in the model, the reports' order first.
  var sources: [LabPair] {
    guard let hirer = plan.hirer else { return [] }
    return plan.labs.indices.filter { $0 != hirer }.map { LabPair(from: $0, to: hirer) }
      .filter { plan.count($0) > 0 || self[.moves($0, turn: nil)].mean > 0 }
      .sorted { (plan.count($1), rank($0), $0.from) < (plan.count($0), rank($1), $1.from) }
  }

  /// The place of a source among all of its hirer in the model, by mean; 1 is the largest.
  func rank(_ pair: LabPair) -> Int {
    let mean = self[.moves(pair, turn: nil)].mean
    return 1
      + plan.labs.indices.count {
        $0 != pair.to && $0 != pair.from && self[.moves(LabPair(from: $0, to: pair.to), turn: nil)].mean > mean
      }
  }

  /// The share of the hirer's reported hires that came from a lab.
  func reportedShare(_ pair: LabPair) -> Double { Double(plan.count(pair)) / Double(plan.hires(pair.to)) }

  /// Everything that the reports say of the model.
  var findings: [BacktestFinding] {
    var findings = plan.cells.map { cell in
      BacktestFinding(
        kind: .moves, verdict: verdict(cell), from: cell.pair.from, to: cell.pair.to, turn: cell.turn,
        reported: Double(cell.count), figure: .movesReach(cell.pair, turn: cell.turn, count: cell.count))
    }
    if let hirer = plan.hirer { findings += findingsOfHirer(hirer) }
    for pair in plan.directions {
      let figure = BacktestFigure.goesThisWay(pair)
      findings.append(
        BacktestFinding(
          kind: .direction, verdict: BacktestVerdict(chance: self[figure].mean), from: pair.from, to: pair.to,
          reported: Double(plan.count(pair) - plan.count(pair.reversed)), figure: figure))
    }
    for pair in plan.returnPairs {
      let figure = BacktestFigure.returnsReach(pair, count: plan.returns(pair))
      findings.append(
        BacktestFinding(
          kind: .returns, verdict: BacktestVerdict(chance: self[figure].mean), from: pair.from, to: pair.to,
          reported: Double(plan.returns(pair)), figure: figure))
    }
    if plan.returnCount > 0 {
      let figure = BacktestFigure.returnsReach(nil, count: plan.returnCount)
      findings.append(
        BacktestFinding(
          kind: .returns, verdict: BacktestVerdict(chance: self[figure].mean), reported: Double(plan.returnCount),
          figure: figure))
    }
    if let (_, turn, yearly) = plan.largestPackage {
      let figure = BacktestFigure.topPay(turn: turn)
      findings.append(
        BacktestFinding(
          kind: .package, verdict: BacktestVerdict(yearly, in: range(figure)), turn: turn, reported: yearly,
          figure: figure))
    }
    return findings
  }

  private func findingsOfHirer(_ hirer: Int) -> [BacktestFinding] {
    var findings: [BacktestFinding] = []
    for turn in 1...plan.lastTurn {
      let count = plan.hires(hirer, at: turn)
      guard count > 0 else { continue }
      let figure = BacktestFigure.hiresReach(hirer, turn: turn, count: count)
      findings.append(
        BacktestFinding(
          kind: .hires, verdict: BacktestVerdict(chance: self[figure].mean), to: hirer, turn: turn,
          reported: Double(count), figure: figure))
    }
    if let source = plan.mainSource {
      let pair = LabPair(from: source, to: hirer)
      findings.append(
        BacktestFinding(
          kind: .mainSource, verdict: BacktestVerdict(chance: self[.isMainSource(pair)].mean), from: source, to: hirer,
          reported: 1, figure: .isMainSource(pair)))
      findings.append(
        BacktestFinding(
          kind: .sourceShare, verdict: BacktestVerdict(share: reportedShare(pair), in: range(.sourceShare(pair))),
          from: source, to: hirer, reported: reportedShare(pair), figure: .sourceShare(pair)))
    }
    if let peak = plan.peak, plan.lastTurn > 1 {
      let figure = BacktestFigure.timing(hirer, turn: peak)
      let share = Double(plan.hires(hirer, at: peak)) / Double(plan.hires(hirer))
      findings.append(
        BacktestFinding(
          kind: .timing, verdict: BacktestVerdict(share: share, in: range(figure)), to: hirer, turn: peak,
          reported: share,
          figure: figure))
    }
    return findings
  }
}
