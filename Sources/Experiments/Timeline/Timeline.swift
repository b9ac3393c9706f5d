public import TalentMarket

/// Why a timeline cannot go where it was told to.
public enum TimelineError: Error, Hashable, Sendable {
  /// No such turn has been played; the turns from `first` to `last` are known.
  case notPlayed(turn: Turn, first: Turn, last: Turn)
  /// There is a branch of that name already.
  case branchExists(String)
  /// There is no branch of that name; those there are.
  case unknownBranch(String, known: [String])
  /// The branch on the screen cannot be pruned.
  case branchIsCurrent(String)
}

/// The moments of one world, and every state it ever had.
///
/// Whatever changes goes through ``perform(_:_:)``, which keeps the state before; going back never plays a turn again.
/// `Companion` is what a caller wants undone along with the world, such as the scenario it was loaded from.
///
/// ```swift
/// var timeline = Timeline(world: World(scenario), companion: scenario)
/// timeline.perform("step") { $0.playTurn() }
/// timeline.undo()  // ["step"]
/// ```
public struct Timeline<Companion: Sendable>: Sendable {
  private struct Step: Sendable {
    let label: String
    let state: State
  }

  /// What is on the screen.
  public private(set) var state: State
  // Shared by copies, so that a caller that works on a copy pays for one step, not for all of them.
  private var done = PersistentStack<Step>()
  private var undone = PersistentStack<Step>()

  /// A timeline that begins with `world` and has nothing to undo.
  public init(world: World, companion: Companion, branch: String = "main") {
    state = State(world: world, companion: companion, branch: branch)
  }

  /// A timeline that begins with a state and has nothing to undo.
  public init(state: State) { self.state = state }

  /// Changes the state as one step that can be undone; when `change` throws, nothing has happened.
  ///
  /// What had been undone can no longer be redone.
  ///
  /// - Parameters:
  ///   - label: What the step is called when it is undone, such as the line typed.
  ///   - change: What happens to the state.
  /// - Returns: What `change` returns.
  /// - Complexity: O(1) beyond `change`; states share all they have in common.
  @discardableResult
  public mutating func perform<Result, Failure: Error>(
    _ label: String, _ change: (inout State) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var next = state
    let result = try change(&next)
    done.append(Step(label: label, state: state))
    undone.cut(to: 0)
    state = next
    return result
  }

  /// Undoes up to `count` steps.
  ///
  /// - Returns: The labels of the steps undone, latest first; fewer than `count` where the beginning was reached.
  @discardableResult
  public mutating func undo(_ count: Int = 1) -> [String] {
    var labels: [String] = []
    while labels.count < count, let step = done.popLast() {
      undone.append(Step(label: step.label, state: state))
      state = step.state
      labels.append(step.label)
    }
    return labels
  }

  /// Does again up to `count` steps that were undone.
  ///
  /// - Returns: The labels of the steps, in the order in which they are done again.
  @discardableResult
  public mutating func redo(_ count: Int = 1) -> [String] {
    var labels: [String] = []
    while labels.count < count, let step = undone.popLast() {
      done.append(Step(label: step.label, state: state))
      state = step.state
      labels.append(step.label)
    }
    return labels
  }

  /// Goes to the world right after `turn`, as a step that can be undone; see ``State/goTo(turn:)``.
  public mutating func goTo(turn: Turn, label: String? = nil) throws(TimelineError) {
    try perform(label ?? "goto \(turn)") { state throws(TimelineError) in try state.goTo(turn: turn) }
  }

  /// How many steps can be undone.
  public var undoCount: Int { done.count }

  /// How many steps can be done again.
  public var redoCount: Int { undone.count }

  /// The label of the step that ``undo(_:)`` would undo first.
  public var nextUndo: String? { done.last?.label }

  /// The label of the step that ``redo(_:)`` would do first.
  public var nextRedo: String? { undone.last?.label }
}

extension Timeline {
  /// The world on the screen.
  public var world: World { state.world }

  /// The turn on the screen.
  public var turn: Turn { state.turn }

  /// The name of the branch on the screen.
  public var branch: String { state.branch }

  /// What is undone along with the world.
  public var companion: Companion { state.companion }

  /// Records of every turn up to the one on the screen, the opening record first.
  public var records: [TurnRecord] { state.records }

  /// The record of a turn, those later than the one on the screen included; `nil` when it has not been played.
  public func record(at turn: Turn) -> TurnRecord? { state.snapshot(at: turn)?.record }

  /// The world right after a turn, without what was typed after it; `nil` when it has not been played.
  public func world(at turn: Turn) -> World? { state.snapshot(at: turn)?.after }

  /// The world from which a turn was played, with what was typed before it; `nil` when it has not been played.
  public func worldBefore(turn: Turn) -> World? { state.snapshot(at: turn)?.before }
}

extension Timeline where Companion == Void {
  /// A timeline of a world alone.
  public init(world: World) { self.init(world: world, companion: ()) }
}
