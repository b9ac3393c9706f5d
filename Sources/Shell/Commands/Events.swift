import Experiments
import TalentMarket

extension Command {
  /// `events`: what happened and what is planned.
  static let events = Command(.events) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    try arguments.finish()
    shell.accept(CommandName.events.rawValue)
    let world = timeline.world
    var lines: [(turn: Turn, text: String)] = []
    for record in timeline.records {
      lines += record.events.map { (record.turn, shell.sentence(of: $0, world: world)) }
      lines += record.incidents.map {
        (record.turn, TurnMessage.incident(lab: world[$0].name).text(shell.numbers))
      }
    }
    for event in world.schedule.sorted(by: { $0.at < $1.at }) where event.at > world.turn {
      lines.append((event.at, shell.sentence(of: event, world: world)))
    }
    if lines.isEmpty { shell.say(WorldMessage.noEvents) }
    for line in lines {
      shell.emit(.object(["type": .string("event"), "turn": .int(line.turn), "event": .string(line.text)]))
      shell.say(WorldMessage.turnEvent(turn: line.turn, event: line.text))
    }
    for policy in world.policies where policy.holds(in: world.turn + 1) {
      shell.say(WorldMessage.policySet(rule: shell.text(of: policy, world: world)))
    }
    return .done
  }
}
