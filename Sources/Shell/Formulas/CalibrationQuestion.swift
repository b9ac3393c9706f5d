import Experiments
import ScenarioFormat
import TalentMarket

/// What `calibrate` was asked.
struct CalibrationQuestion {
  /// Whether numbers are searched, or the scenario only held against its data.
  var isSearch = false
  /// Replicates: of the comparison, or of each point that a search tries.
  var runs: Int?
  /// The first replicate of the comparison.
  var first: Int?
  /// Replicates that a search may play.
  var budget: Int?
  /// The file for the scenario that a search finds.
  var file: (path: String, place: Range<Int>?)?

  /// Replicates of each point of a search.
  var tuningRuns: Int { runs ?? CalibrationPlan.tuningRuns }
  /// Replicates that a search may play.
  var searchBudget: Int { budget ?? CalibrationPlan.budget }

  /// The line in full English. The file is left out: a session that is replayed writes none.
  var canonical: String {
    var words = [isSearch ? "calibrate search" : "calibrate"]
    if let first { words.append("from \(first)") }
    if let runs { words.append("runs \(runs)") }
    if let budget { words.append("budget \(budget)") }
    return words.joined(separator: " ")
  }
}

extension Interpreter {
  /// Reads `[from N] [runs N]` or `search [runs N] [budget N] [as FILE]`; clauses come in any order.
  func takeCalibration(_ arguments: inout Arguments) throws(Fault) -> CalibrationQuestion {
    var question = CalibrationQuestion()
    question.isSearch = arguments.take(.search)
    let clauses: [Keyword] = question.isSearch ? [.runs, .budget, .asWord] : [.search, .from, .runs]
    while let word = arguments.first {
      if question.runs == nil, arguments.take(.runs) {
        question.runs = try takeNumber(&arguments, least: 2)
      } else if !question.isSearch, question.first == nil, arguments.take(.from) {
        question.first = try takeNumber(&arguments, least: 1)
      } else if question.isSearch, question.budget == nil, arguments.take(.budget) {
        let place = arguments.first?.range ?? arguments.end
        question.budget = try takeNumber(&arguments, least: 2)
        if let budget = question.budget, budget < question.tuningRuns {
          throw Fault(CalibrationMessage.budgetTooSmall(budget: budget, least: question.tuningRuns), at: place)
        }
      } else if question.isSearch, question.file == nil, arguments.take(.asWord) {
        let words = arguments.takeWords(before: [.runs, .budget])
        guard let first = words.first, let last = words.last else {
          throw Fault(UsageMessage.fileMissing, at: arguments.end)
        }
        let place = first.range.lowerBound..<last.range.upperBound
        question.file = (String(arguments.line[place]).unquoted, place)
      } else {
        throw clauseFault(word, among: clauses)
      }
    }
    return question
  }

  /// Refuses, before anything is played, what cannot be searched or written.
  func check(_ question: CalibrationQuestion) throws(Fault) {
    let scenario = try loaded().companion
    let name = scenario.definition.name
    guard !scenario.targets.isEmpty else {
      let others = otherScenarios { !$0.targets.isEmpty }
      throw Fault(CalibrationMessage.noTargets(name, others: others), at: firstWordRange)
    }
    guard question.isSearch else { return }
    guard question.searchBudget >= question.tuningRuns else {
      throw Fault(
        CalibrationMessage.budgetTooSmall(budget: question.searchBudget, least: question.tuningRuns),
        at: firstWordRange)
    }
    let free = scenario.freeNumbers
    guard !free.isEmpty else { throw Fault(CalibrationMessage.nothingFree(name), at: firstWordRange) }
    if let number = free.first(where: { $0.written == nil }) {
      throw Fault(CalibrationMessage.notWritten(number.text), at: firstWordRange)
    }
    if let number = free.first(where: { $0.low >= $0.high }) {
      throw Fault(CalibrationMessage.noRoom(number.text), at: firstWordRange)
    }
    let scene = try scene(from: 0)
    guard case .scenario = scene.source, scene.typed.isEmpty else {
      throw Fault(CalibrationMessage.hasChanges, at: firstWordRange)
    }
    try checkFile(question)
  }

  private func checkFile(_ question: CalibrationQuestion) throws(Fault) {
    guard let (path, place) = question.file else { return }
    let ending = path.lowercased()
    guard ending.hasSuffix(".yaml") || ending.hasSuffix(".yml") else {
      throw Fault(CalibrationMessage.yamlOnly(path), at: place, suggestion: path + ".yaml")
    }
    if SystemCall.status(path) != nil { throw Fault(InputMessage.fileExists(path), at: place) }
    guard let folder = SystemCall.status(AtomicFile.split(path).folder), SystemCall.isDirectory(folder) else {
      throw Fault(SessionMessage.write(.noSuchFolder, file: path), at: place)
    }
  }
}
