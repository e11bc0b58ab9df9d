import CaseModel
import ScreenKit

/// A line that goes anywhere: a noun with what stands after it, or a part of a name or number, with
/// what matches under it.
struct GoToOverlay: Equatable, Sendable {
  /// What came of a key.
  enum Answer: Equatable, Sendable {
    case stays, closes
    /// Look for what is typed.
    case asks(String)
    case goes(Noun.Run, text: String)
    case opens(Submission.Place)
  }

  /// Something that matches.
  enum Match: Hashable, Sendable {
    case noun(Noun)
    case found(Finding)
  }

  var picker: Picker
  /// What was found, and for which words.
  private(set) var found: [Finding] = []
  private var foundFor = ""
  /// True where people, cases and incidents are looked for and nouns are not offered.
  let isFinding: Bool
  /// The words that go somewhere.
  let nouns: [Noun]

  init(isFinding: Bool, saved: [SavedFilter] = []) {
    self.isFinding = isFinding
    nouns = isFinding ? [] : Noun.all(saved)
    picker = Picker(
      placeholder: isFinding
        ? "A part of a name, a number, what happened"
        : "bans, case 2026-014, or a part of a name")
    picker.startOver(matches.count)
  }

  /// The noun typed in full, with the words after it; nil while none stands there.
  var command: (noun: Noun, text: String)? {
    let parts = picker.field.text.split(separator: " ", maxSplits: 1)
    guard let word = parts.first, let noun = nouns.first(where: { $0.name == word.lowercased() })
    else { return nil }
    let text = parts.count > 1 ? String(parts[1]) : ""
    return (noun, text)
  }

  /// The words to look for; empty where nothing is.
  var sought: String {
    guard let command else { return picker.field.text }
    switch command.noun.argument {
    case .nothing: return picker.field.text
    case .words: return ""
    case .ofCase, .person, .incident: return command.text
    }
  }

  /// What matches: nouns first, then what was found.
  var matches: [Match] {
    let findings = foundFor == sought ? found : []
    if let command, command.noun.argument != .nothing, picker.field.text.contains(" ") {
      let kinds: Set<Finding.Kind>
      switch command.noun.argument {
      case .ofCase: kinds = [.ofCase]
      case .person: kinds = [.person, .pupil]
      case .incident: kinds = [.incident]
      case .nothing, .words: kinds = []
      }
      return findings.filter { kinds.contains($0.kind) }.map { .found($0) }
    }
    let typed = picker.field.text.lowercased()
    let nouns = nouns.filter { $0.name.hasPrefix(typed) }
    // A word typed in full stands before longer ones that begin with it.
    let exact = nouns.filter { $0.name == typed } + nouns.filter { $0.name != typed }
    return exact.map { .noun($0) } + findings.map { .found($0) }
  }

  /// What Enter would go to.
  var selected: Match? { picker.list.selected.map { matches[$0] } }

  /// Takes what was found for some words; late answers for others are left.
  mutating func take(_ found: [Finding], for text: String) {
    guard text == sought else { return }
    let goesOn = foundFor == text && !self.found.isEmpty
    self.found = found
    foundFor = text
    // What comes later stands below, so that what is selected stays where it is.
    if goesOn { picker.extend(to: matches.count) } else { picker.startOver(matches.count) }
  }
}
