import Experiments

/// What is said about parts of a study that several processes play.
enum PartMessage: Sentence {
  case fault(PartFault.Kind)
  case missing([Int], of: Int)
  case partial(done: Int, of: Int, interrupted: [Int], missing: [Int])
}

extension PartMessage: Catalogued {
  static var examples: [PartMessage] {
    let json: [JSONFault.Kind] = [.damaged, .text, .number, .whole, .digest, .excess]
    let differences: [PartFault.Difference] = [
      .kind("sweep", "ensemble"), .scenario("kitchen", "raid-2025"), .text, .seed(7, 8), .turns(4, 12),
      .runs(100, 1000), .shards(3, 7), .tool("0.1.0", "0.2.0"), .world, .study,
    ]
    var kinds: [PartFault.Kind] = json.map(PartFault.Kind.json)
    kinds += [
      .notText, .empty, .notAPart, .laterFormat(2), .unknownKind("sweep"), .missingKey("seed"), .contradiction,
      .column("[\"people\",\"Chain\",null,2]"), .cutOff(columns: 12, of: 340), .altered,
    ]
    kinds += differences.map { .differs($0, from: "part-1") }
    if let shard = Shard(3, of: 7) {
      kinds += [.repeated(shard, file: "part-1"), .interrupted(shard, done: 100, of: 143)]
    }
    return kinds.map(PartMessage.fault) + [
      .missing([3], of: 7), .missing([2, 4, 5, 6], of: 7),
      .partial(done: 857, of: 1000, interrupted: [], missing: [3]),
      .partial(done: 900, of: 1000, interrupted: [1, 2], missing: []),
      .partial(done: 800, of: 1000, interrupted: [2], missing: [4, 5]),
    ]
  }

  static var caseCount: Int { 3 }

  var caseNumber: Int {
    switch self {
    case .fault: 0
    case .missing: 1
    case .partial: 2
    }
  }

  /// Rising numbers with neighbours joined.
  static func ranges(_ numbers: [Int]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges
  }
}
