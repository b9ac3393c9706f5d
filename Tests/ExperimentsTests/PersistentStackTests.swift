import Testing

@testable import Experiments

@Suite struct `A persistent stack` {
  @Test(arguments: 0..<20)
  func `is an array whose every copy stays as it was`(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    var kept: [(PersistentStack<Int>, [Int])] = [(PersistentStack(), [])]
    for value in 0..<200 {
      var (stack, array) = kept.randomElement(using: &numbers) ?? kept[0]
      if Bool.random(using: &numbers) || array.isEmpty {
        stack.append(value)
        array.append(value)
      } else {
        let length = Int.random(in: -1...array.count + 1, using: &numbers)
        stack.cut(to: length)
        array.removeLast(max(0, array.count - max(0, length)))
      }
      kept.append((stack, array))
    }
    for (stack, array) in kept {
      #expect(stack.count == array.count)
      #expect((0..<array.count).map { stack[$0] } == array)
      #expect(stack[array.count] == nil)
      #expect(stack[-1] == nil)
    }
  }

  @Test func `of a million elements is released without exhausting the thread's stack`() {
    var stack = PersistentStack<Int>()
    for value in 0..<1_000_000 { stack.append(value) }
    #expect(stack[123_456] == 123_456)
    stack.cut(to: 1000)
    #expect(stack[999] == 999 && stack[1000] == nil)
  }
}
