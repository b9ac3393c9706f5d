// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "talentwar-benchmarks",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "time-flagship", targets: ["time-flagship"]),
    .executable(name: "time-turn", targets: ["time-turn"]),
    .executable(name: "describe-markets", targets: ["describe-markets"]),
    .executable(name: "count-coverage", targets: ["count-coverage"]),
  ],
  dependencies: [
    // By name, since a clone's folder may be called anything.
    .package(name: "talentwar", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // The worlds and markets that are timed.
    .target(
      name: "BenchmarkWorlds",
      dependencies: [
        .product(name: "TalentMarket", package: "talentwar"),
        .product(name: "ScenarioFormat", package: "talentwar"),
      ],
      swiftSettings: strict),
    // The plugin finds benchmarks in a folder of this name.
    .executableTarget(
      name: "EngineBenchmarks",
      dependencies: [
        "BenchmarkWorlds",
        .product(name: "TalentMarket", package: "talentwar"),
        .product(name: "Experiments", package: "talentwar"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/EngineBenchmarks",
      swiftSettings: strict,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "time-flagship",
      dependencies: [
        "BenchmarkWorlds",
        .product(name: "TalentMarket", package: "talentwar"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/TimeFlagship",
      swiftSettings: strict),
    .executableTarget(
      name: "time-turn",
      dependencies: [
        "BenchmarkWorlds",
        .product(name: "TalentMarket", package: "talentwar"),
        .product(name: "Experiments", package: "talentwar"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/TimeTurn",
      swiftSettings: strict),
    .executableTarget(
      name: "describe-markets",
      dependencies: ["BenchmarkWorlds", .product(name: "TalentMarket", package: "talentwar")],
      path: "Sources/DescribeMarkets",
      swiftSettings: strict),
    .executableTarget(
      name: "count-coverage",
      dependencies: [
        "BenchmarkWorlds",
        .product(name: "TalentMarket", package: "talentwar"),
        .product(name: "Experiments", package: "talentwar"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/CountCoverage",
      swiftSettings: strict),
  ]
)
