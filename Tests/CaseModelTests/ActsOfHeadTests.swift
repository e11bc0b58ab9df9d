import PolicyModel
import Testing

@testable import CaseModel

/// Only the head takes back what the head judged, decided, or put about an incident.
@Suite struct ActsOfHeadTests {
  /// Two incidents, of which one is put, and a ban on it that was reviewed.
  private func reviewed() throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .further("2026-002", When(spec.today, LocalTime("9:50"))))
    var shorter = try #require(spec.state.restriction("R1")).terms
    shorter.until = shorter.until?.adding(days: -7)
    try spec.given("10:10", .review(.vary, shorter), .spokenTo)
    return spec
  }

  private func sequences(_ spec: CaseSpec, _ isMeant: (CaseEvent) -> Bool) -> [Int] {
    spec.entries.filter { isMeant($0.event) }.map(\.sequence)
  }

  @Test func `decisions, reviews, notices and questions to the chair are the head's`() throws {
    let spec = try reviewed()
    let his = sequences(spec) { event in
      switch event {
      case .restrictionDecided, .reviewDecided, .noticeGiven, .chairAsked: true
      default: false
      }
    }
    #expect(his.count == 4)
    for sequence in his { #expect(spec.state.isOfHead(sequence)) }
  }

  @Test func `an incident is once something was put or decided about it, and no other is`() throws {
    let spec = try reviewed()
    let joined = sequences(spec) { if case .incidentJoined = $0 { true } else { false } }
    #expect(joined.map(spec.state.isOfHead) == [true, false])
    var put = spec
    try put.given(
      "10:20",
      .notice(spec.today.adding(days: 7), from: spec.today) {
        ($0.incidents, $0.facts) = (["2026-002"], "You came back.")
      })
    #expect(joined.map(put.state.isOfHead) == [true, true])
    var interim = try CaseSpec.ready()
    try interim.given("9:10", interim.interim())
    let first = sequences(interim) { if case .incidentJoined = $0 { true } else { false } }
    #expect(first.map(interim.state.isOfHead) == [true])
  }

  @Test func `accounts, words and letters are anybody's who may record them`() throws {
    let spec = try reviewed()
    let others = sequences(spec) { event in
      switch event {
      case .statementTaken, .parentSpokenTo, .letterDrafted, .letterIssued, .letterSent: true
      default: false
      }
    }
    #expect(others.count > 4)
    for sequence in others { #expect(!spec.state.isOfHead(sequence)) }
  }
}
