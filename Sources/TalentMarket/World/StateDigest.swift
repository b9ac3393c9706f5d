/// A fingerprint of the whole state, column by column, so that two worlds that differ can say where.
public struct StateDigest: Hashable, Sendable {
  /// The fingerprint of one column.
  public struct Column: Hashable, Sendable {
    /// The column's name, such as `people.pay` or `labs.budget`; it never changes meaning.
    public var name: String
    /// 64 bits over the column's values in row order.
    public var digest: UInt64

    /// A column's fingerprint.
    public init(name: String, digest: UInt64) {
      self.name = name
      self.digest = digest
    }
  }

  /// All columns, in a fixed order.
  public var columns: [Column]
  /// 64 bits over the names and fingerprints of all columns.
  public var whole: UInt64

  /// Combines columns into one fingerprint.
  public init(columns: [Column]) {
    self.columns = columns
    var builder = DigestBuilder()
    for column in columns {
      builder.combine(column.name)
      builder.combine(column.digest)
    }
    whole = builder.finish()
  }
}

extension World {
  /// The fingerprint of the state: everything that a later turn can depend on.
  ///
  /// - Complexity: O(people + labs).
  public func stateDigest() -> StateDigest {
    var columns: [StateDigest.Column] = []
    func add(_ name: String, _ fill: (inout DigestBuilder) -> Void) {
      var builder = DigestBuilder()
      fill(&builder)
      columns.append(StateDigest.Column(name: name, digest: builder.finish()))
    }
    add("world.turn") { $0.combine(Int64(turn)) }
    add("world.seed") {
      $0.combine(luck.seed)
      $0.combine(Int64(luck.replicate))
    }
    add("world.model") { $0.combine(contentsOf: parameters.inOrder(ModelParameter.firstKnown)) }
    addReference(add)
    add("world.policies") { for policy in policies { $0.combine(policy) } }
    add("world.schedule") { for event in schedule { $0.combine(event) } }
    add("world.bids") { for bid in bids { $0.combine(bid) } }
    // A column that older versions did not know appears only where it says something, so that their digests still hold.
    for parameter in ModelParameter.laterKnown where parameters[parameter] != parameter.defaultValue {
      add("world.model." + parameter.name) { $0.combine(parameters[parameter]) }
    }
    if !disclosedRates.isEmpty { add("world.disclosedRates") { $0.combine(contentsOf: disclosedRates) } }
    if market.mechanism.name != KelsoCrawford.name { add("world.mechanism") { $0.combine(market.mechanism.name) } }
    addLabs(add)
    addPeople(add)
    return StateDigest(columns: columns)
  }

  private typealias AddColumn = (String, (inout DigestBuilder) -> Void) -> Void

  private func addReference(_ add: AddColumn) {
    add("world.reference") {
      $0.combine(reference.talentPrice)
      $0.combine(reference.meanEffectiveTalent)
      $0.combine(reference.meanCompute)
      $0.combine(reference.leaderOutput)
      $0.combine(reference.leaderLoss)
    }
  }

  private func addLabs(_ add: AddColumn) {
    add("labs.name") { for lab in labs { $0.combine(lab.name) } }
    add("labs.budget") { for lab in labs { $0.combine(lab.budget.dollars) } }
    add("labs.budgetGrowth") { for lab in labs { $0.combine(lab.budgetGrowth) } }
    add("labs.compute") { for lab in labs { $0.combine(lab.compute) } }
    add("labs.computeGrowth") { for lab in labs { $0.combine(lab.computeGrowth) } }
    for score in CultureScore.allCases {
      add("labs.culture.\(score.name)") {
        for lab in labs {
          $0.combine(lab.culture[score])
          $0.combine(lab.cultureBase[score])
        }
      }
    }
    add("labs.appetite") { for lab in labs { $0.combine(lab.appetite) } }
    add("labs.denial") { for lab in labs { $0.combine(lab.denial) } }
    add("labs.counter") { for lab in labs { $0.combine(lab.counter) } }
    add("labs.quota") { for lab in labs { $0.combine(Int64(lab.quota)) } }
    add("labs.scouts") { for lab in labs { $0.combine(Int64(lab.scouts)) } }
    add("labs.knowledge") { for lab in labs { $0.combine(lab.logEfficiency) } }
    add("labs.releasedAt") { for lab in labs { $0.combine(Int64(lab.releasedAt)) } }
    add("labs.cohesion") { for lab in labs { $0.combine(lab.cohesion) } }
    add("labs.effectiveTalent") {
      for lab in labs {
        $0.combine(lab.startingTalent)
        $0.combine(lab.effectiveTalent)
      }
    }
    add("labs.output") { for lab in labs { $0.combine(lab.output) } }
    add("labs.capability") {
      for lab in labs {
        $0.combine(lab.logEffectiveCompute)
        $0.combine(lab.effectiveComputeGrowth)
        $0.combine(lab.capability)
      }
    }
  }

  private func addPeople(_ add: AddColumn) {
    add("people.name") { $0.combine(contentsOf: people.key) }
    add("people.talent") { $0.combine(contentsOf: people.talent) }
    add("people.field") { $0.combine(contentsOf: people.field.map(\.rawValue)) }
    add("people.employer") { $0.combine(contentsOf: people.employer) }
    add("people.pay") { $0.combine(contentsOf: people.pay) }
    add("people.tenure") { $0.combine(contentsOf: people.tenure) }
    add("people.loss") { $0.combine(contentsOf: people.loss) }
    add("people.wants") {
      for wants in people.wants { for want in Want.all { $0.combine(wants[want]) } }
    }
    add("people.approachedAt") { $0.combine(contentsOf: people.approachedAt) }
    add("people.formerLab") {
      $0.combine(contentsOf: people.formerLab)
      $0.combine(contentsOf: people.leftAt)
    }
    add("people.rosterLab") { $0.combine(contentsOf: people.rosterLab) }
    add("people.sitsOutUntil") { $0.combine(contentsOf: people.sitsOutUntil) }
    add("people.guaranteedUntil") { $0.combine(contentsOf: people.guaranteedUntil) }
  }
}
