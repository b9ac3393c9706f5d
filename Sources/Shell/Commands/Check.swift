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
  /// Reports every fault of a scenario file.
  ///
  /// - Returns: Whether there is none.
  public func check(_ name: String) -> Bool {
    let (_, faults) = library.scenario(name)
    faults.forEach(show)
    emit(.object(["type": .string("check"), "file": .string(name), "faults": .int(faults.count)]))
    if faults.isEmpty { say(WorldMessage.fileIsSound(file: name)) }
    return faults.isEmpty
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
