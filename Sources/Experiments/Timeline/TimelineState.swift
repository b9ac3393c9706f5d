public import TalentMarket

extension Timeline {
  /// One state of a timeline: a value, so that keeping it is undoing.
  ///
  /// All branches are part of it: making one, leaving one and pruning one are undone like everything else.
  public struct State: Sendable {
    /// What is undone along with the world.
    public var companion: Companion
    /// The branch on the screen.
    public private(set) var current: Branch
    /// The others, in the order in which they were made, the place of the current one empty.
    private var others: [StoredBranch?] = [nil]

    /// A state that knows no turn before the one that `world` stands at.
    public init(world: World, companion: Companion, branch: String = "main") {
      self.companion = companion
      current = Branch(name: branch, world: world)
    }

    /// All branches, in the order in which they were made.
    public var branches: [Branch] { others.map { $0?.branch ?? current } }

    /// The branch of a name; `nil` when there is none.
    public func branch(named name: String) -> Branch? {
      if current.name == name { return current }
      return others.lazy.compactMap { $0?.branch }.first { $0.name == name }
    }

    /// Makes a branch that leaves the one on the screen, and puts it on the screen.
    ///
    /// - Parameters:
    ///   - name: A name that no other branch has.
    ///   - turn: The turn, already played, that the branch leaves at, without what was typed after it; `nil` is where the
    ///     world stands, with what was typed.
    public mutating func makeBranch(_ name: String, at turn: Turn? = nil) throws(TimelineError) {
      guard branch(named: name) == nil else { throw .branchExists(name) }
      var parent = current
      if let turn { try parent.goTo(turn: turn) }
      let branch = Branch(name: name, leaving: parent)
      store()
      others.append(nil)
      current = branch
    }

    /// Makes a branch that has the luck of another replicate from where a branch stands on, and puts it on the screen.
    ///
    /// - Parameters:
    ///   - name: A name that no other branch has.
    ///   - number: The replicate's number; 0 is the luck of worlds on the screen.
    ///   - origin: The branch that it leaves, as it stood when replicates were made of it.
    ///   - opening: The replicate's own world at turn 0, where `origin` stands there.
    public mutating func makeReplicate(
      _ name: String, _ number: UInt32, of origin: Branch, opening: World? = nil
    ) throws(TimelineError) {
      guard branch(named: name) == nil else { throw .branchExists(name) }
      let branch = Branch(name: name, replicate: number, leaving: origin, opening: opening)
      store()
      others.append(nil)
      current = branch
    }

    /// Puts another branch on the screen.
    public mutating func switchTo(_ name: String) throws(TimelineError) {
      guard name != current.name else { return }
      guard let place = place(of: name), let stored = others[place] else { throw unknown(name) }
      store()
      current = stored.branch
      others[place] = nil
    }

    /// Forgets a branch that is not on the screen; branches made from it stay.
    public mutating func prune(_ name: String) throws(TimelineError) {
      guard name != current.name else { throw .branchIsCurrent(name) }
      guard let place = place(of: name) else { throw unknown(name) }
      others.remove(at: place)
    }

    /// Makes a branch anew: it leaves another one, and is on the screen.
    ///
    /// - Parameters:
    ///   - name: A branch there is; what was typed in it is forgotten.
    ///   - base: The branch that it leaves.
    ///   - turn: A turn that `base` knows, right after which it leaves; `nil` is where `base` stands, with what was typed.
    public mutating func restart(_ name: String, leaving base: String, at turn: Turn?) throws(TimelineError) {
      guard var parent = branch(named: base) else { throw unknown(base) }
      if let turn { try parent.goTo(turn: turn) }
      try switchTo(name)
      current = Branch(name: name, leaving: parent)
    }

    private mutating func store() {
      guard let place = others.firstIndex(where: { $0 == nil }) else { return }
      others[place] = StoredBranch(current)
    }

    private func place(of name: String) -> Int? { others.firstIndex { $0?.branch.name == name } }

    private func unknown(_ name: String) -> TimelineError { .unknownBranch(name, known: branches.map(\.name)) }

    /// Plays one turn; see ``Branch/playTurn()``.
    @discardableResult
    public mutating func playTurn() -> TurnRecord { current.playTurn() }

    /// Changes the world between two turns; later turns of the branch are forgotten. When `body` throws, nothing has
    /// happened.
    ///
    /// - Parameter line: What was typed.
    @discardableResult
    public mutating func change<Result, Failure: Error>(
      _ line: String, _ body: (inout World) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      try current.change(line, body)
    }

    /// Goes to the world right after `turn`, leaving what was typed since. Later turns stay known, until something is
    /// changed here.
    ///
    /// - Throws: ``TimelineError/notPlayed(turn:first:last:)``.
    /// - Complexity: O(log turns); nothing is played again.
    public mutating func goTo(turn: Turn) throws(TimelineError) { try current.goTo(turn: turn) }
  }

  // An object: a list of a thousand branches is copied at the price of a thousand references.
  fileprivate final class StoredBranch: Sendable {
    let branch: Branch

    init(_ branch: Branch) { self.branch = branch }
  }
}

extension Timeline.State {
  /// The name of the branch.
  public var branch: String { current.name }

  /// The world as it stands: after the turn on the screen, with what was typed since.
  public var world: World { current.world }

  /// Whether something was typed since the turn on the screen.
  public var isChanged: Bool { current.isChanged }

  /// The first turn that is known: 0, unless the world began later.
  public var firstTurn: Turn { current.firstTurn }

  /// The turn on the screen.
  public var turn: Turn { current.turn }

  /// The last turn that ``goTo(turn:)`` can reach.
  public var lastTurn: Turn { current.lastTurn }

  /// A turn that was played, or the opening; `nil` when it is not known.
  public func snapshot(at turn: Turn) -> Snapshot? { current.snapshot(at: turn) }

  /// Records of every turn up to the one on the screen, the opening record first.
  public var records: [TurnRecord] { current.records }
}
