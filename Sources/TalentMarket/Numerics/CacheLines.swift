extension UnsafeMutablePointer {
  /// Uninitialized memory for `capacity` elements that begins with a cache line, so that none of 32 or 64 bytes lies on
  /// two of them; given back by `deallocate()`.
  static func allocateOnCacheLines(capacity: Int) -> UnsafeMutablePointer {
    UnsafeMutableRawPointer.allocate(byteCount: capacity * MemoryLayout<Pointee>.stride, alignment: 64)
      .bindMemory(to: Pointee.self, capacity: capacity)
  }
}
