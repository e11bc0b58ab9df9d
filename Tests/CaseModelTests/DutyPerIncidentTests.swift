import CaseModel
import PolicyModel
import Testing

/// Duties, accounts, words and meetings are asked for each incident; an act before it does nothing for it.
@Suite struct DutyPerIncidentTests {
  private func duty(_ spec: CaseSpec, _ id: String) throws -> DutyStanding {
    let duty = try #require(spec.pack.duties.first { $0.id == id })
    return spec.state.standing(of: duty, in: spec.pack, calendar: .empty)
  }

  private func further(_ spec: CaseSpec, _ time: String, nature: Nature = .neither) -> CaseCommand {
    .further("2026-002", When(spec.today, LocalTime(time)), nature: nature)
  }

  @Test func `the police told of one incident were not told of the next`() throws {
    var spec = try CaseSpec(nature: .criminal)
    try spec.given("8:30", .take("authorities"))
    #expect(try duty(spec, "police") == .done(by: "authorities"))
    try spec.given("9:00", further(spec, "8:50", nature: .criminal))
    #expect(try duty(spec, "police") == .due)
    try spec.given("9:10", .take("authorities"))
    #expect(try duty(spec, "police") == .done(by: "authorities"))
  }

  @Test
  func `a departure does for the incidents of the case that it was made in, and no later one`()
    throws
  {
    var spec = try CaseSpec(nature: .criminal)
    let departure = CaseCommand.departFromDuty(
      DutyDeparted(duty: "police", reason: "The police know."))
    try spec.given("8:30", departure)
    #expect(try duty(spec, "police") == .departed("The police know."))
    #expect(spec.refusal(departure) != nil)
    try spec.given("9:00", further(spec, "8:50", nature: .criminal))
    #expect(try duty(spec, "police") == .due)
    #expect(spec.refusal(departure) == nil)
  }

  @Test func `an incident of another nature calls for nothing, and one judged away neither`() throws
  {
    var spec = try CaseSpec(nature: .criminal)
    #expect(try duty(spec, "police") == .due)
    try spec.given("9:00", further(spec, "8:50"), .judged("2026-001", .unfounded))
    #expect(try duty(spec, "police") == .notDue)
    #expect(spec.refusal(.judged("2026-002", .openCase)) == nil)
  }

  @Test func `an account of one incident is none of the other`() throws {
    var spec = try CaseSpec()
    try spec.given("8:30", .account, .spokenTo)
    try spec.given("9:00", further(spec, "8:50"))
    let letter = CaseCommand.take("warning-letter")
    let refusal = try #require(spec.refusal(letter))
    #expect(refusal.reasons.map(\.demand) == [.informationGathered, .parentSpokenTo])
    #expect(refusal.reasons.allSatisfy { $0.why.contains("(incident I-2026-002)") })
    #expect(spec.refusal(.account) != nil)
    try spec.given("9:10", .account(of: "2026-002"), .spokenTo)
    #expect(spec.refusal(letter) == nil)
    #expect(try duty(spec, "gather") == .done(by: "statement"))
  }

  @Test func `words about one incident only are no words about the other`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", further(spec, "8:50"))
    try spec.given("9:05", .account(of: "2026-001"), .account(of: "2026-002"))
    try spec.given(
      "9:10",
      .speak(ParentSpokenTo(incidents: ["2026-001"], channel: .telephone, outcome: .spoken)))
    #expect(spec.unmet(.take("warning-letter")) == [.parentSpokenTo])
    #expect(
      spec.refusal(
        .speak(ParentSpokenTo(incidents: ["2026-009"], channel: .telephone, outcome: .spoken)))
        != nil)
  }

  @Test func `a decision on the one incident does not wait for the other`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", further(spec, "9:05"))
    #expect(spec.unmet(spec.interim()).contains(.informationGathered))
    #expect(spec.refusal(spec.interim { $0.incidents = ["2026-001"] }) == nil)
  }

  @Test func `a meeting and a warning before the incident do nothing for it`() throws {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    try spec.given(
      "8:10", .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")))
    try spec.given("8:20", .holdMeeting(MeetingHeld(meeting: "M1", note: "", agreed: true)))
    #expect(spec.refusal(.take("ban-warning")) == nil)
    try spec.given("9:00", further(spec, "8:50"))
    #expect(spec.unmet(.take("ban-warning")) == [.meetingFirst])
  }

  @Test func `a warning counts only for conduct after it had reached the parent`() throws {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    spec.fold(.letterDrafted(LetterDrafted(letter: "L1", kind: .banWarning)))
    spec.fold(
      .letterSent(LetterSent(letter: "L1", how: .handed, to: "home")),
      When(spec.today, LocalTime("9:00")))
    #expect(spec.unmet(spec.interim(), at: "12:00") == [.warnedFirst])
    try spec.given("10:00", further(spec, "8:50"))
    #expect(spec.unmet(spec.interim(), at: "12:00") == [.warnedFirst])
    try spec.given("11:00", .further("2026-003", When(spec.today, LocalTime("10:50"))))
    #expect(spec.refusal(spec.interim(), at: "12:00") == nil)
    try spec.given("11:10", .returned("L1"))
    #expect(spec.unmet(spec.interim(), at: "12:00") == [.warnedFirst])
  }

  @Test
  func `a warning in the post warns of nothing before it arrives, unless they were told of it`()
    throws
  {
    func refused(after days: Int, told: Bool = false) throws -> Bool {
      var spec = try CaseSpec(MadeUpPacks.ladder)
      spec.fold(.letterDrafted(LetterDrafted(letter: "L1", kind: .banWarning)))
      spec.fold(
        .letterSent(LetterSent(letter: "L1", how: .post, to: "home")),
        When(spec.today, LocalTime("9:00")))
      if told { try spec.given("9:30", .toldChange("L1")) }
      spec.today = try CaseSpec.day(days)
      try spec.given("10:00", .further("2026-002", When(spec.today, LocalTime("9:50"))))
      return spec.unmet(spec.interim(), at: "12:00").contains(.warnedFirst)
    }
    #expect(try [0, 1, 2].map { try refused(after: $0) } == [true, true, false])
    #expect(try !refused(after: 0, told: true))
  }

  @Test(arguments: [("rossmore", "police"), ("robert-miles", "police"), ("rossmore", "libel")])
  func `a duty to turn to somebody is done by turning to them`(_ id: String, _ duty: String) throws
  {
    let pack = try ShippedPacks.pack(id)
    let asked = try #require(pack.duties.first { $0.id == duty })
    let step = try #require(asked.doneBy.first)
    func standing(_ to: String) throws -> DutyStanding {
      var spec = try CaseSpec(pack, nature: .both)
      try spec.given("9:00", .take(MeasureTaken(measure: step, to: to)))
      return spec.state.standing(of: asked, in: pack, calendar: .empty)
    }
    for nobody in ["the parish magazine", "my brother in law"] {
      #expect(try standing(nobody) == .due)
    }
    let isNamed = pack.measure(step)?.named != nil
    #expect(try standing("") == (isNamed ? .done(by: step) : .due))
    let right = duty == "police" ? "Nottinghamshire Police, log 14" : "Cheshire West's lawyers"
    #expect(try standing(right) == .done(by: step))
  }

  @Test func `an incident judged away is nothing that a decision may rest on`() throws {
    var spec = try CaseSpec.ready()
    for outcome in TriageOutcome.allCases where outcome != .openCase {
      var judged = spec
      try judged.given("9:10", .judged("2026-001", outcome))
      #expect(judged.refusal(judged.interim()) != nil)
      #expect(judged.refusal(judged.interim { $0.incidents = ["2026-001"] }) != nil)
      #expect(judged.refusal(.consult(incidents: ["2026-001"])) != nil)
      #expect(judged.refusal(.judged("2026-001", .openCase)) == nil)
    }
    try spec.given("9:10", .judged("2026-001", .openCase))
    #expect(spec.refusal(spec.interim()) == nil)
  }

  @Test func `two offers on one Saturday, or on a Friday and a Saturday, are not two school days`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given("9:00", .account)
    let letter = CaseCommand.take("warning-letter")
    spec.today = try CaseSpec.day(4)
    try spec.given("9:00", .words(.unanswered))
    spec.today = try CaseSpec.day(5)
    try spec.given("9:00", .words(.unanswered))
    try spec.given("15:00", .words(.unanswered))
    #expect(spec.unmet(letter) == [.parentSpokenTo])
    #expect(try duty(spec, "gather") == .done(by: "statement"))
    spec.today = try CaseSpec.day(7)
    try spec.given("9:00", .words(.declined))
    #expect(spec.refusal(letter) == nil)
  }
}
