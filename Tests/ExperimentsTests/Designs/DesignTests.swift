import Testing

@testable import Experiments

@Suite struct `Designs of experiments` {
  /// SciPy 1.17: qmc.Sobol(d=5, scramble=False).random(8).
  @Test func `Sobol' points are the published ones`() {
    let published: [[Double]] = [
      [0, 0, 0, 0, 0], [0.5, 0.5, 0.5, 0.5, 0.5], [0.75, 0.25, 0.25, 0.25, 0.75], [0.25, 0.75, 0.75, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375], [0.875, 0.875, 0.125, 0.375, 0.875],
      [0.625, 0.125, 0.875, 0.625, 0.625], [0.125, 0.625, 0.375, 0.125, 0.125],
    ]
    let sequence = SobolSequence(dimensions: 5)
    #expect((0..<8).map { sequence[$0] } == published)
  }

  @Test(arguments: 1...SobolSequence.mostDimensions)
  func `every dimension of 1,024 Sobol' points has one in each slice`(dimensions: Int) {
    let sequence = SobolSequence(dimensions: dimensions)
    let slices = Set((0..<1024 as Range<UInt32>).map { Int(sequence[$0][dimensions - 1] * 1024) })
    #expect(slices.count == 1024)
  }

  @Test func `a Latin hypercube has one point in each slice of every dimension, and another seed another one`() {
    let points = Design.latinHypercube(points: 50).points(dimensions: 4, seed: 1)
    for dimension in 0..<4 {
      #expect(Set(points.map { Int($0[dimension] * 50) }) == Set(0..<50))
    }
    #expect(points == Design.latinHypercube(points: 50).points(dimensions: 4, seed: 1))
    #expect(points != Design.latinHypercube(points: 50).points(dimensions: 4, seed: 2))
  }

  @Test func `a factorial design goes through all combinations, ends included`() {
    #expect(
      Design.factorial(levels: [2, 3]).points(dimensions: 2, seed: 0)
        == [[0, 0], [0, 0.5], [0, 1], [1, 0], [1, 0.5], [1, 1]])
    #expect(Design.factorial(levels: [1]).points(dimensions: 1, seed: 0) == [[0.5]])
  }

  @Test func `shifted Sobol' points stay in the cube, and a longer design begins with the shorter`() {
    let few = Design.sobol(points: 64).points(dimensions: 6, seed: 9)
    let many = Design.sobol(points: 256).points(dimensions: 6, seed: 9)
    #expect(Array(many[..<64]) == few)
    #expect(many.allSatisfy { $0.allSatisfy { $0 >= 0 && $0 < 1 } })
  }

  @Test func `a sensitivity design changes one column at a time`() {
    let design = SensitivityDesign(rows: 4, inputs: 3, seed: 5)
    #expect(design.count == 20)
    for row in 0..<4 {
      let (a, b) = (design[row * 5], design[row * 5 + 1])
      for input in 0..<3 {
        var mixed = a
        mixed[input] = b[input]
        #expect(design[row * 5 + 2 + input] == mixed)
      }
    }
  }
}
