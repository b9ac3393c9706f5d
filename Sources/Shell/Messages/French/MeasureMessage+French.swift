import Experiments

extension MeasureMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .lab(let measure): Self.french(measure)
    case .world(let measure): Self.french(measure)
    }
  }

  private static func french(_ measure: LabMeasure) -> String {
    switch measure {
    case .people: "Gens"
    case .talent: "Talent"
    case .budget: "Budget"
    case .payroll: "Masse salariale"
    case .headroom: "Marge"
    case .budgetShare: "Budget utilisé"
    case .compute: "Calcul"
    case .computePerHead: "Calcul par tête"
    case .mission: "Mission"
    case .autonomy: "Autonomie"
    case .openness: "Ouverture"
    case .safety: "Sûreté"
    case .execution: "Exécution"
    case .cohesion: "Cohésion"
    case .effectiveTalent: "Talent effectif"
    case .output: "Recherche produite"
    case .knowledge: "Savoir"
    case .logEffectiveCompute: "ln E"
    case .capability: "Capacité"
    case .leads: "Mène"
    case .retention: "Fidélité"
    case .annualRetention: "Fidélité par an"
    case .hires: "Arrivées"
    case .losses: "Pertes"
    case .boomerangs: "De retour dans l’année"
    case .averagePay: "Salaire moyen"
    case .topPay: "Record"
    case .incidentHazard: "Accidents attendus"
    }
  }

  private static func french(_ measure: WorldMeasure) -> String {
    switch measure {
    case .talentHHI: "IHH du talent"
    case .capabilityHHI: "IHH de la capacité"
    case .lead: "Avance, mois"
    case .frontier: "Frontière"
    case .medianPay: "Salaire médian"
    case .topPercentPay: "Salaire du 1\u{202F}% de tête"
    case .topPay: "Record"
    case .mobility: "Mobilité"
    case .diversity: "Diversité"
    case .dispersion: "Dispersion"
    case .outputLost: "Production perdue"
    case .expectedIncidents: "Accidents attendus"
    case .incidents: "Accidents"
    case .unmetWants: "Attentes déçues"
    case .employed: "En poste"
    case .unemployed: "Sans emploi"
    }
  }
}
