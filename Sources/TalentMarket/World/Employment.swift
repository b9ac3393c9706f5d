/// Where a researcher works, as the columns store it.
public enum Employment: Hashable, Sendable {
  /// At a lab.
  case lab(LabID)
  /// Looking for work.
  case unemployed
  /// Gone from the field for good.
  case left

  /// The code of the column `employer`: a lab's index, −1 unemployed, −2 left.
  public var code: Int32 {
    switch self {
    case .lab(let lab): Int32(lab.index)
    case .unemployed: -1
    case .left: -2
    }
  }

  /// Reads a code of the column `employer`.
  public init(code: Int32) {
    self = code >= 0 ? .lab(LabID(Int(code))) : code == -1 ? .unemployed : .left
  }

  /// The lab, if there is one.
  public var lab: LabID? { if case .lab(let lab) = self { lab } else { nil } }
}
