import Experiments
public import LineEditor
import ScenarioFormat
import TalentMarket

/// Tells the line editor what could stand at the cursor.
public final class PromptDelegate: LineEditingDelegate {
  private let shell: Interpreter

  /// Completion in the world of `shell`.
  public init(_ shell: Interpreter) { self.shell = shell }

  /// What could stand at the cursor.
  public func completions(line: String, cursor: Int) -> CompletionAnswer {
    let scalars = Array(line.unicodeScalars.prefix(max(0, cursor)))
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    let typed = LastCommand(String(text))
    let (start, candidates) = answer(typed)
    return CompletionAnswer(replacing: start..<scalars.count, candidates: candidates)
  }

  /// Whether the line wants another below it: every line stands alone.
  public func isIncomplete(_ line: String) -> Bool { false }

  private func answer(_ typed: LastCommand) -> (Int, [Completion]) {
    if let assigned = typed.assigned, let world = shell.timeline?.world,
      case .market(.mechanism) = Named.find(assigned.target.split(separator: ".").map(String.init), in: world)
    {
      return (assigned.start, Mechanisms.all.map(\.name).matching(assigned.text).map { Completion($0) })
    }
    guard let command = typed.command else {
      let word = typed.word
      let commands = CommandTable.all.map { command in
        Completion(
          command.name.name(in: shell.numbers.language), help: HelpMessage.summary(command.name).text(shell.numbers))
      }.filter { Nearest.folded($0.text).hasPrefix(Nearest.folded(word)) }
      let values = expression(typed)
      return values.start == typed.wordStart && typed.beforeOperand.isEmpty
        ? (typed.wordStart, commands + (word.isEmpty ? [] : values.candidates)) : (values.start, values.candidates)
    }
    switch command {
    case .lab: return names(typed, labs)
    case .who, .offers: return names(typed, people)
    case .why:
      // A name may go on with a dot; words typed may be the beginning of somebody's name.
      let (start, values) = expression(typed)
      let (place, found) = names(typed, people)
      return found.isEmpty || typed.word.contains(".")
        ? (start, values) : (place, values.filter { _ in start == place } + found)
    case .bid: return typed.count <= 1 ? names(typed, labs) : names(typed, people)
    case .switch, .prune, .diff: return names(typed, branches)
    case .rebase:
      guard typed.count == 1 else { return names(typed, branches) }
      return keyword(.onto, typed)
    case .claim where typed.count == 0:
      return names(typed, shell.timeline?.companion.claims.map(\.name.text) ?? [])
    case .claim, .claims, .backtest: return keyword(.runs, typed)
    case .robustness:
      let claims = shell.timeline?.companion.claims.map(\.name.text) ?? []
      let (start, found) = names(typed, typed.count == 0 ? claims : [])
      return (start, found + [.seeds, .runs].flatMap { keyword($0, typed).1 })
    case .calibrate: return keyword(.search, typed)
    case .branch where typed.count == 1: return keyword(.at, typed)
    case .goto where typed.count == 0: return keyword(.replicate, typed)
    case .ensemble:
      let words = [Keyword.until, .measure].map { $0.word(in: shell.numbers.language) }.matching(typed.word)
      let names = (WorldMeasure.all.map(\.rawValue) + labs).matching(typed.word)
      return (typed.wordStart, ((typed.word.isEmpty ? [] : names) + words).map { Completion($0) })
    case .load, .check: return (typed.pathStart, scenarios(typed.path) + FileNames.completions(typed.path))
    case .save, .replay, .export: return (typed.pathStart, FileNames.completions(typed.path))
    case .help:
      return (typed.wordStart, CommandTable.all.map(\.name.rawValue).matching(typed.word).map { Completion($0) })
    case .policy:
      guard typed.count == 0 else { return names(typed, labs) }
      return (typed.wordStart, Interpreter.rules.matching(typed.word).map { Completion($0) })
    case .inject where typed.count == 0:
      let events = ["incident", "release", "star", "founding", "layoff", "regulation"].matching(typed.word)
      let values = expression(typed)
      return events.isEmpty || typed.word.isEmpty && values.start != typed.wordStart
        ? values : (typed.wordStart, events.map { Completion($0) } + names(typed, labs).1)
    case .inject: return names(typed, labs)
    case .researchers:
      let words = ["where", "by", "top"] + PeopleKey.names + ["lab", "field"] + ResearchField.allCases.map(\.name)
      return (typed.wordStart, (words + labs).matching(typed.word).map { Completion($0) })
    case .run where typed.count == 0:
      return (typed.wordStart, ["until"].matching(typed.word).map { Completion($0) })
    case .add where typed.count == 0:
      return (typed.wordStart, ["lab"].matching(typed.word).map { Completion($0) })
    case .settings:
      let words = ["language", "colour", "en", "fr", "on", "off"]
      return (typed.wordStart, words.matching(typed.word).map { Completion($0) })
    case .compare:
      let word = Keyword.mechanisms.word(in: shell.numbers.language)
      return (typed.wordStart, [typed.count == 0 ? word : "top"].matching(typed.word).map { Completion($0) })
    case .stability where typed.count == 0: return keyword(.at, typed)
    case .plot, .watch:
      let (start, candidates) = expression(typed)
      // `plot retention by lab`: a lab's numbers stand alone.
      let word = start == typed.wordStart ? typed.word : ""
      let members = word.isEmpty ? [] : Named.labNumbers.matching(word).map { Completion($0) }
      return (start, candidates + members.filter { member in !candidates.contains { $0.text == member.text } })
    case .run, .cite, .assert, .flip, .goal: return expression(typed)
    case .sweep, .rank:
      let (start, candidates) = expression(typed)
      let clauses = [Keyword.from, .to, .by, .times, .over, .measure, .at, .until, .runs, .design]
        .map { $0.word(in: shell.numbers.language) }
      let words = start == typed.wordStart && !typed.word.isEmpty ? clauses.matching(typed.word) : []
      return (start, words.map { Completion($0) } + candidates.filter { !words.contains($0.text) })
    default: return (typed.wordStart, [])
    }
  }

  private func keyword(_ keyword: Keyword, _ typed: LastCommand) -> (Int, [Completion]) {
    (typed.wordStart, [keyword.word(in: shell.numbers.language)].matching(typed.word).map { Completion($0) })
  }

  private var labs: [String] { shell.timeline?.world.labs.map(\.name) ?? [] }

  private var branches: [String] { shell.timeline?.state.branches.map(\.name) ?? [] }

  private var people: [String] {
    guard let world = shell.timeline?.world else { return [] }
    return world.researcherIDs.map(world.name(of:))
  }

  private func scenarios(_ path: String) -> [Completion] {
    shell.library.names.filter { $0.hasPrefix(path) }.map { Completion($0) }
  }

  /// Names of which a word begins as typed; two words typed are one name where there is one.
  private func names(_ typed: LastCommand, _ names: [String]) -> (Int, [Completion]) {
    if let (start, words) = typed.twoWords {
      let found = names.filter { Nearest.folded($0).hasPrefix(Nearest.folded(words)) }
      if !found.isEmpty { return (start, found.prefix(200).map { Completion($0) }) }
    }
    let word = Nearest.folded(typed.word)
    let found = names.filter { name in
      word.isEmpty || Nearest.folded(name).hasPrefix(word)
        || Nearest.folded(name).split(separator: " ").contains { $0.hasPrefix(word) }
    }
    return (typed.wordStart, found.prefix(200).map { Completion($0) })
  }

  /// Names of numbers: of the world, of labs, and after a dot those of a lab or a researcher.
  private func expression(_ typed: LastCommand) -> (start: Int, candidates: [Completion]) {
    let (start, token) = typed.operand
    guard let dot = token.lastIndex(of: ".") else {
      let known = WorldQuantity.allCases.map(\.rawValue) + ["model", "market"]
      let functions = TimeCompletion.functions(token, shell.numbers.language)
      let values = known.matching(token).map { Completion($0) } + functions
      if let time = TimeCompletion.after(typed.beforeOperand, token, shell.numbers) { return (start, time) }
      let owners = labs.matching(token).map { Completion($0, needsSpace: false) }
      return (start, token.isEmpty ? [] : values + owners)
    }
    guard let world = shell.timeline?.world else { return (start, []) }
    let owner = String(token[..<dot])
    let words = owner.split(separator: ".").map(String.init)
    let prefix = words.count > 1 ? words.dropFirst().joined(separator: ".") + "." : ""
    guard let name = words.first else { return (start, []) }
    let members: [String]
    switch Named.find([name.trimmed.unquoted], in: world) {
    case .lab: members = Named.labNumbers
    case .researcher: members = Named.researcherMembers
    default:
      switch Nearest.folded(name) {
      case "model": members = ModelParameter.allCases.map(\.name)
      case let owner where MarketField.owners.contains(owner): members = MarketField.allCases.map(\.rawValue)
      default: members = []
      }
    }
    let found = members.matching(prefix + token[token.index(after: dot)...])
    return (start, found.map { Completion(name + "." + $0) })
  }
}

extension [String] {
  /// Those that begin as typed, whatever the case.
  func matching(_ typed: String) -> [String] {
    filter { Nearest.folded($0).hasPrefix(Nearest.folded(typed)) }
  }
}
