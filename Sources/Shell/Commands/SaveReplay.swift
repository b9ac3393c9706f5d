import Experiments
import TalentMarket

extension Command {
  /// `save FILE`: writes the session to a file that replays.
  static let save = Command(.save) { (arguments, shell) throws(Fault) in
    guard let file = arguments.takeRest() else { throw Fault(UsageMessage.fileMissing, at: arguments.end) }
    _ = try shell.loaded()
    guard let session = shell.session else { throw Fault(UsageMessage.nothingLoaded) }
    let path = file.text.unquoted
    do throws(WriteFault) {
      try AtomicFile.write(path, session.text.utf8)
    } catch {
      throw Fault(SessionMessage.write(error, file: path), at: file.offset..<(file.offset + file.text.count))
    }
    shell.emit(
      .object(["type": .string("saved"), "file": .string(path), "lines": .int(session.lines.count)]))
    shell.say(SessionMessage.saved(file: path, lines: session.lines.count))
    return .done
  }

  /// `replay FILE`: types a saved session again and compares every turn; the world is then the one replayed.
  static let replay = Command(.replay) { (arguments, shell) throws(Fault) in
    guard let file = arguments.takeRest() else { throw Fault(UsageMessage.fileMissing, at: arguments.end) }
    return try shell.replay(file.text.unquoted, at: file.offset..<(file.offset + file.text.count)) ? .done : .failed
  }

  /// `export FILE`: one tidy row per turn and lab, and one per move.
  static let export = Command(.export) { (arguments, shell) throws(Fault) in
    guard let file = arguments.takeRest() else { throw Fault(UsageMessage.fileMissing, at: arguments.end) }
    let range = file.offset..<(file.offset + file.text.count)
    let timeline = try shell.loaded()
    let path = file.text.unquoted
    guard let format = Export.Format(path: path) else {
      throw Fault(SessionMessage.exportFormat(file: path), at: range)
    }
    do throws(Export.Fault) {
      for file in try Export.write(path: path, format: format, records: timeline.records, names: timeline.world) {
        shell.emit(.object(["type": .string("exported"), "file": .string(file)]))
        shell.say(SessionMessage.exported(file: file))
      }
    } catch {
      throw Fault(SessionMessage.write(error.fault, file: error.path), at: range)
    }
    return .done
  }
}

extension Interpreter {
  /// Replays a file; shows the first difference.
  ///
  /// - Returns: Whether there is none.
  func replay(_ path: String, at range: Range<Int>?) throws(Fault) -> Bool {
    let bytes: [UInt8]
    do throws(ReadFault) {
      bytes = try FileReader.read(path)
    } catch {
      throw Fault(SessionMessage.read(error, file: path), at: range)
    }
    let file: SessionFile
    do throws(SessionFaults) {
      file = try SessionFile.parse(bytes)
    } catch {
      for fault in error.faults {
        show(FileFault(file: path, line: fault.line, column: fault.column, sentence: SessionMessage.fault(fault.kind)))
      }
      return false
    }
    return replay(file, from: path)
  }

  /// Types a session again, silently, and takes over the world it ends in.
  func replay(_ file: SessionFile, from path: String) -> Bool {
    if !file.header.isTextAsWritten {
      output.report(SessionMessage.edited(scenario: file.header.scenario).text(numbers))
    }
    if file.header.tool != options.version {
      output.report(SessionMessage.otherVersion(written: file.header.tool, now: options.version).text(numbers))
    }
    guard let inner = retyped(header: file.header, path: path), let opening = inner.session?.turns.first else {
      return false
    }
    let last = file.turns.map(\.turn).max() ?? 0
    let report = SessionReplay(file).run(opening: opening) { (line) throws(Fault) -> [SessionTurn] in
      // No line may play past what the file holds: an edited `step 1000000` ends where the comparison fails.
      inner.isInterrupted = { [isInterrupted, last, weak inner] in
        isInterrupted() || (inner?.timeline?.turn ?? 0) > last
      }
      let known = inner.session?.entries.count ?? 0
      guard inner.execute(line) != .failed else { throw Fault(UsageMessage.unknownWord(line)) }
      return inner.session?.turns(after: known) ?? []
    }
    if timeline == nil {
      timeline = inner.timeline
    } else if let state = inner.timeline?.state {
      show(state, as: "replay " + path)
    }
    watch(inner.watched)
    session = inner.session
    origin = inner.origin
    origin?.loadNumber = timeline?.companion.loadNumber ?? 0
    if let session, options.keepsJournal {
      journal?.close()
      journal = Journal(session: session, folder: options.journalFolder)
    }
    emit(
      .object([
        "type": .string("replay"), "file": .string(path), "verdict": .string(report.first == nil ? "same" : "differs"),
        "lines": .int(report.linesRun), "turns": .int(report.turnsCompared),
        "difference": .string(report.first.map { SessionMessage.differs($0).english(NumberStyle(.english)) }),
      ]))
    guard let first = report.first else {
      say(SessionMessage.same(lines: report.linesRun, turns: report.turnsCompared))
      return true
    }
    show(FileFault(file: path, line: first.line, column: 1, sentence: SessionMessage.differs(first)))
    return false
  }

  /// An interpreter that says nothing, with a session's scenario loaded.
  private func retyped(header: SessionFile.Header, path: String) -> Interpreter? {
    var quiet = options
    quiet.keepsJournal = false
    quiet.isInteractive = false
    quiet.seed = header.seed
    let inner = Interpreter(output: OutputLog(), library: library, options: quiet)
    inner.isRetyping = true
    let (found, faults) = library.scenario(text: header.text, name: header.scenario)
    guard let found, faults.isEmpty else {
      faults.forEach(show)
      return nil
    }
    inner.begin(found, canonical: "")
    return inner
  }
}

extension SessionFile {
  /// Turns, in the order in which they were played.
  var turns: [SessionTurn] { turns(after: 0) }

  /// Turns among the entries after so many.
  func turns(after count: Int) -> [SessionTurn] {
    entries.dropFirst(count).compactMap { if case .turn(let turn) = $0.kind { turn } else { nil } }
  }
}
