import Foundation

/// How long processors have worked for this process, all threads together: less than elapsed time on one thread means
/// that something else held the processor.
enum ProcessorTime {
  /// Seconds since the process began.
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
