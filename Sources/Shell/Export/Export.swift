import TalentMarket

/// Writes what happened to files that notebooks and spreadsheets read.
enum Export {
  /// What a file is to hold.
  enum Format: String, CaseIterable, Sendable {
    /// Comma-separated values: labs in the file named, moves in a second one beside it.
    case csv
    /// One object: `{"turns":[…],"moves":[…]}`.
    case json

    /// The format that a file's name ends in; `nil` for any other.
    init?(path: String) {
      let name = AtomicFile.split(path).name
      guard let point = name.lastIndex(of: "."), point != name.startIndex else { return nil }
      self.init(rawValue: name[name.index(after: point)...].lowercased())
    }
  }

  /// A file, and why it could not be written.
  struct Fault: Error, Hashable, Sendable {
    /// The file.
    var path: String
    /// Why.
    var fault: WriteFault
  }

  /// Files to write: where, and what.
  static func files(
    path: String, format: Format, records: [TurnRecord], names: World
  ) -> [(path: String, text: String)] {
    let labs = TurnTables.labs(records, names: names)
    let moves = TurnTables.moves(records, names: names)
    switch format {
    case .csv: return [(path, labs.csv), (movesPath(path), moves.csv)]
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.key("turns")
        labs.write(to: &json)
        json.key("moves")
        moves.write(to: &json)
      }
      return [(path, json.text + "\n")]
    }
  }

  /// Writes the files.
  ///
  /// - Returns: The files written.
  @discardableResult
  static func write(
    path: String, format: Format, records: [TurnRecord], names: World
  ) throws(Fault) -> [String] {
    let files = files(path: path, format: format, records: records, names: names)
    for file in files {
      do throws(WriteFault) {
        try AtomicFile.write(file.path, file.text.utf8)
      } catch {
        throw Fault(path: file.path, fault: error)
      }
    }
    return files.map(\.path)
  }

  /// `turns-moves.csv` for `turns.csv`.
  static func movesPath(_ path: String) -> String {
    let (_, name) = AtomicFile.split(path)
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return path + "-moves" }
    let stem = path.dropLast(name[point...].count)
    return stem + "-moves" + name[point...]
  }
}
