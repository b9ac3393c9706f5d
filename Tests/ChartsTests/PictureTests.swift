import Testing

@testable import Charts

private func points(_ values: [Double]) -> [LineChart.Point] {
  values.enumerated().map { LineChart.Point(Double($0), $1) }
}

private func turns(_ count: Int) -> HorizontalAxis {
  HorizontalAxis(
    places: (0..<count).map(Double.init),
    rows: [.init("turn", (0..<count).map(String.init)), .init("", (0..<count).map { "2025-Q\($0)" })])
}

@Test func `lines carry their glyphs, and their names stand where they end`() {
  let lines =
    LineChart(
      series: [
        .init("OpenAI", points([100, 91, 80, 60, 56])), .init("Meta", points([90, .nan, 95, 95, 97])),
        .init("xAI", points([50, 60, 58])),
      ], axis: turns(5)
    ) { value, _ in "\(Int(value))%" }.lines(ChartStyle(width: 50, height: 9))
  #expect(
    lines.joined(separator: "\n") == """
      100% ┤●⠢⠤⢄⣀⡀           ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⠤⠤⠤⠤■ ■ Meta
           │■    ⠈⠉⠑⠒●⠤⠤⣀⣀   ■        ■
       80% ┤              ⠉⠉⠒●⠤⣀
           │                    ⠉⠒⠤⣀
       60% ┤   ⢀⣀⡠⠤⠔⠒▲⠒⠒⠒⠤⠤⠤⠤▲      ⠉⠒●⠒⠤⠤⠤⠤⣀⣀● ● OpenAI
           │▲⠊⠉⠁                                ▲ xAI
       40% ┤
           └┬────────┬───────┬────────┬───────┬
      turn  0        1       2        3       4
         2025-Q0  2025-Q1 2025-Q2  2025-Q3 2025-Q4
      """)
}

@Test func `ASCII draws lines in glyphs, and those that lie on each other take turns`() {
  let lines =
    LineChart(
      series: [.init("OpenAI", points([0, 5, 10, 10])), .init("Meta", points([0, 5, 10, 0]))], axis: turns(4)
    ) { value, _ in "\(Int(value))" }.lines(ChartStyle(width: 44, height: 9, isUnicode: false))
  #expect(
    lines.joined(separator: "\n") == """
        10 +                  *********** * OpenAI
           |                *+  +
           |             +*+     +
           |           +*         +
         5 +        ***            ++
           |      *+                 +
           |    *+                    +
           |  *+                       +
         0 +*+                          + + Meta
           ++--------+---------+--------+
      turn  0        1         2        3
         2025-Q0  2025-Q1   2025-Q2  2025-Q3
      """)
}

@Test func `a line that crosses zero gets a line there, and one point is a disc`() {
  let lines =
    LineChart(series: [.init("", points([-4, 3, .nan, 5, .infinity]))], axis: turns(5)) { value, _ in
      "\(Int(value))"
    }.lines(ChartStyle(width: 40, height: 7))
  #expect(
    lines.joined(separator: "\n") == """
         5 ┤                                 ●
           │          ⢀⠄
           │       ⢀⡠⠊⠁
         0 ┤┈┈┈┈┈⡠⠔⠁┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
           │  ⢀⠤⠊
           │⡠⠒⠁
        -5 ┤
           └┬──────────┬──────────┬──────────┬
      turn  0          1          2          3
         2025-Q0    2025-Q1    2025-Q2 2025-Q3
      """)
}

@Test func `bands lie behind the line, each over those before it, and are told below`() {
  let lines =
    LineChart(
      series: [.init("median", points([50, 53, 56, 59]))],
      bands: [
        .init("5–95%", (0..<4).map { .init(Double($0), 50 - 6 * Double($0), 50 + 9 * Double($0)) }),
        .init("25–75%", (0..<4).map { .init(Double($0), 50 - Double($0), 50 + 5 * Double($0)) }),
      ], axis: turns(4)
    ) { value, _ in "\(Int(value))" }.lines(ChartStyle(width: 44, height: 12))
  #expect(
    lines.joined(separator: "\n") == """
        80 ┤
           │                          ░░░░░
        70 ┤                    ░░░░░░░░░░░
           │              ░░░░░░░░░░░░▒▒▒▒▒
        60 ┤         ░░░░░░░▒▒▒▒▒▒⢀⣀⣀⣀⣀⡠⠤⠤⠄ median
           │   ░░░▒⢀⣀⣀⣀⣀⠤⠤⠤⠒⠒⠒⠊⠉⠉⠉⠁▒▒▒▒▒▒▒▒
        50 ┤⠒⠒⠊⠉⠉⠉⠉⠁▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
           │     ░░░░░░░░░░░░░░░░░░░░▒▒▒▒▒▒
        40 ┤             ░░░░░░░░░░░░░░░░░░
           │                     ░░░░░░░░░░
        30 ┤                              ░
           └┬─────────┬─────────┬─────────┬
      turn  0         1         2         3
         2025-Q0   2025-Q1   2025-Q2   2025-Q3
            ░ 5–95%   ▒ 25–75%
      """)
}

@Test func `what has no values between its values goes in steps`() {
  let lines =
    LineChart(series: [.init("", points([0, 1, 1, 0]), isStepped: true)], axis: turns(4), isWhole: true) { value, _ in
      value == 1 ? "yes" : "no"
    }.lines(ChartStyle(width: 36, height: 3))
  #expect(
    lines.joined(separator: "\n") == """
       yes ┤     ⡖⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⡆
           │     ⡇                  ⡇
        no ┤⠒⠒⠒⠒⠒⠃                  ⠓⠒⠒⠒⠒⠂
           └┬─────────┬────────┬─────────┬
      turn  0         1        2         3
         2025-Q0   2025-Q1  2025-Q2
      """)
}

@Test func `names too long for the end of a line stand below`() {
  let lines =
    LineChart(
      series: [.init("a rather long name", points([1, 2])), .init("another", points([2, 1]))], axis: turns(2)
    ) { value, _ in "\(value)" }.lines(ChartStyle(width: 32, height: 5))
  #expect(
    lines.joined(separator: "\n") == """
       2.0 ┤■⠤⢄⣀                 ⢀⣀⠤⠔●
           │    ⠉⠑⠒⠢⠤⣀⡀    ⣀⡠⠤⠒⠒⠉⠁
       1.5 ┤         ⣀⡨⠭⠒⠪⠭⣀⡀
           │  ⢀⣀⠤⠔⠒⠊⠉       ⠈⠉⠒⠒⠤⢄⣀
       1.0 ┤●⠉⠁                    ⠉⠑■
           └┬────────────────────────┬
      turn  0                        1
         2025-Q0               2025-Q1
            ● a rather long name
            ■ another
      """)
}

@Test func `bars end in eighths, and are full at what they are told`() {
  let lines =
    BarChart(
      [.init("Google DeepMind", 0.52, text: "52%"), .init("xAI", 0.031, text: "3.1%"), .init("Meta", 0, text: "0%")],
      full: 1
    ).lines(ChartStyle(width: 50))
  #expect(
    lines.joined(separator: "\n") == """
      Google DeepMind │██████████████▌ 52%
                  xAI │▉ 3.1%
                 Meta │ 0%
      """)
}

@Test func `whiskers cross the axis, and their bar ends where they begin`() {
  let lines =
    BarChart([
      .init("budget", 0.52, text: "0.52", interval: (0.4, 0.61)),
      .init("search", 0.1, text: "0.10", interval: (-0.05, 0.2)),
      .init("xi", -0.2, text: "−0.20"),
    ]).lines(ChartStyle(width: 50))
  #expect(
    lines.joined(separator: "\n") == """
      budget          │█████████████████├─────●──┤ 0.52
      search       ├──┼────●───┤ 0.10
          xi █████████│ −0.20
      """)
}

@Test func `ASCII has bars too`() {
  let lines =
    BarChart([.init("a", 2, text: "2", interval: (1, 3)), .init("b", -1, text: "-1")]).lines(
      ChartStyle(width: 30, isUnicode: false))
  #expect(
    lines.joined(separator: "\n") == """
      a       |######|-----o----| 2
      b ######| -1
      """)
}

@Test func `a heat map grows upwards, and tells its shades`() {
  let lines =
    HeatMap(
      values: [[0, 1, 2, 3], [1, 2, 3, 4], [2, 3, .nan, 5]], rowLabels: ["10", "20", "30"],
      columnLabels: ["$1M", "$2M", "$3M", "$4M"], columnName: "Meta.budget", gapName: "not known"
    ) { "\(Int($0))" }.lines(ChartStyle(width: 44))
  #expect(
    lines.joined(separator: "\n") == """
      30 │▒▒▒▒▒▒▓▓▓▓▓▓??????██████
      20 │░░░░░░▒▒▒▒▒▒▓▓▓▓▓▓██████
      10 │······░░░░░░▒▒▒▒▒▒▓▓▓▓▓▓
         └──┬─────┬─────┬─────┬───
           $1M   $2M   $3M   $4M
          Meta.budget
          · 0–1   ░ 1–2   ▒ 2–3   ▓ 3–4   █ 4–5
          ? not known
      """)
}

@Test func `a heat map in ASCII has digits, and more columns than fit are merged`() {
  let lines =
    HeatMap(
      values: [(0..<60).map(Double.init), (0..<60).map { Double(60 - $0) }], rowLabels: ["low", "high"],
      columnLabels: (0..<60).map(String.init)
    ) { "\(Int($0))" }.lines(ChartStyle(width: 40, isUnicode: false))
  #expect(
    lines.joined(separator: "\n") == """
      high |999888777666555444333222111000
       low |000111222333444555666777888999
           ++--+--+--+--+--+--+--+--+--+--
            0  6  12 18 24 30 36 42 48 54
            0 0..6   9 53..59
      """)
}

@Test func `sparklines stand on their lowest value, on zero or around it`() {
  let values: [Double] = [-3, -1, 0, .nan, 2, 5, 8]
  #expect(Sparkline(values).text() == "▁▂▃ ▄▆█")
  #expect(Sparkline(values, scale: .fromZero).text() == "▁▁▁ ▃▅█")
  #expect(Sparkline(values, scale: .aroundZero).text() == "▃▄▄ ▅▆▇")
  #expect(Sparkline(values, scale: .aroundZero).text(isUnicode: false) == ".-- ==*")
  #expect(Sparkline([0, 1], scale: .range(0, 2)).text() == "▁▅")
  #expect(Sparkline([7, 7]).text() == "▄▄")
}

@Test func `colours go to the caller, and a wide character takes two columns`() {
  let style = ChartStyle(
    width: 30, height: 3, paint: { text, ink in ink == .series(0) ? "<\(text)>" : text },
    columns: { $0 == "研" || $0 == "究" ? 2 : 1 })
  let chart = LineChart(series: [.init("研究", points([1, 2]))], axis: turns(2)) { value, _ in "\(value)" }
  for line in chart.lines(style) {
    let plain = line.filter { $0 != "<" && $0 != ">" }
    #expect(style.columns(of: plain) <= 30, "\(line)")
  }
  #expect(chart.lines(style)[0].hasSuffix(" 研究>"))
}
