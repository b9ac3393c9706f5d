import Expressions
import TalentMarket

extension NumberStyle {
  /// A value of a number of the world with all figures a person would give it: $4.25B, 0.125, 1.5M.
  func amount(_ value: Double, of path: Path) -> String {
    switch path.shownUnit {
    case .dollars:
      let (figure, letter) = scaled(value)
      if language == .french { return figure + hardSpace + letter + "$" }
      let sign = value < 0 ? minus : ""
      return sign + "$" + figure.drop { String($0) == minus } + (letter == "G" ? "B" : letter)
    case .h100e:
      let (figure, letter) = scaled(value)
      return figure + letter
    default: return plain(value)
    }
  }

  private func scaled(_ value: Double) -> (figure: String, letter: String) {
    let scales: [(Double, String)] = [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")]
    guard let (scale, letter) = scales.first(where: { value.magnitude >= $0.0 }) else { return (plain(value), "") }
    return (plain(value / scale), letter)
  }
}
