import TalentMarket

/// Events and rules as sentences.
extension Interpreter {
  func sentence(of event: FiredEvent, world: World) -> String {
    var text = sentence(of: event.event, world: world)
    if case .layoff(let lab, _) = event.event {
      text = TurnMessage.layoff(lab: world[lab].name, count: event.laidOff.count).text(numbers)
    }
    return explained(text, because: event.because)
  }

  func sentence(of event: ScheduledEvent, world: World) -> String {
    explained(sentence(of: event.event, world: world), because: event.because)
  }

  private func explained(_ text: String, because reason: String?) -> String {
    guard let reason, !reason.isEmpty else { return text }
    return TurnMessage.because(event: text, reason: reason).text(numbers)
  }

  func sentence(of event: Event, world: World) -> String {
    let message: TurnMessage =
      switch event {
      case .change(let change): .change(what: text(of: change, world: world))
      case .incident(let lab): .incident(lab: world[lab].name)
      case .release(let lab): .release(lab: world[lab].name)
      case .star(let person): .star(name: person.name)
      case .founding(let lab): .founding(lab: lab.name)
      case .layoff(let lab, let share): .plannedLayoff(lab: world[lab].name, share: share)
      case .regulation(let policy): .regulation(rule: text(of: policy, world: world))
      }
    return message.text(numbers)
  }

  /// A change as it is typed.
  func text(of change: Change, world: World) -> String {
    let sign =
      switch change.operation {
      case .set: "="
      case .add: "+="
      case .subtract: "-="
      case .multiply: "*="
      case .divide: "/="
      }
    let isFactor = change.operation == .multiply || change.operation == .divide
    let amount = !isFactor && isMoney(change.path) ? numbers.money(change.amount) : numbers.plain(change.amount)
    return "\(text(of: change.path, world: world)) \(sign) \(amount)"
  }

  /// A path as it is typed.
  func text(of path: Path, world: World) -> String {
    switch path {
    case .lab(let lab, let field): world[lab].name + "." + field.name
    case .researcher(let researcher, let field): world.name(of: researcher) + "." + field.name
    case .model(let parameter): "model." + parameter.name
    }
  }

  func isMoney(_ path: Path) -> Bool {
    switch path {
    case .lab(_, .budget), .researcher(_, .pay): true
    default: false
    }
  }

  /// The value of a path for a person to read.
  func shown(_ value: Double, of path: Path) -> String {
    isMoney(path) ? numbers.money(value) : numbers.plain(value)
  }

  /// A rule as it is typed.
  func text(of policy: Policy, world: World) -> String {
    func list(_ labs: [LabID]) -> String { labs.map { world[$0].name }.joined(separator: ", ") }
    var words =
      switch policy.rule {
      case .noPoach(let labs): "no-poach " + list(labs)
      case .nonCompete(let turns): "noncompete \(turns)"
      case .payCap(let pay, let lab): "pay-cap \(numbers.money(pay))" + (lab.map { " " + world[$0].name } ?? "")
      case .payCapShare(let share, let lab):
        "pay-cap \(numbers.percent(share))" + (lab.map { " " + world[$0].name } ?? "")
      case .transparency: "transparency"
      case .noCounter(let labs): labs.isEmpty ? "no-counter" : "no-counter " + list(labs)
      }
    if let until = policy.until { words += " until \(until)" }
    return words
  }
}
