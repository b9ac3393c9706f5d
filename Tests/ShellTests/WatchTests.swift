import Foundation
import LineEditor
import Testing

@testable import Shell

private func file(_ body: (String) -> Void) {
  let path = FileManager.default.temporaryDirectory.appending(path: "watched-\(UInt64.random(in: 0 ... .max))").path
  defer { try? FileManager.default.removeItem(atPath: path) }
  body(path)
}

@Test func `a session with watching and plotting replays, and its watching goes on`() {
  let (shell, _) = makeKitchen()
  shell.execute("watch Chain.people, lead; step 2; plot people by lab; watch off lead; undo; step")
  file { path in
    #expect(shell.execute("save \(path)") == .done)
    let (other, log) = makeKitchen()
    #expect(other.execute("replay \(path)") == .done, "\(log.everything)")
    #expect(other.session?.lines == shell.session?.lines)
    #expect(other.watched.map(\.text) == ["Chain.people"])
  }
}

@Test func `what a machine is told of every turn ends with what is watched`() {
  let (shell, log) = makeKitchen(isJSON: true)
  shell.execute("watch Chain.people")
  log.clear()
  shell.execute("step 2")
  #expect(log.lines.count == 4)
  #expect(log.lines[1].hasPrefix(#"{"type":"watch","turn":1,"expression":"Chain.people","value":"#))
  #expect(log.lines[3].hasPrefix(#"{"type":"watch","turn":2,"#))
}

@Test func `watching survives undo, goto, branches and another world`() {
  let (shell, log) = makeKitchen()
  for line in ["watch Chain.people", "step 2", "goto 1", "branch other", "step", "undo 2", "switch main", "step"] {
    #expect(shell.execute(line) == .done, "\(line): \(log.reports)")
  }
  #expect(shell.watched.count == 1)
  shell.execute("add lab Trattoria budget 5M compute 500; watch Trattoria.people; step; load kitchen")
  log.clear()
  #expect(shell.execute("step") == .done)
  // Nobody has founded it here.
  #expect(log.lines.contains { $0.hasPrefix("Trattoria.people") && $0.contains("–") })
}

@Test func `a lab has no line before it was founded`() {
  let (shell, log) = makeKitchen(isJSON: true)
  shell.execute("step; add lab Trattoria budget 5M compute 500; step")
  log.clear()
  #expect(shell.execute("plot budget by lab") == .done)
  #expect(log.lines.last?.contains(#""lab":"Trattoria","unit":"dollars","points":[{"turn":0,"value":null}"#) == true)
  shell.options.isJSON = false
  #expect(shell.execute("plot budget by lab; plot Trattoria.people") == .done)
}

@Test func `watching again adds nothing, and nothing wrong is watched`() {
  let (shell, _) = makeKitchen()
  shell.execute("watch lead; watch LEAD; watch Chain.people > 3; watch chain.people>3")
  #expect(shell.watched.map(\.text) == ["lead", "Chain.people > 3"])
  for line in ["watch nobody", "watch", "watch lead,", "watch off nothing", "watch (lead", "watch Chain.people + lead"]
  {
    let status = shell.execute(line)
    #expect(status == (line == "watch" ? .done : .failed), "\(line)")
  }
  #expect(shell.watched.count == 2)
}

@Test func `charts fit the window, whatever is drawn`() {
  let (shell, log) = makeKitchen()
  shell.execute("step 4")
  for width in [20, 40, 80, 132] {
    shell.options.style.width = width
    for isUnicode in [true, false] {
      shell.options.style.numbers.isUnicode = isUnicode
      log.clear()
      let lines = [
        "plot retention by lab", "plot people, payroll / people, mission by lab", "plot lead, topPay, Chain.people > 3",
        "plot 1 / 0 * lead", "plot (Chain.budget - Bistro.budget) * 1000000 from 1", "plot -lead to 3",
      ]
      for line in lines { #expect(shell.execute(line) != .quit, "\(line)") }
      for line in log.lines { #expect(DisplayWidth.of(line) <= max(20, width), "\(line)") }
    }
  }
}

@Test func `what plot and watch take is completed`() {
  let (shell, _) = makeKitchen()
  let delegate = PromptDelegate(shell)
  func complete(_ line: String) -> [String] {
    delegate.completions(line: line, cursor: line.unicodeScalars.count).candidates.map(\.text)
  }
  #expect(complete("plot ret") == ["retention"])
  #expect(complete("watch Bistro.bud") == ["Bistro.budget", "Bistro.budgetGrowth", "Bistro.budgetShare"])
  #expect(complete("plo") == ["plot"])
}
