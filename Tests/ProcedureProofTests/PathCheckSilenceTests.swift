import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// Silence counts only of somebody who knew the day and said nothing, in any case of theirs.
@Suite struct PathCheckSilenceTests {
  private let gathered = PathStory.opened().account().spoke()

  private func why(
    _ story: PathStory, on day: Int = 14, _ person: PathPerson = PathPerson()
  ) -> [String] {
    story.banned(PathStory.terms(from: max(day, 14), until: 56), on: day).faults(
      .unasked, person, .empty)
  }

  @Test func `what they said since, in any case, with nobody having said what it answers`() {
    func said(_ story: PathStory, on day: Int, unrelated: Bool = false) -> PathStory {
      let reply = RepresentationsReceived(
        how: "By e-mail.", text: "It was my sister.", isUnrelated: unrelated,
        whyUnrelated: unrelated ? "It is about the fair." : "")
      return story.on(day, .representationsReceived(reply))
    }
    let told = gathered.noticed().told()
    expectOnly("answers nobody knows which letter", why(said(told, on: 5)))
    #expect(why(said(told, on: 5, unrelated: true)) == [])
    #expect(why(said(told, on: 1)) == [])
    #expect(why(said(told, on: 5).answered(on: 6)) == [])
    let taken = said(told, on: 5).correcting {
      if case .representationsReceived = $0 { true } else { false }
    }
    #expect(why(taken) == [])
    let other = PathPerson(otherCases: [said(PathStory.opened(), on: 5).entries])
    expectOnly("answers nobody knows which letter", why(told.numbered(from: 100), on: 14, other))
  }

  @Test func `their own account of it since they were told`() {
    func said(on day: Int) -> PathStory {
      gathered.noticed().told().on(
        day,
        .statementTaken(
          StatementTaken(
            incident: PathStory.incident, from: "A", part: .alleged, firstHand: true, seen: "No.")))
    }
    expectOnly("answers nobody knows which letter", why(said(on: 5)))
    #expect(why(said(on: 1)) == [])
    #expect(why(said(on: 5).answered(on: 6)) == [])
  }

  @Test func `words with them since they were told, a meeting, a challenge of what was put`() {
    func spoke(_ ofIt: Bool?, on day: Int) -> PathStory {
      gathered.noticed().told().on(
        day,
        .parentSpokenTo(
          ParentSpokenTo(
            incidents: [PathStory.incident], channel: .telephone, outcome: .spoken,
            ofWhatWasPut: ofIt)))
    }
    expectOnly("answers nobody knows which letter", why(spoke(nil, on: 5)))
    expectOnly("answers nobody knows which letter", why(spoke(true, on: 5)))
    #expect(why(spoke(false, on: 5)) == [])
    #expect(why(spoke(nil, on: 1)) == [])
    #expect(why(spoke(true, on: 5).answered(on: 6)) == [])
    let met = gathered.noticed().told().on(
      4, .meetingArranged(MeetingArranged(meeting: "M1", on: PathStory.day(5), with: "s01"))
    ).on(5, .meetingHeld(MeetingHeld(meeting: "M1", note: "It was her sister.", agreed: true)))
    expectOnly("answers nobody knows which letter", why(met))
  }

  @Test func `the day that was given last and that no letter told, or whose letter came back`() {
    let notice = gathered.noticed().told()
    let draft = CaseEvent.letterDrafted(
      LetterDrafted(letter: "LM", kind: .moreTime, about: "N1"))
    let unsent = notice.moved(to: 17, on: 8).on(8, draft)
    expectOnly("no letter told them of the last day", why(unsent, on: 18))
    let told = notice.moved(to: 17, on: 8, told: .post)
    #expect(why(told, on: 18) == [])
    expectOnly(
      "no letter told them of the last day", why(told.returned("LMN1", on: 10), on: 18))
    #expect(why(told.returned("LMN1", on: 10).sent("LMN1", on: 10, .handed), on: 18) == [])
  }
}
