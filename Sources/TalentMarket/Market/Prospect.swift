/// One pair that may meet: a participant and a lab that gains from them at the rung that they would accept.
///
/// Pairs that can never meet are left out from the start: what people hold only improves, so they never can.
struct Prospect {
  /// Salary below which the lab still gains.
  var value: Int64
  /// Utility at the lab without the term of pay, summed in any order.
  var rest: Double
  /// Who.
  var participant: Int32
  /// The lowest rung that beat what the participant held when it was last asked; it only rises.
  var ask: Int32
  /// The last rung below value and cap.
  var last: Int32
  /// The participant's holding for which `ask` was found.
  var holding: UInt32
}

/// What one participant holds while the market is open, and how they value pay.
struct Holder {
  /// Utility of what is held; for the model's utility within ``AskSearch/margin``.
  var utility: Double
  /// What is held, dollars a year.
  var salary: Int64
  /// Taste for money, μ; 1 where utility is linear in pay.
  var money: Double
  /// Dollars a year that an outside offer must make up for.
  var forfeit: Double
  /// The lab held, or −1.
  var lab: Int32
  /// Ties go to the smaller: −2 today's contract, −1 the outside option, else the lab's index.
  var precedence: Int32
  /// Today's employer, or −1.
  var employer: Int32
  /// How often what is held has changed.
  var changes: UInt32 = 0
  /// The prospect that is held, or −1 for a contract of today, unemployment or the outside option.
  var heldProspect: Int32 = -1
}
