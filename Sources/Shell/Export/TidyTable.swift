/// One value of a table.
enum TidyValue: Hashable, Sendable {
  /// A name or a day.
  case text(String)
  /// A whole number, or whole dollars.
  case whole(Int64)
  /// A number; what is not finite has no value.
  case number(Double)
  /// True or false.
  case truth(Bool)
  /// No value.
  case none

  /// A text, or no value without one.
  static func optional(_ text: String?) -> TidyValue { text.map(TidyValue.text) ?? .none }
}

/// A table with one observation a row and one variable a column, as notebooks like it.
struct TidyTable: Hashable, Sendable {
  /// Names of the columns.
  var columns: [String]
  /// Values, row by row, as many in each as there are columns.
  var rows: [[TidyValue]]

  /// The table as comma-separated values: a line of names, then a line a row; no value is nothing.
  ///
  /// Quotes as in RFC 4180; lines end in a line feed, as other tools of a shell expect.
  var csv: String {
    var text = ""
    appendLine(columns.map(TidyValue.text), to: &text)
    for row in rows { appendLine(row, to: &text) }
    return text
  }

  /// Writes the table as an array of objects, keys in the order of the columns; no value is null.
  func write(to json: inout JSONWriter) {
    json.array { json in
      for row in rows {
        json.object { json in
          for (name, value) in zip(columns, row) {
            switch value {
            case .text(let text): json.member(name, text)
            case .whole(let number): json.member(name, number)
            case .number(let number): json.member(name, number)
            case .truth(let truth): json.member(name, truth)
            case .none: json.member(name, nil as String?)
            }
          }
        }
      }
    }
  }

  private func appendLine(_ values: [TidyValue], to text: inout String) {
    var isFirst = true
    for value in values {
      if !isFirst { text += "," }
      isFirst = false
      switch value {
      case .text(let value): text += TidyTable.field(value)
      case .whole(let number): text += String(number)
      case .number(let number): text += PlainNumber.text(number) ?? ""
      case .truth(let truth): text += truth ? "true" : "false"
      case .none: break
      }
    }
    text += "\n"
  }

  private static func field(_ value: String) -> String {
    let special: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    let hasBlankEdge = value.utf8.first == 0x20 || value.utf8.last == 0x20
    // An empty text is a value, unlike nothing.
    guard value.isEmpty || hasBlankEdge || value.utf8.contains(where: special.contains) else { return value }
    var result = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
