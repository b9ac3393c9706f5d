/// Lines over a common axis: several named series, gaps, and shaded bands for what is uncertain.
///
/// In Unicode a line is drawn in braille dots, two by four to a character; in ASCII with the series' own glyph. Where
/// there are several, each carries its glyph at its points and beside its name, so that they can be told apart without
/// colour. Names stand where the lines end if they take less than a third of the width, else below.
///
/// The range of values is widened to round ticks, which always stand in the middle of a row, at equal distances.
public struct LineChart: Sendable {
  /// A point of a line; a value that is not finite is a gap.
  public struct Point: Hashable, Sendable {
    /// Where along the axis.
    public var x: Double
    /// The value there.
    public var y: Double

    /// The value `y` at `x`.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A line.
  public struct Series: Sendable {
    /// What it is called; empty for a line that needs no name.
    public var name: String
    /// Its points in ascending order of `x`.
    public var points: [Point]
    /// Whether it goes from point to point in steps, halfway between them: for what has no values between its values.
    public var isStepped: Bool

    /// A line called `name` through `points`.
    public init(_ name: String, _ points: [Point], isStepped: Bool = false) {
      self.name = name
      self.points = points
      self.isStepped = isStepped
    }
  }

  /// What lies between two lines.
  public struct Band: Sendable {
    /// An end of the band's lines; an end that is not finite is a gap.
    public struct Interval: Hashable, Sendable {
      /// Where along the axis.
      public var x: Double
      /// The lower line.
      public var low: Double
      /// The upper line.
      public var high: Double

      /// From `low` to `high` at `x`.
      public init(_ x: Double, _ low: Double, _ high: Double) {
        self.x = x
        self.low = low
        self.high = high
      }
    }

    /// What it is called, in the legend.
    public var name: String
    /// Its intervals in ascending order of `x`.
    public var intervals: [Interval]

    /// A band called `name`.
    public init(_ name: String, _ intervals: [Interval]) {
      self.name = name
      self.intervals = intervals
    }
  }

  /// The lines; the first lies on top.
  public var series: [Series]
  /// The bands behind the lines, the widest first: each hides what it covers of those before it.
  public var bands: [Band]
  /// What is written under the chart.
  public var axis: HorizontalAxis
  /// A value and the step to the next tick, as a label of the vertical axis.
  public var format: @Sendable (Double, Double) -> String
  /// Whether there are only whole values.
  public var isWhole: Bool
  /// Values that the vertical axis shows whatever the lines are, such as 0.
  public var includes: [Double]

  /// A chart of `series` over `axis`.
  public init(
    series: [Series], bands: [Band] = [], axis: HorizontalAxis, isWhole: Bool = false, includes: [Double] = [],
    format: @escaping @Sendable (Double, Double) -> String
  ) {
    self.series = series
    self.bands = bands
    self.axis = axis
    self.isWhole = isWhole
    self.includes = includes
    self.format = format
  }

  /// The chart line by line, each within the width of `style`; none when there is nothing finite to draw.
  ///
  /// - Complexity: O(points · cells between them + series · cells).
  public func lines(_ style: ChartStyle) -> [String] {
    guard let layout = LineChartLayout(self, style) else { return [] }
    return LineChartPainter(chart: self, layout: layout, style: style).lines
  }
}
