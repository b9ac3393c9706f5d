import Experiments
import ScenarioFormat
import TalentMarket

/// Claims that are asked again under other assumptions.
struct RobustnessPlan {
  let question: RobustnessQuestion
  /// The world on the screen, from which all begin.
  let scene: Scene
  /// The claims, as they are asked in it.
  let claims: [Claim]
  /// What is assumed in turn, the world as it is first.
  let assumptions: [Assumption]
  /// What cannot be assumed.
  let skipped: [SkippedAssumption]

  /// The turn from which on something else is assumed.
  var turn: Turn { scene.start }
}

extension Interpreter {
  /// Understands the claims that are asked about, and what they are asked under; claims with faults are shown and left
  /// out.
  ///
  /// - Returns: `nil` when it was stopped.
  func prepare(
    _ question: RobustnessQuestion, work: LongWork
  ) throws(Fault) -> (plan: RobustnessPlan, hasFaults: Bool)? {
    let all = try loaded().companion.claims
    let scene = try scene(from: 0)
    let assumptions: [Assumption]
    var skipped: [SkippedAssumption] = []
    if let seeds = question.seeds {
      let others = Assumption.seeds(seeds, after: scene.seed)
      if let first = others.first { _ = try self.scene(scene, under: first) }
      assumptions = [.asItIs] + others
    } else {
      (assumptions, skipped) = try self.assumptions(in: scene)
    }
    var claims: [Claim] = []
    var faults: [FileFault] = []
    for definition in question.claim.map({ [all[$0]] }) ?? all {
      do throws(FileFault) {
        guard let claim = try prepare(definition, runs: question.mostRuns, work: work) else { return nil }
        claims.append(claim)
      } catch {
        faults.append(error)
      }
    }
    faults.forEach(show)
    let plan = RobustnessPlan(
      question: question, scene: scene, claims: claims, assumptions: assumptions, skipped: skipped)
    return (plan, !faults.isEmpty)
  }

  /// Asks every claim under every assumption, one row after the other; rows that were done when it was stopped stand.
  func play(_ plan: RobustnessPlan, work: LongWork) -> RobustnessResult {
    var rows: [RobustnessResult.Row] = []
    var forecast = RobustnessForecast(claims: plan.claims, rows: plan.assumptions.count)
    for assumption in plan.assumptions {
      guard let row = row(assumption, plan, work, &forecast) else { break }
      rows.append(row)
    }
    work.end()
    return RobustnessResult(plan: plan, rows: rows)
  }

  private func row(
    _ assumption: Assumption, _ plan: RobustnessPlan, _ work: LongWork, _ forecast: inout RobustnessForecast
  ) -> RobustnessResult.Row? {
    var cells: [RobustnessResult.Cell] = []
    for (place, claim) in plan.claims.enumerated() {
      guard !work.isCancelled() else { return nil }
      let courses: [Course]
      do throws(FileFault) {
        courses = try self.courses(of: claim, plan.scene, under: assumption)
      } catch {
        cells.append(.refused(error.sentence))
        forecast.finish(place, pairs: 0)
        continue
      }
      let now = forecast
      let result = claim.with(courses).play(work) { pairs in
        let (done, total) = now.progress(place, pairs: pairs)
        work.progress(done, total)
      }
      guard let result else { return nil }
      cells.append(.answered(RobustnessResult.Answer(result)))
      forecast.finish(place, pairs: result.tally.runs)
    }
    forecast.rowsLeft -= 1
    return RobustnessResult.Row(assumption: assumption, cells: cells)
  }

  private func courses(
    of claim: Claim, _ scene: Scene, under assumption: Assumption
  ) throws(FileFault) -> [Course] {
    let other: Scene
    do throws(Fault) {
      other = try self.scene(scene, under: assumption)
    } catch {
      throw file(error, claim.definition.name)
    }
    var naming = other.world
    return try courses(of: claim.definition, other, naming: &naming, until: claim.lastTurn).1
  }
}

extension Claim {
  /// The same question asked of other worlds.
  func with(_ courses: [Course]) -> Claim {
    Claim(
      definition: definition, worlds: worlds, courses: courses, formulas: formulas, parts: parts, runs: runs)
  }
}

/// How many pairs there are still to play: as many for each claim as it took last time.
private struct RobustnessForecast {
  /// How many rows are not complete.
  var rowsLeft: Int
  /// Pairs played.
  private var done = 0
  /// Pairs each claim takes, as far as is known.
  private var pairs: [Int]

  init(claims: [Claim], rows: Int) {
    rowsLeft = rows
    pairs = claims.map { min($0.runs, ReplicateRunner.batch) }
  }

  /// Notes what a claim took.
  mutating func finish(_ claim: Int, pairs count: Int) {
    done += count
    pairs[claim] = count
  }

  /// How far it has come, when a claim has played so many pairs of this row.
  func progress(_ claim: Int, pairs count: Int) -> (done: Int, total: Int) {
    let row = pairs.reduce(0, +)
    let later = pairs[(claim + 1)...].reduce(0, +)
    return (done + count, done + max(count, pairs[claim]) + later + row * (rowsLeft - 1))
  }
}
