import Experiments
import TalentMarket

/// Writes a part of a study: a head, one line a column with the exact state of its summary, and an end with a digest.
///
/// ```
/// {"type":"part","format":1,"kind":"ensemble","tool":"0.1.0","scenario":"kitchen",…,"shard":1,"of":7,…}
/// {"type":"column","column":["people","Chain",null,2],"values":[2,3],"counts":[41,12]}
/// {"type":"column","column":["lead",null,null,2],"infinite":1,"keys":[130012,1,3],"counts":[3,1,7],
///  "smallest":77.9,"largest":81.2,"sum":"37b1a9…p-32","squares":"…"}
/// {"type":"end","columns":2,"digest":"0123456789abcdef"}
/// ```
///
/// A sample of at most 256 different values is written as it is, each value with how often it came (left out where all
/// came once). Beyond that `keys` are the narrow ranges that hold something, each but the first as the step from the
/// one before, and `counts` how much; `sum` and `squares` are exact, in hexadecimal digits times a power of two.
/// Counts of values that are not finite are left out where there are none.
struct PartWriter {
  private let write: (String) -> Void
  private var digest = DigestBuilder()

  /// A writer that hands each line, without its end, to `write`.
  init(_ write: @escaping (String) -> Void) { self.write = write }

  /// Writes a part; the labels of its columns are those that its kind of study gives them.
  mutating func part(_ head: PartHead, labels: [JSON], _ tally: Tally) {
    precondition(labels.count == tally.summaries.count, "a label for each column")
    line(Self.head(head))
    for (label, summary) in zip(labels, tally.summaries) { line(Self.column(label, summary.state)) }
    let end: JSON = .object([
      "type": .string("end"), "columns": .int(labels.count), "digest": .string(digest.finish().hexDigits),
    ])
    write(end.text)
  }

  private mutating func line(_ json: JSON) {
    digest.combine(json.text)
    write(json.text)
  }

  private static func head(_ head: PartHead) -> JSON {
    .object([
      "type": .string("part"), "format": .int(PartHead.format), "kind": .string(head.kind.rawValue),
      "tool": .string(head.tool), "scenario": .string(head.scenario), "text": .string(head.text.hexDigits),
      "world": .string(head.world.hexDigits), "seed": .seed(head.seed), "turns": .int(head.turns),
      "runs": .int(Int(head.runs)), "shard": .int(head.shard.number), "of": .int(head.shard.count),
      "replicates": .array([.int(Int(head.replicates.lowerBound)), .int(Int(head.replicates.upperBound) - 1)]),
      "done": .int(head.done), "study": head.study,
    ])
  }

  private static func column(_ label: JSON, _ state: SummaryState) -> JSON {
    var members: [(String, JSON)] = [("type", .string("column")), ("column", label)]
    if state.undefinedCount > 0 { members.append(("undefined", .int(state.undefinedCount))) }
    if state.infiniteCount > 0 { members.append(("infinite", .int(state.infiniteCount))) }
    switch state.finite {
    case .values(let values, let counts):
      members.append(("values", .array(values.map(JSON.number))))
      if counts.contains(where: { $0 != 1 }) { members.append(("counts", Self.counts(counts))) }
    case .ranges(let ranges):
      let steps = zip(ranges.keys, [0] + ranges.keys).map { Int($0) - Int($1) }
      members += [
        ("keys", .array(steps.map(JSON.int))), ("counts", Self.counts(ranges.counts)),
        ("smallest", .number(ranges.smallest)), ("largest", .number(ranges.largest)),
        ("sum", .string(ranges.sum.hexadecimal)), ("squares", .string(ranges.squares.hexadecimal)),
      ]
    }
    return .object(members)
  }

  private static func counts(_ counts: [UInt32]) -> JSON { .array(counts.map { JSON.int(Int($0)) }) }
}

extension ExactNumber {
  /// The number in hexadecimal digits times a power of two, such as `-3f09a1p-64`.
  var hexadecimal: String {
    var text = isNegative ? "-" : ""
    for (index, digit) in digits.reversed().enumerated() {
      let word = String(digit, radix: 16)
      text += index == 0 ? word : String(repeating: "0", count: 8 - word.utf8.count) + word
    }
    return (digits.isEmpty ? "0" : text) + "p\(32 * place)"
  }

  /// The number that such a text stands for; `nil` for any other text.
  init?(hexadecimal text: String) {
    let parts = text.split(separator: "p", omittingEmptySubsequences: false)
    guard parts.count == 2, let power = Int(parts[1]), power % 32 == 0, power.magnitude < 1 << 20 else { return nil }
    let isNegative = parts[0].first == "-"
    var rest = Array(parts[0].utf8.dropFirst(isNegative ? 1 : 0))
    guard !rest.isEmpty, rest.count < 1 << 12 else { return nil }
    var digits: [UInt32] = []
    while !rest.isEmpty {
      let word = String(decoding: rest.suffix(8), as: UTF8.self)
      guard word.utf8.first != UInt8(ascii: "+"), let digit = UInt32(word, radix: 16) else { return nil }
      digits.append(digit)
      rest.removeLast(min(8, rest.count))
    }
    self.init(isNegative: isNegative, digits: digits, place: power / 32)
  }
}
