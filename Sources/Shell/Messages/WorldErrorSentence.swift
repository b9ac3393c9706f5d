import TalentMarket

/// Why the world refuses an order.
struct WorldErrorSentence: Sentence {
  let error: WorldError
  let name: String

  init(_ error: WorldError, names world: World) {
    self.error = error
    switch error {
    case .hasLeft(let person), .hasNoContract(let person), .bidBelowPay(let person, _):
      name = world.name(of: person)
    case .payBeyondBudget(let lab, _, _): name = world[lab].name
    case .labExists(let taken), .researcherExists(let taken): name = taken
    case .outOfRange, .notANumber, .notWhole, .bidOffLadder, .textbookIsFixed: name = ""
    }
  }

  init(_ error: WorldError, name: String) {
    self.error = error
    self.name = name
  }
}

extension WorldErrorSentence: Catalogued {
  static var examples: [WorldErrorSentence] {
    let path = Path.model(.search)
    let person = ResearcherID(0)
    let errors: [WorldError] = [
      .outOfRange(path, value: 2, allowed: 0...1), .notANumber(path), .notWhole(path, value: 0.5), .hasLeft(person),
      .hasNoContract(person), .bidBelowPay(person, pay: Pay(400_000)), .bidOffLadder(Pay(0)), .labExists("A"),
      .researcherExists("A"), .textbookIsFixed,
      .payBeyondBudget(LabID(0), pay: Pay(500_000), free: Pay(400_000)),
    ]
    return errors.map { WorldErrorSentence($0, name: "Ada") }
  }

  static var caseCount: Int { 11 }

  var caseNumber: Int {
    switch error {
    case .outOfRange: 0
    case .notANumber: 1
    case .notWhole: 2
    case .hasLeft: 3
    case .hasNoContract: 4
    case .bidBelowPay: 5
    case .bidOffLadder: 6
    case .labExists: 7
    case .researcherExists: 8
    case .textbookIsFixed: 9
    case .payBeyondBudget: 10
    }
  }
}
