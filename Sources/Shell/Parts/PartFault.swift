import Experiments

/// What is wrong with a part of a study, and where.
struct PartFault: Error, Hashable, Sendable {
  /// What is wrong.
  enum Kind: Hashable, Sendable {
    /// The text is no JSON, or not the JSON that is wanted.
    case json(JSONFault.Kind)
    /// The bytes are no UTF-8.
    case notText
    /// There is nothing in the file.
    case empty
    /// It does not begin as a part does.
    case notAPart
    /// It is of a later format than this tool reads.
    case laterFormat(Int)
    /// It is of a kind of study that this tool does not know.
    case unknownKind(String)
    /// A line says nothing of something that it should.
    case missingKey(String)
    /// Two statements of the file, or of a line, cannot both be true.
    case contradiction
    /// Another column than this should stand here.
    case column(String)
    /// The file ends before the part does.
    case cutOff(columns: Int, of: Int)
    /// The digest at its end is not that of the lines above.
    case altered
    /// The part is of another study than the parts before it.
    case differs(Difference, from: String)
    /// The share is there already, from the file named.
    case repeated(Shard, file: String)
    /// Not all replicates of the share were played.
    case interrupted(Shard, done: Int, of: Int)
  }

  /// In which way two parts are not of one study: what this one has, and what those before it have.
  enum Difference: Hashable, Sendable {
    /// Another kind of study.
    case kind(String, String)
    /// Another scenario.
    case scenario(String, String)
    /// A scenario of the same name with another text.
    case text
    /// Another seed.
    case seed(UInt64, UInt64)
    /// Another number of turns.
    case turns(Int, Int)
    /// Another number of replicates in all.
    case runs(Int, Int)
    /// Divided into another number of shares.
    case shards(Int, Int)
    /// Another version of the tool.
    case tool(String, String)
    /// The same scenario, read by another model.
    case world
    /// Anything else.
    case study
  }

  /// What is wrong.
  var kind: Kind
  /// The line, from 1; 0 for the file as a whole.
  var line: Int
  /// The column in bytes, from 1; 0 for the line as a whole.
  var column = 0
}

extension PartHead {
  /// The first way in which another part is not of the same study, what a person understands first.
  func difference(from other: PartHead) -> PartFault.Difference? {
    if kind != other.kind { return .kind(kind.rawValue, other.kind.rawValue) }
    if scenario != other.scenario { return .scenario(scenario, other.scenario) }
    if text != other.text { return .text }
    if seed != other.seed { return .seed(seed, other.seed) }
    if turns != other.turns { return .turns(turns, other.turns) }
    if runs != other.runs { return .runs(Int(runs), Int(other.runs)) }
    if shard.count != other.shard.count { return .shards(shard.count, other.shard.count) }
    if tool != other.tool { return .tool(tool, other.tool) }
    if world != other.world { return .world }
    return study == other.study ? nil : .study
  }
}
