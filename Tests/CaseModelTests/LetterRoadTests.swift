import PolicyModel
import Testing

@testable import CaseModel

/// By which road a letter goes, and to whom: section 572 knows the parent's last known address alone.
@Suite struct LetterRoadTests {
  private func sentTo(_ spec: CaseSpec, _ letter: ItemID, _ to: String) throws -> [String] {
    try spec.events(.sendLetter(LetterSent(letter: letter, how: .post, to: to))).compactMap {
      if case .letterSent(let sent) = $0 { return sent.to }
      return nil
    }
  }

  @Test func `only the parent's own letter goes to the address on record`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan))
    try spec.given(
      "9:20",
      .draftLetter(
        LetterDrafted(letter: "", kind: .arrangementsOtherCarer, about: "R1", to: "p00009")),
      .issue("L2", .arrangementsOtherCarer))
    try spec.given(
      "9:30", .draftLetter(LetterDrafted(letter: "", kind: .chairNote, about: "C1")),
      .issue("L3", .chairNote))
    #expect(try sentTo(spec, "L1", "") == ["the address on record"])
    #expect(try sentTo(spec, "L2", "12 Elm Road") == ["12 Elm Road"])
    #expect(try sentTo(spec, "L3", "4 Oak Lane") == ["4 Oak Lane"])
    spec.person.hasAddress = false
    #expect(spec.refusal(.post("L1")) != nil)
    #expect(spec.refusal(.post("L2")) == nil)
  }

  /// A notice sent by e-mail to an address on record, with the parent's agreement.
  private func mailed() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    spec.person = CasePerson(hasEmail: true, agreedToEmail: true)
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today), .issue("L1"))
    try spec.given("9:20", .sendLetter(LetterSent(letter: "L1", how: .email, to: "")))
    return spec
  }

  @Test func `silence counts for nothing where no e-mail address is on record any more`() throws {
    var spec = try mailed()
    spec.today = try CaseSpec.day(8)
    #expect(spec.refusal(spec.full()) == nil)
    spec.person.hasEmail = false
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
  }

  @Test func `an answer stands whatever became of the address`() throws {
    var spec = try mailed()
    try spec.given("9:30", .received("N1"))
    spec.person.hasEmail = false
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `who answers before being told is asked how the letter went out`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    #expect(
      spec.refusal(.received("N1"))?.reasons.first?.opens.first
        == "Record how its letter was sent.")
  }

  @Test func `a letter about a breach tells nobody what a second review decided`() throws {
    var spec = try CaseSpec.banned()
    func narrower(_ days: Int) -> Terms {
      Terms(
        form: .limited, scope: .part, conditions: "In writing.", exceptions: "The rest.",
        from: spec.today,
        until: spec.today.adding(days: days))
    }
    try spec.given("10:00", .review(.vary, narrower(20)))
    try spec.given("10:10", .issue("L3", .reviewOutcome), .send("L3"))
    #expect(spec.state.restriction("R1")?.reviewTold != nil)
    try spec.given("10:20", .review(.vary, narrower(10)))
    try spec.given("10:30", .logBreach(RestrictionBreached(restriction: "R1", what: "Came.")))
    try spec.given(
      "10:40",
      .draftLetter(LetterDrafted(letter: "", kind: .restrictionBreached, about: "R1")),
      .issue("L5", .restrictionBreached), .send("L5"))
    #expect(spec.state.restriction("R1")?.reviewTold == nil)
  }
}
