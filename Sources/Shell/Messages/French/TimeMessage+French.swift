extension TimeMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .overTurns: "sur les tours"
    case .atTurn: "au tour"
    case .byTurn: "d’ici le tour"
    }
  }
}
