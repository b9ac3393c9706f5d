import Experiments

extension RobustnessMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario): "The claims of \(scenario) under other assumptions"
    case .headingOfOne(let claim): "\(claim) under other assumptions"
    case .scope(let others, let runs, let turn):
      "Asked as things are and under \(English.count(others, "other assumption", "other assumptions", style)), made from "
        + "turn \(style.count(turn)) on in every world; up to \(style.count(runs)) pairs for each answer"
    case .seedsHeading(let scenario): "The claims of \(scenario) from other seeds"
    case .seedsHeadingOfOne(let claim): "\(claim) from other seeds"
    case .seedsScope(let own, let first, let last, let runs):
      (first == last ? "Seed \(first)" : "Seeds \(first) to \(last)") + " beside the scenario’s own, \(own); up to "
        + "\(style.count(runs)) pairs for each answer"
    case .column(let column):
      switch column {
      case .assumption: "Assumption"
      case .all: "All"
      case .same: "Same"
      case .holds: "Holds"
      case .doesNotHold: "Fails"
      case .tooClose: "Close"
      }
    case .asItIs: "as it is"
    case .seed: "seed"
    case .marks:
      "✓ holds, ✗ does not hold, ? too close to call; ! the opposite of the first row, * decided in only one of the two."
    case .marksOfOne: "! the opposite of the first row, * decided in only one of the two."
    case .stands(let verdict, let others):
      "\(Self.predicate(verdict).capitalisedFirst), as it is and under "
        + (others == 1 ? "the other assumption." : "all \(style.count(others)) other assumptions.")
    case .differs(let verdict, let tally):
      "\(Self.predicate(verdict).capitalisedFirst) as it is and under \(style.count(tally.same)) of "
        + "\(English.count(tally.all, "other assumption", "other assumptions", style)); "
        + Self.differences(tally, style) + "."
    case .cell(let assumption, let verdict, let numbers):
      "\(assumption): \(Self.predicate(verdict)), \(numbers)"
    case .part(let assumption, let part, let verdict, let numbers):
      "\(assumption): \(Self.predicate(verdict)); \(part): \(numbers)"
    case .refused(let assumption, let reason): "\(assumption): cannot be asked, \(reason)"
    case .notAsked: "/ cannot be asked there."
    case .byConstruction(let name): "True or false by construction: see claim \(name)."
    case .couldNotBeMade(let assumption, let count, let runs):
      "\(assumption): in \(style.count(count)) of \(English.count(runs, "pair", "pairs", style)) a change could not be made; "
        + "they count as they came out without it."
    case .allStand(let claims):
      claims == 1
        ? "The verdict is the same under every assumption tried."
        : "All \(style.count(claims)) verdicts are the same under every assumption tried."
    case .summary(let stand, let all, let flips, let undecided):
      (all == 1
        ? ""
        : "\(style.count(stand)) of \(style.count(all)) verdicts are the same under every assumption tried. ")
        + [
          flips.isEmpty ? nil : "Flips somewhere: \(flips.joined(separator: ", ")).",
          undecided.isEmpty
            ? nil : "Flips nowhere, but is too close to call somewhere: \(undecided.joined(separator: ", ")).",
        ].compactMap { $0 }.joined(separator: " ")
    case .untried(let tried, let all):
      "Tried: \(style.count(tried)) of the \(style.count(all)) assumed numbers (cite), those with a range. Any other may "
        + "turn a verdict too."
    case .aboutTheAssumption:
      "A verdict that flips says as much of the assumption as of the world. Each cell is a test of its own."
    case .skipped(let assumption, let reason): "Not tried: \(assumption), since \(reason)."
    case .atEnd(let value): "it is at \(value) already, an end of its range"
    case .noLuck: "there is no luck in this world to halve or double"
    case .noOtherSeeds(let turn):
      "this world began at turn \(style.count(turn)): other seeds are other people, from turn 0 on"
    case .seedsAgree(let claims, let wanted):
      claims == 1
        ? "It gets the same answer from at least \(style.percent(wanted)) of the seeds."
        : "All \(style.count(claims)) that are not too close to call get the same answer from at least "
          + "\(style.percent(wanted)) of the seeds."
    case .seedsDisagree(let name, let tally):
      "! \(name) gets the answer of its own seed from \(style.count(tally.same)) of \(style.count(tally.all)) only; "
        + Self.differences(tally, style) + ". Its number is close to the threshold: more pairs would tell (runs N)."
    case .tooCloseItself(let names):
      "Too close to call from the scenario’s own seed, so that no seed has an answer to agree with: "
        + "\(names.joined(separator: ", "))."
    case .interrupted(let rows, let asked):
      "Interrupted: \(style.count(rows)) of \(English.count(asked, "row", "rows", style)) played, which stand."
    case .tooManySeeds(let most): "\(style.count(most)) seeds are the most that can be tried"
    case .turn(let turn): "turn \(style.count(turn))"
    }
  }

  private static func predicate(_ verdict: ClaimVerdict) -> String {
    switch verdict {
    case .holds: "holds"
    case .doesNotHold: "does not hold"
    case .tooClose: "too close to call"
    }
  }

  private static func differences(_ tally: RobustnessTally, _ style: NumberStyle) -> String {
    [
      tally.flips > 0 ? "flips under \(style.count(tally.flips))" : nil,
      tally.undecided > 0 ? "too close to call under \(style.count(tally.undecided))" : nil,
      tally.decided > 0 ? "decided under \(style.count(tally.decided))" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
