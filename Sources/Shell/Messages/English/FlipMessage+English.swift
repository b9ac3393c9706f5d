extension FlipMessage {
  func english(_ style: NumberStyle) -> String {
    func share(_ number: Double) -> String { style.share(number, places: 1) }
    return switch self {
    case .question(let condition, let path): "The tipping point of \(path) for \(style.quoted(condition))"
    case .now(let value, let probability, let low, let high):
      "Now, at \(value), it holds in \(share(probability)) of worlds (95% interval \(share(low)) to \(share(high)))."
    case .isLikelyAlready: "That is more likely than not already; what follows is where it stops being so."
    case .tips(let assignment, let probability):
      "\(assignment) makes it more likely than not: \(share(probability)) of worlds."
    case .tipsBack(let assignment, let probability):
      "\(assignment) makes it no longer more likely than not: \(share(probability)) of worlds."
    case .change(let change): "The change: \(change)."
    case .nowIsClose: "Whether that is more likely than not is too close to call; runs N plays more."
    case .none(let low, let high, let best, let probability):
      "No value tried from \(low) to \(high) makes it more likely than not. The best found is \(share(probability)) of "
        + "worlds, at \(best)."
    case .noneBack(let low, let high, let best, let probability):
      "It stays more likely than not at every value tried from \(low) to \(high). The least found is "
        + "\(share(probability)) of worlds, at \(best)."
    case .turnsBack(let first, let probability, let second, let later):
      "Further is not always more: \(share(probability)) of worlds at \(first), but \(share(later)) at \(second)."
    }
  }
}
