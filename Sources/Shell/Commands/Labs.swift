import Experiments
import TalentMarket

extension Command {
  /// `labs`: the labs side by side, as they stand.
  static let labs = Command(.labs) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    try arguments.finish()
    shell.accept(CommandName.labs.rawValue)
    let now = timeline.world.openingRecord()
    let mechanism = timeline.world.market.mechanism.name
    shell.emit(
      .object(
        [
          ("type", .string("labs")), ("turn", .int(timeline.turn)),
          ("labs", shell.labsJSON(now, world: timeline.world)),
        ] + (mechanism == KelsoCrawford.name ? [] : [("mechanism", .string(mechanism))])))
    shell.say(shell.labsTable(now, before: timeline.records.last, world: timeline.world))
    shell.say(shell.worldLine(timeline.records.last ?? now, world: timeline.world))
    shell.sayMechanism(of: timeline.world)
    if timeline.turn == 0 { shell.hint(.step) } else { shell.hint(.change(timeline.world.labs[0].name)) }
    return .done
  }
}
