/// The numbers of one replicate, written from left to right.
public struct SampleRow {
  private let numbers: UnsafeMutableBufferPointer<Double>
  private var next = 0

  /// How many numbers have been written.
  public var position: Int { next }

  init(_ numbers: UnsafeMutableBufferPointer<Double>) { self.numbers = numbers }

  /// Writes the next number.
  public mutating func append(_ number: Double) {
    precondition(next < numbers.count, "a row has as many numbers as were announced")
    numbers[next] = number
    next += 1
  }

  /// A number that has been written.
  public subscript(place: Int) -> Double {
    precondition(place >= 0 && place < next, "only what was written can be read")
    return numbers[place]
  }

  /// Whether all numbers have been written.
  var isFull: Bool { next == numbers.count }
}
