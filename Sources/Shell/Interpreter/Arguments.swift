import TalentMarket

/// What follows a command, read from the left.
struct Arguments {
  /// The line as typed.
  let line: [Character]
  /// Words not yet read.
  private(set) var words: ArraySlice<Word>

  init(line: [Character], words: some Sequence<Word>) {
    self.line = line
    self.words = Array(words)[...]
  }

  var isEmpty: Bool { words.isEmpty }
  var first: Word? { words.first }

  /// Where something is missing: just past the end.
  var end: Range<Int> {
    let end = words.last?.range.upperBound ?? line.count
    return end..<(end + 1)
  }

  mutating func next() -> Word? { words.popFirst() }

  /// Reads a keyword if it comes next, in either language.
  mutating func take(_ keyword: Keyword) -> Bool {
    guard begins(with: keyword) else { return false }
    words.removeFirst()
    return true
  }

  /// Whether a keyword comes next.
  func begins(with keyword: Keyword) -> Bool { words.first?.means(keyword) == true }

  func holds(_ keyword: Keyword) -> Bool {
    words.contains { $0.means(keyword) }
  }

  /// Reads a whole number of at least `least`, if there is a word at all.
  mutating func takeCount(least: Int = 1) throws(Fault) -> Int? {
    guard let word = words.first else { return nil }
    guard let number = Int(word.text), number >= least, number <= 1_000_000 else {
      throw Fault(UsageMessage.wholeNumber(word.text, least: least), at: word.range)
    }
    words.removeFirst()
    return number
  }

  /// The words before `keyword`, which are read, keyword and all that follows excluded; `by turn 3` does not end them.
  mutating func takeWords(before keywords: [Keyword]) -> [Word] {
    var taken: [Word] = []
    while let word = words.first {
      let isTime = begins(with: .by) && words.dropFirst().first?.means(.turn) == true
      if !isTime, keywords.contains(where: { begins(with: $0) }) { break }
      taken.append(word)
      words.removeFirst()
    }
    return taken
  }

  /// Cuts `budget=10M` into the key and its amount, where the key is one of `keys`.
  mutating func splitAssignments(of keys: [String]) {
    let known = keys.map(Nearest.folded)
    words =
      words.flatMap { word -> [Word] in
        guard !word.isQuoted, let sign = word.text.firstIndex(of: "="), word.text.last != "=" else { return [word] }
        let key = String(word.text[..<sign])
        guard known.contains(Nearest.folded(key)) else { return [word] }
        let middle = word.range.lowerBound + key.count
        return [
          Word(text: key, range: word.range.lowerBound..<middle),
          Word(text: String(word.text[word.text.index(after: sign)...]), range: middle + 1..<word.range.upperBound),
        ]
      }[...]
  }

  /// Everything not yet read, as typed, and where it begins.
  mutating func takeRest() -> (text: String, offset: Int)? {
    guard let first = words.first, let last = words.last else { return nil }
    words = []
    let range = first.range.lowerBound..<last.range.upperBound
    return (String(line[range]), range.lowerBound)
  }

  // `no-poach Meta, OpenAI`: commas may stand between names.
  private static func withoutComma(_ word: Word) -> String {
    word.text.last == "," && !word.isQuoted ? String(word.text.dropLast()) : word.text
  }

  /// Complains about whatever is left.
  func finish() throws(Fault) {
    guard let word = words.first else { return }
    throw Fault(UsageMessage.tooMuch(word.text), at: word.range)
  }

  /// Reads the longest run of words that names one of `names`.
  mutating func takeName<Topic: Sentence>(
    _ names: [String], missing: Topic, unknown: (String) -> Topic
  ) throws(Fault) -> Int {
    guard let first = words.first else { throw Fault(missing, at: end) }
    var several: (typed: [Word], found: [Int])?
    for length in stride(from: min(6, words.count), through: 1, by: -1) {
      let typed = Array(words.prefix(length))
      switch NameMatch.find(typed.map(Arguments.withoutComma), among: names) {
      case .one(let index):
        words.removeFirst(length)
        return index
      case .several(let found): if several == nil { several = (typed, found) }
      case .nothing: break
      }
    }
    if let several, let last = several.typed.last {
      let examples = several.found.prefix(4).map { names[$0] }
      throw Fault(
        UsageMessage.ambiguous(
          several.typed.map(\.text).joined(separator: " "), examples: examples, count: several.found.count),
        at: first.range.lowerBound..<last.range.upperBound)
    }
    let typed = words.prefix(2).map(\.text).joined(separator: " ")
    let nearest =
      Nearest.word(to: typed, among: names) ?? Nearest.word(to: first.text, among: names)
      ?? Nearest.word(to: first.text, among: names.flatMap { $0.split(separator: " ").map(String.init) })
    throw Fault(unknown(first.text), at: first.range, suggestion: nearest)
  }
}

extension Word {
  /// Whether it is a keyword, in either language.
  fileprivate func means(_ keyword: Keyword) -> Bool {
    !isQuoted && keyword.spellings.contains(Nearest.folded(text))
  }
}

/// Words that separate the parts of a command, accepted in both languages at any time.
enum Keyword: CaseIterable {
  case until, turn, not, at, by, top, whereWord, forWord, over, onto, because, years, moves, from, all, offWord
  case mechanisms, measure, runs, keep, asWord, labWord, to, replicate, into, times, design, within
  case search, budget, seeds, ifWord

  /// What completion inserts.
  func word(in language: Language) -> String {
    switch (self, language) {
    case (.at, .french): "à"
    case (.mechanisms, .french): "mécanismes"
    case (.onto, .french): "sur"
    case (.to, .french): "à"
    case (.into, .french): "vers"
    case (.replicate, .french): "réplique"
    case (.within, .french): "dans"
    case (.search, .french): "chercher"
    case (.seeds, .french): "graines"
    default: spellings[0]
    }
  }

  var spellings: [String] {
    switch self {
    case .until: ["until", "jusqu'a", "jusqu’a", "jusque"]
    case .turn: ["turn", "turns", "tour", "tours"]
    case .not: ["not", "pas"]
    case .at: ["at", "a", "au"]
    case .by: ["by", "par"]
    case .top: ["top", "premiers"]
    case .whereWord: ["where", "dont", "ou"]
    case .forWord: ["for", "pour", "pendant"]
    case .over: ["over", "sur"]
    case .onto: ["onto", "sur"]
    case .because: ["because", "car"]
    case .years: ["years", "year", "y", "ans", "an"]
    case .moves: ["moves", "departs"]
    case .from: ["from", "de"]
    case .all: ["all", "tous", "tout"]
    case .mechanisms: ["mechanisms", "mechanism", "mecanismes", "mecanisme"]
    case .labWord: ["lab", "labs", "labo", "labos"]
    case .to: ["to", "jusqu'a", "jusqu’a", "jusque", "a"]
    case .offWord: ["off", "non"]
    case .measure: ["measure", "mesure", "mesurer"]
    case .runs: ["runs", "run", "parties", "partie"]
    case .keep: ["keep", "garder"]
    case .asWord: ["as", "comme"]
    case .into: ["to", "vers"]
    case .times: ["×", "x", "and", "et"]
    case .design: ["design", "plan"]
    case .replicate: ["replicate", "replique"]
    case .within: ["within", "dans"]
    case .search: ["search", "chercher"]
    case .budget: ["budget"]
    case .seeds: ["seeds", "seed", "graines", "graine"]
    case .ifWord: ["if", "si"]
    }
  }
}
