import TalentMarket

import struct ScenarioFormat.CitedNumber
import enum ScenarioFormat.NumberOrigin

@testable import Shell

/// Two kitchens and a handful of cooks, built by hand so that these tests need no file.
struct FixtureLibrary: ScenarioLibrary {
  var names: [String] { ["kitchen"] }

  func scenario(text: String, name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) { scenario(name) }

  func scenario(_ name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) {
    guard name == "kitchen", let start = CalendarDate(year: 2025, month: 7, day: 1) else {
      return (nil, [FileFault(file: name, sentence: FaultMessage.fileNotFound(name))])
    }
    var kitchen = ScenarioDefinition(name: "kitchen", start: start)
    kitchen.turns = 4
    kitchen.seed = 7
    var bistro = LabDefinition(
      name: "Bistro", budget: Pay(3_000_000), compute: 1000,
      culture: Culture(mission: 0.9, autonomy: 0.7, openness: 0.5, safety: 0.6, execution: 0.6))
    bistro.counter = true
    var chain = LabDefinition(
      name: "Chain", budget: Pay(40_000_000), compute: 20_000,
      culture: Culture(mission: 0.2, autonomy: 0.3, openness: 0.2, safety: 0.5, execution: 0.9))
    chain.appetite = 1.6
    kitchen.labs = [bistro, chain]
    var ada = ResearcherDefinition(name: "Ada", lab: LabID(0))
    ada.talent = 5
    ada.pay = Pay(400_000)
    kitchen.researchers = [ada]
    kitchen.cohorts = [
      CohortDefinition(name: "Bistro cook", lab: LabID(0), size: 3),
      CohortDefinition(name: "Chain cook", lab: LabID(1), size: 5),
    ]
    var loaded = LoadedScenario(
      definition: kitchen, about: "Two kitchens.",
      numbers: [CitedNumber(path: "labs.Bistro.budget", text: "3M", origin: .assumption(nil), line: 7)])
    let shipped = FileLibrary().scenario("kitchen").scenario
    loaded.claims = shipped?.claims ?? []
    loaded.targets = shipped?.targets ?? []
    loaded.reported = shipped?.reported
    return (loaded, [])
  }
}

/// An interpreter in the kitchen and what it says.
func makeKitchen(isJSON: Bool = false) -> (shell: Interpreter, log: OutputLog) {
  let log = OutputLog()
  var options = Options()
  options.isJSON = isJSON
  let shell = Interpreter(output: log, library: FixtureLibrary(), options: options)
  shell.load("kitchen")
  log.clear()
  return (shell, log)
}
