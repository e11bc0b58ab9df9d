import CaseModel
import PolicyModel
import ScreenKit

/// The school's code, clause by clause, with what each demands and how often each was breached.
struct PolicyScreen: Screen {
  var sheet: PolicySheet?
  var outline = Outline<ClauseID>()
  var field = TextField()
  var isTyping = false

  var crumb: String { "Policy" }
  var asks: [DeskEffect] { [.askPolicy] }
  var hints: KeyTable<Void> { isTyping ? Self.typingKeys.bare : Self.keys.bare }
}
