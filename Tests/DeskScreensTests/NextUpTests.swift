import PolicyModel
import Testing

@testable import CaseModel
@testable import DeskScreens

@Suite("What is next") struct NextUpTests {
  private func step(_ step: BuiltInStep, done: Bool = false) -> NextStep {
    self.step(.builtIn(step), done: done)
  }

  private func step(_ step: Step, done: Bool = false) -> NextStep {
    NextStep(
      step: step, status: done ? .done : .ready, reasons: [], advice: [], count: done ? 1 : 0,
      last: nil, whyNotUsed: "", clause: nil, mayBeTaken: true)
  }

  private func letter(_ kind: LetterKind, issued: Bool = false) -> LetterRow {
    LetterRow(
      number: "2026-014", letter: ItemID(rawValue: kind.rawValue), parent: "p00001",
      parentName: "O'Brien, Siobhán", kind: kind, standing: issued ? "issued" : "draft",
      drafted: Sample.today, issued: issued ? Sample.today : nil, how: "")
  }

  /// A case in which everything may be taken, with an invitation that nobody has issued.
  private func next(
    letters: [LetterRow] = [], done: [BuiltInStep] = [], banned: Bool = false,
    due: [DueItem] = []
  ) -> StepID? {
    var sheet = Sample.caseSheet
    let ban = Sample.pack.measures[1]
    let offered: [BuiltInStep] = [.meetingArrange, .consult, .notice, .letterIssue, .letterSent]
    sheet.steps =
      offered.map { step($0, done: done.contains($0)) } + [step(.measure(ban), done: banned)]
    sheet.letters = [letter(.invitation)] + letters
    sheet.due = due
    return NextUp.step(in: sheet, today: Sample.today)?.step.id
  }

  private var decide: DueItem {
    DueItem(
      kind: .decide, due: Sample.today.adding(days: 1), what: "The parent's side is in: decide.",
      step: Sample.pack.measures[1].id)
  }

  @Test func `an invitation without a meeting asks for one where nothing else is open`() {
    #expect(next() == "meeting-arrange")
    #expect(next(done: [.meetingArrange]) == "letter-issue")
  }

  @Test func `once the chair's view is known it is put to the parent`() {
    #expect(next(done: [.consult]) == "notice")
    #expect(next(done: [.consult, .notice]) == "meeting-arrange")
    #expect(next(done: [.consult], banned: true) == "meeting-arrange")
  }

  @Test func `what is put to the parent and what was decided go out first`() {
    for kind in [LetterKind.noticeOfIntent, .interimBan, .ban, .reviewOutcome] {
      #expect(next(letters: [letter(kind)], done: [.consult]) == "letter-issue")
      #expect(next(letters: [letter(kind, issued: true)], done: [.consult]) == "letter-sent")
    }
  }

  @Test func `once the parent's side is in the decision is next`() {
    let ban = Sample.pack.measures[1].id
    #expect(next(done: [.consult, .notice], due: [decide]) == ban)
    #expect(next(letters: [letter(.ban)], due: [decide]) == "letter-issue")
  }
}
