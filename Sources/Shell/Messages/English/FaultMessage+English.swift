extension FaultMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .error(let sentence): "error: \(sentence)"
    case .didYouMean(let word): "  did you mean \(word)?"
    case .fileNotFound(let name): "there is no scenario or file \(style.quoted(name))"
    case .isNoFile(let name): "\(style.quoted(name)) is not an ordinary file"
    case .isFolder(let name): "\(style.quoted(name)) is a folder, not a file"
    case .notText(let name): "\(style.quoted(name)) is not a text in UTF-8"
    }
  }
}
