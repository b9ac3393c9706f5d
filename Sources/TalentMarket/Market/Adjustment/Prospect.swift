/// One pair that may meet: a participant and a lab that gains from them at the rung that they would accept.
///
/// Pairs that can never meet are left out from the start: what people hold only improves, so they never can.
struct Prospect {
  /// Salary below which the lab still gains; in a small market, once it is open, the standing of somebody who would ask
  /// nothing. See ``Standing``.
  var value: Int64
  /// What a dollar a year is worth at this lab; or, where utility is linear in pay, the taste to be added. See ``Worth``.
  var scale: Double
  /// Who.
  var participant: Int32
  /// The lowest rung that beat what the participant held when it was last asked; it only rises.
  var ask: Int32
  /// The last rung below value and cap.
  var last: Int32
  /// The participant's holding for which `ask` was found.
  var holding: UInt32
}

/// What one participant holds while the market is open.
struct Holder {
  /// What is held is worth; see ``Worth``.
  var worth: Double
  /// What is held, dollars a year.
  var salary: Int64
  /// Dollars a year that an outside offer must make up for.
  var forfeit: Double
  /// Worths that differ by a smaller share than this are compared by the market's own utility.
  var doubt: Double
  /// The lab held, or −1.
  var lab: Int32
  /// Ties go to the smaller: −2 today's contract, −1 the outside option, else the lab's index.
  var precedence: Int32
  /// Today's employer, or −1.
  var employer: Int32
  /// The last rung that is no better than what is held.
  var rung: Int32 = -1
  /// How often what is held has changed.
  var changes: UInt32 = 0
  /// The prospect that is held, or −1 for a contract of today that will not be raised, unemployment or the outside option.
  var heldProspect: Int32 = -1
  /// A rung that the lab held would pay at least, its money aside; −1 where that is not known.
  var assured: Int32 = -1
  /// How many people had come to and gone from that lab when `assured` was found.
  var assuredAt: UInt32 = 0
}

/// An offer, or what is held, as it is compared.
struct Offer {
  /// The lab, or −1 for the outside option.
  var lab: Int32
  /// Dollars a year.
  var salary: Int64
  /// What it is worth.
  var worth: Double
  /// The rung of the salary; of today's contract, the last rung up to it.
  var rung: Int32 = -1
  /// Ties go to the smaller; see ``Holder/precedence``.
  var precedence: Int32
}
