/// How much a scenario file may hold, so that no file can stall or crash its reader.
public enum ScenarioLimits {
  /// Most bytes.
  public static let bytes = 4 << 20
  /// Deepest nesting.
  public static let nesting = 64
  /// Most aliases.
  public static let aliases = 16
  /// Most bytes of a file that has aliases.
  public static let bytesWithAliases = 256 << 10
  /// Most values, aliases counted out.
  public static let values = 2_000_000
  /// Most people in one cohort.
  public static let cohort = 1_000_000
  /// Most people.
  public static let people = 2_000_000
  /// Most turns.
  public static let turns = 10_000
  /// Most faults reported.
  public static let faults = 200
}
