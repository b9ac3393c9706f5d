import Experiments
import ScenarioFormat
import TalentMarket

extension Command {
  /// `cite [PATH]`: where a number comes from; every number whose path holds the words typed; without words, all of
  /// them by source, and what was tuned.
  static let cite = Command(.cite) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    let scenario = timeline.companion
    guard let typed = arguments.takeRest() else {
      shell.showSources(of: scenario)
      return .done
    }
    let text = typed.text.unquoted
    if shell.isWordForCalibration(text) {
      guard let record = scenario.calibration else {
        shell.say(SourceMessage.notTuned(scenario: scenario.definition.name))
        return .done
      }
      shell.show(record)
      return .done
    }
    let found = shell.numbers(named: text, in: scenario, world: timeline.world)
    if let inherited = found.inheritedBy { shell.say(SourceMessage.modelDefault(path: inherited)) }
    if found.numbers.isEmpty {
      // A path that exists but has no source of its own is no fault.
      if case .unknown = Named.find(shell.words(of: typed.text), in: timeline.world) {
        let known = scenario.numbers.map(\.typedPath)
        throw Fault(
          UsageMessage.unknownWord(typed.text), at: typed.offset..<(typed.offset + typed.text.count),
          suggestion: Nearest.word(to: text, among: known))
      }
      shell.say(WorldMessage.noSource)
    }
    for number in found.numbers { shell.show(number, of: scenario, world: timeline.world) }
    return .done
  }
}

extension Interpreter {
  /// Numbers that were asked for, and whose they are where a lab has what all labs have by default.
  fileprivate struct Found {
    var numbers: [CitedNumber] = []
    var inheritedBy: String?
  }

  fileprivate func isWordForCalibration(_ text: String) -> Bool {
    ["calibration", "calage"].contains(Nearest.folded(text))
  }

  fileprivate func words(of text: String) -> [String] { text.split(separator: ".").map { String($0).unquoted } }

  /// The number of that path; else every number whose path holds the words typed; else the default behind the path.
  fileprivate func numbers(named text: String, in scenario: LoadedScenario, world: World) -> Found {
    let wanted = words(of: text).map(Nearest.folded)
    func spelled(_ number: CitedNumber) -> String { Nearest.folded(number.typedPath) }
    let exact = scenario.numbers.filter {
      let path = spelled($0)
      return path == wanted.joined(separator: ".") || path == "model." + wanted.joined(separator: ".")
    }
    if !exact.isEmpty { return Found(numbers: exact) }
    let holding = scenario.numbers.filter { number in
      let path = spelled(number)
      return wanted.allSatisfy(path.contains)
    }
    // What the world is held against is told where it is asked for, not among all that bears a lab's name.
    let ofWorld = holding.filter { $0.role == .world }
    if !holding.isEmpty { return Found(numbers: ofWorld.isEmpty ? holding : ofWorld) }
    guard case .number(.lab(let lab, let field)) = Named.find(words(of: text), in: world) else { return Found() }
    let defaults = scenario.numbers.filter { $0.line == 0 && $0.path == "labs.*." + field.name }
    return Found(numbers: defaults, inheritedBy: defaults.isEmpty ? nil : "\(world[lab].name).\(field.name)")
  }
}

extension CitedNumber {
  /// As it is written at the prompt: a lab's budget is `Meta.budget` there, and `labs.Meta.budget` in a file.
  var typedPath: String {
    guard line > 0 else { return path }
    for prefix in ["labs.", "researchers."] where path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
    return path
  }
}
