import Expressions
import ScenarioFormat

extension ScenarioFaultMessage {
  func french(_ style: NumberStyle) -> String {
    switch kind {
    case .empty: "le fichier est vide"
    case .tooLarge(let bytes, let limit):
      "le fichier fait \(style.count(bytes)) octets\u{A0}; un scénario en fait au plus \(style.count(limit))"
    case .invalidUTF8: "ces octets ne sont pas du texte UTF-8"
    case .controlCharacter(let value):
      "le caractère de commande \(Self.codePoint(value)) n’a pas sa place dans un scénario"
    case .syntax(let problem): Self.syntax(problem, style)
    case .tooDeep(let limit): "le fichier a plus de \(style.count(limit)) niveaux"
    case .tooManyAliases(let limit): "le fichier a plus de \(style.count(limit)) alias"
    case .tooManyValues(let limit): "le fichier a plus de \(style.count(limit)) valeurs"
    case .unknownKey(let key, let block): "clé inconnue \(style.quoted(key)) dans \(Self.name(block))"
    case .missingKey(let key, let block): "il manque \(style.quoted(key)) dans \(Self.name(block))"
    case .duplicateKey(let key, let line): "\(style.quoted(key)) figure déjà à la ligne \(style.count(line))"
    case .missingChoice(let block, let choices):
      "\(Self.name(block)) demande l’une des clés \(choices.joined(separator: ", "))"
    case .conflictingKeys(let one, let other, let block):
      "\(style.quoted(one)) et \(style.quoted(other)) s’excluent dans \(Self.name(block))"
    case .wrongShape(let path, let expected, let found):
      "\(path.isEmpty ? "le fichier" : path) devrait être \(Self.name(expected)), et c’est \(Self.name(found))"
    case .sameTwice(let path, let value): "\(path) est encore \(style.quoted(value))\u{A0}: il en faut deux"
    case .wrongCount(let path, let expected, let found):
      "\(path) a \(style.count(found)) entrées\u{A0}; il en faut \(style.count(expected))"
    case .missingCell(let path): "\(path) manque dans le tableau"
    case .emptyList(let path): "\(path) est vide\u{A0}; il faut au moins une entrée"
    case .notANumber(let path, let text): "\(path) vaut \(style.quoted(text)), qui n’est pas un nombre"
    case .numberTooLarge(let path, let text): "\(path) vaut \(text), plus que ce que le programme peut contenir"
    case .outOfRange(let path, let value, let allowed):
      "\(path) vaut \(style.plain(value))\u{A0}; il est compris entre \(Self.bound(allowed.lowerBound, style)) et \(Self.bound(allowed.upperBound, style))"
    case .notWhole(let path, let value): "\(path) vaut \(style.plain(value))\u{A0}; il faut un nombre entier"
    case .wrongRate(let path, let text):
      "\(path) vaut \(style.quoted(text))\u{A0}; un taux se compte pour \(style.count(1000)) personnes du monde\u{A0}: 20 per 1000"
    case .wrongUnit(let path, let expected, let found):
      "\(path) attend \(UnitMessage.name(expected).french(style)), pas \(UnitMessage.name(found).french(style))"
    case .expression(let path, let kind): "\(path)\u{A0}: \(ExpressionSentence(kind).french(style))"
    case .unknownLab(let name): "il n’y a pas de labo \(style.quoted(name))"
    case .labNotYetFounded(let name, let turn):
      "\(style.quoted(name)) n’est fondé qu’au tour \(style.count(turn))"
    case .unknownResearcher(let name): "il n’y a pas de chercheur \(style.quoted(name))"
    case .unknownChoice(let path, let value, let choices):
      "\(path) vaut \(style.quoted(value))\u{A0}; les choix sont \(choices.joined(separator: ", "))"
    case .duplicateName(let name, let thing, let line):
      "il y a déjà \(Self.name(thing)) \(style.quoted(name)) à la ligne \(style.count(line))"
    case .unusableName(let name):
      "\(style.quoted(name)) ne peut pas être un nom\u{A0}: il faut 1 à 100 caractères visibles"
    case .invalidQuarter(let text): "\(style.quoted(text)) n’est pas un trimestre du calendrier, comme 2025-Q3"
    case .invalidDate(let text): "\(style.quoted(text)) n’est pas un jour du calendrier, comme 2025-07-01"
    case .endsBeforeStart(let path, let start, let end):
      "\(path) finit à \(style.plain(end)), avant de commencer à \(style.plain(start))"
    case .outsideInterval(let path, let value, let low, let high):
      "\(path) va de \(Self.bound(low, style)) à \(Self.bound(high, style)), sans le \(Self.bound(value, style)) qu’il vaut"
    case .tooManyPeople(let count, let limit):
      "le scénario compte \(style.count(count)) personnes\u{A0}; le maximum est \(style.count(limit))"
    }
  }

  private static func syntax(_ problem: SyntaxProblem, _ style: NumberStyle) -> String {
    switch problem {
    case .tab: "une tabulation ne peut pas indenter\u{A0}; mettez des espaces"
    case .unclosedQuote: "ce guillemet n’est jamais fermé"
    case .unclosedBracket: "ce crochet n’est jamais fermé, ou il y manque une virgule"
    case .indentation: "cette ligne n’est indentée comme aucun bloc au-dessus"
    case .unexpectedColon: "un deux-points ne peut pas se trouver ici\u{A0}; mettez le texte entre guillemets"
    case .missingColon: "il manque un deux-points après cette clé"
    case .unexpectedCharacter: "rien ne commence par ce caractère\u{A0}; mettez le texte entre guillemets"
    case .unknownAlias(let name): "il n’y a pas d’ancre \(style.quoted(name))"
    case .secondDocument: "un scénario est un seul document\u{A0}; ici en commence un second"
    case .complexKey: "une clé est un mot, pas une liste ni un bloc"
    case .other(let words): "le fichier n’est pas du YAML valide\u{A0}: \(words)"
    }
  }

  private static func name(_ block: ScenarioBlock) -> String {
    switch block {
    case .scenario: "le scénario"
    case .lab: "un labo"
    case .culture: "une culture"
    case .cohort: "une cohorte"
    case .talent: "le talent d’une cohorte"
    case .tenure: "l’ancienneté d’une cohorte"
    case .wants: "les souhaits"
    case .want: "un souhait"
    case .researcher: "un chercheur"
    case .market: "le marché"
    case .event: "un événement"
    case .policy: "une règle"
    case .model: "le modèle"
    case .claim: "une affirmation"
    case .measure: "une mesure"
    case .range: "un intervalle"
    case .target: "une cible du calage"
    case .calibration: "le calage"
    case .tuned: "un nombre calé"
    case .fit: "un ajustement"
    case .reported: "ce qui a été rapporté"
    case .reportedMove: "un départ rapporté"
    case .reportedReturn: "un retour rapporté"
    case .reportedPackage: "une rémunération rapportée"
    case .goal: "un but"
    case .number: "un nombre avec sa source"
    }
  }

  private static func name(_ shape: DocumentShape) -> String {
    switch shape {
    case .nothing: "vide"
    case .text: "un texte"
    case .number: "un nombre"
    case .truth: "vrai ou faux"
    case .list: "une liste"
    case .mapping: "des clés et leurs valeurs"
    case .date: "un jour comme 2025-07-01"
    case .interval: "deux bornes comme [0.25, 1]"
    }
  }

  private static func name(_ thing: NamedThing) -> String {
    switch thing {
    case .lab: "un labo"
    case .researcher: "un chercheur"
    case .cohort: "une cohorte"
    case .claim: "une affirmation"
    }
  }
}
