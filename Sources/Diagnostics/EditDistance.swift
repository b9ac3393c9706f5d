/// How many slips of the keyboard lie between two words.
public enum EditDistance {
  /// Longest word that is compared; nobody mistypes more.
  public static let longestWord = 64

  /// The restricted Damerau distance: letters inserted, dropped, replaced, or swapped with their neighbour.
  ///
  /// - Parameters:
  ///   - left: One word.
  ///   - right: The other.
  ///   - limit: Distances above it are not told apart.
  /// - Returns: The distance, or `nil` when it is above `limit` or a word is longer than ``longestWord``.
  /// - Complexity: O(|left| · |right|).
  public static func between(_ left: String, _ right: String, limit: Int = .max) -> Int? {
    let first = Array(left.prefix(longestWord + 1))
    let second = Array(right.prefix(longestWord + 1))
    guard first.count <= longestWord, second.count <= longestWord else { return nil }
    guard abs(first.count - second.count) <= limit else { return nil }
    let distance = distance(from: first, to: second)
    return distance <= limit ? distance : nil
  }

  /// The candidate that `word` most likely stands for, whatever the case; among equally near ones the one nearest in
  /// length, then the first.
  ///
  /// A third of the letters may be wrong. Failing that, a candidate that starts with the word (three letters at
  /// least) is taken, if only one does.
  ///
  /// - Complexity: O(candidates · word²).
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    guard word.utf8.count <= longestWord * 4 else { return nil }
    let wanted = word.lowercased()
    var best: (candidate: String, distance: Int, difference: Int)?
    var startingWith: [String] = []
    for candidate in candidates where candidate.utf8.count <= longestWord * 4 {
      let name = candidate.lowercased()
      let threshold = min(max(wanted.count, name.count) / 3, 4)
      let limit = min(best?.distance ?? threshold, threshold)
      if name.hasPrefix(wanted), wanted.count >= 3 { startingWith.append(candidate) }
      guard let distance = between(wanted, name, limit: limit) else { continue }
      let difference = abs(wanted.count - name.count)
      if let best, (distance, difference) >= (best.distance, best.difference) { continue }
      best = (candidate, distance, difference)
    }
    return best?.candidate ?? (startingWith.count == 1 ? startingWith[0] : nil)
  }

  private static func distance(from first: [Character], to second: [Character]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    var current = last
    for row in 1...first.count {
      current[0] = row
      for column in 1...second.count {
        let isSame = first[row - 1] == second[column - 1]
        var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current[column] = best
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[second.count]
  }
}
