extension InputMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .pathMissing: "a number of the world is missing here, such as Meta.budget"
    case .fromMissing(let name): "from and the smallest \(name) are missing here, such as from 1B"
    case .toMissing(let name): "to and the largest \(name) are missing here, such as to 2B"
    case .runsBackward(let name): "the largest \(name) is not above the smallest"
    case .badStep(let step): "\(style.quoted(step)) is no step from the smallest value towards the largest"
    case .twice(let name): "\(name) is there already"
    case .notThere(let name, let turn): "there is no \(name) at turn \(turn)"
    case .tooManyRanges(let limit): "no more than \(limit) numbers can be moved at once"
    case .tooManyPoints(let limit): "these are more than \(style.count(limit)) points: take larger steps or a design"
    case .badDesign(let word): "\(style.quoted(word)) is no design: factorial, latin N or sobol N"
    case .stepNeedsLevels(let name): "\(name) has a step, and only a factorial design has levels"
    case .csvOnly(let path): "\(path) does not end in .csv"
    case .fileExists(let path): "there is a file \(path) already, which stays as it is"
    case .noRanges: "the scenario gives no ranges: write over PATH from A to B"
    case .oneMeasure: "one measure at a time"
    }
  }
}
