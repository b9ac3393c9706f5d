extension SearchFault {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .aimMissing: "to and a value are missing here, such as retention(OpenAI) to 80% by OpenAI.budget"
    case .pathMissing: "by and a number that may be changed are missing here, such as by OpenAI.budget"
    case .notAllowed(let text): "\(style.quoted(text)) is not a value that this number may take"
    case .emptySpan: "there is nothing between these two"
    case .oneSubject: "one measure or condition at a time"
    case .onePath: "one number at a time: goal takes several"
    }
  }
}
