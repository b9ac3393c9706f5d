import Expressions

extension ExpressionSentence {
  func french(_ style: NumberStyle) -> String {
    func name(_ unit: Unit) -> String { UnitMessage.name(unit).french(style) }
    return switch kind {
    case .unexpectedCharacter(let text): "\(style.quoted(text)) n’a pas de sens ici"
    case .unclosedQuote: "un guillemet n’est pas refermé"
    case .unclosedParenthesis: "une parenthèse n’est pas refermée"
    case .malformedNumber(let text): "\(style.quoted(text)) n’est pas un nombre"
    case .numberTooLarge(let text): "\(style.quoted(text)) est un nombre trop grand"
    case .notANumber(let text): "\(style.quoted(text)) n’est pas un nombre utilisable"
    case .unknownUnit(let text): "rien ne se mesure en \(style.quoted(text))"
    case .unexpectedEnd: "il manque quelque chose à la fin"
    case .unexpectedToken(let text): "\(style.quoted(text)) n’a pas sa place ici"
    case .expectedNumber(let text): "il faudrait un nombre ici, et non \(style.quoted(text))"
    case .expectedName: "il faudrait ici le nom d’un nombre"
    case .tooDeep(let limit): "plus de \(limit) niveaux s’emboîtent ici"
    case .chainedComparison: "les comparaisons ne s’enchaînent pas\u{A0}: écrivez a < b and b < c"
    case .unknownName(let text): "rien ne s’appelle \(style.quoted(text))"
    case .ambiguousName(let text, let candidates):
      "\(style.quoted(text)) peut être " + candidates.joined(separator: " ou ")
    case .unknownField(let text, let owner): "\(owner) n’a pas de nombre nommé \(style.quoted(text))"
    case .unknownFunction(let text, let arguments):
      "il n’y a pas de fonction \(style.quoted(text)) de \(French.count(arguments, "valeur", "valeurs", style))"
    case .notAValue(let text):
      "\(style.quoted(text)) n’est pas un nombre en soi\u{A0}: nommez l’un de ses nombres"
    case .mismatchedUnits(let one, let other): "\(name(one)) et \(name(other)) ne vont pas ensemble"
    case .wrongKind(let expected, let found):
      "il faudrait \(UnitMessage.kind(expected).french(style)), or c’est \(UnitMessage.kind(found).french(style))"
    case .turnUnavailable(let turn): "le tour \(style.plain(turn)) n’a pas été joué"
    case .needsHistory: "on ne peut interroger ici que le présent"
    case .notAChange: "cela ne change rien\u{A0}: écrivez un nom, =, *=, += ou -=, et un montant"
    case .isChoice(let text): "\(style.quoted(text)) est un choix entre des noms, pas un nombre"
    case .notSettable(let text): "\(style.quoted(text)) vient de la simulation et ne se fixe pas"
    case .outOfRange(let path, let value, let allowed):
      "\(path) ne peut pas valoir \(style.plain(value))\u{A0}: \(French.range(allowed, style))"
    case .notWhole(let path, let value): "\(path) doit être entier, et non \(style.plain(value))"
    case .wrongUnit(let path, let expected, let found): "\(path) veut \(name(expected)), et non \(name(found))"
    case .divisionByZero: "on ne divise pas par zéro"
    case .needsTurns(let function):
      "\(function) porte sur des tours\u{A0}: il manque lesquels"
    case .needsAggregate: "sur les tours veut moyenne(…), min(…), max(…) ou somme(…) devant"
    case .turnsRunBackward(let first, let last):
      "les tours vont vers l’avant\u{A0}: de \(style.count(last)) à \(style.count(first)), et non l’inverse"
    }
  }
}
