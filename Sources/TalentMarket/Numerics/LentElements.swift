extension Array {
  /// The elements as plain memory, for as long as somebody else keeps them as they are.
  var lent: UnsafeBufferPointer<Element> { withUnsafeBufferPointer { $0 } }
}

extension UnsafeBufferPointer {
  /// No elements at all.
  static var nothing: UnsafeBufferPointer { UnsafeBufferPointer(start: nil, count: 0) }
}
