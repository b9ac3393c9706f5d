// Phase 13: measures are taken.

extension World {
  mutating func record(_ context: inout TurnContext) {
    context.record.moves.sort { $0.researcher < $1.researcher }
    measure(&context.record, context.census, context.options.parallel)
  }

  /// The measures of the world as it stands, with nothing having happened.
  public func openingRecord() -> TurnRecord {
    var record = TurnRecord(turn: turn, date: date)
    measure(&record, census(), .serial)
    return record
  }

  private func measure(_ record: inout TurnRecord, _ census: Census, _ parallel: ParallelFor) {
    record.labs = measureLabs(record, census)
    record.world = measureWorld(record, census, parallel)
  }
}
