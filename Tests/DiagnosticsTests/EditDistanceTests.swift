import Diagnostics
import Testing

@Suite struct `Edit distance` {
  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("budget", "buget", 1),
    ("recieve", "receive", 1), ("ca", "abc", 3), ("été", "ete", 2),
  ])
  func `letters dropped, added, replaced or swapped count one each`(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right) == distance)
    #expect(EditDistance.between(right, left) == distance)
    #expect(EditDistance.between(left, right, limit: distance) == distance)
    #expect(distance == 0 || EditDistance.between(left, right, limit: distance - 1) == nil)
  }

  @Test func `the nearest word is found in any case`() {
    let words = ["budget", "compute", "culture", "cohesion"]
    #expect(EditDistance.nearest(to: "BUGDET", among: words) == "budget")
    #expect(EditDistance.nearest(to: "cultur", among: words) == "culture")
    #expect(EditDistance.nearest(to: "turnz", among: ["turn", "turns"]) == "turns")
  }

  @Test func `a word that is far from all gets no suggestion`() {
    #expect(EditDistance.nearest(to: "xyzzy", among: ["budget", "compute"]) == nil)
    #expect(EditDistance.nearest(to: "", among: ["budget"]) == nil)
    #expect(EditDistance.nearest(to: "ab", among: ["cd"]) == nil)
    #expect(EditDistance.nearest(to: "budget", among: []) == nil)
  }

  @Test func `the start of a long word will do when only one has it`() {
    #expect(EditDistance.nearest(to: "log", among: ["logEfficiency", "cohesion"]) == "logEfficiency")
    #expect(EditDistance.nearest(to: "com", among: ["computeGrowth", "completion"]) == nil)
  }

  @Test func `words of any length answer at once`() {
    let long = String(repeating: "a", count: 10_000_000)
    #expect(EditDistance.between(long, "a") == nil)
    #expect(EditDistance.nearest(to: long, among: ["a", long]) == nil)
  }
}
