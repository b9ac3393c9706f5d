// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "talentwar",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "TalentMarket", targets: ["TalentMarket"]),
    .library(name: "ScenarioFormat", targets: ["ScenarioFormat"]),
    .library(name: "Experiments", targets: ["Experiments"]),
    .executable(name: "talentwar", targets: ["talentwar"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The engine: standard library only.
    .target(name: "TalentMarket", swiftSettings: strict),
    // Source text, ranges, carets.
    .target(name: "Diagnostics", swiftSettings: strict),
    // What people type: quantities, names, paths, expressions, changes.
    .target(name: "Expressions", dependencies: ["TalentMarket", "Diagnostics"], swiftSettings: strict),
    // YAML to a world and back.
    .target(
      name: "ScenarioFormat",
      dependencies: ["TalentMarket", "Diagnostics", "Expressions", .product(name: "Yams", package: "Yams")],
      // A link to the scenarios at the top: an installed program carries them.
      resources: [.embedInCode("Scenarios")],
      swiftSettings: strict),
    // Timelines and branches, replicates and pairs of worlds, designs and their statistics.
    .target(name: "Experiments", dependencies: ["TalentMarket"], swiftSettings: strict),
    // A person at a terminal, or a script.
    .systemLibrary(
      name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "LineEditor", dependencies: ["CLibedit"], swiftSettings: strict),
    // Text pictures from plain series.
    .target(name: "Charts", swiftSettings: strict),
    // Commands; one file a command.
    .target(
      name: "Shell",
      dependencies: [
        "TalentMarket", "Diagnostics", "Expressions", "ScenarioFormat", "Experiments", "LineEditor", "Charts",
      ],
      swiftSettings: strict),
    // Process flags and exit status.
    .executableTarget(
      name: "talentwar",
      dependencies: [
        "Shell", "LineEditor", "Experiments", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(name: "TalentMarketTests", dependencies: ["TalentMarket"], swiftSettings: strict),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "ExpressionsTests", dependencies: ["Expressions", "Diagnostics", "TalentMarket"], swiftSettings: strict),
    .testTarget(
      name: "ScenarioFormatTests", dependencies: ["ScenarioFormat", "Expressions", "Diagnostics", "TalentMarket"],
      swiftSettings: strict),
    .testTarget(name: "ExperimentsTests", dependencies: ["Experiments", "TalentMarket"], swiftSettings: strict),
    .testTarget(
      name: "SessionTests", dependencies: ["Shell", "Experiments", "TalentMarket"], swiftSettings: strict),
    // A pseudo-terminal and what its screen shows, for tests of whole programs.
    .target(name: "TerminalSupport", path: "Tests/TerminalSupport", swiftSettings: strict),
    // A program that does nothing but edit lines, for tests of the editor.
    .executableTarget(
      name: "editor-probe", dependencies: ["LineEditor"], path: "Tests/EditorProbe", swiftSettings: strict),
    .testTarget(
      name: "LineEditorTests", dependencies: ["LineEditor", "TerminalSupport", "editor-probe"],
      swiftSettings: strict),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "Shell", "TalentMarket", "Experiments", "Expressions", "ScenarioFormat", "Diagnostics", "LineEditor",
      ],
      swiftSettings: strict),
    // The real program in a real pseudo-terminal.
    .testTarget(name: "TerminalTests", dependencies: ["TerminalSupport", "talentwar"], swiftSettings: strict),
  ]
)
