import Experiments

extension PartMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .fault(let kind): Self.words(kind, style)
    case .missing(let shares, let count):
      "sur \(French.count(count, "partie", "parties", style)), il manque\u{A0}: "
        + French.ranges(Self.ranges(shares), style)
    case .partial(let done, let count, let interrupted, let missing):
      "Ce qui est acquis est réuni\u{A0}: \(French.count(done, "réplique", "répliques", style)) sur "
        + "\(style.count(count))."
        + (interrupted.isEmpty ? "" : " Interrompu\u{A0}: \(Self.parts(interrupted, style)).")
        + (missing.isEmpty ? "" : " Manque\u{A0}: \(Self.parts(missing, style)).")
    }
  }

  private static func parts(_ shares: [Int], _ style: NumberStyle) -> String {
    (shares.count == 1 ? "partie " : "parties ") + French.ranges(ranges(shares), style)
  }

  private static func words(_ kind: PartFault.Kind, _ style: NumberStyle) -> String {
    switch kind {
    case .json(let kind): words(kind)
    case .notText: "ce n’est pas un texte en UTF-8"
    case .empty: "il ne contient aucune partie"
    case .notAPart:
      "ce n’est pas une partie d’étude\u{A0}: talentwar ensemble --shard 1/7 --json en écrit une"
    case .laterFormat(let format): "c’est une partie au format \(format), d’un talentwar ultérieur"
    case .unknownKind(let kind): "c’est une partie d’une étude inconnue ici\u{A0}: \(kind)"
    case .missingKey(let key): "la ligne devrait donner \(style.quoted(key))"
    case .contradiction: "ce que dit la ligne se contredit"
    case .column(let label): "la colonne \(label) devrait se trouver ici"
    case .cutOff(let columns, let count):
      "la partie est tronquée\u{A0}: \(French.count(columns, "colonne", "colonnes", style)) sur \(style.count(count))"
    case .altered: "la partie n’est plus telle qu’elle a été écrite"
    case .differs(let difference, let file): words(difference, file, style)
    case .repeated(let shard, let file):
      "la partie \(shard.number) sur \(shard.count) est déjà là, dans \(style.quoted(file))"
    case .interrupted(let shard, let done, let count):
      "la partie \(shard.number) sur \(shard.count) a été interrompue\u{A0}: "
        + "\(French.count(done, "réplique", "répliques", style)) sur \(style.count(count))\u{A0}; --partial la prend "
        + "telle quelle"
    }
  }

  private static func words(_ kind: JSONFault.Kind) -> String {
    switch kind {
    case .damaged: "la ligne est abîmée\u{A0}: à partir d’ici ce n’est plus du JSON"
    case .text: "un texte entre guillemets devrait se trouver ici"
    case .number: "un nombre devrait se trouver ici"
    case .whole: "un nombre entier de taille convenable devrait se trouver ici"
    case .digest: "seize chiffres hexadécimaux entre guillemets devraient se trouver ici"
    case .excess: "il y a plus sur cette ligne qu’il n’y faut"
    }
  }

  private static func words(_ difference: PartFault.Difference, _ file: String, _ style: NumberStyle) -> String {
    let other = style.quoted(file)
    return switch difference {
    case .kind(let kind, let before):
      "c’est une partie d’une autre étude\u{A0}: \(kind), alors que \(other) est de \(before)"
    case .scenario(let name, let before):
      "c’est une partie d’un autre scénario\u{A0}: \(name), alors que \(other) est de \(before)"
    case .text: "le texte du scénario n’est pas celui de \(other)"
    case .seed(let seed, let before): "la graine est \(seed), celle de \(other) est \(before)"
    case .turns(let turns, let before):
      "\(French.count(turns, "tour joué", "tours joués", style)), contre \(style.count(before)) dans \(other)"
    case .runs(let runs, let before):
      "l’ensemble doit compter \(French.count(runs, "réplique", "répliques", style)), contre \(style.count(before)) "
        + "pour \(other)"
    case .shards(let count, let before):
      "l’ensemble est divisé en \(French.count(count, "partie", "parties", style)), contre \(style.count(before)) "
        + "pour \(other)"
    case .tool(let version, let before): "jouée par la version \(version), alors que \(other) l’est par \(before)"
    case .world: "le programme qui a joué ceci ne lit pas le scénario comme celui qui a joué \(other)"
    case .study: "les labos ou les tours mesurés ne sont pas ceux de \(other)"
    }
  }
}

extension French {
  /// `1 à 12, 20 et 30 à 40`.
  static func ranges(_ ranges: [ClosedRange<Int>], _ style: NumberStyle) -> String {
    list(
      ranges.map { range in
        range.count == 1
          ? style.count(range.lowerBound) : style.count(range.lowerBound) + " à " + style.count(range.upperBound)
      })
  }

  /// `a, b et c`.
  static func list(_ words: [String]) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " et " + words[words.count - 1]
  }
}
