import Synchronization
public import TalentMarket

/// Threads that carry out loops side by side; the caller's own is one of them.
///
/// Which thread carries out which turn of a loop is left to chance: a body must write to a place of its own.
///
/// ```swift
/// let pool = ThreadPool()
/// pool.run(100) { squares[$0] = $0 * $0 }
/// world.playTurn(options(parallel: pool.parallel))
/// ```
public final class ThreadPool: Sendable {
  /// How many threads work, the caller's included.
  public let width: Int
  private let crew: Crew
  private let threads: [SystemThread]

  /// A pool of exactly `width` threads; of as many as there are processors without it.
  ///
  /// Where the system gives fewer threads, those there are do all the work.
  public init(width: Int? = nil) {
    let width = max(1, width ?? SystemThread.processors)
    let crew = Crew()
    self.width = width
    self.crew = crew
    threads = (1..<width).compactMap { _ in SystemThread { crew.serve() } }
  }

  deinit {
    crew.dismiss()
    threads.forEach { $0.join() }
  }

  /// Calls `body` for every number in `0..<count`, and returns when all calls have returned.
  ///
  /// Numbers are handed out in rising order. Inside a call, and while another thread's loop runs, the loop runs on the
  /// caller's thread alone.
  ///
  /// - Parameter tick: Called on the caller's thread after each call of `body` there, to show progress.
  public func run(_ count: Int, tick: () -> Void = {}, _ body: (Int) -> Void) {
    guard count > 1, !threads.isEmpty, crew.take() else {
      for index in 0..<max(0, count) {
        body(index)
        tick()
      }
      return
    }
    defer { crew.leave() }
    // All who use the body have left before this function returns, and none keeps a reference to it.
    withoutActuallyEscaping(body) { body in
      withUnsafePointer(to: body) { crew.carryOut(Crew.Loop(count: count, body: $0), tick: tick) }
    }
  }

  /// The pool's loop, as the engine takes it.
  public var parallel: ParallelFor {
    ParallelFor(width: width) { [self] count, body in run(count, body) }
  }
}

/// What the threads of a pool share; it outlives the pool until they have gone.
private final class Crew: @unchecked Sendable {
  /// A loop, and how far it has come.
  final class Loop: @unchecked Sendable {
    private let count: Int
    private let body: UnsafePointer<(Int) -> Void>
    private let next = Atomic<Int>(0)

    init(count: Int, body: UnsafePointer<(Int) -> Void>) {
      self.count = count
      self.body = body
    }

    /// Takes turns of the loop until none is left.
    func help(tick: () -> Void = {}) {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        body.pointee(index)
        tick()
      }
    }
  }

  private let gate = Gate()
  private let isTaken = Atomic<Bool>(false)
  // Below: only inside `gate.locked`.
  private var loop: Loop?
  private var helpers = 0
  private var isOver = false

  func take() -> Bool { isTaken.exchange(true, ordering: .acquiring) == false }
  func leave() { isTaken.store(false, ordering: .releasing) }

  /// Lets the threads help with a loop, helps as well, and waits for all who came.
  func carryOut(_ work: Loop, tick: () -> Void) {
    gate.locked {
      loop = work
      gate.ring(.work)
    }
    work.help(tick: tick)
    gate.locked {
      // Who wakes from now on is not waited for.
      loop = nil
      while helpers > 0 { gate.wait(for: .idle) }
    }
  }

  /// What each thread does all its life.
  func serve() {
    var last: Loop?
    while let work = nextLoop(after: last) {
      work.help()
      gate.locked {
        helpers -= 1
        if helpers == 0 { gate.ring(.idle) }
      }
      last = work
    }
  }

  private func nextLoop(after last: Loop?) -> Loop? {
    gate.locked {
      while !isOver, loop == nil || loop === last { gate.wait(for: .work) }
      guard !isOver, let loop else { return nil }
      helpers += 1
      return loop
    }
  }

  func dismiss() {
    gate.locked {
      isOver = true
      gate.ring(.work)
    }
  }
}
