import Experiments
import TalentMarket

/// How measures are distributed over replicates.
enum EnsembleMessage: Sentence {
  case heading(scenario: String, from: EnsembleResult.Place?, runs: Int, turns: Int, seed: UInt64)
  case howToRead
  case ending(turn: Int, date: CalendarDate)
  case worldByTurn
  case byTurn(LabMeasure)
  case leads
  case band
  case replicates([ClosedRange<Int>], seed: UInt64)
  case replicatesOf(EnsembleResult.Place, runs: Int)
  case everything
  case fan(Measure, lab: String?)
  case unknownMeasure(String)
  case nothingToPlay(turn: Turn, last: Turn)
  case mean
  case deviation
  case median
  case half
  case nineTenths
  case chances
  case chancesAt(turn: Turn)
  case typical(turn: Turn, most: Typicality.Found, least: Typicality.Found)
  case goTo(replicate: Int)
  case onReplicate(Int, of: String, from: Turn, branch: String, turn: Turn)
  case interrupted(runs: Int, asked: Int)
  case progress(done: Int, total: Int, rate: Double, secondsLeft: Double)
}

extension EnsembleMessage: Catalogued {
  static var examples: [EnsembleMessage] {
    [
      .heading(scenario: "kitchen", from: nil, runs: 1000, turns: 12, seed: 7),
      .heading(scenario: "kitchen", from: .init(branch: "rich", turn: 3), runs: 1000, turns: 12, seed: 7), .howToRead,
      .ending(turn: 12, date: ExampleValues.date), .worldByTurn, .leads, .band, .replicates([1...1000], seed: 7),
      .replicates([1...12, 20...20, 30...40], seed: 7),
      .replicatesOf(.init(branch: "rich", turn: 3), runs: 40), .fan(.world(.lead), lab: nil), .unknownMeasure("leed"),
      .nothingToPlay(turn: 4, last: 3),
      .fan(.lab(.retention, lab: 0), lab: "Meta"), .mean, .deviation, .median, .half, .nineTenths, .chances,
      .chancesAt(turn: 12),
      .typical(turn: 12, most: Typicality.Found(137, 0.4), least: Typicality.Found(801, 2.9)),
      .goTo(replicate: 137), .onReplicate(137, of: "main", from: 0, branch: "replicate-137", turn: 0),
      .onReplicate(137, of: "main", from: 0, branch: "replicate-137", turn: 4), .everything,
      .interrupted(runs: 12, asked: 1000),
      .progress(done: 120, total: 1000, rate: 250, secondsLeft: 3.5),
    ] + LabMeasure.all.map(EnsembleMessage.byTurn)
  }

  static var caseCount: Int { 25 }

  var caseNumber: Int {
    switch self {
    case .heading: 0
    case .howToRead: 1
    case .ending: 2
    case .worldByTurn: 3
    case .byTurn: 4
    case .leads: 5
    case .band: 6
    case .replicates: 7
    case .everything: 8
    case .interrupted: 9
    case .progress: 10
    case .replicatesOf: 11
    case .fan: 12
    case .mean: 13
    case .deviation: 14
    case .median: 15
    case .half: 16
    case .nineTenths: 17
    case .chances: 18
    case .chancesAt: 19
    case .typical: 20
    case .goTo: 21
    case .onReplicate: 22
    case .unknownMeasure: 23
    case .nothingToPlay: 24
    }
  }
}

/// A line that shows how far long work has come.
public struct ProgressSentence: Sentence {
  private let message: any Sentence

  /// So many of so many replicates are done, at a rate a second, with so many seconds left; of a search nobody knows how
  /// many there will be, and the total is 0.
  public init(done: Int, total: Int, rate: Double, secondsLeft: Double) {
    message =
      total == LongWork.unknownTotal
      ? SearchMessage.progress(runs: done, rate: rate)
      : EnsembleMessage.progress(done: done, total: total, rate: rate, secondsLeft: secondsLeft)
  }

  /// The line in English.
  public func english(_ style: NumberStyle) -> String { message.english(style) }

  /// The line in French.
  public func french(_ style: NumberStyle) -> String { message.french(style) }
}
