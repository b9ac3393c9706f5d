internal import Diagnostics

/// What a typed name turned out to be among a list of names.
public enum NameMatch: Hashable, Sendable {
  /// The name at `index`; typed in full or by the start of a word.
  case found(index: Int, isExact: Bool)
  /// Several names answer to it; the first few of them.
  case ambiguous(candidates: [String])
  /// None does; the nearest one, if any is near.
  case unknown(suggestion: String?)
}

/// Names that a person may type in any case, or by the start of one of their words.
public struct NameTable: Hashable, Sendable {
  /// The names in order of their index.
  public let names: [String]
  private let folded: [String]
  private let places: [String: Int]

  /// A table of `names`.
  public init(_ names: [String]) {
    self.names = names
    folded = names.map { $0.lowercased() }
    places = Dictionary(zip(folded, folded.indices)) { first, _ in first }
  }

  /// Most candidates named in an ambiguity.
  public static let mostCandidates = 5

  /// The name that `word` stands for: the whole name in any case; else the only one of which it is a whole word; else
  /// the only one in which it starts a word (`wei` for Jason Wei).
  ///
  /// - Parameters:
  ///   - suggesting: Whether the nearest name is looked for where none answers, which takes most of the time.
  /// - Complexity: O(1) for a whole name, else O(characters of all names), and more for a suggestion.
  public func match(_ word: String, suggesting: Bool = true) -> NameMatch {
    let wanted = word.lowercased()
    guard !wanted.isEmpty else { return .unknown(suggestion: nil) }
    if let exact = places[wanted] { return .found(index: exact, isExact: true) }
    var wholeWords: [Int] = []
    var starts: [Int] = []
    for (index, name) in folded.enumerated() {
      switch place(of: wanted, in: name) {
      case .wholeWord: wholeWords.append(index)
      case .start: starts.append(index)
      case .none: break
      }
    }
    let matches = wholeWords.isEmpty ? starts : wholeWords
    switch matches.count {
    case 0: return .unknown(suggestion: !suggesting ? nil : EditDistance.nearest(to: word, among: candidateWords))
    case 1: return .found(index: matches[0], isExact: false)
    default: return .ambiguous(candidates: matches.prefix(NameTable.mostCandidates).map { names[$0] })
    }
  }

  /// Names, and their last words, so that `Wie` finds Wei.
  private var candidateWords: [String] {
    var result = names
    for name in names where name.utf8.contains(0x20) && !name.utf8.contains(UInt8(ascii: "#")) {
      if let last = name.split(separator: " ").last { result.append(String(last)) }
    }
    return result
  }

  private enum Place {
    case wholeWord, start
  }

  private func place(of wanted: String, in name: String) -> Place? {
    var best: Place?
    let letters = Array(name.utf8)
    let pattern = Array(wanted.utf8)
    guard letters.count >= pattern.count else { return nil }
    for start in 0...(letters.count - pattern.count) where start == 0 || !NameTable.isInWord(letters[start - 1]) {
      guard letters[start..<(start + pattern.count)].elementsEqual(pattern) else { continue }
      let end = start + pattern.count
      if end == letters.count || !NameTable.isInWord(letters[end]) { return .wholeWord }
      best = .start
    }
    return best
  }

  /// Letters, digits, and every byte of a letter beyond ASCII.
  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF: true
    default: false
    }
  }
}

/// Who is called what in one world.
public protocol NamesInWorld {
  /// The lab a typed name stands for; the index is the lab's.
  func lab(named name: String) -> NameMatch
  /// The researcher a typed name stands for; the index is the row.
  func researcher(named name: String) -> NameMatch
}

/// Labs and researchers by their tables.
public struct WorldNames: NamesInWorld, Sendable {
  /// The labs in declaration order.
  public var labs: NameTable
  /// The researchers by row.
  public var researchers: NameTable

  /// Two tables.
  public init(labs: NameTable, researchers: NameTable) {
    self.labs = labs
    self.researchers = researchers
  }

  /// Looks the lab up.
  public func lab(named name: String) -> NameMatch { labs.match(name) }
  /// Looks the researcher up.
  public func researcher(named name: String) -> NameMatch { researchers.match(name) }
}
