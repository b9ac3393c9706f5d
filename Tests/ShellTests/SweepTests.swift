import Experiments
import Foundation
import Synchronization
import TalentMarket
import Testing

@testable import Shell

@Suite struct `A sweep` {
  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private func lines(_ command: String, threads: Int = 2, isJSON: Bool = true) -> [String] {
    let (shell, log) = makeKitchen(isJSON: isJSON)
    shell.longWork = { LongWork(pool: ThreadPool(width: threads)) }
    shell.execute(command)
    return log.everything
  }

  @Test(arguments: [0, 1, 3]) func `plays at each point what whatif plays with the same change, to the bit`(
    turn: Int
  ) throws {
    let (shell, log) = makeKitchen(isJSON: true)
    shell.execute("step")
    shell.execute("Bistro.culture.mission = 0.8")
    log.clear()
    shell.execute(
      "sweep Chain.budget from 20M to 60M by 20M and search from 0.1 to 0.9 by 0.4 "
        + "measure people(Chain), mean(topPay) over turns, leader = \"Chain\" at \(turn) until 4 runs 40")
    let points = try log.lines.dropFirst().map(object)
    #expect(points.count == 9)
    log.clear()
    shell.execute(
      "whatif Chain.budget = 60M, search = 0.9 at \(turn) until 4 measure people(Chain), "
        + "mean(topPay) over turns, leader = \"Chain\" runs 40")
    let asked = try #require(try object(log.lines[0])["measures"] as? [[String: Any]])
    let found = try #require(points[8]["measures"] as? [[String: Any]])
    for (one, other) in zip(asked, found) {
      let twins = [
        ("with", "mean"), ("difference", "difference"), ("low", "differenceLow"), ("high", "differenceHigh"),
      ]
      for (key, twin) in twins {
        #expect(one[key] as? Double == other[twin] as? Double, "\(key) of \(one["expression"] ?? "")")
      }
    }
    #expect(asked[0]["difference"] as? Double != 0)
  }

  @Test func `differs by exactly nothing where a number is set to what it is`() throws {
    let point = try object(lines("sweep Chain.budget from 40M to 80M by 40M measure topPay runs 20")[1])
    let measures = try #require(point["measures"] as? [[String: Any]])
    for key in ["difference", "differenceLow", "differenceHigh"] { #expect(measures[0][key] as? Double == 0) }
  }

  @Test(arguments: ["factorial", "latin 9", "sobol 9"])
  func `is the same to the byte for 1, 2 and 7 threads`(design: String) {
    let command =
      "sweep Chain.quota from 1 to 2 × home from 0 to 1 measure people(Chain), topPay until 1 runs 66 design \(design)"
    let one = lines(command, threads: 1)
    #expect(one.count == (design == "factorial" ? 1 + 2 * 6 : 10))
    for threads in [2, 7] { #expect(lines(command, threads: threads) == one) }
  }

  @Test func `reads its separators and its words in both languages alike`() {
    let one = lines(
      "sweep Chain.quota from 1 to 3 × home from 0 to 1 by 0.5 measure topPay at 0 until 2 runs 5 design factorial")
    #expect(one.count == 1 + 3 * 3)
    for same in [
      "sweep Chain.quota from 1 to 3 x home from 0 to 50%*2 by 50% measure topPay until 2 runs 5",
      "sweep chain.quota from 1 to 3 and model.home from 0 to 1 by .5 runs 5 until turn 2 measure topPay",
      "sweep Chain.quota from 1 to 3, home from 0 to 1 by 0.5 until 2 at turn 0 measure topPay runs 5",
      "balayer Chain.quota de 1 à 3 et home de 0 à 1 par 0.5 mesure topPay à 0 jusque 2 parties 5 plan factoriel",
    ] { #expect(lines(same) == one, "\(same)") }
  }

  @Test func `takes levels that a person would write`() {
    func levels(_ low: Double, _ high: Double, step: Double? = nil, count: Int = 11, _ path: Path) -> [Double] {
      InputRange(path: path, name: "", low: low, high: high, step: step, line: "").levels(count)
    }
    #expect(levels(0, 1, .model(.home)) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    #expect(levels(0, 0.8, step: 0.1, .model(.home)) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8])
    #expect(levels(0, 1, step: 0.3, .model(.home)) == [0, 0.3, 0.6, 0.9])
    // Eleven would be 50/3 million apart.
    #expect(levels(2e6, 6e6, count: 7, .lab(LabID(0), .budget)) == [2e6, 2.8e6, 3.6e6, 4.4e6, 5.2e6, 6e6])
    #expect(levels(1, 4, .lab(LabID(0), .quota)) == [1, 2, 3, 4])
    let odd = levels(0.1, 1.0 / 3, .model(.home))
    #expect(odd.count == 11 && odd.first == 0.1 && odd.last == 1.0 / 3 && odd == odd.sorted())
  }

  @Test func `draws every whole number alike, and never beyond its ends`() {
    let range = InputRange(path: .lab(LabID(0), .quota), name: "", low: 1, high: 3, line: "")
    #expect([0, 0.33, 0.34, 0.66, 0.67, 0.9999, 1].map(range.value) == [1, 1, 2, 2, 3, 3, 3])
  }

  @Test func `puts one point of a Latin hypercube in every slice`() throws {
    let points = try lines(
      "sweep home from 0 to 1 and search from 2 to 4 measure topPay runs 2 until 1 design latin 10"
    ).dropFirst().map(object)
    for (path, low, width) in [("home", 0.0, 1.0), ("search", 2.0, 2.0)] {
      let slices = points.compactMap { ($0["values"] as? [String: Double])?[path] }.map { Int(($0 - low) / width * 10) }
      #expect(slices.sorted() == Array(0..<10))
    }
  }

  @Test func `writes one row a point and measure, and no file that is there`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "points.csv").path
    let (shell, log) = makeKitchen()
    let command = "sweep Chain.quota from 1 to 3 measure mean(topPay) over turns 1 to 2, \"Ada\".pay to \(file) runs 5"
    #expect(shell.execute(command) == .done, "\(log.reports)")
    let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let columns = "point,Chain.quota,measure,runs,mean,sd,se,low,high,difference,differenceLow,differenceHigh"
    #expect(rows[0].joined(separator: ",") == columns)
    #expect(rows.count == 1 + 4 * 2 && rows.allSatisfy { $0.count == 12 })
    for row in rows.dropFirst(3) { #expect(row[3...].allSatisfy { Double($0) != nil } && row[3] == "5") }
    #expect(rows[1][9...].allSatisfy { $0.isEmpty })
    log.clear()
    #expect(shell.execute(command) == .failed)
    #expect(log.reports.joined(separator: " ").contains("already"))
  }

  @Test func `leaves the file out of the session, which plays again without one`() throws {
    let (shell, log) = makeKitchen()
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".csv").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    shell.execute("sweep Chain.quota from 1 to 2 measure topPay runs 2 to \(file)")
    let line = try #require(shell.session?.lines.last)
    #expect(line == "sweep Chain.quota from 1 to 2 measure topPay runs 2")
    shell.isRetyping = true
    log.clear()
    #expect(shell.execute(line) == .done && log.everything.isEmpty)
    #expect(shell.execute(line + " to other.csv") == .failed)
    #expect(!FileManager.default.fileExists(atPath: "other.csv"))
  }

  @Test func `stopped, it shows the replicates that are whole at every point`() throws {
    let (shell, log) = makeKitchen(isJSON: true)
    let asked = Atomic<Int>(0)
    nonisolated(unsafe) var totals: Set<Int> = []
    shell.longWork = {
      LongWork(
        pool: ThreadPool(width: 2), isCancelled: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 1500 },
        progress: { totals.insert($1) })
    }
    let command = "sweep Chain.quota from 1 to 3 measure topPay, people(Chain) runs "
    #expect(shell.execute(command + "5000") == .interrupted)
    // The world as it is and three points.
    #expect(totals == [4 * 5000])
    let runs = try #require(try object(log.lines[0])["runs"] as? Int)
    #expect(runs > 1 && runs < 5000 && log.reports[0].contains("Interrupted after \(runs) replicates of 5,000"))
    #expect(Array(lines(command + "\(runs)").dropFirst()) == Array(log.lines.dropFirst()))
  }

  @Test(arguments: [Language.english, .french], [40, 80, 200])
  func `fits the window`(language: Language, width: Int) {
    let (shell, log) = makeKitchen()
    shell.options.style = TextStyle(width: width, numbers: NumberStyle(language))
    for design in [
      "Chain.budget from 20M to 60M", "Chain.budget from 20M to 60M × home from 0 to 1",
      "Chain.budget from 20M to 60M × home from 0 to 1 × search from 0.1 to 1",
    ] {
      #expect(shell.execute("sweep \(design) measure people(Chain), topPay, Ada.pay > 1M runs 3 until 1") == .done)
    }
    #expect(log.lines.count > 80)
    for line in log.lines { #expect(DisplayWidth.of(line) <= width, "\(line)") }
  }

  @Test(arguments: [
    ("sweep", "sweep", 5, 6), ("sweep measure topPay", "measure", 6, 13), ("sweep home", "", 10, 11),
    ("sweep home to 1", "to", 11, 13), ("sweep home from 1 measure topPay", "measure", 18, 25),
    ("sweep home from 1 to 0 measure topPay", "0", 21, 22), ("sweep hoem from 0 to 1 measure topPay", "hoem", 6, 10),
    ("sweep people(Chain) from 0 to 1 measure topPay", "(", 12, 13),
    ("sweep Chain.people from 0 to 1 measure topPay", "Chain.people", 6, 18),
    ("sweep Chain.culture.mission from 0 to 2 measure topPay", "2", 38, 39),
    ("sweep Chain.budget from -1 to 2M measure topPay", "-1", 24, 26),
    ("sweep Chain.quota from 1 to 2.5 measure topPay", "2.5", 28, 31),
    ("sweep Chain.quota from 1 to 3 by 0.5 measure topPay", "0.5", 33, 36),
    ("sweep Chain.quota from $1 to 3 measure topPay", "$1", 23, 25),
    ("sweep home from 0 to 1 by 2 measure topPay", "2", 26, 27),
    ("sweep home from 0 to 1 by 0.00001 measure topPay", "0.00001", 26, 33),
    ("sweep home from 0 to 1 × model.home from 0 to 1 measure topPay", "model.home", 25, 35),
    ("sweep home from 0 to 1 measure", "", 30, 31), ("sweep home from 0 to 1", "", 22, 23),
    ("sweep home from 0 to 1 measure topPey", "topPey", 31, 37),
    ("sweep home from 0 to 1 measure topPay runs 1", "1", 43, 44),
    ("sweep home from 0 to 1 measure topPay design latn 3", "latn", 45, 49),
    ("sweep home from 0 to 1 by 0.5 measure topPay design latin 3", "latin", 52, 57),
    ("sweep home from 0 to 1 measure topPay until 0", "0", 44, 45),
    ("sweep home from 0 to 1 measure topPay to points.txt", "points.txt", 41, 51),
    ("sweep home from 0 to 1 measure topPay runs 5 to points.txt", "points.txt", 48, 58),
    ("sweep home from 0 to 1 mesure topPay runs 5 rnus 3", "rnus", 44, 48),
    ("sweep Ada.pay from 100M to 200M measure topPay", "Ada.pay", 6, 13),
  ])
  func `points at what is wrong`(command: String, word: String, from: Int, to: Int) throws {
    let (shell, log) = makeKitchen(isJSON: true)
    #expect(shell.execute(command) == .failed, "\(command)")
    let column = try #require(try object(log.lines[0])["column"] as? Int)
    #expect(column == from + 1, "\(command): \(log.reports)")
  }

  @Test func `of four numbers has 3 levels of each, and of too many points is refused`() {
    let names = ["home", "search", "mismatch", "spillover", "peers", "ramp", "xi", "lag", "eta", "phi"]
    let known = names.filter { ModelParameter.allCases.map(\.name).contains($0) }
    #expect(known.count >= 4)
    let two = known.prefix(4).map { "\($0) from 0.1 to 0.3" }.joined(separator: " × ")
    #expect(lines("sweep \(two) measure topPay runs 2 until 1").count == 1 + 81)
    let steps = known.prefix(4).map { "\($0) from 0.1 to 0.3 by 0.01" }.joined(separator: " × ")
    #expect(lines("sweep \(steps) measure topPay runs 2 until 1").last?.contains("points") != nil)
  }

  @Test(arguments: [StudyForm.shown, .csv]) func `is to the byte what its parts merge to`(form: StudyForm) throws {
    let question = "Bistro.budget from 1M to 9M by 4M measure talentHHI, Ada.pay > 1M runs 40"
    func play(_ form: StudyForm, isJSON: Bool) -> [String] {
      let log = OutputLog()
      var options = Options()
      options.isJSON = isJSON
      let shell = Interpreter(output: log, library: FixtureLibrary(), options: options)
      let work = LongWork(pool: ThreadPool(width: 2))
      #expect(shell.sweep("kitchen", question, runs: nil, form: form, work: work) == .done)
      return log.lines
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for number in 1...7 {
      let part = play(.part(try #require(Shard(number, of: 7))), isJSON: true)
      files.insert(folder.appending(path: "\(number)").path, at: 0)
      try part.joined(separator: "\n").write(toFile: files[0], atomically: true, encoding: .utf8)
    }
    for isJSON in [true, false] {
      let log = OutputLog()
      var options = Options()
      options.isJSON = isJSON
      let shell = Interpreter(output: log, library: FixtureLibrary(), options: options)
      #expect(shell.merge(files, isPartial: false, form: form) == .done)
      #expect(log.lines == play(form, isJSON: isJSON))
    }
  }
}
