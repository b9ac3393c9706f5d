/// How many people moved between one lab and each place, by lab index; the last number counts those from or to no lab.
///
/// Numbers are read from a table that all labs share.
public struct MoveCounts: RandomAccessCollection, Hashable, Sendable {
  private let table: [Int]
  private let first: Int
  private let step: Int
  /// Labs, and one more.
  public let count: Int

  /// No place, so no number.
  init() { self.init(table: [], first: 0, step: 0, count: 0) }

  fileprivate init(table: [Int], first: Int, step: Int, count: Int) {
    self.table = table
    self.first = first
    self.step = step
    self.count = count
  }

  /// The first lab.
  public var startIndex: Int { 0 }
  /// Behind the number of those from or to no lab.
  public var endIndex: Int { count }

  /// How many moved between the lab and this place.
  public subscript(place: Int) -> Int {
    precondition(indices.contains(place), "A place is a lab, or the last for none.")
    return table[first + place * step]
  }

  /// Whether the numbers are the same, wherever they are kept.
  public static func == (one: MoveCounts, other: MoveCounts) -> Bool { one.elementsEqual(other) }

  /// Feeds the numbers to a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for number in self { hasher.combine(number) }
  }
}

/// How many went from each place to each in a turn.
struct MoveTable {
  private let places: Int
  private let table: [Int]

  /// Counts moves between so many labs.
  init(_ moves: [Move], labs: Int) {
    let places = labs + 1
    var table = [Int](repeating: 0, count: places * places)
    // By place: a move is large, and a loop over the moves themselves would copy each.
    for move in moves.indices {
      let from = moves[move].from?.index ?? labs
      if case .lab(let to) = moves[move].to {
        table[from * places + to.index] += 1
      } else {
        table[from * places + labs] += 1
      }
    }
    self.places = places
    self.table = table
  }

  /// How many went from one lab to another.
  func count(from: Int, to: Int) -> Int { table[from * places + to] }

  /// How many came to a lab, by where from.
  func hires(to lab: Int) -> MoveCounts { MoveCounts(table: table, first: lab, step: places, count: places) }

  /// How many left a lab, by where to.
  func losses(from lab: Int) -> MoveCounts { MoveCounts(table: table, first: lab * places, step: 1, count: places) }
}
