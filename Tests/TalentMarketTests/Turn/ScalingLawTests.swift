import TalentMarket
import Testing

@Suite struct ScalingLawTests {
  @Test func `the refit of the scaling law splits Chinchilla's compute as published`() {
    // Besiroglu et al. 2024, at 5.76e23 FLOP: 72.25 billion parameters, 1.329 trillion tokens.
    let logCompute = Elementary.log(5.76e23)
    let parameters = Elementary.exp(ScalingLaw.logParameters(logCompute: logCompute))
    let tokens = Elementary.exp(ScalingLaw.logTokens(logCompute: logCompute))
    #expect((parameters / 72.25e9 - 1).magnitude < 5e-4)
    #expect((tokens / 1.329e12 - 1).magnitude < 5e-4)
    #expect((tokens / parameters - 18.4).magnitude < 0.05)
  }

  @Test func `no other split of the same compute has a smaller loss`() {
    let logCompute = Elementary.log(1e26)
    let best = ScalingLaw.reducibleLoss(logCompute: logCompute)
    let parameters = ScalingLaw.logParameters(logCompute: logCompute)
    for shift in [-0.5, -0.01, 0.01, 0.5] {
      let size = parameters + shift
      let tokens = logCompute - Elementary.log(6) - size
      let loss = 482.01 * Elementary.exp(-0.3478 * size) + 2085.43 * Elementary.exp(-0.3658 * tokens)
      #expect(loss > best)
    }
  }
}
