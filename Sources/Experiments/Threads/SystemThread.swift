#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One thread of the operating system, which runs a closure once and is waited for.
struct SystemThread: @unchecked Sendable {
  // A thread's name is a number on Linux and a pointer on Darwin; either may be handed around.
  private let handle: pthread_t

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a thread; `nil` when the system gives none.
  ///
  /// Signals are left to the threads that were there before: a handler runs where a wait is to be cut short.
  init?(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // As much as a main thread has; what is not touched costs nothing.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    #if canImport(Glibc)
      var created = pthread_t()
    #else
      var created: pthread_t?
    #endif
    let failure = pthread_create(
      &created, &attributes,
      { argument in
        let argument: UnsafeMutableRawPointer? = argument
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard failure == 0 else {
      work.release()
      return nil
    }
    #if canImport(Glibc)
      handle = created
    #else
      guard let created else { return nil }
      handle = created
    #endif
  }

  /// Waits until the closure has returned.
  func join() { pthread_join(handle, nil) }

  /// How many processors the machine has.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
