import TalentMarket
import Testing

@testable import Experiments

private func found(_ rows: [[Double]], columns: [Int]? = nil) -> Typicality.Extremes? {
  var typicality = Typicality(columns: columns ?? Array(rows[0].indices))
  for (place, row) in rows.enumerated() {
    row.withUnsafeBufferPointer { typicality.add(UInt32(place) + 1, $0) }
  }
  return typicality.extremes
}

@Suite struct `The most and the least typical replicate` {
  @Test func `are nearest to and farthest from the means, in deviations`() throws {
    // Means 3 and 30, deviations √2.5 and √250.
    let extremes = try #require(found([[1, 10], [2, 40], [3, 30], [4, 20], [5, 50]]))
    #expect(extremes.most == Typicality.Found(3, 0))
    #expect(extremes.least.number == 1 && abs(extremes.least.distance - 1.6.squareRoot()) < 1e-15)
  }

  @Test func `equal ones are told by the smaller number`() throws {
    let extremes = try #require(found([[1], [2], [2], [3]]))
    #expect(extremes.most.number == 2 && extremes.least.number == 1)
    let same = try #require(found([[7, .nan], [7, 1], [7, .infinity]]))
    #expect(same.most == Typicality.Found(1, 0) && same.least == Typicality.Found(1, 0))
    #expect(found([[1]])?.most.number == 1)
    #expect(Typicality(columns: [0]).extremes == nil)
  }

  @Test func `what a replicate does not have does not count`() throws {
    let extremes = try #require(found([[1, .nan], [2, 5], [3, 9], [2, .infinity], [2, 7]], columns: [0, 1]))
    #expect(extremes.most == Typicality.Found(4, 0))
  }

  @Test func `of many are told by what the first thousand say is typical`() throws {
    var numbers = SeededNumbers(state: 4)
    let rows = (0..<3000).map { _ in [Double.random(in: -1...1, using: &numbers), .random(in: 0...9, using: &numbers)] }
    let yardstick = rows.prefix(Typicality.yardstick)
    let scales = [0, 1].map { column in summary(of: yardstick.map { $0[column] }) }
    func distance(_ row: [Double]) -> Double {
      let distances = zip(row, scales).map { ($0 - $1.mean) / $1.standardDeviation }
      return (distances.reduce(0) { $0 + $1 * $1 } / 2).squareRoot()
    }
    let distances = rows.map(distance)
    let extremes = try #require(found(rows))
    #expect(extremes.most.distance == distances.min() && extremes.least.distance == distances.max())
    #expect(distances[Int(extremes.most.number) - 1] == extremes.most.distance)
    #expect(distances[Int(extremes.least.number) - 1] == extremes.least.distance)
  }

  @Test func `of an ensemble are the same for 1, 2 and 7 threads`() throws {
    let ensemble = Ensemble(.scenario(smallScenario()), turns: 3)
    let typicality = Typicality(columns: ensemble.table.mainPlaces)
    func extremes(_ width: Int) -> Typicality.Extremes? {
      ensemble.run(1..<101, on: ThreadPool(width: width), typicality: typicality).extremes
    }
    let one = try #require(extremes(1))
    #expect(one.most.distance < one.least.distance)
    for width in [2, 7] { #expect(extremes(width) == one) }
    #expect(ensemble.run(1..<3, on: ThreadPool(width: 1)).extremes == nil)
  }
}
