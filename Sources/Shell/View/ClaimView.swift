import Charts
import Experiments
import Expressions
import ScenarioFormat
import TalentMarket

/// One claim in full: what it says, how it is tested, what came of it, how it went, and what would overturn it.
extension Interpreter {
  func show(_ result: ClaimResult) {
    guard !options.isJSON else { return emit(result) }
    let claim = result.claim
    sayBold(Plain(claim.definition.says))
    if let reason = claim.definition.because { say(ClaimMessage.because(reason)) }
    say(ClaimMessage.answer(result.verdict, runs: result.tally.runs))
    switch result.construction {
    case .said(let reason): say(ClaimMessage.saidConstruction(reason))
    case .found: say(ClaimMessage.foundConstruction)
    case nil: break
    }
    say("")
    sayTest(of: claim)
    say("")
    say(table(result))
    let failures = claim.courses.indices.map { result.tally.failures(course: $0) }.max() ?? 0
    if failures > 0 { say(ClaimMessage.couldNotBeMade(count: failures, runs: result.tally.runs)) }
    let deciding = result.deciding
    let chart = chart(result, deciding.part).lines(ChartStyle(options.style))
    if !chart.isEmpty, claim.formulas.turns.count > 1 {
      say("")
      sayBold(ClaimMessage.chart(claim.formulas.formulas[deciding.part.measure].text))
      chart.forEach(say)
    }
    say("")
    say(overturned(deciding, claim))
    say(ClaimMessage.rule(SequentialTest(runs: claim.runs)))
  }

  // MARK: The test

  private func sayTest(of claim: Claim) {
    let definition = claim.definition
    if claim.parts.count > 1 { say(ClaimMessage.ofWhich) }
    for part in claim.parts { say(ClaimMessage.test(test(part, claim))) }
    let changes = [(ClaimWorld.change, definition.change), (.against, definition.against)]
    for (world, texts) in changes where !texts.isEmpty {
      let line = ClaimMessage.world(world).text(numbers) + numbers.colon + texts.map(\.text).joined(separator: ", ")
      options.style.wrapped(line, indent: "  ").forEach(say)
    }
    say(ClaimMessage.toType)
    for line in claim.linesToType { options.style.wrapped("  " + line, indent: "    ").map { "  " + $0 }.forEach(say) }
  }

  private func test(_ part: ClaimPart, _ claim: Claim) -> ClaimTest {
    let formula = claim.formulas.formulas[part.measure]
    let kind: ClaimTest.Kind
    var expected: ClaimTest.Expected
    switch (claim.worlds.first, claim.worlds.last) {
    case (.scenario(let other)?, .scenario(let one)?): kind = .scenarios(one, other)
    case (.asItIs?, .change?): kind = .change
    case (.against?, .change?): kind = .against
    default: kind = claim.isPaired ? .against : .value
    }
    func limit(_ number: Double) -> String? {
      number == 0 ? nil : figure(number, formula.unit, isDifference: claim.isPaired)
    }
    switch part.expected {
    case .sizes(let direction):
      expected = direction == .greater ? .greater(nil) : .less(nil)
      return ClaimTest(measure: formula.text, turn: part.turn, kind: .sizes, expected: expected)
    case .beyond(.greater, let threshold): expected = .greater(limit(threshold))
    case .beyond(.less, let threshold): expected = .less(limit(threshold))
    case .between(let low, let high): expected = .between(limit(low) ?? "0", limit(high) ?? "0")
    }
    return ClaimTest(measure: formula.text, turn: part.turn, kind: kind, expected: expected)
  }

  private func overturned(_ part: ClaimResult.Part, _ claim: Claim) -> ClaimMessage {
    var test = test(part.part, claim)
    test.verdict = part.verdict
    let threshold: Double =
      switch part.part.expected {
      case .sizes: 0
      case .beyond(_, let threshold): threshold
      case .between(let low, let high):
        (part.estimate.mean - low).magnitude < (part.estimate.mean - high).magnitude ? low : high
      }
    let errors =
      part.estimate.isConstant
      ? Double.infinity : (part.estimate.mean - threshold).magnitude / part.estimate.standardError
    return .overturned(test, estimate: figure(part, claim), errors: errors)
  }

  // MARK: Numbers

  private func table(_ result: ClaimResult) -> TextTable {
    let claim = result.claim
    func title(_ column: ClaimMessage.Column) -> String { ClaimMessage.column(column).text(numbers) }
    let isSizes = claim.courses.count > 2
    // Of three worlds it is the effects that are compared.
    let shown = isSizes ? [0, Claim.ofChange, Claim.ofAgainst] : claim.isPaired ? [0, 1] : []
    let worlds = claim.worlds.enumerated().map { place, world in
      isSizes && place > 0 ? title(place == 1 ? .ofChange : .ofAgainst) : ClaimMessage.world(world).text(numbers)
    }
    var table = TextTable(
      [.init(title: title(.measure), isNumber: false, mayBeCut: true)]
        + zip(shown, worlds).map { _, name in .init(title: name) }
        + [
          .init(title: title(.estimate)), .init(title: title(.interval), isNumber: false),
          .init(title: title(.verdict), isNumber: false),
        ])
    func cells(_ measure: Int, _ turn: Turn) -> [TextTable.Cell] {
      let unit = claim.formulas.formulas[measure].unit
      return shown.map { contrast in
        .init(figure(result.estimate(contrast, measure, at: turn).mean, unit, isDifference: contrast > 2))
      }
    }
    for part in result.parts {
      let formula = claim.formulas.formulas[part.part.measure]
      table.add(
        [.init(ClaimMessage.part(formula.text, turn: part.part.turn).text(numbers))]
          + cells(part.part.measure, part.part.turn) + [
            .init(figure(part, claim)), .init(interval(part.estimate, part, claim)),
            .init(ClaimMessage.verdict(part.verdict).text(numbers), emphasis(part.verdict)),
          ])
    }
    for (measure, turn) in claim.besides {
      let formula = claim.formulas.formulas[measure]
      let estimate = result.estimate(claim.main, measure, at: turn)
      table.add(
        [.init(ClaimMessage.beside(formula.text, turn: turn).text(numbers))] + cells(measure, turn) + [
          .init(figure(estimate.mean, formula.unit, isDifference: claim.isPaired)),
          .init(interval(estimate, formula.unit, isDifference: claim.isPaired)), .init(numbers.dash),
        ])
    }
    return table
  }

  // MARK: The chart

  private func chart(_ result: ClaimResult, _ part: ClaimPart) -> LineChart {
    let claim = result.claim
    let turns = Array(claim.formulas.turns)
    let (style, unit) = (numbers, claim.formulas.formulas[part.measure].unit)
    func estimates(_ contrast: Int) -> [(x: Double, estimate: ClaimEstimate)] {
      turns.map { (Double($0), result.estimate(contrast, part.measure, at: $0)) }
    }
    func line(_ name: String, _ contrast: Int) -> LineChart.Series {
      .init(name, estimates(contrast).map { .init($0.x, $0.estimate.mean) })
    }
    func band(_ contrast: Int) -> LineChart.Band {
      .init(
        ClaimMessage.band.text(style),
        estimates(contrast).map { .init($0.x, $0.estimate.low, $0.estimate.high) })
    }
    let series: [LineChart.Series]
    let bands: [LineChart.Band]
    var thresholds: [Double] = []
    switch part.expected {
    case .sizes:
      series = [
        line(ClaimMessage.effectOfChange.text(style), Claim.ofChange),
        line(ClaimMessage.effectOfAgainst.text(style), Claim.ofAgainst),
      ]
      bands = []
      thresholds = [0]
    case .beyond(_, let threshold):
      series = [line("", claim.main)]
      bands = [band(claim.main)]
      thresholds = [threshold]
    case .between(let low, let high):
      series = [line("", claim.main)]
      bands = [band(claim.main)]
      thresholds = [low, high]
    }
    let hasWidth = bands.contains { $0.intervals.contains { $0.high > $0.low } }
    let isDifference = claim.isPaired
    return LineChart(
      series: series, bands: hasWidth ? bands : [],
      axis: HorizontalAxis(
        places: turns.map(Double.init),
        rows: [.init(PlotMessage.turn.text(style), turns.map { style.count($0) })]),
      includes: thresholds
    ) { value, step in
      let tick = style.tick(value.magnitude, step: step, unit: unit)
      return value < 0 ? style.minus + tick : isDifference && value > 0 ? "+" + tick : tick
    }
  }
}

/// Words of a scenario's author, which are in their own language.
private struct Plain: Sentence {
  let words: String
  init(_ words: String) { self.words = words }
  func english(_ style: NumberStyle) -> String { words }
  func french(_ style: NumberStyle) -> String { words }
}
