import TalentMarket

extension SessionMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .saved(let file, let lines):
      "\(file)\u{A0}: \(French.count(lines, "ligne rejouable", "lignes rejouables", style))."
    case .exported(let file): "\(file) est écrit."
    case .exportFormat(let file): "\(style.quoted(file)) devrait finir par .csv ou .json"
    case .read(let fault, let file): "\(style.quoted(file)) " + Self.words(fault, style)
    case .write(let fault, let file): "\(style.quoted(file)) " + Self.words(fault, style)
    case .fault(let kind): Self.words(kind, style)
    case .same(let lines, let turns):
      "Identique\u{A0}: \(French.count(lines, "ligne", "lignes", style)), \(French.count(turns, "tour", "tours", style))."
    case .differs(let difference): "tour \(difference.turn)\u{A0}: " + Self.words(difference.kind, style)
    case .edited(let scenario): "Le scénario \(scenario) du fichier n’est plus celui d’origine."
    case .otherVersion(let written, let now): "Le fichier a été écrit par la version \(written)\u{A0}; voici la \(now)."
    case .journal(let fault): Self.words(fault, style)
    case .leftBehind(let scenario, let lines):
      "Une session de \(scenario) s’est interrompue après \(French.count(lines, "ligne", "lignes", style))."
    case .resumeQuestion: "La reprendre\u{A0}? [o/n]"
    case .resumed(let lines, let turn):
      "\(French.count(lines, "ligne ressaisie", "lignes ressaisies", style))\u{A0}; voici le tour \(turn)."
    }
  }

  private static func words(_ fault: ReadFault, _ style: NumberStyle) -> String {
    switch fault {
    case .missing: "n’existe pas"
    case .isDirectory: "est un dossier, pas un fichier"
    case .unreadable(let code): "est illisible (erreur système \(code))"
    case .tooLarge(let limit): "dépasse \(style.count(limit >> 20)) Mo"
    }
  }

  private static func words(_ fault: WriteFault, _ style: NumberStyle) -> String {
    switch fault {
    case .noSuchFolder: "ne peut pas être écrit\u{A0}: son dossier n’existe pas"
    case .permission: "ne peut pas être écrit\u{A0}: le système ne le permet pas"
    case .isDirectory: "est un dossier, pas un fichier"
    case .diskFull: "ne peut pas être écrit\u{A0}: le disque est plein"
    case .other(let code): "ne peut pas être écrit (erreur système \(code))"
    }
  }

  private static func words(_ fault: Journal.Fault, _ style: NumberStyle) -> String {
    switch fault {
    case .noFolder: "Aucun dossier pour le journal\u{A0}: une panne perdrait cette session."
    case .write(let fault): "Le journal \(words(fault, style))\u{A0}: une panne perdrait cette session."
    case .tooLarge(let limit): "Le journal a atteint \(style.count(limit >> 20)) Mo\u{A0}; la suite n’est pas gardée."
    }
  }

  private static func words(_ kind: SessionFault.Kind, _ style: NumberStyle) -> String {
    switch kind {
    case .notASession: "ce n’est pas une session\u{A0}: elle commencerait par talentwar session 1"
    case .laterVersion(let version): "cette session est au format \(version), d’un talentwar plus récent"
    case .notText: "ce n’est pas un texte en UTF-8"
    case .repeatedKey(let key): "\(style.quoted(key)) apparaît deux fois"
    case .missingText: "il manque le texte du scénario"
    case .unfinishedText: "le texte du scénario n’a pas de fin"
    case .textMark: "une ligne du scénario devrait commencer par |"
    case .number: "il faudrait ici un nombre entier"
    case .digest: "il faudrait ici seize chiffres hexadécimaux"
    case .date: "il faudrait ici un jour comme 2025-07-01"
    case .quoted: "il faudrait ici un texte entre guillemets"
    case .quote: "les guillemets ne se referment pas, ou contiennent un échappement inconnu"
    case .separator: "il faudrait ici un |"
    case .excess: "cette ligne en dit trop"
    case .noTurn: "ceci appartient à un tour, or il n’y en a pas au-dessus"
    }
  }

  private static func words(_ kind: SessionDifference.Kind, _ style: NumberStyle) -> String {
    switch kind {
    case .lineFailed(let line): "la ligne ne marche plus\u{A0}: \(line)"
    case .turnNotPlayed: "les lignes qui précèdent ne le jouent pas"
    case .date(let expected, let found): "le jour est \(found), c’était \(expected)"
    case .move(let name, let field): "\(name), " + words(field, style)
    case .missingMove(let move): "\(move.researcher) ne va plus de \(lab(move.from)) à \(lab(move.to))"
    case .extraMove(let move): "\(move.researcher) va désormais de \(lab(move.from)) à \(lab(move.to))"
    case .columns(let columns): "d’autres valeurs dans " + columns.map(\.name).joined(separator: ", ")
    case .whole(let expected, let found): "l’état est \(found.hexDigits), c’était \(expected.hexDigits)"
    }
  }

  private static func words(_ field: SessionDifference.Field, _ style: NumberStyle) -> String {
    func pair(_ found: Int64, _ expected: Int64) -> String {
      "\u{A0}: \(style.count(Int(found))), c’était \(style.count(Int(expected)))"
    }
    return switch field {
    case .from(let expected, let found): "ancien labo\u{A0}: \(lab(found)), c’était \(lab(expected))"
    case .to(let expected, let found): "nouveau labo\u{A0}: \(lab(found)), c’était \(lab(expected))"
    case .pay(let expected, let found): "salaire" + pair(found, expected)
    case .previous(let expected, let found): "ancien salaire" + pair(found, expected)
    case .counter(let expected, let found): "contre-offre" + pair(found, expected)
    }
  }

  private static func lab(_ name: String?) -> String { name ?? "nulle part" }

  private static func lab(_ destination: SessionTurn.Destination) -> String {
    switch destination {
    case .lab(let name): name
    case .outside: "ailleurs"
    }
  }
}
