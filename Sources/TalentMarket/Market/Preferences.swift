/// What each participant of a market prefers: a number for each lab and salary, larger is better.
public enum Preferences: Sendable {
  /// u = s + taste; outside option given. A market typed in by hand.
  case quasiLinear(taste: [Double], outside: [Double])
  /// The model's utility.
  case logPay(LogPayPreferences)
}

/// The terms of one utility, in the order of the ledger, in log-pay units; they add up to what the market compared.
public struct UtilityLedger: Hashable, Sendable {
  /// μ ln(pay after what is forfeited).
  public var pay: Double
  /// κ ln(compute a head).
  public var compute: Double
  /// ω times each culture score.
  public var culture: Culture
  /// φ times the peers' relative talent.
  public var peers: Double
  /// Minus the cost of changing labs.
  public var home: Double
  /// σ times the luck of the match.
  public var luck: Double

  /// The terms added from the first to the last; the utility itself, to the bit.
  public var total: Double {
    pay + compute + culture.mission + culture.autonomy + culture.openness + culture.safety + culture.execution + peers
      + home + luck
  }
}

/// The model's utility for every participant and lab of one market.
public struct LogPayPreferences: Sendable {
  /// Tastes of each participant.
  public var wants: [Wants]
  /// What each participant forfeits a year by leaving before the next vesting date, dollars.
  public var forfeit: [Double]
  /// ln(compute a head) of each lab.
  public var logComputePerHead: [Double]
  /// Culture scores of each lab.
  public var culture: [Culture]
  /// ln(mean talent at the lab / mean talent of all employed) of each lab.
  public var peers: [Double]
  /// What it costs to change labs, in log-pay units; nothing on staying, or on returning.
  public var moving: Double
  /// The lab to which each participant may return at no cost of moving, or −1.
  public var returnsTo: [Int32]
  /// σ times luck, row-major.
  public var luck: [Double]
  /// Utility of each participant's outside option.
  public var outside: [Double]

  /// The ledger of `salary` at `lab`; `isOwn` when it is the participant's employer, where nothing is forfeited.
  public func ledger(_ participant: Int, lab: Int, salary: Int64, isOwn: Bool) -> UtilityLedger {
    let wants = wants[participant]
    let effective = isOwn ? Double(salary) : Double(salary) - forfeit[participant]
    let scores = culture[lab]
    let at = participant * logComputePerHead.count + lab
    return UtilityLedger(
      pay: effective > 0 ? wants.money * Elementary.log(effective) : -.infinity,
      compute: wants.compute * logComputePerHead[lab],
      culture: Culture(
        mission: wants.culture.mission * scores.mission,
        autonomy: wants.culture.autonomy * scores.autonomy,
        openness: wants.culture.openness * scores.openness,
        safety: wants.culture.safety * scores.safety,
        execution: wants.culture.execution * scores.execution),
      peers: wants.peers * peers[lab],
      home: isOwn || returnsTo[participant] == Int32(lab) ? 0 : -moving,
      luck: luck[at])
  }
}

extension Market {
  /// Utility of `salary` at `lab`; −∞ is refused at any price.
  public func utility(_ participant: Int, lab: Int, salary: Int64) -> Double {
    switch preferences {
    case .quasiLinear(let taste, _):
      return Double(salary) + taste[index(participant, lab)]
    case .logPay(let model):
      return model.ledger(participant, lab: lab, salary: salary, isOwn: employer[participant] == Int32(lab)).total
    }
  }

  /// Utility of leaving the field.
  public func outsideUtility(_ participant: Int) -> Double {
    switch preferences {
    case .quasiLinear(_, let outside): outside[participant]
    case .logPay(let model): model.outside[participant]
    }
  }
}
