import Experiments
import TalentMarket

/// The first minute.
extension Interpreter {
  /// Greets somebody at a terminal: three lines, the labs, what to type next.
  public func greet() {
    guard !options.isJSON, let timeline else { return }
    say(WorldMessage.greeting(version: options.version))
    say(WorldMessage.greetingStory(name: timeline.world.name))
    say(WorldMessage.greetingHelp)
    sayAssumedShare(of: timeline.companion)
    say("")
    let now = timeline.world.openingRecord()
    say(labsTable(now, before: nil, world: timeline.world))
    say(worldLine(now, world: timeline.world))
    sayMechanism(of: timeline.world)
    hint(.step)
  }

  /// Loads a scenario without a word, for those who are greeted.
  public func loadQuietly(_ name: String) -> Bool {
    let (found, faults) = library.scenario(name)
    faults.forEach(show)
    guard faults.isEmpty, let found else { return false }
    isQuiet = true
    begin(found, canonical: "")
    isQuiet = false
    return true
  }

  /// A session that a process left behind and that nobody has resumed.
  public struct Unfinished: Sendable {
    let journal: Journal.Abandoned
  }

  /// Sessions left behind by a crash, latest first.
  public func unfinished() -> [Unfinished] {
    guard options.keepsJournal, let folder = options.journalFolder else { return [] }
    return Journal.abandoned(in: folder).map(Unfinished.init)
  }

  /// Says what was left behind, and what the question is.
  public func ask(about unfinished: Unfinished) -> String {
    say(
      SessionMessage.leftBehind(
        scenario: unfinished.journal.session.header.scenario, lines: unfinished.journal.lineCount))
    return SessionMessage.resumeQuestion.text(numbers)
  }

  /// Types a session left behind again, and goes on with it.
  public func resume(_ unfinished: Unfinished) {
    // What could be undone then can be undone now.
    let begun = timeline
    timeline = nil
    isQuiet = true
    _ = replay(unfinished.journal.session, from: unfinished.journal.path)
    isQuiet = false
    guard let timeline else {
      timeline = begun
      return
    }
    history = session?.lines ?? []
    if journal?.write() == nil { unfinished.journal.remove() }
    say(SessionMessage.resumed(lines: unfinished.journal.lineCount, turn: timeline.turn))
  }

  /// Forgets a session left behind.
  public func forget(_ unfinished: Unfinished) { unfinished.journal.remove() }

  /// Where journals are kept, by the environment.
  public static func journalFolder(environment: (String) -> String?) -> String? {
    Journal.folder(environment: environment)
  }
}
