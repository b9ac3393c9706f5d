import TalentMarket

/// Files: sessions, replays, exports, the journal.
enum SessionMessage: Sentence {
  case saved(file: String, lines: Int)
  case exported(file: String)
  case exportFormat(file: String)
  case read(ReadFault, file: String)
  case write(WriteFault, file: String)
  case fault(SessionFault.Kind)
  case same(lines: Int, turns: Int)
  case differs(SessionDifference)
  case edited(scenario: String)
  case otherVersion(written: String, now: String)
  case journal(Journal.Fault)
  case leftBehind(scenario: String, lines: Int)
  case resumeQuestion
  case resumed(lines: Int, turn: Int)
}

extension SessionMessage: Catalogued {
  static var examples: [SessionMessage] {
    let readFaults: [ReadFault] = [.missing, .isDirectory, .unreadable(code: 5), .tooLarge(limit: 1 << 20)]
    let writeFaults: [WriteFault] = [.noSuchFolder, .permission, .isDirectory, .diskFull, .other(code: 5)]
    let kinds: [SessionFault.Kind] = [
      .notASession, .laterVersion(2), .notText, .repeatedKey("seed"), .missingText, .unfinishedText, .textMark,
      .number, .digest, .date, .quoted, .quote, .separator, .excess, .noTurn,
    ]
    let move = SessionTurn.Move(researcher: "Ada", from: "A", to: .outside, pay: 1, previous: 2, counter: 3)
    let fields: [SessionDifference.Field] = [
      .from(expected: "A", found: nil), .to(expected: .lab("A"), found: .outside), .pay(expected: 1, found: 2),
      .previous(expected: 1, found: 2), .counter(expected: 1, found: 2),
    ]
    let differences: [SessionDifference.Kind] =
      [
        .lineFailed("step"), .turnNotPlayed, .date(expected: "a", found: "b"), .missingMove(move), .extraMove(move),
        .columns([.init(name: "labs.budget", expected: 1, found: 2)]), .whole(expected: 1, found: 2),
      ] + fields.map { .move(researcher: "Ada", $0) }
    return [.saved(file: "x", lines: 3), .exported(file: "x"), .exportFormat(file: "x")]
      + readFaults.map { .read($0, file: "x") } + writeFaults.map { .write($0, file: "x") }
      + kinds.map(SessionMessage.fault) + [.same(lines: 3, turns: 4)]
      + differences.map { .differs(SessionDifference(turn: 4, kind: $0, line: 9)) }
      + [
        .edited(scenario: "kitchen"), .otherVersion(written: "1", now: "2"), .journal(.noFolder),
        .journal(.write(.diskFull)), .journal(.tooLarge(limit: 1 << 20)), .leftBehind(scenario: "kitchen", lines: 4),
        .resumeQuestion, .resumed(lines: 4, turn: 3),
      ]
  }

  static var caseCount: Int { 14 }

  var caseNumber: Int {
    switch self {
    case .saved: 0
    case .exported: 1
    case .exportFormat: 2
    case .read: 3
    case .write: 4
    case .fault: 5
    case .same: 6
    case .differs: 7
    case .edited: 8
    case .otherVersion: 9
    case .journal: 10
    case .leftBehind: 11
    case .resumeQuestion: 12
    case .resumed: 13
    }
  }
}
