import Experiments

extension BranchMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .made(let name, let parent, let turn): "On the new branch \(name), which leaves \(parent) at turn \(turn)."
    case .switched(let name, let turn): "On \(name), at turn \(turn)."
    case .pruned(let name): "\(name) is pruned; undo brings it back."
    case .nothingToPrune: "Something was typed in every other branch; prune NAME forgets one all the same."
    case .only(let name): "\(name) is the only branch; branch NAME makes another."
    case .leaves(let parent, let turn): "\(parent), turn \(turn)"
    case .same(let ours, let theirs): "\(ours) and \(theirs) are the same up to where they stand."
    case .parts(let ours, let theirs, let turn): "\(ours) and \(theirs) part at turn \(turn):"
    case .typed(let branch, let line): "\(branch): \(line)"
    case .typedNothing(let branch, let turn): "\(branch): nothing typed at turn \(turn)"
    case .decidedAlike(let ours, let theirs): "What was typed is the same in \(ours) and \(theirs)."
    case .nothingDiffers(let turn): "Up to turn \(turn) nothing went differently."
    case .firstChange(let change, let ours, let theirs): Self.firstChange(change, ours, theirs, style)
    case .compared(let ours, let theirs, let turn):
      "\(ours) at turn \(turn), with the difference from \(theirs):"
    case .rebased(let name, let base, let count):
      "\(name) now leaves \(base), with \(English.count(count, "change", "changes", style)) typed again."
    case .rebaseStopped(let line, let turn, let done, let count):
      "\(style.count(done)) of \(English.count(count, "change", "changes", style)) typed again; this one no longer applies "
        + "at turn \(turn): \(line)"
    case .title(let column):
      switch column {
      case .branch: "Branch"
      case .left: "Leaves"
      case .typed: "Typed since"
      }
    }
  }

  private static func firstChange(
    _ change: TurnDifference, _ ours: String, _ theirs: String, _ style: NumberStyle
  ) -> String {
    let start = "First difference, turn \(change.turn): "
    switch change.kind {
    case .choice(let name, let left, let right):
      return start + "\(name) \(fate(left, style)) in \(ours), \(fate(right, style)) in \(theirs)."
    case .incident(let lab, let isOurs): return start + "\(lab) has an incident in \(isOurs ? ours : theirs) only."
    case .numbers(let lab): return start + "the same people move for the same pay; the numbers of \(lab) differ."
    }
  }

  private static func fate(_ fate: TurnDifference.Fate?, _ style: NumberStyle) -> String {
    guard let fate else { return "sees no change" }
    guard let lab = fate.lab else { return "leaves the field" }
    return fate.stayed
      ? "stays at \(lab) for \(style.money(fate.pay))" : "goes to \(lab) for \(style.money(fate.pay))"
  }
}
