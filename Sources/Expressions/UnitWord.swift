/// A word or letter after a number.
enum UnitWord: Hashable {
  /// Powers of ten.
  case scale(Int)
  /// What is counted.
  case unit(Unit)

  /// The meaning of `word`; letters of scales and unit words in either case. `m` is a million, `mo` a month.
  init?(_ word: String) {
    switch word.lowercased() {
    case "k", "thousand": self = .scale(3)
    case "m", "mn", "million": self = .scale(6)
    case "b", "bn", "billion": self = .scale(9)
    case "t", "tn", "trillion": self = .scale(12)
    case "%", "percent": self = .unit(.share)
    case "y", "yr", "yrs", "year", "years": self = .unit(.years)
    case "mo", "month", "months": self = .unit(.months)
    case "turn", "turns": self = .unit(.turns)
    case "people", "person": self = .unit(.people)
    case "dollar", "dollars": self = .unit(.dollars)
    case "h100e", "h100s": self = .unit(.h100e)
    default: return nil
    }
  }

  /// Words to suggest for one that is not known.
  static let known = [
    "k", "M", "B", "T", "%", "years", "months", "turns", "people", "dollars", "H100e", "million", "billion",
  ]
}
