/// Opens the rows of a market, a batch of pairs at a time: who may meet, and at what they would ask.
///
/// Whether a pair may meet cannot be foreseen, so every pair of a batch is worked out to the end without a branch, in
/// passes short enough for many pairs to be under way at once, and written over by the next if it counts for nothing. What
/// is unusual or too close to call is looked at closely.
struct OpeningRows {
  private let lent: LentMarket
  private let search: AskSearch
  private let ladder: SalaryLadder
  private let labCount: Int
  private let employer: UnsafeBufferPointer<Int32>
  private let pay: UnsafeBufferPointer<Int64>
  private let value: UnsafeBufferPointer<Int64>
  private let openingAtHome: UnsafeBufferPointer<Int32>
  private let openingOutside: UnsafeBufferPointer<Int32>
  private let ceilings: [Ceiling]
  /// The most that lab j would pay, its value for them aside: outsiders at 2j, its own people at 2j + 1.
  private let highest: [Double]
  private let isLogarithmic: Bool

  init(_ lent: LentMarket, _ search: AskSearch) {
    self.lent = lent
    self.search = search
    labCount = lent.market.labCount
    (employer, pay, value) = (lent.market.employer.lent, lent.market.pay.lent, lent.market.value.lent)
    (openingAtHome, openingOutside) = (lent.market.openingAtHome.lent, lent.market.openingOutside.lent)
    let ladder = lent.market.ladder
    self.ladder = ladder
    isLogarithmic = search.isLogarithmic
    let ceilings = lent.market.ceiling.map { Ceiling($0, on: ladder) }
    self.ceilings = ceilings
    let counter = lent.market.counter
    highest = [Double](unsafeUninitializedCapacity: 2 * labCount) { highest, count in
      for lab in ceilings.indices {
        highest[2 * lab] = max(ladder.lowestBound, Double(ceilings[lab].salary))
        highest[2 * lab + 1] = counter[lab] ? highest[2 * lab] : ladder.lowestBound
      }
      count = 2 * ceilings.count
    }
  }

  /// Notes the labs that would pay more than a participant asks to begin with, and today's employer.
  @inline(__always)
  func collect(_ participants: Range<Int>, into batch: borrowing PairBatch) {
    let (queues, labCount) = (batch.queues, labCount)
    var count = 0
    var row = value.baseAddress! + participants.lowerBound &* labCount
    for participant in participants {
      let employer = Int(employer[participant])
      let rung = Int(openingOutside[participant])
      // Bids have an opening of their own, and are above all others in value.
      let opening = rung < ladder.count ? ladder[rung] : Market.ordered - 1
      var home = count
      for lab in 0..<labCount {
        // As numbers, since it cannot be foreseen.
        let isOwn = lab == employer ? 1 : 0
        queues[count] = Int32(truncatingIfNeeded: 2 &* lab &+ isOwn)
        if isOwn != 0 { home = count }
        count &+= (row[lab] > opening ? 1 : 0) | isOwn
      }
      row += labCount
      batch.own[participant &- participants.lowerBound] = home
      batch.ends[participant &- participants.lowerBound] = count
    }
    // Pairs are looked at two at a time.
    queues[count] = 0
  }

  /// Lets everybody hold today's contract or the outside option, whichever they prefer.
  @inline(__always)
  func seat(
    _ participants: Range<Int>, _ batch: borrowing PairBatch, into piece: OpeningPiece, _ scales: borrowing PairScales
  ) {
    for participant in participants {
      let place = participant &- participants.lowerBound
      var holder = scales.holder(participant)
      if holder.employer >= 0 { stay(&holder, participant, scale: batch.scales[batch.own[place]]) }
      (piece.holders + participant).initialize(to: holder)
      let isUsual = isLogarithmic && holder.doubt < 1
      let openings = batch.openings + 2 &* place
      openings[0] = PairBatch.Opening(
        forfeit: isUsual ? holder.forfeit : .nan, floor: ladder.floor(of: Int(openingOutside[participant])))
      openings[1] = PairBatch.Opening(
        forfeit: isUsual ? 0 : .nan, floor: ladder.floor(of: Int(openingAtHome[participant])))
    }
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

  /// Finds what the pairs of a batch would ask at least and pay at most, as in `AskSearch`.
  @inline(__always)
  func ask(_ participants: Range<Int>, _ batch: borrowing PairBatch, _ holders: UnsafeMutablePointer<Holder>) {
    let (queues, scales, ladder) = (batch.queues, batch.scales, ladder)
    let (asks, lasts) = (batch.asks, batch.lasts)
    let lowest = ladder.lowestBound
    highest.withUnsafeBufferPointer { highest in
      var row = value.baseAddress! + participants.lowerBound &* labCount
      var opening = batch.openings
      var pair = 0
      for participant in participants {
        let (worth, share) = (holders[participant].worth, holders[participant].doubt)
        let end = batch.ends[participant &- participants.lowerBound]
        while pair < end {
          let (queue, scale) = (Int(queues[pair]), scales[pair])
          let value = row[queue &>> 1]
          let effective = worth / scale
          let salary = effective + opening[queue & 1].forfeit
          let doubt = effective * share + salary * 1e-15
          let bounded = salary < SalaryLadder.highestBound ? salary : SalaryLadder.highestBound
          let floor = opening[queue & 1].floor
          let least = bounded > floor ? bounded : floor
          let (below, most) = (Double(value) - 1, highest[queue])
          let paid = most < below ? most : below
          let ask = ladder.rung(aboveBounded: least)
          let limit = ladder.rung(aboveBounded: paid > lowest ? paid : lowest)
          let isClear = least - ladder.amount(ask &- 1) > doubt && ladder.amount(ask) - least > doubt
          lasts[pair] = Int32(truncatingIfNeeded: limit &- 1)
          if isClear && value < Market.ordered && OpeningRows.isUsual(scale: scale) {
            asks[pair] = Int32(truncatingIfNeeded: ask)
          } else {
            asks[pair] = -1
          }
          pair &+= 1
        }
        row += labCount
        opening += 2
      }
    }
  }

  /// Whether worths are far from the ends of the numbers there are.
  @inline(__always)
  private static func isUsual(scale: Double) -> Bool {
    // Positive numbers stand in the order of their bits.
    scale.bitPattern &- (1e-250).bitPattern < (1e250).bitPattern &- (1e-250).bitPattern
  }

  /// Writes the pairs that may meet.
  @inline(__always)
  func open(_ participants: Range<Int>, _ batch: borrowing PairBatch, into piece: inout OpeningPiece) {
    let (queues, scales, asks, lasts) = (batch.queues, batch.scales, batch.asks, batch.lasts)
    let (prospects, labs, sizes) = (piece.prospects, piece.labs, piece.sizes)
    var row = value.baseAddress! + participants.lowerBound &* labCount
    var (next, largest) = (piece.next, piece.largestValue)
    var pair = 0
    for participant in participants {
      piece.first[participant] = Int32(truncatingIfNeeded: next)
      let end = batch.ends[participant &- participants.lowerBound]
      while pair < end {
        let queue = Int(queues[pair])
        let (ask, last) = (asks[pair], lasts[pair])
        let (value, scale) = (row[queue &>> 1], scales[pair])
        pair &+= 1
        guard ask >= 0 else {
          piece.next = next
          openWithCare(piece.holders + participant, participant, queue &>> 1, value, scale, into: &piece)
          next = piece.next
          continue
        }
        (prospects + next).initialize(
          to: Prospect(
            value: value, scale: scale, participant: Int32(truncatingIfNeeded: participant), ask: ask, last: last,
            holding: 0))
        labs[next] = Int32(truncatingIfNeeded: queue &>> 1)
        // As a number, since it cannot be foreseen; who counts for nothing is written over by the next.
        let mayMeet = ask <= last ? 1 : 0
        sizes[queue] &+= mayMeet
        next &+= mayMeet
        largest = max(largest, value)
      }
      piece.last[participant] = Int32(truncatingIfNeeded: next)
      row += labCount
    }
    (piece.next, piece.largestValue) = (next, max(largest, piece.largestValue))
  }

  /// Writes one pair if it may meet, whatever is unusual about it: an order, extreme tastes.
  @inline(never)
  private func openWithCare(
    _ holder: UnsafeMutablePointer<Holder>, _ participant: Int, _ lab: Int, _ value: Int64, _ scale: Double,
    into piece: inout OpeningPiece
  ) {
    let held = Offer(
      lab: holder.pointee.lab, salary: holder.pointee.salary, worth: holder.pointee.worth,
      precedence: holder.pointee.precedence)
    let (isOwn, isOrdered) = (lab == Int(holder.pointee.employer), value == Market.ordered)
    // Tastes so extreme that worths leave the numbers there are: the market's own utility decides everything.
    if !(scale.magnitude < 1e250 && scale.magnitude > 1e-250), holder.pointee.doubt > 0 {
      holder.pointee.doubt = .infinity
    }
    let ceiling = ceilings[lab]
    let highest = isOrdered ? ceiling.salary : min(value &- 1, ceiling.salary)
    let lost = isOwn ? 0 : holder.pointee.forfeit
    let most = isLogarithmic ? max(0, Double(highest) - lost) * scale : Double(highest) + scale
    // Where it is in doubt whether that is enough (NaN included), it is looked at closely.
    let tooLittle = held.worth - held.worth.magnitude * holder.pointee.doubt
    if most < tooLittle && holder.pointee.doubt < 1 { return }
    let opening =
      isOrdered
      ? lent.market.opening(participant, lab) : Int(isOwn ? openingAtHome[participant] : openingOutside[participant])
    guard opening < ladder.count, value > ladder[opening] else { return }
    let last =
      isOwn || isOrdered
      ? lent.market.lastAcceptableRung(participant, lab)
      : min(ceiling.rung, ladder.lastRung(atMost: value &- 1))
    guard opening <= last else { return }
    let ask = search.lowestRung(
      Int32(truncatingIfNeeded: participant), Int32(truncatingIfNeeded: lab), scale,
      from: Int32(truncatingIfNeeded: opening), through: Int32(truncatingIfNeeded: last), beating: held, holder)
    guard Int(ask) <= last else { return }
    piece.largestValue = max(piece.largestValue, isOrdered ? ladder[last] : value)
    piece.add(
      Prospect(
        value: value, scale: scale, participant: Int32(truncatingIfNeeded: participant), ask: ask,
        last: Int32(truncatingIfNeeded: last), holding: 0), of: lab, isOwn: isOwn)
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
