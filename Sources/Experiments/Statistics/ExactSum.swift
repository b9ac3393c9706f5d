/// A sum of numbers, or of their squares, without any rounding: the same whatever the order and however it is divided.
///
/// The sum is kept as a whole number of digits to the base 2³² that grows to both sides as needed, so that it covers
/// every finite double and its square; sums of measures take a handful of digits. The first rounding happens when a
/// statistic is read.
///
/// - SeeAlso: Kulisch & Miranker, "The arithmetic of the digital computer: a new approach", SIAM Review 28 (1986), for
///   the long accumulator; Neal, "Fast exact summation using small and large superaccumulators", arXiv:1505.05571.
struct ExactSum: Sendable {
  /// Zero.
  init() {}

  // Below 2³² and not negative once carried, but for the top one, which holds the sign.
  private var limbs: [Int64] = []
  /// The place of the lowest limb: limb i counts 2^(32·(place + i)).
  private var place = 0

  /// Adds `value`·2^`exponent` for |value| < 2¹²⁶.
  ///
  /// - Complexity: O(1) but where the sum has to grow.
  mutating func add(_ value: Int128, exponent: Int) {
    guard value != 0 else { return }
    let low = exponent >> 5
    let shift = UInt64(exponent & 31)
    // Up to 126 + 31 bits: a first digit, and the rest.
    let size = value.magnitude
    let first = UInt64(truncatingIfNeeded: size << UInt128(shift)) & 0xFFFF_FFFF
    var rest = size >> (32 - UInt128(shift))
    reach(low, low + 5)
    let sign: Int64 = value < 0 ? -1 : 1
    var limb = low - place
    var carry = sign * Int64(first)
    while true {
      carry += limbs[limb]
      if limb == limbs.count - 1 {
        limbs[limb] = carry
        break
      }
      limbs[limb] = carry & 0xFFFF_FFFF
      carry >>= 32
      if rest == 0 && carry == 0 { break }
      carry += sign * Int64(rest & 0xFFFF_FFFF)
      rest >>= 32
      limb += 1
    }
  }

  /// Adds another sum.
  mutating func add(_ other: ExactSum) {
    guard !other.limbs.isEmpty else { return }
    reach(other.place, other.place + other.limbs.count - 1)
    var carry: Int64 = 0
    for limb in (other.place - place)..<limbs.count {
      let place = limb - (other.place - place)
      carry += limbs[limb] + (place < other.limbs.count ? other.limbs[place] : 0)
      if limb == limbs.count - 1 {
        limbs[limb] = carry
      } else {
        limbs[limb] = carry & 0xFFFF_FFFF
        carry >>= 32
      }
    }
  }

  /// Makes room for the given places, with one above them for the sign and for carries.
  private mutating func reach(_ low: Int, _ high: Int) {
    if limbs.isEmpty { place = low }
    if low < place {
      limbs.insert(contentsOf: repeatElement(0, count: place - low), at: 0)
      place = low
    }
    let wanted = high + 2 - place
    guard limbs.count < wanted else { return }
    // The limb that was on top becomes one like the others: its sign moves up.
    var carry = limbs.popLast() ?? 0
    while limbs.count < wanted - 1 {
      limbs.append(carry & 0xFFFF_FFFF)
      carry >>= 32
    }
    limbs.append(carry)
  }

  /// The sum as `integer`·2^(32·`place`).
  var exact: (integer: ExactInteger, place: Int) {
    guard let top = limbs.last else { return (ExactInteger(0), 0) }
    // Of a negative sum the digits below the sign are those of its complement.
    var digits: [UInt32] = []
    let isNegative = top < 0
    var borrow: Int64 = 0
    for limb in limbs.dropLast() {
      let value = isNegative ? borrow - limb : limb
      digits.append(UInt32(truncatingIfNeeded: value))
      borrow = isNegative ? value >> 32 : 0
    }
    let size = UInt64(isNegative ? borrow - top : top)
    digits += [UInt32(truncatingIfNeeded: size), UInt32(size >> 32)]
    return (ExactInteger(digits: digits, isNegative: isNegative), place)
  }

  /// The sum in the one form that all equal sums share.
  var number: ExactNumber {
    let (integer, place) = exact
    return ExactNumber(isNegative: integer.isNegative, digits: integer.digits, place: place)
  }

  /// The sum that `number` is; `nil` where no sum of finite doubles and their squares is as large or as fine.
  init?(_ number: ExactNumber) {
    self.init()
    // From the square of the smallest double to that of the largest, 2³² times.
    guard number.place >= -68, number.place + number.digits.count <= 68 else { return nil }
    let sign: Int64 = number.isNegative ? -1 : 1
    for (digit, value) in number.digits.enumerated() {
      add(Int128(sign * Int64(value)), exponent: 32 * (number.place + digit))
    }
  }

  /// How many limbs there are.
  var limbCount: Int { limbs.count }
}

extension Double {
  /// The number as a whole significand below 2⁵³ times a power of two; only of finite numbers.
  var exactParts: (significand: Int64, exponent: Int) {
    let fraction = Int64(bitPattern: bitPattern & 0x000F_FFFF_FFFF_FFFF)
    let power = Int(bitPattern >> 52 & 0x7FF)
    let size = power == 0 ? fraction : fraction | 0x0010_0000_0000_0000
    return (sign == .minus ? -size : size, max(power, 1) - 1075)
  }
}
