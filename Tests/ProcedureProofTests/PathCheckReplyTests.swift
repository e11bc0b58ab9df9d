import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// What the parent said is answered, in the decision or after it, and silence is only where nothing was said.
@Suite struct PathCheckReplyTests {
  private static var unanswered: DecisionReasons {
    var reasons = PathStory.reasons
    reasons.answer = ""
    return reasons
  }

  /// Everything before a ban but the parent's side: told on day 1, with until day 10 to reply.
  private let told = PathStory.opened().account().spoke().noticed().told()

  private func said(
    _ text: String = "It was my sister.", about: ItemID? = "N1", part: Bool = false,
    unrelated: Bool = false
  ) -> CaseEvent {
    .representationsReceived(
      RepresentationsReceived(
        about: about, how: "By e-mail.", text: text, isPart: part, isUnrelated: unrelated,
        whyUnrelated: unrelated ? "It is about the fair." : ""))
  }

  private func banned(
    _ story: PathStory, _ reasons: DecisionReasons = unanswered, ways: [MetDemand] = [],
    _ person: PathPerson = PathPerson()
  ) -> [String] {
    story.asked().replied().banned(reasons: reasons, ways: ways).faults(MadeUpPacks.menu, person)
  }

  // MARK: Answered in the decision

  @Test func `what they said is answered, the whole of it or a part`() {
    #expect(banned(told) == [])
    for isPart in [false, true] {
      expectOnly("unanswered", banned(told.on(5, said(part: isPart))))
      #expect(banned(told.on(5, said(part: isPart)), PathStory.reasons) == [])
      #expect(banned(told.on(5, said("...", part: isPart))) == [])
    }
  }

  @Test func `a decision against it answers what they said, where they said something`() {
    func against(_ story: PathStory, _ answer: String) -> [String] {
      var reasons = PathStory.reasons
      reasons.answer = answer
      return story.on(
        14, .noRestrictionDecided(NoRestrictionDecided(about: "N1", reasons: reasons))
      ).faults()
    }
    let told = PathStory.opened().account().spoke().noticed().told()
    expectOnly("leaves what the parent said unanswered", against(told.answered(), ""))
    #expect(against(told.answered(), "You were in Leeds.") == [])
    #expect(against(told, "") == [])
  }

  @Test func `so is what they said to another letter about it, in any case of theirs`() {
    let other = PathStory.opened().noticed(id: "N7").told("N7").on(4, said(about: "N7"))
    let person = PathPerson(otherCases: [other.entries])
    expectOnly("unanswered", banned(told.numbered(from: 100), ways: [], person))
    #expect(banned(told.numbered(from: 100), PathStory.reasons, ways: [], person) == [])
    let further = told.noticed(on: 1, id: "N2").told("N2").on(5, said(about: "N2"))
    expectOnly("unanswered", banned(further))
    // What was put about another incident is another matter.
    let apart = PathStory.opened().joined(PathStory.another)
      .noticed(PathStory.proposal(incidents: [PathStory.another]), id: "N7").told("N7")
      .on(4, said(about: "N7"))
    let elsewhere = PathPerson(otherCases: [apart.entries])
    #expect(banned(told.numbered(from: 100), ways: [], elsewhere) == [])
  }

  @Test func `and what answers no letter, unless it has nothing to do with it`() {
    let answered = told.on(5, said())
    let declined = told.on(
      5,
      .representationsDeclined(
        RepresentationsDeclined(about: "N1", how: "telephone", said: "No thank you.")))
    expectOnly("unanswered", banned(declined.on(6, said(about: nil))))
    #expect(banned(declined.on(6, said(about: nil)), PathStory.reasons) == [])
    #expect(banned(declined.on(6, said(about: nil, unrelated: true))) == [])
    #expect(banned(answered.on(6, said(about: nil)), PathStory.reasons) == [])
  }

  // MARK: Silence

  @Test func `a decision on silence has no reply before it, and names the part that came`() {
    func silent(_ by: String) -> [MetDemand] {
      [MetDemand(demand: .chanceToRespond, way: .replyByPassed, by: by)]
    }
    let part = told.on(5, said(part: true))
    #expect(banned(told, PathStory.reasons, ways: silent("N1")) == [])
    expectOnly(
      "they had replied", banned(told.answered(), PathStory.reasons, ways: silent("N1")))
    expectOnly("they had replied", banned(part, PathStory.reasons, ways: silent("N1")))
    let number = part.entries.count
    #expect(banned(part, PathStory.reasons, ways: silent("N1 \(number)")) == [])
    let received = [MetDemand(demand: .chanceToRespond, way: .representationsReceived, by: "N1")]
    #expect(banned(told.answered(), PathStory.reasons, ways: received) == [])
  }

  // MARK: Answered after it

  /// A ban on silence, told on day 14, and a reply written down on day 16.
  private var late: PathStory {
    told.asked().replied().banned().toldOfBan().on(16, said(about: nil))
  }

  private func considered(
    _ story: PathStory, _ answer: String = "The witnesses name you.", letter: Bool = true,
    of restriction: ItemID = "R1"
  ) -> [String] {
    let event = CaseEvent.replyConsidered(ReplyConsidered(restriction: restriction, answer: answer))
    let draft = CaseEvent.letterDrafted(
      LetterDrafted(letter: "LL", kind: .laterReply, about: "R1"))
    return (letter ? story.on(17, event, draft) : story.on(17, event)).faults()
  }

  @Test func `what came after a decision is considered in words and answered by letter`() {
    #expect(considered(late) == [])
    expectOnly("without an answer", considered(late, "."))
    expectOnly("answered by no letter", considered(late, letter: false))
    expectOnly("not in the record", considered(late, letter: false, of: "R9"))
  }

  @Test func `before the decision's own letter went out that one answers it`() {
    let unsent = told.asked().replied().banned().on(16, said())
    #expect(considered(unsent, letter: false) == [])
  }

  @Test func `nothing is considered that did not come after it`() {
    let before = told.on(5, said()).asked().replied().banned().toldOfBan()
    expectOnly("nothing had come", considered(before))
    expectOnly("nothing had come", considered(before.on(16, said("...", about: nil))))
  }

  @Test func `a request for an early review is answered in words and by letter`() {
    let request = CaseEvent.reviewRequested(ReviewRequested(restriction: "R1", how: "by letter"))
    let asked = told.asked().replied().banned().toldOfBan().on(16, request)
    #expect(considered(asked, "It is too soon.") == [])
    expectOnly("answered by no letter", considered(asked, letter: false))
  }
}
