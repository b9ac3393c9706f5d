/// Everybody there is or was, in columns: row i is researcher i, arrivals are appended, nobody is ever removed.
public struct People: Sendable {
  /// 64-bit FNV-1a of the name; luck hangs on it.
  public internal(set) var key: [UInt64] = []
  /// Where the name comes from: −1 the list of names, ≥ 0 a cohort, −1−t arrivals of turn t.
  public internal(set) var group: [Int32] = []
  /// The number within the group.
  public internal(set) var number: [Int32] = []
  /// Talent τ > 0.
  public internal(set) var talent: [Double] = []
  /// What they work on.
  public internal(set) var field: [ResearchField] = []
  /// ``Employment`` as a code.
  public internal(set) var employer: [Int32] = []
  /// Pay of today's contract, whole dollars a year; 0 without one.
  public internal(set) var pay: [Int64] = []
  /// Years at the lab.
  public internal(set) var tenure: [Double] = []
  /// Portability loss of the last move, a share of output that fades with tenure.
  public internal(set) var loss: [Double] = []
  /// Tastes.
  public internal(set) var wants: [Wants] = []
  /// Last turn in which a lab approached them, or a large negative number.
  public internal(set) var approachedAt: [Int32] = []
  /// The lab last left, or −1.
  public internal(set) var formerLab: [Int32] = []
  /// The turn in which they left it.
  public internal(set) var leftAt: [Int32] = []
  /// The lab at turn 0, or −1.
  public internal(set) var rosterLab: [Int32] = []
  /// Last turn in which a non-compete keeps them from producing; 0 is none.
  public internal(set) var sitsOutUntil: [Int32] = []
  /// Last turn of a guaranteed contract: no layoff reaches it; 0 is none.
  public internal(set) var guaranteedUntil: [Int32] = []

  /// How many rows there are.
  public var count: Int { key.count }

  /// The value of ``approachedAt`` for somebody whom nobody ever approached.
  static let neverApproached: Int32 = -1_000_000

  /// Appends one person.
  mutating func append(
    key: UInt64, group: Int32, number: Int32, talent: Double, field: ResearchField, employer: Int32, pay: Int64,
    tenure: Double, wants: Wants
  ) {
    self.key.append(key)
    self.group.append(group)
    self.number.append(number)
    self.talent.append(talent)
    self.field.append(field)
    self.employer.append(employer)
    self.pay.append(pay)
    self.tenure.append(tenure)
    self.loss.append(0)
    self.wants.append(wants)
    approachedAt.append(People.neverApproached)
    formerLab.append(-1)
    leftAt.append(0)
    rosterLab.append(-1)
    sitsOutUntil.append(0)
    guaranteedUntil.append(0)
  }

  /// Appends members of one group, numbered from 1, whose talent, field, tenure and tastes are still to be drawn.
  mutating func append(keys: [UInt64], group: Int32, employer: Int32) {
    let count = keys.count
    let nobody = Wants(money: 1, compute: 0, peers: 0, culture: Culture(repeating: 0))
    key += keys
    People.extend(&self.group, group, count)
    for place in 0..<count { number.append(Int32(place + 1)) }
    People.extend(&talent, 1, count)
    People.extend(&field, .reasoning, count)
    People.extend(&self.employer, employer, count)
    People.extend(&pay, 0, count)
    People.extend(&tenure, 0, count)
    People.extend(&loss, 0, count)
    People.extend(&wants, nobody, count)
    People.extend(&approachedAt, People.neverApproached, count)
    People.extend(&formerLab, -1, count)
    People.extend(&leftAt, 0, count)
    People.extend(&rosterLab, -1, count)
    People.extend(&sitsOutUntil, 0, count)
    People.extend(&guaranteedUntil, 0, count)
  }

  /// Appends `count` times the same value.
  private static func extend<Value>(_ column: inout [Value], _ value: Value, _ count: Int) {
    column.append(contentsOf: repeatElement(value, count: count))
  }
}
