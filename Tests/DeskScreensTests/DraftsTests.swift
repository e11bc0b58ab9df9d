import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Drafts that were left") struct DraftsTests {
  private func desk() -> Desk {
    var desk = Desk.answering(100, 24)
    desk.answerAll(desk.model.open(DraftsScreen()))
    return desk
  }

  @Test func `the first screen says that forms were left, and how many`() {
    var desk = Desk.answering()
    desk.send(.answer(.drafts(Sample.drafts)))
    #expect(desk.model.notice?.text.hasPrefix("You left 2 forms unfinished") == true)
    desk.send(.answer(.drafts([Sample.drafts[0]])))
    #expect(desk.model.notice?.text.hasPrefix("You left a form unfinished") == true)
  }

  @Test func `each is listed with when it was left and how it begins`() {
    let text = desk().text
    for words in [
      "18/11/2026 08:02", "Speak to the parent — 2026-014", "She rang at nine",
      "Report an incident",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `Enter opens the form, whose answer brings the words back`() {
    var desk = desk()
    #expect(desk.press(.down, .enter) == [.askForm(.incident(nil))])
  }

  @Test func `a draft is thrown away by another key than the one that asked`() {
    var desk = desk()
    #expect(desk.press(.character("x")) == [])
    #expect(desk.text.contains("gone for good"))
    #expect(desk.press(.enter) == [])
    #expect(desk.press(.character("x"), .character("x"), .escape) == [])
    desk.press(.character("x"))
    #expect(desk.press(.character("y")) == [.dropDraft(Sample.formKey), .askDrafts])
  }

  @Test func `without drafts it says so`() {
    var desk = Desk.answering()
    _ = desk.model.open(DraftsScreen())
    #expect(desk.text.contains("Looking for drafts."))
    desk.send(.answer(.drafts([])))
    #expect(desk.text.contains("You have left no form unfinished."))
    #expect(desk.press(.enter) == [])
  }
}

/// The keys of forms and the names of their drafts.
@Suite("Names of drafts") struct DraftNameTests {
  static let keys: [FormKey] = [
    .step("2026-014", "interim-ban"), .step("2026-014", "letter"), .incident(nil),
    .incident("p00012"), .triage("2026-031"), .staffCheck("2026-031"), .handOver("2026-031"),
    .completing("2026-031"),
    .parentAdd,
    .parentEdit("p00012"), .pupilAdd, .pupilLeft("u00003"), .link("p00012"),
    .courtOrder("p00012"), .adjustment("p00012"), .agreement("p00012"), .delegate, .staffAdd,
    .schoolDetails, .pupilReturned("u00003"), .linkChange("p00012"), .linkEnd("p00012"),
    .courtOrderEnd("p00012"), .adjustmentEnd("p00012"), .actingHead, .delegationEnd,
    .delegationConfirm, .staffChange, .staffLeft, .gateBreach("p00012"), .power,
  ]

  @Test(arguments: keys) func `a draft's name leads back to its form`(key: FormKey) {
    #expect(FormKey(draftName: key.draftName) == key)
  }

  @Test(arguments: ["", "last-seen", "case-", "case-2026", "case-2026-014", "triage-", "other"])
  func `any other name leads to none`(name: String) {
    #expect(FormKey(draftName: name) == nil)
  }
}
