import Experiments
import Expressions
import TalentMarket

/// A number that a search may change: along which axis, and what that costs.
struct SearchPath {
  /// The number.
  let path: Path
  /// As it is typed.
  let name: String
  /// Its axis.
  let axis: SearchAxis
  /// What changing it costs.
  let price: Price

  /// What a change costs.
  enum Price {
    /// Dollars a year for a unit, as is typed, as goes without saying, or as is assumed.
    case dollars(Double, isAssumed: Bool)
    /// What the lab then pays its people beyond what it pays them now.
    case payroll(LabID)
    /// Nothing that is known; a change of so much counts as a whole one.
    case none(whole: Double)
  }

  /// What an H100-equivalent costs a year where nobody says: two dollars an hour, day and night. An assumption.
  static let computePrice = 17_500.0

  /// Whether it costs money.
  var isPriced: Bool { if case .none = price { false } else { true } }

  /// A value as it can be typed: `$548.3M`, `0.62`, `14`.
  func typed(_ value: Double) -> String {
    let isMoney = path.shownUnit == .dollars
    let isLarge = isMoney || path.shownUnit == .h100e
    for (power, word) in [(9, "B"), (6, "M"), (3, "k")] where isLarge {
      // Only where it reads back as the same number.
      guard let unit = Double("1e\(power)"), value.magnitude >= unit, let figure = PlainNumber.text(value / unit),
        Double("\(figure)e\(power)") == value
      else { continue }
      return (isMoney ? "$" : "") + figure + word
    }
    return (isMoney ? "$" : "") + (PlainNumber.text(value) ?? "0")
  }

  /// The assignment of a value, as it can be typed.
  func assignment(_ value: Double) -> String { "\(name) = \(typed(value))" }

  /// Makes it so in a world.
  func change(to value: Double, after turn: Turn) -> Course.TimedChange {
    let change = Change(path: path, operation: .set, amount: value)
    return Course.TimedChange(after: turn) { world in (try? world.apply(change)) != nil }
  }
}

extension Interpreter {
  /// Reads the numbers that a search may change, as they stand in a world.
  func searchPaths(of question: SearchQuestion, in world: World) throws(Fault) -> [SearchPath] {
    var paths: [SearchPath] = []
    for typed in question.paths {
      let path: Path
      do throws(ExpressionFault) {
        path = try self.path(of: try ExpressionReader.path(typed.part.text), in: world)
      } catch {
        throw misspelt(typed.part) ?? fault(error, in: typed.part.text, offset: typed.part.offset)
      }
      guard !paths.contains(where: { $0.path == path }) else {
        throw Fault(UsageMessage.tooMuch(typed.part.text), at: typed.part.range)
      }
      let axis = axis(of: path, in: world, span: try span(of: question, path))
      paths.append(
        SearchPath(
          path: path, name: name(of: path, in: world), axis: axis,
          price: price(of: path, typed: typed.price?.value, axis)))
    }
    return paths
  }

  // A clause whose first word is nearly right is told apart from a name that is wrong.
  private func misspelt(_ part: LinePart) -> Fault? {
    let clauses = [Keyword.from, .within, .at, .until, .runs, .keep].flatMap(\.spellings).filter { $0.count > 3 }
    for word in Words.of(Array(part.text)).dropFirst() where !word.isQuoted {
      guard let clause = Nearest.word(to: word.text, among: clauses) else { continue }
      let place = word.range.lowerBound + part.offset..<word.range.upperBound + part.offset
      return Fault(UsageMessage.tooMuch(word.text), at: place, suggestion: clause)
    }
    return nil
  }

  private func name(of path: Path, in world: World) -> String {
    switch path {
    case .lab(let lab, let field): quote(world[lab].name) + "." + field.name
    case .researcher(let person, let field): quote(world.name(of: person)) + "." + field.name
    case .model(let parameter): "model." + parameter.name
    }
  }

  private func span(of question: SearchQuestion, _ path: Path) throws(Fault) -> ClosedRange<Double>? {
    guard let (from, to) = question.span else { return nil }
    func value(_ typed: TypedAmount) throws(Fault) -> Double {
      guard let amount = Quantity(typed.value, typed.unit).amount(in: path.unit), path.allowed.contains(amount) else {
        throw Fault(SearchFault.notAllowed(typed.text), at: typed.range)
      }
      return amount
    }
    let (one, other) = (try value(from), try value(to))
    guard one != other else { throw Fault(SearchFault.emptySpan, at: from.range) }
    return min(one, other)...max(one, other)
  }

  private func axis(of path: Path, in world: World, span: ClosedRange<Double>?) -> SearchAxis {
    let present = world.value(of: path)
    let allowed = path.allowed
    let range = span ?? allowed
    let isGiven = span != nil
    if path.countsWhole {
      return SearchAxis(present: present, allowed: range, scale: .whole, isGiven: isGiven)
    }
    if allowed.lowerBound >= 0, allowed.upperBound > 1, present > 0, range.lowerBound > 0 || !isGiven {
      return SearchAxis(present: present, allowed: range, scale: .factor, isGiven: isGiven)
    }
    let width = range.upperBound - range.lowerBound
    let unit: Double =
      if isGiven || width <= 1 { width } else if allowed.lowerBound < 0 { max(2 * present.magnitude, 0.5) } else {
        typical(path, in: world)
      }
    return SearchAxis(present: present, allowed: range, scale: .difference, unit: unit, isGiven: isGiven)
  }

  // A large amount of what there is none of now.
  private func typical(_ path: Path, in world: World) -> Double {
    guard case .lab(_, let field) = path, field == .budget || field == .compute else { return 1 }
    let amounts = world.labIDs.map { world.value(of: .lab($0, field)) }
    return max(1, amounts.reduce(0, max))
  }

  private func price(of path: Path, typed: Double?, _ axis: SearchAxis) -> SearchPath.Price {
    if let typed { return .dollars(typed, isAssumed: false) }
    switch path {
    case .lab(_, .budget), .researcher(_, .pay): return .dollars(1, isAssumed: false)
    case .lab(_, .compute): return .dollars(SearchPath.computePrice, isAssumed: true)
    case .lab(let lab, .appetite), .lab(let lab, .denial): return .payroll(lab)
    default:
      let width = path.allowed.upperBound - path.allowed.lowerBound
      return .none(whole: width <= 1 ? width : max(axis.present.magnitude, 1))
    }
  }
}

extension Path {
  // Heads, turns, and whether a lab counters.
  fileprivate var countsWhole: Bool { isWhole && shownUnit != .dollars }
}
