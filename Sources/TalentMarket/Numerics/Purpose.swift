/// What a random number is drawn for: part of the number's address, so that no two uses ever share a draw.
///
/// The numbers are part of every recorded run. A new purpose takes the next free number; no number is ever changed
/// or used again.
public enum Purpose: UInt8, CaseIterable, Sendable {
  /// The Gumbel luck between a person and a lab, each turn.
  case luck = 1
  /// Whether an employed person looks for offers this turn.
  case search = 2
  /// The Gumbel luck of the outside option.
  case outsideLuck = 3
  /// Whether a lab has an incident this turn.
  case incident = 4
  /// A generated person's talent.
  case talent = 5
  /// A generated person's field.
  case field = 6
  /// A generated person's tenure at the start.
  case tenure = 7
  /// A generated person's weight on pay.
  case moneyTaste = 8
  /// A generated person's weight on compute.
  case computeTaste = 9
  /// A generated person's weight on the talent of colleagues.
  case peersTaste = 10
  /// A generated person's weight on mission.
  case missionWeight = 11
  /// A generated person's weight on autonomy.
  case autonomyWeight = 12
  /// A generated person's weight on openness.
  case opennessWeight = 13
  /// A generated person's weight on safety.
  case safetyWeight = 14
  /// A generated person's weight on execution.
  case executionWeight = 15
  /// Whether and how a random event of a scenario happens.
  case eventDraw = 16
}
