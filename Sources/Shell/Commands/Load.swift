import Experiments
import TalentMarket

extension Command {
  /// `load NAME`: the scenario of that name or file; what was played before can be undone back to.
  static let load = Command(.load) { (arguments, shell) throws(Fault) in
    guard let name = arguments.takeRest() else { throw Fault(UsageMessage.fileMissing, at: arguments.end) }
    return shell.load(name.text.unquoted, canonical: "load " + name.text) ? .done : .failed
  }
}

extension Interpreter {
  /// Loads a scenario; when it has faults they are shown and the world stays as it was.
  @discardableResult
  public func load(_ name: String) -> Bool { load(name, canonical: "load " + name) }

  func load(_ name: String, canonical: String) -> Bool {
    let (found, faults) = library.scenario(name)
    faults.forEach(show)
    guard faults.isEmpty, let found else { return false }
    begin(found, canonical: canonical)
    return true
  }

  /// Names of the other scenarios at hand of which something is true, for those who asked it of one without.
  ///
  /// - Complexity: reads every scenario at hand.
  func otherScenarios(where isSuch: (LoadedScenario) -> Bool) -> [String] {
    library.names.filter { name in
      name != timeline?.companion.definition.name && library.scenario(name).scenario.map(isSuch) == true
    }
  }

  /// Begins a new world.
  func begin(_ found: LoadedScenario, canonical: String) {
    var scenario = found
    if let seed = options.seed { scenario.definition.seed = seed }
    let world = World(scenario.definition)
    show(Timeline.State(world: world, companion: scenario), as: canonical)
    if let record = timeline?.records.last { beginSession(scenario, world: world, record: record) }
    emit(loadedJSON(scenario, world: world))
    say(
      WorldMessage.loaded(
        name: world.name, labs: world.labs.count, people: world.people.count, turns: scenario.definition.turns))
    sayAssumedShare(of: scenario)
    sayMechanism(of: world)
    if !scenario.about.isEmpty { options.style.wrapped(scenario.about).forEach(say) }
    hint(.step)
  }
}

extension String {
  /// Without the quotes around it, if any.
  var unquoted: String {
    count >= 2 && first == "\"" && last == "\"" ? String(dropFirst().dropLast()) : self
  }
}
