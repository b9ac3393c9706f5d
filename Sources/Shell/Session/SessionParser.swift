import TalentMarket

/// Everything that is wrong with a session file, from the top.
struct SessionFaults: Error, Hashable, Sendable {
  /// At least one fault; at most the first hundred.
  var faults: [SessionFault]
}

extension SessionFile {
  /// Reads a session file.
  ///
  /// - Complexity: O(bytes).
  static func parse(_ bytes: [UInt8]) throws(SessionFaults) -> SessionFile {
    var parser = SessionParser()
    do throws(SessionFault) {
      for line in try SessionParser.lines(of: bytes) where parser.faults.count < 100 { try parser.read(line) }
    } catch {
      parser.faults.append(error)
    }
    let file = parser.finish()
    guard let file, parser.faults.isEmpty else { throw SessionFaults(faults: parser.faults) }
    return file
  }

  /// Reads as much of a session as a process left behind when it ended in the middle of writing.
  ///
  /// A last line without an end is dropped, and so is whatever follows the first line that cannot be read.
  ///
  /// - Returns: `nil` when not even the scenario is whole.
  static func recover(_ bytes: [UInt8]) -> SessionFile? {
    let sound = bytes.prefix { $0 != 0 }
    guard let feed = sound.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    var parser = SessionParser()
    var start = sound.startIndex
    while start <= feed {
      let end = sound[start...].firstIndex(of: UInt8(ascii: "\n")) ?? feed
      guard let text = String(validating: sound[start..<end], as: UTF8.self),
        (try? parser.read(text.unicodeScalars)) != nil, parser.faults.isEmpty
      else { break }
      start = end + 1
    }
    return parser.sound
  }
}

/// Reads a session line by line; a fault of one line does not keep the next from being read.
struct SessionParser {
  private enum Part { case beginning, header, text, body }

  /// What is wrong so far.
  var faults: [SessionFault] = []
  private var part = Part.beginning
  private var number = 0
  private var header = SessionFile.Header(tool: "", scenario: "", seed: nil, text: "")
  private var keys: Set<String> = []
  private var entries: [SessionFile.Entry] = []
  /// The turn being read, and its line; kept apart so that a line adds to it in place.
  private var turn: SessionTurn?
  private var turnLine = 0
  private var unknownLines: [Int] = []
  /// Whether the lines that are indented belong to something that this version does not know.
  private var isInUnknown = false

  /// The lines of a file, without their ends.
  static func lines(of bytes: [UInt8]) throws(SessionFault) -> [Substring.UnicodeScalarView] {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw notText(bytes) }
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Reads one line. Throws where nothing after it can mean anything.
  mutating func read(_ line: some Collection<Unicode.Scalar>) throws(SessionFault) {
    number += 1
    var content = Array(line)
    if content.last == "\r" { content.removeLast() }
    if number == 1, content.first == "\u{FEFF}" { content.removeFirst() }
    var scanner = LineScanner(content, number: number)
    guard let first = scanner.next, first != "#" else { return }
    switch part {
    case .beginning: try begin(&scanner)
    case .header: attempt { (parser) throws(SessionFault) in try parser.readHeader(&scanner) }
    case .text: try readText(&scanner)
    case .body: attempt { (parser) throws(SessionFault) in try parser.readBody(&scanner) }
    }
  }

  /// The session, once every line is read; what is missing is a fault.
  mutating func finish() -> SessionFile? {
    if faults.isEmpty, part != .body {
      let kind: SessionFault.Kind =
        switch part {
        case .beginning: .notASession
        case .text: .unfinishedText
        default: .missingText
        }
      faults.append(SessionFault(kind: kind, line: max(1, number), column: 1))
    }
    return sound
  }

  /// What has been read, once the scenario is whole.
  var sound: SessionFile? {
    guard part == .body else { return nil }
    var file = SessionFile(header: header)
    file.entries = entries
    if let turn { file.entries.append(SessionFile.Entry(kind: .turn(turn), at: turnLine)) }
    file.unknownLines = unknownLines
    return file
  }

  private mutating func attempt(_ body: (inout SessionParser) throws(SessionFault) -> Void) {
    do throws(SessionFault) { try body(&self) } catch { faults.append(error) }
  }

  private mutating func begin(_ scanner: inout LineScanner) throws(SessionFault) {
    let start = scanner
    guard scanner.word() == "talentwar", scanner.word() == "session" else { throw start.fault(.notASession) }
    let version: Int = try scanner.whole()
    guard version >= 1 else { throw start.fault(.notASession) }
    guard version <= SessionFile.version else { throw start.fault(.laterVersion(version)) }
    try scanner.end()
    header.digest = nil
    part = .header
  }

  private mutating func readHeader(_ scanner: inout LineScanner) throws(SessionFault) {
    let start = scanner
    let key = scanner.word()
    let isKnown = ["tool", "scenario", "digest", "seed", "text"].contains(key)
    if isKnown, !keys.insert(key).inserted { throw start.fault(.repeatedKey(key)) }
    switch key {
    case "tool": header.tool = try scanner.name()
    case "scenario": header.scenario = try scanner.name()
    case "digest": header.digest = try scanner.digest()
    case "seed": header.seed = try scanner.whole() as UInt64
    case "text": part = .text
    default:
      if key == "turn" || start.next == ">" { throw start.fault(.missingText) }
      unknownLines.append(number)
      return
    }
    try scanner.end()
  }

  private mutating func readText(_ scanner: inout LineScanner) throws(SessionFault) {
    if scanner.skip("|") {
      let (text, isQuoted) = try scanner.markedText()
      header.text += isQuoted ? text : text + "\n"
    } else {
      let start = scanner
      guard scanner.word() == "end", scanner.isAtEnd else { throw start.fault(.textMark) }
      part = .body
    }
  }

  private mutating func readBody(_ scanner: inout LineScanner) throws(SessionFault) {
    if scanner.skip(">") {
      closeTurn()
      isInUnknown = false
      let text = try scanner.markedText().text
      entries.append(SessionFile.Entry(kind: .line(text), at: number))
      return
    }
    let start = scanner
    if scanner.next == "\"", scanner.isIndented { return try readColumn(try scanner.quoted(), &scanner, start) }
    let word = scanner.word()
    switch word {
    case "turn" where !scanner.isIndented:
      closeTurn()
      isInUnknown = true  // until the line turns out to be sound
      turn = try readTurn(&scanner)
      turnLine = number
      isInUnknown = false
    case "move":
      if isInUnknown { return }
      guard turn != nil else { throw start.fault(.noTurn) }
      let move = try readMove(&scanner)
      turn?.moves.append(move)
    case _ where scanner.isIndented: try readColumn(word, &scanner, start)
    default:
      closeTurn()
      isInUnknown = true
      unknownLines.append(number)
    }
  }

  private func readTurn(_ scanner: inout LineScanner) throws(SessionFault) -> SessionTurn {
    let atNumber = scanner
    let turn: Int = try scanner.whole()
    guard turn >= 0 else { throw atNumber.fault(.number) }
    scanner.skipBlanks()
    let atDate = scanner
    let date = scanner.word()
    guard SessionParser.isDate(date) else { throw atDate.fault(.date) }
    let whole = scanner.isAtEnd ? nil : try scanner.digest()
    try scanner.end()
    return SessionTurn(turn: turn, date: date, whole: whole, columns: [], moves: [])
  }

  private mutating func readColumn(
    _ name: String, _ scanner: inout LineScanner, _ start: LineScanner
  ) throws(SessionFault) {
    if isInUnknown { return }
    guard let digest = LineScanner.digest(scanner.word()), scanner.isAtEnd else {
      unknownLines.append(number)
      return
    }
    guard turn != nil else { throw start.fault(.noTurn) }
    turn?.columns.append(StateDigest.Column(name: name, digest: digest))
  }

  private func readMove(_ scanner: inout LineScanner) throws(SessionFault) -> SessionTurn.Move {
    let researcher = try scanner.quoted()
    try scanner.separator()
    var from: String?
    if !scanner.skip("-") { from = try scanner.quoted() }
    try scanner.separator()
    scanner.skipBlanks()
    let atDestination = scanner
    let to: SessionTurn.Destination
    if scanner.next == "\"" {
      to = .lab(try scanner.quoted())
    } else {
      guard scanner.word() == "outside" else { throw atDestination.fault(.quoted) }
      to = .outside
    }
    try scanner.separator()
    let pay: Int64 = try scanner.whole()
    try scanner.separator()
    let previous: Int64 = try scanner.whole()
    try scanner.separator()
    let counter: Int64 = try scanner.whole()
    // A later version may say more of a move.
    if scanner.next != "|" { try scanner.end() }
    return SessionTurn.Move(
      researcher: researcher, from: from, to: to, pay: pay, previous: previous, counter: counter)
  }

  private mutating func closeTurn() {
    if let turn { entries.append(SessionFile.Entry(kind: .turn(turn), at: turnLine)) }
    turn = nil
  }

  private static func isDate(_ word: String) -> Bool {
    let parts = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { $0.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } }
    return parts.map(\.count) == [4, 2, 2] && isDigits
  }

  private static func notText(_ bytes: [UInt8]) -> SessionFault {
    var line = 1
    var column = 1
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return SessionFault(kind: .notText, line: line, column: column)
  }
}
