import CaseModel
import PolicyModel
import ScreenKit

/// One case: the procedure as the policy has it, and everything that has been done.
struct CaseScreen: Screen {
  /// The part that has the keys.
  enum Pane: Hashable, Sendable { case rail, side }

  /// What stands beside the procedure.
  enum Side: Hashable, Sendable { case chronology, letters, incidents, due }

  /// What a line beside the procedure stands for.
  enum Target: Hashable, Sendable {
    case letter(ItemID)
    case incident(IncidentID)
    case due(Int, step: StepID)
  }

  let number: CaseID
  /// The person's name as far as known before the case is read.
  let name: String
  /// The step to select when the case is read.
  var wanted: StepID?
  /// True where the step that follows is to be selected when the case is read: as it is opened, and once
  /// something was recorded.
  var isToSuggest = false
  /// True where it is to be said too: once something was recorded.
  var isToSay = false
  /// What was suggested, in words, when the case was last read; nil where none was.
  var suggested: String?
  var sheet: CaseSheet?
  var pane = Pane.rail
  var side = Side.chronology
  var rail = Outline<StepID>()
  var chronology = Scroller(lines: [])
  /// The width `chronology` is laid out for; 0 where it is to be laid out anew.
  var chronologyColumns = 0
  var listed = Outline<Target>()
  /// What the chronology is narrowed to.
  var narrowing = TextField(placeholder: "words of an entry, or who wrote it")
  /// True while letters go into the field over the chronology.
  var isTyping = false
  /// True where the chronology has the whole width.
  var isWide = false
  /// True where the field over the chronology is shown.
  var hasField: Bool { isTyping || !narrowing.text.isEmpty }

  init(_ number: CaseID, name: String = "", step: StepID? = nil) {
    self.number = number
    self.name = name
    wanted = step
    isToSuggest = step == nil
  }

  var crumb: String { "Case \(number)" }
  var asks: [DeskEffect] { [.askCase(number)] }
  var isRead: Bool { sheet != nil }
  var hints: KeyTable<Void> {
    if isTyping {
      return KeyTable([
        KeyBinding(
          [.enter], (), label: "to the entries", longHelp: "Leaves the field and keeps it."),
        KeyBinding([.escape], (), label: "clear", longHelp: "Clears the field, then leaves it."),
      ])
    }
    var table = Self.keys.bare
    if pane == .side, let enter = table.bindings.firstIndex(where: { $0.keys == [.enter] }) {
      table.bindings[enter].label = "open"
      table.bindings[enter].longHelp = "Goes into what is selected."
    }
    return table
  }

  /// The selected step.
  var step: NextStep? {
    guard let id = rail.selected else { return nil }
    return sheet?.steps.first { $0.step.id == id }
  }

  var paletteEntries: [PaletteEntry] {
    (sheet?.steps ?? []).map { step in
      let why = step.mayBeTaken ? "" : step.reasons.first?.why ?? "It may not be taken now."
      return PaletteEntry(
        title: step.step.name, state: StepWords.word(step), why: why,
        run: step.mayBeTaken
          ? .form(.step(number, step.step.id))
          : .nothing(step.reasons.first.map(StepWords.refusal) ?? why),
        details: StepWords.details(step))
    }
  }
}
