import Foundation

/// How much memory the process has held at most.
enum PeakMemory {
  /// Megabytes (2²⁰ bytes) that were resident at once, `VmHWM` of Linux; `nil` elsewhere.
  static var megabytes: Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
      return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 / 1024 }
    }
    return nil
  }
}
