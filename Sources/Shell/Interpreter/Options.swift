/// What a person may choose about the program.
public struct Options: Sendable {
  /// Width, colours, language.
  public var style = TextStyle()
  /// Whether results are JSON Lines.
  public var isJSON = false
  /// Whether somebody sits at a terminal, so that hints and progress are welcome.
  public var isInteractive = false
  /// Seed that replaces the scenario's.
  public var seed: UInt64?
  /// Whether what is typed is kept on disk until the session ends well.
  public var keepsJournal = false
  /// Where journals are kept.
  public var journalFolder: String?
  /// The version of the program.
  public var version = "0.1.0"

  /// English, 80 columns, no colours.
  public init() {}
}
