import Experiments

extension PartMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .fault(let kind): Self.words(kind, style)
    case .missing(let shares, let count):
      "of \(style.count(count)) parts, \(shares.count == 1 ? "this one is" : "these are") missing: "
        + English.ranges(Self.ranges(shares), style)
    case .partial(let done, let count, let interrupted, let missing):
      "What stands is merged: \(style.count(done)) of "
        + "\(English.count(count, "replicate", "replicates", style))."
        + (interrupted.isEmpty ? "" : " Interrupted: \(Self.parts(interrupted, style)).")
        + (missing.isEmpty ? "" : " Missing: \(Self.parts(missing, style)).")
    }
  }

  private static func parts(_ shares: [Int], _ style: NumberStyle) -> String {
    (shares.count == 1 ? "part " : "parts ") + English.ranges(ranges(shares), style)
  }

  private static func words(_ kind: PartFault.Kind, _ style: NumberStyle) -> String {
    switch kind {
    case .json(let kind): words(kind)
    case .notText: "this is not a text in UTF-8"
    case .empty: "there is no part in it"
    case .notAPart: "this is no part of a study: talentwar ensemble --shard 1/7 --json writes one"
    case .laterFormat(let format): "this is a part of format \(format), of a later talentwar"
    case .unknownKind(let kind): "this is a part of a study that is not known here: \(kind)"
    case .missingKey(let key): "the line should say \(style.quoted(key))"
    case .contradiction: "what the line says cannot all be true"
    case .column(let label): "the column \(label) should stand here"
    case .cutOff(let columns, let count):
      "the part is cut off: \(style.count(columns)) of \(English.count(count, "column", "columns", style)) are there"
    case .altered: "the part is no longer as it was written"
    case .differs(let difference, let file): words(difference, file, style)
    case .repeated(let shard, let file):
      "part \(shard.number) of \(shard.count) is there already, in \(style.quoted(file))"
    case .interrupted(let shard, let done, let count):
      "part \(shard.number) of \(shard.count) was interrupted: \(style.count(done)) of its "
        + "\(English.count(count, "replicate", "replicates", style)) are there; --partial takes it as it is"
    }
  }

  private static func words(_ kind: JSONFault.Kind) -> String {
    switch kind {
    case .damaged: "the line is damaged: it is no JSON from here on"
    case .text: "a text in quotes should stand here"
    case .number: "a number should stand here"
    case .whole: "a whole number that fits should stand here"
    case .digest: "sixteen hexadecimal digits in quotes should stand here"
    case .excess: "there is more on this line than belongs there"
    }
  }

  private static func words(_ difference: PartFault.Difference, _ file: String, _ style: NumberStyle) -> String {
    let other = style.quoted(file)
    return switch difference {
    case .kind(let kind, let before): "this is a part of another study: \(kind), while \(other) is of \(before)"
    case .scenario(let name, let before):
      "this is a part of another scenario: \(name), while \(other) is of \(before)"
    case .text: "the text of the scenario is not that of \(other)"
    case .seed(let seed, let before): "the seed is \(seed), that of \(other) is \(before)"
    case .turns(let turns, let before):
      "\(English.count(turns, "turn was", "turns were", style)) played, in \(other) \(style.count(before))"
    case .runs(let runs, let before):
      "the whole is to have \(English.count(runs, "replicate", "replicates", style)), for \(other) "
        + style.count(before)
    case .shards(let count, let before):
      "the whole is divided into \(English.count(count, "part", "parts", style)), for \(other) into "
        + style.count(before)
    case .tool(let version, let before): "version \(version) played this, version \(before) played \(other)"
    case .world: "the program that played this reads the scenario otherwise than the one that played \(other)"
    case .study: "other labs or turns were measured than in \(other)"
    }
  }
}

extension English {
  /// `1 to 12, 20 and 30 to 40`.
  static func ranges(_ ranges: [ClosedRange<Int>], _ style: NumberStyle) -> String {
    list(
      ranges.map { range in
        range.count == 1
          ? style.count(range.lowerBound) : style.count(range.lowerBound) + " to " + style.count(range.upperBound)
      })
  }

  /// `a, b and c`.
  static func list(_ words: [String]) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }
}
