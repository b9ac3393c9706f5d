import Experiments
import Expressions
import ScenarioFormat
import TalentMarket

/// Claims under other assumptions, as a person reads them: a table of verdicts, then for every claim where its verdict is
/// another.
extension Interpreter {
  func show(_ result: RobustnessResult) {
    guard !options.isJSON else { return emit(result) }
    let plan = result.plan
    if plan.question.seeds != nil { return showSeeds(result) }
    let only = plan.question.claim == nil ? nil : plan.claims.first
    sayBold(
      only.map { RobustnessMessage.headingOfOne(claim: $0.name) }
        ?? .heading(scenario: timeline?.companion.definition.name ?? ""))
    if let only { options.style.wrapped(only.definition.says).forEach(say) }
    say(RobustnessMessage.scope(others: plan.assumptions.count - 1, runs: plan.question.mostRuns, turn: plan.turn))
    say("")
    if only != nil {
      sayTableOfOne(result)
    } else {
      sayTables(result)
      say(RobustnessMessage.marks)
      let hasRefused = result.rows.contains { $0.cells.contains { $0.answer == nil } }
      if hasRefused { say(RobustnessMessage.notAsked) }
    }
    say("")
    for place in plan.claims.indices { sayFindings(result, place, isOnly: only != nil) }
    say("")
    for skipped in plan.skipped {
      let reason = skipped.reason.text(numbers)
      say(RobustnessMessage.skipped(assumption: name(of: skipped.assumption), reason: reason))
    }
    if !plan.skipped.isEmpty { say("") }
    sayFootnotes(result)
  }

  private func sayFootnotes(_ result: RobustnessResult) {
    guard result.rows.count > 1 else { return }
    if result.plan.question.claim == nil { say(summary(result)) }
    let tallies = result.plan.claims.indices.map(result.tally)
    let tried = Set(
      result.plan.assumptions.compactMap { if case .number(let number) = $0 { number.path } else { nil } })
    let assumed = timeline.map { AssumedShare($0.companion.numbers).assumed } ?? 0
    if !tried.isEmpty, tried.count < assumed { say(RobustnessMessage.untried(tried.count, of: assumed)) }
    if tallies.contains(where: { $0.flips > 0 }) { say(RobustnessMessage.aboutTheAssumption) }
    say(ClaimMessage.rule(SequentialTest(runs: result.plan.question.mostRuns)))
  }

  private func summary(_ result: RobustnessResult) -> RobustnessMessage {
    let (claims, tallies) = (result.plan.claims, result.plan.claims.indices.map(result.tally))
    let stand = tallies.filter { $0.same == $0.all && $0.all == result.rows.count - 1 }.count
    if stand == claims.count { return .allStand(claims: stand) }
    func names(_ isSuch: (RobustnessTally) -> Bool) -> [String] {
      zip(claims, tallies).filter { isSuch($1) }.map(\.0.name)
    }
    return .summary(
      stand: stand, of: claims.count, flips: names { $0.flips > 0 },
      undecided: names { $0.flips == 0 && $0.undecided + $0.decided > 0 })
  }

  // MARK: Tables

  /// A row for each assumption and a numbered column for each claim.
  private func sayTables(_ result: RobustnessResult) {
    let claims = result.plan.claims.indices
    sayTables(result, claims.map { numbers.count($0 + 1) + " " }) { row in claims.map { cell(row, $0, result) } }
  }

  /// As many columns side by side as fit the window, every row in each table.
  private func sayTables(
    _ result: RobustnessResult, _ titles: [String], cells: (RobustnessResult.Row) -> [TextTable.Cell]
  ) {
    let title = RobustnessMessage.column(.assumption).text(numbers)
    let names = result.rows.map { name(of: $0.assumption) }
    let rows = result.rows.map(cells)
    let label = (names + [title]).map(DisplayWidth.of).max() ?? 0
    let widths = titles.indices.map { place in
      2 + (([titles[place]] + rows.map { $0[place].text }).map(DisplayWidth.of).max() ?? 0)
    }
    // A narrow window cuts what is assumed before it breaks a line.
    let room = options.style.width - min(label, max(8, options.style.width / 2))
    var start = 0
    while start < titles.count {
      var end = start + 1
      while end < titles.count, widths[start...end].reduce(0, +) <= room { end += 1 }
      let shown = start..<end
      if start > 0 { say("") }
      start = end
      var table = TextTable(
        [.init(title: title, isNumber: false, mayBeCut: true)] + titles[shown].map { .init(title: $0) })
      for (name, row) in zip(names, rows) { table.add([.init(name)] + row[shown]) }
      say(table)
    }
  }

  private func cell(_ row: RobustnessResult.Row, _ claim: Int, _ result: RobustnessResult) -> TextTable.Cell {
    guard let answer = row.cells[claim].answer else { return .init("/ ") }
    let difference = result.difference(row, claim)
    return .init(
      sign(answer.verdict) + (difference.map(sign) ?? " "), difference.map { $0 == .flip ? .red : .yellow })
  }

  private func sign(_ verdict: ClaimVerdict) -> String {
    switch verdict {
    case .holds: numbers.isUnicode ? "✓" : "+"
    case .doesNotHold: numbers.isUnicode ? "✗" : "-"
    case .tooClose: "?"
    }
  }

  private func sign(_ difference: RobustnessResult.Difference) -> String { difference == .flip ? "!" : "*" }

  /// One claim by itself, with its numbers.
  private func sayTableOfOne(_ result: RobustnessResult) {
    let claim = result.plan.claims[0]
    guard claim.parts.count == 1 else { return sayParts(result, claim) }
    func title(_ column: ClaimMessage.Column) -> String { ClaimMessage.column(column).text(numbers) }
    var table = TextTable([
      .init(title: RobustnessMessage.column(.assumption).text(numbers), isNumber: false, mayBeCut: true),
      .init(title: title(.verdict), isNumber: false), .init(title: title(.estimate)),
      .init(title: title(.interval), isNumber: false, dropRank: 1), .init(title: title(.pairs), dropRank: 2),
    ])
    for row in result.rows {
      let assumption = TextTable.Cell(name(of: row.assumption))
      guard let answer = row.cells[0].answer else {
        table.add([assumption, "/"])
        continue
      }
      let difference = result.difference(row, 0)
      let verdict = ClaimMessage.verdict(answer.verdict).text(numbers) + (difference.map { " " + sign($0) } ?? "")
      let part = answer.deciding
      table.add([
        assumption, .init(verdict, difference.map { $0 == .flip ? .red : .yellow }), .init(figure(part, claim)),
        .init(interval(part.estimate, part, claim)), .init(numbers.count(answer.pairs)),
      ])
    }
    say(table)
    let differs = result.rows.contains { result.difference($0, 0) != nil }
    if differs { say(RobustnessMessage.marksOfOne) }
  }

  /// One claim of several parts, all of which must hold: a column for the whole and one for each.
  private func sayParts(_ result: RobustnessResult, _ claim: Claim) {
    let titles =
      [RobustnessMessage.column(.all).text(numbers)] + claim.parts.indices.map { numbers.count($0 + 1) + "  " }
    sayTables(result, titles) { row in
      guard let answer = row.cells[0].answer else { return titles.map { _ in .init("/ ") } }
      return [cell(row, 0, result)] + answer.parts.map { .init(figure($0, claim) + " " + sign($0.verdict)) }
    }
    say(RobustnessMessage.marks)
    say("")
    for (place, part) in claim.parts.enumerated() {
      options.style.wrapped("\(numbers.count(place + 1)) \(name(of: part, in: claim))", indent: "  ").forEach(say)
    }
  }

  // MARK: Findings

  private func sayFindings(_ result: RobustnessResult, _ place: Int, isOnly: Bool) {
    guard let asItIs = result.asItIs(place) else { return }
    let claim = result.plan.claims[place]
    if !isOnly {
      let number = numbers.count(place + 1)
      let title = "\(number) \(claim.name)\(numbers.colon)\(claim.definition.says)"
      options.style.wrapped(title, indent: "  ").forEach(say)
    }
    let tally = result.tally(place)
    if result.rows.count > 1 {
      sayInset(
        tally.same == tally.all
          ? RobustnessMessage.stands(asItIs.verdict, others: tally.all) : .differs(asItIs.verdict, tally))
    }
    // One claim by itself has its numbers in the table, unless they are those of another part.
    let isTold = isOnly && claim.parts.count == 1
    let differing = isTold ? [] : result.rows.filter { result.difference($0, place) != nil }
    // What differs is set beside the same part of the world as it is.
    let deciding = differing.compactMap { $0.cells[place].answer.map { part(of: $0, otherThan: asItIs).part } }
    for part in asItIs.parts {
      let isShown = deciding.contains { $0.measure == part.part.measure && $0.turn == part.part.turn }
      guard isShown else { continue }
      sayFinding(result.rows[0], nil, asItIs.verdict, part, claim)
    }
    // The opposite verdicts first.
    for isFlip in [true, false] {
      for row in differing {
        guard let answer = row.cells[place].answer, let difference = result.difference(row, place),
          isFlip == (difference == .flip)
        else { continue }
        sayFinding(row, difference, answer.verdict, part(of: answer, otherThan: asItIs), claim)
      }
    }
    for row in result.rows {
      switch row.cells[place] {
      case .refused(let reason):
        sayInset(RobustnessMessage.refused(assumption: name(of: row.assumption), reason: reason.text(numbers)))
      case .answered(let answer):
        let isNews = answer.failures > (row.assumption == .asItIs ? 0 : asItIs.failures)
        guard isNews else { continue }
        sayInset(
          RobustnessMessage.couldNotBeMade(
            assumption: name(of: row.assumption), count: answer.failures, runs: answer.pairs))
      }
    }
    if asItIs.isByConstruction { sayInset(RobustnessMessage.byConstruction(claim.name)) }
  }

  /// The part that makes the difference.
  private func part(
    of answer: RobustnessResult.Answer, otherThan asItIs: RobustnessResult.Answer
  ) -> ClaimResult.Part {
    let changed = zip(answer.parts, asItIs.parts).first { $0.verdict == answer.verdict && $1.verdict != $0.verdict }
    return changed?.0 ?? answer.deciding
  }

  private func sayFinding(
    _ row: RobustnessResult.Row, _ difference: RobustnessResult.Difference?, _ verdict: ClaimVerdict,
    _ part: ClaimResult.Part, _ claim: Claim
  ) {
    // No line breaks within an interval, where there is room for it.
    let space = options.style.width < 50 ? " " : Self.hardSpace
    let shown = (figure(part, claim) + " " + interval(part.estimate, part, claim)).replacing(" ", with: space)
    let assumption = name(of: row.assumption)
    let sentence: RobustnessMessage =
      claim.parts.count > 1
      ? .part(assumption: assumption, shortName(of: part.part, in: claim), verdict, numbers: shown)
      : .cell(assumption: assumption, verdict, numbers: shown)
    inset(sentence.text(numbers), mark: difference.map { sign($0) + " " } ?? "  ")
  }

  private static let hardSpace = "\u{E000}"

  /// A sentence under the name of a claim.
  private func sayInset(_ sentence: any Sentence) {
    inset(sentence.text(numbers), mark: "")
  }

  private func inset(_ text: String, mark: String) {
    var style = options.style
    style.width = max(16, style.width - 4)
    for (place, line) in style.wrapped(text, indent: "  ").enumerated() {
      let margin = "  " + (place == 0 ? mark : String(repeating: " ", count: mark.count))
      say(margin + line.replacing(Self.hardSpace, with: " "))
    }
  }

  /// A part of a claim: its measure and its turn.
  private func name(of part: ClaimPart, in claim: Claim) -> String {
    ClaimMessage.part(claim.formulas.formulas[part.measure].text, turn: part.turn).text(numbers)
  }

  /// A part of a claim by what tells it from the others.
  private func shortName(of part: ClaimPart, in claim: Claim) -> String {
    if claim.parts.allSatisfy({ $0.measure == part.measure }) { return RobustnessMessage.turn(part.turn).text(numbers) }
    if claim.parts.allSatisfy({ $0.turn == part.turn }) { return claim.formulas.formulas[part.measure].text }
    return name(of: part, in: claim)
  }

  // MARK: Names

  /// An assumption as it is shown: the number, how it stands, what it is instead.
  func name(of assumption: Assumption) -> String {
    switch assumption {
    case .asItIs: return RobustnessMessage.asItIs.text(numbers)
    case .mechanism(let was, let now): return changed(was, now)
    case .seed(let was, let now): return "\(RobustnessMessage.seed.text(numbers)) \(changed(String(was), String(now)))"
    case .number(let number):
      guard number.was.isFinite, number.now != number.was else { return number.name }
      return number.name + " "
        + changed(numbers.amount(number.was, of: number.path), numbers.amount(number.now, of: number.path))
    }
  }

  private func changed(_ was: String, _ now: String) -> String { "\(was) \(numbers.arrow) \(now)" }
}

extension RobustnessResult {
  /// How many other assumptions give which answer.
  func tally(_ claim: Int) -> RobustnessTally {
    let count = count(claim)
    return RobustnessTally(
      all: count.all, same: count.same, flips: count.of(.flip), undecided: count.of(.undecided),
      decided: count.of(.decided))
  }
}
