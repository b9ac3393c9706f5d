import Experiments
import Expressions
import Foundation
import Synchronization
import TalentMarket
import Testing

@testable import Shell

@Suite struct `An ensemble in the shell` {
  private func play(
    runs: UInt32 = 40, threads: Int = 2, turns: Int? = nil, isJSON: Bool = true, width: Int = 80,
    language: Language = .english, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> (status: ExecutionStatus, log: OutputLog) {
    let log = OutputLog()
    var options = Options()
    options.isJSON = isJSON
    options.style = TextStyle(width: width, numbers: NumberStyle(language))
    let shell = Interpreter(output: log, library: FixtureLibrary(), options: options)
    let work = LongWork(pool: ThreadPool(width: threads), isCancelled: isCancelled)
    return (shell.ensemble("kitchen", runs: runs, turns: turns, work: work), log)
  }

  @Test func `is the same to the byte for 1, 2 and 7 threads`() {
    let one = play(threads: 1).log.lines
    #expect(one.count > 100)
    for threads in [2, 7] { #expect(play(threads: threads).log.lines == one) }
  }

  @Test func `begins with a head, and has one object for each turn and measure`() throws {
    let lines = play(turns: 2).log.lines
    #expect(lines[0] == #"{"type":"ensemble","scenario":"kitchen","seed":7,"turns":2,"runs":40,"asked":40}"#)
    let start = #"{"type":"measure","measure":"retention","lab":"Bistro","turn":2,"unit":"share","runs":40,"mean":"#
    let line = try #require(lines.first { $0.hasPrefix(start) })
    let order = ["mean", "standardDeviation", "standardError", "minimum", "quantiles", "maximum"]
    let places = order.compactMap { line.range(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == order.count && places == places.sorted())
    for share in ["0.05", "0.25", "0.5", "0.75", "0.95"] { #expect(line.contains("\"\(share)\":")) }
    let columns = MeasureTable([World(FixtureLibrary().scenario("kitchen").scenario!.definition)], until: 2)
    #expect(lines.count == 1 + 3 * columns.measures.count)
    #expect(Set(lines.map { $0.prefix { $0 != "]" } }).count == lines.count)
    for line in lines {
      #expect((try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["type"] != nil)
    }
  }

  @Test(arguments: [Language.english, .french], [40, 80, 200])
  func `fits the window`(language: Language, width: Int) {
    let lines = play(isJSON: false, width: width, language: language).log.lines
    #expect(lines.count > 20)
    for line in lines { #expect(DisplayWidth.of(line) <= width, "\(line)") }
  }

  @Test func `says how many replicates of which seed there were`() {
    let text = play(isJSON: false).log.lines.joined(separator: "\n")
    #expect(text.hasPrefix("kitchen: 40 replicates of 4 turns, seed 7"))
    #expect(text.contains("Replicates 1 to 40 of seed 7"))
    for lab in ["Bistro", "Chain"] { #expect(text.contains(lab)) }
  }

  @Test func `stopped, it shows what is done and says how much that was`() {
    let asked = Atomic<Int>(0)
    let cut = play(runs: 5000, isCancelled: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 100 })
    #expect(cut.status == .interrupted)
    let runs = cut.log.lines[0].components(separatedBy: "\"runs\":")[1].prefix { $0.isNumber }
    let whole = play(runs: UInt32(runs)!)
    #expect(cut.log.lines.dropFirst() == whole.log.lines.dropFirst())
    #expect(cut.log.reports.joined().contains("Interrupted after \(runs) replicates of 5,000"))
    let none = play(isCancelled: { true })
    #expect(none.status == .interrupted && none.log.lines.count == 1)
  }

  @Test func `a scenario with faults is no ensemble`() {
    let log = OutputLog()
    let shell = Interpreter(output: log, library: FixtureLibrary())
    #expect(shell.ensemble("kitchin", runs: 3, turns: nil, work: LongWork(pool: ThreadPool(width: 1))) == .failed)
    #expect(log.lines.isEmpty && !log.reports.isEmpty)
  }

  @Test func `a measure's name means the same at the prompt`() throws {
    let (shell, log) = makeKitchen(isJSON: true)
    shell.execute("step 2")
    let world = try #require(shell.timeline?.world)
    let record = try #require(shell.timeline?.records.last)
    func shown(_ text: String) throws -> Double {
      log.clear()
      #expect(shell.execute(text) == .done, "\(text)")
      let line = try #require(log.lines.last)
      return Double(line.components(separatedBy: "\"value\":")[1].dropLast()) ?? .nan
    }
    for (lab, measures) in record.labs.enumerated() {
      for measure in LabMeasure.all where measure != .leads {
        let value = measure.value(measures, isLeader: false)
        let typed = try shown("\(world.labs[lab].name).\(measure.rawValue)")
        #expect(typed == value || (typed.isNaN && !value.isFinite), "\(measure)")
      }
    }
    for measure in WorldMeasure.all {
      let value = measure.value(record.world)
      let typed = try shown(measure.rawValue)
      #expect(typed == value || (typed.isNaN && !value.isFinite), "\(measure)")
    }
  }
}
