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
