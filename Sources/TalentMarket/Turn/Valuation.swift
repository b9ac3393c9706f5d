// Phase 3: the most each lab would pay for each person.

extension World {
  /// w_j = θ_j · b_j(t)/Q_j(0) · (Q_j(t)/Q_j(0))^(a−1): dollars a year per unit of output; the ratio is at least 0.1.
  func priceOfOutput(_ lab: Int) -> Double {
    let (effective, starting) = (labs[lab].effectiveTalent, labs[lab].startingTalent)
    let ratio = max(0.1, effective / starting)
    return labs[lab].appetite * labs[lab].budget.amount / starting
      * Elementary.pow(ratio, parameters[.talentShare] - 1)
  }

  /// v_ij, dollars a year: output the lab would gain, and what it is worth to it that a rival loses it.
  func valuation(_ row: Int, _ lab: Int, price: Double) -> Double {
    let employer = people.employer[row]
    let isNewcomer = employer != Int32(lab)
    let gained = fit(row, at: lab) * (isNewcomer ? 1 - parameters[.ramp] / 2 : 1)
    let denial = labs[lab].denial
    let denied = isNewcomer && employer >= 0 && denial != 0 ? denial * fit(row, at: Int(employer)) : 0
    return price * people.talent[row] * (gained + denied)
  }

  /// fit_ij = 1 − π(1 − match_ij), where match is the ω-weighted mean of the lab's scores: "a great chef in the wrong
  /// kitchen".
  @inline(__always)
  func fit(_ row: Int, at lab: Int) -> Double {
    1 - parameters[.mismatch] * (1 - people.wants[row].culture.weightedMean(of: labs[lab].culture))
  }

  /// The most each lab would pay for each of these people, row-major over labs; split over processors.
  func values(of rows: [Int], _ parallel: ParallelFor) -> [Int64] {
    let labCount = labs.count
    let valuations = Valuations(self)
    return people.withColumns { people in
      [Int64](unsafeUninitializedCapacity: rows.count * labCount + 1) { values, count in
        count = rows.count * labCount
        // Every piece writes to rows of its own.
        nonisolated(unsafe) let values = values
        parallel.overRanges(rows.count) { places in
          for place in places {
            let row = rows[place]
            valuations.fill(
              values.baseAddress! + place * labCount, people.wants.baseAddress! + row, people.talent[row],
              Int(people.employer[row]))
          }
        }
      }
    }
  }
}

/// ``World/valuation(_:_:price:)`` for loops over many people: what is the same for all of them is found once.
struct Valuations: ~Copyable, @unchecked Sendable {
  private let labs: UnsafeMutableBufferPointer<LabTerms>
  private let pairs: UnsafeMutablePointer<PairTerms>
  private let mismatch: Double
  private let newcomer: Double

  private struct LabTerms {
    var price: Double
    var denial: Double
    var scores: Culture
  }

  /// The terms of two labs side by side.
  private struct PairTerms {
    let price: SIMD2<Double>
    let denial: SIMD2<Double>
    let mission: SIMD2<Double>
    let autonomy: SIMD2<Double>
    let openness: SIMD2<Double>
    let safety: SIMD2<Double>
    let execution: SIMD2<Double>

    init(_ first: LabTerms, _ second: LabTerms) {
      price = SIMD2(first.price, second.price)
      denial = SIMD2(first.denial, second.denial)
      mission = SIMD2(first.scores.mission, second.scores.mission)
      autonomy = SIMD2(first.scores.autonomy, second.scores.autonomy)
      openness = SIMD2(first.scores.openness, second.scores.openness)
      safety = SIMD2(first.scores.safety, second.scores.safety)
      execution = SIMD2(first.scores.execution, second.scores.execution)
    }
  }

  init(_ world: borrowing World) {
    let count = world.labs.count
    labs = .allocate(capacity: count)
    for lab in 0..<count {
      labs.initializeElement(
        at: lab,
        to: LabTerms(
          price: world.priceOfOutput(lab), denial: world.labs[lab].denial, scores: world.labs[lab].culture))
    }
    pairs = .allocate(capacity: (count + 1) / 2)
    for pair in 0..<(count + 1) / 2 {
      (pairs + pair).initialize(to: PairTerms(labs[2 * pair], labs[min(2 * pair + 1, count - 1)]))
    }
    mismatch = world.parameters[.mismatch]
    newcomer = 1 - world.parameters[.ramp] / 2
  }

  deinit {
    labs.deallocate()
    pairs.deallocate()
  }

  /// Writes the most each lab would pay for one person, whole dollars a year; the place after the last is written over if
  /// the labs are odd in number.
  @inline(__always)
  func fill(_ values: UnsafeMutablePointer<Int64>, _ wants: UnsafePointer<Wants>, _ talent: Double, _ employer: Int) {
    let weights = wants.pointee.culture
    let ownFit = employer >= 0 ? fit(weights, at: employer) : 0
    let weight = weights.sum
    let (mismatch, newcomer) = (SIMD2(repeating: mismatch), SIMD2(repeating: newcomer))
    let (one, raise) = (SIMD2(repeating: 1.0), SIMD2(repeating: 0x1p52))
    var (unusual, halves) = (SIMD2<UInt64>(), SIMD2<UInt64>())
    // As if to everybody they were a newcomer, without a branch; then the lab to which they are not.
    var terms = UnsafePointer(pairs)
    var place = UnsafeMutableRawPointer(values)
    for _ in 0..<(labs.count &+ 1) / 2 {
      let total =
        SIMD2(repeating: weights.mission) * terms.pointee.mission
        + SIMD2(repeating: weights.autonomy) * terms.pointee.autonomy
        + SIMD2(repeating: weights.openness) * terms.pointee.openness
        + SIMD2(repeating: weights.safety) * terms.pointee.safety
        + SIMD2(repeating: weights.execution) * terms.pointee.execution
      let match = total / SIMD2(repeating: weight)
      let fit = one - mismatch * (one - match)
      let value =
        terms.pointee.price * SIMD2(repeating: talent)
        * (fit * newcomer + terms.pointee.denial * SIMD2(repeating: ownFit))
      // ``Pay/init(rounding:)``. Amounts below zero, huge ones and what is no number have other upper bits than 2⁵²; of a
      // rest of a half or more the highest bit is set.
      let raised = value + raise
      let rest = value - (raised - raise)
      let bits = unsafeBitCast(raised, to: SIMD2<UInt64>.self) ^ SIMD2(repeating: 0x4330_0000_0000_0000)
      let half = unsafeBitCast(rest, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x7FFF_FFFF_FFFF_FFFF)
      unusual |= bits
      halves |= half &+ SIMD2(repeating: 0x4020_0000_0000_0000)
      place.storeBytes(of: bits, as: SIMD2<UInt64>.self)
      place += 16
      terms += 1
    }
    if ((unusual.x | unusual.y) &>> 51) | ((halves.x | halves.y) &>> 63) != 0 {
      fillOneByOne(values, weights, talent, ownFit)
    }
    guard employer >= 0 else { return }
    values[employer] = whole(labs[employer].price * talent * ownFit)
  }

  @inline(never)
  private func fillOneByOne(
    _ values: UnsafeMutablePointer<Int64>, _ weights: Culture, _ talent: Double, _ ownFit: Double
  ) {
    for lab in labs.indices {
      values[lab] = whole(
        labs[lab].price * talent * (fit(weights, at: lab) * newcomer + labs[lab].denial * ownFit))
    }
  }

  @inline(__always)
  private func whole(_ value: Double) -> Int64 {
    let dollars = Pay(rounding: value).dollars
    return dollars < Market.ordered ? dollars : Market.ordered - 1
  }

  /// The most a rival would pay for somebody with this fit at their employer, dollars a year.
  @inline(__always)
  func rivalValue(_ talent: Double, _ weights: Culture, at lab: Int, _ ownFit: Double) -> Double {
    labs[lab].price * talent * (fit(weights, at: lab) * newcomer + labs[lab].denial * ownFit)
  }

  /// The most each lab would pay for an outsider per unit of talent, whatever the fit: bounds, rounded up.
  func bounds() -> [Double] {
    let anywhere = labs.indices.reduce(0) { max($0, largestFit($1)) }
    return labs.indices.map { lab in
      labs[lab].price * (largestFit(lab) * newcomer + labs[lab].denial * anywhere) * (1 + 1e-9)
    }
  }

  /// A weighted mean is no larger than the largest score.
  private func largestFit(_ lab: Int) -> Double {
    let scores = labs[lab].scores
    return 1 - mismatch
      * (1 - max(0, scores.mission, scores.autonomy, max(scores.openness, scores.safety, scores.execution)))
  }

  /// ``World/fit(_:at:)`` of somebody with these weights.
  @inline(__always)
  func fit(_ weights: Culture, at lab: Int) -> Double {
    1 - mismatch * (1 - weights.weightedMean(of: labs[lab].scores))
  }
}
