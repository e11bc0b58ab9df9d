import PolicyModel
import Testing

@testable import CaseModel

/// Which incidents of a restriction were judged away, and back, since its terms were last decided.
@Suite struct JudgedAwayTests {
  private let note = CaseCommand.note(NoteAdded(text: "A note."))

  /// A ban on one incident, or on both, of a case with two.
  private func banned(on incidents: [IncidentID]) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .further("2026-002", When(spec.today, LocalTime("8:10"))))
    try spec.given("9:06", .account(of: "2026-002"), .spokenTo, .consult(incidents: incidents))
    try spec.given(
      "9:10",
      .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = incidents })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", spec.full { $0.incidents = incidents }, .issue("L2"), .send("L2"))
    return spec
  }

  private func ban(_ spec: CaseSpec) throws -> Restriction {
    try #require(spec.state.restriction("R1"))
  }

  private func judgedBack(_ spec: CaseSpec) throws -> [IncidentID] {
    spec.state.judgedBack(under: try ban(spec))
  }

  @Test func `an incident that the ban does not rest on takes nothing from it`() throws {
    var spec = try banned(on: ["2026-001"])
    try spec.given("10:00", .judged("2026-002", .unfounded))
    #expect(try !spec.state.hasFallen(ban(spec)))
    try spec.given("10:10", .judged("2026-002", .openCase))
    #expect(try judgedBack(spec) == [])
    #expect(try !spec.state.hasFallen(ban(spec)))
  }

  @Test func `a judgement of an incident that the ban does not rest on is corrected without harm`()
    throws
  {
    func corrected(_ judged: IncidentID) throws -> Bool {
      var spec = try CaseSpec.ready()
      try spec.given("9:05", .further("2026-002", When(spec.today, LocalTime("8:10"))))
      try spec.given("9:06", .judged(judged, .openCase))
      let judgement = spec.state.version
      try spec.given("9:07", .consult(incidents: ["2026-001"]))
      try spec.given(
        "9:10",
        .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = ["2026-001"] })
      try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
      try spec.given("9:30", spec.full { $0.incidents = ["2026-001"] })
      try spec.given("10:00", .correct(judgement))
      return try spec.state.hasFallen(ban(spec))
    }
    #expect(try !corrected("2026-002"))
    #expect(try corrected("2026-001"))
  }

  @Test func `an incident judged anew as graver was not judged away`() throws {
    var spec = try banned(on: ["2026-001"])
    try spec.given("10:00", .judged("2026-001", .openCase))
    #expect(try !spec.state.hasFallen(ban(spec)))
  }

  @Test func `an incident judged away and back twice is named once`() throws {
    var spec = try banned(on: ["2026-001"])
    for (away, back) in [("10:00", "10:01"), ("10:02", "10:03")] {
      try spec.given(away, .judged("2026-001", .unfounded))
      try spec.given(back, .judged("2026-001", .openCase))
    }
    #expect(try judgedBack(spec) == ["2026-001"])
  }

  @Test func `a slip is forgotten for its own incident, and by its own correction`() throws {
    var spec = try banned(on: ["2026-001", "2026-002"])
    try spec.given("10:00", .judged("2026-001", .unfounded), .judged("2026-002", .unfounded))
    let second = spec.state.version
    try spec.given("10:10", .judged("2026-001", .openCase), note)
    try spec.given("10:20", .correct(spec.state.version))
    #expect(try judgedBack(spec) == ["2026-001"])
    try spec.given("10:30", .correct(second))
    #expect(try judgedBack(spec) == ["2026-001"])
  }

  @Test func `what no incident is left of has fallen, whatever a review went on with`() throws {
    var spec = try banned(on: ["2026-001"])
    try spec.given("10:00", .judged("2026-001", .unfounded))
    spec.fold(
      .reviewDecided(ReviewDecided(restriction: "R1", outcome: .continue, reasons: .complete)))
    #expect(try spec.state.judgedAway(under: ban(spec)) == ["2026-001"])
  }

  @Test func `what was judged away before a review that went on with the rest is settled by it`()
    throws
  {
    var spec = try banned(on: ["2026-001", "2026-002"])
    try spec.given("10:00", .judged("2026-002", .unfounded))
    #expect(try spec.state.judgedAway(under: ban(spec)) == ["2026-002"])
    var shorter = try ban(spec).terms
    shorter.until = spec.today.adding(days: 20)
    try spec.given("10:10", .review(.vary, shorter, without: "2026-002"))
    #expect(try spec.state.judgedAway(under: ban(spec)) == [])
  }

  @Test func `a second review without a letter leaves it untold that the ban goes on`() throws {
    var spec = try banned(on: ["2026-001"])
    try spec.given("10:00", .judged("2026-001", .unfounded))
    try spec.given("10:01", .judged("2026-001", .openCase))
    for (time, days) in [("10:10", 20), ("10:20", 10)] {
      var shorter = try ban(spec).terms
      shorter.until = spec.today.adding(days: days)
      try spec.given(time, .review(.vary, shorter))
      #expect(try ban(spec).owesWordThatItGoesOn)
    }
    let letter = try #require(spec.state.letters.last)
    try spec.given("10:30", .issue(letter.id, .reviewOutcome), .send(letter.id))
    #expect(try !spec.state.hasFallen(ban(spec)))
  }

  // MARK: What was corrected

  @Test func `a review that went on without what was corrected settles it`() throws {
    var spec = try banned(on: ["2026-001"])
    try spec.given("10:00", .correct(3))
    #expect(try ban(spec).restsOnCorrected == [3])
    try spec.given("10:05", .account(of: "2026-001"))
    var shorter = try ban(spec).terms
    shorter.until = spec.today.adding(days: 20)
    try spec.given("10:10", .review(.vary, shorter))
    #expect(try ban(spec).restsOnCorrected == [])
    #expect(try !spec.state.hasFallen(ban(spec)))
  }

  @Test func `other cases take from a ban what rests on them, and nothing more`() throws {
    var spec = try banned(on: ["2026-001"])
    let others = [OtherCase(number: "2026-009", state: try CaseSpec.noticed().state)]
    #expect(try !spec.state.hasFallen(ban(spec), others: others))
    try spec.given("10:00", .judged("2026-001", .unfounded))
    #expect(try spec.state.hasFallen(ban(spec), others: others))
    try spec.given("10:10", .correct(3), .review(.lift))
    #expect(try !spec.state.hasFallen(ban(spec), others: others))
    spec.fold(.entryCorrected(EntryCorrected(sequence: 4, text: "", why: "")))
    #expect(try !ban(spec).restsOnCorrected.isEmpty)
    #expect(try !spec.state.hasFallen(ban(spec), others: others))
  }

  @Test func `an answer that came after all takes nothing from a ban that rested on another`()
    throws
  {
    var spec = try banned(on: ["2026-001"])
    try spec.given("10:00", .received(nil))
    #expect(spec.state.hasReplyToConsider("R1", others: []))
    #expect(try !spec.state.hasFallen(ban(spec)))
  }
}
