import ArgumentParser
import Foundation

/// The commands as they describe themselves, from which the manual pages are made.
struct ManualTree: Decodable {
  /// One command with its own commands.
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool
    var arguments: [Argument]?
    var subcommands: [Command]?
    var defaultSubcommand: String?

    /// Its commands that are for people; `help` explains itself.
    var shown: [Command] {
      (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    /// Its arguments that are for people.
    var ownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
  }

  /// One argument, option or flag.
  struct Argument: Decodable {
    /// How an option is written.
    struct Name: Decodable {
      var kind: String
      var name: String

      var written: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    var kind: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var preferredName: Name?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?

    var isPositional: Bool { kind == "positional" }
  }

  var command: Command

  /// The commands of this program.
  ///
  /// - Throws: `DecodingError` where the library describes them in another form.
  static func ofThisProgram() throws -> ManualTree {
    try JSONDecoder().decode(ManualTree.self, from: Data(Conduct._dumpHelp().utf8))
  }
}
