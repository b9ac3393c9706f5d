import TalentMarket

/// What is known of the courses of a study, column by column; parts of one study add up to the whole.
public struct StudyTally: Sendable {
  /// Summaries of all columns: of each course its numbers and whether its changes were made, then the differences of each
  /// course but the first.
  public let tally: Tally
  /// How many courses there are.
  public let courseCount: Int
  /// How many numbers come of each.
  public let columnCount: Int

  /// The tally of a study; `nil` when it has other columns.
  public init?(_ tally: Tally, courses: Int, columns: Int) {
    guard tally.summaries.count == Self.width(courses: courses, columns: columns) else { return nil }
    self.tally = tally
    courseCount = courses
    columnCount = columns
  }

  /// How many summaries there are.
  public static func width(courses: Int, columns: Int) -> Int { courses * (columns + 1) + (courses - 1) * columns }

  /// How many replicates were played.
  public var runs: Int { tally.runs }

  /// What is known of a number of one course.
  public func value(_ column: Int, course: Int = 0) -> Summary { tally.summaries[course * (columnCount + 1) + column] }

  /// What is known of how much a course differs from the first, replicate by replicate; only where both are finite.
  public func difference(_ column: Int, course: Int = 1) -> Summary {
    tally.summaries[courseCount * (columnCount + 1) + (course - 1) * columnCount + column]
  }

  /// In how many replicates a change of a course could not be made.
  public func failures(course: Int) -> Int {
    guard runs > 0 else { return 0 }
    let made = tally.summaries[course * (columnCount + 1) + columnCount]
    return runs - Int(Rounding.nearest(made.mean * Double(runs)))
  }
}
