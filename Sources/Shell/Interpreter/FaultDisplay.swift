extension Interpreter {
  /// Tells what is wrong with the current line: the sentence, the line, a caret, the nearest right word.
  func show(_ fault: Fault, offset: Int) {
    let column = (fault.range?.lowerBound ?? 0) + offset + 1
    let sentence = fault.sentence.text(numbers)
    if options.isJSON {
      emit(
        .object([
          ("type", .string("error")), ("file", .string(source?.file)), ("line", source.map { .int($0.line) } ?? .null),
          ("column", .int(column)), ("message", .string(fault.sentence.english(NumberStyle(.english)))),
          ("suggestion", .string(fault.suggestion)),
        ]))
    }
    var head = FaultMessage.error(sentence).text(numbers)
    if let source { head = "\(source.file):\(source.line):\(column): \(head)" }
    for line in options.style.wrapped(head) { output.report(line) }
    if let range = fault.range, !currentLine.isEmpty { caret(range).forEach(output.report) }
    if let suggestion = fault.suggestion { output.report(FaultMessage.didYouMean(suggestion).text(numbers)) }
  }

  /// Tells what is wrong with a file.
  func show(_ fault: FileFault) {
    if options.isJSON {
      emit(
        .object([
          ("type", .string("error")), ("file", .string(fault.file)), ("line", .int(fault.line)),
          ("column", .int(fault.column)), ("message", .string(fault.sentence.english(NumberStyle(.english)))),
          ("suggestion", .string(fault.suggestion)),
        ]))
    }
    let place = fault.line > 0 ? "\(fault.file):\(fault.line):\(max(1, fault.column))" : fault.file
    output.report("\(place): " + FaultMessage.error(fault.sentence.text(numbers)).text(numbers))
    fault.excerpt.forEach(output.report)
    if let suggestion = fault.suggestion { output.report(FaultMessage.didYouMean(suggestion).text(numbers)) }
  }

  private func caret(_ range: Range<Int>) -> [String] {
    let room = max(20, options.style.width - 4)
    let start = max(0, min(range.lowerBound, currentLine.count))
    // A window of the line around the caret when the line is long.
    let from = start > room - 10 ? start - room / 2 : 0
    let shown = currentLine[from...].prefix(room).map { $0 == "\t" ? " " : $0 }
    let before = DisplayWidth.of(String(shown.prefix(start - from)))
    let marked = max(1, min(range.upperBound, from + shown.count) - start)
    let blamed = max(1, DisplayWidth.of(String(shown.dropFirst(start - from).prefix(marked))))
    let mark = "^" + String(repeating: "~", count: blamed - 1)
    return ["  " + String(shown), "  " + String(repeating: " ", count: before) + options.style.mark(mark, .red)]
  }
}
