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
    let (ceiling, counter) = (lent.market.ceiling, lent.market.counter)
    highest = [Double](unsafeUninitializedCapacity: 2 * labCount) { highest, count in
      for lab in ceiling.indices {
        highest[2 * lab] = Double(min(ceiling[lab], Pay.largest.dollars))
        highest[2 * lab + 1] = counter[lab] ? highest[2 * lab] : -1
      }
      count = 2 * ceiling.count
    }
  }

  /// Notes the labs that would pay more than a participant asks to begin with, and today's employer.
  @inline(never)
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
  @inline(never)
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

  /// Leaves out the pairs of a batch of which it is clear that even the most the lab could pay is too little: most of a
  /// large market's.
  @inline(never)
  func sift(_ participants: Range<Int>, _ batch: borrowing PairBatch, _ holders: UnsafeMutablePointer<Holder>) {
    let (queues, scales, limits) = (batch.queues, batch.scales, batch.limits)
    highest.withUnsafeBufferPointer { highest in
      var row = value.baseAddress! + participants.lowerBound &* labCount
      var opening = batch.openings
      var (pair, count) = (0, 0)
      for participant in participants {
        let (worth, share) = (holders[participant].worth, holders[participant].doubt)
        let tooLittle = worth - worth.magnitude * share
        let end = batch.ends[participant &- participants.lowerBound]
        while pair < end {
          let (queue, scale) = (queues[pair], scales[pair])
          let (below, most) = (Double(row[Int(queue &>> 1)]) - 1, highest[Int(queue)])
          let limit = most < below ? most : below
          queues[count] = queue
          scales[count] = scale
          limits[count] = limit
          // As numbers, since it cannot be foreseen.
          let isTooLittle = (limit - opening[Int(queue & 1)].forfeit) * scale < tooLittle ? 1 : 0
          count &+= 1 &- (isTooLittle & (scale > 1e-250 ? 1 : 0))
          pair &+= 1
        }
        batch.ends[participant &- participants.lowerBound] = count
        row += labCount
        opening += 2
      }
    }
  }

  /// Finds what the participants of a batch would ask at least, as in `AskSearch`, and writes the pairs that may meet.
  func open(
    _ participants: Range<Int>, _ batch: borrowing PairBatch, into piece: inout OpeningPiece
  ) {
    if ladder.isGeometric {
      ask(participants, batch, piece.holders, GeometricRungs(ladder))
      write(participants, batch, into: &piece, GeometricRungs(ladder))
    } else {
      ask(participants, batch, piece.holders, ArithmeticRungs(ladder: ladder))
      write(participants, batch, into: &piece, ArithmeticRungs(ladder: ladder))
    }
  }

  /// Notes the rung that each participant of a batch would ask at least, or −1 where that is not clear.
  @inline(never)
  private func ask(
    _ participants: Range<Int>, _ batch: borrowing PairBatch, _ holders: UnsafeMutablePointer<Holder>,
    _ table: some RungTable
  ) {
    let (queues, scales, asks) = (batch.queues, batch.scales, batch.asks)
    var opening = batch.openings
    var pair = 0
    for participant in participants {
      let (worth, share) = (holders[participant].worth, holders[participant].doubt)
      let end = batch.ends[participant &- participants.lowerBound]
      while pair < end {
        let scale = scales[pair]
        let terms = opening + Int(queues[pair] & 1)
        let effective = worth / scale
        let salary = effective + terms.pointee.forfeit
        let doubt = effective * share + salary * 1e-15
        let bounded = salary < SalaryLadder.highestBound ? salary : SalaryLadder.highestBound
        let floor = terms.pointee.floor
        let least = bounded > floor ? bounded : floor
        let ask = table.rung(above: least)
        let isClear = least - table.amount(ask &- 1) > doubt && table.amount(ask) - least > doubt
        asks[pair] = isClear && OpeningRows.isUsual(scale: scale) ? Int32(truncatingIfNeeded: ask) : -1
        pair &+= 1
      }
      opening += 2
    }
  }

  /// Whether worths are far from the ends of the numbers there are.
  @inline(__always)
  private static func isUsual(scale: Double) -> Bool {
    // Positive numbers stand in the order of their bits.
    scale.bitPattern &- (1e-250).bitPattern < (1e250).bitPattern &- (1e-250).bitPattern
  }

  /// Writes the pairs that may meet.
  @inline(never)
  private func write(
    _ participants: Range<Int>, _ batch: borrowing PairBatch, into piece: inout OpeningPiece, _ table: some RungTable
  ) {
    let (queues, scales, asks, limits) = (batch.queues, batch.scales, batch.asks, batch.limits)
    let (prospects, labs, sizes) = (piece.prospects, piece.labs, piece.sizes)
    let lowest = table.lowestBound
    var (next, largest) = (piece.next, piece.largestValue)
    var row = value.baseAddress! + participants.lowerBound &* labCount
    var pair = 0
    for participant in participants {
      piece.first[participant] = Int32(truncatingIfNeeded: next)
      let end = batch.ends[participant &- participants.lowerBound]
      while pair < end {
        let queue = Int(queues[pair])
        let (ask, scale, limit) = (asks[pair], scales[pair], limits[pair])
        let value = row[queue &>> 1]
        pair &+= 1
        guard ask >= 0, value < Market.ordered else {
          piece.next = next
          openWithCare(piece.holders + participant, participant, queue &>> 1, value, scale, into: &piece)
          next = piece.next
          continue
        }
        let last = Int32(truncatingIfNeeded: table.rung(above: limit > lowest ? limit : lowest) &- 1)
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
    let ceiling = Ceiling(lent.market.ceiling[lab], on: ladder)
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
