import TalentMarket

extension SessionFile {
  /// The whole file.
  var text: String {
    entries.reduce(into: SessionFile.text(of: header)) { $0 += SessionFile.text(of: $1.kind) }
  }

  /// The lines with which the file begins.
  static func text(of header: Header) -> String {
    var text = "talentwar session \(version)\n"
    text += "tool \(LineQuoting.quoted(header.tool))\n"
    text += "scenario \(LineQuoting.quoted(header.scenario))\n"
    if let digest = header.digest { text += "digest \(digest.hexDigits)\n" }
    if let seed = header.seed { text += "seed \(seed)\n" }
    text += "text\n"
    for line in LineQuoting.lines(of: header.text) {
      // The line's own end ends the file's.
      let isRaw = line.last == "\n" && LineQuoting.isPlain(line.dropLast())
      text += isRaw ? "| " + String(line) : "|" + LineQuoting.quoted(String(line)) + "\n"
    }
    return text + "end\n\n"
  }

  /// The lines for one thing that happened.
  static func text(of entry: Entry.Kind) -> String {
    switch entry {
    case .line(let line):
      let isRaw = LineQuoting.isPlain(line.unicodeScalars[...])
      return isRaw ? "> \(line)\n" : ">\(LineQuoting.quoted(line))\n"
    case .turn(let turn):
      var text = "turn \(turn.turn) \(turn.date)"
      if let whole = turn.whole { text += " \(whole.hexDigits)" }
      text += "\n"
      for column in turn.columns { text += "  \(LineQuoting.word(column.name)) \(column.digest.hexDigits)\n" }
      for move in turn.moves {
        let from = move.from.map(LineQuoting.quoted) ?? "-"
        let to = if case .lab(let name) = move.to { LineQuoting.quoted(name) } else { "outside" }
        text += "  move \(LineQuoting.quoted(move.researcher)) | \(from) | \(to)"
        text += " | \(move.pay) | \(move.previous) | \(move.counter)\n"
      }
      return text
    }
  }
}
