import Experiments
import TalentMarket

/// A part of a study that was read to its end.
struct StudyPart: Sendable {
  /// What was played.
  var head: PartHead
  /// The line of the file that its head stands in.
  var line: Int
  /// A summary for each column.
  var tally: Tally
}

/// Reads parts of studies line by line; several may follow each other in a file.
struct PartReader {
  /// A part whose end has not come yet.
  private struct Open {
    var head: PartHead
    var line: Int
    var labels: [JSON]
    var summaries: [Summary] = []
    var digest = DigestBuilder()
  }

  private var open: Open?
  private var number = 0
  private var isEmpty = true

  /// Reads one line.
  ///
  /// - Returns: The part that ends with it, if one does.
  mutating func read(_ line: [UInt8]) throws(PartFault) -> StudyPart? {
    number += 1
    guard let text = String(validating: line, as: UTF8.self) else {
      throw fault(number == 1 ? .notAPart : .notText)
    }
    guard var part = open.take() else {
      guard !text.trimmed.isEmpty else { return nil }
      isEmpty = false
      open = try begin(line, text)
      return nil
    }
    let column = try self.column(line)
    if column.type == "end" { return try finish(part, column) }
    guard part.summaries.count < part.labels.count else { throw fault(.contradiction) }
    let label = part.labels[part.summaries.count]
    guard column.type == "column", column.label == label else { throw fault(.column(label.text)) }
    guard let state = column.state, let summary = Summary(state),
      summary.count + summary.undefinedCount + summary.infiniteCount == part.head.done
    else { throw fault(.contradiction) }
    part.summaries.append(summary)
    part.digest.combine(text)
    open = part
    return nil
  }

  /// The end of the file.
  func end() throws(PartFault) {
    guard let open else {
      if isEmpty { throw PartFault(kind: .empty, line: 0) }
      return
    }
    throw fault(.cutOff(columns: open.summaries.count, of: open.labels.count))
  }

  private func begin(_ line: [UInt8], _ text: String) throws(PartFault) -> Open {
    let head: PartHead
    do throws(PartFault) {
      head = try self.head(line)
    } catch {
      // What is no part at all is not called a damaged one.
      if case .json = error.kind, !text.hasPrefix(#"{"type":"part""#) { throw fault(.notAPart) }
      throw error
    }
    do throws(JSONFault) {
      var open = Open(head: head, line: number, labels: try head.kind.labels(head))
      open.digest.combine(text)
      return open
    } catch {
      throw fault(.json(error.kind))
    }
  }

  private func finish(_ part: Open, _ end: Column) throws(PartFault) -> StudyPart {
    guard part.summaries.count == part.labels.count, end.columns == part.labels.count else {
      throw fault(.cutOff(columns: part.summaries.count, of: part.labels.count))
    }
    guard end.digest == part.digest.finish() else { throw fault(.altered) }
    guard let tally = Tally(summaries: part.summaries, runs: part.head.done) else { throw fault(.contradiction) }
    return StudyPart(head: part.head, line: part.line, tally: tally)
  }

  private func fault(_ kind: PartFault.Kind) -> PartFault { PartFault(kind: kind, line: number) }

  private func scan(
    _ line: [UInt8], _ member: (inout JSONScanner, String) throws(JSONFault) -> Void
  ) throws(PartFault) {
    var json = JSONScanner(line)
    do throws(JSONFault) {
      try json.object(member)
      try json.end()
    } catch {
      throw PartFault(kind: .json(error.kind), line: number, column: error.column)
    }
  }

  private func needed<Value>(_ value: Value?, _ key: String) throws(PartFault) -> Value {
    guard let value else { throw fault(.missingKey(key)) }
    return value
  }

  // MARK: The head

  private struct Fields {
    var type, kind, tool, scenario: String?
    var format, turns, shard, count, done: Int?
    var text, world, seed: UInt64?
    var runs: UInt32?
    var replicates: [Int] = []
    var study: JSON?
  }

  private func head(_ line: [UInt8]) throws(PartFault) -> PartHead {
    var fields = Fields()
    try scan(line) { (json, key) throws(JSONFault) in
      switch key {
      case "type": fields.type = try json.string()
      case "format": fields.format = try json.whole()
      case "kind": fields.kind = try json.string()
      case "tool": fields.tool = try json.string()
      case "scenario": fields.scenario = try json.string()
      case "text": fields.text = try json.digest()
      case "world": fields.world = try json.digest()
      case "seed": fields.seed = try json.whole()
      case "turns": fields.turns = try json.whole()
      case "runs": fields.runs = try json.whole()
      case "shard": fields.shard = try json.whole()
      case "of": fields.count = try json.whole()
      case "replicates":
        try json.array { (json) throws(JSONFault) in fields.replicates.append(try json.whole()) }
      case "done": fields.done = try json.whole()
      case "study": fields.study = .verbatim(try json.raw())
      default: _ = try json.raw()
      }
    }
    guard fields.type == "part" else { throw fault(.notAPart) }
    // A later format may say everything else otherwise.
    let format = try needed(fields.format, "format")
    guard format <= PartHead.format else { throw fault(.laterFormat(format)) }
    let name = try needed(fields.kind, "kind")
    guard let kind = StudyKind(rawValue: name) else { throw fault(.unknownKind(name)) }
    guard let shard = Shard(try needed(fields.shard, "shard"), of: try needed(fields.count, "of")) else {
      throw fault(.contradiction)
    }
    let head = PartHead(
      kind: kind, tool: try needed(fields.tool, "tool"), scenario: try needed(fields.scenario, "scenario"),
      text: try needed(fields.text, "text"), world: try needed(fields.world, "world"),
      seed: try needed(fields.seed, "seed"), turns: try needed(fields.turns, "turns"),
      runs: try needed(fields.runs, "runs"), shard: shard, done: try needed(fields.done, "done"),
      study: try needed(fields.study, "study"))
    let replicates = [Int(head.replicates.lowerBound), Int(head.replicates.upperBound) - 1]
    guard fields.replicates == replicates, (0...head.replicates.count).contains(head.done),
      (0...PartHead.mostTurns).contains(head.turns), head.runs <= PartHead.mostRuns
    else { throw fault(.contradiction) }
    return head
  }

  // MARK: Columns

  /// A line below the head.
  private struct Column {
    var type: String?
    var label: JSON?
    var state: SummaryState?
    var columns: Int?
    var digest: UInt64?
  }

  private func column(_ line: [UInt8]) throws(PartFault) -> Column {
    var column = Column()
    var (undefined, infinite) = (0, 0)
    var values: [Double]?
    var keys: [Int32]?
    var counts: [UInt32]?
    var (smallest, largest) = (Double.nan, Double.nan)
    var (sum, squares): (ExactNumber?, ExactNumber?)
    try scan(line) { (json, key) throws(JSONFault) in
      switch key {
      case "type": column.type = try json.string()
      case "column": column.label = .verbatim(try json.raw())
      case "undefined": undefined = try json.whole()
      case "infinite": infinite = try json.whole()
      case "values": values = try json.values { (json) throws(JSONFault) in try json.number() }
      case "counts": counts = try json.values { (json) throws(JSONFault) in try json.whole() }
      case "keys":
        var last: Int32 = 0
        keys = try json.values { (json) throws(JSONFault) in
          last &+= try json.whole()
          return last
        }
      case "smallest": smallest = try json.number()
      case "largest": largest = try json.number()
      case "sum": sum = try json.exactNumber()
      case "squares": squares = try json.exactNumber()
      case "columns": column.columns = try json.whole()
      case "digest": column.digest = try json.digest()
      default: _ = try json.raw()
      }
    }
    if let values {
      let counts = counts ?? [UInt32](repeating: 1, count: values.count)
      column.state = SummaryState(
        undefinedCount: undefined, infiniteCount: infinite, finite: .values(values, counts: counts))
    } else if let keys, let counts, let sum, let squares {
      let ranges = SummaryState.Ranges(
        keys: keys, counts: counts, smallest: smallest, largest: largest, sum: sum, squares: squares)
      column.state = SummaryState(undefinedCount: undefined, infiniteCount: infinite, finite: .ranges(ranges))
    }
    return column
  }
}

extension JSONScanner {
  /// Reads an array of values of one kind.
  fileprivate mutating func values<Value>(
    _ value: (inout JSONScanner) throws(JSONFault) -> Value
  ) throws(JSONFault) -> [Value] {
    var values: [Value] = []
    try array { (json) throws(JSONFault) in values.append(try value(&json)) }
    return values
  }

  /// Reads sixteen hexadecimal digits in quotes.
  fileprivate mutating func digest() throws(JSONFault) -> UInt64 {
    let start = self
    guard let digest = LineScanner.digest(try string()) else { throw start.fault(.digest) }
    return digest
  }

  /// Reads an exact number in quotes.
  fileprivate mutating func exactNumber() throws(JSONFault) -> ExactNumber {
    let start = self
    guard let number = ExactNumber(hexadecimal: try string()) else { throw start.fault(.number) }
    return number
  }
}
