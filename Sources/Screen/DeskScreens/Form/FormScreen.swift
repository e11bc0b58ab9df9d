import CaseModel
import PolicyModel
import ScreenKit

/// A form on one page; a long one ends in a page on which its answers are checked. Nothing is judged
/// before it is handed in, and nothing typed is ever lost.
struct FormScreen: Screen {
  /// What has the keys.
  enum Focus: Hashable, Sendable {
    /// A line of the summary of what to mend.
    case problem(Int)
    /// A refusal.
    case panel
    /// What to do about what somebody else recorded in between.
    case way(ConflictWay)
    case field(Int)
    /// A row of the check, by its field.
    case row(Int)
    case submit
  }

  /// Where one is in the form.
  enum Stage: Hashable, Sendable {
    case asking
    /// At the answers, each a row to go back to.
    case checking
    /// At one field, from where Enter leads back to the check.
    case changing
  }

  /// Why the answers were not recorded.
  enum Hindrance: Equatable, Sendable {
    case mend([FieldProblem])
    case refused(Refusal)
    case changed(Conflict)
  }

  /// What a dialog that is open was opened for.
  enum Question: Hashable, Sendable { case record, letGo }

  var sheet: FormSheet
  var fields: [FormField]
  var focus: Focus {
    didSet {
      if focus != oldValue, case .field(let index) = oldValue, fields.indices.contains(index) {
        fields[index].leave()
      }
    }
  }
  var stage = Stage.asking
  var hindrance: Hindrance? {
    didSet {
      switch hindrance {
      case .mend(let problems): called.formUnion(problems.map(\.field))
      case .refused(let refusal): called.formUnion(refusal.fields)
      case .changed, nil: break
      }
    }
  }
  /// The fields that something was found wrong with: they are shown whatever the others say.
  private var called: Set<String> = []
  /// The version the answers are handed in against.
  var version: Int
  var dialog: Dialog?
  var question = Question.record
  /// True from handing in until the answer.
  var isWaiting = false
  /// The first row of the page that is shown.
  var scroll = 0

  init(_ sheet: FormSheet) {
    self.sheet = sheet
    fields = sheet.fields.map { FormField($0, value: sheet.typed[$0.name] ?? $0.initial) }
    focus = .submit
    version = sheet.version
    focus = firstField
  }

  /// The title without whom it is about, who stands at the top of the form.
  var crumb: String {
    sheet.title.split(separator: " — ", maxSplits: 1).first.map(String.init) ?? sheet.title
  }
  var asks: [DeskEffect] { [] }
  var isTyping: Bool { true }
  var hints: KeyTable<Void> { hinted }

  /// What stands in the form, by field name.
  var values: [String: String] {
    Dictionary(fields.map { ($0.field.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is handed in: what stands in a question that is not asked is not.
  var answers: [String: String] {
    let values = values
    return hidden(values).reduce(into: values) { $0[$1] = "" }
  }

  /// The questions that are shown, by their place among `fields`: those that another answer calls for come up
  /// with it.
  var shown: [Int] {
    let hidden = hidden(values)
    return fields.indices.filter { !hidden.contains(fields[$0].field.name) }
  }

  /// Where the keys go when the form is come to.
  var firstField: Focus { shown.first.map { .field($0) } ?? .submit }

  /// What is not asked beside these values.
  private func hidden(_ values: [String: String]) -> Set<String> {
    sheet.fields.notAsked(beside: values).subtracting(called)
  }

  /// True where anything stands in the form that somebody typed, now or in a draft.
  var hasDraft: Bool {
    fields.contains { field in
      let first = FormField(field.field, value: field.field.initial).value
      return !field.value.isEmpty && field.value != first
    }
  }

  /// That nothing was recorded, and what became of what was typed, where anything was.
  var nothingRecorded: String {
    hasDraft ? "Nothing was recorded. What you typed still stands." : "Nothing was recorded."
  }

  /// What to mend; empty unless that is why nothing was recorded.
  var problems: [FieldProblem] {
    if case .mend(let problems) = hindrance { return problems }
    return []
  }

  /// Everything the keys can go to, from top to bottom.
  var stops: [Focus] {
    if stage == .checking {
      return shown.map { .row($0) } + [.submit]
    }
    var stops: [Focus] = []
    switch hindrance {
    case .mend(let problems): stops += problems.indices.map { .problem($0) }
    case .refused: stops.append(.panel)
    case .changed: stops += ConflictWay.allCases.map { .way($0) }
    case nil: break
    }
    return stops + shown.map { .field($0) } + [.submit]
  }

  /// The dates that are typed, as they would be recorded.
  func dates(_ session: DeskSession) -> FormDates {
    FormDates(sheet.fields, values, today: session.today, calendar: session.calendar)
  }
}

extension FormSheet {
  /// True for a form that ends in a page to check the answers on: one with more than eight questions. When
  /// something happened, which most forms ask, is two of them. What only an answer to a question brings up that is
  /// seldom asked itself does not count.
  var isLong: Bool {
    let seldom = Set(fields.filter { $0.onlyWhen != nil && !$0.isOffered }.map(\.name))
    return fields.count { field in
      field.isOffered || !(field.onlyWhen.map { seldom.contains($0.field) } ?? false)
    } > 8
  }
}
