import Testing

@testable import Shell

private var table: TextTable {
  var table = TextTable([
    .init(title: "Lab", isNumber: false, mayBeCut: true), .init(title: "People"), .init(title: "Note", dropRank: 1),
  ])
  table.add(["Google DeepMind", "180", "x"])
  table.add(["研究所", "7", ""])
  return table
}

@Test func `numbers stand to the right, wide characters count twice`() {
  #expect(
    table.lines(TextStyle()) == [
      "Lab              People  Note", "Google DeepMind     180     x", "研究所                7",
    ])
}

@Test func `a narrow window drops what may be missed, then cuts words`() {
  #expect(
    table.lines(TextStyle(width: 24)) == ["Lab              People", "Google DeepMind     180", "研究所                7"])
  #expect(table.lines(TextStyle(width: 16)) == ["Lab       People", "Google …     180", "研究所         7"])
}

@Test func `colours change no width`() {
  var one = TextTable([.init(title: "A", isNumber: false), .init(title: "B")])
  one.add([.init("x", .red), "1"])
  #expect(one.lines(TextStyle(isColoured: true))[1] == "\u{1B}[31mx\u{1B}[0m  1")
}
