import ArgumentParser

/// Makes the manual: a page for the program, and one for each of its commands.
struct ManualWriter {
  private let root: ManualTree.Command

  /// The manual of these commands.
  init(_ tree: ManualTree) { root = tree.command }

  /// Each page by the name of its file.
  var pages: [(file: String, text: String)] {
    [("conduct.1", program)] + root.shown.map { ("conduct-\($0.commandName).1", page(of: $0)) }
  }

  // MARK: The program

  private var program: String {
    var page = ManualPage("conduct", root.abstract ?? "")
    page.section("Synopsis")
    page.typed(
      "\(ManualPage.bold("conduct")) [\(ManualPage.placeholder("command"))] "
        + "[\(ManualPage.placeholder("options"))]")
    page.section("Description")
    // The statuses have a section of their own.
    let words = (root.discussion ?? "").split(separator: "\n").filter { !$0.hasPrefix("Statuses:") }
    page.paragraphs(words.joined(separator: "\n"))
    page.paragraphs(ManualTexts.privacy)
    page.section("Commands")
    for group in Conduct.configuration.groupedSubcommands {
      page.part(group.name.hasSuffix(":") ? String(group.name.dropLast()) : group.name)
      let names = group.subcommands.map { $0._commandName }
      for command in root.shown where names.contains(command.commandName) {
        page.item(
          ManualPage.bold("conduct-\(command.commandName)") + "(1)", command.abstract ?? "")
      }
    }
    page.section("Exit status")
    for (status, meaning) in ManualTexts.statuses { page.item(ManualPage.bold(status), meaning) }
    page.section("Environment")
    for (name, meaning) in ManualTexts.environment { page.item(ManualPage.bold(name), meaning) }
    page.section("Files")
    for (path, meaning) in ManualTexts.files { page.item(ManualPage.placeholder(path), meaning) }
    page.section("Examples")
    for line in [
      "conduct demo", "conduct init --policy mugginton --head \"A. Carr\"",
      "conduct case next 2026-014 --format json", "conduct gate --print",
    ] { page.typed(ManualPage.escaped(line)) }
    return page.text
  }

  // MARK: A command

  private func page(of command: ManualTree.Command) -> String {
    let name = "conduct \(command.commandName)"
    var page = ManualPage("conduct-\(command.commandName)", command.abstract ?? "")
    page.section("Synopsis")
    if command.shown.isEmpty {
      page.typed(synopsis(name, command))
    } else {
      for sub in command.shown { page.typed(synopsis("\(name) \(sub.commandName)", sub)) }
    }
    page.section("Description")
    page.paragraphs(command.abstract ?? "")
    page.paragraphs(command.discussion ?? "")
    if let usual = command.defaultSubcommand {
      page.paragraphs("Without one of its commands, “\(name)” is “\(name) \(usual)”.")
    }
    if command.shown.isEmpty {
      options(command.ownArguments, &page)
    } else {
      page.section("Commands")
      let common = Self.common(command.shown)
      for sub in command.shown {
        page.part("\(name) \(sub.commandName)")
        page.paragraphs(sub.abstract ?? "")
        page.paragraphs(sub.discussion ?? "")
        for argument in sub.ownArguments where !common.contains(Self.key(argument)) {
          page.item(Self.head(argument), Self.meaning(argument))
        }
      }
      options(
        (command.shown.first?.ownArguments ?? []).filter { common.contains(Self.key($0)) }, &page)
    }
    page.section("See also")
    page.paragraphs(
      "conduct(1), which also tells the exit statuses, the environment and the files.")
    return page.text
  }

  private func options(_ arguments: [ManualTree.Argument], _ page: inout ManualPage) {
    guard !arguments.isEmpty else { return }
    page.section("Options")
    for argument in arguments { page.item(Self.head(argument), Self.meaning(argument)) }
  }

  private func synopsis(_ name: String, _ command: ManualTree.Command) -> String {
    let own = command.ownArguments.filter(\.isPositional).map { argument in
      let word = ManualPage.placeholder(argument.valueName ?? "")
      let many = argument.isRepeating ? "\(word) ..." : word
      return argument.isOptional ? "[\(many)]" : many
    }
    let needed = command.ownArguments.filter { !$0.isPositional && !$0.isOptional }.map(Self.head)
    return ([ManualPage.bold(name)] + own + needed + ["[\(ManualPage.placeholder("options"))]"])
      .joined(separator: " ")
  }

  // MARK: Arguments

  /// The arguments that every one of several commands has.
  private static func common(_ commands: [ManualTree.Command]) -> Set<String> {
    let all = commands.map { Set($0.ownArguments.filter { !$0.isPositional }.map(key)) }
    guard commands.count > 1, let first = all.first else { return [] }
    return all.reduce(first) { $0.intersection($1) }
  }

  private static func key(_ argument: ManualTree.Argument) -> String {
    (argument.names ?? []).map(\.written).joined(separator: " ") + (argument.abstract ?? "")
  }

  private static func head(_ argument: ManualTree.Argument) -> String {
    let value = ManualPage.placeholder(argument.valueName ?? "")
    if argument.isPositional { return value }
    let names = (argument.names ?? []).map { ManualPage.bold($0.written) }.joined(separator: ", ")
    return argument.kind == "flag" ? names : "\(names) \(value)"
  }

  private static func meaning(_ argument: ManualTree.Argument) -> String {
    var words = [argument.abstract ?? ""]
    if let discussion = argument.discussion { words.append(discussion) }
    if let values = argument.allValues, !values.isEmpty {
      words.append("One of: \(values.joined(separator: ", ")).")
    }
    if let usual = argument.defaultValue, !usual.isEmpty { words.append("Otherwise \(usual).") }
    return words.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
