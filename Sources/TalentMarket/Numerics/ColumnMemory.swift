/// Memory for several columns, asked for once and given back at once: many small requests cost more than what is done with
/// them in a small world.
struct ColumnMemory: ~Copyable {
  /// Which columns there shall be.
  struct Plan {
    /// Bytes of all columns so far.
    fileprivate private(set) var size = 0

    /// Plans an uninitialized column for `capacity` elements.
    mutating func add<Element>(_: Element.Type, _ capacity: Int) -> Column<Element> {
      let start = size
      size += (capacity * MemoryLayout<Element>.stride + ColumnMemory.line - 1) / ColumnMemory.line * ColumnMemory.line
      return Column(start: start)
    }
  }

  /// Where a column stands.
  struct Column<Element> {
    fileprivate let start: Int
  }

  /// Every column begins with a cache line, so that none of 32 or 64 bytes lies on two of them.
  private static let line = 64

  private let memory: UnsafeMutableRawPointer
  private let first: UnsafeMutableRawPointer

  /// Memory for the columns planned, as long as this lasts.
  init(_ plan: Plan) {
    // Common alignment is had for less than that of a line.
    memory = .allocate(byteCount: plan.size + ColumnMemory.line, alignment: MemoryLayout<Int>.alignment)
    first = memory.alignedUp(toMultipleOf: ColumnMemory.line)
  }

  deinit { memory.deallocate() }

  /// The first element of a column.
  subscript<Element>(column: Column<Element>) -> UnsafeMutablePointer<Element> {
    (first + column.start).assumingMemoryBound(to: Element.self)
  }
}
