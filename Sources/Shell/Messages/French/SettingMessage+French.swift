extension SettingMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .language: "langue"
    case .colour: "couleur"
    case .on: "oui"
    case .off: "non"
    }
  }
}
