import CaseModel
import PolicyModel
import Testing

/// The letter of a decision that has lost what it rests on does not tell of it as though it stood.
@Suite struct LetterOfFallenTests {
  /// A ban after a notice that was answered, or on silence, its letter not out yet.
  private func decided(silent: Bool = false) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today.adding(days: 8)))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    if silent {
      spec.today = try CaseSpec.day(8)
    } else {
      try spec.given("9:25", .received("N1"))
      spec.today = try CaseSpec.day(8)
    }
    try spec.given("9:30", spec.full())
    #expect(why(spec) == nil)
    return spec
  }

  private func why(_ spec: CaseSpec) -> String? {
    spec.refusal(.issue("L2", .ban))?.reasons.first?.why
  }

  private func sequence(_ spec: CaseSpec, _ matches: (CaseEvent) -> Bool) throws -> Int {
    try #require(spec.entries.last { matches($0.event) }).sequence
  }

  @Test func `a view of the chair that was taken back`() throws {
    var spec = try decided()
    let asked = try sequence(spec) { if case .chairAsked = $0 { true } else { false } }
    try spec.given("10:00", .correct(asked))
    #expect(why(spec)?.contains("has fallen away (entry \(asked))") == true)
  }

  @Test func `an account that was taken back, with the letter issued already`() throws {
    var spec = try decided()
    try spec.given("9:40", .issue("L2", .ban))
    let account = try sequence(spec) { if case .statementTaken = $0 { true } else { false } }
    try spec.given("10:00", .correct(account))
    #expect(spec.refusal(.send("L2"))?.reasons.first?.why.contains("fallen away") == true)
  }

  @Test func `a notice that came back, where nobody answered`() throws {
    var spec = try decided(silent: true)
    try spec.given("10:00", .returned("L1"))
    #expect(why(spec)?.contains("fallen away") == true)
  }

  @Test func `an incident that was judged away`() throws {
    var spec = try decided()
    try spec.given("10:00", .judged("2026-001", .unfounded))
    #expect(why(spec)?.contains("incident I-2026-001") == true)
  }

  @Test func `a view of somebody who turns out to have been affected, of which no entry fell`()
    throws
  {
    var spec = try decided()
    try spec.given("10:00", AffectedByAccountTests.told(by: "E. Grant"))
    #expect(why(spec)?.contains("What the decision rests on has fallen away: this") == true)
  }

  @Test func `what it rests on in another case, where the record here lacks nothing`() throws {
    var other = try CaseSpec.noticed()
    try other.given("9:30", .received("N1"))
    var spec = try decided()
    spec.others = [OtherCase(number: "2026-002", state: other.state)]
    spec.fold(
      .restrictionDecided(elsewhere(try #require(spec.state.restriction("R1")?.decision))))
    spec.fold(
      .letterDrafted(LetterDrafted(letter: "L3", kind: .ban, measure: "site-ban", about: "R2")))
    #expect(spec.refusal(.issue("L3", .ban)) == nil)
    try other.given("9:40", .correct(other.state.version))
    spec.others[0].state = other.state
    let why = spec.refusal(.issue("L3", .ban))?.reasons.first?.why
    #expect(why?.contains("has fallen away (2026-002/N1)") == true)
  }

  private func elsewhere(_ decision: RestrictionDecided) -> RestrictionDecided {
    var decided = decision
    decided.restriction = "R2"
    for index in decided.ways.indices where decided.ways[index].demand == .chanceToRespond {
      decided.ways[index].by = "2026-002/N1"
    }
    return decided
  }
}
