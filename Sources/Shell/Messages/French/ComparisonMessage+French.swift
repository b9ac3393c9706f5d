extension ComparisonMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .title(let turn): "Tour \(turn) sous chaque mécanisme\u{A0}: même monde, même chance, rien n’est joué"
    case .alike: "Personne ne bouge sous aucun mécanisme, et chacun est payé pareil."
    case .stays: "reste"
    case .shown(let shown, let count):
      "\(style.count(shown)) personnes sur \(style.count(count)) dont le sort change\u{A0}; comparer mécanismes top N en "
        + "montre plus."
    case .gain:
      "Gain\u{A0}: ce que valent les recrues du tour pour leur nouveau labo, moins leur salaire, par an\u{A0}; "
        + "offres commandées à part."
    case .blocking:
      "Libres et échanges comptent les paires d’un labo et d’un chercheur qui se préféreraient\u{A0}; aide stabilité en dit "
        + "plus."
    case .inForce(let mechanism): "Le mécanisme du marché est \(mechanism)."
    }
  }
}
