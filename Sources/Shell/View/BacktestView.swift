import Experiments
import ScenarioFormat
import TalentMarket

/// A scenario beside what was reported afterwards, as a person reads it.
extension Interpreter {
  func show(_ result: BacktestResult) {
    guard !options.isJSON else { return emit(result) }
    let plan = result.plan
    sayBold(BacktestMessage.heading(scenario: plan.scenario.definition.name))
    sayScope(result)
    section(.moves, movesTable(result))
    let unreported = unreportedTable(result)
    if !unreported.rows.isEmpty { section(.unreported, unreported) }
    say("")
    say(
      BacktestMessage.compared(
        model: numbers.fixed(result[.allMoves].mean, 0), reported: plan.comparedCount))
    if let hirer = plan.hirer { section(.sources(plan.labs[hirer]), sourcesTable(result)) }
    if plan.returnCount > 0 { section(.returns(turns: plan.lastTurn), returnsTable(result)) }
    section(.pay, payTable(result))
    for (package, _) in plan.packages {
      guard let note = package.note else { continue }
      let value = numbers.money(package.value)
      say(BacktestMessage.packageNote(value, when: package.when.text, note: note))
    }
    showVerdict(result)
  }

  private func sayScope(_ result: BacktestResult) {
    let plan = result.plan
    say(
      BacktestMessage.scope(
        runs: result.replicates.count, turns: plan.lastTurn, first: plan.quarter(1).text,
        last: plan.quarter(plan.lastTurn).text))
    say(BacktestMessage.counted(plan.comparedCount, of: plan.reportedCount))
    for shift in plan.shifts {
      say(BacktestMessage.shifted(count: shift.count, from: shift.from.text, to: shift.to.text))
    }
    for one in plan.leftOut { say(BacktestMessage.leftOut(one.reason, when: one.when.text, count: one.count)) }
    if plan.untimed > 0 { say(BacktestMessage.otherLeftOut(plan.untimed)) }
    let declined = plan.record.packages.count(where: \.isDeclined)
    if declined > 0 { say(BacktestMessage.declined(declined)) }
    for lab in plan.labs.indices {
      let names = plan.record.labs.filter { $0.lab.index == lab }.map(\.name)
      if !names.isEmpty { say(BacktestMessage.countAs(names, lab: plan.labs[lab])) }
    }
  }

  private func section(_ part: BacktestMessage.Part, _ table: TextTable) {
    say("")
    sayBold(BacktestMessage.title(part))
    say(BacktestMessage.note(part))
    say(table)
  }

  // MARK: Tables

  private func movesTable(_ result: BacktestResult) -> TextTable {
    var table = backtestTable([.quarter, .move, .press, .model, .range, .chance, .verdict])
    for cell in result.plan.cells {
      let verdict = result.verdict(cell)
      table.add([
        .init(result.plan.quarter(cell.turn).text), .init(text(cell.pair, result.plan)),
        .init(numbers.count(cell.count), .bold), .init(mean(.moves(cell.pair, turn: cell.turn), result)),
        .init(range(.moves(cell.pair, turn: cell.turn), result)), .init(numbers.chance(result.chance(cell))),
        .init(BacktestMessage.verdict(verdict).text(numbers), verdict == .wrong ? .bold : nil),
      ])
    }
    return table
  }

  private func unreportedTable(_ result: BacktestResult) -> TextTable {
    var table = backtestTable([.move, .press, .model, .range])
    for pair in result.unreported(most: 5) {
      table.add([
        .init(text(pair, result.plan)), .init(numbers.dash), .init(mean(.moves(pair, turn: nil), result)),
        .init(range(.moves(pair, turn: nil), result)),
      ])
    }
    return table
  }

  private func sourcesTable(_ result: BacktestResult) -> TextTable {
    var table = backtestTable([.source, .press, .share, .model, .range, .rank])
    for pair in result.sources {
      table.add([
        .init(result.plan.labs[pair.from]), .init(numbers.count(result.plan.count(pair)), .bold),
        .init(numbers.share(result.reportedShare(pair))), .init(numbers.share(result[.sourceShare(pair)].mean)),
        .init(shares(.sourceShare(pair), result)), .init(numbers.count(result.rank(pair))),
      ])
    }
    return table
  }

  private func returnsTable(_ result: BacktestResult) -> TextTable {
    var table = backtestTable([.back, .press, .model, .range, .any, .chance])
    for pair in result.plan.returnPairs.map(Optional.some) + [nil] {
      let count = pair.map(result.plan.returns) ?? result.plan.returnCount
      table.add([
        .init(pair.map { text($0, result.plan) } ?? BacktestMessage.allLabs.text(numbers)),
        .init(numbers.count(count), .bold), .init(mean(.returns(pair), result)), .init(range(.returns(pair), result)),
        .init(numbers.chance(result[.returnsReach(pair, count: 1)].mean)),
        .init(numbers.chance(result[.returnsReach(pair, count: count)].mean)),
      ])
    }
    return table
  }

  private func payTable(_ result: BacktestResult) -> TextTable {
    var table = backtestTable([.quarter, .offered, .yearly, .model, .range, .chance, .remark])
    for turn in 1...result.plan.lastTurn {
      let model = numbers.money(result[.topPay(turn: turn)].mean)
      let packages = result.plan.packages.filter { $0.turn == turn }.map(\.package)
      if packages.isEmpty {
        table.add([
          .init(result.plan.quarter(turn).text), .init(numbers.dash), .init(numbers.dash), .init(model),
          .init(sums(.topPay(turn: turn), result)),
        ])
      }
      for package in packages {
        table.add([
          .init(package.when.text), .init(text(package), .bold),
          .init(package.yearly.map { numbers.money($0) } ?? numbers.dash), .init(model),
          .init(sums(.topPay(turn: turn), result)),
          .init(package.yearly.map { numbers.chance(result[.payReaches($0, turn: turn)].mean) } ?? numbers.dash),
          .init(
            BacktestMessage.remark(
              package.bound, disputed: package.isDisputed, declined: package.isDeclined,
              years: package.years == nil ? .none : package.isYearsAssumed ? .assumed : .known
            ).text(numbers)),
        ])
      }
    }
    return table
  }

  private func backtestTable(_ columns: [BacktestMessage.Column]) -> TextTable {
    let words: [BacktestMessage.Column] = [.quarter, .move, .source, .back, .offered, .verdict, .remark]
    var table = TextTable(
      columns.map { column in
        TextTable.Column(
          title: BacktestMessage.column(column).text(numbers), isNumber: !words.contains(column),
          dropRank: dropRank(column, columns),
          mayBeCut: [.move, .source, .back, .remark].contains(column))
      })
    table.indent = "  "
    return table
  }

  /// What is missed least: the verdict follows from the chance, a mean from its range.
  private func dropRank(_ column: BacktestMessage.Column, _ columns: [BacktestMessage.Column]) -> Int {
    switch column {
    case .range where columns.contains(.verdict): 2
    case .verdict: 1
    case .chance where columns.contains(.offered): 2
    case .model where columns.contains(.offered): 1
    default: 0
    }
  }

  // MARK: Cells

  func text(_ pair: LabPair, _ plan: BacktestPlan) -> String {
    "\(plan.labs[pair.from]) \(numbers.arrow) \(plan.labs[pair.to])"
  }

  private func text(_ package: ReportedPackage) -> String {
    BacktestMessage.package(
      numbers.money(package.value), years: package.years.map { numbers.plain($0) }
    ).text(numbers)
  }

  private func mean(_ figure: BacktestFigure, _ result: BacktestResult) -> String {
    numbers.fixed(result[figure].mean, 1)
  }

  func range(_ figure: BacktestFigure, _ result: BacktestResult) -> String {
    let (low, high) = result.range(figure)
    return "[\(numbers.fixed(low, 0)), \(numbers.fixed(high, 0))]"
  }

  func shares(_ figure: BacktestFigure, _ result: BacktestResult) -> String {
    let (low, high) = result.range(figure)
    return "[\(numbers.share(low)), \(numbers.share(high))]"
  }

  func sums(_ figure: BacktestFigure, _ result: BacktestResult) -> String {
    let (low, high) = result.range(figure)
    func rounded(_ amount: Double) -> Double { amount >= 1e7 ? (amount / 1e6).rounded() * 1e6 : amount }
    return "[\(numbers.money(rounded(low))), \(numbers.money(rounded(high)))]"
  }
}

extension NumberStyle {
  /// A chance in percent; what happened at all is never shown as 0, what did not always as 100.
  func chance(_ chance: Double) -> String {
    if chance > 0, chance < 0.005 { return "<" + share(0.01) }
    if chance < 1, chance > 0.995 { return ">" + share(0.99) }
    return share(chance)
  }
}
