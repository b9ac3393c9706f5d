/// Finds the smallest change of one number that takes another, known only through replicates, across a level.
///
/// 1. **Bracket.** The present value is played, then values further and further away on both sides, the steps growing.
///    The first two neighbours of which one is on the wanted side and the other is not hold a crossing. Of crossings on
///    both sides the one that takes the smaller change counts, and two more values beyond it tell whether it lasts.
/// 2. **Halve.** The bracket is narrowed, by turns at its middle and where a straight line between its ends crosses,
///    until its ends are as good as equal, or so near to the level that more replicates would be needed to tell.
/// 3. **Interval.** A value is in it when it cannot be told at 95 % on which side of the level the number is, all
///    replicates played (a test of 5 % for every value, inverted). Its ends are found from the values next to them, a
///    straight line between; they contain the true crossing in 95 of 100 searches.
///
/// Replicates go where they matter: a value gets 64 at first, then twice as many again and again, and is left as soon as
/// its estimate is three standard errors away from the level. All values share their luck, so that the estimate is
/// nearly as smooth as the truth. Crossings between two values tried can be missed if there is an even number of them.
public struct CrossingSearch {
  /// What is varied.
  public let axis: SearchAxis
  /// What is wanted.
  public let level: SearchLevel
  /// As many replicates as a value gets at most.
  public let runs: Int

  /// The point at which the axis has a value: where other numbers are varied too, it says what they are.
  private let point: (Double) -> PointSampler.Point
  private let accepts: (PointSampler.Point, PointSample) -> Bool
  private let sampler: PointSampler
  private var tried: [Double: PointSample] = [:]
  private var closed: [Double] = []

  // Ends of a bracket so near to the level are as good as on it.
  private static let near = 0.35
  private static let mostHalvings = 40
  private static let mostMiddles = 3

  /// A search along an axis.
  ///
  /// - Parameters:
  ///   - runs: As many replicates as a value gets at most.
  ///   - point: The point for a value; it alone without it.
  ///   - accepts: Whether a point can be had; without it, where the change could be made in every replicate.
  public init(
    _ axis: SearchAxis, to level: SearchLevel, runs: Int, in sampler: PointSampler,
    point: @escaping (Double) -> PointSampler.Point = { [$0] },
    accepts: @escaping (PointSampler.Point, PointSample) -> Bool = { $1.failures == 0 }
  ) {
    self.axis = axis
    self.level = level
    self.runs = runs
    self.sampler = sampler
    self.point = point
    self.accepts = accepts
  }

  /// Searches.
  public mutating func run() -> Crossing {
    guard let start = sampler.look(at: [], level, runs: runs) else { return result(nil, start: nil) }
    if axis.range.contains(axis.present) { tried[0] = start }
    if level.isReached(start) { return result(nil, start: start) }
    var brackets: [Bracket] = []
    var walks = [Walk(true, axis), Walk(false, axis)]
    var reach = Double.infinity
    while let side = nextWalk(walks, reach) {
      let place = walks[side].steps.removeFirst()
      guard let sample = look(at: place) else { break }
      guard accepts(point(axis.value(at: place)), sample) else {
        closed.append(axis.value(at: place))
        walks[side].steps = []
        continue
      }
      if level.isReached(sample) {
        brackets.append(Bracket(before: walks[side].last, reached: place))
        reach = min(reach, place.magnitude)
        walks[side].steps = Array(walks[side].steps.prefix(2))
        for step in walks[side].steps { if look(at: step, runs: min(PointSampler.fewest, runs)) == nil { break } }
        walks[side].steps = []
      } else {
        walks[side].last = place
      }
    }
    var tips: [Bracket] = []
    for bracket in brackets where bracket.reached.magnitude <= reach { tips.append(narrowed(bracket)) }
    let best = tips.min { $0.reached.magnitude < $1.reached.magnitude }
    guard let best else { return result(nil, start: start) }
    return result(tip(best), start: start)
  }

  /// One side of the present value: what is still to be tried, and what was tried last.
  private struct Walk {
    var steps: [Double]
    var last: Double?

    init(_ isUp: Bool, _ axis: SearchAxis) {
      steps = axis.steps(upward: isUp)
      last = axis.range.contains(axis.present) ? 0 : nil
    }
  }

  /// Two coordinates with a crossing between them; one alone where the search could only begin beyond it.
  private struct Bracket {
    var before: Double?
    var reached: Double
  }

  // The side whose next step is the smaller one, unless a crossing was found nearer by.
  private func nextWalk(_ walks: [Walk], _ reach: Double) -> Int? {
    let next = walks.map { $0.steps.first?.magnitude ?? .infinity }
    let side = next[0] <= next[1] ? 0 : 1
    return next[side].isFinite && next[side] <= reach ? side : nil
  }

  // MARK: Looking

  /// Plays the value at a coordinate, until it can be told on which side of the level it is or for so many replicates.
  private mutating func look(at coordinate: Double, runs wanted: Int? = nil) -> PointSample? {
    if coordinate == 0, let start = tried[0] {
      guard let wanted, start.runs < wanted else { return start }
      guard let sample = sampler.sample([], runs: wanted) else { return nil }
      tried[0] = sample
      return sample
    }
    let point = point(axis.value(at: coordinate))
    let sample = wanted.map { sampler.sample(point, runs: $0) } ?? sampler.look(at: point, level, runs: runs)
    if let sample, accepts(point, sample) { tried[coordinate] = sample }
    return sample
  }

  // MARK: Narrowing

  private mutating func narrowed(_ bracket: Bracket) -> Bracket {
    guard var before = bracket.before else { return bracket }
    var reached = bracket.reached
    for turn in 0..<CrossingSearch.mostHalvings {
      guard let low = tried[before], let high = tried[reached] else { break }
      let ends = (level.distance(low), level.distance(high))
      if low.runs >= runs, high.runs >= runs, ends.0 > -CrossingSearch.near, ends.1 < CrossingSearch.near { break }
      let middle = between(before, ends.0, reached, ends.1, isEven: turn % 2 == 0)
      let value = axis.value(at: middle)
      guard value != axis.value(at: before), value != axis.value(at: reached) else {
        guard turn % 2 == 1 else { continue }
        break
      }
      guard let sample = look(at: middle), tried[middle] != nil else { break }
      if level.isReached(sample) { reached = middle } else { before = middle }
    }
    return Bracket(before: before, reached: reached)
  }

  // The middle, or where a straight line crosses, not too near to either end.
  private func between(_ low: Double, _ below: Double, _ high: Double, _ above: Double, isEven: Bool) -> Double {
    let width = high - low
    guard isEven, below.isFinite, above.isFinite, above > below else { return low + width / 2 }
    return low + width * min(0.9, max(0.1, -below / (above - below)))
  }

  // MARK: The interval

  private mutating func tip(_ bracket: Bracket) -> Crossing.Tip {
    let isUp = bracket.reached > 0
    let before = bracket.before
    let near = before.flatMap { edge(from: $0, outward: isUp ? -1 : 1, sign: -1) }
    let far = edge(from: bracket.reached, outward: isUp ? 1 : -1, sign: 1)
    return Crossing.Tip(
      reached: triedValue(bracket.reached), before: before.map(triedValue), near: before == nil ? nil : near, far: far)
  }

  /// The first value, going outward from a coordinate, for which it can be told at 95 % that the number is not (`sign`
  /// −1) or is (`sign` 1) on the wanted side.
  private mutating func edge(from coordinate: Double, outward: Double, sign: Double) -> Double? {
    var inside = coordinate
    guard let first = look(at: coordinate, runs: runs) else { return nil }
    if sign * level.distance(first) > 1 { return axis.value(at: coordinate) }
    var outside: Double?
    for place in tried.keys.sorted(by: { $0 * outward < $1 * outward }) where place * outward > coordinate * outward {
      guard let sample = look(at: place, runs: runs) else { return nil }
      if sign * level.distance(sample) > 1 {
        outside = place
        break
      }
      inside = place
    }
    guard var outside else { return nil }
    for _ in 0..<CrossingSearch.mostMiddles {
      guard let one = tried[inside], let other = tried[outside] else { break }
      let (low, high) = (sign * level.distance(one), sign * level.distance(other))
      if high - low < 1.5 { break }
      let straight = high.isFinite && low.isFinite ? (1 - low) / (high - low) : 0.5
      let middle = inside + (outside - inside) * min(0.9, max(0.1, straight))
      let value = axis.value(at: middle)
      guard value != axis.value(at: inside), value != axis.value(at: outside),
        let sample = look(at: middle, runs: runs), tried[middle] != nil
      else { break }
      if sign * level.distance(sample) > 1 { outside = middle } else { inside = middle }
    }
    guard let one = tried[inside], let other = tried[outside] else { return nil }
    let (low, high) = (sign * level.distance(one), sign * level.distance(other))
    guard high.isFinite, low.isFinite, high > low else { return axis.value(at: outside) }
    return axis.value(at: inside + (outside - inside) * min(1, max(0, (1 - low) / (high - low))))
  }

  // MARK: The result

  private func triedValue(_ coordinate: Double) -> TriedValue {
    TriedValue(
      value: axis.value(at: coordinate), coordinate: coordinate,
      sample: tried[coordinate] ?? PointSample(value: Summary(), runs: 0))
  }

  private func result(_ tip: Crossing.Tip?, start: PointSample?) -> Crossing {
    Crossing(
      axis: axis, level: level, start: start, tip: tip, tried: tried.keys.sorted().map(triedValue),
      closed: closed, isCancelled: sampler.isCancelled)
  }
}
