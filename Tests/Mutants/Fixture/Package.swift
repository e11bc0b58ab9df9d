// swift-tools-version: 6.1
// What `run --self-test` judges: guards and lines that a test protects, and some that none does.

import PackageDescription

let package = Package(
  name: "fixture",
  targets: [
    .target(name: "CaseModel", path: "CaseModel"),
    .testTarget(name: "CaseModelTests", dependencies: ["CaseModel"], path: "CaseModelTests"),
  ],
  swiftLanguageModes: [.v6]
)
