// swift-tools-version: 6.1
// A package of its own, so that the program and its tests never wait for a parser of Swift.

import PackageDescription

let package = Package(
  name: "mutants",
  dependencies: [
    .package(url: "https://github.com/swiftlang/swift-syntax", exact: "603.0.1")
  ],
  targets: [
    /// Puts every mutant of some Swift files into a copy of them, each behind a number.
    .executableTarget(
      name: "mutate",
      dependencies: [
        .product(name: "SwiftOperators", package: "swift-syntax"),
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ],
      path: "Mutate")
  ],
  swiftLanguageModes: [.v6]
)
