// swift-tools-version: 6.2
import PackageDescription

/// What a benchmark on published instances uses.
let onInstances: [Target.Dependency] = [
  "Instances",
  .product(name: "Scheduling", package: "tapeout"),
  .product(name: "ArgumentParser", package: "swift-argument-parser"),
]

// Of the parent only the product `Scheduling` is used, so neither GRDB nor Yams is built here.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "tapeout", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "Instances",
      dependencies: [.product(name: "Scheduling", package: "tapeout")]
    ),
    .executableTarget(name: "rcpsp-bench", dependencies: onInstances),
    .executableTarget(
      name: "scaling-bench",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ]
    ),
    .executableTarget(
      name: "scaling-step",
      dependencies: [.product(name: "Scheduling", package: "tapeout")]
    ),
    .executableTarget(name: "cancel-bench", dependencies: onInstances),
    .executableTarget(name: "construction-bench", dependencies: onInstances),
    .testTarget(
      name: "InstancesTests",
      dependencies: ["Instances", .product(name: "Scheduling", package: "tapeout")]
    ),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets {
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
