#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a person does at the keyboard, or what else ends a wait for it.
enum KeyPress: Equatable {
  /// A character; controls are those below U+0020, never those of C1.
  case character(Unicode.Scalar)
  /// Escape and what came with it.
  case escape([UInt8])
  /// A bracketed paste, without its marks.
  case paste([UInt8])
  /// Tidings have arrived in `SignalPost`.
  case tidings
  /// The terminal is gone.
  case hangup
}

/// Reads keys from a terminal, one byte at a time.
///
/// It reads no further than the key it answers, so that what has been typed ahead is there for whoever reads next,
/// a pager for instance.
struct KeySource {
  /// The terminal.
  let descriptor: Int32

  // The bytes of one key come together; a person is slower than this, a network seldom so.
  private static let withinKey: Int32 = 25
  // A terminal that has begun a paste will end it.
  private static let withinPaste: Int32 = 1000

  /// Waits for the next key. Calls `idle` once before it really has to wait.
  func next(idle: () -> Void) -> KeyPress {
    var hasBeenIdle = false
    while true {
      var sources = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: SignalPost.wakeReader, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&sources, 2, hasBeenIdle ? -1 : 0)
      if count == 0 {
        hasBeenIdle = true
        idle()
      } else if count < 0 {
        if errno != EINTR && errno != EAGAIN { return .hangup }
      } else if sources[1].revents != 0 {
        SignalPost.drain()
        return .tidings
      } else {
        switch readByte() {
        case .byte(let byte):
          if let key = key(startingWith: byte) { return key }
        case .none: continue
        case .end: return .hangup
        }
      }
    }
  }

  private enum Reading {
    case byte(UInt8)
    case none
    case end
  }

  private func readByte() -> Reading {
    var byte: UInt8 = 0
    let count = read(descriptor, &byte, 1)
    if count == 1 { return .byte(byte) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .none : .end
  }

  private func readByte(within milliseconds: Int32) -> UInt8? {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&source, 1, milliseconds)
      if count < 0 && errno == EINTR { continue }
      guard count > 0, case .byte(let byte) = readByte() else { return nil }
      return byte
    }
  }

  /// The key that begins with `byte`, or `nil` for bytes that are no text.
  private func key(startingWith byte: UInt8) -> KeyPress? {
    switch byte {
    case 0x1B: return escape()
    case 0..<0x80: return .character(Unicode.Scalar(byte))
    case 0xC2..<0xF5: break
    default: return nil
    }
    var bytes = [byte]
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    while bytes.count < length {
      guard let next = readByte(within: Self.withinPaste), next & 0xC0 == 0x80 else { return nil }
      bytes.append(next)
    }
    guard let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first,
      !scalar.isControl
    else { return nil }
    return .character(scalar)
  }

  private func escape() -> KeyPress {
    guard let second = readByte(within: Self.withinKey) else { return .escape([]) }
    var bytes = [second]
    if second == UInt8(ascii: "O") {
      if let third = readByte(within: Self.withinKey) { bytes.append(third) }
    } else if second == UInt8(ascii: "[") {
      // Parameters, then one final byte from @ to ~.
      while bytes.count < 32, let next = readByte(within: Self.withinKey) {
        bytes.append(next)
        if (0x40...0x7E).contains(next) { break }
      }
    }
    return bytes == Self.pasteBegins ? .paste(paste()) : .escape(bytes)
  }

  private static let pasteBegins = Array("[200~".utf8)
  private static let pasteEnds = Array("\u{1B}[201~".utf8)

  private func paste() -> [UInt8] {
    var bytes: [UInt8] = []
    while let byte = readByte(within: Self.withinPaste) {
      bytes.append(byte)
      if byte == Self.pasteEnds.last, bytes.suffix(Self.pasteEnds.count).elementsEqual(Self.pasteEnds) {
        bytes.removeLast(Self.pasteEnds.count)
        break
      }
    }
    return bytes
  }
}

/// The text of a paste: line ends as newlines, none at the end, no other controls but tabs.
///
/// A pair of carriage return and newline, in either order, is one line end: raw mode swaps the two.
func pastedText(_ bytes: [UInt8]) -> String {
  var result = String.UnicodeScalarView()
  var half: Unicode.Scalar?
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    guard scalar == "\r" || scalar == "\n" else {
      if scalar == "\t" || !scalar.isControl { result.append(scalar) }
      half = nil
      continue
    }
    if let first = half, first != scalar {
      half = nil
    } else {
      result.append("\n")
      half = scalar
    }
  }
  while result.last == "\n" { result.removeLast() }
  return String(result)
}
