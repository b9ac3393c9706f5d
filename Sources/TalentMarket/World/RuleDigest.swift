// How rules, events and bids enter the digest: field by field, so that no description printed by the compiler does.

extension DigestBuilder {
  mutating func combine(_ bid: Bid) {
    combine(Int64(bid.lab.index))
    combine(Int64(bid.researcher.index))
    combine(bid.pay.dollars)
    combine(bid.guaranteedYears)
  }

  mutating func combine(_ policy: Policy) {
    combine(Int64(policy.from))
    combine(Int64(policy.until ?? -1))
    switch policy.rule {
    case .noPoach(let labs):
      combine("no-poach")
      combine(labs)
    case .nonCompete(let turns):
      combine("noncompete")
      combine(Int64(turns))
    case .payCap(let pay, let lab):
      combine("pay-cap")
      combine(pay.dollars)
      combine(Int64(lab?.index ?? -1))
    case .noCounter(let labs):
      combine("no-counter")
      combine(labs)
    case .payCapShare(let share, let lab):
      combine("pay-cap-share")
      combine(share)
      combine(Int64(lab?.index ?? -1))
    case .transparency:
      combine("pay-transparency")
    }
  }

  mutating func combine(_ scheduled: ScheduledEvent) {
    combine(Int64(scheduled.at))
    combine(scheduled.because ?? "")
    switch scheduled.event {
    case .change(let change):
      combine("change")
      combine(change)
    case .incident(let lab):
      combine("incident")
      combine(Int64(lab.index))
    case .release(let lab):
      combine("release")
      combine(Int64(lab.index))
    case .star(let researcher):
      combine("star")
      combine(researcher)
    case .founding(let lab):
      combine("founding")
      combine(lab)
    case .layoff(let lab, let share):
      combine("layoff")
      combine(Int64(lab.index))
      combine(share)
    case .regulation(let policy):
      combine("regulation")
      combine(policy)
    }
  }

  private mutating func combine(_ labs: [LabID]) {
    combine(Int64(labs.count))
    for lab in labs { combine(Int64(lab.index)) }
  }

  private mutating func combine(_ change: Change) {
    switch change.path {
    case .lab(let lab, let field):
      combine(Int64(lab.index))
      combine(field.name)
    case .researcher(let researcher, let field):
      combine(Int64(researcher.index))
      combine(field.name)
    case .model(let parameter):
      combine(parameter.name)
    }
    switch change.operation {
    case .set: combine("=")
    case .add: combine("+")
    case .subtract: combine("-")
    case .multiply: combine("*")
    case .divide: combine("/")
    }
    combine(change.amount)
  }

  private mutating func combine(_ researcher: ResearcherDefinition) {
    combine(researcher.name)
    combine(Int64(researcher.lab?.index ?? -1))
    combine(researcher.talent ?? .nan)
    combine(researcher.field?.name ?? "")
    combine(researcher.pay?.dollars ?? -1)
    combine(researcher.tenure ?? .nan)
    for want in Want.all { combine(researcher.wants[want] ?? .nan) }
  }

  private mutating func combine(_ lab: LabDefinition) {
    combine(lab.name)
    combine(lab.budget.dollars)
    combine(lab.budgetGrowth)
    combine(lab.payroll?.dollars ?? -1)
    combine(lab.compute)
    combine(lab.computeGrowth)
    for score in CultureScore.allCases { combine(lab.culture[score]) }
    combine(lab.appetite)
    combine(lab.denial)
    combine(lab.counter)
    combine(Int64(lab.quota))
    combine(Int64(lab.scouts))
    combine(lab.logEfficiency)
    combine(lab.cohesion)
    combine(Int64(lab.firms))
  }
}
