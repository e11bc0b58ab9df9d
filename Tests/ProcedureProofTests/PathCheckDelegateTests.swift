import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// What is the head's to decide is decided by the head, or by somebody whom the head or the governors put in
/// the head's place for that day and case, and for whom the head has vouched.
@Suite struct PathCheckDelegateTests {
  private let staff: [StaffID: Set<Role>] = [
    "head": [.head], "dep": [.deputy], "admin": [.administrator],
  ]

  private func school(
    _ events: (day: Int, staff: StaffID, event: SchoolEvent)...
  ) -> PathPerson {
    PathPerson(
      roles: staff, number: "2026-001",
      school: events.enumerated().map { index, entry in
        Recorded(
          event: entry.event, happened: When(PathStory.day(entry.day)), staff: entry.staff,
          sequence: index + 1)
      })
  }

  private func given(
    _ id: String = "d1", from: Int = 4, until: Int = 60, case number: CaseID? = nil
  ) -> SchoolEvent {
    .delegationGiven(
      DelegationGiven(
        delegation: id, to: "dep", from: PathStory.day(from), until: PathStory.day(until),
        caseNumber: number, givenBy: "The head.", reason: "Away."))
  }

  private func confirmed(_ id: String = "d1") -> SchoolEvent {
    .delegationConfirmed(DelegationConfirmed(delegation: id, note: ""))
  }

  private func ended(_ id: String = "d1") -> SchoolEvent {
    .delegationEnded(DelegationEnded(delegation: id, reason: "Back."))
  }

  /// What is wrong with the deputy's ban on a day, all the entries of the case being later than the school's.
  private func banned(_ person: PathPerson, on day: Int = 14) -> [String] {
    PathStory.ready.banned(PathStory.terms(from: day), on: day, by: "dep").numbered(from: 100)
      .faults(MadeUpPacks.menu, person)
  }

  @Test func `a deputy to whom nobody gave it does not decide`() {
    expectOnly(
      "nobody delegated it", banned(school((0, "head", ended("d9")))))
    expectOnly("was not decided by the headteacher", banned(PathPerson(roles: staff)))
  }

  @Test func `one to whom the head gave it does, on its days and in its case`() {
    #expect(banned(school((0, "head", given()))) == [])
    #expect(banned(school((0, "head", given(from: 14, until: 14)))) == [])
    expectOnly("it is from", banned(school((0, "head", given(until: 13)))))
    expectOnly("it is from", banned(school((0, "head", given(from: 15)))))
    #expect(banned(school((0, "head", given(case: "2026-001")))) == [])
    expectOnly("2026-007 alone", banned(school((0, "head", given(case: "2026-007")))))
    expectOnly("it was ended", banned(school((0, "head", given()), (13, "head", ended()))))
  }

  @Test func `one that somebody else recorded holds for ten school days, and on once confirmed`() {
    let recorded = school((4, "admin", given()))
    #expect(banned(recorded, on: 17) == [])
    expectOnly("has not confirmed it within 10 school days", banned(recorded, on: 18))
    let known = school((4, "admin", given()), (10, "head", confirmed()))
    #expect(banned(known, on: 21) == [])
    let byAnother = school((4, "admin", given()), (10, "dep", confirmed()))
    expectOnly("has not confirmed it", banned(byAnother, on: 21))
  }

  @Test func `one that the head denied is not recorded again`() {
    let denied = school((0, "dep", given()), (3, "head", ended()), (4, "dep", given("d2")))
    expectOnly("the head did not confirm d1", banned(denied))
    let handedBack = school((0, "dep", given()), (3, "dep", ended()), (4, "dep", given("d2")))
    #expect(banned(handedBack) == [])
    let vouched = school(
      (0, "dep", given()), (3, "head", ended()), (4, "dep", given("d2")),
      (5, "head", confirmed("d2")))
    #expect(banned(vouched) == [])
    let ownWord = school(
      (0, "dep", given()), (3, "head", ended()), (4, "head", given("d2", until: 5)),
      (6, "dep", given("d3")))
    #expect(banned(ownWord) == [])
  }

  @Test func `whoever the governors appointed decides, and gives it to others`() {
    func appointed(_ staff: StaffID) -> SchoolEvent {
      .actingHeadAppointed(
        ActingHeadAppointed(
          delegation: "g1", to: staff, from: PathStory.day(0), until: PathStory.day(60),
          minute: "12/3", reason: "The head is ill."))
    }
    #expect(banned(school((0, "admin", appointed("dep"))), on: 40) == [])
    #expect(banned(school((0, "admin", appointed("act")), (1, "act", given())), on: 40) == [])
    expectOnly(
      "has not confirmed it",
      banned(school((0, "admin", appointed("act")), (1, "admin", given())), on: 40))
  }

  @Test func `so it is with a review, and with a decision against a ban`() {
    let none = PathStory.opened().noticed().told().answered().on(
      14, by: "dep",
      .noRestrictionDecided(NoRestrictionDecided(about: "N1", reasons: PathStory.reasons))
    ).numbered(from: 100)
    expectOnly(
      "it is from", none.faults(MadeUpPacks.menu, school((0, "head", given(until: 13)))))
    #expect(none.faults(MadeUpPacks.menu, school((0, "head", given()))) == [])
    let limited = PathStory.terms(.limited, conditions: "The playground")
    let review = PathStory.inForce.on(
      30, by: "dep",
      .reviewDecided(
        ReviewDecided(
          restriction: "R1", outcome: .vary, reasons: PathStory.reasons, terms: limited))
    ).numbered(from: 100)
    expectOnly(
      "has not confirmed it", review.faults(MadeUpPacks.menu, school((4, "dep", given()))))
    #expect(review.faults(MadeUpPacks.menu, school((0, "head", given()))) == [])
  }

  @Test func `the head decides whatever was delegated`() {
    let person = school((0, "head", given()))
    #expect(PathStory.ready.banned().numbered(from: 100).faults(MadeUpPacks.menu, person) == [])
  }
}
