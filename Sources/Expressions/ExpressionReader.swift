internal import Diagnostics
internal import TalentMarket

/// Reads typed text; every range it gives is moved by `offset`, the place of the text in its source.
public enum ExpressionReader {
  /// One expression; a single `=` compares.
  public static func expression(_ text: String, at offset: Int = 0) throws(ExpressionFault) -> Expression {
    var parser = try Parser(text, at: offset)
    let expression = try parser.expression()
    try parser.finish()
    return expression
  }

  /// Expressions between commas; at least one.
  public static func expressions(_ text: String, at offset: Int = 0) throws(ExpressionFault) -> [Expression] {
    var parser = try Parser(text, at: offset)
    var result = [try parser.expression()]
    while parser.skip(.comma) { result.append(try parser.expression()) }
    try parser.finish()
    return result
  }

  /// A line that is no command: an assignment if a path and an assigning sign stand first, else an expression.
  public static func statement(_ text: String, at offset: Int = 0) throws(ExpressionFault) -> Statement {
    var parser = try Parser(text, at: offset)
    if let assignment = try parser.assignment() {
      try parser.finish()
      return .assignment(assignment)
    }
    let expression = try parser.expression()
    try parser.finish()
    return .expression(expression)
  }

  /// One change as files and `whatif` write it: `budget * 1.5`, `Chain.culture.mission + 0.2`, `Meta.quota = 3`.
  public static func change(_ text: String, at offset: Int = 0) throws(ExpressionFault) -> Assignment {
    let changes = try changes(text, at: offset)
    guard changes.count == 1 else { throw ExpressionFault(.notAChange, changes[1].range) }
    return changes[0]
  }

  /// Changes between commas; at least one.
  public static func changes(_ text: String, at offset: Int = 0) throws(ExpressionFault) -> [Assignment] {
    var parser = try Parser(text, at: offset)
    var result = [try parser.change()]
    while parser.skip(.comma) { result.append(try parser.change()) }
    try parser.finish()
    return result
  }

  /// A name or a path by itself.
  public static func path(_ text: String, at offset: Int = 0) throws(ExpressionFault) -> NamePath {
    var parser = try Parser(text, at: offset)
    let path = try parser.path()
    try parser.finish()
    return path
  }

  /// A number by itself, with sign and unit: `-0.1`, `4.5B`, `2 turns`, `$300M over 4y`.
  ///
  /// - Parameters:
  ///   - yearsPerTurn: Years in a turn, for `over 6 turns`.
  public static func quantity(
    _ text: String, at offset: Int = 0, yearsPerTurn: Double? = nil
  ) throws(ExpressionFault) -> Quantity {
    var parser = try Parser(text, at: offset)
    let expression = try parser.quantity()
    try parser.finish()
    let evaluator = Evaluator(environment: ConstantEnvironment(yearsPerTurn: yearsPerTurn))
    guard case .number(let value, let unit) = try evaluator.value(of: expression) else {
      throw ExpressionFault(.expectedNumber(text), expression.range)
    }
    return Quantity(value, unit)
  }
}
