import Testing

@testable import TalentMarket

struct SalaryLadderTests {
  @Test(arguments: [SalaryLadder.geometric, SalaryLadder(increment: 7)])
  func `the first rung above a number is the first at or above the next whole one`(ladder: SalaryLadder) {
    let near = (0..<2_000).flatMap { rung in [-1, -0.5, 0, 0.5, 1].map { Double(ladder[rung]) + $0 } }
    for salary in near + [0, 0.5, 1e15, 1.5e15, 1.99e15] where salary >= 0 {
      let wanted = ladder.firstRung(atLeast: Int64(salary) + 1)
      #expect(ladder.firstRung(above: salary) == wanted)
    }
  }
}
