import Experiments
import ScenarioFormat
import TalentMarket

/// Where numbers come from, as a person reads it.
extension Interpreter {
  /// Says how much of a world is assumed.
  func sayAssumedShare(of scenario: LoadedScenario) {
    let share = AssumedShare(scenario.numbers)
    guard share.numbers > 0 else { return }
    say(SourceMessage.share(share))
  }

  /// One number: where it comes from, the interval in which it may lie, what tuned it, and what was typed since.
  func show(_ number: CitedNumber, of scenario: LoadedScenario, world: World) {
    if options.isJSON { return emit(json(number, of: scenario, world: world)) }
    let path = number.typedPath
    var line = "\(path) = \(number.text)" + numbers.colon + SourceMessage.origin(number.origin).text(numbers)
    if let range = interval(of: path, in: scenario, world: world) {
      line += "; " + SourceMessage.interval(low: range.low, high: range.high, range.origin).text(numbers)
    }
    options.style.wrapped(line, indent: "  ").forEach(say)
    if let record = scenario.calibration, let tuned = record.tuned.first(where: { $0.text.unquoted == path }) {
      say(
        indented: scenario.isStill(tuned)
          ? SourceMessage.tunedFrom(tuned.from, to: tuned.to, record) : .changedSinceTuned(to: tuned.to))
    }
    for decision in changes(of: path) {
      say(indented: SourceMessage.typed(line: decision.line, turn: decision.turn))
    }
  }

  /// Every number by its source: what has one first, then what is assumed in a form that has, then the rest; what the
  /// model is held against and what was tuned at the end.
  func showSources(of scenario: LoadedScenario) {
    guard let world = timeline?.world else { return }
    let share = AssumedShare(scenario.numbers)
    if options.isJSON {
      for number in scenario.numbers { emit(json(number, of: scenario, world: world)) }
      emit(
        .object([
          ("type", .string("sources")), ("numbers", .int(share.numbers)), ("sourced", .int(share.sourced)),
          ("assumed", .int(share.assumed)),
        ]))
    } else {
      guard !scenario.numbers.isEmpty else { return say(WorldMessage.noSource) }
      sayBold(SourceMessage.heading(scenario: scenario.definition.name, share))
      showGroups(scenario.numbers.filter { $0.role == .world })
      let data = scenario.numbers.filter { $0.role == .data }
      if !data.isEmpty {
        say("")
        sayBold(SourceMessage.heldAgainst)
        showGroups(data)
      }
    }
    guard let record = scenario.calibration else { return }
    if !options.isJSON { say("") }
    show(record)
  }

  /// What a search tuned, on which replicates, what was held out, and how well it fits.
  func show(_ record: CalibrationRecord) {
    if options.isJSON { return emit(json(record)) }
    options.style.wrapped(SourceMessage.tuned(count: record.tuned.count, record).text(numbers)).forEach(say)
    for tuned in record.tuned {
      say("  \(tuned.text.unquoted): \(numbers.plain(tuned.from)) \(numbers.arrow) \(numbers.plain(tuned.to))")
    }
    guard !record.fit.isEmpty else { return }
    func title(_ column: SourceMessage.Column) -> String { SourceMessage.column(column).text(numbers) }
    var table = TextTable([
      .init(title: title(.measure), isNumber: false, mayBeCut: true), .init(title: title(.turn), dropRank: 2),
      .init(title: title(.data)), .init(title: title(.tuning)), .init(title: title(.heldOut)),
      .init(title: title(.error), dropRank: 1),
    ])
    table.indent = "  "
    for fit in record.fit {
      table.add([
        .init(fit.measure, .bold), .init(numbers.count(fit.turn)), .init(numbers.plain(fit.data)),
        .init(numbers.plain(fit.tuning)), .init(fit.heldOut.map(numbers.plain) ?? numbers.dash),
        .init(numbers.plain(fit.error)),
      ])
    }
    say(table)
  }

  /// Numbers of one source beneath it, sources in the order in which they come.
  private func showGroups(_ cited: [CitedNumber]) {
    var order: [NumberOrigin] = []
    var groups: [NumberOrigin: [CitedNumber]] = [:]
    for number in cited {
      if groups[number.origin] == nil { order.append(number.origin) }
      groups[number.origin, default: []].append(number)
    }
    for rank in 0...2 {
      for origin in order where self.rank(origin) == rank {
        say("")
        options.style.wrapped(SourceMessage.origin(origin).text(numbers)).forEach(say)
        let words = groups[origin, default: []].map { "\($0.typedPath) = \($0.text)" }
        lines(of: words, indent: "  ").forEach(say)
      }
    }
  }

  private func rank(_ origin: NumberOrigin) -> Int {
    switch origin {
    case .source: 0
    case .form: 1
    case .assumption, .none: 2
    }
  }

  /// Words with commas between them, broken between words.
  private func lines(of words: [String], indent: String) -> [String] {
    var lines: [String] = []
    for (place, word) in words.enumerated() {
      let word = word + (place < words.count - 1 ? "," : "")
      if let last = lines.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(word) <= options.style.width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(indent + word)
      }
    }
    return lines
  }

  private func say(indented sentence: SourceMessage) {
    options.style.wrapped("  " + sentence.text(numbers), indent: "  ").forEach { say("  " + $0) }
  }

  /// The interval that the scenario gives for a number.
  func interval(of path: String, in scenario: LoadedScenario, world: World) -> PathInterval? {
    scenario.ranges.first { text(of: $0.path, world: world) == path }
  }

  /// What was typed at the prompt that changed a number.
  func changes(of path: String) -> [Decision] {
    let spellings = [path, path.hasPrefix("model.") ? String(path.dropFirst("model.".count)) : path]
    return (timeline?.state.current.decisions ?? []).filter { decision in
      let line = decision.line.filter { $0 != "\"" }
      return spellings.contains { line.hasPrefix($0 + " ") }
    }
  }
}
