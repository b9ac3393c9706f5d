import Experiments
import TalentMarket

/// The session: what was typed and what came of it, in memory and in the journal.
extension Interpreter {
  /// Keeps a line that stands, in full English, before anything of it is shown.
  func accept(_ canonical: String, turn record: TurnRecord? = nil) {
    guard let world = timeline?.world, session != nil else { return }
    session?.append(line: canonical)
    var turns: [SessionTurn] = []
    if let record { turns = [SessionTurn(record: record, world: world)] }
    for turn in turns { session?.append(turn: turn) }
    report(journal?.append(line: canonical, turns: turns))
  }

  /// Puts a new world on the screen; the one before it can be undone back to.
  func show(_ state: Timeline<LoadedScenario>.State, as label: String) {
    keepSession()
    loadCount += 1
    var state = state
    state.companion.loadNumber = loadCount
    if timeline == nil {
      timeline = Timeline(world: state.world, companion: state.companion)
    } else {
      timeline?.perform(label) { $0 = state }
    }
  }

  /// Takes up the session of the world on the screen, if it is another's; says whether it was.
  func takeUpSession(after before: Int) -> Bool {
    guard let now = timeline?.companion.loadNumber, now != before else { return false }
    if let session { sessions[before] = session }
    session = sessions[now]
    journal?.close()
    journal = session.flatMap {
      options.keepsJournal ? Journal(session: $0, folder: options.journalFolder) : nil
    }
    return true
  }

  private func keepSession() {
    if let number = timeline?.companion.loadNumber, let session { sessions[number] = session }
  }

  /// Begins the session of a scenario that was just loaded.
  func beginSession(_ scenario: LoadedScenario, world: World, record: TurnRecord) {
    journal?.close()
    var session = SessionFile(
      header: SessionFile.Header(
        tool: options.version, scenario: world.name, seed: scenario.definition.seed, text: scenario.text))
    session.append(turn: SessionTurn(record: record, world: world))
    self.session = session
    journal = options.keepsJournal ? Journal(session: session, folder: options.journalFolder) : nil
  }

  /// Ends the session in good order: nothing is left behind.
  public func close() { journal?.close() }

  private func report(_ fault: Journal.Fault?) {
    guard let fault else { return }
    for line in options.style.wrapped(SessionMessage.journal(fault).text(numbers)) { output.report(line) }
  }
}
