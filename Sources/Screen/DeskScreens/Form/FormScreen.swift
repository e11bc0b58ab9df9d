import CaseModel
import PolicyModel
import ScreenKit

/// A form on one page. Nothing is judged before it is handed in, and nothing typed is ever lost.
struct FormScreen: Screen {
  /// What has the keys.
  enum Focus: Hashable, Sendable {
    /// A line of the summary of what to mend.
    case problem(Int)
    /// A refusal, or what somebody else did in between.
    case panel
    case field(Int)
    case submit
  }

  /// Why the answers were not recorded.
  enum Hindrance: Equatable, Sendable {
    case mend([FieldProblem])
    case refused(Refusal)
    case changed([ChronicleLine])
  }

  let sheet: FormSheet
  var fields: [FormField]
  var focus: Focus
  var hindrance: Hindrance?
  /// The version the answers are handed in against.
  var version: Int
  var dialog: Dialog?
  /// True from handing in until the answer.
  var isWaiting = false
  /// True once anything was typed, now or in a draft.
  var hasDraft: Bool
  /// The first row of the page that is shown.
  var scroll = 0

  init(_ sheet: FormSheet) {
    self.sheet = sheet
    fields = sheet.fields.map { FormField($0, value: sheet.typed[$0.name] ?? $0.initial) }
    focus = sheet.fields.isEmpty ? .submit : .field(0)
    version = sheet.version
    hasDraft = sheet.typed.values.contains { !$0.isEmpty }
  }

  /// The title without whom it is about, who stands at the top of the form.
  var crumb: String {
    sheet.title.split(separator: " — ", maxSplits: 1).first.map(String.init) ?? sheet.title
  }
  var asks: [DeskEffect] { [] }
  var isTyping: Bool { true }
  var hints: KeyTable<Void> { Self.keys(submit: sheet.submit).bare }

  /// What stands in the form, by field name.
  var values: [String: String] {
    Dictionary(fields.map { ($0.field.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// What to mend; empty unless that is why nothing was recorded.
  var problems: [FieldProblem] {
    if case .mend(let problems) = hindrance { return problems }
    return []
  }

  /// Everything the keys can go to, from top to bottom.
  var stops: [Focus] {
    var stops: [Focus] = []
    switch hindrance {
    case .mend(let problems): stops += problems.indices.map { .problem($0) }
    case .refused, .changed: stops.append(.panel)
    case nil: break
    }
    return stops + fields.indices.map { .field($0) } + [.submit]
  }
}
