import ScenarioFormat

extension SourceMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .share(let share):
      switch (share.assumed, share.sourced) {
      case (0, _): "Every number of it has a source (cite)."
      case (_, 0): "Every one of its numbers, \(style.count(share.numbers)) in all, is assumed (cite)."
      default: "\(share.percent)% of its \(style.count(share.numbers)) numbers are assumed (cite)."
      }
    case .heading(let scenario, let share):
      "\(scenario) rests on \(English.count(share.numbers, "number", "numbers", style)): "
        + "\(style.count(share.sourced)) with a source, \(style.count(share.assumed)) assumed (\(share.percent)%)."
    case .origin(let origin): Self.english(origin)
    case .heldAgainst: "What the model is held against:"
    case .interval(let low, let high, let origin):
      (origin.isSourced ? "may lie" : "assumed to lie") + " between \(style.plain(low)) and \(style.plain(high))"
        + (origin.reason.map { " (\($0))" } ?? "")
    case .typed(let line, let turn): "changed at the prompt, turn \(turn): \(line)"
    case .tunedFrom(let from, let to, let record):
      "tuned from \(style.plain(from)) to \(style.plain(to)) on replicates \(record.tuning.lowerBound) to "
        + "\(record.tuning.upperBound) of seed \(record.seed)"
    case .tuned(let count, let record):
      "Tuned by calibrate: \(English.count(count, "number", "numbers", style)), on replicates "
        + "\(record.tuning.lowerBound) to \(record.tuning.upperBound) of seed \(record.seed), "
        + "\(style.count(record.played)) worlds played\(record.isComplete ? "" : ", stopped early"). "
        + (record.heldOut.map { "Held out: replicates \($0.lowerBound) to \($0.upperBound)." } ?? "None were held out.")
    case .modelDefault(let path): "\(path) is left as the model has it."
    case .column(let column): Self.english(column)
    case .changedSinceTuned(let value):
      "a search tuned it to \(style.plain(value)); the file has been changed since, so that this is no longer tuned"
    case .notTuned(let scenario): "The file of \(scenario) does not say that calibrate has tuned anything."
    }
  }

  private static func english(_ origin: NumberOrigin) -> String {
    switch origin {
    case .source(let source): source
    case .assumption(let reason?): "assumption (\(reason))"
    case .assumption(nil): "assumption"
    case .form(let source): "assumption; the form, not the size, follows \(source)"
    case .none: "assumption (the file does not say)"
    }
  }

  private static func english(_ column: Column) -> String {
    switch column {
    case .measure: "measure"
    case .turn: "turn"
    case .data: "data"
    case .tuning: "tuning"
    case .heldOut: "held out"
    case .error: "standard error"
    }
  }
}
