extension SettingMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .language: "language"
    case .colour: "colour"
    case .on: "on"
    case .off: "off"
    }
  }
}
