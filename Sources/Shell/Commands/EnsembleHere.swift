import Experiments
import TalentMarket

extension Command {
  /// `ensemble [N | runs N] [until TURN] [measure NAME, …]`: how measures are distributed over replicates of the world on the
  /// screen, the chance of each leader, and which replicates are the most and the least typical.
  static let ensemble = Command(.ensemble) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    var question = EnsembleQuestion()
    try shell.read(&question, &arguments)
    let last = question.until?.turn ?? max(timeline.companion.definition.turns, timeline.turn + 1)
    guard last > timeline.turn else {
      let place = question.until?.place ?? shell.firstWordRange
      throw Fault(EnsembleMessage.nothingToPlay(turn: timeline.turn, last: last), at: place)
    }
    let origin = try shell.originOnScreen(isOfEnsemble: true)
    let ensemble = Ensemble(origin.source, turns: last - timeline.turn)
    let charts = try question.measures.map { (names) throws(Fault) in try shell.measures(names, in: ensemble.table) }
    shell.origin = origin
    // What was asked is of no consequence for the world: a session that is replayed does not play it again.
    guard !shell.isRetyping else {
      shell.accept(question.canonical)
      return .done
    }
    let work = shell.longWork()
    let outcome = ensemble.run(
      1..<question.runs + 1, on: work.pool, isCancelled: work.isCancelled, progress: work.progress,
      typicality: Typicality(columns: ensemble.table.mainPlaces))
    work.end()
    shell.accept(question.canonical)
    var result = EnsembleResult(outcome, asked: Int(question.runs), world: timeline.world)
    result.place = EnsembleResult.Place(branch: timeline.branch, turn: timeline.turn)
    shell.show(result, charts: charts, extremes: outcome.extremes)
    guard outcome.ending == .cancelled else { return .done }
    let stopped = EnsembleMessage.interrupted(runs: outcome.runs, asked: Int(question.runs))
    for line in shell.options.style.wrapped(stopped.text(shell.numbers)) { shell.output.report(line) }
    return .interrupted
  }
}

/// What `ensemble` was asked at the prompt.
struct EnsembleQuestion {
  /// How many replicates are played.
  var runs: UInt32 = 1000
  /// The last turn played.
  var until: (turn: Turn, place: Range<Int>)?
  /// Measures that are shown in full, as typed.
  var measures: [Word]?

  /// The line in full English.
  var canonical: String {
    var line = "ensemble \(runs)"
    if let until { line += " until \(until.turn)" }
    if let measures { line += " measure " + measures.map(\.text).joined(separator: " ") }
    return line
  }
}

extension Interpreter {
  fileprivate func read(_ question: inout EnsembleQuestion, _ arguments: inout Arguments) throws(Fault) {
    var hasRuns = false
    if let first = arguments.first, first.text.first?.isNumber == true || Int(first.text) != nil {
      question.runs = UInt32(try arguments.takeCount() ?? 1000)
      hasRuns = true
    }
    while let word = arguments.first {
      if !hasRuns, arguments.take(.runs) {
        guard let runs = try arguments.takeCount() else {
          throw Fault(UsageMessage.wholeNumber("", least: 1), at: arguments.end)
        }
        question.runs = UInt32(runs)
        hasRuns = true
      } else if question.until == nil, arguments.take(.until) {
        let place = arguments.first?.range ?? arguments.end
        question.until = (try takeTurn(&arguments), place)
      } else if question.measures == nil, arguments.take(.measure) {
        let words = arguments.takeWords(before: [.until, .runs])
        guard !words.isEmpty else { throw Fault(UsageMessage.measureMissing, at: arguments.end) }
        question.measures = words
      } else {
        let clauses = [Keyword.until, .measure, .runs].map { $0.word(in: numbers.language) }
        throw Fault(
          UsageMessage.tooMuch(word.text), at: word.range, suggestion: Nearest.word(to: word.text, among: clauses))
      }
    }
  }

  /// Reads measures by name, `lead`, `Meta.retention` or `retention(Meta)`, commas between them.
  fileprivate func measures(_ words: [Word], in table: MeasureTable) throws(Fault) -> [Measure] {
    guard let first = words.first, let last = words.last else { return [] }
    var start = first.range.lowerBound
    var measures: [Measure] = []
    for piece in currentLine[start..<last.range.upperBound].split(separator: ",", omittingEmptySubsequences: false) {
      let text = String(piece)
      let blanks = piece.prefix { $0.isWhitespace }.count
      let place = start + blanks..<start + max(blanks + 1, blanks + text.trimmed.count)
      start += piece.count + 1
      guard !text.trimmed.isEmpty else { throw Fault(UsageMessage.measureMissing, at: place) }
      measures.append(try measure(text.trimmed, in: table, at: place))
    }
    return measures
  }

  private func measure(_ text: String, in table: MeasureTable, at place: Range<Int>) throws(Fault) -> Measure {
    var (name, owner): (String, String?) = (text, nil)
    if let open = text.firstIndex(of: "("), text.last == ")" {
      name = String(text[..<open])
      owner = String(text[text.index(after: open)...].dropLast())
    } else if let dot = text.firstIndex(of: ".") {
      owner = String(text[..<dot])
      name = String(text[text.index(after: dot)...])
    }
    let wanted = Nearest.folded(name.trimmed)
    guard let owner = owner?.trimmed.unquoted else {
      if let found = WorldMeasure.all.first(where: { Nearest.folded($0.rawValue) == wanted }) { return .world(found) }
      let names = WorldMeasure.all.map(\.rawValue)
      throw Fault(EnsembleMessage.unknownMeasure(text), at: place, suggestion: Nearest.word(to: name, among: names))
    }
    let words = owner.split(separator: " ").map(String.init)
    guard case .one(let lab) = NameMatch.find(words, among: table.labs) else {
      throw Fault(UsageMessage.unknownLab(owner), at: place, suggestion: Nearest.word(to: owner, among: table.labs))
    }
    guard let found = LabMeasure.all.first(where: { Nearest.folded($0.rawValue) == wanted }) else {
      let names = LabMeasure.all.map(\.rawValue)
      throw Fault(EnsembleMessage.unknownMeasure(text), at: place, suggestion: Nearest.word(to: name, among: names))
    }
    return .lab(found, lab: lab)
  }
}
