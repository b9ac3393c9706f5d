/// What a researcher works on.
public enum ResearchField: UInt8, CaseIterable, Sendable {
  /// Reasoning models.
  case reasoning
  /// Agents.
  case agents
  /// Pretraining.
  case pretraining
  /// Multimodal models.
  case multimodal
  /// Alignment.
  case alignment
  /// Systems and infrastructure.
  case systems

  /// The name used in scenario files and at the prompt.
  public var name: String {
    switch self {
    case .reasoning: "reasoning"
    case .agents: "agents"
    case .pretraining: "pretraining"
    case .multimodal: "multimodal"
    case .alignment: "alignment"
    case .systems: "systems"
    }
  }
}
