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
    case new
    case leave
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

  /// What can be done from every screen.
  static let everywhere: [PaletteEntry] =
    [
      PaletteEntry(title: "Opens a new incident.", keys: "n", run: .new),
      PaletteEntry(title: "Shows the incidents and the reports to triage.", run: .incidents),
    ]
    + Place.allCases.map {
      PaletteEntry(title: "Goes to \($0.title).", keys: String($0.rawValue), run: .go($0))
    } + [
      PaletteEntry(title: "Adds a person to the record.", run: .form(.parentAdd)),
      PaletteEntry(title: "Adds a pupil to the record.", run: .form(.pupilAdd)),
      PaletteEntry(title: "Hands the head's part on for a time.", run: .form(.delegate)),
      PaletteEntry(title: "Adds a member of staff.", run: .form(.staffAdd)),
      PaletteEntry(title: "Changes what is known about the school.", run: .form(.schoolDetails)),
      PaletteEntry(title: "Leaves Conduct.", keys: "q", run: .leave),
    ]
}
