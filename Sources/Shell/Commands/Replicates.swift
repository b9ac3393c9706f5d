import Experiments
import TalentMarket

/// The world whose replicates are spoken of by number.
struct ReplicateOrigin {
  /// The branch as it stood.
  let branch: Branch
  /// Which of the worlds of this process it is.
  var loadNumber: Int
  /// Where its replicates come from, what was typed at turn 0 included.
  let source: ReplicateSource
  /// Whether an ensemble was played of it.
  let isOfEnsemble: Bool
  /// The branches that replicates were put on.
  var names: [UInt32: String] = [:]
  fileprivate let opening: Opening?

  /// A scenario, and what was typed before its first turn.
  fileprivate struct Opening {
    let scenario: ScenarioDefinition
    let typed: [(line: String, make: @Sendable (inout World) -> Bool)]
  }
}

extension Interpreter {
  /// The world on the screen as one of which there are replicates: of the scenario at turn 0, with what was typed there
  /// typed in each; later of the world as it stands.
  func originOnScreen(isOfEnsemble: Bool) throws(Fault) -> ReplicateOrigin {
    let timeline = try loaded()
    let scene = try scene(from: timeline.turn)
    var opening: ReplicateOrigin.Opening?
    if timeline.turn == 0 {
      let lines = timeline.state.current.decisions.map(\.line)
      opening = ReplicateOrigin.Opening(
        scenario: timeline.companion.definition, typed: Array(zip(lines, scene.typed.map(\.make))))
    }
    var source = scene.source
    if !scene.typed.isEmpty {
      source = .made { [source = scene.source, typed = scene.typed] number in
        var world = source.world(number)
        for change in typed { _ = change.make(&world) }
        return world
      }
    }
    return ReplicateOrigin(
      branch: timeline.state.current, loadNumber: timeline.companion.loadNumber, source: source,
      isOfEnsemble: isOfEnsemble, opening: opening)
  }

  /// The world of the last ensemble; without one that of the replicate on the screen, or else the world on the screen.
  private func currentOrigin() throws(Fault) -> ReplicateOrigin {
    let timeline = try loaded()
    if let origin, origin.loadNumber == timeline.companion.loadNumber,
      origin.isOfEnsemble || origin.names.values.contains(timeline.branch)
    {
      return origin
    }
    return try originOnScreen(isOfEnsemble: false)
  }

  /// `goto replicate N`: puts a replicate on the screen, on a branch of its own; 0 goes back to where they come from.
  func goToReplicate(_ arguments: inout Arguments) throws(Fault) -> Command.Outcome {
    var timeline = try loaded()
    let place = arguments.first?.range ?? arguments.end
    guard let count = try arguments.takeCount(least: 0) else {
      throw Fault(UsageMessage.wholeNumber("", least: 0), at: place)
    }
    try arguments.finish()
    let number = UInt32(count)
    var origin = try currentOrigin()
    let line = "goto replicate \(number)"
    var record: TurnRecord?
    let known = number == 0 ? origin.branch.name : origin.names[number]
    if let known, timeline.state.branch(named: known) != nil {
      timeline.perform(line) { try? $0.switchTo(known) }
    } else {
      let name = timeline.state.freshName(for: number, of: origin.branch.name)
      do throws(TimelineError) {
        try timeline.perform(line) { (state) throws(TimelineError) in
          try state.makeReplicate(name, number, of: origin)
        }
      } catch {
        throw fault(error, at: place)
      }
      origin.names[number] = name
      record = timeline.records.last
    }
    self.timeline = timeline
    self.origin = origin
    accept(line, turn: record)
    tell(number, of: origin)
    return .done
  }

  private func tell(_ number: UInt32, of origin: ReplicateOrigin) {
    guard let branch = timeline?.state.current else { return }
    emit(
      .object([
        "type": .string("replicate"), "replicate": .int(Int(number)), "branch": .string(branch.name),
        "of": .string(origin.branch.name), "from": .int(origin.branch.turn), "turn": .int(branch.turn),
        "digest": .string(branch.world.stateDigest().whole.hexDigits),
      ]))
    if branch.name == origin.branch.name {
      say(BranchMessage.switched(branch.name, turn: branch.turn))
    } else {
      say(
        EnsembleMessage.onReplicate(
          Int(number), of: origin.branch.name, from: origin.branch.turn, branch: branch.name, turn: branch.turn))
    }
  }
}

extension Timeline.State {
  /// A name that no branch has, for a replicate of a branch.
  fileprivate func freshName(for number: UInt32, of branch: String) -> String {
    let name = (branch == "main" ? "" : branch + "-") + "replicate-\(number)"
    var fresh = name
    var count = 1
    while self.branch(named: fresh) != nil {
      count += 1
      fresh = "\(name)-\(count)"
    }
    return fresh
  }

  /// Makes a branch of a replicate, what was typed at turn 0 typed again in it, as far as it can be.
  fileprivate mutating func makeReplicate(
    _ name: String, _ number: UInt32, of origin: ReplicateOrigin
  ) throws(TimelineError) {
    guard let opening = origin.opening else { return try makeReplicate(name, number, of: origin.branch) }
    try makeReplicate(
      name, number, of: origin.branch, opening: World(opening.scenario, replicate: number))
    for (line, make) in opening.typed {
      var changed = world
      if make(&changed) { change(line) { $0 = changed } }
    }
  }
}
