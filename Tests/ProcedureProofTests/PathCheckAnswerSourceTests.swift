import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// An answer is the parent's own: what somebody else says, and what is said at once with nobody asking, ends no
/// time to reply.
@Suite struct PathCheckAnswerSourceTests {
  private let told = PathStory.opened().account().spoke().noticed().told(on: 1, .handed)
  private let neighbour = AnswerSource(through: "A neighbour", leave: "Her letter of 2 March.")

  private func declined(_ source: AnswerSource, how: String = "telephone") -> CaseEvent {
    .representationsDeclined(
      RepresentationsDeclined(about: "N1", how: how, said: "No thank you.", source: source))
  }

  private func said(_ source: AnswerSource) -> CaseEvent {
    .representationsReceived(
      RepresentationsReceived(about: "N1", how: "words", text: "I will write.", source: source))
  }

  private func banned(_ story: PathStory, on day: Int) -> [String] {
    story.asked(on: day).replied(on: day).banned(PathStory.terms(from: 14), on: day).faults()
  }

  @Test func `nobody is banned within the time to reply on what a neighbour says`() {
    for event in [declined(neighbour, how: "through-somebody"), said(neighbour)] {
      expectOnly("was not past", banned(told.on(2, event), on: 3))
      #expect(banned(told.on(2, event), on: 11) == [])
      #expect(banned(told.on(2, event).on(2, declined(AnswerSource())), on: 3) == [])
    }
  }

  @Test func `nor on what they say at once unless they were asked`() {
    for event in [declined(AnswerSource()), said(AnswerSource())] {
      expectOnly("was not past", banned(told.on(1, event), on: 3))
      #expect(banned(told.on(2, event), on: 3) == [])
    }
    let asked = AnswerSource(asked: "That they have until then: no, that is all.")
    for event in [declined(asked), said(asked)] { #expect(banned(told.on(1, event), on: 3) == []) }
  }

  @Test func `whoever speaks for them says who they are and what lets them`() {
    let unknown = AnswerSource(through: "A neighbour")
    for event in [
      declined(unknown), said(unknown), declined(AnswerSource(), how: "through-somebody"),
    ] {
      expectOnly("by what leave", told.on(2, event).faults())
    }
    #expect(told.on(2, declined(neighbour, how: "through-somebody")).faults() == [])
  }
}
