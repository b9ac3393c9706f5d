import Testing

@testable import Charts

/// Values that have broken charts before.
private let awkward: [Double] = [
  0, 1, -1, 48, .nan, .infinity, -.infinity, 1e300, -1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 5e-324,
  1e15, 1e15 + 1, 0.1, -0.3,
]

private let windows = [0, 1, 20, 21, 33, 80, 200].flatMap { width in
  [0, 3, 12].flatMap { height in
    [true, false].map { ChartStyle(width: width, height: height, isUnicode: $0) }
  }
}

/// Series of one, two and many awkward values, and some that are all the same.
private let seriesOfValues: [[Double]] =
  [[]] + awkward.map { [$0] } + awkward.map { [$0, $0, $0] }
  + awkward.flatMap { first in awkward.map { [first, $0] } } + [awkward, Array(awkward.reversed())]

private func points(_ values: [Double]) -> [LineChart.Point] {
  values.enumerated().map { LineChart.Point(Double($0), $1) }
}

private func axis(_ count: Int) -> HorizontalAxis {
  HorizontalAxis(
    places: (0..<count).map(Double.init),
    rows: [.init("turn", (0..<count).map(String.init)), .init("", (0..<count).map { "2025-Q\($0)" })])
}

private func fits(_ lines: [String], _ style: ChartStyle) -> Bool {
  lines.allSatisfy { $0.count <= max(20, style.width) }
    && (style.isUnicode || lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
}

@Test func `line charts of any values fit any window`() {
  for style in windows {
    for values in seriesOfValues {
      let chart = LineChart(
        series: [.init("a", points(values)), .init("something long", points(values.reversed()))],
        bands: [.init("band", values.enumerated().map { .init(Double($0), $1, values[0]) })],
        axis: axis(values.count)
      ) { value, _ in "\(value)" }
      let lines = chart.lines(style)
      #expect(fits(lines, style), "\(values) in \(style.width)")
      #expect(lines.isEmpty == !values.contains(where: \.isFinite), "\(values)")
    }
  }
}

@Test func `places of any size fit`() {
  for x in awkward {
    for other in awkward {
      let chart = LineChart(
        series: [.init("a", [.init(x, 1), .init(other, 2)])],
        axis: HorizontalAxis("x", from: x, to: other) { value, _ in "\(value)" }
      ) { value, _ in "\(value)" }
      for style in windows.prefix(14) { #expect(fits(chart.lines(style), style), "\(x) \(other)") }
    }
  }
}

@Test func `bars and whiskers of any values fit any window`() {
  for style in windows {
    for values in seriesOfValues {
      let bars = values.map { BarChart.Bar("name \($0)", $0, text: "\($0)", interval: (values[0], -$0)) }
      let plain = values.map { BarChart.Bar("name \($0)", $0, text: "\($0)") }
      #expect(fits(BarChart(bars).lines(style), style), "\(values) in \(style.width)")
      #expect(fits(BarChart(plain, full: 1).lines(style), style), "\(values) in \(style.width)")
    }
  }
}

@Test func `heat maps of any values fit any window`() {
  for style in windows {
    for values in seriesOfValues {
      let map = HeatMap(
        values: [values, [], Array(values.reversed())], rowLabels: ["low", "a rather long label of a row"],
        columnLabels: values.map { "\($0)" }, columnName: "across"
      ) { "\($0)" }
      #expect(fits(map.lines(style), style), "\(values) in \(style.width)")
    }
  }
}

@Test func `sparklines of any values have a character a value`() {
  for scale in [Sparkline.Scale.fitted, .fromZero, .aroundZero, .range(0, 1), .range(.nan, .infinity), .range(1, 1)] {
    for values in seriesOfValues {
      #expect(Sparkline(values, scale: scale).text().count == values.count, "\(values)")
      #expect(Sparkline(values, scale: scale).text(width: 1, isUnicode: false).count == min(1, values.count))
    }
  }
  #expect(Sparkline([1, 2, 3]).text(width: -1) == "")
}

@Test func `labels at line ends keep their order and never share a row`() {
  #expect(labelRows([0, 0, 0], height: 3) == [0, 1, 2])
  #expect(labelRows([5, 5, 5], height: 11) == [4, 5, 6])
  #expect(labelRows([9, 0, 9], height: 10) == [8, 0, 9])
  var state: UInt64 = 1
  for height in 1...20 {
    for count in 0...height {
      let wishes = (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return Int(state >> 33) % height
      }
      let rows = labelRows(wishes, height: height)
      #expect(Set(rows).count == count && rows.allSatisfy { (0..<height).contains($0) }, "\(wishes)")
      for (first, second) in zip(rows.indices, rows.indices.dropFirst()) where wishes[first] < wishes[second] {
        #expect(rows[first] < rows[second], "\(wishes)")
      }
    }
  }
}
