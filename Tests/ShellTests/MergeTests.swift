import Experiments
import Foundation
import Synchronization
import TalentMarket
import Testing

@testable import Shell

/// A folder of parts, and what merging them says.
private final class Bench {
  let folder = FileManager.default.temporaryDirectory.appending(path: "talentwar-\(UUID().uuidString)")
  var options = Options()

  init(isJSON: Bool = true, language: Language = .english) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    options.isJSON = isJSON
    options.style = TextStyle(width: 100, numbers: NumberStyle(language))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  func put(_ name: String, _ text: String) throws {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
  }

  /// Plays the kitchen; a share of it goes to the file `1/7` is named by.
  @discardableResult
  func play(
    runs: UInt32 = 60, _ shard: String? = nil, to file: String? = nil, seed: UInt64? = nil, turns: Int? = nil,
    form: StudyForm = .shown, version: String = "0.1.0", isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> [String] {
    let log = OutputLog()
    var options = options
    options.seed = seed
    options.version = version
    let shell = Interpreter(output: log, library: FixtureLibrary(), options: options)
    let work = LongWork(pool: ThreadPool(width: 2), isCancelled: isCancelled)
    let form = try shard.map { StudyForm.part(try #require(Shard($0))) } ?? form
    _ = shell.ensemble("kitchen", runs: runs, turns: turns, form: form, work: work)
    if let shard {
      try put(file ?? shard.replacing("/", with: "-"), log.lines.map { $0 + "\n" }.joined())
    }
    return log.lines
  }

  func merge(
    _ files: String..., isPartial: Bool = false, form: StudyForm = .shown
  ) -> (status: ExecutionStatus, lines: [String], reports: String) {
    let log = OutputLog()
    let shell = Interpreter(output: log, library: FixtureLibrary(), options: options)
    let status = shell.merge(files.map(path), isPartial: isPartial, form: form)
    return (status, log.lines, log.reports.joined(separator: "\n").replacing(folder.path + "/", with: ""))
  }
}

@Suite struct `Merging parts` {
  // 300 replicates take more than 256 different values: both forms of a summary, and the step between them.
  @Test(arguments: [6, 60, 300] as [UInt32])
  func `gives what one process gives, to the byte`(runs: UInt32) throws {
    let bench = try Bench()
    let counts = [1, 2, 7]
    for count in counts { for number in 1...count { try bench.play(runs: runs, "\(number)/\(count)", turns: 2) } }
    func check(_ form: StudyForm = .shown) throws {
      let one = try bench.play(runs: runs, turns: 2, form: form)
      for count in counts {
        let log = OutputLog()
        let shell = Interpreter(output: log, library: FixtureLibrary(), options: bench.options)
        let files = (1...count).reversed().map { bench.path("\($0)-\(count)") }
        #expect(shell.merge(files, isPartial: false, form: form) == .done)
        #expect(log.reports.isEmpty && log.lines == one)
      }
    }
    try check()
    bench.options.isJSON = false
    try check(.csv)
    for language in Language.allCases {
      bench.options.style.numbers.language = language
      try check()
    }
    #expect(try bench.text("1-1").contains("\"keys\":[") == (runs == 300))
  }

  @Test func `takes several parts from one file, in any order`() throws {
    let bench = try Bench()
    for number in 1...3 { try bench.play("\(number)/3") }
    try bench.put("two", bench.text("3-3") + "\n" + bench.text("1-3"))
    #expect(bench.merge("2-3", "two").lines == (try bench.play()))
  }

  @Test func `names parts that are missing, and parts that are there twice`() throws {
    let bench = try Bench()
    for number in 1...7 { try bench.play("\(number)/7") }
    let gap = bench.merge("1-7", "3-7", "7-7")
    #expect(gap.status == .failed)
    #expect(gap.reports == "error: of 7 parts, these are missing: 2 and 4 to 6")
    try bench.put("again", bench.text("3-7"))
    let twice = bench.merge("1-7", "2-7", "3-7", "4-7", "again", "5-7", "6-7", "7-7")
    #expect(twice.status == .failed)
    #expect(twice.reports == "again:1:1: error: part 3 of 7 is there already, in “3-7”")
  }

  @Test func `refuses parts of another study, and says in what they differ`() throws {
    let bench = try Bench()
    try bench.play("1/2")
    func reports(_ text: String) throws -> String {
      try bench.put("other", text)
      let outcome = bench.merge("1-2", "other")
      #expect(outcome.status == .failed)
      return outcome.reports
    }
    try bench.play("2/2", seed: 8)
    #expect(try reports(bench.text("2-2")).contains("other:1:1: error: the seed is 8, that of “1-2” is 7"))
    try bench.play("2/2", turns: 2)
    #expect(try reports(bench.text("2-2")).contains("2 turns were played, in “1-2” 4"))
    try bench.play(runs: 61, "2/2")
    #expect(try reports(bench.text("2-2")).contains("the whole is to have 61 replicates, for “1-2” 60"))
    try bench.play("2/3", to: "2-2")
    #expect(try reports(bench.text("2-2")).contains("divided into 3 parts, for “1-2” into 2"))
    try bench.play("2/2", version: "0.2.0")
    #expect(try reports(bench.text("2-2")).contains("version 0.2.0 played this, version 0.1.0 played “1-2”"))
  }

  @Test func `refuses what was interrupted, unless told to do without`() throws {
    let bench = try Bench()
    let asked = Atomic<Int>(0)
    try bench.play(runs: 200, "1/2", turns: 2)
    try bench.play(
      runs: 200, "2/2", turns: 2, isCancelled: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 210 })
    let refused = bench.merge("1-2", "2-2")
    #expect(refused.status == .failed && refused.lines.isEmpty == false)
    let done = try #require(Int(bench.text("2-2").components(separatedBy: "\"done\":")[1].prefix { $0.isNumber }))
    #expect(done > 0 && done < 100)
    #expect(
      refused.reports
        == "2-2:1:1: error: part 2 of 2 was interrupted: \(done) of its 100 replicates are there; "
        + "--partial takes it as it is")
    let taken = bench.merge("2-2", "1-2", isPartial: true)
    #expect(taken.status == .done)
    #expect(taken.reports == "What stands is merged: \(100 + done) of 200 replicates. Interrupted: part 2.")
    // The first so many are what one process plays.
    #expect(taken.lines.dropFirst() == (try bench.play(runs: UInt32(100 + done), turns: 2)).dropFirst())
    #expect(taken.lines[0].hasSuffix("\"runs\":\(100 + done),\"asked\":200}"))
    bench.options.isJSON = false
    let alone = bench.merge("2-2", isPartial: true)
    #expect(alone.status == .done && alone.reports.contains("Interrupted: part 2. Missing: part 1."))
    #expect(alone.lines.contains { $0.hasPrefix("Replicates 101 to \(100 + done) of seed 7") })
  }

  @Test func `names the file and the line of what is damaged`() throws {
    let bench = try Bench()
    try bench.play("1/1")
    let sound = try bench.text("1-1")
    let lines = sound.split(separator: "\n").map(String.init)
    func reports(_ text: String) throws -> String {
      try bench.put("bad", text)
      let outcome = bench.merge("bad")
      #expect(outcome.status == .failed)
      return outcome.reports
    }
    func altered(_ line: Int, _ change: (String) -> String) throws -> String {
      var lines = lines
      lines[line] = change(lines[line])
      return try reports(lines.joined(separator: "\n"))
    }
    #expect(try reports("") == "bad: error: there is no part in it")
    #expect(try reports("hello\n").hasPrefix("bad:1:1: error: this is no part of a study"))
    #expect(try reports("{\"type\":\"ensemble\"}").contains("this is no part of a study"))
    #expect(try reports(lines[..<20].joined(separator: "\n")).contains("bad:20:1: error: the part is cut off: 19 of"))
    #expect(try altered(5) { String($0.dropLast(9)) }.hasPrefix("bad:6:"))
    #expect(try altered(5) { String($0.dropLast(9)) }.contains("the line is damaged"))
    #expect(try altered(5) { $0.replacing("\"values\":[", with: "\"values\":[-1e300,") }.contains("bad:6:1"))
    #expect(try altered(7) { _ in lines[8] }.contains("bad:8:1: error: the column ["))
    #expect(try altered(0) { $0.replacing("\"format\":1", with: "\"format\":2") }.contains("format 2, of a later"))
    #expect(try altered(0) { $0.replacing("\"kind\":\"ensemble\"", with: "\"kind\":\"census\"") }.contains("census"))
    #expect(try altered(0) { $0.replacing("\"seed\":7,", with: "") }.contains("the line should say “seed”"))
    #expect(try altered(0) { $0.replacing("\"seed\":7", with: "\"seed\":-7") }.contains("a whole number that fits"))
    #expect(try altered(0) { $0.replacing("\"done\":60", with: "\"done\":61") }.contains("cannot all be true"))
    #expect(try altered(0) { $0.replacing("\"seed\":7", with: "\"seed\":8") }.contains("no longer as it was written"))
    let missing = bench.merge("1-1", "nowhere")
    #expect(missing.status == .failed && missing.reports.contains("“nowhere” does not exist"))
  }

  @Test func `survives whatever happens to a part`() throws {
    let bench = try Bench()
    try bench.play(runs: 270, "1/1", turns: 1)
    let sound = Array(try bench.text("1-1").utf8)
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<60 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      if Bool.random(using: &numbers) { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &numbers)) }
      try Data(bytes).write(to: URL(fileURLWithPath: bench.path("bad")))
      let outcome = bench.merge("bad")
      #expect(outcome.status == .failed || bytes == sound || bytes.count >= sound.count - 1)
    }
  }
}

@Suite struct `An exact number as text` {
  @Test func `is read back, and nothing else is`() {
    for number in [
      ExactNumber(isNegative: false, digits: [], place: 0), .init(isNegative: true, digits: [0xFFFF_FFFF], place: 3),
      .init(isNegative: false, digits: [1, 0, 0xABC], place: -68),
    ] {
      #expect(ExactNumber(hexadecimal: number.hexadecimal) == number, "\(number.hexadecimal)")
    }
    #expect(ExactNumber(isNegative: true, digits: [0x5, 0x1F], place: -2).hexadecimal == "-1f00000005p-64")
    for text in ["", "p", "1", "1p", "p0", "1p1", "+1p0", "1p0p0", "-p0", "--1p0", "gp0", "1p99999999999999999999"] {
      #expect(ExactNumber(hexadecimal: text) == nil, "\(text)")
    }
  }
}
