import Experiments
import ScenarioFormat
import TalentMarket

/// What came of claims that were asked again under other assumptions.
struct RobustnessResult {
  /// A verdict, and the numbers it rests on.
  struct Answer {
    let verdict: ClaimVerdict
    let parts: [ClaimResult.Part]
    /// How many pairs were played.
    let pairs: Int
    /// In how many of them a change could not be made.
    let failures: Int
    /// Whether it could hardly have come out otherwise.
    let isByConstruction: Bool

    init(
      _ verdict: ClaimVerdict, _ parts: [ClaimResult.Part], pairs: Int, failures: Int, isByConstruction: Bool
    ) {
      self.verdict = verdict
      self.parts = parts
      self.pairs = pairs
      self.failures = failures
      self.isByConstruction = isByConstruction
    }

    init(_ result: ClaimResult) {
      self.init(
        result.verdict, result.parts, pairs: result.tally.runs,
        failures: result.claim.courses.indices.map { result.tally.failures(course: $0) }.max() ?? 0,
        isByConstruction: result.construction != nil)
    }

    /// The first part of which the same can be said as of the whole.
    var deciding: ClaimResult.Part { parts.first { $0.verdict == verdict } ?? parts[0] }
  }

  /// One claim under one assumption.
  enum Cell {
    case answered(Answer)
    /// It cannot be asked there, and why.
    case refused(any Sentence)

    var answer: Answer? {
      if case .answered(let answer) = self { answer } else { nil }
    }
  }

  /// All claims under one assumption.
  struct Row {
    let assumption: Assumption
    let cells: [Cell]
  }

  /// How a verdict differs from that of the world as it is.
  enum Difference: String, CaseIterable {
    /// It is the opposite.
    case flip
    /// It was decided and is too close to call.
    case undecided
    /// It was too close to call and is decided.
    case decided
  }

  let plan: RobustnessPlan
  /// The rows that are complete, the world as it is first.
  let rows: [Row]

  /// How many were asked for.
  var asked: Int { plan.assumptions.count }

  /// What a claim comes to in the world as it is.
  func asItIs(_ claim: Int) -> Answer? { rows.first?.cells[claim].answer }

  /// How a cell differs from the first of its column; `nil` where it does not.
  func difference(_ row: Row, _ claim: Int) -> Difference? {
    guard let first = asItIs(claim)?.verdict, let verdict = row.cells[claim].answer?.verdict, verdict != first else {
      return nil
    }
    return verdict == .tooClose ? .undecided : first == .tooClose ? .decided : .flip
  }

  /// How often each verdict was given under other assumptions than the world as it is.
  struct Count {
    /// How many gave a verdict.
    var all = 0
    var same = 0
    var verdicts: [ClaimVerdict: Int] = [:]
    var differences: [Difference: Int] = [:]

    /// The share of those that give the verdict of the world as it is, with the interval that Wilson's covers it with.
    var share: ProportionInterval {
      ProportionInterval(share: all > 0 ? Double(same) / Double(all) : .nan, trials: all)
    }

    func of(_ verdict: ClaimVerdict) -> Int { verdicts[verdict] ?? 0 }
    func of(_ difference: Difference) -> Int { differences[difference] ?? 0 }
  }

  /// Counts the verdicts of a claim.
  func count(_ claim: Int) -> Count {
    var count = Count()
    for row in rows.dropFirst() {
      guard let answer = row.cells[claim].answer else { continue }
      count.all += 1
      count.verdicts[answer.verdict, default: 0] += 1
      if let difference = difference(row, claim) {
        count.differences[difference, default: 0] += 1
      } else {
        count.same += 1
      }
    }
    return count
  }

  /// The share of seeds that have to give the same answer, of claims that are not too close to call.
  static let wantedShare = 0.95

  /// Whether a claim is decided by its own seed, and too many others decide otherwise.
  func dependsOnSeed(_ claim: Int) -> Bool {
    guard let answer = asItIs(claim), answer.verdict != .tooClose else { return false }
    let count = count(claim)
    return count.all > 0 && Double(count.same) < Self.wantedShare * Double(count.all)
  }
}
