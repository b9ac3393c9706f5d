import Testing

@testable import TalentMarket

struct LogarithmTests {
  @Test func `log is within 0 point 52 units in the last place of the exact result`() {
    let points = ReferencePoint.read(LogarithmPoints.text, arguments: 1)
    let largest = largestError(points, bound: 0.52) { Elementary.log($0[0]) }
    #expect(points.count > 300)
    #expect(largest > 0.49, "the points hold results that are all but half-way")
  }

  @Test func `log has the limits of the logarithm`() {
    #expect(Elementary.log(1).bitPattern == 0)
    #expect(Elementary.log(0) == -.infinity)
    #expect(Elementary.log(-0.0) == -.infinity)
    #expect(Elementary.log(.infinity) == .infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log(-.infinity).isNaN)
    #expect(Elementary.log(.nan).isNaN)
    #expect(Elementary.log(.leastNonzeroMagnitude) == -744.4400719213812)
  }

  @Test func `log never falls where its table changes parts`() {
    let seams = (0...128).map { Double(bitPattern: 0x3FE6_7000_0000_0000 + UInt64($0) << 45) }
    expectRising(about: seams, reach: 8, Elementary.log)
    expectRising(about: seams.map { $0 * 0x1p40 }, reach: 8, Elementary.log)
    expectRising(about: [1, 2, 0.5, .leastNormalMagnitude], reach: 40, Elementary.log)
  }
}
