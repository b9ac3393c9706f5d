import Experiments

extension CalibrationMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario): "\(scenario) held against its data"
    case .untuned(let first, let last, let turn):
      Self.means(first, last, turn, style) + ". The file does not say that anything was tuned."
    case .changed(let first, let last, let turn):
      Self.means(first, last, turn, style)
        + ". The file has been changed since a search tuned it: nothing tuned these numbers."
    case .heldOut(let first, let last, let tuned, let turn):
      Self.means(first, last, turn, style) + ", held out: tuning used replicates 1 to \(style.count(tuned))."
    case .used(let first, let last, let turn):
      Self.means(first, last, turn, style) + ", which were used for tuning: a fit, not a test."
    case .column(let column): Self.title(column)
    case .isWithin(let isWithin): isWithin ? "yes" : "no"
    case .met(let count, let all):
      count == all
        ? all == 1 ? "It is within its bar." : "All \(style.count(all)) are within their bars."
        : "\(style.count(count)) of \(style.count(all)) within their bars."
    case .orderHolds(let order): "The order is right: \(order.joined(separator: " > "))."
    case .orderFails(let order, let found):
      "The order is wrong: \(found.joined(separator: " > ")). It should be \(order.joined(separator: " > "))."
    case .searchHint: "calibrate search looks for numbers that meet them."
    case .searchHeading(let scenario): "Numbers of \(scenario) that meet its data"
    case .ended(let ending, let points, let runs, let tuning):
      Self.end(ending) + " \(style.count(points)) \(points == 1 ? "point" : "points") played with replicates 1 to "
        + "\(style.count(tuning)), \(style.count(runs)) plays in all."
    case .atBound(let number): "\(number) ended on the bound of its range: it might fit better beyond."
    case .flat(let numbers):
      numbers.count == 1
        ? "The targets say nothing of \(numbers[0]): another value would fit as well."
        : "The targets cannot tell \(numbers.joined(separator: ", ")) from one another: moved together, other values "
          + "would fit as well."
    case .written(let file): "Written to \(file): the same scenario with these numbers, and how they were found."
    case .howToWrite: "Nothing was written. calibrate search as FILE.yaml writes a new scenario with these numbers."
    case .interrupted(let points, let runs):
      "Interrupted after \(style.count(points)) \(points == 1 ? "point" : "points") and \(style.count(runs)) plays: "
        + "this is the best so far."
    case .noTargets(let scenario, let others):
      "\(scenario) has no targets: numbers of the world that its measures have to meet" + English.haveSome(others)
    case .nothingFree(let scenario): "\(scenario) has no number under calibrate that a search may move"
    case .notWritten(let number): "the file does not write \(number), so that nothing can be replaced: write it first"
    case .noRoom(let number): "the range of \(number) under calibrate holds one value only"
    case .hasChanges: "a search tunes the file as it stands: take back what was typed, or load it again"
    case .yamlOnly(let path): "\(path) does not end in .yaml"
    case .budgetTooSmall(let budget, let least):
      "a budget of \(style.count(budget)) does not pay for one point of \(style.count(least)) replicates"
    case .notReplaced(let path): "the numbers cannot be replaced in the text of this scenario; \(path) was not written"
    }
  }

  private static func means(_ first: Int, _ last: Int, _ turn: Int?, _ style: NumberStyle) -> String {
    let time = turn.map { " at turn \(style.count($0))" } ?? ""
    return "Means\(time) over replicates \(style.count(first)) to \(style.count(last))"
  }

  private static func end(_ ending: MomentFit.Ending) -> String {
    switch ending {
    case .converged: "No step brings them nearer."
    case .budgetSpent: "The budget is spent; this is the best so far."
    case .cancelled: "Stopped; this is the best so far."
    }
  }

  private static func title(_ column: Column) -> String {
    switch column {
    case .measure: "Measure"
    case .turn: "Turn"
    case .model: "Model"
    case .data: "Data"
    case .difference: "Diff."
    case .error: "Std err"
    case .bar: "Bar"
    case .within: "Within"
    case .number: "Number"
    case .from: "From"
    case .to: "To"
    case .range: "Range"
    }
  }
}
