import TalentMarket
import Testing

@testable import Experiments

private func times(_ factor: Double, _ lab: Int = 0) -> (inout World) -> Void {
  { try? $0.apply(Change(path: .lab(LabID(lab), .budget), operation: .multiply, amount: factor)) }
}

@Suite struct `Branches of time` {
  private func played(_ turns: Int) -> Timeline<Void> {
    var timeline = Timeline(world: smallWorld())
    for _ in 0..<turns { timeline.perform("step") { $0.playTurn() } }
    return timeline
  }

  @Test func `a branch is the world as it stands, and then goes its own way`() throws {
    var timeline = played(2)
    try timeline.perform("branch") { (state) throws(TimelineError) in try state.makeBranch("rich") }
    timeline.perform("rich") { $0.change("rich", times(4)) }
    timeline.perform("step") { $0.playTurn() }
    let rich = timeline.world
    #expect(timeline.branch == "rich" && timeline.turn == 3)
    timeline.perform("switch") { try? $0.switchTo("main") }
    #expect(timeline.branch == "main" && timeline.turn == 2)
    timeline.perform("step") { $0.playTurn() }
    #expect(timeline.world.stateDigest() != rich.stateDigest())
    #expect(timeline.world.stateDigest() == played(3).world.stateDigest())
    timeline.perform("switch") { try? $0.switchTo("rich") }
    #expect(timeline.world.stateDigest() == rich.stateDigest())
  }

  @Test func `a branch at an earlier turn leaves what was typed after it`() throws {
    var timeline = played(1)
    timeline.perform("rich") { $0.change("rich", times(4)) }
    timeline.perform("step") { $0.playTurn() }
    try timeline.perform("branch") { (state) throws(TimelineError) in try state.makeBranch("plain", at: 1) }
    #expect(timeline.state.current.decisions.isEmpty)
    timeline.perform("step") { $0.playTurn() }
    #expect(timeline.world.stateDigest() == played(2).world.stateDigest())
    #expect(timeline.state.branch(named: "main")?.decisions == [Decision(turn: 1, line: "rich")])
  }

  @Test func `what was typed counts only while it stands`() {
    var timeline = played(1)
    timeline.perform("rich") { $0.change("rich", times(4)) }
    #expect(timeline.state.current.decisions.map(\.line) == ["rich"])
    timeline.perform("step") { $0.playTurn() }
    timeline.perform("goto") { try? $0.goTo(turn: 1) }
    #expect(timeline.state.current.decisions.isEmpty)
    timeline.perform("goto") { try? $0.goTo(turn: 2) }
    #expect(timeline.state.current.decisions.map(\.line) == ["rich"])
    timeline.perform("goto") { try? $0.goTo(turn: 1) }
    timeline.perform("poor") { $0.change("poor", times(0.5)) }
    #expect(timeline.state.current.decisions.map(\.line) == ["poor"])
    // Playing anew without it forgets it, too.
    timeline.perform("goto") { try? $0.goTo(turn: 1) }
    timeline.perform("step") { $0.playTurn() }
    #expect(timeline.state.current.decisions.isEmpty)
  }

  @Test func `everything done to branches can be undone and done again`() throws {
    var timeline = played(1)
    try timeline.perform("branch") { (state) throws(TimelineError) in try state.makeBranch("a") }
    timeline.perform("step") { $0.playTurn() }
    try timeline.perform("branch") { (state) throws(TimelineError) in try state.makeBranch("b", at: 0) }
    try timeline.perform("prune") { (state) throws(TimelineError) in try state.prune("a") }
    #expect(timeline.state.branches.map(\.name) == ["main", "b"])
    timeline.undo()
    #expect(timeline.state.branches.map(\.name) == ["main", "a", "b"])
    #expect(timeline.state.branch(named: "a")?.turn == 2)
    timeline.undo(4)
    #expect(timeline.state.branches.map(\.name) == ["main"] && timeline.turn == 0)
    timeline.redo(5)
    #expect(timeline.state.branches.map(\.name) == ["main", "b"] && timeline.branch == "b")
  }

  @Test func `names are taken once, and the branch on the screen stays`() throws {
    var state = played(1).state
    #expect(throws: TimelineError.branchExists("main")) { try state.makeBranch("main") }
    #expect(throws: TimelineError.notPlayed(turn: 9, first: 0, last: 1)) { try state.makeBranch("x", at: 9) }
    #expect(throws: TimelineError.branchIsCurrent("main")) { try state.prune("main") }
    #expect(throws: TimelineError.unknownBranch("y", known: ["main"])) { try state.switchTo("y") }
    #expect(state.branches.map(\.name) == ["main"])
  }

  @Test func `two branches part at the first decision that differs`() throws {
    var timeline = played(1)
    timeline.perform("both") { $0.change("both", times(2)) }
    timeline.perform("step") { $0.playTurn() }
    try timeline.perform("branch") { (state) throws(TimelineError) in try state.makeBranch("rich") }
    timeline.perform("rich") { $0.change("rich", times(40)) }
    timeline.perform("step") { $0.playTurn() }
    timeline.perform("step") { $0.playTurn() }
    timeline.perform("switch") { try? $0.switchTo("main") }
    timeline.perform("step") { $0.playTurn() }
    let rich = try #require(timeline.state.branch(named: "rich"))
    let main = try #require(timeline.state.branch(named: "main"))
    let difference = BranchDifference(rich, main)
    #expect(difference.decision?.ours == Decision(turn: 2, line: "rich") && difference.decision?.theirs == nil)
    #expect(difference.lastTurn == 3 && difference.firstChange?.turn == 3)
    #expect(BranchDifference(main, main).decision == nil && BranchDifference(main, main).firstChange == nil)
  }

  @Test func `they part in the turn in which the first of them typed something`() throws {
    var timeline = played(0)
    try timeline.perform("branch") { (state) throws(TimelineError) in try state.makeBranch("early") }
    timeline.perform("early") { $0.change("early", times(2)) }
    timeline.perform("step") { $0.playTurn() }
    timeline.perform("switch") { try? $0.switchTo("main") }
    timeline.perform("step") { $0.playTurn() }
    timeline.perform("late") { $0.change("late", times(3)) }
    let early = try #require(timeline.state.branch(named: "early"))
    let main = try #require(timeline.state.branch(named: "main"))
    let difference = BranchDifference(main, early)
    #expect(difference.decision?.ours == nil && difference.decision?.theirs == Decision(turn: 0, line: "early"))
  }

  @Test func `whoever types something before the fork leaves the parent there`() throws {
    var timeline = played(0)
    timeline.perform("first") { $0.change("first", times(2)) }
    timeline.perform("step") { $0.playTurn() }
    timeline.perform("step") { $0.playTurn() }
    try timeline.perform("branch") { (state) throws(TimelineError) in try state.makeBranch("other") }
    timeline.perform("goto") { try? $0.goTo(turn: 0) }
    #expect(timeline.state.current.forkTurn == 2 && timeline.state.current.ownDecisions.isEmpty)
    timeline.perform("second") { $0.change("second", times(3)) }
    #expect(timeline.state.current.ownDecisions.map(\.line) == ["second"])
    #expect(timeline.state.current.forkTurn == 0)
  }

  @Test func `a thousand branches share what they share`() throws {
    var timeline = played(3)
    for number in 0..<1000 {
      try timeline.perform("branch") { (state) throws(TimelineError) in try state.makeBranch("b\(number)", at: 3) }
    }
    #expect(timeline.state.branches.count == 1001)
    let first = timeline.state.branch(named: "b0")?.snapshot(at: 2)
    #expect(first === timeline.state.branch(named: "b999")?.snapshot(at: 2))
  }
}
