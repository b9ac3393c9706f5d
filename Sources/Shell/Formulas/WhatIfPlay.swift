import Experiments
import Expressions
import TalentMarket

/// A question that has been understood: two courses, what is measured of them, how often.
struct WhatIf {
  let question: WhatIfQuestion
  /// The changes, as they were read.
  let changes: [TypedChange]
  /// The turn after which they are made.
  let turn: Turn
  /// Where replicates begin.
  let scene: Scene
  /// Both courses, without the change and with it.
  let courses: [Course]
  /// What is measured.
  let formulas: FormulaSet
  /// One replicate of each, played side by side: the world on the screen.
  let onScreen: PairedPlay
  /// How many pairs are played at most.
  let runs: Int

  /// The first turn of which measures are shown.
  var firstTurn: Turn { scene.start }
  /// The last turn played.
  var lastTurn: Turn { formulas.turns.upperBound }
}

extension Interpreter {
  /// Understands a question: reads its changes and measures, and plays both worlds on the screen once.
  func prepare(_ question: WhatIfQuestion, work: LongWork) throws(Fault) -> WhatIf? {
    let timeline = try loaded()
    let now = timeline.turn
    let turn = question.at ?? now
    let scene = try scene(from: turn)
    let last = question.until?.turn ?? max(timeline.companion.definition.turns, max(turn, now) + (turn < now ? 0 : 1))
    guard last > turn else {
      let place = question.until?.place ?? firstWordRange
      throw Fault(UsageMessage.nothingToPlay(turn: turn, last: last), at: place)
    }
    // A change is read in the world as it will be.
    var world = scene.world
    while world.turn < turn {
      if work.isCancelled() { return nil }
      world.playTurn(.measuresOnly)
    }
    let changes = try typedChanges(of: question, in: world)
    for change in changes { _ = change.make(&world) }
    let timed = changes.map { Course.TimedChange(after: turn, make: $0.make) }
    let courses = [scene.course(until: last), scene.course(timed, until: last)]
    var formulas: FormulaSet
    if let measures = question.measures {
      formulas = try self.formulas(measures.text, offset: measures.offset, in: scene, naming: world, until: last)
    } else {
      formulas = usualFormulas(changes, in: scene, naming: world, until: last)
    }
    guard
      let play = PairedPlay(
        scene.replicate, of: courses, observing: formulas, parallel: work.pool.parallel, isCancelled: work.isCancelled)
    else { return nil }
    let part = question.measures ?? WhatIfQuestion.Part(text: "", offset: 0)
    formulas = try checked(formulas, play.readings[1], offset: part.offset, text: part.text)
    return WhatIf(
      question: question, changes: changes, turn: turn, scene: scene, courses: courses, formulas: formulas,
      onScreen: play,
      runs: question.runs ?? (question.precision == nil ? WhatIfQuestion.defaultRuns : WhatIfQuestion.mostRuns))
  }

  /// The changes of a question; a clause whose first word is nearly right is told apart from a change that is wrong.
  func typedChanges(of question: WhatIfQuestion, in world: World) throws(Fault) -> [TypedChange] {
    do throws(Fault) {
      return try typedChanges(question.changes.text, offset: question.changes.offset, in: world)
    } catch {
      let clauses = [Keyword.at, .until, .measure, .runs, .keep].flatMap(\.spellings).filter { $0.count > 3 }
      let words = Words.of(Array(question.changes.text)).dropFirst()
      for word in words where !word.isQuoted {
        guard let clause = Nearest.word(to: word.text, among: clauses) else { continue }
        let place = word.range.lowerBound + question.changes.offset..<word.range.upperBound + question.changes.offset
        throw Fault(UsageMessage.tooMuch(word.text), at: place, suggestion: clause)
      }
      throw error
    }
  }

  /// What is measured where nothing was asked: what the labs that were changed can do, who keeps their people, and the
  /// field as a whole.
  private func usualFormulas(
    _ changes: [TypedChange], in scene: Scene, naming world: World, until last: Turn
  ) -> FormulaSet {
    var texts: [String] = []
    for lab in world.labIDs where changes.contains(where: { $0.lab == lab }) {
      texts += ["capability", "people"].map { "\($0)(\(quote(world[lab].name)))" }
    }
    texts += world.labs.prefix(8).map { "retention(\(quote($0.name)))" }
    texts += ["talentHHI", "lead", "medianPay", "topPay"]
    let formulas = texts.compactMap { text in
      (try? ExpressionReader.expression(text)).map { Formula(text: text, expression: $0) }
    }
    return formulaSet(formulas, in: scene, naming: world, until: last)
  }

  /// Plays pairs until there are enough.
  ///
  /// - Parameter replicates: The pairs' numbers; from 1 to as many as were asked for without it.
  func play(_ whatIf: WhatIf, replicates: Range<UInt32>? = nil, work: LongWork) -> WhatIfResult {
    let study = Study(whatIf.courses, observing: whatIf.formulas)
    let precision = whatIf.question.precision
    let wanted = precision.map { goals(whatIf.formulas, $0) } ?? []
    let replicates = replicates ?? 1..<UInt32(whatIf.runs) + 1
    let outcome = study.run(
      replicates, on: work.pool, isCancelled: work.isCancelled, progress: work.progress,
      isEnough: { outcome in
        guard !wanted.isEmpty else { return false }
        return wanted.allSatisfy { formula, halfWidth in
          let column = whatIf.formulas.column(formula, at: whatIf.lastTurn)
          return MeanInterval(outcome.difference(column)).halfWidth <= halfWidth
        }
      })
    work.end()
    return WhatIfResult(
      study: WhatIfStudy(whatIf), numbers: outcome.numbers, ending: outcome.ending, asked: replicates.count)
  }

  /// The formulas that a precision is about, each with how far off its difference may be.
  func goals(_ formulas: FormulaSet, _ precision: TypedAmount) -> [(formula: Int, halfWidth: Double)] {
    formulas.formulas.indices.compactMap { place in
      let unit = formulas.formulas[place].unit
      // A share of one is a share, whether measured in percent or as a plain number.
      let amount = Quantity(precision.value, precision.unit).amount(in: unit)
      return amount.map { (place, $0) }
    }
  }
}
