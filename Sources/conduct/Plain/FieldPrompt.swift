import CaseModel

/// One question of a form in the plain desk: what is said before it, and what an answer means.
struct FieldPrompt {
  /// What a line typed as an answer means.
  enum Reading: Equatable {
    /// What is there stays.
    case keep
    case value(String)
    /// Part of a name, to be looked up.
    case find(String)
    /// Several that fit; a number chooses one of them.
    case several([StepField.Choice])
    /// Something to say, after which it is asked again.
    case say(String)
  }

  /// How it is answered.
  enum Form: Equatable {
    case line, text, one, several, search
  }

  let field: StepField
  /// What stands in it now, as the record would keep it.
  let current: String
  /// The same as a person reads it.
  let shown: String
  /// True where an answer is required beside the other answers so far.
  let isAsked: Bool

  /// The values to choose from; suggestions where ``form`` is `line`.
  var choices: [StepField.Choice] {
    if field.type == .yesNo {
      return [StepField.Choice("yes", "yes"), StepField.Choice("no", "no")]
    }
    // What is looked up has the names of those known beforehand, and they are no list to choose from.
    return field.type.isLookedUp ? [] : field.choices
  }

  var form: Form {
    switch field.type {
    case .text: return .text
    case .yesNo, .choice: return .one
    case .staff: return field.choices.isEmpty ? .search : .one
    case .several: return field.choices.isEmpty ? .line : .several
    case .parent, .pupil, .incident: return .search
    case .line, .date, .time, .file: return .line
    }
  }

  /// True where every choice is a number of its own, which then is what is typed: an entry's.
  private var isOfNumbers: Bool {
    form == .line && choices.allSatisfy { Int($0.value) != nil }
  }

  /// What is said before the answer is typed.
  var lines: [String] {
    var lines = [isAsked ? "\(field.label)." : "\(field.label). May be left empty."]
    if !field.hint.isEmpty { lines.append(field.hint) }
    lines +=
      isOfNumbers
      ? choices.map(\.label) : choices.enumerated().map { "\($0 + 1). \($1.label)" }
    switch form {
    case .text: lines.append("Type it. A line with a single full stop ends it.")
    case .several: lines.append("Type the numbers, with blanks between them.")
    case .search: lines.append("Type part of the name or the number.")
    case .line, .one: break
    }
    if !current.isEmpty { lines.append("Now: \(shown)") }
    return lines
  }

  /// What can be typed, for `?`.
  var help: [String] {
    var help = ["An empty line keeps what is there. A minus alone empties it."]
    switch form {
    case .one: help.append("Type the number, or part of the words.")
    case .several: help.append("Type the numbers with blanks between them, or part of one's words.")
    case .search: help.append("Type part of the name; then the number of the one you mean.")
    case .line:
      if !choices.isEmpty { help.append("Type a number from the list, or your own words.") }
      if field.type == .date {
        help.append("A date such as 27/3/2027, 27 march, today, tomorrow, +6w or end of term.")
      }
      if field.type == .time { help.append("A time such as 9:05.") }
      if field.type == .file { help.append("The path of a file.") }
    case .text: help.append("As many lines as you like; a line with a single full stop ends it.")
    }
    return help + [
      "An answer that is itself b, q, ? or a minus is typed with a backslash before it: \\b.",
      "> goes on to checking the answers. b leaves the form and q the desk; both keep the draft.",
    ]
  }

  /// What an answer of one line means.
  func read(_ line: String) -> Reading {
    let text = line.trimmed
    if text.isEmpty { return .keep }
    if text == "-" { return .value("") }
    let literal = text.hasPrefix("\\") ? String(text.dropFirst()) : nil
    switch form {
    case .text: return .value(literal ?? line)
    case .line:
      if literal == nil, !isOfNumbers, let number = Int(text), choices.indices.contains(number - 1)
      {
        return .value(choices[number - 1].value)
      }
      return .value(literal ?? text)
    case .one: return one(text)
    case .several: return several(text)
    case .search: return .find(literal ?? text)
    }
  }

  private func one(_ text: String) -> Reading {
    if let number = Int(text) {
      guard choices.indices.contains(number - 1) else { return .say(outside) }
      return .value(choices[number - 1].value)
    }
    let found = fitting(text)
    switch found.count {
    case 0: return .say("Nothing in the list holds “\(text)”. \(outside)")
    case 1: return .value(found[0].value)
    default: return .several(found)
    }
  }

  private func several(_ text: String) -> Reading {
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    let numbers = words.compactMap { Int($0) }
    if numbers.count == words.count {
      guard numbers.allSatisfy({ choices.indices.contains($0 - 1) }) else { return .say(outside) }
      let values = Set(numbers).sorted().map { choices[$0 - 1].value }
      return .value(values.joined(separator: " "))
    }
    let found = fitting(text)
    switch found.count {
    case 0: return .say("Nothing in the list holds “\(text)”. \(outside)")
    case 1:
      let values = current.split(separator: " ").map(String.init)
      return .value(
        (values.filter { $0 != found[0].value } + [found[0].value]).joined(separator: " "))
    default: return .several(found)
    }
  }

  private var outside: String {
    choices.isEmpty
      ? "There is nothing to choose from." : "Type a number from 1 to \(choices.count)."
  }

  /// The choices that hold every word typed; the one that is exactly what was typed alone.
  private func fitting(_ text: String) -> [StepField.Choice] {
    let wanted = text.lowercased()
    if let exact = choices.first(where: { [$0.label.lowercased(), $0.value].contains(wanted) }) {
      return [exact]
    }
    if field.type == .yesNo { return choices.filter { $0.value.hasPrefix(wanted) } }
    // One letter is in nearly everything: it is a slip.
    guard wanted.count > 1 else { return [] }
    let words = wanted.split(separator: " ").map(String.init)
    return choices.filter { choice in
      words.allSatisfy { choice.label.lowercased().contains($0) }
    }
  }
}
