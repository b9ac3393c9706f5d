import Experiments
import TalentMarket

extension Command {
  /// `cite [PATH]`: the source of a number; every number whose path holds the words typed.
  static let cite = Command(.cite) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    let typed = arguments.takeRest()
    let wanted = Nearest.folded(typed?.text.unquoted ?? "").split(separator: ".").map(String.init)
    let found = timeline.companion.sources.filter { source in
      let path = Nearest.folded(source.path)
      return wanted.allSatisfy(path.contains)
    }
    if let typed, found.isEmpty {
      // A path that exists but has no source of its own is no fault.
      if case .unknown = Named.find(typed.text.split(separator: ".").map(String.init), in: timeline.world) {
        throw Fault(UsageMessage.unknownWord(typed.text), at: typed.offset..<(typed.offset + typed.text.count))
      }
      shell.say(WorldMessage.noSource)
    }
    var last = ""
    for source in found {
      shell.emit(
        .object(["type": .string("source"), "path": .string(source.path), "source": .string(source.source)]))
      if source.source == last, typed == nil { continue }
      last = source.source
      shell.options.style.wrapped(source.path + shell.numbers.colon + source.source, indent: "  ").forEach(shell.say)
    }
    return .done
  }

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
