extension SearchFault {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .aimMissing: "il manque ici à et une valeur, comme retention(OpenAI) à 80% par OpenAI.budget"
    case .pathMissing: "il manque ici par et un nombre que l’on peut changer, comme par OpenAI.budget"
    case .notAllowed(let text): "\(style.quoted(text)) n’est pas une valeur que ce nombre peut prendre"
    case .emptySpan: "il n’y a rien entre les deux"
    case .oneSubject: "une seule mesure ou condition à la fois"
    case .onePath: "un seul nombre à la fois\u{A0}; but en prend plusieurs"
    }
  }
}
