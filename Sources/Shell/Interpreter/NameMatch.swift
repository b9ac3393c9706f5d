/// Which of many names a person means by the start of one or more of its words.
enum NameMatch {
  /// What was found.
  enum Answer: Equatable {
    case one(Int)
    case several([Int])
    case nothing
  }

  /// The name that `typed` stands for: itself, whatever its case; or else the only one some of whose neighbouring
  /// words begin with the words typed.
  static func find(_ typed: [String], among names: [String]) -> Answer {
    let words = typed.flatMap { Nearest.folded($0).split(separator: " ").map(String.init) }
    guard !words.isEmpty else { return .nothing }
    let whole = words.joined(separator: " ")
    var found: [Int] = []
    for (index, name) in names.enumerated() {
      let folded = Nearest.folded(name)
      if folded == whole { return .one(index) }
      if matches(words, folded) { found.append(index) }
    }
    switch found.count {
    case 0: return .nothing
    case 1: return .one(found[0])
    default: return .several(found)
    }
  }

  private static func matches(_ words: [String], _ name: String) -> Bool {
    guard name.contains(words[0]) else { return false }
    let parts = name.split(separator: " ")
    guard parts.count >= words.count else { return false }
    for start in 0...(parts.count - words.count)
    where zip(words, parts[start...]).allSatisfy({ $1.hasPrefix($0) }) {
      return true
    }
    return false
  }
}
