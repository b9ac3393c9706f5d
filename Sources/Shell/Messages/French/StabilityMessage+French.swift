import TalentMarket

extension StabilityMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .title(let turn, let mechanism): "Le marché du tour \(turn), par \(mechanism)"
    case .stable:
      "Aucune paire ne le bloque\u{A0}: partout où un labo et un chercheur se préféreraient, le labo n’a plus de place ou "
        + "plus d’argent, et aucune recrue du tour ne vaut d’être lâchée pour cela."
    case .blocking(let count):
      count < 2
        ? "1 paire le bloque\u{A0}: les deux pourraient quitter ce que le marché leur a donné, et tous deux y gagneraient."
        : "\(style.count(count)) paires le bloquent\u{A0}: les deux pourraient quitter ce que le marché leur a donné, et tous "
          + "deux y gagneraient."
    case .unmet(let count):
      count < 2
        ? "1 autre paire se préférerait, mais ne le peut pas\u{A0}:"
        : "\(style.count(count)) autres paires se préféreraient, mais ne le peuvent pas\u{A0}:"
    case .free(let lab, let name, let pay): Self.wish(lab, name, pay, style) + "\(lab) a une place et l’argent."
    case .swap(let lab, let name, let pay, let dropped):
      Self.wish(lab, name, pay, style) + "\(lab) devrait lâcher \(dropped), recrue du tour, et y gagnerait."
    case .noMoney(let lab, let name, let pay, let free):
      Self.wish(lab, name, pay, style)
        + (free.dollars > 0
          ? "il reste \(style.money(free)) du budget de \(lab)." : "il ne reste rien du budget de \(lab).")
    case .noPlace(let lab, let name, let pay):
      Self.wish(lab, name, pay, style) + "\(lab) a pris autant de monde qu’il peut en un tour."
    case .more(let count): "… et \(style.count(count)) de plus."
    case .groups: "On cherche des paires, pas des groupes."
    }
  }

  private static func wish(_ lab: String, _ name: String, _ pay: Pay, _ style: NumberStyle) -> String {
    "\(lab) et \(name) se préféreraient à \(style.money(pay))\u{A0}; "
  }
}
