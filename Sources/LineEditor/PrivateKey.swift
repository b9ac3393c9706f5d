import CLibedit

/// Keys no keyboard has, C1 controls, by which the key loop asks libedit for one of its commands.
///
/// They let the loop tell a key from the start of another (a lone Escape from an arrow), which the maps of libedit
/// cannot: in vi mode an arrow would otherwise be Escape and two commands.
enum PrivateKey: UInt32, CaseIterable {
  case newline = 0x80
  case paste
  case olderEntry
  case newerEntry
  case rowUp
  case rowDown
  case left
  case right
  case lineStart
  case lineEnd
  case delete
  case wordLeft
  case wordRight

  /// The command of libedit, or of this module, behind the key.
  var command: String {
    switch self {
    case .newline: "ed-newline"
    case .paste: "talentwar-paste"
    case .olderEntry: "ed-search-prev-history"
    case .newerEntry: "ed-search-next-history"
    case .rowUp: "talentwar-row-up"
    case .rowDown: "talentwar-row-down"
    case .left: "ed-prev-char"
    case .right: "ed-next-char"
    case .lineStart: "ed-move-to-beg"
    case .lineEnd: "ed-move-to-end"
    case .delete: "ed-delete-next-char"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    }
  }

  /// The key as `bind` reads it.
  var spelling: String { String(Unicode.Scalar(UInt8(rawValue))) }

  /// What libedit's key function hands over.
  var character: wchar_t { wchar_t(truncatingIfNeeded: rawValue) }

  /// The private key for what follows Escape, if it is a cursor key; up and down depend on where the cursor is.
  init?(escape bytes: [UInt8], up: PrivateKey, down: PrivateKey) {
    switch String(decoding: bytes, as: UTF8.self) {
    case "[A", "OA": self = up
    case "[B", "OB": self = down
    case "[C", "OC": self = .right
    case "[D", "OD": self = .left
    case "[H", "OH", "[1~", "[7~": self = .lineStart
    case "[F", "OF", "[4~", "[8~": self = .lineEnd
    case "[3~": self = .delete
    case "[1;5D", "[1;3D", "[5D", "Od": self = .wordLeft
    case "[1;5C", "[1;3C", "[5C", "Oc": self = .wordRight
    default: return nil
    }
  }
}
