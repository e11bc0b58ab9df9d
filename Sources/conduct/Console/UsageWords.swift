import CaseModel

/// What is said of a command line that cannot be meant: what to type instead, and where it is told.
struct UsageWords {
  /// What the command-line library says, such as `Unknown option '--colour'`.
  let message: String
  /// What it says in full, with the line that names the command's help.
  let full: String
  /// The names of the commands.
  let commands: [String]

  /// The lines to say.
  var lines: [String] { [sentence, help].filter { !$0.isEmpty } }

  private var sentence: String {
    let quoted = Self.quoted(message)
    if message.hasPrefix("Unexpected argument"), let word = quoted.first {
      guard full.contains("'conduct desk --help'"), !word.hasPrefix("-") else {
        return "“\(word)” is more than this takes."
      }
      if commands.contains(word) { return commandFirst(word) }
      let near = nearest(word).map { "Is “conduct \($0)” meant? " } ?? ""
      return "There is no command “\(word)”. \(near)“conduct --help” lists them all."
    }
    if message.contains("unexpected arguments") {
      if full.contains("'conduct desk --help'"), let word = quoted.first, commands.contains(word) {
        return commandFirst(word)
      }
      return "This is more than it takes: \(quoted.joined(separator: ", "))."
    }
    if message.hasPrefix("Unknown option"), let option = quoted.first {
      let meant = quoted.dropFirst().first.map { " Is \($0) meant?" } ?? ""
      return "There is no option \(option) here.\(meant)"
    }
    if message.hasPrefix("Missing expected argument"), let what = quoted.first {
      return "Say also \(what)\(meaning(of: what))."
    }
    if message.hasPrefix("Missing value for"), let option = quoted.first {
      return "A value belongs behind \(option)."
    }
    if message.hasPrefix("The value"), quoted.count >= 2 {
      let choices = quoted.dropFirst(2).joined(separator: ", ")
      return choices.isEmpty
        ? "\(quoted[1]) does not take “\(quoted[0])”\(meaning(of: quoted[1]))."
        : "\(quoted[1]) takes one of \(choices), and not “\(quoted[0])”."
    }
    return message
  }

  /// What is said where options were typed before the command.
  private func commandFirst(_ word: String) -> String {
    "The command comes first and its options behind it: “conduct \(word) … --file FILE”."
  }

  /// What the help says of an argument, for a sentence that names it.
  private func meaning(of argument: String) -> String {
    let line = full.split(separator: "\n").first { $0.hasPrefix("Help:") && $0.contains(argument) }
    guard let words = line?.split(separator: "  ", omittingEmptySubsequences: true).last,
      !words.hasPrefix("Help:")
    else { return "" }
    let text = String(words).trimmed
    return ": " + text.prefix(1).lowercased()
      + text.dropFirst().reversed().drop { $0 == "." }.reversed()
  }

  private var help: String {
    guard let line = full.split(separator: "\n").last(where: { $0.contains("--help' for more") }),
      let command = Self.quoted(String(line)).first, command != "conduct desk --help"
    else { return "" }
    return "“\(command)” tells how it is used."
  }

  /// The command that a word was probably meant for: one that begins with it, or differs little.
  private func nearest(_ word: String) -> String? {
    let wanted = word.lowercased()
    if let longer = commands.first(where: { $0.hasPrefix(wanted) || wanted.hasPrefix($0) }) {
      return longer
    }
    return commands.map { ($0, Self.distance($0, wanted)) }.filter { $0.1 <= 2 }
      .min { $0.1 < $1.1 }?.0
  }

  /// How many letters have to be changed, added or taken out to make one word of the other.
  private static func distance(_ one: String, _ other: String) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, letterThere) in other.enumerated() {
        let next = min(
          row[column] + 1, row[column + 1] + 1, diagonal + (letter == letterThere ? 0 : 1))
        diagonal = row[column + 1]
        row[column + 1] = next
      }
    }
    return row[other.count]
  }

  /// What stands between straight single quotation marks.
  private static func quoted(_ text: String) -> [String] {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }
  }
}
