/// The place of a lab in declaration order; ties between labs go to the smaller one.
public struct LabID: Hashable, Comparable, Sendable {
  /// Zero-based position among the labs of the world.
  public var index: Int

  /// Names the lab declared at `index`.
  public init(_ index: Int) { self.index = index }

  /// Earlier declaration first.
  public static func < (left: LabID, right: LabID) -> Bool { left.index < right.index }
}

/// The place of a researcher in the world's columns: declaration order, arrivals after them.
public struct ResearcherID: Hashable, Comparable, Sendable {
  /// Zero-based row of the researcher's columns; never reused.
  public var index: Int

  /// Names the researcher in row `index`.
  public init(_ index: Int) { self.index = index }

  /// Earlier row first.
  public static func < (left: ResearcherID, right: ResearcherID) -> Bool { left.index < right.index }
}

/// A number of turns played: 0 is the world as loaded, 1 the world after its first turn.
public typealias Turn = Int
