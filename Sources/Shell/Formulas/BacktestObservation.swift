import Experiments
import ScenarioFormat
import TalentMarket

/// One number of a replicate that reports are compared with.
enum BacktestFigure: Hashable {
  /// Moves of a pair in a turn, or in all.
  case moves(LabPair, turn: Turn?)
  /// Whether there are so many.
  case movesReach(LabPair, turn: Turn, count: Int)
  /// Whether more of them go this way than back, over all turns.
  case goesThisWay(LabPair)
  /// People whom a lab hires from other labs in a turn, or in all.
  case hires(Int, turn: Turn?)
  /// Whether there are so many.
  case hiresReach(Int, turn: Turn, count: Int)
  /// The share of a lab's hires that come from another.
  case sourceShare(LabPair)
  /// Whether no other lab gives as many or more.
  case isMainSource(LabPair)
  /// The share of a lab's hires that fall in a turn.
  case timing(Int, turn: Turn)
  /// People who come back within a year, over all turns; of one pair or all.
  case returns(LabPair?)
  /// Whether there are so many.
  case returnsReach(LabPair?, count: Int)
  /// The highest pay, dollars a year.
  case topPay(turn: Turn)
  /// Whether it is as high.
  case payReaches(Double, turn: Turn)
  /// Moves between labs over all turns.
  case allMoves
}

/// Who moved where, who came back, and what was paid, read off each turn and compared with reports at the end.
struct BacktestObservation: Observation {
  let labs: Int
  let turns: ClosedRange<Turn>
  /// The figures, one a column.
  let figures: [BacktestFigure]
  private let places: [BacktestFigure: Int]

  init(_ plan: BacktestPlan) {
    labs = plan.labs.count
    turns = 1...plan.lastTurn
    figures = BacktestObservation.figures(plan)
    places = Dictionary(figures.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The column of a figure; `nil` where it was not asked for.
  func column(_ figure: BacktestFigure) -> Int? { places[figure] }

  private static func figures(_ plan: BacktestPlan) -> [BacktestFigure] {
    let turns = 1..<plan.lastTurn + 1
    var figures: [BacktestFigure] = [.allMoves, .returns(nil), .returnsReach(nil, count: 1)]
    for from in plan.labs.indices {
      for to in plan.labs.indices where to != from { figures.append(.moves(LabPair(from: from, to: to), turn: nil)) }
    }
    for cell in plan.cells {
      figures.append(.moves(cell.pair, turn: cell.turn))
      figures.append(.movesReach(cell.pair, turn: cell.turn, count: cell.count))
      figures.append(.movesReach(cell.pair, turn: cell.turn, count: cell.count - cell.shifted))
    }
    figures += plan.directions.map(BacktestFigure.goesThisWay)
    if let hirer = plan.hirer {
      for turn in turns {
        figures += [.hires(hirer, turn: turn), .timing(hirer, turn: turn)]
        let count = plan.hires(hirer, at: turn)
        if count > 0 { figures.append(.hiresReach(hirer, turn: turn, count: count)) }
      }
      for from in plan.labs.indices where from != hirer {
        let pair = LabPair(from: from, to: hirer)
        figures += [.sourceShare(pair), .isMainSource(pair)]
      }
    }
    figures.append(.returnsReach(nil, count: plan.returnCount))
    for pair in plan.returnPairs {
      figures += [.returns(pair), .returnsReach(pair, count: 1), .returnsReach(pair, count: plan.returns(pair))]
    }
    figures += turns.map { .topPay(turn: $0) }
    for (package, turn) in plan.packages {
      if let yearly = package.yearly { figures.append(.payReaches(yearly, turn: turn)) }
    }
    var seen: Set<BacktestFigure> = []
    return figures.filter { seen.insert($0).inserted }
  }

  // MARK: Observation

  // Moves and returns of every pair, then the highest pay.
  var readingCount: Int { 2 * labs * labs + 1 }
  var columnCount: Int { figures.count }

  func read(
    _ world: borrowing World, now: borrowing TurnRecord, played: borrowing TurnRecord, into numbers: inout [Double]
  ) {
    let start = numbers.count
    numbers.append(contentsOf: repeatElement(0, count: 2 * labs * labs))
    for move in played.moves {
      guard let from = move.from?.index, case .lab(let to) = move.to, from < labs, to.index < labs else { continue }
      let place = start + from * labs + to.index
      numbers[place] += 1
      if move.isBoomerang { numbers[place + labs * labs] += 1 }
    }
    numbers.append(now.world.topPay.amount)
  }

  func conclude(_ readings: CourseReadings, into numbers: inout SampleRow) {
    for figure in figures { numbers.append(value(figure, readings)) }
  }

  private func value(_ figure: BacktestFigure, _ readings: CourseReadings) -> Double {
    switch figure {
    case .moves(let pair, let turn): moves(pair, turn, readings)
    case .movesReach(let pair, let turn, let count): moves(pair, turn, readings) >= Double(count) ? 1 : 0
    case .goesThisWay(let pair): moves(pair, nil, readings) > moves(pair.reversed, nil, readings) ? 1 : 0
    case .hires(let lab, let turn): hires(lab, turn, readings)
    case .hiresReach(let lab, let turn, let count): hires(lab, turn, readings) >= Double(count) ? 1 : 0
    case .sourceShare(let pair): moves(pair, nil, readings) / hires(pair.to, nil, readings)
    case .isMainSource(let pair):
      (0..<labs).allSatisfy {
        $0 == pair.from || moves(LabPair(from: $0, to: pair.to), nil, readings) < moves(pair, nil, readings)
      } ? 1 : 0
    case .timing(let lab, let turn): hires(lab, turn, readings) / hires(lab, nil, readings)
    case .returns(let pair): returns(pair, readings)
    case .returnsReach(let pair, let count): returns(pair, readings) >= Double(count) ? 1 : 0
    case .topPay(let turn): readings[2 * labs * labs, at: turn]
    case .payReaches(let pay, let turn): readings[2 * labs * labs, at: turn] >= pay ? 1 : 0
    case .allMoves: (0..<labs).reduce(0) { $0 + hires($1, nil, readings) }
    }
  }

  private func moves(_ pair: LabPair, _ turn: Turn?, _ readings: CourseReadings) -> Double {
    let place = pair.from * labs + pair.to
    if let turn { return readings[place, at: turn] }
    return turns.reduce(0) { $0 + readings[place, at: $1] }
  }

  private func hires(_ lab: Int, _ turn: Turn?, _ readings: CourseReadings) -> Double {
    (0..<labs).reduce(0) { $0 + moves(LabPair(from: $1, to: lab), turn, readings) }
  }

  private func returns(_ pair: LabPair?, _ readings: CourseReadings) -> Double {
    let first = labs * labs
    let places = pair.map { first + $0.from * labs + $0.to..<first + $0.from * labs + $0.to + 1 } ?? first..<2 * first
    return turns.reduce(0) { sum, turn in places.reduce(sum) { $0 + readings[$1, at: turn] } }
  }
}

extension BacktestPlan {
  /// Pairs of labs between which somebody came back by the reports.
  var returnPairs: [LabPair] {
    var pairs: [LabPair] = []
    for one in returns {
      let pair = LabPair(from: one.from.lab.index, to: one.to.lab.index)
      if !pairs.contains(pair) { pairs.append(pair) }
    }
    return pairs
  }

  /// How many came back to one lab from another by the reports.
  func returns(_ pair: LabPair) -> Int {
    returns.reduce(0) { $0 + (LabPair(from: $1.from.lab.index, to: $1.to.lab.index) == pair ? $1.count : 0) }
  }
}
