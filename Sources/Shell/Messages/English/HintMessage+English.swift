extension HintMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .step: "Try: step (plays one turn)"
    case .who(let name): "Try: who \(name)"
    case .why(let name): "Try: why \(name)"
    case .change(let lab): "Try: \(lab).budget *= 2, then step"
    case .undo: "Try: undo (takes the last change back)"
    case .help: "Try: help (lists the commands)"
    case .offers: "Try: offers (who was offered what)"
    }
  }
}
