import TalentMarket

@testable import Shell

/// Numbers for tests, the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A session of two turns.
func exampleSession(text: String = "name: kitchen\nturns: 2\n") -> SessionFile {
  var session = SessionFile(header: .init(tool: "1.0.0", scenario: "kitchen", seed: 7, text: text))
  session.append(turn: exampleTurn(0, moves: []))
  session.append(line: "Bistro.budget *= 2")
  session.append(line: "step 2")
  session.append(turn: exampleTurn(1, moves: [exampleMove("Ada")]))
  session.append(turn: exampleTurn(2, moves: [exampleMove("Jason Wei"), exampleMove("Bo", to: .outside)]))
  return session
}

func exampleMove(_ name: String, to: SessionTurn.Destination = .lab("Chain"), pay: Int64 = 650_000) -> SessionTurn.Move
{
  SessionTurn.Move(researcher: name, from: "Bistro", to: to, pay: pay, previous: 400_000, counter: 0)
}

func exampleTurn(_ turn: Int, moves: [SessionTurn.Move], salt: UInt64 = 0) -> SessionTurn {
  let columns = ["labs.budget", "people.pay"].enumerated().map { index, name in
    StateDigest.Column(name: name, digest: UInt64(turn * 10 + index) &* 0x9E37_79B9_7F4A_7C15 &+ salt)
  }
  return SessionTurn(
    turn: turn, date: "2025-0\(turn + 1)-30", whole: StateDigest(columns: columns).whole, columns: columns,
    moves: moves)
}

/// A text of anything that text may hold.
func randomText(_ numbers: inout SeededNumbers, upTo most: Int, lines: Bool) -> String {
  let pieces = [
    "a", "Jason", " ", "  ", "\t", "\"", "\\", "|", "#", ">", "end", "-", "é", "e\u{301}", "\u{301}", "👩‍🔬", "中文",
    "\u{0}", "\u{7F}", "\u{85}", "\u{200F}", "\u{FEFF}", "\u{2028}", "outside", "move", "\\u{41}", "\r",
  ]
  let all = lines ? pieces + ["\n", "\r\n", "\n\n"] : pieces
  return (0..<Int.random(in: 0...most, using: &numbers)).map { _ in all.randomElement(using: &numbers)! }.joined()
}

/// A session of anything that a session may hold.
func randomSession(_ numbers: inout SeededNumbers) -> SessionFile {
  func text(_ most: Int = 6) -> String { randomText(&numbers, upTo: most, lines: true) }
  func number() -> Int64 { Int64.random(in: 0...Int64.max, using: &numbers) }
  var session = SessionFile(
    header: .init(
      tool: text(), scenario: text(), seed: UInt64.random(in: 0...UInt64.max, using: &numbers), text: text(40)))
  for turn in 0..<Int.random(in: 0...4, using: &numbers) {
    session.append(line: text())
    let columns = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
      StateDigest.Column(name: text(), digest: UInt64.random(in: 0...UInt64.max, using: &numbers))
    }
    let moves = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
      SessionTurn.Move(
        researcher: text(), from: Bool.random(using: &numbers) ? text() : nil,
        to: Bool.random(using: &numbers) ? .lab(text()) : .outside, pay: number(), previous: number(),
        counter: number())
    }
    session.append(
      turn: SessionTurn(
        turn: turn, date: "2025-07-01", whole: Bool.random(using: &numbers) ? 12_345 : nil, columns: columns,
        moves: moves))
  }
  return session
}

extension SessionFile {
  /// The same without the places in a file.
  var placeless: SessionFile {
    var copy = self
    for index in copy.entries.indices { copy.entries[index].at = 0 }
    return copy
  }
}

/// Whether two texts are the same bytes; `==` also holds for other bytes that read the same.
func isSameBytes(_ left: String, _ right: String) -> Bool { Array(left.utf8) == Array(right.utf8) }
