extension FaultMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .error(let sentence): "erreur\u{A0}: \(sentence)"
    case .didYouMean(let word): "  vouliez-vous dire \(word)\u{A0}?"
    case .fileNotFound(let name): "il n’y a ni scénario ni fichier \(style.quoted(name))"
    case .isNoFile(let name): "\(style.quoted(name)) n’est pas un fichier ordinaire"
    case .isFolder(let name): "\(style.quoted(name)) est un dossier, pas un fichier"
    case .notText(let name): "\(style.quoted(name)) n’est pas un texte en UTF-8"
    }
  }
}
