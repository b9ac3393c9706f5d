/// Where a researcher ends a turn.
public enum Choice: Hashable, Sendable {
  /// At a lab.
  case lab(LabID)
  /// Out of the field.
  case outside
}

/// One lab's offer to one researcher, term by term.
public struct OfferExplanation: Hashable, Sendable {
  /// What kind of offer it is.
  public enum Kind: Hashable, Sendable {
    /// Today's contract, not raised.
    case standing
    /// The highest offer the lab made in this market.
    case offered
  }

  /// Who offers.
  public var lab: LabID
  /// What kind of offer it is.
  public var kind: Kind
  /// Dollars a year.
  public var pay: Pay
  /// Dollars a year forfeited by leaving before the next vesting date; 0 at one's own lab.
  public var forfeit: Double
  /// The terms; `nil` in a textbook market, where utility is pay + taste.
  public var ledger: UtilityLedger?
  /// What the market compared.
  public var utility: Double
}

/// The smallest change of one number that makes the choice another.
public struct Flip: Hashable, Sendable {
  /// What is changed.
  public enum Lever: Hashable, Sendable {
    /// A bid by this lab.
    case bid(LabID)
    /// A number of the world.
    case path(Path)
  }

  /// What is changed.
  public var lever: Lever
  /// The number today; for a bid, the highest offer the lab made, 0 without one.
  public var was: Double
  /// The number nearest to it at which the choice is another.
  public var needed: Double
  /// The choice then.
  public var becomes: Choice
}

/// Why a researcher ended the coming turn where they did.
public struct ChoiceExplanation: Sendable {
  /// Who.
  public var researcher: ResearcherID
  /// The turn explained.
  public var turn: Turn
  /// Whether they were open to offers, and how.
  public enum Openness: Hashable, Sendable {
    /// Nobody asked: not searching, approached by no lab.
    case nobodyAsked
    /// They searched, or had no job.
    case searched
    /// They searched because pay is public and they learnt that others of their field are signed for more.
    case learned
    /// Labs approached them.
    case approached([LabID])
  }
  /// Whether they were open to offers, and how.
  public var openness: Openness
  /// Where they worked before; `nil` for the unemployed.
  public var employer: LabID?
  /// Where they end.
  public var choice: Choice
  /// Pay there; zero outside.
  public var pay: Pay
  /// Offers, the one they hold first, then by falling utility.
  public var offers: [OfferExplanation]
  /// Utility of leaving the field; `nil` when they were not open.
  public var outsideUtility: Double?
  /// Taste for money μ, which turns log-pay units into dollars.
  public var moneyTaste: Double

  /// The second-best offer.
  public var runnerUp: OfferExplanation? {
    offers.first { offer in
      if case .lab(let lab) = choice { offer.lab != lab } else { true }
    }
  }
}
