/// Opens the rows of a market one participant after the other: who may meet them, and at what they would ask.
struct OpeningRows {
  private let lent: LentMarket
  private let search: AskSearch
  private let ladder: SalaryLadder
  private let labCount: Int
  private let employer: [Int32]
  private let pay: [Int64]
  private let value: [Int64]
  private let openingAtHome: [Int32]
  private let openingOutside: [Int32]
  private let ceilings: [Ceiling]
  private let isLogarithmic: Bool

  init(_ lent: LentMarket, _ search: AskSearch) {
    self.lent = lent
    self.search = search
    labCount = lent.market.labCount
    (employer, pay, value) = (lent.market.employer, lent.market.pay, lent.market.value)
    (openingAtHome, openingOutside) = (lent.market.openingAtHome, lent.market.openingOutside)
    let ladder = lent.market.ladder
    self.ladder = ladder
    isLogarithmic = search.isLogarithmic
    ceilings = lent.market.ceiling.map { Ceiling($0, on: ladder) }
  }

  /// Notes the labs that would pay more than a participant asks to begin with, and today's employer.
  @inline(__always)
  func collect(_ participants: Range<Int>, into batch: borrowing PairBatch) {
    let (labs, ends, own) = (batch.labs, batch.ends, batch.own)
    value.withUnsafeBufferPointer { values in
      employer.withUnsafeBufferPointer { employers in
        openingOutside.withUnsafeBufferPointer { openings in
          var count = 0
          for participant in participants {
            let employer = Int(employers[participant])
            let rung = Int(openings[participant])
            // Bids have an opening of their own, and are above all others in value.
            let opening = rung < ladder.count ? ladder[rung] : Market.ordered - 1
            var row = values.baseAddress! + participant &* labCount
            var place = count
            for lab in 0..<labCount {
              labs[count] = Int32(truncatingIfNeeded: lab)
              if lab == employer { place = count }
              // As a number, since it cannot be foreseen.
              count &+= row.pointee > opening || lab == employer ? 1 : 0
              row += 1
            }
            own[participant &- participants.lowerBound] = place
            ends[participant &- participants.lowerBound] = count
          }
          // Pairs are looked at two at a time.
          labs[count] = 0
        }
      }
    }
  }

  /// Writes what a participant holds and the pairs that may meet.
  @inline(__always)
  func open(
    _ participant: Int, _ batch: borrowing PairBatch, _ place: Int, into piece: inout OpeningPiece,
    _ scales: borrowing PairScales
  ) {
    let holder = piece.holders + participant
    var start = scales.holder(participant)
    let employer = start.employer
    if employer >= 0 { stay(&start, participant, scale: batch.scales[batch.own[place]]) }
    holder.initialize(to: start)
    let held = Offer(lab: start.lab, salary: start.salary, worth: start.worth, precedence: start.precedence)
    let tooLittle = start.worth - start.worth.magnitude * start.doubt
    let atHome = Int(openingAtHome[participant])
    let outside = Int(openingOutside[participant])
    let values = value.withUnsafeBufferPointer { $0.baseAddress! + participant &* labCount }
    let ceilings = ceilings.withUnsafeBufferPointer { $0.baseAddress! }
    let (search, ladder, isLogarithmic) = (search, ladder, isLogarithmic)
    piece.first[participant] = Int32(truncatingIfNeeded: piece.next)
    for pair in batch.pairs(place) {
      let lab = Int(batch.labs[pair])
      let scale = batch.scales[pair]
      let value = values[lab]
      let isOwn = Int(employer) == lab
      let isOrdered = value == Market.ordered
      let lost = isOwn ? 0 : start.forfeit
      // Tastes so extreme that worths leave the numbers there are: the market's own utility decides everything.
      if !(scale.magnitude < 1e250 && scale.magnitude > 1e-250), start.doubt > 0 {
        start.doubt = .infinity
        holder.pointee.doubt = .infinity
      }
      let ceiling = ceilings + lab
      let highest = isOrdered ? ceiling.pointee.salary : min(value &- 1, ceiling.pointee.salary)
      let most = isLogarithmic ? max(0, Double(highest) - lost) * scale : Double(highest) + scale
      // The most that the lab could pay is not enough; where that is in doubt (NaN included), it is looked at closely.
      if most < tooLittle && start.doubt < 1 { continue }
      let opening = isOrdered ? lent.market.opening(participant, lab) : isOwn ? atHome : outside
      guard opening < ladder.count, value > ladder[opening] else { continue }
      let last =
        isOwn || isOrdered
        ? lent.market.lastAcceptableRung(participant, lab)
        : min(ceiling.pointee.rung, ladder.lastRung(atMost: value &- 1))
      guard opening <= last else { continue }
      let ask = search.lowestRung(
        Int32(truncatingIfNeeded: participant), Int32(truncatingIfNeeded: lab), scale,
        from: Int32(truncatingIfNeeded: opening), through: Int32(truncatingIfNeeded: last), beating: held, holder)
      guard Int(ask) <= last else { continue }
      (piece.prospects + piece.next).initialize(
        to: Prospect(
          value: value, scale: scale, participant: Int32(truncatingIfNeeded: participant), ask: ask,
          last: Int32(truncatingIfNeeded: last), holding: 0))
      piece.labs[piece.next] = Int32(truncatingIfNeeded: lab)
      piece.sizes[lab &* 2 &+ (isOwn ? 1 : 0)] &+= 1
      piece.next &+= 1
    }
    piece.last[participant] = Int32(truncatingIfNeeded: piece.next)
  }

  /// Lets somebody who prefers today's contract to the outside option hold it.
  @inline(__always)
  private func stay(_ holder: inout Holder, _ participant: Int, scale: Double) {
    let pay = self.pay[participant]
    let worth = isLogarithmic ? (pay > 0 ? Double(pay) * scale : 0) : Double(pay) + scale
    let contract = Offer(lab: holder.employer, salary: pay, worth: worth, precedence: -2)
    let outside = Offer(lab: -1, salary: 0, worth: holder.worth, precedence: -1)
    guard search.beats(contract, outside, Int32(truncatingIfNeeded: participant), holder.doubt) else { return }
    holder.lab = holder.employer
    holder.salary = pay
    holder.worth = worth
    holder.precedence = -2
    holder.rung = openingAtHome[participant] - 1
  }
}

/// The highest salary a lab may sign, and the last rung up to it.
private struct Ceiling {
  var salary: Int64
  var rung: Int

  init(_ salary: Int64, on ladder: SalaryLadder) {
    self.salary = min(salary, Pay.largest.dollars)
    rung = salary == .max ? ladder.count - 1 : ladder.lastRung(atMost: salary)
  }
}
