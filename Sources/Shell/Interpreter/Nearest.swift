/// Finds the word that may have been meant.
public enum Nearest {
  /// The candidate with the fewest differences from `word`, if few enough; the first of several.
  ///
  /// - Complexity: O(candidates × length²).
  public static func word(to word: String, among candidates: [String]) -> String? {
    let typed = Array(folded(word))
    guard !typed.isEmpty, typed.count <= 60 else { return nil }
    let limit = max(1, min(3, typed.count / 3))
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let letters = Array(folded(candidate))
      guard abs(letters.count - typed.count) <= limit else { continue }
      let distance = distance(typed, letters)
      // What was typed already is no suggestion.
      if distance > 0, distance <= limit, distance < (best?.distance ?? .max) { best = (distance, candidate) }
    }
    return best?.word
  }

  /// Lower case without accents, for comparing what people type.
  static func folded(_ text: String) -> String {
    let lower = text.lowercased()
    guard lower.utf8.contains(where: { $0 >= 0x80 }) else { return lower }
    var result = ""
    for character in lower {
      switch character {
      case "à", "â", "ä", "á": result += "a"
      case "é", "è", "ê", "ë": result += "e"
      case "î", "ï", "í": result += "i"
      case "ô", "ö", "ó": result += "o"
      case "ù", "û", "ü", "ú": result += "u"
      case "ç": result += "c"
      case "œ": result += "oe"
      default: result.append(character)
      }
    }
    return result
  }

  /// Damerau's distance with adjacent swaps.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var before: [Int] = []
    var previous = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var current = [row + 1]
      for (column, match) in other.enumerated() {
        var cost = min(current[column] + 1, previous[column + 1] + 1, previous[column] + (letter == match ? 0 : 1))
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == match {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[other.count]
  }
}
