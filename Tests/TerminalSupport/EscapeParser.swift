/// Splits the bytes a program writes to a terminal into characters, controls and sequences.
struct EscapeParser: Sendable {
  /// What a byte completes.
  enum Event: Equatable {
    case nothing
    case text(Unicode.Scalar)
    case control(UInt8)
    case sequence(String, Character)
    case other(String)
  }

  private enum State {
    case text
    case utf8([UInt8], Int)
    case escape
    case sequence(String)
    case string
    case charset
  }

  private var state = State.text

  /// Takes the next byte.
  mutating func take(_ byte: UInt8) -> Event {
    switch state {
    case .text: return takeText(byte)
    case .utf8(var bytes, let length):
      bytes.append(byte)
      guard bytes.count == length else {
        state = .utf8(bytes, length)
        return .nothing
      }
      state = .text
      return .text(String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}")
    case .escape: return takeEscape(byte)
    case .sequence(let parameters):
      let character = Character(Unicode.Scalar(byte))
      guard (0x40...0x7E).contains(byte) else {
        state = .sequence(parameters + String(character))
        return .nothing
      }
      state = .text
      return .sequence(parameters, character)
    case .string:
      // A title or the like, up to BEL or ST.
      if byte == 0x07 { state = .text }
      if byte == 0x1B { state = .charset }
      return .nothing
    case .charset:
      state = .text
      return .nothing
    }
  }

  private mutating func takeText(_ byte: UInt8) -> Event {
    switch byte {
    case 0x1B:
      state = .escape
      return .nothing
    case 0..<0x20, 0x7F:
      return .control(byte)
    case 0..<0x80:
      return .text(Unicode.Scalar(byte))
    default:
      state = .utf8([byte], byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
      return .nothing
    }
  }

  private mutating func takeEscape(_ byte: UInt8) -> Event {
    state = .text
    switch Character(Unicode.Scalar(byte)) {
    case "[": state = .sequence("")
    case "]": state = .string
    case "(", ")": state = .charset
    case "=", ">", "7", "8": break
    default: return .other("ESC \(Unicode.Scalar(byte))")
    }
    return .nothing
  }
}
