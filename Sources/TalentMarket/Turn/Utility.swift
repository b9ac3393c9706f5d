// Phase 4: what each person would rather have.

extension World {
  /// What leaving before the next yearly vesting date costs, as dollars a year: equity · pay · (tenure mod 1) / 2.
  func forfeit(_ row: Int) -> Double {
    let tenure = people.tenure[row]
    return parameters[.equity] * Double(people.pay[row]) * (tenure - Rounding.down(tenure)) / 2
  }

  /// Whether `row` left `lab` within a year, so that going back is going home.
  func isReturn(_ row: Int, to lab: Int) -> Bool {
    people.formerLab[row] == Int32(lab) && people.employer[row] != Int32(lab)
      && turn - Int(people.leftAt[row]) <= turnsPerYear
  }

  /// The lab to which going back is going home, or −1.
  private func returnLab(_ row: Int) -> Int32 {
    let former = people.formerLab[row]
    return former >= 0 && isReturn(row, to: Int(former)) ? former : -1
  }

  /// Utilities of everybody who is open, by the random-utility model of McFadden (1974): luck is standard Gumbel, drawn
  /// for the pair of researcher and lab.
  ///
  /// - Parameters:
  ///   - staff: What the people of each lab add up to.
  ///   - needed: The pairs that will be asked for their luck; it is drawn for no others.
  func preferences(
    of rows: [Int], _ staff: [StaffTotals], _ parallel: ParallelFor = .serial, needed: PairsThatMayMeet = .all
  ) -> LogPayPreferences {
    let computePerHead = labs.indices.map { lab in
      Elementary.log(max(1, labs[lab].compute) / Double(max(1, staff[lab].people)))
    }
    return LogPayPreferences(
      wants: people.withColumns { people in Array(count: rows.count) { people.wants[rows[$0]] } },
      forfeit: Array(count: rows.count) { people.employer[rows[$0]] >= 0 ? forfeit(rows[$0]) : 0 },
      logComputePerHead: computePerHead, culture: labs.map(\.culture), peers: peerTalent(staff),
      moving: parameters[.home], returnsTo: Array(count: rows.count) { returnLab(rows[$0]) },
      luck: luckOfMatches(rows, parallel, needed),
      outside: outsideUtilities(rows, computePerHead, parallel))
  }

  /// ln(mean talent at the lab / mean talent of all employed); 0 for an empty lab.
  private func peerTalent(_ staff: [StaffTotals]) -> [Double] {
    let employed = staff.reduce(0) { $0 + $1.people }
    let mean = staff.reduce(0) { $0 + $1.talent } / Double(max(1, employed))
    return labs.indices.map { lab in
      staff[lab].people == 0 ? 0 : Elementary.log(staff[lab].talent / Double(staff[lab].people) / mean)
    }
  }

  /// What the labs that enter means offer beside money.
  private func offersInMeans(_ computePerHead: [Double]) -> [(compute: Double, scores: Culture)] {
    var offers: [(compute: Double, scores: Culture)] = []
    offers.reserveCapacity(labs.count)
    for lab in labs.indices where labs[lab].entersMeans { offers.append((computePerHead[lab], labs[lab].culture)) }
    return offers
  }

  /// μ ln(outside·τ·P) + the mean over labs of the compute and culture terms − home + luck.
  private func outsideUtilities(_ rows: [Int], _ computePerHead: [Double], _ parallel: ParallelFor) -> [Double] {
    let offers = offersInMeans(computePerHead)
    let scale = parameters[.luck]
    let home = parameters[.home]
    let share = parameters[.outside]
    let price = reference.talentPrice
    let (luck, turn) = (luck, turn)
    return people.withColumns { people in
      [Double](unsafeUninitializedCapacity: rows.count) { utilities, count in
        count = rows.count
        // Every piece writes to rows of its own.
        nonisolated(unsafe) let utilities = utilities
        parallel.overRanges(rows.count, least: 256) { participants in
          withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: EightPeople.columns) { memory in
            let eight = EightPeople(memory.baseAddress!)
            for first in stride(from: participants.lowerBound, to: participants.upperBound, by: 8) {
              let lanes = min(8, participants.upperBound - first)
              for lane in 0..<lanes {
                let row = rows[first + lane]
                eight.set(lane, key: people.key[row], income: share * people.talent[row] * price, people.wants[row])
              }
              let draws = SIMD8(repeating: scale) * luck.gumbel(.outsideLuck, turn: turn, ids: eight.keys)
              let value = eight[.money] * eight.logIncomes + eight.meanTerms(offers)
              withUnsafeBytes(of: (value - SIMD8(repeating: home)) + draws) { sum in
                let sum = sum.assumingMemoryBound(to: Double.self)
                for lane in 0..<lanes { utilities[first + lane] = sum[lane] }
              }
            }
          }
        }
      }
    }
  }
}

/// What the outside options of eight people depend on, each in a lane of its own.
///
/// They are kept in plain memory, since a lane that is not known beforehand is slow to get at in a vector.
private struct EightPeople {
  enum Column: Int {
    case key, income, money, compute, mission, autonomy, openness, safety, execution
  }

  static let columns = 9
  private let memory: UnsafeMutablePointer<SIMD8<Double>>

  /// Eight times nobody in particular, in memory for ``columns``.
  init(_ memory: UnsafeMutablePointer<SIMD8<Double>>) {
    self.memory = memory
    memory.initialize(repeating: SIMD8(repeating: 1), count: EightPeople.columns)
  }

  subscript(column: Column) -> SIMD8<Double> {
    @inline(__always) get { memory[column.rawValue] }
  }

  var keys: SIMD8<UInt64> { SIMD8(bitPattern: self[.key]) }

  @inline(__always)
  func set(_ lane: Int, key: UInt64, income: Double, _ wants: Wants) {
    let lanes = UnsafeMutableRawPointer(memory).assumingMemoryBound(to: Double.self) + lane
    lanes[8 * Column.key.rawValue] = Double(bitPattern: key)
    lanes[8 * Column.income.rawValue] = income
    lanes[8 * Column.money.rawValue] = wants.money
    lanes[8 * Column.compute.rawValue] = wants.compute
    lanes[8 * Column.mission.rawValue] = wants.culture.mission
    lanes[8 * Column.autonomy.rawValue] = wants.culture.autonomy
    lanes[8 * Column.openness.rawValue] = wants.culture.openness
    lanes[8 * Column.safety.rawValue] = wants.culture.safety
    lanes[8 * Column.execution.rawValue] = wants.culture.execution
  }

  /// The logarithms of the incomes.
  var logIncomes: SIMD8<Double> {
    let incomes = self[.income]
    var logarithms = Elementary.log(incomes)
    // Labs without any money, say: lanes take usual numbers only.
    guard isUsual(incomes.lowHalf), isUsual(incomes.highHalf) else {
      for lane in 0..<8 { logarithms[lane] = Elementary.log(incomes[lane]) }
      return logarithms
    }
    return logarithms
  }

  private func isUsual(_ incomes: SIMD4<Double>) -> Bool {
    all((incomes .> SIMD4(repeating: 0x1p-1000)) .& (incomes .< SIMD4(repeating: .infinity)))
  }

  /// The mean over several labs of what compute a head and culture are worth, added up lab by lab.
  @inline(__always)
  func meanTerms(_ offers: [(compute: Double, scores: Culture)]) -> SIMD8<Double> {
    guard !offers.isEmpty else { return SIMD8() }
    var sum = SIMD8<Double>()
    for offer in offers {
      var terms = self[.compute] * SIMD8(repeating: offer.compute)
      terms += self[.mission] * SIMD8(repeating: offer.scores.mission)
      terms += self[.autonomy] * SIMD8(repeating: offer.scores.autonomy)
      terms += self[.openness] * SIMD8(repeating: offer.scores.openness)
      terms += self[.safety] * SIMD8(repeating: offer.scores.safety)
      terms += self[.execution] * SIMD8(repeating: offer.scores.execution)
      sum += terms
    }
    return sum / SIMD8(repeating: Double(offers.count))
  }
}
