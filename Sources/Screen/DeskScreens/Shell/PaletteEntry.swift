import CaseModel
import ScreenKit

/// One action of the palette.
struct PaletteEntry: Equatable, Sendable {
  /// What choosing it comes to.
  enum Run: Equatable, Sendable {
    /// As if the key had been pressed on the screen under the palette.
    case press(Key)
    case go(Place)
    case form(FormKey)
    case incidents
    case drafts
    /// It cannot be done now, and why.
    case nothing(String)
  }

  /// What it does.
  var title: String
  /// Its state in a word, such as `ready` or `blocked`; empty where it has none.
  var state = ""
  /// Its keys, by name; empty where it has none.
  var keys = ""
  /// Why it cannot be done now; empty where it can.
  var why = ""
  /// What choosing it comes to.
  var run: Run
  /// What stands under the list while it is selected: the clause, every reason, what would open it.
  var details: [ReadingScreen.Line] = []

  /// What can be done from every screen, besides the shell's own keys.
  static let everywhere: [PaletteEntry] = [
    PaletteEntry(title: "Shows the incidents and the reports to triage.", run: .incidents),
    PaletteEntry(title: "Shows the drafts you left.", run: .drafts),
    PaletteEntry(title: "Adds a person to the record.", run: .form(.parentAdd)),
    PaletteEntry(title: "Adds a pupil to the record.", run: .form(.pupilAdd)),
    PaletteEntry(title: "Hands the head's part on for a time.", run: .form(.delegate)),
    PaletteEntry(title: "Records an acting head the governors appointed.", run: .form(.actingHead)),
    PaletteEntry(
      title: "Confirms a delegation recorded for the head.", run: .form(.delegationConfirm)),
    PaletteEntry(title: "Ends a delegation or an acting head's part.", run: .form(.delegationEnd)),
    PaletteEntry(title: "Adds a member of staff.", run: .form(.staffAdd)),
    PaletteEntry(title: "Changes a member of staff: roles, name.", run: .form(.staffChange)),
    PaletteEntry(title: "Records that a member of staff left.", run: .form(.staffLeft)),
    PaletteEntry(title: "Records what the policy lets you do without a case.", run: .form(.power)),
    PaletteEntry(title: "Changes what is known about the school.", run: .form(.schoolDetails)),
  ]

  /// How well the entry answers what was typed: the smaller the better; nil where it does not.
  func rank(_ typed: String) -> Int? {
    let words = typed.lowercased().split(separator: " ")
    guard !words.isEmpty else { return 1 }
    if keys.split(separator: " ").contains(where: { $0 == typed }) { return 0 }
    let text = "\(title) \(state) \(keys)".lowercased()
    guard words.allSatisfy({ text.contains($0) }) else { return meant(by: words, in: text) }
    let starts = text.split(separator: " ")
    return words.allSatisfy { word in starts.contains { $0.hasPrefix(word) } } ? 1 : 2
  }

  /// The worst rank: it answers only in other words than were typed.
  static let inOtherWords = 3

  private func meant(by words: [Substring], in text: String) -> Int? {
    let answers = words.allSatisfy { word in
      text.contains(word) || SearchWords.meant(by: word).contains { text.contains($0) }
    }
    return answers ? Self.inOtherWords : nil
  }
}
