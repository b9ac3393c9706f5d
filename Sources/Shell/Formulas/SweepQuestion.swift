import Experiments
import TalentMarket

/// What `sweep` was asked, as it was typed.
struct SweepQuestion {
  /// The numbers that are moved, and between which values.
  var ranges: [InputRange]
  /// What is measured.
  var measures: WhatIfQuestion.Part?
  /// The turn after which the numbers are set.
  var at: Turn?
  /// The last turn played.
  var until: (turn: Turn, place: Range<Int>)?
  /// How many replicates of each point are played.
  var runs: Int?
  /// Where between the values is looked.
  var plan: Plan?
  /// The file for the points.
  var file: (path: String, place: Range<Int>)?

  /// Where between the values is looked.
  enum Plan: Hashable {
    /// Every combination of evenly spaced levels.
    case factorial
    /// So many points of a Latin hypercube.
    case latin(Int)
    /// So many Sobol' points.
    case sobol(Int)

    /// The name of the plan.
    var name: String {
      switch self {
      case .factorial: "factorial"
      case .latin: "latin"
      case .sobol: "sobol"
      }
    }
  }

  /// Replicates of each point where nothing else is asked.
  static let defaultRuns = 200
  /// Most points of a sweep.
  static let mostPoints = 10_000
  /// Most numbers that are moved at once.
  static let mostRanges = 19

  /// Levels of each of so many numbers where no step is given.
  static func defaultLevels(_ ranges: Int) -> Int {
    switch ranges {
    case 1: 11
    case 2: 7
    case 3: 5
    default: 3
    }
  }

  /// The line in full English. The file is left out: a session that is replayed writes none.
  var canonical: String {
    var words = ["sweep " + ranges.map(\.line).joined(separator: " and ")]
    if let measures { words.append("measure \(measures.text)") }
    if let at { words.append("at \(at)") }
    if let until { words.append("until \(until.turn)") }
    if let runs { words.append("runs \(runs)") }
    switch plan {
    case nil: break
    case .factorial?: words.append("design factorial")
    case .latin(let points)?: words.append("design latin \(points)")
    case .sobol(let points)?: words.append("design sobol \(points)")
    }
    return words.joined(separator: " ")
  }
}

extension Interpreter {
  private static let sweepClauses: [Keyword] = [.measure, .at, .until, .runs, .design, .into]

  /// Reads `PATH from A to B [by S] [× …] measure EXPR, … [at TURN] [until TURN] [runs N] [design …] [to FILE.csv]`;
  /// clauses may come in any order after the ranges.
  func takeSweep(_ arguments: inout Arguments) throws(Fault) -> SweepQuestion {
    let ranges = try takeInputRanges(&arguments, before: Self.sweepClauses)
    var question = SweepQuestion(ranges: ranges)
    while let word = arguments.first {
      if question.measures == nil, arguments.take(.measure) {
        let place = arguments.first?.range ?? arguments.end
        question.measures = arguments.takeFormulas(before: Self.sweepClauses)
        if question.measures == nil { throw Fault(UsageMessage.measureMissing, at: place) }
      } else if question.at == nil, arguments.take(.at) {
        question.at = try takeTurn(&arguments)
      } else if question.until == nil, arguments.take(.until) {
        question.until = try takeEnd(&arguments)
      } else if question.runs == nil, arguments.take(.runs) {
        question.runs = try takeNumber(&arguments, least: 2)
      } else if question.plan == nil, arguments.take(.design) {
        question.plan = try takePlan(&arguments, ranges)
      } else if question.file == nil, arguments.take(.into) {
        question.file = try takeFile(&arguments)
      } else {
        throw clauseFault(word, among: Self.sweepClauses)
      }
    }
    guard question.measures != nil else { throw Fault(UsageMessage.measureMissing, at: arguments.end) }
    try checkSize(question)
    return question
  }

  /// A word that begins no clause, or one that has been read.
  func clauseFault(_ word: Word, among clauses: [Keyword]) -> Fault {
    let words = clauses.map { $0.word(in: options.style.numbers.language) }.filter { $0.count > 2 }
    let nearest = Nearest.word(to: word.text, among: words)
    return Fault(
      UsageMessage.tooMuch(word.text), at: word.range,
      suggestion: nearest.flatMap { Nearest.folded($0) == Nearest.folded(word.text) ? nil : $0 })
  }

  /// Reads a whole number that must stand here.
  func takeNumber(_ arguments: inout Arguments, least: Int) throws(Fault) -> Int {
    let place = arguments.first?.range ?? arguments.end
    guard let number = try arguments.takeCount(least: least) else {
      throw Fault(UsageMessage.wholeNumber("", least: least), at: place)
    }
    return number
  }

  private func takePlan(
    _ arguments: inout Arguments, _ ranges: [InputRange]
  ) throws(Fault) -> SweepQuestion.Plan {
    let place = arguments.first?.range ?? arguments.end
    let typed = arguments.next().map { Nearest.folded($0.text) } ?? ""
    if ["factorial", "factoriel"].contains(typed) { return .factorial }
    guard ["latin", "sobol", "sobol'"].contains(typed) else {
      throw Fault(
        InputMessage.badDesign(typed), at: place,
        suggestion: Nearest.word(to: typed, among: ["factorial", "latin", "sobol"]))
    }
    if let range = ranges.first(where: { $0.step != nil }) {
      throw Fault(InputMessage.stepNeedsLevels(range.name), at: place)
    }
    let points = try takeNumber(&arguments, least: 2)
    return typed == "latin" ? .latin(points) : .sobol(points)
  }

  private func takeFile(_ arguments: inout Arguments) throws(Fault) -> (path: String, place: Range<Int>) {
    let words = arguments.takeWords(before: [.measure, .at, .until, .runs, .design])
    guard let first = words.first, let last = words.last else {
      throw Fault(UsageMessage.fileMissing, at: arguments.end)
    }
    let place = first.range.lowerBound..<last.range.upperBound
    let path = String(arguments.line[place]).unquoted
    guard Export.Format(path: path) == .csv else { throw Fault(InputMessage.csvOnly(path), at: place) }
    if let status = SystemCall.status(path), SystemCall.isRegular(status) || SystemCall.isDirectory(status) {
      throw Fault(InputMessage.fileExists(path), at: place)
    }
    // Before hours are played for a file that cannot be.
    guard let folder = SystemCall.status(AtomicFile.split(path).folder), SystemCall.isDirectory(folder) else {
      throw Fault(SessionMessage.write(.noSuchFolder, file: path), at: place)
    }
    return (path, place)
  }

  private func checkSize(_ question: SweepQuestion) throws(Fault) {
    let ranges = question.ranges
    if ranges.count > SweepQuestion.mostRanges {
      throw Fault(InputMessage.tooManyRanges(limit: SweepQuestion.mostRanges), at: ranges.last?.place)
    }
    let levels = SweepQuestion.defaultLevels(ranges.count)
    let points =
      switch question.plan {
      case .latin(let points)?, .sobol(let points)?: Double(points)
      case .factorial?, nil: ranges.reduce(1.0) { $0 * ($1.steps ?? Double($1.levels(levels).count)) }
      }
    if points > Double(SweepQuestion.mostPoints) {
      throw Fault(InputMessage.tooManyPoints(limit: SweepQuestion.mostPoints), at: ranges.last?.place)
    }
  }
}
