import TalentMarket
import Testing

@testable import Shell

@Suite struct `A session file` {
  @Test func `reads as people would write it`() {
    let hex = { (value: UInt64) in value.hexDigits }
    let turns = exampleSession().entries.compactMap { if case .turn(let turn) = $0.kind { turn } else { nil } }
    func digests(_ turn: SessionTurn) -> String { turn.columns.map { "  \($0.name) \(hex($0.digest))\n" }.joined() }
    #expect(
      exampleSession(text: "name: kitchen\r\nturns: 2").text == """
        talentwar session 1
        tool "1.0.0"
        scenario "kitchen"
        digest \(hex(NameHash.fnv1a("name: kitchen\r\nturns: 2")))
        seed 7
        text
        |"name: kitchen\\r\\n"
        |"turns: 2"
        end

        turn 0 2025-01-30 \(hex(turns[0].whole!))
        \(digests(turns[0]))> Bistro.budget *= 2
        > step 2
        turn 1 2025-02-30 \(hex(turns[1].whole!))
        \(digests(turns[1]))  move "Ada" | "Bistro" | "Chain" | 650000 | 400000 | 0
        turn 2 2025-03-30 \(hex(turns[2].whole!))
        \(digests(turns[2]))  move "Jason Wei" | "Bistro" | "Chain" | 650000 | 400000 | 0
          move "Bo" | "Bistro" | outside | 650000 | 400000 | 0

        """)
  }

  @Test(arguments: 0..<300)
  func `comes back as it went, whatever is in it`(seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    let session = randomSession(&numbers)
    let bytes = Array(session.text.utf8)
    let parsed = try SessionFile.parse(bytes)
    #expect(parsed.placeless == session)
    #expect(isSameBytes(parsed.header.text, session.header.text))
    #expect(zip(parsed.lines, session.lines).allSatisfy { isSameBytes($0, $1) })
    #expect(isSameBytes(parsed.text, session.text))
    #expect(SessionFile.recover(bytes)?.placeless == session)
    #expect(parsed.header.isTextAsWritten)
  }

  @Test(arguments: 0..<400)
  func `that is damaged gives faults and never traps`(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    var bytes = Array(randomSession(&numbers).text.utf8)
    for _ in 0..<Int.random(in: 1...12, using: &numbers) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array("\"\\\n|> {}9e".utf8).randomElement(using: &numbers)!, at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
      }
    }
    do throws(SessionFaults) {
      _ = try SessionFile.parse(bytes)
    } catch {
      #expect(!error.faults.isEmpty && error.faults.count <= 100)
      #expect(error.faults.allSatisfy { $0.line >= 1 && $0.column >= 1 })
    }
    _ = SessionFile.recover(bytes)
  }

  @Test func `may be edited, commented, and saved by another system's editor`() throws {
    let text = exampleSession().text
    let edited =
      "\u{FEFF}# Played in class.\n"
      + text.replacing("> step 2", with: "\n   # both turns\n>step 2")
      .replacing("650000", with: "$650,000").replacing("  labs.budget", with: "\tlabs.budget")
    let parsed = try SessionFile.parse(Array(edited.replacing("\n", with: "\r\n").utf8))
    #expect(parsed.placeless == exampleSession())
  }

  @Test func `of a later tool is read for what is known`() throws {
    let text = exampleSession().text
      .replacing("seed 7\n", with: "seed 7\nroom \"B 12\"\n")
      .replacing("> step 2", with: "note this 0123456789abcdef\n  detail 0123456789abcdef\n> step 2")
      .replacing("  move \"Ada\"", with: "  cash 12 13\n  move \"Ada\"")
      .replacing("| 400000 | 0\n", with: "| 400000 | 0 | new\n")
    let parsed = try SessionFile.parse(Array(text.utf8))
    #expect(parsed.unknownLines.count == 3)
    #expect(parsed.lines == exampleSession().lines)
    #expect(parsed.placeless.entries == exampleSession().entries)
  }

  @Test func `whose scenario was edited says so`() throws {
    let text = exampleSession().text.replacing("| turns: 2", with: "| turns: 3")
    let parsed = try SessionFile.parse(Array(text.utf8))
    #expect(parsed.header.text == "name: kitchen\nturns: 3\n")
    #expect(!parsed.header.isTextAsWritten)
  }

  @Test(
    arguments: [
      ("", .notASession, 1, 1),
      ("name: kitchen\n", .notASession, 1, 1),
      ("talentwar session 2\n", .laterVersion(2), 1, 1),
      ("talentwar session x\n", .number, 1, 19),
      ("talentwar session 1\n", .missingText, 2, 1),
      ("talentwar session 1\n> step\n", .missingText, 2, 1),
      ("talentwar session 1\nseed -1\ntext\nend\n", .number, 2, 6),
      ("talentwar session 1\nseed 1\nseed 1\ntext\nend\n", .repeatedKey("seed"), 3, 1),
      ("talentwar session 1\ndigest 12\ntext\nend\n", .digest, 2, 8),
      ("talentwar session 1\ntext\n| a\n", .unfinishedText, 4, 1),
      ("talentwar session 1\ntext\nname: a\n", .textMark, 3, 1),
      ("talentwar session 1\ntext\n|\"a\\q\"\nend\n", .quote, 3, 5),
      ("talentwar session 1\ntext\nend\n>\"step\n", .quote, 4, 2),
      ("talentwar session 1\ntext\nend\n>\"step\" 2\n", .excess, 4, 9),
      ("talentwar session 1\ntext\nend\nturn one 2025-07-01\n", .number, 4, 6),
      ("talentwar session 1\ntext\nend\nturn 1 tomorrow\n", .date, 4, 8),
      ("talentwar session 1\ntext\nend\nturn 1 2025-07-01 beef\n", .digest, 4, 19),
      ("talentwar session 1\ntext\nend\n  pay 0123456789abcdef\n", .noTurn, 4, 3),
      ("talentwar session 1\ntext\nend\nturn 1 2025-07-01\n  move Ada | - | outside | 1 | 1 | 1\n", .quoted, 5, 8),
      ("talentwar session 1\ntext\nend\nturn 1 2025-07-01\n  move \"A\" | - outside\n", .separator, 5, 16),
      ("talentwar session 1\ntext\nend\nturn 1 2025-07-01\n  move \"A\" | - | outside | 1e9 | 1 | 1\n", .number, 5, 28),
    ] as [(String, SessionFault.Kind, Int, Int)])
  func `with a fault names its line and column`(text: String, kind: SessionFault.Kind, line: Int, column: Int) {
    #expect(throws: SessionFaults(faults: [SessionFault(kind: kind, line: line, column: column)])) {
      try SessionFile.parse(Array(text.utf8))
    }
  }

  @Test func `with several faults names them all`() throws {
    let text = "talentwar session 1\nseed x\ntext\nend\nturn x\n> step\nturn y\n"
    let error = #expect(throws: SessionFaults.self) { try SessionFile.parse(Array(text.utf8)) }
    #expect(error?.faults.map(\.line) == [2, 5, 7])
  }

  @Test func `that is no text says where`() {
    #expect(throws: SessionFaults(faults: [SessionFault(kind: .notText, line: 2, column: 3)])) {
      try SessionFile.parse(Array("talentwar session 1\nab".utf8) + [0xFF, 0x0A])
    }
  }
}
