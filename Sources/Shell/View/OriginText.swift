import ScenarioFormat

extension NumberOrigin {
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
