import Experiments
import TalentMarket

extension Command {
  /// `check FILE`: reports every fault of a scenario file.
  static let check = Command(.check) { (arguments, shell) throws(Fault) in
    guard let file = arguments.takeRest() else { throw Fault(UsageMessage.fileMissing, at: arguments.end) }
    return shell.check(file.text.unquoted) ? .done : .failed
  }
}

extension Interpreter {
  /// Reports every fault of a scenario file: what it says, and whether what it claims and is held against can be
  /// measured in its world.
  ///
  /// - Returns: Whether there is none.
  /// - Complexity: as one replicate of each claim and of the targets.
  public func check(_ name: String) -> Bool {
    let (scenario, found) = library.scenario(name)
    let faults = found.isEmpty ? scenario.map(measurementFaults) ?? [] : found
    faults.forEach(show)
    emit(.object(["type": .string("check"), "file": .string(name), "faults": .int(faults.count)]))
    if faults.isEmpty { say(WorldMessage.fileIsSound(file: name)) }
    return faults.isEmpty
  }

  /// What a file names in measures and changes is known only once its world stands, and whether it has a value once it
  /// has been played.
  private func measurementFaults(_ scenario: LoadedScenario) -> [FileFault] {
    var quiet = options
    quiet.keepsJournal = false
    quiet.isInteractive = false
    let inner = Interpreter(output: OutputLog(), library: library, options: quiet)
    inner.begin(scenario, canonical: "")
    let work = longWork()
    defer { work.end() }
    var faults: [FileFault] = []
    for claim in scenario.claims {
      do throws(FileFault) { _ = try inner.prepare(claim, runs: 2, work: work) } catch { faults.append(error) }
    }
    do throws(FileFault) { _ = try inner.calibrationPlan(work) } catch { faults.append(error) }
    return faults
  }

  /// Replays a session file.
  ///
  /// - Returns: Whether it came out the same.
  public func replay(_ path: String) -> Bool {
    do throws(Fault) {
      return try replay(path, at: nil)
    } catch {
      show(error, offset: 0)
      return false
    }
  }
}
