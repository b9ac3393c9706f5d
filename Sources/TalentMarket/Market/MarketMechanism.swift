/// A rule by which a market is cleared: a market in, who works where and for what out.
///
/// The contract of a new mechanism, which is one file of its own and a line in ``Mechanisms/all``:
/// - the outcome depends on nothing but the market, and draws no random numbers of its own;
/// - a pair is matched only at a rung from ``Market/opening(_:_:)`` through ``Market/lastAcceptableRung(_:_:)``, so that
///   values, pay caps, pacts and typed bids are respected;
/// - nobody is worse off than with today's contract or the outside option, no lab takes more outsiders than its quota, and
///   no lab signs for more than its free money.
public protocol MarketMechanism: Sendable {
  /// The name used in scenario files and at the prompt, such as `kelso-crawford`.
  static var name: String { get }

  /// A mechanism has no settings: what may differ is in the market.
  init()

  /// Clears the market.
  func clear(_ market: Market, _ request: ClearingRequest) -> MarketOutcome
}

extension MarketMechanism {
  /// The name used in scenario files and at the prompt.
  public var name: String { Self.name }

  /// Clears the market, noting every offer.
  public func clear(_ market: Market) -> MarketOutcome { clear(market, ClearingRequest()) }
}

/// What is wanted of a clearing beside who gets whom, and what it may use; none of it changes the outcome.
public struct ClearingRequest: Sendable {
  /// Whether the highest offer of each lab to each person is noted; without it the outcome's table is empty.
  public var notesOffers: Bool
  /// The processors that may be used.
  public var parallel: ParallelFor

  /// A request; by default all offers are noted and one processor is used.
  public init(notesOffers: Bool = true, parallel: ParallelFor = .serial) {
    self.notesOffers = notesOffers
    self.parallel = parallel
  }
}

/// Every mechanism that a scenario can name.
public enum Mechanisms {
  /// All of them, the default first.
  public static let all: [any MarketMechanism] = [KelsoCrawford(), SealedBid(), Sequential()]

  /// The mechanism of that name, or `nil`.
  public static func named(_ name: String) -> (any MarketMechanism)? { all.first { $0.name == name } }
}
