import Foundation
import Testing

@testable import Shell

@Suite struct `Files` {
  private let scratch = Scratch()

  @Test func `are replaced whole and keep their permissions`() throws {
    scratch.put("turns.csv", [1, 2, 3], permissions: 0o640)
    try AtomicFile.write(scratch.path + "/turns.csv", [4, 5])
    #expect(scratch.bytes("turns.csv") == [4, 5])
    #expect(scratch.permissions("turns.csv") == 0o640)
    #expect(scratch.names == ["turns.csv"])
  }

  @Test func `are written where a link points`() throws {
    scratch.put("real", [1])
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/link", withDestinationPath: scratch.path + "/real")
    try AtomicFile.write(scratch.path + "/link", [2])
    #expect(scratch.bytes("real") == [2])
    #expect(scratch.names == ["link", "real"])
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/link")) != nil)
  }

  @Test func `that cannot be written leave the old one and nothing beside it`() {
    scratch.put("old", [1, 2, 3])
    try? FileManager.default.createDirectory(atPath: scratch.path + "/folder", withIntermediateDirectories: true)
    #expect(throws: WriteFault.isDirectory) { try AtomicFile.write(scratch.path + "/folder", [1]) }
    #expect(throws: WriteFault.isDirectory) { try AtomicFile.write(scratch.path + "/new/", [1]) }
    #expect(throws: WriteFault.noSuchFolder) { try AtomicFile.write(scratch.path + "/none/file", [1]) }
    #expect(throws: WriteFault.noSuchFolder) { try AtomicFile.write(scratch.path + "/old/file", [1]) }
    #expect(throws: WriteFault.noSuchFolder) { try AtomicFile.write("", [1]) }
    #expect(throws: WriteFault.self) { try AtomicFile.write(scratch.path + "/old\0new", [1]) }
    #expect(throws: WriteFault.self) {
      try AtomicFile.write(scratch.path + "/" + String(repeating: "n", count: 300), [1])
    }
    #expect(scratch.bytes("old") == [1, 2, 3])
    #expect(scratch.names == ["folder", "old"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `on a full disk say so`() {
    #expect(throws: WriteFault.diskFull) { try AtomicFile.write("/dev/full", [1]) }
  }

  @Test(.enabled(if: getuid() != 0))
  func `that may not be written or read say so`() {
    scratch.put("mine", [1], permissions: 0)
    #expect(throws: WriteFault.permission) { try AtomicFile.write(scratch.path + "/mine", [2]) }
    #expect(throws: ReadFault.unreadable(code: EACCES)) { try FileReader.read(scratch.path + "/mine") }
  }

  @Test func `are read up to a limit`() throws {
    scratch.put("five", [1, 2, 3, 4, 5])
    #expect(try FileReader.read(scratch.path + "/five", limit: 5) == [1, 2, 3, 4, 5])
    #expect(throws: ReadFault.tooLarge(limit: 4)) { try FileReader.read(scratch.path + "/five", limit: 4) }
    #expect(throws: ReadFault.tooLarge(limit: 1000)) { try FileReader.read("/dev/zero", limit: 1000) }
    #expect(throws: ReadFault.missing) { try FileReader.read(scratch.path + "/none") }
    #expect(throws: ReadFault.missing) { try FileReader.read(scratch.path + "/five/none") }
    #expect(throws: ReadFault.missing) { try FileReader.read("") }
    #expect(throws: ReadFault.missing) { try FileReader.read(scratch.path + "/five\0") }
    #expect(throws: ReadFault.isDirectory) { try FileReader.read(scratch.path) }
  }
}
