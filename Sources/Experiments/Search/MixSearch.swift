/// Finds the cheapest change of several numbers that takes another, known only through replicates, to a level.
///
/// Each number is tried alone first (``CrossingSearch``); what it has to change by is its unit. A mix divides the change
/// between them: for given shares the scale that just reaches the level is found from trial values by straight lines
/// and halving. Shares are then improved by pattern search: a quarter of the whole is moved from one number to another,
/// then an eighth, then a sixteenth, as long as it gets cheaper. A mix that does not reach the level when it costs as
/// much as the best so far is dropped after one look. It starts from the best of each number alone and of all in
/// equal shares, so that it never ends dearer than these. All points share their luck.
///
/// - SeeAlso: Kolda, Lewis & Torczon, "Optimization by Direct Search", SIAM Review 45 (2003).
public struct MixSearch {
  /// The numbers that are varied.
  public let axes: [SearchAxis]
  /// What is wanted.
  public let level: SearchLevel
  /// As many replicates as a point gets at most.
  public let runs: Int
  /// The most it may cost, dollars a year.
  public let ceiling: Double?

  private let isPriced: [Bool]
  private let cost: (_ values: [Double], _ sample: PointSample?) -> SearchCost
  private let sampler: PointSampler
  private var units: [Double] = []
  private var solved: [MixedChange] = []
  private var seen: Set<[Double]> = []

  // The first share that is moved, and the last.
  private static let (firstStep, lastStep) = (0.25, 0.0625)
  // What is not one per cent cheaper is not worth a look.
  private static let worthwhile = 0.99
  private static let mostTrials = 12

  /// A search.
  ///
  /// - Parameters:
  ///   - isPriced: Which numbers cost money.
  ///   - ceiling: The most it may cost, dollars a year.
  ///   - cost: What values cost; what is only known from replicates, if there are any, included.
  public init(
    _ axes: [SearchAxis], isPriced: [Bool], to level: SearchLevel, within ceiling: Double? = nil, runs: Int,
    in sampler: PointSampler, cost: @escaping (_ values: [Double], _ sample: PointSample?) -> SearchCost
  ) {
    precondition(!axes.isEmpty && axes.count == isPriced.count, "something is varied")
    self.axes = axes
    self.isPriced = isPriced
    self.level = level
    self.ceiling = ceiling
    self.runs = runs
    self.sampler = sampler
    self.cost = cost
  }

  private var present: [Double] { axes.map(\.present) }

  /// Searches.
  public mutating func run() -> CheapestChange {
    var crossings: [Crossing] = []
    for place in axes.indices {
      var search = CrossingSearch(
        affordable(place), to: level, runs: runs, in: sampler, point: { [present] in present.with($0, at: place) },
        accepts: { [cost, ceiling] values, sample in
          sample.failures == 0 && (ceiling.map { cost(values, sample).money <= $0 } ?? true)
        })
      crossings.append(search.run())
      if sampler.isCancelled { break }
    }
    let start = sampler[[]]
    let alone = crossings.indices.map { change(crossings[$0], at: $0) }
    var best = alone.compactMap(\.self).reduce(nil) { best, next in better(next, best) }
    if let start, !level.isReached(start), crossings.count == axes.count, axes.count > 1 {
      units = alone.enumerated().map { place, change in (change?.values[place] ?? present[place]) - present[place] }
      let helpful = axes.indices.filter { units[$0] != 0 }
      if helpful.count > 1 {
        for place in helpful { seen.insert(weights([place])) }
        best = improved(best, helpful)
        trade(alone, helpful)
      }
    }
    return CheapestChange(
      start: start, level: level, alone: crossings, aloneChanges: alone, best: best.map(playedOut),
      mixes: undominated(solved, alone.compactMap(\.self)).sorted { $0.weights.lexicographicallyPrecedes($1.weights) }
        .reversed(),
      isCancelled: sampler.isCancelled)
  }

  // A mix that costs more of both than something else that reaches the level is no choice.
  private func undominated(_ mixes: [MixedChange], _ alone: [MixedChange]) -> [MixedChange] {
    let others = mixes + alone.filter { level.isReached($0.sample) }
    return mixes.filter { mix in !others.contains { $0.cost.dominates(mix.cost) } }
  }

  // MARK: Alone

  // No further than the ceiling allows, where what is paid is known from the value alone.
  private func affordable(_ place: Int) -> SearchAxis {
    let axis = axes[place]
    let far = axis.range.upperBound == axis.present ? axis.range.lowerBound : axis.range.upperBound
    let paid = cost(present.with(far, at: place), nil).money
    guard let ceiling, paid > 0 else { return axis }
    return axis.within(ceiling / paid * (far - axis.present).magnitude)
  }

  // What one number alone can do; `nil` where moving it is no better than leaving it.
  private func change(_ crossing: Crossing, at place: Int) -> MixedChange? {
    guard let start = crossing.start, let value = crossing.tip?.reached ?? crossing.best, value.coordinate != 0,
      crossing.level.isBetter(value.sample, than: start)
    else { return nil }
    let values = present.with(value.value, at: place)
    return MixedChange(
      values: values, weights: weights([place]), sample: value.sample, cost: cost(values, value.sample))
  }

  private func weights(_ places: [Int]) -> [Double] {
    axes.indices.map { places.contains($0) ? 1 / Double(places.count) : 0 }
  }

  // MARK: Mixes

  private mutating func improved(_ first: MixedChange?, _ helpful: [Int]) -> MixedChange? {
    var best = first
    if let mix = tried(weights(helpful), against: best) { best = better(mix, best) }
    var step = MixSearch.firstStep
    while step >= MixSearch.lastStep, !sampler.isCancelled {
      guard let weights = best?.weights else { break }
      var isImproved = false
      for candidate in neighbours(of: weights, step, helpful) where !seen.contains(candidate) {
        guard let mix = tried(candidate, against: best), let now = best, isBetter(mix, than: now) else { continue }
        best = mix
        isImproved = true
        break
      }
      if !isImproved { step /= 2 }
    }
    return best
  }

  private func neighbours(of weights: [Double], _ step: Double, _ helpful: [Int]) -> [[Double]] {
    helpful.flatMap { from in
      helpful.compactMap { to in
        guard from != to, weights[from] > 0 else { return nil }
        let moved = min(step, weights[from])
        return weights.with(weights[from] - moved, at: from).with(weights[to] + moved, at: to)
      }
    }
  }

  /// Tries shares: the scale that just reaches the level, where that is cheaper than the best so far; where nothing has
  /// reached it yet, the largest scale there is.
  private mutating func tried(_ weights: [Double], against best: MixedChange?) -> MixedChange? {
    seen.insert(weights)
    let most = mostScale(weights)
    if let best, level.isReached(best.sample) {
      let limit = scale(upTo: most) { [self] in
        cost(values($0, weights), nil) < best.cost.times(MixSearch.worthwhile)
      }
      // What is only known from replicates may still make it dearer: it is compared again once it is solved.
      guard limit > 0, let mix = played(limit, weights), level.isReached(mix.sample) else { return nil }
      return solve(weights, mix, at: limit)
    }
    guard let mix = played(most, weights) else { return nil }
    return level.isReached(mix.sample) ? solve(weights, mix, at: most) : mix
  }

  // Shares of what costs and what has no price, where both help: what the one spares of the other.
  private mutating func trade(_ alone: [MixedChange?], _ helpful: [Int]) {
    func best(_ isPriced: Bool) -> Int? {
      helpful.filter { self.isPriced[$0] == isPriced }.min { one, other in
        guard let one = alone[one], let other = alone[other] else { return false }
        return isBetter(one, than: other)
      }
    }
    guard let paid = best(true), let free = best(false), !sampler.isCancelled else { return }
    for share in [0.25, 0.5, 0.75] {
      let weights = axes.indices.map { $0 == paid ? 1 - share : $0 == free ? share : 0 }
      guard !seen.contains(weights) || !solved.contains(where: { $0.weights == weights }) else { continue }
      seen.insert(weights)
      var scale = min(1, mostScale(weights))
      var mix = played(scale, weights)
      while let known = mix, !level.isReached(known.sample), scale < mostScale(weights) {
        scale = min(scale * 1.5, mostScale(weights))
        mix = played(scale, weights)
      }
      if let mix, level.isReached(mix.sample) { _ = solve(weights, mix, at: scale) }
    }
  }

  /// The smallest scale of shares that reaches the level, given one that does.
  private mutating func solve(_ weights: [Double], _ first: MixedChange, at scale: Double) -> MixedChange {
    var (low, high, best) = (0.0, scale, first)
    var below = sampler[[]].map(level.distance) ?? -.infinity
    for turn in 0..<MixSearch.mostTrials {
      let above = level.distance(best.sample)
      if high - low < 0.01 * high || (above < 0.25 && below > -0.25) { break }
      let isLine = turn % 3 != 2 && below.isFinite && above.isFinite && above > below
      // A little beyond the line, so that both ends come nearer.
      let share = isLine ? min(0.95, max(0.05, (0.1 - below) / (above - below))) : 0.5
      let middle = low + (high - low) * share
      guard values(middle, weights) != best.values, let mix = played(middle, weights) else { break }
      if level.isReached(mix.sample) {
        (high, best) = (middle, mix)
      } else {
        low = middle
        below = level.distance(mix.sample)
      }
    }
    solved.removeAll { $0.weights == weights }
    solved.append(best)
    return best
  }

  // MARK: Points

  private func values(_ scale: Double, _ weights: [Double]) -> [Double] {
    axes.indices.map { axes[$0].rounded(present[$0] + scale * weights[$0] * units[$0]) }
  }

  private func played(_ scale: Double, _ weights: [Double]) -> MixedChange? {
    let values = values(scale, weights)
    guard let sample = sampler.look(at: values, level, runs: runs), sample.failures == 0 else { return nil }
    let cost = cost(values, sample)
    if let ceiling, cost.money > ceiling { return nil }
    return MixedChange(values: values, weights: weights, sample: sample, cost: cost)
  }

  // Until everything that moves is at the end of its range, or the money is spent.
  private func mostScale(_ weights: [Double]) -> Double {
    var most = 0.0
    for (place, axis) in axes.enumerated() where weights[place] * units[place] != 0 {
      let end = units[place] > 0 ? axis.range.upperBound : axis.range.lowerBound
      most = max(most, (end - axis.present) / (weights[place] * units[place]))
    }
    guard let ceiling else { return most }
    return scale(upTo: most) { cost(values($0, weights), nil).money <= ceiling }
  }

  /// The largest scale for which a condition holds that fails from some scale on.
  private func scale(upTo most: Double, _ holds: (Double) -> Bool) -> Double {
    if holds(most) { return most }
    var (low, high) = (0.0, most)
    for _ in 0..<50 {
      let middle = low + (high - low) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: Comparing

  private func isBetter(_ one: MixedChange, than other: MixedChange) -> Bool {
    switch (level.isReached(one.sample), level.isReached(other.sample)) {
    case (true, true): one.cost < other.cost
    case (false, false): level.isBetter(one.sample, than: other.sample)
    case (let isReached, _): isReached
    }
  }

  private func better(_ one: MixedChange, _ other: MixedChange?) -> MixedChange {
    guard let other else { return one }
    return isBetter(one, than: other) ? one : other
  }

  // With all replicates, for what is shown.
  private func playedOut(_ mix: MixedChange) -> MixedChange {
    guard let sample = sampler.sample(mix.values, runs: runs) else { return mix }
    return MixedChange(values: mix.values, weights: mix.weights, sample: sample, cost: cost(mix.values, sample))
  }
}

extension [Double] {
  /// The same numbers, one of them another.
  fileprivate func with(_ value: Double, at place: Int) -> [Double] {
    var copy = self
    copy[place] = value
    return copy
  }
}
