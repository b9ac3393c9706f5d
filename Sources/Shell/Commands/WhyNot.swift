import Experiments
import TalentMarket

extension Command {
  /// `why not LAB RESEARCHER [at TURN]`: what kept them apart, and by how much.
  static let whyNot = Command(.whyNot) { (arguments, shell) throws(Fault) in
    try shell.whyNot(&arguments)
  }
}

extension Interpreter {
  func whyNot(_ arguments: inout Arguments) throws(Fault) -> Command.Outcome {
    let timeline = try loaded()
    let lab = try arguments.takeLab(in: timeline.world)
    let researcher = try arguments.takeResearcher(in: timeline.world)
    let (turn, before) = try takeExplainedTurn(&arguments, timeline)
    let world = timeline.world
    let name = world.name(of: researcher)
    guard researcher.index < before.people.count, lab.index < before.labs.count else {
      throw Fault(WhyMessage.notOpen(name: name), at: firstWordRange)
    }
    accept("\(CommandName.whyNot.rawValue) \(quote(world[lab].name)) \(quote(name)) at \(turn)")
    let reason = before.explainAbsence(of: lab, for: researcher)
    let taste = before.people.wants[researcher.index].money
    for sentence in sentences(reason, lab: world[lab].name, name: name, taste: taste) { say(sentence) }
    emit(whyNotJSON(reason, world[lab].name, name, turn))
    return .done
  }

  private func sentences(_ reason: AbsenceReason, lab: String, name: String, taste: Double) -> [WhyMessage] {
    func wouldTake(_ needed: Pay?) -> [WhyMessage] {
      needed.map { [.wouldTake(name: name, lab: lab, needed: $0)] } ?? []
    }
    switch reason {
    case .none: return [.didGet(lab: lab, name: name)]
    case .hasLeft: return [.hasLeft(name: name)]
    case .notOpen: return [.notOpen(name: name)]
    case .forbidden: return [.forbidden(lab: lab)]
    case .noCounter: return [.noCounter(lab: lab)]
    case .capped(let needed, let cap): return [.capped(lab: lab, needed: needed, cap: cap)]
    case .bidTooLow(let bid, let needed): return [.bidTooLow(lab: lab, bid: bid, needed: needed)]
    case .noPlace(let needed, let quota): return [.noPlace(lab: lab, needed: needed, quota: quota)]
    case .placeTaken(let needed, let quota): return [.placeTaken(lab: lab, needed: needed, quota: quota)]
    case .offeredLess(let offered, let needed): return [.offeredLess(lab: lab, offered: offered, needed: needed)]
    case .noMoney(let needed, let free): return [.noMoney(lab: lab, needed: needed, free: free)]
    case .valuedLess(let value, let won, let needed):
      return [.valuedLess(lab: lab, value: value, won: won)] + wouldTake(needed)
    case .likedLess(let gap, _, let needed):
      return [.likedLess(lab: lab, gap: gap, percent: Elementary.exp(gap / taste) - 1)] + wouldTake(needed)
    }
  }

  private func whyNotJSON(_ reason: AbsenceReason, _ lab: String, _ name: String, _ turn: Int) -> JSON {
    var code = ""
    var needed: Pay?
    switch reason {
    case .none: code = "none"
    case .hasLeft: code = "left"
    case .notOpen: code = "notOpen"
    case .forbidden: code = "forbidden"
    case .noCounter: code = "noCounter"
    case .capped(let pay, _): (code, needed) = ("capped", pay)
    case .bidTooLow(_, let pay): (code, needed) = ("bidTooLow", pay)
    case .noPlace(let pay, _): (code, needed) = ("noPlace", pay)
    case .placeTaken(let pay, _): (code, needed) = ("placeTaken", pay)
    case .offeredLess(_, let pay): (code, needed) = ("offeredLess", pay)
    case .noMoney(let pay, _): (code, needed) = ("noMoney", pay)
    case .valuedLess(_, _, let pay): (code, needed) = ("valuedLess", pay)
    case .likedLess(_, _, let pay): (code, needed) = ("likedLess", pay)
    }
    return .object([
      "type": .string("why-not"), "researcher": .string(name), "lab": .string(lab), "turn": .int(turn),
      "reason": .string(code), "needed": needed.map(JSON.money) ?? .null,
    ])
  }
}
