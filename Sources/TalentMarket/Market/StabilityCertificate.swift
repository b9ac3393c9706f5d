/// A lab and a researcher who would rather have each other than what the market gave them.
public struct BlockingPair: Hashable, Sendable {
  /// What the lab would have to do.
  public enum Kind: String, Sendable {
    /// Nothing: it has a place and the money. Must never occur.
    case free
    /// Drop one of this turn's hires from outside.
    case swap
  }
  /// What the lab would have to do.
  public var kind: Kind
  /// The lab.
  public var lab: LabID
  /// The researcher.
  public var researcher: ResearcherID
  /// The lowest salary the researcher would prefer.
  public var salary: Pay
}
