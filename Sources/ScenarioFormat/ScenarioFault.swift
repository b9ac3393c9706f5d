public import Diagnostics
public import Expressions

/// What is wrong with a scenario file, and where.
public struct ScenarioFault: Error, Hashable, Sendable {
  /// What is wrong.
  public var kind: ScenarioFaultKind
  /// Where.
  public var range: SourceRange
  /// The word that was probably meant.
  public var suggestion: String?

  init(_ kind: ScenarioFaultKind, _ range: SourceRange, suggestion: String? = nil) {
    self.kind = kind
    self.range = range
    self.suggestion = suggestion
  }
}

/// The blocks of a scenario file whose keys are fixed.
public enum ScenarioBlock: String, Hashable, Sendable {
  /// The whole file.
  case scenario
  /// One of `labs`, or what a founding founds.
  case lab
  /// A lab's `culture`.
  case culture
  /// One of `cohorts`.
  case cohort
  /// A cohort's `talent`.
  case talent
  /// A cohort's `tenure`.
  case tenure
  /// A person's or a cohort's `wants`.
  case wants
  /// One taste of a cohort.
  case want
  /// One of `researchers`, or a star.
  case researcher
  /// `market`.
  case market
  /// One of `events`.
  case event
  /// One of `policies`, or a regulation.
  case policy
  /// `model`.
  case model
  /// One of `claims`.
  case claim
  /// One of `measures`.
  case measure
  /// One of `ranges`.
  case range
  /// One of `calibrate`.
  case target
  /// `calibration`.
  case calibration
  /// One of `calibration.tuned`.
  case tuned
  /// One of `calibration.fit`.
  case fit
  /// `reported`.
  case reported
  /// One of `reported.moves`.
  case reportedMove
  /// One of `reported.returns`.
  case reportedReturn
  /// One of `reported.packages`.
  case reportedPackage
  /// One of `goals`.
  case goal
  /// A number with its source: `{ value: 3M, source: … }`.
  case number
}

/// Things of a scenario that have a name of their own.
public enum NamedThing: Hashable, Sendable {
  /// A lab.
  case lab
  /// A researcher, named or generated.
  case researcher
  /// A cohort.
  case cohort
  /// A claim.
  case claim
}

/// What the reader of YAML stumbled over.
public enum SyntaxProblem: Hashable, Sendable {
  /// A tab where only blanks indent.
  case tab
  /// A quote without its twin.
  case unclosedQuote
  /// A `[` or `{` without its twin, or a comma missing inside it.
  case unclosedBracket
  /// Indentation that fits no block above.
  case indentation
  /// A colon where no key can stand.
  case unexpectedColon
  /// A key without its colon.
  case missingColon
  /// A character that begins nothing.
  case unexpectedCharacter
  /// An alias `*name` without its anchor.
  case unknownAlias(String)
  /// A second document after `---`.
  case secondDocument
  /// A key that is a list or a mapping.
  case complexKey
  /// Anything else, in the parser's own words.
  case other(String)
}

/// The ways in which a scenario file can be wrong; the sentences live elsewhere.
public enum ScenarioFaultKind: Hashable, Sendable {
  /// Nothing is in it.
  case empty
  /// More bytes than a scenario may have.
  case tooLarge(bytes: Int, limit: Int)
  /// Bytes that are no UTF-8.
  case invalidUTF8
  /// A control character, such as NUL.
  case controlCharacter(UInt32)
  /// YAML cannot be read.
  case syntax(SyntaxProblem)
  /// Deeper nesting than `limit`.
  case tooDeep(limit: Int)
  /// More aliases than `limit`, or any in a large file.
  case tooManyAliases(limit: Int)
  /// More values than `limit`, aliases counted out.
  case tooManyValues(limit: Int)

  /// A key that the block does not have.
  case unknownKey(String, in: ScenarioBlock)
  /// A key that the block must have.
  case missingKey(String, in: ScenarioBlock)
  /// A key written twice; the first stands in line `firstLine`.
  case duplicateKey(String, firstLine: Int)
  /// One of `choices` must be there.
  case missingChoice(in: ScenarioBlock, choices: [String])
  /// Two that exclude each other.
  case conflictingKeys(String, String, in: ScenarioBlock)
  /// A value of another shape.
  case wrongShape(path: String, expected: DocumentShape, found: DocumentShape)
  /// The same name where two are needed.
  case sameTwice(path: String, value: String)
  /// A list of the wrong length.
  case wrongCount(path: String, expected: Int, found: Int)
  /// A cell that a table needs.
  case missingCell(path: String)
  /// At least one is needed.
  case emptyList(path: String)

  /// A text where a number belongs, such as `many`.
  case notANumber(path: String, text: String)
  /// A number beyond what arithmetic holds.
  case numberTooLarge(path: String, text: String)
  /// A number outside what it may be.
  case outOfRange(path: String, value: Double, allowed: ClosedRange<Double>)
  /// A number outside the interval that the file itself gives for it.
  case outsideInterval(path: String, value: Double, low: Double, high: Double)
  /// A fraction where only whole numbers make sense.
  case notWhole(path: String, value: Double)
  /// A rate that is per something other than 1,000 people.
  case wrongRate(path: String, text: String)
  /// A number of another unit.
  case wrongUnit(path: String, expected: Unit, found: Unit)
  /// A number that is written wrongly, or a change or an expression that cannot be read.
  case expression(path: String, ExpressionFaultKind)

  /// A lab that does not exist.
  case unknownLab(String)
  /// A lab that is founded only in turn `turn`.
  case labNotYetFounded(String, turn: Int)
  /// A researcher that does not exist.
  case unknownResearcher(String)
  /// Not one of `choices`.
  case unknownChoice(path: String, value: String, choices: [String])
  /// A name that is taken; first in line `firstLine`.
  case duplicateName(String, NamedThing, firstLine: Int)
  /// An empty name, or one with control characters or more than 100 characters.
  case unusableName(String)
  /// A day that the calendar does not have.
  case invalidDate(String)
  /// Neither a quarter nor, where it may be one, a year.
  case invalidQuarter(String)
  /// An interval or period that ends before it starts.
  case endsBeforeStart(path: String, start: Double, end: Double)
  /// More people than a scenario may have.
  case tooManyPeople(Int, limit: Int)
}
