import Diagnostics
import ScenarioFormat
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct `Finding scenarios` {
  /// A new folder that goes with the test.
  final class Folder {
    let path: String

    init() {
      var template = Array("/tmp/talentwar-locator-XXXXXX".utf8CString)
      path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
    }

    func write(_ name: String, _ text: String) {
      let file = fopen(path + "/" + name, "w")
      fputs(text, file)
      fclose(file)
    }

    deinit {
      for name in ["kitchen.yaml", "own.yml", "big.yaml", "closed.yaml", ".hidden.yaml", "note.txt"] {
        unlink(path + "/" + name)
      }
      rmdir(path + "/folder.yaml")
      rmdir(path)
    }
  }

  @Test func `a name is looked for in the folders and last in the program`() throws {
    let folder = Folder()
    folder.write("own.yml", "name: own\n")
    let locator = ScenarioLocator(folders: ["/nonexistent", folder.path])
    #expect(try locator.source("own").name == folder.path + "/own.yml")
    #expect(try locator.source("KITCHEN").name == "kitchen.yaml")
    folder.write("kitchen.yaml", "name: mine\n")
    #expect(try locator.source("kitchen").bytes == Array("name: mine\n".utf8))
    #expect(try locator.source(folder.path + "/own.yml").bytes == Array("name: own\n".utf8))
  }

  @Test func `what cannot be had says why`() {
    let folder = Folder()
    mkdir(folder.path + "/folder.yaml", 0o700)
    folder.write("big.yaml", String(repeating: "x", count: ScenarioLimits.bytes + 1))
    let locator = ScenarioLocator(folders: [folder.path])
    #expect(throws: LocatorFault.missing("kichen", suggestion: "kitchen")) { try locator.source("kichen") }
    #expect(throws: LocatorFault.missing("", suggestion: nil)) { try locator.source("") }
    #expect(throws: LocatorFault.isFolder(folder.path)) { try locator.source(folder.path) }
    #expect(throws: LocatorFault.isFolder(folder.path + "/folder.yaml")) { try locator.source("folder") }
    #expect(throws: LocatorFault.isNoFile("/dev/null")) { try locator.source("/dev/null") }
    #expect(
      throws: LocatorFault.tooLarge(
        folder.path + "/big.yaml", bytes: ScenarioLimits.bytes + 1, limit: ScenarioLimits.bytes)
    ) { try locator.source("big") }
  }

  @Test(.enabled(if: getuid() != 0)) func `a file without permission is unreadable`() {
    let folder = Folder()
    folder.write("closed.yaml", "name: a\n")
    chmod(folder.path + "/closed.yaml", 0)
    #expect(throws: LocatorFault.unreadable(folder.path + "/closed.yaml", code: EACCES)) {
      try ScenarioLocator(folders: [folder.path]).source("closed")
    }
  }

  @Test func `everything at hand is listed once, nearest first`() {
    let folder = Folder()
    for name in ["own.yml", "kitchen.yaml", ".hidden.yaml", "note.txt"] { folder.write(name, "") }
    let listed = ScenarioLocator(folders: [folder.path]).available()
    #expect(listed.map(\.name) == ["kitchen", "own", "raid-2025", "baseline-2025", "textbook-house"])
    #expect(listed[0].place == .file(path: folder.path + "/kitchen.yaml"))
    #expect(listed[2].place == .bundled)
  }
}
