import Experiments
import TalentMarket

/// How measures are distributed over replicates.
enum EnsembleMessage: Sentence {
  case heading(scenario: String, runs: Int, turns: Int, seed: UInt64)
  case howToRead
  case ending(turn: Int, date: CalendarDate)
  case worldByTurn
  case byTurn(LabMeasure)
  case leads
  case band
  case replicates(runs: Int, seed: UInt64)
  case everything
  case interrupted(runs: Int, asked: Int)
  case progress(done: Int, total: Int, rate: Double, secondsLeft: Double)
}

extension EnsembleMessage: Catalogued {
  static var examples: [EnsembleMessage] {
    [
      .heading(scenario: "kitchen", runs: 1000, turns: 12, seed: 7), .howToRead,
      .ending(turn: 12, date: ExampleValues.date), .worldByTurn, .leads, .band, .replicates(runs: 1000, seed: 7),
      .everything, .interrupted(runs: 12, asked: 1000),
      .progress(done: 120, total: 1000, rate: 250, secondsLeft: 3.5),
    ] + LabMeasure.all.map(EnsembleMessage.byTurn)
  }

  static var caseCount: Int { 11 }

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
