internal import Diagnostics

/// Words of time that are no keywords: only where nothing but time can be meant do they stop being parts of names.
///
/// French ones are read as English ones: `au tour 4` and `à tour 4` as `at turn 4`, `d’ici le tour 8` as `by turn 8`,
/// `moyenne(x) sur les tours de 2 à 6` as `moyenne(x) over turns from 2 to 6`.
enum TimeWords {
  /// Whether digits after these tokens are a number, although a word comes last: `over turns 2 to 6`, `au tour 4`.
  static func announceNumber(_ tokens: [Token]) -> Bool {
    guard tokens.count > 1, let last = word(tokens[tokens.count - 1]) else { return false }
    let before = tokens[tokens.count - 2]
    switch last {
    case "turns", "tours": return before.keyword == .over || ["sur", "les"].contains(word(before))
    case "tour": return ["au", "à", "a", "le"].contains(word(before))
    case "from", "de": return ["turns", "tours"].contains(word(before))
    case "to", "à", "a":
      if case .number = before.kind { return true }
      return before.kind == .sign(.close)
    default: return false
    }
  }

  /// The tokens with French words as English ones, at the places where the French ones stand.
  static func inEnglish(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    var rest = tokens[...]
    var isSpanAhead = false
    while let first = rest.first {
      let (count, english) = translation(rest, isSpanAhead)
      guard count > 0 else {
        result.append(first)
        rest.removeFirst()
        continue
      }
      let typed = Array(rest.prefix(count))
      for (index, word) in english.enumerated() {
        // The last English word takes up all that is left of the French.
        let last = index == english.count - 1 ? typed[count - 1] : typed[index]
        result.append(Token(kind: .word(word), range: typed[index].range.union(last.range), text: typed[index].text))
      }
      if english.last == "turns" { isSpanAhead = true }
      if english.last == "to" { isSpanAhead = false }
      rest.removeFirst(count)
    }
    return result
  }

  /// How many of the tokens that come first are French words of time, and the English for them.
  private static func translation(_ tokens: ArraySlice<Token>, _ isSpanAhead: Bool) -> (Int, [String]) {
    let words = tokens.prefix(3).map { word($0) ?? "" }
    func begins(_ patterns: Set<String>...) -> Bool {
      words.count >= patterns.count && zip(words, patterns).allSatisfy { $1.contains($0) }
    }
    if begins(["au", "à", "a"], ["tour"]) { return (2, ["at", "turn"]) }
    if begins(["d'ici", "d’ici"], ["le", "au"], ["tour"]) { return (3, ["by", "turn"]) }
    if begins(["sur"], ["les"], ["tours"]) { return (3, ["over", "turns"]) }
    if begins(["sur"], ["tours"]) { return (2, ["over", "turns"]) }
    if isSpanAhead, begins(["de"]) { return (1, ["from"]) }
    if isSpanAhead, begins(["à", "a"]) { return (1, ["to"]) }
    return (0, [])
  }

  private static func word(_ token: Token) -> String? {
    guard case .word(let word) = token.kind else { return nil }
    return word.lowercased()
  }
}
