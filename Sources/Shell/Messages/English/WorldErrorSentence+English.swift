import TalentMarket

extension WorldErrorSentence {
  func english(_ style: NumberStyle) -> String {
    switch error {
    case .outOfRange(_, let value, let allowed):
      "\(style.plain(value)) is not possible here: only \(English.range(allowed, style))"
    case .notANumber: "the result would not be a number"
    case .notWhole(_, let value): "\(style.plain(value)) is not a whole number"
    case .hasLeft: "\(name) has left the field for good"
    case .hasNoContract: "\(name) works at no lab, so has no pay to change"
    case .bidBelowPay(_, let pay): "\(name) already earns \(style.money(pay)) there: a bid must be above it"
    case .bidOffLadder: "a bid must be above zero and no more than \(style.money(1e15))"
    case .payBeyondBudget(_, _, let free): "\(name) can pay at most \(style.money(free)) here within its budget"
    case .textbookIsFixed: "this market was typed in by hand: nobody can join it"
    case .labExists: "there is a lab named \(name)"
    case .researcherExists: "there is a researcher named \(name)"
    }
  }
}
