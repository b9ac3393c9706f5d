/// What a dollar is worth to each participant at each lab, as a market opens; see ``AskSearch``.
struct PairScales: ~Copyable {
  private let labCount: Int
  private let employer: [Int32]
  private let taste: [Double]
  private let outside: [Double]
  private let wants: [Wants]
  private let forfeit: [Double]
  private let returnsTo: [Int32]
  private let luck: [Double]
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
    employer = lent.market.employer
    labs = .allocate(capacity: max(1, lent.market.labCount))
    switch lent.market.preferences {
    case .quasiLinear(let taste, let outside):
      self.taste = taste
      self.outside = outside
      (wants, forfeit, returnsTo, luck, moving) = ([], [], [], [], 0)
      isLogarithmic = false
    case .logPay(let model):
      taste = []
      outside = model.outside
      (wants, forfeit, returnsTo, luck) = (model.wants, model.forfeit, model.returnsTo, model.luck)
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
    let (scales, labs) = (batch.scales, batch.labs)
    guard participants > 0 else { return }
    let count = batch.ends[participants - 1]
    guard isLogarithmic else {
      for place in 0..<participants {
        for pair in batch.pairs(place) { scales[pair] = taste[(first + place) * labCount + Int(labs[pair])] }
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
    let wants = wants.withUnsafeBufferPointer { $0.baseAddress! + participant }
    let luck = luck.withUnsafeBufferPointer { $0.baseAddress! + participant &* labCount }
    let outside = outside.withUnsafeBufferPointer { $0[participant] }
    let (labs, terms) = (batch.labs, self.labs)
    let share = 1 / wants.pointee.money
    var pair = pairs.lowerBound
    while pair < pairs.upperBound {
      let (lab, other) = (Int(labs[pair]), Int(labs[pair &+ 1]))
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
    for pair in pairs where labs[pair] == home { batch.scales[pair] += moving * share }
  }
}
