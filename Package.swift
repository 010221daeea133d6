// swift-tools-version: 6.2
import PackageDescription

// The commit that `make` builds from; without it the program says that it knows none.
let commit: [CSetting] =
  switch Context.environment["TAPEOUT_COMMIT"] ?? "" {
  case "": []
  case let text: [.define("TAPEOUT_COMMIT", to: "\"\(text)\"")]
  }

let package = Package(
  name: "tapeout",
  products: [
    .executable(name: "tapeout", targets: ["tapeout"]),
    .library(
      name: "TapeoutKit",
      targets: [
        "RoadmapModel", "RoadmapFormat", "RoadmapStorage", "Scheduling", "Planning", "Reporting",
      ]
    ),
    .library(name: "Scheduling", targets: ["Scheduling"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    // Functional core: no I/O, no clock, no Foundation.
    .target(name: "RoadmapModel"),
    .target(
      name: "Scheduling",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")]
    ),
    .target(name: "Planning", dependencies: ["RoadmapModel", "Scheduling"]),
    .target(name: "Reporting", dependencies: ["RoadmapModel", "Planning"]),

    // Edges: text and SQLite in, model out.
    .target(
      name: "RoadmapFormat",
      dependencies: ["RoadmapModel", .product(name: "Yams", package: "Yams")]
    ),
    .target(
      name: "RoadmapStorage",
      dependencies: ["RoadmapModel", .product(name: "GRDB", package: "GRDB.swift")]
    ),
    .target(
      name: "TemplateLibrary",
      path: "Templates",
      exclude: ["README.md", "Projects", "Catalogues", "embed.sh"]
    ),

    // Imperative shell.
    .target(name: "SourceCommit", cSettings: commit),
    .executableTarget(
      name: "tapeout",
      dependencies: [
        "RoadmapModel", "RoadmapFormat", "RoadmapStorage", "Scheduling", "Planning", "Reporting",
        "SourceCommit", "TemplateLibrary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // Tests.
    .target(
      name: "TestSupport",
      dependencies: [
        "RoadmapModel", "Scheduling", .product(name: "CustomDump", package: "swift-custom-dump"),
      ],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "RoadmapModelTests", dependencies: ["RoadmapModel", "TestSupport"]),
    .testTarget(name: "SchedulingTests", dependencies: ["Scheduling", "TestSupport"]),
    .testTarget(
      name: "PlanningTests",
      dependencies: ["Planning", "RoadmapFormat", "TemplateLibrary", "TestSupport"]
    ),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", "TestSupport"],
      exclude: ["Goldens"]
    ),
    .testTarget(
      name: "RoadmapFormatTests",
      dependencies: ["RoadmapFormat", "TemplateLibrary", "TestSupport"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "RoadmapStorageTests",
      dependencies: ["RoadmapStorage", "RoadmapFormat", "TemplateLibrary", "TestSupport"]
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["tapeout", "TestSupport"],
      exclude: ["Transcripts"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where ![.plugin, .macro].contains(target.type) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .enableUpcomingFeature("InferIsolatedConformances"),
      .enableUpcomingFeature("ImmutableWeakCaptures"),
      .treatAllWarnings(as: .error),
    ]
}
