/// How many numbers fell into each of fixed, narrow ranges, the same ranges for all the world.
///
/// A range holds the doubles that agree in sign, exponent and the upper eleven bits of the significand: it is never
/// wider than 2⁻¹¹ of what is in it. Numbers nearer to zero than 2⁻¹⁰²² count as zero. Only ranges near to which
/// something fell take memory.
///
/// - SeeAlso: Masson, Rim & Lee, "DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees",
///   PVLDB 12 (2019), whose ranges are exact powers.
struct BucketCounts: Hashable, Sendable {
  /// One range, by its rank among all: higher numbers have higher ranks.
  typealias Key = Int32
  private static let pageSize = 32

  /// Nothing counted.
  init() {}

  // Pages of neighbouring ranges, by rising key, and their counts in that order.
  private var pages: [Key] = []
  private var counts: [UInt32] = []

  /// The range that a finite number falls into.
  static func key(of value: Double) -> Key {
    guard value.isNormal else { return 0 }
    let key = Key(truncatingIfNeeded: value.magnitude.bitPattern >> 41)
    return value < 0 ? -key : key
  }

  /// Both ends of a range, the lower one first; zero alone for key 0.
  static func range(of key: Key) -> (from: Double, to: Double) {
    guard key != 0 else { return (0, 0) }
    let near = Double(bitPattern: UInt64(key.magnitude) << 41)
    let far = min(Double(bitPattern: UInt64(key.magnitude + 1) << 41), .greatestFiniteMagnitude)
    return key < 0 ? (-far, -near) : (near, far)
  }

  /// Counts a finite number so many times.
  ///
  /// - Complexity: O(log pages), O(1) where pages have no gaps, and O(pages) where a page is new.
  mutating func add(_ value: Double, times: UInt32) { add(Self.key(of: value), times: times) }

  /// Counts finite numbers.
  mutating func add(_ values: UnsafeBufferPointer<Double>) {
    var next = 0
    while next < values.count {
      // As many as fall into pages that there are, without a check of who else owns the storage at each.
      pages.withUnsafeBufferPointer { pages in
        counts.withUnsafeMutableBufferPointer { counts in
          while next < values.count {
            let key = Self.key(of: values[next])
            let place = Self.place(of: key >> 5, in: pages)
            guard place < pages.count, pages[place] == key >> 5 else { return }
            counts[place &* Self.pageSize &+ Int(key & 31)] += 1
            next += 1
          }
        }
      }
      if next < values.count {
        add(values[next], times: 1)
        next += 1
      }
    }
  }

  private mutating func add(_ key: Key, times: UInt32) {
    let page = key >> 5
    let low = pages.withUnsafeBufferPointer { Self.place(of: page, in: $0) }
    if low == pages.count || pages[low] != page {
      pages.insert(page, at: low)
      counts.insert(contentsOf: repeatElement(0, count: Self.pageSize), at: low * Self.pageSize)
    }
    counts[low * Self.pageSize + Int(key & 31)] += times
  }

  /// Where a page is, or would be.
  private static func place(of page: Key, in pages: UnsafeBufferPointer<Key>) -> Int {
    guard let first = pages.first else { return 0 }
    // Most samples leave no gap.
    let near = Int(page) - Int(first)
    if near >= 0, near < pages.count, pages[near] == page { return near }
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle] < page { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Adds the counts of another.
  mutating func add(_ other: BucketCounts) { other.forEach { add($0, times: $1) } }

  /// Calls `body` with every range that holds something, and how much, from low to high.
  func forEach(_ body: (_ key: Key, _ count: UInt32) -> Void) {
    for (place, count) in counts.enumerated() where count > 0 {
      body(pages[place / Self.pageSize] << 5 + Key(place % Self.pageSize), count)
    }
  }

  /// Counts by range; `nil` unless the ranges are such, in rising order, and each holds something.
  init?(keys: [Key], counts: [UInt32]) {
    guard keys.count == counts.count, zip(keys, keys.dropFirst()).allSatisfy(<), !counts.contains(0) else {
      return nil
    }
    let sizes = Self.key(of: .leastNormalMagnitude)...Self.key(of: .greatestFiniteMagnitude)
    self.init()
    for (key, count) in zip(keys, counts) {
      guard key == 0 || sizes.contains(Key(clamping: key.magnitude)) else { return nil }
      add(key, times: count)
    }
  }

  /// How many ranges hold something.
  var occupied: Int { counts.count { $0 > 0 } }

  /// How many ranges memory is held for.
  var capacity: Int { counts.count }
}
