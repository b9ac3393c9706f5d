#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock with two bells: one that wakes workers, one that wakes whoever waits for them.
final class Gate: @unchecked Sendable {
  // What the system's locks are made of must never move.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let bells = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 2)

  /// Who is woken.
  enum Bell: Int {
    /// There is work, or none will come any more.
    case work
    /// The last worker has gone.
    case idle
  }

  init() {
    mutex.initialize(to: pthread_mutex_t())
    bells.initialize(repeating: pthread_cond_t(), count: 2)
    pthread_mutex_init(mutex, nil)
    for bell in 0..<2 { pthread_cond_init(bells + bell, nil) }
  }

  deinit {
    for bell in 0..<2 { pthread_cond_destroy(bells + bell) }
    pthread_mutex_destroy(mutex)
    bells.deallocate()
    mutex.deallocate()
  }

  /// Runs `body` alone.
  func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Waits for a bell, letting others in meanwhile; only inside `locked`. May wake for no reason.
  func wait(for bell: Bell) { pthread_cond_wait(bells + bell.rawValue, mutex) }

  /// Wakes all who wait for a bell.
  func ring(_ bell: Bell) { pthread_cond_broadcast(bells + bell.rawValue) }
}
