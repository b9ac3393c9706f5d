/// The salary-adjustment process of Kelso & Crawford (Econometrica 50, 1982).
public struct KelsoCrawford: MarketMechanism {
  /// The name used in scenario files and at the prompt.
  public static let name = "kelso-crawford"

  /// The mechanism has no settings.
  public init() {}

  /// Clears the market.
  public func clear(_ market: Market, _ request: ClearingRequest) -> MarketOutcome {
    KelsoCrawfordLiteral().clear(market, request)
  }
}
