import CaseModel
import PolicyModel
import Testing

@Suite("Putting off and handing over") struct PuttingOffTests {
  private func putOff(_ kind: DueKind, _ days: Int, reason: String = "Half term.") throws
    -> CaseCommand
  {
    .putOff(DuePutOff(due: kind.rawValue, until: try CaseSpec.day(days), reason: reason))
  }

  private func shows(_ kind: DueKind, _ spec: CaseSpec) -> CivilDate? {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
      .first { $0.kind == kind }?.shows
  }

  private func withLetter() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .take("warning-letter"))
    return spec
  }

  @Test func `what is put off shows again on its day`() throws {
    var spec = try withLetter()
    try spec.given(nil, putOff(.letterUnsent, 5))
    #expect(try shows(.letterUnsent, spec) == CaseSpec.day(5))
  }

  @Test func `a deputy may put something off, the office may not`() throws {
    let spec = try withLetter()
    #expect(try spec.refusal(putOff(.letterUnsent, 5), by: CaseSpec.deputy) == nil)
    #expect(try spec.refusal(putOff(.letterUnsent, 5), by: CaseSpec.office) != nil)
  }

  @Test func `nothing is put off without a reason, to today, or that is not due`() throws {
    let spec = try withLetter()
    #expect(try spec.refusal(putOff(.letterUnsent, 5, reason: " ")) != nil)
    #expect(try spec.refusal(putOff(.letterUnsent, 0)) != nil)
    #expect(try spec.refusal(putOff(.review, 5)) != nil)
  }

  @Test func `nothing is put off past the day until which the parent may reply`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given(nil, .take("warning-letter"))
    let by = try #require(spec.state.notices.first?.reply.by)
    let days = try CaseSpec.day(0).days(until: by)
    #expect(try spec.refusal(putOff(.letterUnsent, days)) == nil)
    let refusal = try #require(try spec.refusal(putOff(.letterUnsent, days + 1)))
    #expect(refusal.reasons[0].why.contains("may reply to the notice"))
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
  }

  @Test func `nothing is put off past the end of a ban`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given(nil, .declined("N1"))
    try spec.given("12:00", spec.full())
    let last = try #require(spec.state.restrictions.first?.lastDay)
    let days = try CaseSpec.day(0).days(until: last)
    let refusal = try #require(try spec.refusal(putOff(.review, days + 1)))
    #expect(refusal.reasons[0].why.contains("ends then"))
    #expect(try spec.refusal(putOff(.review, days)) == nil)
  }

  @Test func `a breach is never put off`() throws {
    var spec = try CaseSpec.banned()
    try spec.given(nil, .logBreach(RestrictionBreached(restriction: "R1", what: "Came in.")))
    let refusal = try #require(try spec.refusal(putOff(.breachToday, 1)))
    #expect(refusal.reasons[0].why == "A breach of a restriction is not put off.")
  }

  @Test func `a day to reply that was answered or has passed, and a ban that ended, bind nobody`()
    throws
  {
    var answered = try CaseSpec.noticed()
    try answered.given(nil, .take("warning-letter"), .declined("N1"))
    #expect(try answered.refusal(putOff(.letterUnsent, 60)) == nil)
    var passed = try CaseSpec.noticed()
    try passed.given(nil, .take("warning-letter"))
    passed.today = try CaseSpec.day(8)
    #expect(try passed.refusal(putOff(.letterUnsent, 60)) == nil)
    var lifted = try CaseSpec.banned()
    try lifted.given("10:00", .review(.lift))
    #expect(try lifted.refusal(putOff(.letterUnsent, 60)) == nil)
  }

  @Test func `whoever a case is handed to carries it on`() throws {
    var spec = try CaseSpec.ready()
    try spec.given(nil, .handOver(CaseHandedOver(to: "s02", note: "You know the family.")))
    #expect(spec.state.lead == "s02")
  }
}
