extension WatchMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .nothing: "Nothing is watched. Try: watch lead"
    case .ended(let expression): "No longer watched: \(expression)"
    case .notWatched(let expression): "\(style.quoted(expression)) is not watched"
    }
  }
}
