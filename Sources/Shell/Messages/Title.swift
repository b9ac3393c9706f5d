/// A word or two above a column or before a value.
enum Title: CaseIterable, Catalogued {
  case lab, people, talent, budget, used, compute, capability, name, field, pay, tenure, from, to, earned, now, counter
  case turn, date, moves, raises, incidents, topPay, payroll, headroom, computePerHead, culture, cohesion, knowledge
  case retention, annualRetention, output, averagePay, appetite, denial, hires, losses, boomerangs, quota, scouts
  case wants, bestOffer, result, event, because, stays, leader, scenario, turns, seed, about, unemployed, left, total
  case command, source, growth, counters, mechanism, labsGain, free, swap
}
