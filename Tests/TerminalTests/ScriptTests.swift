import Foundation
import TerminalSupport
import Testing

/// A script on standard input, -c, and exit statuses.
@Suite(.serialized) struct ScriptTests {
  @Test func `a pipe gets no prompt and the result of every line`() throws {
    let outcome = try Program.run(["kitchen"], input: Data("step\nAda.pay\n".utf8))
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("t0>"))
    #expect(outcome.output.contains("Turn 1"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func `the first error ends a script and names its line`() throws {
    let outcome = try Program.run(["kitchen"], input: Data("labs\n\nstpe\nstep\n".utf8))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("<stdin>:3:1"))
    #expect(outcome.errors.contains("^~~~"))
    #expect(outcome.errors.contains("step"))
    #expect(!outcome.output.contains("Turn 1"))
  }

  @Test func `wrong flags are wrong usage`() throws {
    #expect(try Program.run(["--no-such-flag"]).status == 2)
    #expect(try Program.run(["kitchen", "--lang", "xx"]).status == 2)
    #expect(try Program.run(["kitchen", "--seed", "many"]).status == 2)
    let version = try Program.run(["--version"])
    #expect(version.status == 0)
    #expect(version.output.hasPrefix("0."))
  }

  @Test func `JSON is one object a line and nothing else`() throws {
    let outcome = try Program.run(["kitchen", "--json", "-c", "step 2; Ada.pay; Chain.budget *= 2; why Ada"])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    let types = try lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["type"] as? String)
    }
    #expect(types == ["loaded", "turn", "turn", "value", "changed", "why"])
    #expect(outcome.errors.isEmpty)
  }

  @Test func `a ledger printed for machines adds up to its utility, to the bit`() throws {
    let outcome = try Program.run(["raid-2025", "--json", "-c", "step; why Jason Wei at 1"])
    let line = try #require(outcome.output.split(separator: "\n").last)
    // JSONSerialization reads some numbers an ulp off; the decoder reads them right.
    struct Why: Decodable {
      struct Offer: Decodable {
        var utility: Double
        var terms: [String: Double]
      }
      var offers: [Offer]
    }
    let offers = try JSONDecoder().decode(Why.self, from: Data(line.utf8)).offers
    #expect(offers.count >= 2)
    let names = [
      "pay", "compute", "mission", "autonomy", "openness", "safety", "execution", "peers", "home", "luck",
    ]
    for offer in offers {
      let sum = names.dropFirst().reduce(offer.terms["pay"] ?? .nan) { $0 + (offer.terms[$1] ?? .nan) }
      #expect(sum == offer.utility)
    }
  }

  @Test func `the same seed gives the same bytes, also after a thousand other commands`() throws {
    let plain = try Program.run(["kitchen", "--json", "-c", "step 4"])
    let again = try Program.run(["kitchen", "--json", "-c", "step 4"])
    #expect(plain.output == again.output)
    let busy = String(repeating: "labs\nwho Ada\nBistro.budget\noffers Ada\n", count: 250)
    let script = "step\n" + busy + "step 3\n"
    let turns = { (text: String) in text.split(separator: "\n").filter { $0.contains("\"type\":\"turn\"") } }
    let after = try Program.run(["kitchen", "--json"], input: Data(script.utf8))
    #expect(after.status == 0)
    #expect(turns(after.output) == turns(plain.output))
    let other = try Program.run(["raid-2025", "--json", "--seed", "7", "-c", "step"])
    #expect(turns(other.output) != turns(try Program.run(["raid-2025", "--json", "-c", "step"]).output))
  }

  @Test func `a session is saved, replays to the last bit, and a wrong digest is named`() throws {
    let folder = try Program.folder()
    let script = "step\nChain.budget *= 2\nundo\nbid Bistro Dan 2.5M\nstep 2\nsave game.talentwar\n"
    #expect(try Program.run(["kitchen"], input: Data(script.utf8), in: folder).status == 0)
    let replay = try Program.run(["replay", "game.talentwar"], in: folder)
    #expect(replay.status == 0, "\(replay.errors)")

    let file = folder.appendingPathComponent("game.talentwar")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("1241320"))
    try text.replacingOccurrences(of: "1241320", with: "1241321").write(to: file, atomically: true, encoding: .utf8)
    let differs = try Program.run(["replay", "game.talentwar"], in: folder)
    #expect(differs.status == 1)
    #expect(differs.errors.contains("Ben"))
    #expect(differs.errors.contains("1,241,320"))

    // A digest alone that is wrong is named by its column.
    let digest = try #require(text.range(of: "people.pay [0-9a-f]{16}", options: .regularExpression))
    try text.replacingCharacters(in: digest, with: "people.pay 0123456789abcdef")
      .write(to: file, atomically: true, encoding: .utf8)
    let wrong = try Program.run(["replay", "game.talentwar"], in: folder)
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("people.pay"), "\(wrong.errors)")
  }

  @Test func `turns are exported as tidy tables`() throws {
    let folder = try Program.folder()
    let outcome = try Program.run(["kitchen", "-c", "step 2; export turns.csv; export turns.json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let table = try String(contentsOf: folder.appendingPathComponent("turns.csv"), encoding: .utf8)
    let rows = table.split(separator: "\n")
    // A heading, and a row for each lab of turns 0, 1 and 2.
    #expect(rows.count == 1 + 3 * 2)
    let json = try Data(contentsOf: folder.appendingPathComponent("turns.json"))
    #expect(try JSONSerialization.jsonObject(with: json) is [String: Any])
  }

  @Test func `both named researchers are in the story of every turn in which they move`() throws {
    let script = Data("step 12\n".utf8)
    let told = try Program.run(["raid-2025"], input: script).output.components(separatedBy: "\nTurn ").dropFirst()
    let turns = try Program.run(["raid-2025", "--json"], input: script).output.split(separator: "\n")
      .filter { $0.contains("\"type\":\"turn\"") }
    #expect(told.count == 12 && turns.count == 12)
    var moves = 0
    for (story, turn) in zip(told, turns) {
      for name in ["Jason Wei", "Hyung Won Chung"] where turn.contains("{\"researcher\":\"\(name)\"") {
        #expect(story.contains("★ \(name)"))
        moves += 1
      }
    }
    #expect(moves >= 2)
  }
}
