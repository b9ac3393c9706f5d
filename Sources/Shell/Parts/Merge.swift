import Experiments
import TalentMarket

extension Interpreter {
  /// `talentwar merge PART…`: shows what a process that plays all parts of a study by itself would show.
  ///
  /// - Parameters:
  ///   - files: Files of parts, in any order, one or more in each; `-` is standard input.
  ///   - isPartial: Whether parts that were interrupted or are missing are done without.
  ///   - form: How the result is written.
  /// - Returns: `.failed` when a part is damaged, missing, there twice or of another study; all of that is then shown.
  public func merge(_ files: [String], isPartial: Bool, form: StudyForm) -> ExecutionStatus {
    var merger = PartMerger(isPartial: isPartial)
    let readings = files.map { read($0, into: &merger) }
    guard let whole = merger.whole else { return .failed }
    var isSound = readings.allSatisfy { $0 == .sound }
    // What a damaged file held is not said to be missing.
    if !isPartial, !whole.missing.isEmpty, !readings.contains(.damaged) {
      show(Fault(PartMessage.missing(whole.missing, of: whole.head.shard.count)), offset: 0)
      isSound = false
    }
    guard isSound else { return .failed }
    if !whole.isComplete {
      let stands = PartMessage.partial(
        done: whole.tally.runs, of: Int(whole.head.runs), interrupted: whole.interrupted, missing: whole.missing)
      for line in options.style.wrapped(stands.text(numbers)) { output.report(line) }
    }
    switch whole.head.kind {
    case .ensemble:
      guard let result = try? EnsembleResult(whole) else { return .failed }
      show(result, as: form)
    case .whatif:
      guard let result = try? WhatIfResult(whole) else { return .failed }
      show(result, as: form)
    case .sweep:
      do throws(Fault) {
        guard let result = try sweepResult(whole) else { return .failed }
        show(result, as: form)
      } catch {
        show(error, offset: 0)
        return .failed
      }
    }
    return .done
  }

  private enum Reading { case sound, unwelcome, damaged }

  /// Adds the parts of one file; shows what is wrong with them.
  private func read(_ path: String, into merger: inout PartMerger) -> Reading {
    let name = path == "-" ? "<stdin>" : path
    do {
      var lines = try LineFeed(path)
      var reader = PartReader()
      var reading = Reading.sound
      while let line = try lines.next() {
        guard let part = try reader.read(line) else { continue }
        do throws(PartFault) {
          try merger.add(part, from: name)
        } catch {
          show(error, of: name)
          reading = .unwelcome
        }
      }
      try reader.end()
      return reading
    } catch let fault as PartFault {
      show(fault, of: name)
    } catch let fault as ReadFault {
      show(FileFault(file: name, sentence: SessionMessage.read(fault, file: name)))
    } catch {
      preconditionFailure("nothing else is thrown")
    }
    return .damaged
  }

  private func show(_ fault: PartFault, of file: String) {
    show(FileFault(file: file, line: fault.line, column: fault.column, sentence: PartMessage.fault(fault.kind)))
  }
}
