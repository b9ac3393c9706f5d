/// Numbers written per 1,000 people of the world: `20 per 1000`.
enum PerThousand {
  private static let thousands = ["1000", "1,000", "1_000", "1k", "thousand"]

  /// Whether a number, plain or with its source, is written as so many per something.
  static func isWritten(in node: DocumentNode) -> Bool {
    (node["value"] ?? node).text.map { words($0).contains("per") } ?? false
  }

  /// The number before `per 1000` (people may be named after it), or `nil` when it is per something else.
  static func rate(in text: String) -> String? {
    let words = words(text)
    guard let per = words.firstIndex(of: "per"), per > 0, per + 1 < words.count else { return nil }
    guard thousands.contains(words[per + 1]) else { return nil }
    let after = words[(per + 2)...]
    guard after.isEmpty || Array(after) == ["people"] else { return nil }
    return words[..<per].joined(separator: " ")
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split(separator: " ").map(String.init)
  }
}

/// So many heads, or so many per 1,000 people.
enum HeadCount {
  case absolute(Double)
  case perThousand(Double)
}
