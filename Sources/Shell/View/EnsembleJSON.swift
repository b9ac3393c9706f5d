import Experiments
import TalentMarket

/// The distribution of every measure for a machine: a head, then one object for each turn and measure.
extension Interpreter {
  func emit(_ result: EnsembleResult) {
    guard options.isJSON else { return }
    let found = result.distributions
    var head: [(String, JSON)] = [
      ("type", .string("ensemble")), ("scenario", .string(result.scenario)), ("seed", .seed(result.seed)),
      ("turns", .int(found.lastTurn - found.firstTurn)), ("runs", .int(result.runs)), ("asked", .int(result.asked)),
    ]
    if let place = result.place {
      head += [("branch", .string(place.branch)), ("firstTurn", .int(place.turn))]
    }
    if !result.isBeginning {
      let ranges = result.replicates.map { JSON.array([.int($0.lowerBound), .int($0.upperBound)]) }
      head.append(("replicates", .array(ranges)))
    }
    emit(.object(head))
    guard result.runs > 0 else { return }
    for turn in found.turns {
      for (place, measure) in found.table.measures.enumerated() {
        emit(measureJSON(measure, turn, found.summary(place, at: turn), labs: found.table.labs))
      }
    }
  }

  private func measureJSON(_ measure: Measure, _ turn: Turn, _ summary: Summary, labs: [String]) -> JSON {
    var members: [(String, JSON)] = [
      ("type", .string("measure")), ("measure", .string(measure.name)),
      ("lab", .string(measure.lab.map { labs[$0] })),
    ]
    // From nobody is from among the unemployed.
    if case .hires(_, let from) = measure { members.append(("from", .string(from.map { labs[$0] }))) }
    let quantiles = zip(EnsembleResult.shares, summary.quantiles(EnsembleResult.shares))
    members += [
      ("turn", .int(turn)), ("unit", .string(measure.unit.rawValue)), ("runs", .int(summary.count)),
      ("mean", .number(summary.mean)), ("standardDeviation", .number(summary.standardDeviation)),
      ("standardError", .number(summary.standardError)), ("minimum", .number(summary.minimum)),
      ("quantiles", .object(quantiles.map { ($0.description, JSON.number($1)) })),
      ("maximum", .number(summary.maximum)),
    ]
    return .object(members)
  }
}
