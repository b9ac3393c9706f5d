extension TimeMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .overTurns: "over turns"
    case .atTurn: "at turn"
    case .byTurn: "by turn"
    }
  }
}
