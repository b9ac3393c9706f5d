/// A whole number of any size: what exact sums are multiplied and compared as.
///
/// Only what statistics need, and only when they are asked for: nothing here is in a hot loop.
struct ExactInteger: Hashable, Sendable {
  /// Whether it is below zero; zero is not.
  private(set) var isNegative: Bool
  /// Digits to the base 2³², lowest first, no zero on top.
  private(set) var digits: [UInt32]

  /// A number from its digits, lowest first.
  init(digits: [UInt32], isNegative: Bool = false) {
    let top = digits.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    self.digits = Array(digits[..<top])
    self.isNegative = isNegative && top > 0
  }

  /// A small number.
  init(_ value: Int) {
    let size = UInt64(value.magnitude)
    self.init(digits: [UInt32(truncatingIfNeeded: size), UInt32(size >> 32)], isNegative: value < 0)
  }

  /// The number times 2^(32·places), places ≥ 0.
  func shifted(places: Int) -> ExactInteger {
    ExactInteger(digits: [UInt32](repeating: 0, count: places) + digits, isNegative: isNegative)
  }

  static func * (left: ExactInteger, right: ExactInteger) -> ExactInteger {
    var product = [UInt32](repeating: 0, count: left.digits.count + right.digits.count)
    for (place, digit) in left.digits.enumerated() {
      var carry: UInt64 = 0
      for (other, factor) in right.digits.enumerated() {
        carry += UInt64(digit) * UInt64(factor) + UInt64(product[place + other])
        product[place + other] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[place + right.digits.count] = UInt32(carry)
    }
    return ExactInteger(digits: product, isNegative: left.isNegative != right.isNegative)
  }

  static func - (left: ExactInteger, right: ExactInteger) -> ExactInteger {
    if left.isNegative != right.isNegative {
      return ExactInteger(digits: sum(left.digits, right.digits), isNegative: left.isNegative)
    }
    return isBelow(left.digits, right.digits)
      ? ExactInteger(digits: difference(right.digits, left.digits), isNegative: !left.isNegative)
      : ExactInteger(digits: difference(left.digits, right.digits), isNegative: left.isNegative)
  }

  /// The number divided by a positive one, times 2⁹⁶ and cut off; its lowest bit is set where something was cut off.
  ///
  /// Rounding it gives what rounding the exact quotient gives.
  func longQuotient(by divisor: UInt32) -> ExactInteger {
    var rest: UInt64 = 0
    var quotient: [UInt32] = []
    for digit in digits.reversed() + [0, 0, 0] {
      rest = rest << 32 | UInt64(digit)
      quotient.append(UInt32(rest / UInt64(divisor)))
      rest %= UInt64(divisor)
    }
    if rest != 0 { quotient[quotient.count - 1] |= 1 }
    return ExactInteger(digits: quotient.reversed(), isNegative: isNegative)
  }

  /// The number, rounded once to 53 bits, half to even: a significand times 2^exponent.
  var rounded: (significand: Double, exponent: Int) {
    guard let top = digits.last else { return (0, 0) }
    // The upper 64 bits, the lowest of them set where anything below is: one rounding decides as all bits would.
    let length = digits.count * 32 - top.leadingZeroBitCount
    let low = length - 64
    var head: UInt64 = 0
    for bit in stride(from: 0, to: 96, by: 32) {
      let place = (low >> 5) + bit / 32
      let shift = bit - (low & 31)
      let digit = UInt64(place >= 0 && place < digits.count ? digits[place] : 0)
      head |= shift >= 0 ? (shift < 64 ? digit << UInt64(shift) : 0) : digit >> UInt64(-shift)
    }
    if low > 0 {
      let whole = low >> 5
      let isRest =
        digits[..<whole].contains { $0 != 0 } || digits[whole] & ((1 << UInt32(low & 31)) - 1) != 0
      if isRest { head |= 1 }
    }
    let size = Double(head)
    return (isNegative ? -size : size, low)
  }

  private static func isBelow(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    if left.count != right.count { return left.count < right.count }
    for (one, other) in zip(left.reversed(), right.reversed()) where one != other { return one < other }
    return false
  }

  private static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var carry: UInt64 = 0
    var result: [UInt32] = []
    for place in 0..<max(left.count, right.count) {
      carry += UInt64(place < left.count ? left[place] : 0) + UInt64(place < right.count ? right[place] : 0)
      result.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    result.append(UInt32(carry))
    return result
  }

  // The left one is not below the right one.
  private static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var borrow: Int64 = 0
    var result: [UInt32] = []
    for (place, digit) in left.enumerated() {
      let value = Int64(digit) - Int64(place < right.count ? right[place] : 0) + borrow
      result.append(UInt32(truncatingIfNeeded: value))
      borrow = value < 0 ? -1 : 0
    }
    return result
  }
}
