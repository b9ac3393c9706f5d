/// A stack whose copies share structure, so that every earlier state of it can be kept for the price of one.
///
/// A skew-binary random-access list: complete binary trees whose sizes grow towards the bottom. Nothing is nested deeper
/// than the logarithm of the count, so that releasing a long stack does not exhaust the thread's own.
///
/// - Complexity: appending O(1), in the worst case and with any number of copies alive; looking up and cutting back
///   O(log n).
/// - SeeAlso: Okasaki, "Purely functional random-access lists", FPCA 1995.
struct PersistentStack<Element: Sendable>: Sendable {
  private indirect enum Tree: Sendable {
    case leaf(Element)
    case node(Element, Tree, Tree)
  }

  private final class Digit: Sendable {
    let size: Int
    let tree: Tree
    let rest: Digit?

    init(_ size: Int, _ tree: Tree, _ rest: Digit?) {
      self.size = size
      self.tree = tree
      self.rest = rest
    }
  }

  /// How many elements there are.
  private(set) var count = 0
  private var top: Digit?

  /// Adds an element on top.
  mutating func append(_ element: Element) {
    if let first = top, let second = first.rest, first.size == second.size {
      top = Digit(1 + 2 * first.size, .node(element, first.tree, second.tree), second.rest)
    } else {
      top = Digit(1, .leaf(element), top)
    }
    count += 1
  }

  /// The element on top.
  var last: Element? { self[count - 1] }

  /// Takes the element from the top; `nil` when there is none.
  mutating func popLast() -> Element? {
    let element = last
    cut(to: count - 1)
    return element
  }

  /// The element with so many others below it, or `nil` when there is none.
  subscript(position: Int) -> Element? {
    guard position >= 0, position < count else { return nil }
    var depth = count - 1 - position
    var digit = top
    while let current = digit, depth >= current.size {
      depth -= current.size
      digit = current.rest
    }
    guard let digit else { return nil }
    var size = digit.size
    var tree = digit.tree
    while true {
      switch tree {
      case .leaf(let element): return element
      case .node(let element, let left, let right):
        if depth == 0 { return element }
        size = (size - 1) / 2
        depth -= 1
        tree = depth < size ? left : right
        if depth >= size { depth -= size }
      }
    }
  }

  /// Forgets all but the lowest elements.
  mutating func cut(to length: Int) {
    let target = max(0, length)
    while count > target, let digit = top {
      if count - digit.size >= target {
        count -= digit.size
        top = digit.rest
      } else if case .node(_, let left, let right) = digit.tree {
        let half = (digit.size - 1) / 2
        count -= 1
        top = Digit(half, left, Digit(half, right, digit.rest))
      }
    }
  }
}
