import Diagnostics
import ScenarioFormat
import TalentMarket
import Testing

@Suite struct `Files of any bytes` {
  /// A fast generator with a seed, so that a failing case can be found again.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  static let fragments: [[UInt8]] = [
    "{", "}", "[", "]", ": ", "- ", "\n", "\n  ", "\"", "'", "#", "&a ", "*a", "!!x ", "|", ">", "? ", "~", "1e400",
    "-1", "nan", "99999999999999999999", "20%", "$", "é", "日", "\u{2028}", "\u{85}", "\t", "---\n", "...\n", "<<: ",
    "\\", "%YAML 9.9\n", "@", "`", ",", "#3", ".", "(", "over 0y",
  ].map { Array($0.utf8) }

  /// `bytes` after a few cuts, copies and insertions.
  static func mutated(_ bytes: [UInt8], dice: inout Dice) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...6, using: &dice) {
      let place = Int.random(in: 0...result.count, using: &dice)
      let end = min(result.count, place + Int.random(in: 0...40, using: &dice))
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: result.removeSubrange(place..<end)
      case 1: result.insert(contentsOf: fragments.randomElement(using: &dice) ?? [], at: place)
      case 2: result.insert(UInt8.random(in: 0...255, using: &dice), at: place)
      case 3: result.insert(contentsOf: result[place..<end], at: Int.random(in: 0...result.count, using: &dice))
      default: result.replaceSubrange(place..<end, with: fragments.randomElement(using: &dice) ?? [])
      }
    }
    return result
  }

  @Test(arguments: BundledScenarios.names)
  func `no mutation of a shipped file traps, and every fault lies in the file`(name: String) throws {
    let bytes = try #require(BundledScenarios.source(named: name)).bytes
    for seed in 0..<600 {
      var dice = Dice(state: UInt64(seed))
      let source = SourceText(name: name, bytes: Self.mutated(bytes, dice: &dice))
      guard case .faults(let faults) = ScenarioReader.read(source) else { continue }
      let isInside = faults.allSatisfy { $0.range.lower >= 0 && $0.range.upper <= source.bytes.count }
      #expect(!faults.isEmpty && isInside, "seed \(seed)")
      #expect(faults.map(\.range) == faults.map(\.range).sorted { $0.lower < $1.lower }, "seed \(seed)")
      let renderer = DiagnosticRenderer()
      for fault in faults.prefix(3) { _ = renderer.quotation(of: fault.range, in: source) }
    }
  }

  @Test func `no noise traps`() {
    for seed in 0..<400 {
      var dice = Dice(state: UInt64(seed) &* 7919)
      let length = Int.random(in: 0...400, using: &dice)
      let isText = seed % 2 == 0
      let bytes: [UInt8] = (0..<length).map { _ in UInt8.random(in: isText ? 32...126 : 0...255, using: &dice) }
      guard case .faults(let faults) = ScenarioReader.read(SourceText(name: "noise", bytes: bytes)) else { continue }
      #expect(!faults.isEmpty)
    }
  }

  @Test func `four megabytes on one line are read in a moment`() {
    let text = "labs: [" + String(repeating: "{a: 1},", count: 400_000) + "]"
    let clock = ContinuousClock()
    let time = clock.measure { _ = ScenarioReader.read(SourceText(name: "long", text: text)) }
    #expect(time < .seconds(60), "linear, even unoptimised")
  }
}
