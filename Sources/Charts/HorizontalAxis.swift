/// What is written under a chart.
public struct HorizontalAxis: Sendable {
  /// One line of labels.
  public struct Row: Sendable {
    /// What the labels are, written at their left where there is room.
    public var name: String
    /// A label for each place.
    public var labels: [String]

    /// A line of labels, one for each place of the axis.
    public init(_ name: String, _ labels: [String]) {
      self.name = name
      self.labels = labels
    }
  }

  /// Where labels may stand, in ascending order; where they would touch, some are left out.
  public var places: [Double]
  /// Lines of labels; each leaves out as many as it must. The first line's places carry the tick marks.
  public var rows: [Row]

  /// Labels at given places, such as turns with their dates.
  public init(places: [Double], rows: [Row]) {
    self.places = places
    self.rows = rows
  }

  /// Labels at round numbers that cover a range.
  ///
  /// - Parameters:
  ///   - name: What the numbers are.
  ///   - low: Where the range begins.
  ///   - high: Where it ends.
  ///   - intervals: Most intervals between labels.
  ///   - format: A number and the step to the next, as a label.
  public init(
    _ name: String, from low: Double, to high: Double, intervals: Int = 6, format: (Double, Double) -> String
  ) {
    let ticks = NiceTicks(covering: low, high, intervals: intervals)
    let inside = ticks.values.filter { $0 >= min(low, high) && $0 <= max(low, high) }
    places = inside
    rows = [Row(name, inside.map { format($0, ticks.step) })]
  }
}

/// Labels under an axis, laid out: which are shown, and from which column.
struct LabelLine {
  /// The numbers of the places shown.
  var shown: [Int] = []
  /// The column in which each of them begins.
  var starts: [Int] = []

  /// Shows the first label and every so manieth after it, as many as stand apart by a blank.
  ///
  /// - Parameters:
  ///   - labels: The labels, one a place.
  ///   - columns: The column above the middle of each label; `nil` where the place lies outside the chart.
  ///   - style: How wide a character is.
  ///   - room: The columns of the page.
  /// - Complexity: O(n log n).
  init(_ labels: [String], at columns: [Int?], style: ChartStyle, room: Int) {
    let places = columns.indices.filter { columns[$0] != nil && $0 < labels.count && !labels[$0].isEmpty }
    for stride in 1...max(1, places.count) {
      shown = []
      starts = []
      var free = 0
      var fits = true
      for place in Swift.stride(from: 0, to: places.count, by: stride).map({ places[$0] }) {
        let width = style.columns(of: labels[place])
        let wish = (columns[place] ?? 0) - (width - 1) / 2
        let start = max(0, min(room - width, wish))
        // A last label that the edge pushes into its neighbour goes alone.
        if start < free, start < wish, place == places.last, shown.count > 1 { break }
        guard start >= free, width <= room else {
          fits = false
          break
        }
        shown.append(place)
        starts.append(start)
        free = start + width + 1
      }
      if fits { return }
    }
  }
}
