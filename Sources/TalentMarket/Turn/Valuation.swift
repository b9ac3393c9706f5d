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
      [Int64](unsafeUninitializedCapacity: rows.count * labCount) { values, count in
        count = rows.count * labCount
        // Every piece writes to rows of its own.
        nonisolated(unsafe) let values = values
        guard let start = values.baseAddress else { return }
        parallel.overRanges(rows.count) { places in
          for place in stride(from: places.lowerBound, to: places.upperBound, by: 2) {
            // The last of an odd number stands beside themselves.
            let other = min(place + 1, places.upperBound - 1)
            valuations.fill(start + place * labCount, start + other * labCount, rows[place], rows[other], people)
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

  /// The terms of one lab, for two people side by side.
  private struct PairTerms {
    let price: SIMD2<Double>
    let denial: SIMD2<Double>
    let scores: PairOfCultures

    init(_ terms: LabTerms) {
      price = SIMD2(repeating: terms.price)
      denial = SIMD2(repeating: terms.denial)
      scores = PairOfCultures(terms.scores, terms.scores)
    }
  }

  init(_ world: borrowing World) {
    let count = world.labs.count
    labs = .allocate(capacity: count)
    pairs = .allocate(capacity: count)
    for lab in 0..<count {
      let terms = LabTerms(
        price: world.priceOfOutput(lab), denial: world.labs[lab].denial, scores: world.labs[lab].culture)
      labs.initializeElement(at: lab, to: terms)
      (pairs + lab).initialize(to: PairTerms(terms))
    }
    mismatch = world.parameters[.mismatch]
    newcomer = 1 - world.parameters[.ramp] / 2
  }

  deinit {
    labs.deallocate()
    pairs.deallocate()
  }

  /// Writes the most each lab would pay for two people, whole dollars a year.
  @inline(__always)
  func fill(
    _ first: UnsafeMutablePointer<Int64>, _ second: UnsafeMutablePointer<Int64>, _ row: Int, _ other: Int,
    _ people: PeopleColumns
  ) {
    guard labs.count > 0 else { return }
    let weights = PairOfCultures(people.wants[row].culture, people.wants[other].culture)
    let weight = weights.sum
    let talents = SIMD2(people.talent[row], people.talent[other])
    let (employer, otherEmployer) = (Int(people.employer[row]), Int(people.employer[other]))
    // For somebody without a lab it is the first, and counts for nothing.
    let (own, otherOwn) = (labs[max(0, employer)], labs[max(0, otherEmployer)])
    let isEmployed = ~SIMD2(
      UInt64(bitPattern: Int64(employer &>> 63)), UInt64(bitPattern: Int64(otherEmployer &>> 63)))
    let (mismatch, newcomer) = (SIMD2(repeating: mismatch), SIMD2(repeating: newcomer))
    let one = SIMD2(repeating: 1.0)
    let match = weights.products(PairOfCultures(own.scores, otherOwn.scores)) / weight
    let ownFit = unsafeBitCast(
      unsafeBitCast(one - mismatch * (one - match), to: SIMD2<UInt64>.self) & isEmployed, to: SIMD2<Double>.self)
    var rounding = PairRounding()
    let (firstBits, secondBits) = (UnsafeMutableRawPointer(first), UnsafeMutableRawPointer(second))
    // As if to everybody they were newcomers, without a branch; then the labs to which they are not.
    var terms = UnsafePointer(pairs)
    for lab in 0..<labs.count {
      let match = weights.products(terms.pointee.scores) / weight
      let fit = one - mismatch * (one - match)
      let value = terms.pointee.price * talents * (fit * newcomer + terms.pointee.denial * ownFit)
      let dollars = rounding.round(value)
      firstBits.storeBytes(of: dollars.x, toByteOffset: 8 &* lab, as: Double.self)
      secondBits.storeBytes(of: dollars.y, toByteOffset: 8 &* lab, as: Double.self)
      terms += 1
    }
    let staying = rounding.round(SIMD2(own.price, otherOwn.price) * talents * ownFit)
    if employer >= 0 { firstBits.storeBytes(of: staying.x, toByteOffset: 8 &* employer, as: Double.self) }
    if otherEmployer >= 0 { secondBits.storeBytes(of: staying.y, toByteOffset: 8 &* otherEmployer, as: Double.self) }
    if rounding.isUnusual {
      fillOneByOne(first, row, people)
      fillOneByOne(second, other, people)
    }
  }

  @inline(never)
  private func fillOneByOne(_ values: UnsafeMutablePointer<Int64>, _ row: Int, _ people: PeopleColumns) {
    let (weights, talent, employer) = (people.wants[row].culture, people.talent[row], Int(people.employer[row]))
    let ownFit = employer >= 0 ? fit(weights, at: employer) : 0
    for lab in labs.indices {
      values[lab] = whole(
        lab == employer
          ? labs[lab].price * talent * ownFit : rivalValue(talent, weights, at: lab, ownFit))
    }
  }

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
