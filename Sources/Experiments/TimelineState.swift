public import TalentMarket

extension Timeline {
  /// One state of a timeline: a value, so that keeping it is undoing.
  ///
  /// Further branches would be further fields here: whatever a state holds is undone with it.
  public struct State: Sendable {
    /// The name of the branch.
    public let branch: String
    /// What is undone along with the world.
    public var companion: Companion
    /// The world as it stands: after the turn on the screen, with what was typed since.
    public private(set) var world: World
    /// Whether something was typed since the turn on the screen.
    public private(set) var isChanged = false
    /// The first turn that is known: 0, unless the world began later.
    public let firstTurn: Turn
    /// Turns from `firstTurn` on, those later than the one on the screen included.
    private var known = PersistentStack<Snapshot>()

    /// A state that knows no turn before the one that `world` stands at.
    public init(world: World, companion: Companion, branch: String = "main") {
      self.world = world
      self.companion = companion
      self.branch = branch
      firstTurn = world.turn
      known.append(Snapshot(before: world, after: world, record: world.openingRecord(), followsDirectly: true))
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

    /// Plays one turn.
    ///
    /// Where the coming turn is known and nothing was typed on either way to it, it is shown again instead, and the
    /// turns after it stay known: the engine would compute the same.
    ///
    /// - Complexity: that of the engine's turn, or O(log turns).
    @discardableResult
    public mutating func playTurn() -> TurnRecord {
      if !isChanged, let next = snapshot(at: turn + 1), next.followsDirectly {
        world = next.after
        return next.record
      }
      let before = world
      forgetLaterTurns()
      let record = world.playTurn()
      known.append(Snapshot(before: before, after: world, record: record, followsDirectly: !isChanged))
      isChanged = false
      return record
    }

    /// Changes the world between two turns; later turns are forgotten. When `body` throws, nothing has happened.
    @discardableResult
    public mutating func change<Result, Failure: Error>(
      _ body: (inout World) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      var next = world
      let result = try body(&next)
      forgetLaterTurns()
      world = next
      isChanged = true
      return result
    }

    /// Goes to the world right after `turn`, leaving what was typed since. Later turns stay known, until something is
    /// changed here.
    ///
    /// - Throws: ``TimelineError/notPlayed(turn:first:last:)``.
    /// - Complexity: O(log turns); nothing is played again.
    public mutating func goTo(turn: Turn) throws(TimelineError) {
      guard let snapshot = snapshot(at: turn) else {
        throw .notPlayed(turn: turn, first: firstTurn, last: lastTurn)
      }
      world = snapshot.after
      isChanged = false
    }

    private mutating func forgetLaterTurns() { known.cut(to: turn - firstTurn + 1) }
  }
}
