import Experiments
import TalentMarket

/// A difference between two worlds as a part holds it.
extension TurnDifference {
  var json: JSON {
    var members: [(String, JSON)] = [("turn", .int(turn))]
    switch kind {
    case .choice(let researcher, let ours, let theirs):
      members += [
        ("researcher", .string(researcher)), ("with", ours?.json ?? .null), ("without", theirs?.json ?? .null),
      ]
    case .incident(let lab, let isOurs): members += [("incident", .string(lab)), ("isWith", .bool(isOurs))]
    case .numbers(let lab): members.append(("lab", .string(lab)))
    }
    return .object(members)
  }

  /// Reads a difference; `null` is none.
  init?(_ json: inout JSONScanner) throws(JSONFault) {
    let raw = try json.raw()
    guard raw != "null" else { return nil }
    var inner = JSONScanner(Array(raw.utf8))
    var (turn, researcher, incident, lab): (Int?, String?, String?, String?)
    var isOurs = false
    var (ours, theirs): (Fate?, Fate?)
    try inner.object { (json, key) throws(JSONFault) in
      switch key {
      case "turn": turn = try json.whole()
      case "researcher": researcher = try json.string()
      case "with": ours = try Fate(&json)
      case "without": theirs = try Fate(&json)
      case "incident": incident = try json.string()
      case "isWith": isOurs = try json.raw() == "true"
      case "lab": lab = try json.string()
      default: _ = try json.raw()
      }
    }
    guard let turn else { throw json.fault(.damaged) }
    if let researcher {
      self.init(turn: turn, kind: .choice(researcher: researcher, ours: ours, theirs: theirs))
    } else if let incident {
      self.init(turn: turn, kind: .incident(lab: incident, isOurs: isOurs))
    } else if let lab {
      self.init(turn: turn, kind: .numbers(lab: lab))
    } else {
      throw json.fault(.damaged)
    }
  }
}

extension TurnDifference.Fate {
  fileprivate var json: JSON {
    .object([("lab", .string(lab)), ("pay", .money(pay)), ("stayed", .bool(stayed))])
  }

  /// Reads what became of somebody; `null` is nothing.
  fileprivate init?(_ json: inout JSONScanner) throws(JSONFault) {
    let raw = try json.raw()
    guard raw != "null" else { return nil }
    var inner = JSONScanner(Array(raw.utf8))
    var lab: String?
    var pay: Int64?
    var stayed = false
    try inner.object { (json, key) throws(JSONFault) in
      switch key {
      case "lab":
        let text = try json.raw()
        var name = JSONScanner(Array(text.utf8))
        lab = text == "null" ? nil : try name.string()
      case "pay": pay = try json.whole()
      case "stayed": stayed = try json.raw() == "true"
      default: _ = try json.raw()
      }
    }
    guard let pay else { throw json.fault(.damaged) }
    self.init(lab: lab, pay: Pay(pay), stayed: stayed)
  }
}
