extension HintMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .step: "Essayez\u{A0}: avancer (joue un tour)"
    case .who(let name): "Essayez\u{A0}: qui \(name)"
    case .why(let name): "Essayez\u{A0}: pourquoi \(name)"
    case .change(let lab): "Essayez\u{A0}: \(lab).budget *= 2, puis avancer"
    case .undo: "Essayez\u{A0}: annuler (reprend le dernier changement)"
    case .help: "Essayez\u{A0}: aide (énumère les commandes)"
    case .offers: "Essayez\u{A0}: offres (qui s’est vu offrir quoi)"
    }
  }
}
