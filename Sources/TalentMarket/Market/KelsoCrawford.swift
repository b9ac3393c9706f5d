/// The salary-adjustment process of Kelso & Crawford (Econometrica 50, 1982) with held offers, by asks, limits and settled
/// duels.
///
/// Labs move in declared order, one move each, until a whole pass does nothing. A lab's move is an offer to the affordable
/// candidate with the largest value − ask, ties to the earlier researcher; the *ask* is the lowest rung that beats what
/// the researcher holds. When the researcher holds another lab's contract, the two settle it at once: each has a *limit*,
/// the last rung it would pay, and the one whose limit the researcher prefers wins at the lowest rung that beats the
/// other's. A held offer is never withdrawn.
///
/// It equals ``KelsoCrawfordLiteral``, in which each duel is fought one rung at a time, in matching, pay and offers noted,
/// always; and ``KelsoCrawfordRounds``, the process as printed, in matching and pay whenever no budget binds: choice by
/// additive value with a quota is substitutable, so every order of offers ends at the one lab-optimal stable allocation.
///
/// The result depends on nothing but the market; no random numbers are drawn. Ties in utility go to the standing
/// contract, then the outside option, then the lab declared first.
///
/// - Complexity: O(pairs) to find who may meet, then O(log pairs) a move; a duel in which a quota binds looks at as many
///   candidates as places are left, and sorts in those whose asks have risen since.
public struct KelsoCrawford: MarketMechanism {
  /// The name used in scenario files and at the prompt.
  public static let name = "kelso-crawford"

  /// The mechanism has no settings.
  public init() {}

  /// Clears the market.
  public func clear(_ market: Market, _ request: ClearingRequest) -> MarketOutcome {
    let adjustment = SalaryAdjustment(market, request)
    if adjustment.isSmall {
      adjustment.adjustAmongFew()
      return adjustment.outcome()
    }
    var lab = 0
    // Labs in a row that had nobody to approach.
    var quiet = 0
    while quiet < market.labCount {
      // Only who loses somebody finds money, a place or a cheaper candidate.
      switch adjustment.labs[lab].isIdle ? .none : adjustment.move(of: lab) {
      case .none: quiet += 1
      // As long as nobody is taken from another lab, no other lab finds money, a place or a cheaper candidate: where all
      // of them have nobody to approach, it stays so, and the turn comes back to this one.
      case .unopposed where quiet >= market.labCount - 1: continue
      case .unopposed, .othersLoss: quiet = 0
      }
      lab = lab + 1 == market.labCount ? 0 : lab + 1
    }
    return adjustment.outcome()
  }
}
