/// `RESEARCHER leaves LAB`: a change that takes a person out of a lab.
public struct Departure: Hashable, Sendable {
  /// Who.
  public var researcher: String
  /// From where.
  public var lab: String

  /// The two names around the word `leaves` (`quitte` in French); `nil` where they are missing.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard let verb = words.firstIndex(where: { ["leaves", "quitte"].contains($0.lowercased()) }), verb > 0,
      verb + 1 < words.count
    else { return nil }
    researcher = Departure.unquoted(words[..<verb].joined(separator: " "))
    lab = Departure.unquoted(words[(verb + 1)...].joined(separator: " "))
  }

  private static func unquoted(_ name: String) -> String {
    name.count > 1 && name.first == "\"" && name.last == "\"" ? String(name.dropFirst().dropLast()) : name
  }
}
