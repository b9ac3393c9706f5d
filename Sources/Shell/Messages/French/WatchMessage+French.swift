extension WatchMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .nothing: "Rien n’est suivi. Essayez\u{A0}: suivre lead"
    case .ended(let expression): "N’est plus suivi\u{A0}: \(expression)"
    case .notWatched(let expression): "\(style.quoted(expression)) n’est pas suivi"
    }
  }
}
