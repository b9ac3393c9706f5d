import TalentMarket
import Testing

/// Twelve turns of the raid in thirty replicates, with the digests that the first engine gave, whose market fought every
/// duel rung by rung and whose phases went through people one by one.
@Suite struct RecordedRunTests {
  private static let digests: [UInt64] = [
    0xa88dde2986cb8d8f, 0x86e82f87cf2853d6, 0x172b0a6b818b593f,
    0xc5609d7573ac6fae, 0x8419bf21a7760cdf, 0x217cc10a48c8e9a6,
    0xa46bcdbc8beff5e1, 0x0c35f845aaa7abbf, 0xaeed7f20a817e49a,
    0xd77fc07c3521383f, 0x189ecfa8f8e750b5, 0xb5964efff83a17c1,
    0x86a18380d7671855, 0x8b4a38971b209ae2, 0x535bd5c1e822bc3b,
    0xbe68dcc039eb08bc, 0x05d137dd34ce2d37, 0x389520934baf339a,
    0x298950fe336e1ab2, 0x75fac8b8996125eb, 0x5c73b1963b61c512,
    0x19ed77ed6cd6121e, 0xd222333bacf359bc, 0xf350f3988abc8bf4,
    0x9afb459825c7a7b8, 0x6014a538714090ef, 0x9c6ed31e56528726,
    0x9bf64b8f7cabd645, 0xb44250800ff92ff8, 0x6aab3f0f4aa27e1b,
  ]

  @Test(arguments: 0..<30) func `a run ends as it did when it was first recorded`(replicate: Int) {
    var world = World(SampleWorlds.raid(), replicate: UInt32(replicate))
    // What a turn records changes nothing, so it may differ from turn to turn.
    for turn in 1...12 { world.playTurn((turn + replicate) % 2 == 0 ? TurnOptions() : .measuresOnly) }
    #expect(world.stateDigest().whole == Self.digests[replicate])
  }

  @Test func `processors change nothing, however the work is cut`() {
    let backwards = ParallelFor(width: 7) { count, body in
      for piece in (0..<count).reversed() { body(piece) }
    }
    var scenario = SampleWorlds.raid()
    for cohort in scenario.cohorts.indices { scenario.cohorts[cohort].size *= 20 }
    for lab in scenario.labs.indices {
      scenario.labs[lab].budget = Pay(scenario.labs[lab].budget.dollars * 20)
      scenario.labs[lab].quota *= 20
      scenario.labs[lab].scouts *= 20
    }
    scenario.labs[3].payroll = Pay(198_750_000 * 20)
    var alone = World(scenario)
    var together = World(scenario)
    for _ in 1...3 {
      alone.playTurn(.measuresOnly)
      var options = TurnOptions.measuresOnly
      options.parallel = backwards
      let record = together.playTurn(options)
      #expect(record.world.medianPay > 0)
    }
    #expect(alone.stateDigest() == together.stateDigest())
  }
}
