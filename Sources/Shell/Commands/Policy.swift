import Experiments
import Expressions
import TalentMarket

extension Command {
  /// `policy RULE [until TURN]`: sets a rule from the coming turn on.
  static let policy = Command(.policy) { (arguments, shell) throws(Fault) in
    let world = try shell.loaded().world
    let place = arguments.first?.range
    let policy = try shell.takePolicy(&arguments, world: world)
    try arguments.finish()
    let line = "policy " + shell.canonical(policy, world: world)
    try shell.change(line, at: place) { (world) throws(WorldError) in world.add(policy) }
    shell.emit(.object(["type": .string("policy"), "policy": .string(shell.canonical(policy, world: world))]))
    shell.say(WorldMessage.policySet(rule: shell.text(of: policy, world: world)))
    shell.hint(.step)
    return .done
  }
}

extension Interpreter {
  /// The words that begin a rule.
  static var rules: [String] { ["no-poach", "noncompete", "pay-cap", "no-counter", "transparency"] }

  /// Reads a rule.
  func takePolicy(_ arguments: inout Arguments, world: World) throws(Fault) -> Policy {
    guard let word = arguments.next() else { throw Fault(UsageMessage.policyMissing, at: arguments.end) }
    let rule: PolicyRule
    switch Nearest.folded(word.text) {
    case "no-poach":
      rule = .noPoach(try takeLabs(&arguments, world: world, least: 2))
    case "noncompete", "non-compete":
      guard let turns = try arguments.takeCount() else { throw Fault(UsageMessage.amountMissing, at: arguments.end) }
      _ = arguments.take(.turn)
      rule = .nonCompete(turns: turns)
    case "pay-cap":
      let amount = try takeAmountWord(&arguments)
      let isShare = amount.unit == .share
      guard isShare || amount.unit == .dollars || amount.unit == .plain, amount.value > 0, !isShare || amount.value <= 1
      else { throw Fault(UsageMessage.badCap(amount.text), at: amount.range) }
      let isAll = arguments.first.map { Keyword.until.spellings.contains(Nearest.folded($0.text)) } ?? true
      let lab = isAll ? nil : try arguments.takeLab(in: world)
      rule = isShare ? .payCapShare(amount.value, lab: lab) : .payCap(Pay(rounding: amount.value), lab: lab)
    case "transparency", "pay-transparency", "transparence":
      rule = .transparency
    case "no-counter":
      rule = .noCounter(try takeLabs(&arguments, world: world, least: 0))
    default:
      throw Fault(
        UsageMessage.badPolicy(word.text), at: word.range,
        suggestion: Nearest.word(to: word.text, among: Interpreter.rules))
    }
    var until: Turn?
    if arguments.take(.until) {
      _ = arguments.take(.turn)
      guard let turn = try arguments.takeCount() else { throw Fault(UsageMessage.amountMissing, at: arguments.end) }
      until = turn
    }
    return Policy(rule: rule, from: world.turn + 1, until: until)
  }

  private func takeLabs(_ arguments: inout Arguments, world: World, least: Int) throws(Fault) -> [LabID] {
    var labs: [LabID] = []
    while !arguments.isEmpty, labs.count < world.labs.count {
      if let word = arguments.first, Keyword.until.spellings.contains(Nearest.folded(word.text)) { break }
      let lab = try arguments.takeLab(in: world)
      if !labs.contains(lab) { labs.append(lab) }
    }
    guard labs.count >= least else { throw Fault(UsageMessage.labMissing, at: arguments.end) }
    return labs
  }

  /// A rule as the session file holds it.
  func canonical(_ policy: Policy, world: World) -> String {
    func list(_ labs: [LabID]) -> String { labs.map { " " + quote(world[$0].name) }.joined() }
    var words =
      switch policy.rule {
      case .noPoach(let labs): "no-poach" + list(labs)
      case .nonCompete(let turns): "noncompete \(turns)"
      case .payCap(let pay, let lab): "pay-cap \(pay.dollars)" + list(lab.map { [$0] } ?? [])
      case .noCounter(let labs): "no-counter" + list(labs)
      case .payCapShare(let share, let lab):
        "pay-cap \(PlainNumber.percent(share))" + list(lab.map { [$0] } ?? [])
      case .transparency: "transparency"
      }
    if let until = policy.until { words += " until \(until)" }
    return words
  }
}
