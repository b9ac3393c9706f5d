extension FlipMessage {
  func french(_ style: NumberStyle) -> String {
    func share(_ number: Double) -> String { style.share(number, places: 1) }
    return switch self {
    case .question(let condition, let path): "Le point de bascule de \(path) pour \(style.quoted(condition))"
    case .now(let value, let probability, let low, let high):
      "À présent, à \(value), c’est le cas dans \(share(probability)) des mondes (intervalle à 95\u{A0}%\u{A0}: de "
        + "\(share(low)) à \(share(high)))."
    case .isLikelyAlready: "C’est déjà plus probable qu’improbable\u{A0}; voici où cela cesse."
    case .tips(let assignment, let probability):
      "\(assignment) le rend plus probable qu’improbable\u{A0}: \(share(probability)) des mondes."
    case .tipsBack(let assignment, let probability):
      "\(assignment) fait que ce n’est plus probable\u{A0}: \(share(probability)) des mondes."
    case .change(let change): "Le changement\u{A0}: \(change)."
    case .nowIsClose: "Si c’est plus probable qu’improbable, on ne peut encore le dire\u{A0}; parties N en joue plus."
    case .none(let low, let high, let best, let probability):
      "Aucune valeur essayée de \(low) à \(high) ne le rend plus probable qu’improbable. Au mieux \(share(probability)) "
        + "des mondes, à \(best)."
    case .noneBack(let low, let high, let best, let probability):
      "Cela reste plus probable qu’improbable à toute valeur essayée de \(low) à \(high). Au plus bas \(share(probability)) "
        + "des mondes, à \(best)."
    case .turnsBack(let first, let probability, let second, let later):
      "Plus loin n’est pas toujours davantage\u{A0}: \(share(probability)) des mondes à \(first), mais \(share(later)) à "
        + "\(second)."
    }
  }
}
