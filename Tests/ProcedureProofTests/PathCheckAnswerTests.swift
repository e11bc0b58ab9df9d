import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// An answer that was taken back is neither an answer nor silence: nothing rests on the hearing until they
/// answer anew or have new time to.
@Suite struct PathCheckAnswerTests {
  private static let declined = CaseEvent.representationsDeclined(
    RepresentationsDeclined(about: "N1", how: "telephone", said: "No thank you."))

  /// Everything before a ban but the parent's side: told on day 1, with until day 10 to reply.
  private let told = PathStory.opened().account().spoke().noticed().told()

  /// The answer of day 5 taken back on a day.
  private func lost(_ story: PathStory, on day: Int = 7) -> PathStory {
    guard let answer = story.entries.last(where: \.isReply) else { return story }
    return story.on(
      day, .entryCorrected(EntryCorrected(sequence: answer.sequence, text: "Of another.", why: "")))
  }

  private func banned(_ story: PathStory, on day: Int = 14) -> [String] {
    story.asked().replied().banned(PathStory.terms(from: max(day, 14)), on: day).faults()
  }

  @Test(arguments: [7, 12])
  func `it is no silence, taken back before the last day to reply or after it`(_ day: Int) {
    #expect(banned(told.answered()) == [])
    #expect(banned(told) == [])
    expectOnly("its answer was taken back", banned(lost(told.answered(), on: day)))
    expectOnly("its answer was taken back", banned(lost(told.on(5, Self.declined), on: day)))
  }

  @Test func `nor where it was taken back only after the ban was dated`() {
    expectOnly("its answer was taken back", banned(lost(told.answered(), on: 20)))
  }

  @Test func `answered anew they are heard`() {
    #expect(banned(lost(told.answered()).answered(on: 9)) == [])
    #expect(banned(lost(told.answered()).on(9, Self.declined)) == [])
    let twice = lost(lost(told.answered()).answered(on: 8), on: 9)
    expectOnly("its answer was taken back", banned(twice))
  }

  @Test func `so are they where the time to reply ran anew, and not before it is over`() {
    let anew = lost(told.answered()).moved(to: 19, on: 8, told: .post)
    expectOnly("was not past", banned(anew))
    expectOnly("was not past", banned(anew, on: 19))
    #expect(banned(anew, on: 20) == [])
  }

  @Test func `time that nobody told them of, or that was given before, is no new time`() {
    expectOnly("its answer was taken back", banned(lost(told.answered()).moved(to: 12, on: 8)))
    let before = told.answered().moved(to: 12, on: 6, told: .post)
    expectOnly("its answer was taken back", banned(lost(before)))
    let back = lost(told.answered()).moved(to: 12, on: 8, told: .post).returned("LMN1", on: 9)
    expectOnly("its answer was taken back", banned(back))
  }

  @Test func `a letter that came back and went out again gives the time anew`() {
    let again = lost(told.answered(on: 2), on: 3).returned("LN1", on: 3).sent("LN1", on: 3)
    expectOnly("was not past", banned(again, on: 12))
    #expect(banned(again, on: 13) == [])
  }

  @Test func `a part of an answer that was taken back leaves silence to count`() {
    let part = told.on(
      5,
      .representationsReceived(
        RepresentationsReceived(about: "N1", how: "post", text: "Wait.", isPart: true)))
    #expect(banned(lost(part)) == [])
  }

  @Test func `taken back by mistake it is the answer again`() {
    let story = lost(told.answered())
    let correction = story.entries.count
    #expect(
      banned(
        story.on(8, .entryCorrected(EntryCorrected(sequence: correction, text: "It was.", why: "")))
      )
        == [])
  }

  @Test func `an answer to something else that was taken back is none of this hearing's`() {
    let other = told.noticed(on: 2, replyBy: 11, id: "N2").answered("N2")
    #expect(banned(lost(other)) == [])
  }

  @Test func `no review goes on where the comments were taken back`() {
    let terms = PathStory.terms(until: 90)
    let story = PathStory.inForce.on(
      40,
      .reviewPrepared(
        ReviewPrepared(
          restriction: "R1", since: "", breaches: "", recommendation: .continue, hearing: "V1",
          proposal: PathStory.proposal(terms), replyBy: PathStory.day(48))),
      .letterDrafted(LetterDrafted(letter: "LV1", kind: .reviewNotice, about: "V1"))
    ).issued("LV1", .reviewNotice, on: 40).sent("LV1", on: 40).answered("V1", on: 42)
    func reviewed(_ story: PathStory) -> [String] {
      story.asked(PathStory.proposal(terms), on: 49, id: "C2").replied(on: 49, id: "C2").on(
        50,
        .reviewDecided(
          ReviewDecided(
            restriction: "R1", outcome: .continue, reasons: PathStory.reasons, terms: terms))
      ).faults()
    }
    #expect(reviewed(story) == [])
    expectOnly("its answer was taken back", reviewed(lost(story, on: 43)))
  }

  @Test func `nor a ban on an interim one whose answer was taken back`() {
    let interim = PathStory.opened().account().spoke().bannedForNow()
      .issued("LR0", .interimBan, on: 0).sent("LR0", on: 0).answered("R0", on: 3)
    #expect(interim.banned(replaces: ["R0"]).faults(.unasked) == [])
    expectOnly(
      "its answer was taken back", lost(interim).banned(replaces: ["R0"]).faults(.unasked))
  }
}

extension Recorded<CaseEvent> {
  /// True for the parent's side, or word that there will be none.
  fileprivate var isReply: Bool {
    switch event {
    case .representationsReceived, .representationsDeclined: return true
    default: return false
    }
  }
}
