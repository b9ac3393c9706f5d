import Foundation
import TalentMarket

@testable import Experiments

/// Luck of a replicate, the same at every point.
struct ReplicateLuck {
  let seed: UInt64

  /// Uniform in (0, 1).
  func uniform(_ replicate: UInt32, _ purpose: UInt64 = 0) -> Double {
    var z = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(replicate) &* 0xBF58_476D_1CE4_E5B9 &+ purpose
    for _ in 0..<2 {
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      z ^= z >> 31
    }
    return (Double(z >> 11) + 0.5) * 0x1p-53
  }

  /// Logistic, median 0.
  func logistic(_ replicate: UInt32) -> Double {
    let u = uniform(replicate)
    return log(u / (1 - u))
  }
}

/// A sampler of a function of a point and a replicate; no point is the present one.
func sampler(
  present: [Double], threads: Int = 1, isCancelled: @escaping () -> Bool = { false },
  _ function: @escaping @Sendable (_ point: [Double], _ replicate: UInt32) -> Double
) -> PointSampler {
  let pool = ThreadPool(width: threads)
  return PointSampler { point, replicates in
    if isCancelled() { return nil }
    let values = point.isEmpty ? present : point
    let (tally, _) = ReplicateRunner(pool: pool).run(replicates, columns: 1) { replicate, row in
      row.append(function(values, replicate))
      return true
    }
    return PointSample(value: tally.summaries[0], runs: tally.runs)
  }
}
