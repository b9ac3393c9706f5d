import Testing

@testable import TalentMarket

struct PowerTests {
  @Test func `pow is within 0 point 55 units in the last place of the exact result`() {
    let points = ReferencePoint.read(PowerPoints.text, arguments: 2)
    let largest = largestError(points, bound: 0.55) { Elementary.pow($0[0], $0[1]) }
    #expect(points.count > 250)
    #expect(largest > 0.49, "the points hold results that are all but half-way")
  }

  @Test func `pow is exact where the power is a number of few bits`() {
    for n in 0...30 {
      #expect(Elementary.pow(2, Double(n)) == Double(1 << n))
      #expect(Elementary.pow(2, -Double(n)) == 1 / Double(1 << n))
    }
    #expect(Elementary.pow(3, 33) == 5_559_060_566_555_523)
    #expect(Elementary.pow(10, 22) == 1e22)
    #expect(Elementary.pow(6.25, 1.5) == 15.625)
    for x in [0.1, 1 / 3.0, 0x1p-1030, 5e300] { #expect(Elementary.pow(x, 1) == x) }
  }

  @Test func `pow with one half is the square root but for the last place`() {
    for i in 1...500 {
      let x = Double(i) * 0.731
      let root = x.squareRoot()
      #expect((Elementary.pow(x, 0.5) - root).magnitude <= root.ulp)
    }
  }

  @Test func `pow has the limits of IEEE 754`() {
    for y in [0, -0.0, 1, -2.5, .infinity, -.infinity, .nan] { #expect(Elementary.pow(1, y) == 1) }
    for x in [0, 1, 7, .infinity, .nan] {
      #expect(Elementary.pow(x, 0) == 1)
      #expect(Elementary.pow(x, -0.0) == 1)
    }
    #expect(Elementary.pow(0, 2) == 0)
    #expect(Elementary.pow(-0.0, 2) == 0)
    #expect(Elementary.pow(0, -2) == .infinity)
    #expect(Elementary.pow(.infinity, 0.5) == .infinity)
    #expect(Elementary.pow(.infinity, -0.5) == 0)
    #expect(Elementary.pow(2, .infinity) == .infinity)
    #expect(Elementary.pow(2, -.infinity) == 0)
    #expect(Elementary.pow(0.5, .infinity) == 0)
    #expect(Elementary.pow(0.5, -.infinity) == .infinity)
    #expect(Elementary.pow(2, 1e30) == .infinity)
    #expect(Elementary.pow(2, 1e-30) == 1)
    #expect(Elementary.pow(2, 1024) == .infinity)
    #expect(Elementary.pow(2, -1074) == .leastNonzeroMagnitude)
    #expect(Elementary.pow(2, -1076) == 0)
    #expect(Elementary.pow(-2, 2).isNaN)
    #expect(Elementary.pow(.nan, 1).isNaN)
    #expect(Elementary.pow(2, .nan).isNaN)
  }
}
