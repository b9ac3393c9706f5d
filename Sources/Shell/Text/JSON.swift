import TalentMarket

/// One line of the machine's twin: keys in the order in which they are added.
struct JSON: Hashable, Sendable {
  private(set) var text: String

  private init(raw: String) { text = raw }

  static func string(_ value: String) -> JSON { JSON(raw: quoted(value)) }
  static func string(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }
  static func int(_ value: Int) -> JSON { JSON(raw: String(value)) }
  static func seed(_ value: UInt64) -> JSON { JSON(raw: String(value)) }
  static func bool(_ value: Bool) -> JSON { JSON(raw: value ? "true" : "false") }
  static func money(_ value: Pay) -> JSON { JSON(raw: String(value.dollars)) }
  static let null = JSON(raw: "null")
  /// A value that was written as JSON before.
  static func verbatim(_ text: String) -> JSON { JSON(raw: text) }

  /// Full precision: the shortest text that reads back as the same number; what is not finite is null.
  static func number(_ value: Double) -> JSON {
    guard value.isFinite else { return .null }
    if value == value.rounded(), value.magnitude < 1e15 { return JSON(raw: String(Int64(value))) }
    return JSON(raw: value.description)
  }

  static func array(_ values: [JSON]) -> JSON {
    JSON(raw: "[" + values.map(\.text).joined(separator: ",") + "]")
  }

  static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    JSON(raw: "{" + members.map { quoted($0.key) + ":" + $0.value.text }.joined(separator: ",") + "}")
  }

  static func object(_ members: [(String, JSON)]) -> JSON {
    JSON(raw: "{" + members.map { quoted($0.0) + ":" + $0.1.text }.joined(separator: ",") + "}")
  }

  private static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
