import Foundation
import Testing

@testable import Shell

/// A shipped scenario whose text a test has changed, in a folder of its own.
struct EditedScenario {
  let folder: URL
  let path: String

  init(_ name: String, change: (String) -> String = { $0 }) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "edited-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = try #require(FileLibrary().scenario(name).scenario?.text)
    let file = folder.appending(path: "\(name).yaml")
    try change(text).write(to: file, atomically: true, encoding: .utf8)
    path = file.path
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
