import TalentMarket

extension SessionMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .saved(let file, let lines): "\(file): \(English.count(lines, "line", "lines", style)), ready to replay."
    case .exported(let file): "\(file) is written."
    case .exportFormat(let file): "\(style.quoted(file)) should end in .csv or .json"
    case .read(let fault, let file): "\(style.quoted(file)) " + Self.words(fault, style)
    case .write(let fault, let file): "\(style.quoted(file)) " + Self.words(fault, style)
    case .fault(let kind): Self.words(kind, style)
    case .same(let lines, let turns):
      "The same: \(English.count(lines, "line", "lines", style)), \(English.count(turns, "turn", "turns", style))."
    case .differs(let difference): "turn \(difference.turn): " + Self.words(difference.kind, style)
    case .edited(let scenario): "The scenario \(scenario) in the file is no longer the one it was saved with."
    case .otherVersion(let written, let now): "The file was written by version \(written); this is \(now)."
    case .journal(let fault): Self.words(fault, style)
    case .leftBehind(let scenario, let lines):
      "A session of \(scenario) was cut off after \(English.count(lines, "line", "lines", style))."
    case .resumeQuestion: "Go on with it? [y/n]"
    case .resumed(let lines, let turn):
      "\(English.count(lines, "line", "lines", style)) typed again; this is turn \(turn)."
    }
  }

  private static func words(_ fault: ReadFault, _ style: NumberStyle) -> String {
    switch fault {
    case .missing: "does not exist"
    case .isDirectory: "is a folder, not a file"
    case .unreadable(let code): "cannot be read (system error \(code))"
    case .tooLarge(let limit): "is larger than \(style.count(limit >> 20)) MB"
    }
  }

  private static func words(_ fault: WriteFault, _ style: NumberStyle) -> String {
    switch fault {
    case .noSuchFolder: "cannot be written: its folder does not exist"
    case .permission: "cannot be written: the system does not allow it"
    case .isDirectory: "is a folder, not a file"
    case .diskFull: "cannot be written: the disk is full"
    case .other(let code): "cannot be written (system error \(code))"
    }
  }

  private static func words(_ fault: Journal.Fault, _ style: NumberStyle) -> String {
    switch fault {
    case .noFolder: "There is no folder for a journal: a crash would lose this session."
    case .write(let fault): "The journal \(words(fault, style)): a crash would lose this session."
    case .tooLarge(let limit): "The journal has reached \(style.count(limit >> 20)) MB; what follows is not kept."
    }
  }

  private static func words(_ kind: SessionFault.Kind, _ style: NumberStyle) -> String {
    switch kind {
    case .notASession: "this is not a session: its first line should be talentwar session 1"
    case .laterVersion(let version): "this is a session of format \(version), of a later talentwar"
    case .notText: "this is not a text in UTF-8"
    case .repeatedKey(let key): "\(style.quoted(key)) comes twice"
    case .missingText: "the text of the scenario is missing"
    case .unfinishedText: "the text of the scenario has no end"
    case .textMark: "a line of the scenario should begin with |"
    case .number: "a whole number should stand here"
    case .digest: "sixteen hexadecimal digits should stand here"
    case .date: "a day such as 2025-07-01 should stand here"
    case .quoted: "a text in quotes should stand here"
    case .quote: "the quotes are not closed, or hold an unknown escape"
    case .separator: "a | should stand here"
    case .excess: "there is more on this line than belongs there"
    case .noTurn: "this belongs to a turn, but there is none above"
    }
  }

  private static func words(_ kind: SessionDifference.Kind, _ style: NumberStyle) -> String {
    switch kind {
    case .lineFailed(let line): "the line no longer works: \(line)"
    case .turnNotPlayed: "the lines above do not play it"
    case .date(let expected, let found): "the day is \(found), was \(expected)"
    case .move(let name, let field): "\(name)’s " + words(field, style)
    case .missingMove(let move): "\(move.researcher) does not move, moved from \(lab(move.from)) to \(lab(move.to))"
    case .extraMove(let move): "\(move.researcher) moves from \(lab(move.from)) to \(lab(move.to)), did not move"
    case .columns(let columns): "other values in " + columns.map(\.name).joined(separator: ", ")
    case .whole(let expected, let found): "the state is \(found.hexDigits), was \(expected.hexDigits)"
    }
  }

  private static func words(_ field: SessionDifference.Field, _ style: NumberStyle) -> String {
    func pair(_ found: Int64, _ expected: Int64) -> String {
      "\(style.count(Int(found))), was \(style.count(Int(expected)))"
    }
    return switch field {
    case .from(let expected, let found): "old lab is \(lab(found)), was \(lab(expected))"
    case .to(let expected, let found): "new lab is \(lab(found)), was \(lab(expected))"
    case .pay(let expected, let found): "pay is " + pair(found, expected)
    case .previous(let expected, let found): "old pay is " + pair(found, expected)
    case .counter(let expected, let found): "counter-offer is " + pair(found, expected)
    }
  }

  private static func lab(_ name: String?) -> String { name ?? "nowhere" }

  private static func lab(_ destination: SessionTurn.Destination) -> String {
    switch destination {
    case .lab(let name): name
    case .outside: "outside"
    }
  }
}
