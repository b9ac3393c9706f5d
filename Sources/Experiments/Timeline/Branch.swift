public import TalentMarket

/// One course of a world: where it stands, every turn it knows, and what was typed on the way.
///
/// Branches are values that share what they have in common: turns before they part, columns of people that nothing has
/// changed since.
///
/// - Complexity: copying O(1); playing a turn and looking one up as the engine's turn and O(log turns).
public struct Branch: Sendable {
  /// What it is called.
  public let name: String
  /// The branch it was made from; `nil` for the first.
  public let parent: String?
  /// The turn at which it left its parent; the first turn known for the first branch.
  public private(set) var forkTurn: Turn
  /// How many of its decisions it took over from its parent.
  private var inheritedDecisions: Int
  /// The world as it stands: after the turn on the screen, with what was typed since.
  public private(set) var world: World
  /// Whether something was typed since the turn on the screen.
  public private(set) var isChanged = false
  /// The first turn that is known: 0, unless the world began later.
  public let firstTurn: Turn
  /// Turns from `firstTurn` on, those later than the one on the screen included.
  private var known = PersistentStack<Snapshot>()
  /// What was typed up to the last turn known, in order.
  private var typed = PersistentStack<Decision>()

  /// A course that knows no turn before the one that `world` stands at.
  init(name: String, world: World) {
    self.name = name
    self.world = world
    parent = nil
    forkTurn = world.turn
    inheritedDecisions = 0
    firstTurn = world.turn
    known.append(Snapshot(before: world, after: world, record: world.openingRecord(), followsDirectly: true))
  }

  /// A course that leaves another where that one stands.
  init(name: String, leaving parent: Branch) {
    self.name = name
    self.parent = parent.name
    forkTurn = parent.turn
    world = parent.world
    isChanged = parent.isChanged
    firstTurn = parent.firstTurn
    known = parent.known
    typed = parent.typed
    known.cut(to: parent.turn - parent.firstTurn + 1)
    typed.cut(to: parent.decisionCount)
    inheritedDecisions = typed.count
  }

  /// A course that leaves another where that one stands, with the luck of another replicate from there on.
  ///
  /// - Parameter opening: The replicate's own world at turn 0, where that one stands there: it begins with other people.
  init(name: String, replicate number: UInt32, leaving parent: Branch, opening: World?) {
    self.init(name: name, leaving: parent)
    guard let snapshot = snapshot(at: turn) else { return }
    let after = opening ?? snapshot.after.replicated(number)
    known.cut(to: known.count - 1)
    known.append(
      Snapshot(
        before: opening ?? snapshot.before, after: after, record: opening?.openingRecord() ?? snapshot.record,
        followsDirectly: snapshot.followsDirectly))
    world = opening ?? world.replicated(number)
    if opening != nil {
      // What was typed there is typed again, by whoever makes the branch.
      typed.cut(to: 0)
      inheritedDecisions = 0
      isChanged = false
    }
  }

  /// The turn on the screen.
  public var turn: Turn { world.turn }

  /// The last turn that ``goTo(turn:)`` can reach.
  public var lastTurn: Turn { firstTurn + known.count - 1 }

  /// A turn that was played, or the opening; `nil` when it is not known.
  ///
  /// - Complexity: O(log turns).
  public func snapshot(at turn: Turn) -> Snapshot? {
    guard turn >= firstTurn, turn <= lastTurn else { return nil }
    return known[turn - firstTurn]
  }

  /// Records of every turn up to the one on the screen, the opening record first.
  public var records: [TurnRecord] { (firstTurn...turn).compactMap { snapshot(at: $0)?.record } }

  /// What was typed on the way to the world on the screen, in order.
  public var decisions: [Decision] { (0..<decisionCount).compactMap { typed[$0] } }

  /// What was typed since it left its parent.
  public var ownDecisions: [Decision] { Array(decisions.dropFirst(inheritedDecisions)) }

  // What was typed after the turn on the screen stands only while it is on the screen too.
  private var decisionCount: Int {
    var count = typed.count
    while count > 0, let last = typed[count - 1], last.turn > turn || (last.turn == turn && !isChanged) { count -= 1 }
    return count
  }

  /// Plays one turn.
  ///
  /// Where the coming turn is known and nothing was typed on either way to it, it is shown again instead, and the
  /// turns after it stay known: the engine would compute the same.
  ///
  /// - Complexity: that of the engine's turn, or O(log turns).
  @discardableResult
  mutating func playTurn() -> TurnRecord {
    if !isChanged, let next = snapshot(at: turn + 1), next.followsDirectly {
      world = next.after
      return next.record
    }
    let before = world
    forgetWhatCameLater()
    let record = world.playTurn()
    known.append(Snapshot(before: before, after: world, record: record, followsDirectly: !isChanged))
    isChanged = false
    return record
  }

  /// Changes the world between two turns; later turns are forgotten. When `body` throws, nothing has happened.
  @discardableResult
  mutating func change<Result, Failure: Error>(
    _ line: String, _ body: (inout World) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var next = world
    let result = try body(&next)
    forgetWhatCameLater()
    world = next
    isChanged = true
    typed.append(Decision(turn: turn, line: line))
    return result
  }

  /// Goes to the world right after `turn`, leaving what was typed since. Later turns stay known, until something is
  /// changed here.
  ///
  /// - Complexity: O(log turns); nothing is played again.
  mutating func goTo(turn: Turn) throws(TimelineError) {
    guard let snapshot = snapshot(at: turn) else {
      throw .notPlayed(turn: turn, first: firstTurn, last: lastTurn)
    }
    world = snapshot.after
    isChanged = false
  }

  private mutating func forgetWhatCameLater() {
    typed.cut(to: decisionCount)
    known.cut(to: turn - firstTurn + 1)
    // Whoever goes back behind the fork leaves the parent there.
    inheritedDecisions = min(inheritedDecisions, typed.count)
    forkTurn = min(forkTurn, turn)
  }
}
