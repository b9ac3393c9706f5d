import Testing

@testable import TalentMarket

struct ExponentialTests {
  @Test func `exp is within 0 point 52 units in the last place of the exact result`() {
    let points = ReferencePoint.read(ExponentialPoints.text, arguments: 1)
    let largest = largestError(points, bound: 0.52) { Elementary.exp($0[0]) }
    #expect(points.count > 300)
    #expect(largest > 0.49, "the points hold results that are all but half-way")
  }

  @Test func `exp has the limits of the exponential`() {
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-0.0) == 1)
    #expect(Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(.nan).isNaN)
    #expect(Elementary.exp(709.782712893384) < .infinity)
    #expect(Elementary.exp(709.7827128933841) == .infinity)
    #expect(Elementary.exp(1e300) == .infinity)
    #expect(Elementary.exp(-745.1332191019411) == .leastNonzeroMagnitude)
    #expect(Elementary.exp(-745.1332191019412) == 0)
    #expect(Elementary.exp(-1e300) == 0)
    #expect(Elementary.exp(.leastNonzeroMagnitude) == 1)
  }

  @Test func `exp never falls where its table changes rows`() {
    let step = 0.6931471805599453 / 128
    let seams = (-160..<160).map { (Double($0) + 0.5) * step }
    expectRising(about: seams, reach: 8, Elementary.exp)
    expectRising(about: [-708, 708, -745.13, -708.3964185322641], reach: 8, Elementary.exp)
  }

  @Test func `exp undoes log`() {
    for i in 1...2000 {
      let x = 0.37 * Double(i) * Double(i)
      let back = Elementary.exp(Elementary.log(x))
      // Rounding the logarithm moves the result by up to half a unit in the place of ln x.
      #expect((back - x).magnitude <= x * 0x1p-53 * (2 + Elementary.log(x).magnitude), "x = \(x)")
    }
  }
}
