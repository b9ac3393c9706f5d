import Foundation
import Testing

@testable import Shell

/// Names spelled alike in both languages.
private let mayBeEqual: Set<String> = [
  "Talent", "Budget", "Turns", "Hires", "Scouts", "Culture", "Total", "incidents", "from", "Mission",
  "Dispersion", "ln E",
]

private func check<Topic: Catalogued>(_ topic: Topic.Type) {
  let english = NumberStyle(.english)
  let french = NumberStyle(.french)
  #expect(Set(Topic.examples.map(\.caseNumber)) == Set(0..<Topic.caseCount), "an example is missing in \(topic)")
  for sentence in Topic.examples {
    let (one, other) = (sentence.text(english), sentence.text(french))
    #expect(!one.isEmpty && !other.isEmpty, "\(sentence)")
    if !mayBeEqual.contains(one) { #expect(one != other, "\(topic).\(sentence): \(one)") }
    #expect(sentence.text(NumberStyle(.french, isUnicode: false)).utf8.allSatisfy { $0 < 0x80 }, "\(sentence)")
    #expect(!sentence.text(NumberStyle(.french, isUnicode: false)).contains("?") || other.contains("?"), "\(other)")
  }
}

@Test func `every sentence exists in English and in French`() {
  check(TurnMessage.self)
  check(UsageMessage.self)
  check(WorldMessage.self)
  check(HelpMessage.self)
  check(HintMessage.self)
  check(FaultMessage.self)
  check(SettingMessage.self)
  check(Title.self)
  check(UnitMessage.self)
  check(ScenarioFaultMessage.self)
  check(WhyMessage.self)
  check(WorldErrorSentence.self)
  check(SessionMessage.self)
  check(ExpressionSentence.self)
  check(CommandLineMessage.self)
  check(EnsembleMessage.self)
  check(PartMessage.self)
  check(MeasureMessage.self)
  check(PolicyNote.self)
  check(MechanismNote.self)
  check(StabilityNote.self)
  check(ComparisonMessage.self)
  check(StabilityMessage.self)
  check(PlotMessage.self)
  check(WatchMessage.self)
  check(TimeMessage.self)
  check(InputMessage.self)
  check(SweepMessage.self)
  check(RankMessage.self)
  check(ChangeMessage.self)
  check(SearchFault.self)
  check(SearchMessage.self)
  check(FlipMessage.self)
  check(GoalMessage.self)
  check(ClaimMessage.self)
  check(RobustnessMessage.self)
}

@Test func `French leaves no breaking space before a high mark`() {
  let style = NumberStyle(.french)
  let sentences: [[any Sentence]] = [
    TurnMessage.examples, UsageMessage.examples, WorldMessage.examples, HelpMessage.examples, HintMessage.examples,
    FaultMessage.examples, Title.examples, PolicyNote.examples, MechanismNote.examples, ComparisonMessage.examples,
    StabilityMessage.examples, StabilityNote.examples, PartMessage.examples, InputMessage.examples,
    SweepMessage.examples, RankMessage.examples,
    StabilityMessage.examples, StabilityNote.examples, SearchFault.examples, SearchMessage.examples,
    FlipMessage.examples, GoalMessage.examples, ClaimMessage.examples, RobustnessMessage.examples,
  ]
  for sentence in sentences.joined() {
    let text = sentence.text(style)
    for mark in [" :", " ;", " ?", " !", "'"] { #expect(!text.contains(mark), "\(text)") }
  }
}

@Test func `no sentence is written outside the catalogue`() throws {
  let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Shell")
  let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
  for case let file as URL in files where file.pathExtension == "swift" {
    let path = file.path
    if ["/Messages/", "/Session/", "/Export/"].contains(where: path.contains) { continue }
    let text = try String(contentsOf: file, encoding: .utf8)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let code = line.trimmingCharacters(in: .whitespaces)
      if code.hasPrefix("//") || code.contains("precondition") { continue }
      for (index, piece) in code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      where index % 2 == 1 {
        #expect(
          piece.range(of: "[a-z]{2,} [a-z]{2,} [a-z]{2,}", options: .regularExpression) == nil,
          "\(file.lastPathComponent):\(number + 1): \(piece)")
      }
    }
  }
}
