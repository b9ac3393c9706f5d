import ScenarioFormat

extension NumberOrigin {
  /// The words of the file or the model, without what they are called.
  var reason: String? {
    switch self {
    case .source(let text), .form(let text): text
    case .assumption(let reason): reason
    case .none: nil
    }
  }

  /// What a machine is told of it.
  var text: String? {
    switch self {
    case .source(let source): source
    case .form(let source): "assumption (\(source))"
    case .assumption(let reason): reason.map { "assumption (\($0))" } ?? "assumption"
    case .none: nil
    }
  }
}
