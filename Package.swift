// swift-tools-version: 6.2
import PackageDescription

// Every Swift target: language mode 6, and the word `unsafe` at each spot to review.
let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Targets stand in the order data flows. Imports point up this list only.
let package = Package(
  name: "decant",
  products: [
    .library(name: "Decant", targets: ["Decant"]),
    .executable(name: "decant", targets: ["decant-cli"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // All C and C++. Link flags are spelled out because pkg-config's flags for simdjson are
    // refused by the package manager, and ICU's version suffix must stay inside this target.
    .target(
      name: "CDecant",
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("cld2"),
        .linkedLibrary("simdjson"), .linkedLibrary("crypto"), .linkedLibrary("m"),
        .linkedLibrary("isal"), .linkedLibrary("zstd"), .linkedLibrary("brotlidec"),
        .linkedLibrary("archive"),
      ]),
    .target(name: "DecantText", dependencies: ["CDecant"], swiftSettings: settings),
    .target(name: "DecantHTML", dependencies: ["DecantText"], swiftSettings: settings),
    .target(name: "DecantCore", dependencies: ["DecantText"], swiftSettings: settings),
    .target(
      name: "DecantExtract", dependencies: ["DecantCore", "DecantText"], swiftSettings: settings),
    .target(
      name: "DecantStages", dependencies: ["DecantCore", "DecantText"], swiftSettings: settings),
    .target(
      name: "DecantIO", dependencies: ["CDecant", "DecantCore", "DecantText"],
      swiftSettings: settings),
    .target(
      name: "Decant",
      dependencies: ["DecantCore", "DecantExtract", "DecantIO", "DecantStages", "DecantText"],
      swiftSettings: settings),
    .executableTarget(
      name: "decant-cli",
      dependencies: [
        "Decant", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "decant-bench", dependencies: ["Decant"], swiftSettings: settings),
    .executableTarget(
      name: "decant-tables", dependencies: ["CDecant", "DecantText"], exclude: ["Data"],
      swiftSettings: settings),
    .target(
      name: "DecantTestKit", dependencies: ["DecantCore", "DecantText"],
      path: "Tests/DecantTestKit", swiftSettings: settings),
    .testTarget(
      name: "DecantTextTests", dependencies: ["DecantText", "decant-tables"],
      swiftSettings: settings),
    .testTarget(
      name: "DecantHTMLTests", dependencies: ["DecantHTML", "DecantText", "DecantTestKit"],
      swiftSettings: settings),
    .testTarget(
      name: "DecantCoreTests", dependencies: ["DecantCore", "DecantText", "DecantTestKit"],
      swiftSettings: settings),
    .testTarget(
      name: "DecantExtractTests",
      dependencies: ["DecantCore", "DecantExtract", "DecantText", "DecantTestKit"],
      swiftSettings: settings),
    .testTarget(
      name: "DecantStagesTests",
      dependencies: ["DecantCore", "DecantStages", "DecantText", "DecantTestKit"],
      swiftSettings: settings),
    .testTarget(
      name: "DecantIOTests",
      dependencies: ["CDecant", "DecantCore", "DecantIO", "DecantText", "DecantTestKit"],
      swiftSettings: settings),
    .testTarget(
      name: "DecantTests",
      dependencies: [
        "Decant", "DecantCore", "DecantExtract", "DecantIO", "DecantStages", "DecantText",
        "DecantTestKit", "decant-cli",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
