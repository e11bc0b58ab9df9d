import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// A ban in the post is breached by nobody whom nobody told of it.
@Suite struct PathCheckPostTests {
  private func breached(_ story: PathStory, on day: Int, _ id: ItemID = "R1") -> [String] {
    story.on(day, .restrictionBreached(RestrictionBreached(restriction: id, what: "In."))).faults()
  }

  @Test func `posted on Monday it counts from Wednesday`() {
    for day in [14, 15] { expectOnly("in the post until 18 March", breached(.inForce, on: day)) }
    #expect(breached(.inForce, on: 16) == [])
  }

  @Test func `told in words since it was decided they know at once`() {
    #expect(breached(PathStory.inForce.spoke(on: 14, telling: "R1"), on: 14) == [])
    for story in [
      PathStory.inForce.spoke(.unanswered, on: 14, telling: "R1"),
      PathStory.inForce.spoke(on: 13, telling: "R1"), PathStory.inForce.spoke(on: 14),
    ] {
      expectOnly("in the post", breached(story, on: 14))
    }
  }

  @Test func `whoever an earlier ban keeps out until then knows`() {
    func breaches(_ until: Int) -> [String] {
      let interim = PathStory.opened(firstHand: true).bannedForNow(until: until)
        .issued("LR0", .interimBan, on: 0).sent("LR0", on: 0, .handed)
      let next = interim.banned(on: 14, replaces: ["R0"]).toldOfBan()
      return breached(next, on: 15).filter { $0.contains("was breached") }
    }
    #expect(breaches(20) == [])
    expectOnly("in the post", breaches(14))
  }

  @Test func `a limited ban kept them from no more than a part`() {
    func breaches(_ form: RestrictionForm) -> [String] {
      let first = PathStory.opened().banned(PathStory.terms(form, from: 0), on: 0, id: "R0")
        .toldOfBan("R0", drafted: 0, on: 0)
      return breached(first.banned(on: 14, replaces: ["R0"]).toldOfBan(), on: 15)
        .filter { $0.contains("was breached") }
    }
    #expect(breaches(.full) == [])
    expectOnly("in the post", breaches(.limited))
  }

  @Test func `one that was found kept them out where what they were sent is kept, and else not`() {
    func breaches(_ shown: FoundDocument, isKept: Bool = true) -> [String] {
      let story = PathStory.opened(firstHand: true)
      let kept = story.on(
        1,
        .evidenceKept(
          EvidenceKept(hash: "", name: "a.pdf", bytes: 1, type: "application/pdf", describes: "")))
      let found = (isKept ? kept : story).on(
        1,
        .restrictionFound(
          RestrictionFound(
            restriction: "R0", measure: "site-ban", terms: PathStory.terms(from: -20, until: 20),
            origin: .before, imposedBy: "The head before.", shownBy: shown,
            dated: PathStory.day(-40), kept: "A letter.")))
      return breached(found.banned(on: 14, replaces: ["R0"]).toldOfBan(), on: 15)
        .filter { $0.contains("was breached") }
    }
    #expect(breaches(.letter) == [])
    #expect(breaches(.email) == [])
    expectOnly("in the post", breaches(.letter, isKept: false))
    expectOnly("in the post", breaches(.minutes))
  }
}
