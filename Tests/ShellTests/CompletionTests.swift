import LineEditor
import TalentMarket
import Testing

@testable import Shell

private func complete(_ line: String) -> [String] {
  let (shell, _) = makeKitchen()
  let delegate = PromptDelegate(shell)
  return delegate.completions(line: line, cursor: line.unicodeScalars.count).candidates.map(\.text)
}

@Test func `what could stand at the cursor`() {
  #expect(complete("ste") == ["step"])
  #expect(complete("lab ") == ["Bistro", "Chain"])
  #expect(complete("lab ch") == ["Chain"])
  #expect(complete("who ad") == ["Ada"])
  #expect(complete("who Bistro co") == ["Bistro cook #1", "Bistro cook #2", "Bistro cook #3"])
  #expect(complete("Bistro.bud") == ["Bistro.budget", "Bistro.budgetGrowth", "Bistro.budgetShare"])
  #expect(complete("2 * Bistro.culture.mi") == ["Bistro.culture.mission"])
  #expect(complete("load kit").contains("kitchen"))
  #expect(complete("inject inc") == ["incident"])
  #expect(complete("model.sea") == ["model.search"])
  #expect(complete("claim ") == ["money-alone"])
  #expect(complete("claim money-alone ru") == ["runs"])
  #expect(complete("Bistro.ga") == ["Bistro.gap"])
  #expect(complete("policy ") == ["no-poach", "noncompete", "pay-cap", "no-counter", "transparency"])
  #expect(complete("compare ") == ["mechanisms"])
  #expect(complete("compare mechanisms ") == ["top"])
  #expect(complete("stability ") == ["at"])
  #expect(complete("market.") == ["market.mechanism", "market.increment"])
  #expect(complete("market.mechanism = s") == ["sealed-bid", "sequential"])
  #expect(complete("market.mechanism = ") == Mechanisms.all.map(\.name))
  #expect(complete("market.mechanism=sealed-") == ["sealed-bid"])
  #expect(complete("why Bistro.cap") == ["Bistro.capability"])
  #expect(complete("why ad") == ["Ada"])
  #expect(complete("why talentH") == ["talentHHI"])
  #expect(complete("1 + mea") == ["mean("])
  #expect(complete("mean(lead) o") == ["over turns", "or"])
  #expect(complete("assert lead < 2 b") == ["by turn"])
  #expect(complete("sweep Chain.quo") == ["Chain.quota"])
  #expect(complete("sweep Chain.quota fro").first == "from")
  #expect(complete("sweep Chain.quota from 1 to 3 mea").first == "measure")
  #expect(complete("rank topPay over Chain.bud") == ["Chain.budget", "Chain.budgetGrowth", "Chain.budgetShare"])
  #expect(complete("run until mean(Bistro.reten") == ["Bistro.retention"])
}

@Test func `completion never fails`() {
  for line in [
    "", " ", ".", "a.", "é.", "lab  ", ";", "step; la", "\"", "load /", "load /nonexistent/", "who \u{1F600}", "((((",
  ] {
    _ = complete(line)
  }
}

@Test func `semicolons separate, quotes and comments hold together`() {
  #expect(Words.commands("a; b").map(\.text) == ["a", " b"])
  #expect(Words.commands("step # one; two").map(\.text) == ["step # one; two"])
  #expect(Words.commands("who \"a;b\"; c").map(\.text) == ["who \"a;b\"", " c"])
  #expect(Words.commands("who Bistro cook #1; c").map(\.text) == ["who Bistro cook #1", " c"])
  #expect(Words.commands("# x\nstep").map(\.text) == ["# x", "step"])
}
