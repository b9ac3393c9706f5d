/// Quantiles of any number of numbers in a bounded space, the same whatever the order and however they were divided.
///
/// Up to ``exactLimit`` different values are kept as they are, each with how often it came, and quantiles are those of
/// the sorted sample. Beyond that only counts by narrow ranges are kept (``BucketCounts``), and the numbers in a range
/// are taken to lie evenly in it: each order statistic is then off by less than 2⁻¹¹ of itself (and one nearer to zero
/// than 2⁻¹⁰²² by no more than that). The smallest and the largest number are always exact.
///
/// What is kept depends on nothing but the numbers: it changes from one form to the other when the number of different
/// values passes the limit, which no order and no division can alter.
struct QuantileSketch: Sendable {
  /// The most different values that are kept as they are.
  static let exactLimit = 256
  private static let mostPending = 2 * exactLimit

  // Different values in rising order, and how often each came, while there are few.
  private var values: [Double] = []
  private var counts: [UInt32] = []
  // Values that still wait to be sorted in.
  private var pending: [Double] = []
  private var buckets: BucketCounts?
  /// The smallest number; infinite of nothing.
  private(set) var smallest = Double.infinity
  /// The largest number; infinite of nothing.
  private(set) var largest = -Double.infinity

  /// How many numbers were added.
  private(set) var count = 0

  /// A sketch of nothing.
  init() {}

  /// A sketch of few different values; `nil` unless they are finite, in rising order, and each came.
  init?(values: [Double], counts: [UInt32]) {
    guard values.count == counts.count, values.count <= Self.exactLimit, values.allSatisfy(\.isFinite),
      zip(values, values.dropFirst()).allSatisfy(<), !counts.contains(0)
    else { return nil }
    self.values = values.map { $0 + 0 }
    self.counts = counts
    count = counts.reduce(0) { $0 + Int($1) }
    if let first = self.values.first, let last = self.values.last { (smallest, largest) = (first, last) }
  }

  /// A sketch of many values by range; `nil` unless the smallest and the largest are in the outermost ranges.
  init?(keys: [BucketCounts.Key], counts: [UInt32], smallest: Double, largest: Double) {
    guard let buckets = BucketCounts(keys: keys, counts: counts), smallest < largest, smallest.isFinite,
      largest.isFinite, keys.first == BucketCounts.key(of: smallest), keys.last == BucketCounts.key(of: largest)
    else { return nil }
    self.buckets = buckets
    self.smallest = smallest + 0
    self.largest = largest + 0
    count = counts.reduce(0) { $0 + Int($1) }
  }

  /// Adds finite numbers.
  ///
  /// - Complexity: O(1) a number, give or take a logarithm of constants.
  mutating func add(_ numbers: UnsafeBufferPointer<Double>) {
    for number in numbers { extend(to: number) }
    count += numbers.count
    if buckets != nil {
      buckets?.add(numbers)
      return
    }
    if count == numbers.count {
      begin(with: numbers)
    } else if values.isEmpty {
      pending.append(contentsOf: numbers)
    } else {
      values.withUnsafeBufferPointer { values in
        counts.withUnsafeMutableBufferPointer { counts in
          for number in numbers {
            if let place = Self.place(of: number, in: values) {
              counts[place] += 1
            } else {
              pending.append(number)
            }
          }
        }
      }
    }
    if pending.count >= Self.mostPending { settle() }
  }

  /// Adds one finite number so many times.
  mutating func add(_ number: Double, times: Int) {
    extend(to: number)
    count += times
    if buckets != nil {
      buckets?.add(number, times: UInt32(times))
    } else if let place = values.withUnsafeBufferPointer({ Self.place(of: number, in: $0) }) {
      counts[place] += UInt32(times)
    } else if count == times {
      values = [number + 0]
      counts = [UInt32(times)]
    } else {
      pending.append(contentsOf: repeatElement(number, count: times))
      if pending.count >= Self.mostPending { settle() }
    }
  }

  /// Adds all that another has seen.
  mutating func add(_ other: QuantileSketch) {
    var other = other
    other.settle()
    settle()
    smallest = min(smallest, other.smallest)
    largest = max(largest, other.largest)
    count += other.count
    if buckets == nil, other.buckets == nil {
      merge(other.values, other.counts)
      leaveExactness()
    } else {
      if buckets == nil { spread() }
      if let more = other.buckets { buckets?.add(more) }
      for (value, count) in zip(other.values, other.counts) { buckets?.add(value, times: count) }
    }
  }

  /// Quantiles by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996); NaN of nothing.
  ///
  /// - Parameter shares: In [0, 1].
  func quantiles(_ shares: [Double]) -> [Double] {
    guard count > 0 else { return shares.map { _ in .nan } }
    var sketch = self
    sketch.settle()
    return shares.map { share in
      let position = share * Double(count - 1)
      let below = min(Int(position), count - 1)
      let low = sketch.orderStatistic(below)
      let rest = position - Double(below)
      guard rest > 0, below + 1 < count else { return low }
      let high = sketch.orderStatistic(below + 1)
      return high == low ? low : low + rest * (high - low)
    }
  }

  /// What a sketch keeps.
  enum Content {
    /// Different values in rising order, and how often each came.
    case values([Double], counts: [UInt32])
    /// Counts by range.
    case ranges(BucketCounts)
  }

  /// What is kept: the same for all sketches that have seen the same numbers.
  var content: Content {
    var sketch = self
    sketch.settle()
    return sketch.buckets.map(Content.ranges) ?? .values(sketch.values, counts: sketch.counts)
  }

  /// Whether quantiles are those of the sample itself.
  var isExact: Bool { if case .values = content { true } else { false } }

  /// How many numbers memory is held for, in whatever form.
  var footprint: Int { values.count + pending.count + (buckets?.capacity ?? 0) }

  // The number with so many others below it.
  private func orderStatistic(_ rank: Int) -> Double {
    if rank == 0 { return smallest }
    if rank == count - 1 { return largest }
    var before = 0
    guard let buckets else {
      for (value, count) in zip(values, counts) {
        before += Int(count)
        if rank < before { return value }
      }
      return largest
    }
    var found = largest
    var isFound = false
    buckets.forEach { key, count in
      if !isFound, rank < before + Int(count) {
        let (from, to) = BucketCounts.range(of: key)
        let share = (Double(rank - before) + 0.5) / Double(count)
        found = min(max(from + share * (to - from), smallest), largest)
        isFound = true
      }
      before += Int(count)
    }
    return found
  }

  private mutating func extend(to number: Double) {
    // Adding zero makes −0 and 0 one value, whichever came first.
    if number < smallest { smallest = number + 0 }
    if number > largest { largest = number + 0 }
  }

  private static func place(of number: Double, in values: UnsafeBufferPointer<Double>) -> Int? {
    // Without a branch that depends on the numbers: which way it goes is as good as chance.
    var low = 0
    var length = values.count
    while length > 1 {
      let half = length / 2
      low &+= values[low &+ half &- 1] < number ? half : 0
      length &-= half
    }
    return length > 0 && values[low] == number ? low : nil
  }

  // Counts of heads and the like repeat themselves from the start, and are then looked up rather than sorted.
  private mutating func begin(with numbers: UnsafeBufferPointer<Double>) {
    for number in numbers {
      let place = values.firstIndex { $0 >= number } ?? values.count
      if place < values.count, values[place] == number {
        counts[place] += 1
      } else if values.count < numbers.count / 2 {
        values.insert(number + 0, at: place)
        counts.insert(1, at: place)
      } else {
        values = []
        counts = []
        pending = Array(numbers)
        return
      }
    }
  }

  /// Sorts in what waits.
  private mutating func settle() {
    guard !pending.isEmpty else { return }
    if values.count + pending.count > Self.exactLimit, spreadIfObvious() { return }
    pending.sort()
    var more: [Double] = []
    var times: [UInt32] = []
    for number in pending {
      // Both zeros are one value.
      if number == more.last {
        times[times.count - 1] += 1
      } else {
        more.append(number + 0)
        times.append(1)
      }
    }
    pending = []
    merge(more, times)
    leaveExactness()
  }

  private mutating func merge(_ more: [Double], _ times: [UInt32]) {
    var merged: [Double] = []
    var mergedCounts: [UInt32] = []
    merged.reserveCapacity(values.count + more.count)
    mergedCounts.reserveCapacity(values.count + more.count)
    var one = 0
    var other = 0
    while one < values.count || other < more.count {
      if other == more.count || (one < values.count && values[one] < more[other]) {
        merged.append(values[one])
        mergedCounts.append(counts[one])
        one += 1
      } else if one == values.count || more[other] < values[one] {
        merged.append(more[other])
        mergedCounts.append(times[other])
        other += 1
      } else {
        merged.append(values[one])
        mergedCounts.append(counts[one] + times[other])
        one += 1
        other += 1
      }
    }
    values = merged
    counts = mergedCounts
  }

  // Where more ranges are taken than values may be kept, there are more values as well: no need to sort them.
  private mutating func spreadIfObvious() -> Bool {
    var counted = BucketCounts()
    pending.withUnsafeBufferPointer { counted.add($0) }
    for (value, count) in zip(values, counts) { counted.add(value, times: count) }
    guard counted.occupied > Self.exactLimit else { return false }
    buckets = counted
    values = []
    counts = []
    pending = []
    return true
  }

  private mutating func leaveExactness() {
    if values.count > Self.exactLimit { spread() }
  }

  /// Keeps counts by range from now on.
  private mutating func spread() {
    var counted = BucketCounts()
    for (value, count) in zip(values, counts) { counted.add(value, times: count) }
    buckets = counted
    values = []
    counts = []
    pending = []
  }
}
