import CaseModel
import PolicyModel
import Testing

/// A question to the chair or the vice-chair, as it is kept and as it is refused.
@Suite struct ConsultingTests {
  private func spoken() throws -> CaseSpec {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo)
    return spec
  }

  private func question(
    _ office: Role, _ change: (inout ChairAsked) -> Void
  ) -> CaseCommand {
    guard case .consult(var asked, let view, let note) = CaseCommand.consult(office) else {
      return .consult(office)
    }
    change(&asked)
    return .consult(asked, view: view, note: note)
  }

  @Test func `whoever asks the chair gives no reason for a stand-in, and none is kept`() throws {
    var spec = try spoken()
    let asked = question(.chair) {
      $0.standIn = .conflict
      $0.standInWords = " "
    }
    #expect(spec.refusal(asked) == nil)
    try spec.given("9:10", asked)
    #expect(spec.state.consultations[0].facts.standIn == nil)
  }

  @Test func `words on a conflict are kept only with that reason`() throws {
    func kept(_ office: Role, _ reason: StandInReason) throws -> String? {
      var spec = try spoken()
      try spec.given(
        "9:10",
        question(office) {
          $0.standIn = reason
          $0.standInWords = "They trade with each other."
        })
      return spec.state.consultations[0].facts.standInWords
    }
    #expect(try kept(.viceChair, .conflict) == "They trade with each other.")
    #expect(try kept(.viceChair, .away) == "")
    #expect(try kept(.chair, .conflict) == "")
  }

  @Test func `what shows an office is kept only where the head alone recorded it`() throws {
    func kept(_ terms: [OfficeTerm]) throws -> String {
      var spec = try spoken()
      spec.staff[4].terms = terms
      let minute = question(.chair) { $0.officeShown = "Minute 12, sent by the clerk." }
      try spec.given("9:10", minute)
      return spec.state.consultations[0].facts.officeShown
    }
    let from = try CaseSpec.day(0)
    #expect(
      try kept([OfficeTerm(.chair, from: from, recordedBy: "s01")])
        == "Minute 12, sent by the clerk.")
    #expect(try kept([OfficeTerm(.chair, from: from, recordedBy: "s06")]) == "")
  }

  @Test func `who recorded an office is looked up for that office and that day alone`() throws {
    var spec = try spoken()
    let started = spec.today
    spec.staff[4].terms = [
      OfficeTerm(.chair, from: started, recordedBy: "s06"),
      OfficeTerm(.viceChair, until: started, recordedBy: "s01"),
    ]
    #expect(spec.refusal(.consult()) == nil)
    // They left the office, and the head recorded afterwards that they took it up again.
    spec.staff[4].terms = [
      OfficeTerm(.chair, from: started, until: started.adding(days: 3), recordedBy: "s06"),
      OfficeTerm(.chair, from: started.adding(days: 5), recordedBy: "s01"),
    ]
    spec.today = started.adding(days: 6)
    #expect(spec.refusal(.consult()) != nil)
    let then = spec.context(CaseSpec.head, When(started))
    guard case .accepted = Decider(spec.state, then).decide(.consult()) else {
      Issue.record("What a governor recorded was not enough for that day.")
      return
    }
  }

  @Test
  func `where nobody holds the office, that alone is said, for the day on which it was asked`()
    throws
  {
    var spec = try spoken()
    spec.today = try CaseSpec.day(4)
    spec.staff.removeAll { $0.roles == [.chair] }
    func why(_ command: CaseCommand, _ day: Int) throws -> [String] {
      let then = spec.context(CaseSpec.head, When(try CaseSpec.day(day)))
      guard case .refused(let refusal) = Decider(spec.state, then).decide(command) else {
        return []
      }
      return refusal.reasons.map(\.why)
    }
    let today =
      "Nobody is on record as the chair of governors, so nobody can be shown to have been asked."
    #expect(try why(.consult(), 4) == [today])
    #expect(try why(question(.chair) { $0.asked = "s06" }, 4) == [today])
    #expect(
      try why(.consult(), 2) == [
        "Nobody is on record as the chair of governors for 4 March 2026, so nobody can be shown to have "
          + "been asked."
      ])
  }

  @Test func `why the one who holds the office may not be asked is said once`() throws {
    var spec = try spoken()
    spec.staff[4].isRelated = true
    #expect(spec.refusal(.consult())?.reasons.count == 1)
  }

  @Test func `whoever held one office of the governors held no other by that`() throws {
    var spec = try spoken()
    spec.today = try CaseSpec.day(4)
    // The chair of today was the vice-chair until the day before.
    spec.staff[4].terms = [
      OfficeTerm(.viceChair, until: try CaseSpec.day(3)),
      OfficeTerm(.chair, from: try CaseSpec.day(3)),
    ]
    func isAsked(_ office: Role, _ day: Int) throws -> Bool {
      let then = spec.context(CaseSpec.head, When(try CaseSpec.day(day)))
      let command = question(office) {
        $0.asked = "s05"
        $0.standIn = .away
      }
      guard case .accepted = Decider(spec.state, then).decide(command) else { return false }
      return true
    }
    #expect(try isAsked(.chair, 4))
    #expect(try !isAsked(.chair, 2))
    #expect(try isAsked(.viceChair, 2))
    #expect(try !isAsked(.viceChair, 4))
  }

  @Test func `where the record does not say who was asked, the office hears no challenge`() throws {
    var spec = try CaseSpec.banned()
    let challenge = CaseCommand.receiveChallenge(
      ChallengeReceived(
        challenge: "", about: "R1", hearer: .viceChair, says: "Not so.", how: "by letter"))
    var asked = spec.state.consultations[0].facts
    asked.consultation = "C2"
    asked.of = .viceChair
    asked.asked = nil
    // Whoever is vice-chair now came to the office afterwards.
    spec.staff[5].terms = [OfficeTerm(.viceChair, from: try CaseSpec.day(5))]
    #expect(spec.refusal(challenge) == nil)
    spec.fold(.chairAsked(asked))
    let refusal = try #require(spec.refusal(challenge))
    #expect(refusal.reasons[0].why.contains("The vice-chair of governors was consulted about it"))
  }
}
