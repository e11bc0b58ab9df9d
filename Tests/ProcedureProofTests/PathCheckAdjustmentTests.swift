import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// What is agreed with somebody for a disability was done for the letter on which their silence counts.
@Suite struct PathCheckAdjustmentTests {
  private let told = PathStory.opened().account().spoke().noticed().told()
  private let person = PathPerson(adjustments: ["Cannot read: read out by telephone."])

  private func banned(_ story: PathStory) -> [String] {
    story.asked().replied().banned().faults(MadeUpPacks.menu, person)
      .filter { !$0.contains("what is agreed with them, and") }
  }

  private func done(_ letter: ItemID? = "LN1", _ what: String = "Read out.") -> CaseEvent {
    .adjustmentsAsked(
      AdjustmentsAsked(how: "by telephone", answer: what, letter: letter, ofWhatWasPut: false))
  }

  @Test
  func `whoever asks for something that may be time is not silent, unless they were given more`() {
    func asked(_ answer: String, _ put: Bool? = nil) -> CaseEvent {
      .adjustmentsAsked(
        AdjustmentsAsked(how: "by telephone", answer: answer, ofWhatWasPut: put))
    }
    func faults(_ story: PathStory) -> [String] {
      story.asked().replied().banned().faults(MadeUpPacks.menu)
    }
    expectOnly("answers nobody knows which letter", faults(told.on(3, asked("Two weeks more."))))
    expectOnly("answers nobody knows which letter", faults(told.on(3, asked("No.", true))))
    #expect(faults(told.on(3, asked("None needed."))) == [])
    #expect(faults(told.on(3, asked("Large print.", false))) == [])
    let more = told.on(3, asked("Two weeks more.")).moved(to: 12, on: 6, told: .handed)
    #expect(faults(more) == [])
  }

  @Test func `silence counts once it was done in time`() {
    expectOnly("was not done for its letter", banned(told))
    #expect(banned(told.on(3, done())) == [])
    expectOnly("was not done for its letter", banned(told.on(10, done())))
    expectOnly("was not done for its letter", banned(told.on(3, done(nil))))
    expectOnly("was not done for its letter", banned(told.on(3, done("LX"))))
    #expect(banned(told.answered()) == [])
  }

  @Test func `what was ended while the time to reply ran is owed for the letters before that`() {
    func ended(_ story: PathStory, _ sequence: Int) -> [String] {
      let end = PathStamp(when: When(PathStory.day(6)), sequence: sequence)
      return story.asked().replied().banned()
        .faults(MadeUpPacks.menu, PathPerson(adjustmentEnds: [end]))
    }
    let written = told.entries.count
    expectOnly("was not done for its letter", ended(told, 1000))
    #expect(ended(told, 0) == [])
    #expect(ended(told.on(3, done()), 1000) == [])
    #expect(ended(told.answered(), 1000) == [])
    let more = told.moved(to: 12, on: 6, told: .handed)
    #expect(ended(more, written) == [])
    expectOnly("was not done for its letter", ended(more, 1000))
  }

  @Test func `a decision does not say that there is none`() {
    let faults = told.answered().asked().replied().on(
      14,
      .restrictionDecided(
        RestrictionDecided(
          restriction: "R1", measure: "site-ban", terms: PathStory.terms(),
          incidents: [PathStory.incident], reasons: PathStory.reasons, adjustments: "None.",
          complaintRoute: "The complaints procedure."))
    ).faults(MadeUpPacks.menu, person)
    expectOnly("without what is agreed with them", faults)
  }
}
