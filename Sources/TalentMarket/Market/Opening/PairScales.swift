/// What a dollar is worth to each participant at each lab, as a market opens; see ``AskSearch``.
struct PairScales: ~Copyable {
  private let labCount: Int
  private let employer: UnsafeBufferPointer<Int32>
  private let taste: UnsafeBufferPointer<Double>
  private let outside: UnsafeBufferPointer<Double>
  private let wants: UnsafeBufferPointer<Wants>
  private let forfeit: UnsafeBufferPointer<Double>
  private let returnsTo: UnsafeBufferPointer<Int32>
  private let luck: UnsafeBufferPointer<Double>
  private let moving: Double
  private let isLogarithmic: Bool
  private let labs: UnsafeMutablePointer<LabTerms>

  private struct LabTerms {
    var culture: Culture
    var logComputePerHead: Double
    var peers: Double
  }

  init(_ lent: LentMarket) {
    labCount = lent.market.labCount
    employer = lent.market.employer.lent
    labs = .allocate(capacity: max(1, lent.market.labCount))
    switch lent.market.preferences {
    case .quasiLinear(let taste, let outside):
      (self.taste, self.outside) = (taste.lent, outside.lent)
      (wants, forfeit, returnsTo, luck, moving) = (.nothing, .nothing, .nothing, .nothing, 0)
      isLogarithmic = false
    case .logPay(let model):
      (taste, outside) = (.nothing, model.outside.lent)
      (wants, forfeit, returnsTo, luck) = (
        model.wants.lent, model.forfeit.lent, model.returnsTo.lent, model.luck.lent
      )
      for lab in model.culture.indices {
        (labs + lab).initialize(
          to: LabTerms(
            culture: model.culture[lab], logComputePerHead: model.logComputePerHead[lab], peers: model.peers[lab]))
      }
      moving = model.moving
      isLogarithmic = true
    }
  }

  deinit { labs.deallocate() }

  /// The participant with nothing but the outside option.
  @inline(__always)
  func holder(_ participant: Int) -> Holder {
    Holder(
      worth: isLogarithmic ? 1 : outside[participant], salary: 0, forfeit: isLogarithmic ? forfeit[participant] : 0,
      doubt: isLogarithmic ? AskSearch.doubt(money: wants[participant].money) : 0, lab: -1, precedence: -1,
      employer: employer[participant])
  }

  /// Writes what a dollar is worth for all pairs of a batch, whose participants begin with `first`.
  func fill(_ batch: borrowing PairBatch, from first: Int, _ participants: Int) {
    let scales = batch.scales
    guard participants > 0 else { return }
    let count = batch.ends[participants - 1]
    guard isLogarithmic else {
      for place in 0..<participants {
        for pair in batch.pairs(place) { scales[pair] = taste[(first + place) * labCount + batch.lab(pair)] }
      }
      return
    }
    for place in 0..<participants { fillExponents(batch, batch.pairs(place), place, first + place) }
    for spare in count..<count + 8 { scales[spare] = 0 }
    for begin in stride(from: 0, to: count, by: 8) {
      let place = UnsafeMutableRawPointer(scales + begin)
      place.storeBytes(of: Elementary.exp(place.loadUnaligned(as: SIMD8<Double>.self)), as: SIMD8<Double>.self)
    }
  }

  /// (rest − outside) / μ of one participant's pairs, rest the terms of utility that do not depend on pay, added in any
  /// order; the place after the last is written over.
  @inline(__always)
  private func fillExponents(_ batch: borrowing PairBatch, _ pairs: Range<Int>, _ place: Int, _ participant: Int) {
    let wants = wants.baseAddress! + participant
    let luck = luck.baseAddress! + participant &* labCount
    let outside = outside[participant]
    let terms = labs
    let share = 1 / wants.pointee.money
    var pair = pairs.lowerBound
    while pair < pairs.upperBound {
      let (lab, other) = (batch.lab(pair), batch.lab(pair &+ 1))
      let (here, there) = (terms + lab, terms + other)
      let mission = SIMD2(here.pointee.culture.mission, there.pointee.culture.mission)
      let autonomy = SIMD2(here.pointee.culture.autonomy, there.pointee.culture.autonomy)
      let openness = SIMD2(here.pointee.culture.openness, there.pointee.culture.openness)
      let safety = SIMD2(here.pointee.culture.safety, there.pointee.culture.safety)
      let execution = SIMD2(here.pointee.culture.execution, there.pointee.culture.execution)
      let compute = SIMD2(here.pointee.logComputePerHead, there.pointee.logComputePerHead)
      let peers = SIMD2(here.pointee.peers, there.pointee.peers)
      let first =
        SIMD2(repeating: wants.pointee.culture.mission) * mission
        + SIMD2(repeating: wants.pointee.culture.autonomy) * autonomy
      let second =
        SIMD2(repeating: wants.pointee.culture.openness) * openness
        + SIMD2(repeating: wants.pointee.culture.safety) * safety
      let third =
        SIMD2(repeating: wants.pointee.culture.execution) * execution
        + SIMD2(repeating: wants.pointee.compute) * compute
      let fourth = SIMD2(repeating: wants.pointee.peers) * peers + SIMD2(luck[lab], luck[other])
      let rest = (first + second) + (third + fourth)
      let exponents = (rest - SIMD2(repeating: outside + moving)) * SIMD2(repeating: share)
      UnsafeMutableRawPointer(batch.scales + pair).storeBytes(of: exponents, as: SIMD2<Double>.self)
      pair &+= 2
    }
    // Whoever stays or returns does not move.
    if employer[participant] >= 0 { batch.scales[batch.own[place]] += moving * share }
    let home = returnsTo[participant]
    guard home >= 0, home != employer[participant] else { return }
    for pair in pairs where batch.lab(pair) == Int(home) { batch.scales[pair] += moving * share }
  }
}
