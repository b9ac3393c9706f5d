import Experiments

/// What measures are called above a column or a chart.
enum MeasureMessage: Sentence {
  case lab(LabMeasure)
  case world(WorldMeasure)
}

extension MeasureMessage: Catalogued {
  static var examples: [MeasureMessage] {
    LabMeasure.all.map(MeasureMessage.lab) + WorldMeasure.all.map(MeasureMessage.world)
  }

  static var caseCount: Int { 2 }

  var caseNumber: Int {
    switch self {
    case .lab: 0
    case .world: 1
    }
  }
}
