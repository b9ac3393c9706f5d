// Phase 13: measures are taken.

extension World {
  mutating func record(_ context: inout TurnContext) {
    context.record.moves.sort { $0.researcher < $1.researcher }
    measure(&context.record, context.options.parallel)
  }

  /// The measures of the world as it stands, with nothing having happened.
  public func openingRecord() -> TurnRecord {
    var record = TurnRecord(turn: turn, date: date)
    measure(&record, .serial)
    return record
  }

  private func measure(_ record: inout TurnRecord, _ parallel: ParallelFor) {
    record.labs = measureLabs(record)
    record.world = measureWorld(record, parallel)
  }
}
