/// Writes JSON as text: keys in the order in which they are added, numbers in full precision, no white space.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///   $0.member("type", "value")
///   $0.member("value", 0.25)
/// }
/// json.text  // {"type":"value","value":0.25}
/// ```
struct JSONWriter: Sendable {
  /// What has been written.
  private(set) var text = ""
  private var needsComma = false

  /// Nothing written.
  init() {}

  /// Writes an object whose members `body` adds.
  mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }

  /// Writes an array whose elements `body` adds.
  mutating func array(_ body: (inout JSONWriter) -> Void) { enclose("[", "]", body) }

  /// Writes a text.
  mutating func value(_ value: String) {
    separate()
    appendQuoted(value)
  }

  /// Writes a number, or null when it is not finite.
  mutating func value(_ value: Double) { raw(PlainNumber.text(value) ?? "null") }

  /// Writes a whole number.
  mutating func value(_ value: some BinaryInteger) { raw(String(value)) }

  /// Writes true or false.
  mutating func value(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes null.
  mutating func null() { raw("null") }

  /// Writes a key; exactly one value, array or object must follow.
  mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    text += ":"
    needsComma = false
  }

  /// Writes a member with a text.
  mutating func member(_ name: String, _ value: String) {
    key(name)
    self.value(value)
  }

  /// Writes a member with a text, or null without one.
  mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { self.value(value) } else { null() }
  }

  /// Writes a member with a number, null when it is not finite.
  mutating func member(_ name: String, _ value: Double) {
    key(name)
    self.value(value)
  }

  /// Writes a member with a whole number.
  mutating func member(_ name: String, _ value: some BinaryInteger) {
    key(name)
    self.value(value)
  }

  /// Writes a member with true or false.
  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    self.value(value)
  }

  private mutating func enclose(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    separate()
    text += open
    needsComma = false
    body(&self)
    text += close
    needsComma = true
  }

  private mutating func raw(_ characters: String) {
    separate()
    text += characters
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = true
  }

  private mutating func appendQuoted(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

/// Numbers as files hold them.
enum PlainNumber {
  /// A share as one word that reads back as the same number: `5%`, or a product where no percentage does.
  static func percent(_ share: Double) -> String {
    let near = share * 100
    for percent in [near, near.nextUp, near.nextDown] where percent / 100 == share {
      if let text = text(percent), !text.contains("e") { return text + "%" }
    }
    return "100%*\(text(share) ?? "0")"
  }

  /// The shortest text that reads back as the same number, whole numbers without a point; `nil` for what is not finite.
  static func text(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    let description = value.description
    return description.hasSuffix(".0") ? String(description.dropLast(2)) : description
  }
}
