import Experiments
import TalentMarket

/// From where the world on the screen is played, and how far.
struct Stretch {
  /// The turn after which changes are made.
  let turn: Turn
  /// Where replicates begin.
  let scene: Scene
  /// The last turn played.
  let last: Turn
}

extension Interpreter {
  /// A stretch from the turn on the screen, or the one that was typed, to the scenario's last turn, or the one typed.
  func stretch(at typed: Turn?, until end: (turn: Turn, place: Range<Int>)?) throws(Fault) -> Stretch {
    let timeline = try loaded()
    let now = timeline.turn
    let turn = typed ?? now
    let scene = try scene(from: turn)
    let last = end?.turn ?? max(timeline.companion.definition.turns, max(turn, now) + (turn < now ? 0 : 1))
    guard last > turn else {
      throw Fault(UsageMessage.nothingToPlay(turn: turn, last: last), at: end?.place ?? firstWordRange)
    }
    return Stretch(turn: turn, scene: scene, last: last)
  }

  /// Reads `until TURN`, the word itself already read.
  func takeEnd(_ arguments: inout Arguments) throws(Fault) -> (turn: Turn, place: Range<Int>) {
    let place = arguments.first?.range ?? arguments.end
    return (try takeTurn(&arguments), place)
  }
}

extension Arguments {
  /// Takes the words of formulas, up to a clause.
  ///
  /// Some words also stand in formulas: `at turn 3` and `over turns 2 to 6` belong to them, `at 3`, `over PATH` and
  /// `to FILE` do not.
  mutating func takeFormulas(before clauses: [Keyword]) -> WhatIfQuestion.Part? {
    var taken: [Word] = []
    while let word = first {
      if clauses.contains(where: { begins(clause: $0, after: taken) }) { break }
      taken.append(word)
      _ = next()
    }
    guard let first = taken.first, let last = taken.last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    return WhatIfQuestion.Part(text: String(line[range]), offset: range.lowerBound)
  }

  private func begins(clause: Keyword, after taken: [Word]) -> Bool {
    guard begins(with: clause) else { return false }
    let next = words.dropFirst().first.map { Nearest.folded($0.text) } ?? ""
    switch clause {
    case .at: return Int(next) != nil
    case .over: return !(Keyword.turn.spellings + ["les"]).contains { next == $0 || next == $0 + "," }
    case .into: return next.hasSuffix(".csv") || next.hasSuffix(".csv\"") || !Self.isInSpan(taken)
    default: return true
    }
  }

  // Behind `over turns 2`, where the last turn must follow.
  private static func isInSpan(_ taken: [Word]) -> Bool {
    let folded = taken.map { Nearest.folded($0.text) }
    guard let turns = folded.lastIndex(where: Keyword.turn.spellings.contains), turns < folded.count - 1 else {
      return false
    }
    let since = folded[(turns + 1)...]
    return !since.contains { $0.hasSuffix(",") || Keyword.to.spellings.contains($0) }
  }
}
