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
  private let counter: [Bool]
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
    counter = lent.market.counter
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
    _ terms: borrowing PairScales
  ) {
    let holder = piece.holders + participant
    var start = terms.holder(participant)
    let employer = start.employer
    if employer >= 0 { stay(&start, participant, scale: batch.scales[batch.own[place]]) }
    holder.initialize(to: start)
    let row = Row(start, participant, openingAtHome[participant], openingOutside[participant], holder)
    let values = value.withUnsafeBufferPointer { $0.baseAddress! + participant &* labCount }
    let ceilings = ceilings.withUnsafeBufferPointer { $0.baseAddress! }
    let (ladder, isUsual) = (ladder, isLogarithmic && start.doubt < 1)
    piece.first[participant] = Int32(truncatingIfNeeded: piece.next)
    let (labs, scales, likely) = (batch.labs, batch.scales, batch.likely)
    var found = 0
    for pair in batch.pairs(place) {
      let lab = labs[pair]
      let highest = Double(min(values[Int(lab)] &- 1, ceilings[Int(lab)].salary))
      likely[found] = Int32(truncatingIfNeeded: pair)
      // Whether the most that the lab could pay is enough cannot be foreseen, so it is counted rather than asked.
      let isTooLittle = (highest - row.forfeit) * scales[pair] < row.tooLittle ? 1 : 0
      // For the employer the bound is too low, as nothing is forfeited there.
      let isOdd = (lab == employer ? 1 : 0) | (scales[pair] > 1e-250 ? 0 : 1) | (isUsual ? 0 : 1)
      found &+= isOdd | (1 &- isTooLittle)
    }
    var largest: Int64 = 0
    for position in 0..<found {
      let pair = Int(likely[position])
      let lab = labs[pair]
      let scale = scales[pair]
      let value = values[Int(lab)]
      guard isUsual, value < Market.ordered, scale < 1e250, scale > 1e-250 else {
        openWithCare(row, lab, value, scale, into: &piece)
        continue
      }
      let isOwn = lab == employer
      if isOwn, !counter[Int(lab)] { continue }
      let (forfeit, opening) = isOwn ? (0, Int(row.atHome)) : (row.forfeit, Int(row.outside))
      let highest = Double(min(value &- 1, ceilings[Int(lab)].salary))
      let last = ladder.firstRung(above: max(0, highest)) &- 1
      // As in `AskSearch`; what is not clear is left to it.
      let effective = row.held.worth / scale
      let salary = effective + forfeit
      let doubt = effective * row.doubt + salary * 1e-15
      guard opening <= last, salary < 2e15 else {
        openWithCare(row, lab, value, scale, into: &piece)
        continue
      }
      let ask = max(opening, ladder.firstRung(above: salary))
      // As numbers, since whether the opening is enough cannot be foreseen.
      let isClearBelow = (ask == opening ? 1 : 0) | (salary - ladder.amount(max(0, ask &- 1)) > doubt ? 1 : 0)
      guard isClearBelow != 0, ask > last || ladder.amount(ask) - salary > doubt else {
        openWithCare(row, lab, value, scale, into: &piece)
        continue
      }
      guard ask <= last else { continue }
      piece.add(
        Prospect(
          value: value, scale: scale, participant: row.participant, ask: Int32(truncatingIfNeeded: ask),
          last: Int32(truncatingIfNeeded: last), holding: 0), of: lab, isOwn: isOwn)
      largest = max(largest, value)
    }
    piece.largestValue = max(piece.largestValue, largest)
    piece.last[participant] = Int32(truncatingIfNeeded: piece.next)
  }

  /// What all pairs of a participant have in common.
  private struct Row {
    let participant: Int32
    let employer: Int32
    let atHome: Int32
    let outside: Int32
    let held: Offer
    let forfeit: Double
    let doubt: Double
    /// What is worth less than this is worth less than what is held, beyond doubt.
    let tooLittle: Double
    let holder: UnsafeMutablePointer<Holder>

    @inline(__always)
    init(
      _ start: Holder, _ participant: Int, _ atHome: Int32, _ outside: Int32, _ holder: UnsafeMutablePointer<Holder>
    ) {
      self.participant = Int32(truncatingIfNeeded: participant)
      employer = start.employer
      self.atHome = atHome
      self.outside = outside
      held = Offer(lab: start.lab, salary: start.salary, worth: start.worth, precedence: start.precedence)
      (forfeit, doubt) = (start.forfeit, start.doubt)
      tooLittle = start.worth - start.worth.magnitude * start.doubt
      self.holder = holder
    }
  }

  /// Writes one pair if it may meet, whatever is unusual about it: an order, extreme tastes.
  @inline(never)
  private func openWithCare(_ row: Row, _ lab: Int32, _ value: Int64, _ scale: Double, into piece: inout OpeningPiece) {
    let (isOwn, isOrdered) = (lab == row.employer, value == Market.ordered)
    // Tastes so extreme that worths leave the numbers there are: the market's own utility decides everything.
    if !(scale.magnitude < 1e250 && scale.magnitude > 1e-250), row.doubt > 0 { row.holder.pointee.doubt = .infinity }
    let ceiling = ceilings[Int(lab)]
    let highest = isOrdered ? ceiling.salary : min(value &- 1, ceiling.salary)
    let lost = isOwn ? 0 : row.forfeit
    let most = isLogarithmic ? max(0, Double(highest) - lost) * scale : Double(highest) + scale
    // Where it is in doubt whether that is enough (NaN included), it is looked at closely.
    if most < row.tooLittle && row.holder.pointee.doubt < 1 { return }
    let participant = Int(row.participant)
    let opening =
      isOrdered ? lent.market.opening(participant, Int(lab)) : Int(isOwn ? row.atHome : row.outside)
    guard opening < ladder.count, value > ladder[opening] else { return }
    let last =
      isOwn || isOrdered
      ? lent.market.lastAcceptableRung(participant, Int(lab))
      : min(ceiling.rung, ladder.lastRung(atMost: value &- 1))
    guard opening <= last else { return }
    let ask = search.lowestRung(
      row.participant, lab, scale, from: Int32(truncatingIfNeeded: opening),
      through: Int32(truncatingIfNeeded: last), beating: row.held, row.holder)
    guard Int(ask) <= last else { return }
    piece.largestValue = max(piece.largestValue, isOrdered ? ladder[last] : value)
    piece.add(
      Prospect(
        value: value, scale: scale, participant: row.participant, ask: ask, last: Int32(truncatingIfNeeded: last),
        holding: 0), of: lab, isOwn: isOwn)
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
