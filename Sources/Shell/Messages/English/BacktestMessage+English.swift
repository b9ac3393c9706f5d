import ScenarioFormat

extension BacktestMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario): "\(scenario) held against what was reported afterwards"
    case .scope(let runs, let turns, let first, let last):
      "\(English.count(runs, "world", "worlds", style)), \(English.count(turns, "turn", "turns", style)): "
        + (first == last ? first : "\(first) to \(last)") + "."
    case .counted(let count, let all):
      "\(style.count(count)) of \(English.count(all, "reported move", "reported moves", style)) "
        + "\(count == 1 ? "is" : "are") compared."
    case .shifted(let count, let from, let to):
      "\(style.count(count)) of them \(count == 1 ? "is" : "are") of \(from), before the first turn, and "
        + "\(count == 1 ? "is" : "are") counted to \(to), as the file says."
    case .leftOut(let reason, let when, let count): "Left out: \(style.count(count)) of \(when)" + Self.reason(reason)
    case .countAs(let names, let lab):
      "In the model \(English.all(names)) \(names.count == 1 ? "is" : "are") part of \(lab)."
    case .declined(let count):
      count == 1 ? "1 declined offer is no move." : "\(style.count(count)) declined offers are no moves."
    case .otherLeftOut(let count):
      "\(English.count(count, "return or package", "returns or packages", style)) outside these turns: left out too."
    case .title(let part): Self.title(part)
    case .note(let part): Self.note(part, style)
    case .column(let column): Self.column(column)
    case .verdict(let verdict):
      switch verdict {
      case .right: "right"
      case .possible: "possible"
      case .wrong: "wrong"
      }
    case .compared(let model, let reported):
      "In all the model has \(model) moves between labs, and the press reported \(style.count(reported))."
    case .allLabs: "all labs"
    case .package(let value, let years):
      value + (years.map { " / \($0)y" } ?? "")
    case .remark(let bound, let isDisputed, let isDeclined, let years):
      [
        bound.map(English.bound), isDisputed ? "disputed" : nil, isDeclined ? "declined" : nil,
        years == .none ? "not by year" : nil,
        years == .assumed ? "years assumed" : nil,
      ]
      .compactMap(\.self).joined(separator: ", ")
    case .packageNote(let value, let when, let note): "\(value) of \(when): \(note)."
    case .interrupted(let runs, let asked):
      "Interrupted after \(English.count(runs, "world", "worlds", style)) of \(style.count(asked)), which stand."
    case .noReports(let scenario, let others):
      "\(scenario) has no reports of the world (reported) to be held against" + English.haveSome(others)
    case .nothingComparable(let scenario): "no report under reported lies within the turns of \(scenario)"
    case .notQuarters(let scenario): "reports are compared by quarter, and a turn of \(scenario) is none"
    }
  }

  private static func reason(_ reason: BacktestPlan.LeftOut.Reason) -> String {
    switch reason {
    case .before: ", before the scenario begins."
    case .after: ", after its last turn."
    case .onlyYear: ", of which nobody says the quarter."
    case .withinLab: ", between labs that are one in the model."
    }
  }

  private static func title(_ part: Part) -> String {
    switch part {
    case .moves: "Who went where"
    case .unreported: "Busiest pairs of which nothing was reported, over all these turns"
    case .sources(let lab): "Where \(lab) hired"
    case .returns: "Who came back within a year"
    case .pay: "Highest pay, a year"
    }
  }

  private static func note(_ part: Part, _ style: NumberStyle) -> String {
    switch part {
    case .moves: "Reports are lower bounds: more in the model is no error."
    case .unreported: "Absence from the press is no evidence."
    case .sources: "Shares of all hires from other labs over these turns; the press prefers some sources to others."
    case .returns(let turns):
      turns == 1
        ? "Nobody comes and goes within one turn."
        : "Nobody comes and goes within one turn, so that returns are counted over all \(style.count(turns))."
    case .pay: "A package is a sum offered, spread evenly over its years; the model's is the highest pay of anybody."
    }
  }

  private static func column(_ column: Column) -> String {
    switch column {
    case .quarter: "Quarter"
    case .move: "From and to"
    case .press: "Press"
    case .model: "Model"
    case .range: "90% range"
    case .chance: "As many"
    case .verdict: "Verdict"
    case .source: "From"
    case .share: "Share"
    case .rank: "Rank"
    case .back: "From and back to"
    case .any: "Any"
    case .offered: "Offered"
    case .yearly: "A year"
    case .remark: "Remark"
    }
  }
}
