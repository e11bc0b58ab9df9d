// swift-tools-version: 6.1
// Five wings, arrows pointing down only: see "Module map" in README.md.

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "conduct",
  products: [.executable(name: "conduct", targets: ["conduct"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // MARK: Core: pure values and functions; no clock, file, randomness or Foundation

    /// A school's code of conduct as data: clauses, measures, requirements, civil dates, the calendar.
    .target(name: "PolicyModel", path: "Sources/Core/PolicyModel", swiftSettings: strict),
    /// Parents, incidents and cases; `decide` and `evolve`; refusals; what is due; the rows screens ask for.
    .target(
      name: "CaseModel", dependencies: ["PolicyModel"], path: "Sources/Core/CaseModel",
      swiftSettings: strict),
    /// Walks every reachable state of a pack's procedure by driving the real `decide` and `evolve`.
    .target(
      name: "ProcedureProof", dependencies: ["CaseModel", "PolicyModel"],
      path: "Sources/Core/ProcedureProof", swiftSettings: strict),
    /// Makes outside text safe to show, measures it in terminal columns, wraps it and folds it for search.
    .target(name: "PlainText", path: "Sources/Core/PlainText", swiftSettings: strict),

    // MARK: Record: what is kept

    /// Entries, their exact bytes, the hash chain over them, its verifier and its seal.
    .target(
      name: "Chronology",
      dependencies: [
        "CaseModel", "PolicyModel", .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Sources/Record/Chronology", swiftSettings: strict),
    /// Reads policy packs and calendars from YAML, with file, line and column for everything wrong.
    .target(
      name: "PolicyPacks", dependencies: ["PolicyModel", "Yams"],
      path: "Sources/Record/PolicyPacks", swiftSettings: strict),
    /// The SQLite file: append, load, ask, verify, rebuild. All SQL of the project lives here.
    .target(
      name: "CaseStore",
      dependencies: [
        "Chronology", "CaseModel", "PolicyModel", "PlainText",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Sources/Record/CaseStore", swiftSettings: strict),

    // MARK: Papers: what leaves and what comes in

    /// Strict letter templates, and the lint that keeps a bad letter from being issued.
    .target(
      name: "Letters",
      dependencies: [
        "CaseModel", "PolicyModel", "PlainText",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      path: "Sources/Papers/Letters", swiftSettings: strict),
    /// Reads other systems' files: the DfE Common Transfer File and Admissions Transfer File.
    .target(
      name: "Exchange", dependencies: ["CaseModel", "PolicyModel", "PlainText"],
      path: "Sources/Papers/Exchange", swiftSettings: strict),

    // MARK: Desk: what a user can do

    /// Use cases shared by the commands and the screens; permissions, clock, ids, wording of errors.
    .target(
      name: "CaseDesk",
      dependencies: [
        "CaseModel", "CaseStore", "Chronology", "Exchange", "Letters", "PlainText", "PolicyModel",
        "PolicyPacks", "ProcedureProof",
      ],
      path: "Sources/Desk/CaseDesk", swiftSettings: strict),

    // MARK: Screen: the desk as a terminal program

    /// Cells, frames, styles, keys, layout and widgets; knows no terminal.
    .target(
      name: "ScreenKit", dependencies: ["PlainText"], path: "Sources/Screen/ScreenKit",
      swiftSettings: strict),
    /// The screens: one folder each, holding Model, Update, View and Keys.
    .target(
      name: "DeskScreens", dependencies: ["CaseModel", "PolicyModel", "ScreenKit"],
      path: "Sources/Screen/DeskScreens", swiftSettings: strict),
    /// Runs the screens' effects against the desk and feeds the answers back.
    .target(
      name: "DeskLoop",
      dependencies: ["CaseDesk", "CaseModel", "DeskScreens", "PolicyModel", "ScreenKit"],
      path: "Sources/Screen/DeskLoop", swiftSettings: strict),
    /// ncurses as Swift can import it: constants, globals and macros behind functions; the crash guard.
    .target(
      name: "CNcurses", path: "Sources/Screen/CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    /// Opens the terminal, paints frames, reads keys, and gives the terminal back on every ending.
    .target(
      name: "CursesTerminal", dependencies: ["CNcurses", "ScreenKit"],
      path: "Sources/Screen/CursesTerminal", swiftSettings: strict),

    // MARK: The executable

    /// The `conduct` program: its commands and their wiring.
    .executableTarget(
      name: "conduct",
      dependencies: [
        "CaseDesk", "CaseModel", "CaseStore", "Chronology", "ConductResources", "CursesTerminal",
        "DeskLoop", "DeskScreens", "Exchange", "PlainText", "PolicyModel", "PolicyPacks",
        "ProcedureProof", "ScreenKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/conduct", swiftSettings: strict),

    // MARK: Resources: packs, letter templates, calendars

    /// Makes the files under Resources stand next to the binary.
    .target(
      name: "ConductResources", path: "Resources", exclude: ["Documents", "Tools"],
      resources: [.copy("Policies"), .copy("Letters"), .copy("Calendars")]),

    // MARK: Benchmarks

    /// Measures appends, verification and the policy walk; `make bench` prints it beside bare peers.
    .executableTarget(
      name: "conduct-bench",
      dependencies: [
        "CaseDesk", "CaseModel", "CaseStore", "Chronology", "PolicyModel", "PolicyPacks",
        "ProcedureProof",
      ],
      path: "Tests/Benchmarks/Bench", swiftSettings: strict),

    // MARK: Endings

    /// Ends by the fault a key names, on the desk's terminal; a journey looks at what it leaves behind.
    .executableTarget(
      name: "conduct-endings", dependencies: ["CursesTerminal", "ScreenKit"],
      path: "Tests/Journeys/Endings", swiftSettings: strict),

    // MARK: Tests: one target a source target

    /// Texts that break programs, shared by the tests that show or measure text.
    .target(name: "NaughtyStrings", path: "Tests/NaughtyStrings", swiftSettings: strict),

    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "PolicyModelTests", dependencies: ["PolicyModel"]),
    .testTarget(
      name: "CaseModelTests", dependencies: ["CaseModel", "PolicyModel", "PolicyPacks"]),
    .testTarget(
      name: "ProcedureProofTests",
      dependencies: ["CaseModel", "PolicyModel", "PolicyPacks", "ProcedureProof"]),
    .testTarget(name: "PlainTextTests", dependencies: ["NaughtyStrings", "PlainText"]),
    .testTarget(name: "ChronologyTests", dependencies: ["CaseModel", "Chronology", "PolicyModel"]),
    .testTarget(name: "PolicyPacksTests", dependencies: ["PolicyModel", "PolicyPacks"]),
    .testTarget(
      name: "CaseStoreTests",
      dependencies: [
        "CaseModel", "CaseStore", "Chronology", "PolicyModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "LettersTests", dependencies: ["CaseModel", "Letters", "PolicyModel"],
      exclude: ["Goldens"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "PolicyModel"]),
    .testTarget(name: "ScreenKitTests", dependencies: ["PlainText", "ScreenKit"]),
    .testTarget(
      name: "DeskScreensTests",
      dependencies: [
        "CNcurses", "CaseModel", "DeskScreens", "NaughtyStrings", "PolicyModel", "ScreenKit",
      ],
      exclude: ["Goldens"]),
    .testTarget(
      name: "CaseDeskTests",
      dependencies: [
        "CaseDesk", "CaseModel", "CaseStore", "Chronology", "DeskLoop", "DeskScreens",
        "PolicyModel",
        "ScreenKit",
      ]),
    .testTarget(name: "ConductTests", dependencies: ["conduct"]),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CNcurses", "CursesTerminal", "PlainText", "ScreenKit"]),
  ],
  swiftLanguageModes: [.v6]
)
