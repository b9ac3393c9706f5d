import Experiments

extension BranchMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .made(let name, let parent, let turn):
      "Sur la nouvelle branche \(name), qui quitte \(parent) au tour \(turn)."
    case .switched(let name, let turn): "Sur \(name), au tour \(turn)."
    case .pruned(let name): "\(name) est élaguée\u{A0}; annuler la fait revenir."
    case .nothingToPrune: "Chaque autre branche a été modifiée\u{A0}; élaguer NOM en oublie une tout de même."
    case .only(let name): "\(name) est la seule branche\u{A0}; branche NOM en fait une autre."
    case .leaves(let parent, let turn): "\(parent), tour \(turn)"
    case .same(let ours, let theirs): "\(ours) et \(theirs) sont identiques là où elles en sont."
    case .parts(let ours, let theirs, let turn): "\(ours) et \(theirs) se séparent au tour \(turn)\u{A0}:"
    case .typed(let branch, let line): "\(branch)\u{A0}: \(line)"
    case .typedNothing(let branch, let turn): "\(branch)\u{A0}: rien de saisi au tour \(turn)"
    case .decidedAlike(let ours, let theirs): "La saisie est la même dans \(ours) et \(theirs)."
    case .nothingDiffers(let turn): "Jusqu’au tour \(turn) rien ne s’est passé autrement."
    case .firstChange(let change, let ours, let theirs): Self.firstChange(change, ours, theirs, style)
    case .compared(let ours, let theirs, let turn):
      "\(ours) au tour \(turn), avec l’écart à \(theirs)\u{A0}:"
    case .rebased(let name, let base, let count):
      "\(name) part maintenant de \(base), \(French.count(count, "changement ressaisi", "changements ressaisis", style))."
    case .rebaseStopped(let line, let turn, let done, let count):
      "\(style.count(done)) sur \(French.count(count, "changement ressaisi", "changements ressaisis", style))\u{A0}; celui-ci "
        + "ne s’applique plus au tour \(turn)\u{A0}: \(line)"
    case .title(let column):
      switch column {
      case .branch: "Branche"
      case .left: "Quitte"
      case .typed: "Saisi depuis"
      }
    }
  }

  private static func firstChange(
    _ change: TurnDifference, _ ours: String, _ theirs: String, _ style: NumberStyle
  ) -> String {
    let start = "Premier écart, tour \(change.turn)\u{A0}: "
    switch change.kind {
    case .choice(let name, let left, let right):
      return start + "\(name) \(fate(left, style)) dans \(ours), \(fate(right, style)) dans \(theirs)."
    case .incident(let lab, let isOurs):
      return start + "\(lab) a un incident dans \(isOurs ? ours : theirs) seulement."
    case .numbers(let lab):
      return start + "les mêmes partent pour le même salaire\u{A0}; les nombres de \(lab) diffèrent."
    }
  }

  private static func fate(_ fate: TurnDifference.Fate?, _ style: NumberStyle) -> String {
    guard let fate else { return "ne voit rien changer" }
    guard let lab = fate.lab else { return "quitte le domaine" }
    return fate.stayed
      ? "reste chez \(lab) pour \(style.money(fate.pay))" : "va chez \(lab) pour \(style.money(fate.pay))"
  }
}
