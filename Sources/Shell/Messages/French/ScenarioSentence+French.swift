import Expressions
import ScenarioFormat

extension ScenarioSentence {
  func french(_ style: NumberStyle) -> String {
    switch kind {
    case .empty: "le fichier est vide"
    case .tooLarge(let bytes, let limit):
      "le fichier compte \(style.count(bytes)) octets\u{A0}; \(style.count(limit)) sont permis"
    case .invalidUTF8: "ce n’est pas un texte en UTF-8"
    case .controlCharacter(let code): "le caractère de contrôle \(code) n’a pas sa place dans un scénario"
    case .syntax(let problem): "\(Self.words(problem, style))"
    case .tooDeep(let limit): "plus de \(limit) niveaux s’emboîtent ici"
    case .tooManyAliases(let limit): "il y a plus de \(limit) alias"
    case .tooManyValues(let limit): "il y a plus de \(style.count(limit)) valeurs"
    case .unknownKey(let key, let block): "\(style.quoted(key)) n’est pas une clé de \(Self.name(block))"
    case .missingKey(let key, let block): "il manque \(style.quoted(key)) dans \(Self.name(block))"
    case .duplicateKey(let key, let line): "\(style.quoted(key)) figure déjà à la ligne \(line)"
    case .missingChoice(let block, let choices):
      "il faut dans \(Self.name(block)) l’un de\u{A0}: \(choices.joined(separator: ", "))"
    case .conflictingKeys(let one, let other, let block):
      "\(Self.name(block)) a \(style.quoted(one)) ou \(style.quoted(other)), pas les deux"
    case .wrongShape(let path, let expected, let found):
      "\(path) devrait être \(Self.name(expected)), or c’est \(Self.name(found))"
    case .wrongCount(let path, let expected, let found):
      "\(path) devrait compter \(style.count(expected)) entrées, or il y en a \(style.count(found))"
    case .missingCell(let path): "il manque \(path)"
    case .emptyList(let path): "il faut au moins une entrée à \(path)"
    case .notANumber(let path, let text): "\(path)\u{A0}: \(style.quoted(text)) n’est pas un nombre"
    case .numberTooLarge(let path, let text): "\(path)\u{A0}: \(style.quoted(text)) est un nombre trop grand"
    case .outOfRange(let path, let value, let allowed):
      "\(path) ne peut pas valoir \(style.plain(value))\u{A0}: de \(style.plain(allowed.lowerBound)) à \(style.plain(allowed.upperBound))"
    case .notWhole(let path, let value): "\(path) doit être entier, et non \(style.plain(value))"
    case .wrongUnit(let path, let expected, let found):
      "\(path) veut \(UnitMessage.name(expected).french(style)), et non \(UnitMessage.name(found).french(style))"
    case .expression(let path, let fault): "\(path)\u{A0}: \(ExpressionSentence(fault).french(style))"
    case .unknownLab(let name): "aucun labo ne s’appelle \(style.quoted(name))"
    case .labNotYetFounded(let name, let turn): "\(name) n’est fondé qu’au tour \(turn)"
    case .unknownResearcher(let name): "personne ne s’appelle \(style.quoted(name))"
    case .unknownChoice(let path, let value, let choices):
      "\(path) ne peut pas être \(style.quoted(value)), mais l’un de\u{A0}: \(choices.joined(separator: ", "))"
    case .duplicateName(let name, let thing, let line):
      "la ligne \(line) a déjà \(Self.name(thing)) nommé \(style.quoted(name))"
    case .unusableName(let name): "\(style.quoted(name)) ne peut pas être un nom"
    case .invalidDate(let text): "\(style.quoted(text)) n’est pas un jour comme 2025-07-01"
    case .endsBeforeStart(let path, let start, let end):
      "\(path) finit à \(style.plain(end)), avant de commencer à \(style.plain(start))"
    case .tooManyPeople(let count, let limit):
      "il y a \(style.count(count)) personnes\u{A0}; \(style.count(limit)) sont permises"
    }
  }

  private static func words(_ problem: SyntaxProblem, _ style: NumberStyle) -> String {
    switch problem {
    case .tab: "une tabulation n’indente pas\u{A0}: mettez des espaces"
    case .unclosedQuote: "un guillemet n’est pas refermé"
    case .unclosedBracket: "un crochet n’est pas refermé, ou il manque une virgule"
    case .indentation: "l’indentation ne répond à aucun bloc au-dessus"
    case .unexpectedColon: "un deux-points n’a pas sa place ici\u{A0}: mettez le texte entre guillemets"
    case .missingColon: "il manque un deux-points après la clé"
    case .unexpectedCharacter: "ce caractère ne commence rien"
    case .unknownAlias(let name): "l’alias \(style.quoted(name)) n’a pas d’ancre"
    case .secondDocument: "un scénario tient en un document\u{A0}: rien ne suit ---"
    case .complexKey: "une clé est un mot"
    case .other(let words): "le YAML est illisible\u{A0}: \(words)"
    }
  }

  private static func name(_ it: ScenarioBlock) -> String {
    switch it {
    case .scenario: "le scénario"
    case .lab: "un labo"
    case .culture: "la culture"
    case .cohort: "une cohorte"
    case .talent: "le talent"
    case .tenure: "l’ancienneté"
    case .wants: "les attentes"
    case .want: "une attente"
    case .researcher: "un chercheur"
    case .market: "le marché"
    case .event: "un événement"
    case .policy: "une règle"
    case .model: "le modèle"
    case .claim: "une thèse"
    case .measure: "une mesure"
    case .range: "un intervalle"
    case .target: "une cible"
    case .goal: "un but"
    case .number: "un nombre"
    }
  }

  private static func name(_ it: DocumentShape) -> String {
    switch it {
    case .nothing: "rien"
    case .text: "un texte"
    case .number: "un nombre"
    case .truth: "vrai ou faux"
    case .list: "une liste"
    case .mapping: "des clés et des valeurs"
    case .date: "un jour"
    case .interval: "deux nombres, le plus petit d’abord"
    }
  }

  private static func name(_ it: NamedThing) -> String {
    switch it {
    case .lab: "un labo"
    case .researcher: "un chercheur"
    case .cohort: "une cohorte"
    case .claim: "une thèse"
    }
  }
}
