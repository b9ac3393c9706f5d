/// Rows for labels at the ends of lines: each near where its line ends, no two in the same row, in the lines' order.
///
/// Least squares under order (pool adjacent violators), rounded; equal wishes keep the order of their numbers.
///
/// - Parameters:
///   - wishes: The row in which each line ends; at most `height` of them.
///   - height: Rows there are.
/// - Returns: A row in 0..<height for each wish.
/// - Complexity: O(n log n).
func labelRows(_ wishes: [Int], height: Int) -> [Int] {
  let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
  // With its place in the order taken off, a row may equal the one before it but not fall below.
  var blocks: [(sum: Double, count: Int)] = []
  for (place, index) in order.enumerated() {
    blocks.append((Double(wishes[index] - place), 1))
    while blocks.count > 1, mean(blocks[blocks.count - 2]) > mean(blocks[blocks.count - 1]) {
      let last = blocks.removeLast()
      blocks[blocks.count - 1].sum += last.sum
      blocks[blocks.count - 1].count += last.count
    }
  }
  var result = Array(repeating: 0, count: wishes.count)
  var place = 0
  for block in blocks {
    let row = Int(mean(block).rounded())
    for _ in 0..<block.count {
      result[order[place]] = max(0, min(height - wishes.count, row)) + place
      place += 1
    }
  }
  return result
}

private func mean(_ block: (sum: Double, count: Int)) -> Double { block.sum / Double(block.count) }
