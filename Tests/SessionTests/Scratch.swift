import Foundation

/// A folder that goes with the test.
final class Scratch {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.path + "/talentwar-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  func bytes(_ name: String) -> [UInt8] {
    FileManager.default.contents(atPath: path + "/" + name).map(Array.init) ?? []
  }

  func put(_ name: String, _ bytes: [UInt8], permissions: Int = 0o600) {
    _ = FileManager.default.createFile(
      atPath: path + "/" + name, contents: Data(bytes), attributes: [.posixPermissions: permissions])
  }

  func permissions(_ name: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path + "/" + name))?[.posixPermissions] as? Int
  }

  func date(_ name: String, secondsAgo: Double) {
    try? FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -secondsAgo)], ofItemAtPath: path + "/" + name)
  }
}
