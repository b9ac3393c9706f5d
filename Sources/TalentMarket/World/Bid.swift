/// An order typed for the coming turn: one lab offers one researcher a fixed pay and counts as approaching them.
///
/// The bid opens at the first rung at or above `pay`, is never raised, and comes before the lab's own offers.
public struct Bid: Hashable, Sendable {
  /// Who offers.
  public var lab: LabID
  /// To whom.
  public var researcher: ResearcherID
  /// Dollars a year.
  public var pay: Pay
  /// Years for which no layoff reaches the contract; 0 is none.
  public var guaranteedYears: Double

  /// A bid of `pay` a year, guaranteed for so many years.
  public init(lab: LabID, researcher: ResearcherID, pay: Pay, guaranteedYears: Double = 0) {
    self.lab = lab
    self.researcher = researcher
    self.pay = pay
    self.guaranteedYears = guaranteedYears
  }
}
