extension ComparisonMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .title(let turn): "Turn \(turn) under each mechanism: same world, same luck, nothing is played"
    case .alike: "Nobody moves under any mechanism, and everybody is paid alike."
    case .stays: "stays"
    case .shown(let shown, let count):
      "\(style.count(shown)) of \(style.count(count)) who move or fare differently; compare mechanisms top N shows more."
    case .gain:
      "Labs’ gain: what the turn’s hires are worth to their new labs, less their pay, a year; ordered bids aside."
    case .blocking:
      "Free and swap count pairs of a lab and a researcher who would rather have each other; help stability says more."
    case .inForce(let mechanism): "The market is cleared by \(mechanism)."
    }
  }
}
