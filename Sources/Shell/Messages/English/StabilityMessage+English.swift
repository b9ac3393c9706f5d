import TalentMarket

extension StabilityMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .title(let turn, let mechanism): "The market of turn \(turn), cleared by \(mechanism)"
    case .stable:
      "No pair blocks it: wherever a lab and a researcher would both rather have each other, the lab lacks a place or the "
        + "money, and nobody it hired this turn is worth giving up for it."
    case .blocking(let count):
      count == 1
        ? "1 pair blocks it: the two could leave what the market gave them, and both would gain."
        : "\(style.count(count)) pairs block it: the two could leave what the market gave them, and both would gain."
    case .unmet(let count):
      count == 1
        ? "1 more pair would rather have each other, but cannot:"
        : "\(style.count(count)) more pairs would rather have each other, but cannot:"
    case .free(let lab, let name, let pay): Self.wish(lab, name, pay, style) + "\(lab) has a place and the money."
    case .swap(let lab, let name, let pay, let dropped):
      Self.wish(lab, name, pay, style) + "\(lab) would have to let go \(dropped), hired this turn, and would gain."
    case .noMoney(let lab, let name, let pay, let free):
      Self.wish(lab, name, pay, style)
        + (free.dollars > 0 ? "\(lab) has \(style.money(free)) of its budget left." : "\(lab) has no budget left.")
    case .noPlace(let lab, let name, let pay):
      Self.wish(lab, name, pay, style) + "\(lab) has taken as many as it may this turn."
    case .more(let count): "… and \(style.count(count)) more."
    case .groups: "Pairs are searched, groups are not."
    }
  }

  private static func wish(_ lab: String, _ name: String, _ pay: Pay, _ style: NumberStyle) -> String {
    "\(lab) and \(name) would both rather have each other at \(style.money(pay)); "
  }
}
