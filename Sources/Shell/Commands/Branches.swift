import Experiments
import TalentMarket

extension Command {
  /// `branches`: the branches there are as a tree, and what each changed.
  static let branches = Command(.branches) { (arguments, shell) throws(Fault) in
    let state = try shell.loaded().state
    try arguments.finish()
    shell.accept(CommandName.branches.rawValue)
    shell.show(BranchTree(state.branches), current: state.branch)
    return .done
  }
}

/// Branches in the order of a tree: each below the one that it left.
struct BranchTree {
  /// Branches from the top, and how deep each stands.
  let rows: [(branch: Branch, depth: Int)]

  /// The tree of branches given in the order in which they were made; one whose parent is gone stands at the top.
  init(_ branches: [Branch]) {
    var rows: [(Branch, Int)] = []
    let names = Set(branches.map(\.name))
    // A stack, not recursion: a thousand branches may each leave the one before.
    var waiting = branches.filter { $0.parent.map { !names.contains($0) } ?? true }.reversed().map { ($0, 0) }
    var seen = Set<String>()
    while let (branch, depth) = waiting.popLast() {
      guard seen.insert(branch.name).inserted else { continue }
      rows.append((branch, depth))
      waiting += branches.filter { $0.parent == branch.name && $0.name != branch.name }.reversed().map {
        ($0, depth + 1)
      }
    }
    // Two that were made from each other, after a rebase, have no top.
    rows += branches.filter { !seen.contains($0.name) }.map { ($0, 0) }
    self.rows = rows
  }
}

extension Interpreter {
  fileprivate func show(_ tree: BranchTree, current: String) {
    for (branch, _) in tree.rows {
      emit(
        .object([
          "type": .string("branch"), "branch": .string(branch.name), "from": .string(branch.parent),
          "left": .int(branch.forkTurn), "turn": .int(branch.turn), "current": .bool(branch.name == current),
          "typed": .array(
            branch.ownDecisions.map { .object(["turn": .int($0.turn), "line": .string($0.line)]) }),
        ]))
    }
    guard !options.isJSON else { return }
    var table = TextTable([
      .init(title: "", isNumber: false),
      .init(title: BranchMessage.title(.branch).text(numbers), isNumber: false),
      .init(title: Title.turn.text(numbers)),
      .init(title: BranchMessage.title(.left).text(numbers), isNumber: false, dropRank: 1),
      .init(title: BranchMessage.title(.typed).text(numbers), isNumber: false, mayBeCut: true),
    ])
    for (branch, depth) in tree.rows {
      let isCurrent = branch.name == current
      let limb = depth == 0 ? "" : String(repeating: "  ", count: min(depth, 8) - 1) + (numbers.isUnicode ? "└ " : "` ")
      let left = branch.parent.map { BranchMessage.leaves($0, turn: branch.forkTurn).text(numbers) }
      let typed = branch.ownDecisions.map { "t\($0.turn) \($0.line)" }.joined(separator: "; ")
      table.add([
        .init(isCurrent ? "*" : ""), .init(limb + branch.name, isCurrent ? .bold : nil), .init(String(branch.turn)),
        .init(left ?? numbers.dash), .init(typed.isEmpty ? numbers.dash : typed),
      ])
    }
    say(table)
    if tree.rows.count == 1 { say(BranchMessage.only(current)) }
  }
}
