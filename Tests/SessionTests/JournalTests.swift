import Foundation
import Testing

@testable import Shell

@Suite struct `A journal` {
  private let scratch = Scratch()
  private let header = exampleSession().header

  private func journal() -> Journal { Journal(header: header, folder: scratch.path) }

  @Test func `begins with the first line, holds every line, and is nobody else's to read`() throws {
    let journal = journal()
    #expect(scratch.names == [])
    #expect(journal.append(line: "Bistro.budget *= 2") == nil)
    #expect(journal.append(line: "step", turns: [exampleTurn(1, moves: [exampleMove("Ada")])]) == nil)
    #expect(journal.append(turns: [exampleTurn(2, moves: [])]) == nil)
    let name = try #require(scratch.names.first)
    #expect(scratch.names.count == 1)
    #expect(scratch.permissions(name) == 0o600)
    let session = try SessionFile.parse(scratch.bytes(name))
    #expect(session.header == header)
    #expect(session.lines == ["Bistro.budget *= 2", "step"])
    #expect(session.entries.count == 4)
  }

  @Test func `of a live process is not offered, and one left behind is, with its lines`() throws {
    var journal: Journal? = journal()
    #expect(journal?.append(line: "step") == nil)
    #expect(Journal.abandoned(in: scratch.path).isEmpty)
    // The lock goes with the process; here with the object that holds it.
    journal = nil
    let abandoned = try #require(Journal.abandoned(in: scratch.path).first)
    #expect(abandoned.session.lines == ["step"])
    #expect(abandoned.lineCount == 1)
    #expect(abs(Double(abandoned.modified) - Date().timeIntervalSince1970) < 60)
    abandoned.remove()
    #expect(scratch.names == [])
  }

  @Test func `that ended well leaves nothing behind`() {
    let journal = journal()
    _ = journal.append(line: "step")
    journal.close()
    #expect(journal.append(line: "late") == nil)
    #expect(scratch.names == [])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
  func `held by another process is offered once that is killed`() throws {
    var journal: Journal? = journal()
    _ = journal?.append(line: "step")
    let path = try #require(journal?.path)
    journal = nil
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    holder.arguments = ["--no-fork", path, "sleep", "60"]
    try holder.run()
    let start = Date()
    while !Journal.abandoned(in: scratch.path).isEmpty, Date().timeIntervalSince(start) < 10 { usleep(5000) }
    #expect(Journal.abandoned(in: scratch.path).isEmpty)
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    #expect(Journal.abandoned(in: scratch.path).map(\.session.lines) == [["step"]])
  }

  @Test func `torn anywhere gives the lines that were whole`() {
    var session = exampleSession()
    session.append(line: "why Ada")
    let bytes = Array(session.text.utf8)
    let beginning = SessionFile.text(of: session.header).utf8.count
    for length in 0...bytes.count {
      let recovered = SessionFile.recover(Array(bytes[..<length]))
      if length >= beginning { #expect(recovered?.header == session.header) }
      guard let recovered else { continue }
      #expect(recovered.lines == Array(session.lines.prefix(recovered.lines.count)))
      // As a power cut may leave it: the length is on disk, the bytes are not.
      #expect(SessionFile.recover(bytes[..<length] + [UInt8](repeating: 0, count: 50)) == recovered)
    }
  }

  @Test func `is offered latest first; empty ones and noise are cleared away`() {
    for (index, name) in ["100-1-1", "200-1-1", "300-1-1"].enumerated() {
      var session = exampleSession()
      session.append(line: name)
      scratch.put(name + ".session", Array(session.text.utf8))
      scratch.date(name + ".session", secondsAgo: Double([50, 10, 90][index]))
    }
    scratch.put("400-1-1.session", Array(SessionFile.text(of: header).utf8))
    scratch.put("500-1-1.session", [0xFF, 0x00])
    scratch.put(".600-1-1.session", [1])
    scratch.date(".600-1-1.session", secondsAgo: 100)
    scratch.put("notes.txt", [1])
    #expect(Journal.abandoned(in: scratch.path).map(\.session.lines.last) == ["200-1-1", "100-1-1", "300-1-1"])
    #expect(scratch.names == ["100-1-1.session", "200-1-1.session", "300-1-1.session", "notes.txt"])
  }

  @Test func `keeps no more than the latest fifty`() {
    for index in 0..<60 { scratch.put("\(1000 + index)-1-1.session", Array(exampleSession().text.utf8)) }
    #expect(Journal.abandoned(in: scratch.path).count == 50)
    #expect(scratch.names.count == 50)
  }

  @Test func `that cannot be written says so once, and catches up when it can`() throws {
    scratch.put("state", [])
    let folder = scratch.path + "/state/journal"
    let journal = Journal(header: header, folder: folder)
    #expect(journal.append(line: "step") == .write(.noSuchFolder))
    #expect(journal.append(line: "labs") == nil)
    try FileManager.default.removeItem(atPath: scratch.path + "/state")
    #expect(journal.append(line: "undo") == nil)
    let path = try #require(journal.path)
    #expect(try SessionFile.parse(FileReader.read(path)).lines == ["step", "labs", "undo"])
  }

  @Test func `goes on from one that was left behind, which is then removed`() throws {
    scratch.put("100-1-1.session", Array(exampleSession().text.utf8))
    let abandoned = try #require(Journal.abandoned(in: scratch.path).first)
    let next = Journal(session: abandoned.session, folder: scratch.path)
    #expect(next.write() == nil)
    abandoned.remove()
    #expect(next.append(line: "step") == nil)
    let path = try #require(next.path)
    #expect(scratch.names == [String(path.dropFirst(scratch.path.count + 1))])
    #expect(try SessionFile.parse(FileReader.read(path)).lines == exampleSession().lines + ["step"])
  }

  @Test func `without a folder or room goes on without`() {
    let homeless = Journal(header: header, folder: nil)
    #expect(homeless.append(line: "step") == .noFolder)
    #expect(homeless.append(line: "step") == nil)
    let empty = SessionFile(header: header)
    let small = Journal(session: empty, folder: scratch.path, limit: 200 + empty.text.utf8.count)
    #expect(small.append(line: "step") == nil)
    #expect(small.append(line: String(repeating: "x", count: 400)) == .tooLarge(limit: small.limit))
    #expect(small.append(line: "step") == nil)
  }

  @Test func `is kept where the system keeps state`() {
    func folder(_ environment: [String: String]) -> String? { Journal.folder { environment[$0] } }
    #expect(folder(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/talentwar/journal")
    #expect(folder(["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/talentwar/journal")
    #expect(folder(["HOME": ""]) == nil)
  }
}
