import CaseModel
import PolicyModel
import Testing

@Suite struct FairnessGateTests {
  @Test func `a full ban out of the blue is refused by law, not by policy`() throws {
    let spec = try CaseSpec.ready()
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(refusal.reasons.map(\.demand) == [.chanceToRespond, .noticeLength])
    #expect(refusal.reasons.allSatisfy { $0.kind == .fairness })
    // The chance is the law's; how long it must be is ours.
    #expect(refusal.reasons.map(\.citation?.basis) == [.law, .ourDefault])
  }

  @Test func `a chance to respond cannot be overridden, the length of notice can`() throws {
    let spec = try CaseSpec.ready()
    let every = Dictionary(uniqueKeysWithValues: Demand.allCases.map { ($0, "Because.") })
    #expect(spec.unmet(spec.full(overrides: every)) == [.chanceToRespond])
  }

  @Test func `a reply declined or received opens the ban, an awaited one does not`() throws {
    var spec = try CaseSpec.noticed()
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    var declined = spec
    try declined.given("10:00", .declined("N1"))
    #expect(try declined.ways(declined.full())[.chanceToRespond] == .replyDeclined)
    try spec.given(
      "10:00",
      .received("N1"))
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .representationsReceived)
  }

  @Test func `a silent parent opens it the day after the day to reply by`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(7)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    spec.today = try CaseSpec.day(8)
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
  }

  @Test func `a notice whose letter was never sent opens nothing, however late it is`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    spec.today = try CaseSpec.day(100)
    try spec.given("8:00", .consult())
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(refusal.reasons.compactMap(\.demand) == [.chanceToRespond, .noticeLength])
    #expect(refusal.reasons[0].why.contains("has not been sent"))
  }

  @Test func `a letter given up and written again tells the parent just as well`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today), .drop("L1"))
    let again = LetterDrafted(letter: "", kind: .noticeOfIntent, about: "N1")
    try spec.given("9:20", .draftLetter(again), .issue("L2", .noticeOfIntent), .send("L2"))
    spec.today = try CaseSpec.day(8)
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `one hearing serves one decision`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("11:00", .review(.lift))
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
    var against = try CaseSpec.noticed()
    try against.given(
      "10:00", .declined("N1"),
      .decideNoRestriction(NoRestrictionDecided(about: "N1", reasons: .complete)))
    #expect(against.unmet(against.full()).contains(.chanceToRespond))
    var interim = try CaseSpec.ready()
    try interim.given("9:10", interim.interim(), .issue("L1", .interimBan), .send("L1"))
    try interim.given("9:15", .declined("R1"))
    #expect(interim.refusal(interim.full()) == nil)
    try interim.given(
      "9:20", .decideNoRestriction(NoRestrictionDecided(about: "R1", reasons: .complete)))
    #expect(interim.unmet(interim.full()).contains(.chanceToRespond))
  }

  @Test func `an interim ban does not use up what the parent said to a notice`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .declined("N1"), spec.interim())
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyDeclined)
  }

  @Test
  func `a day to reply that a later interim ban promised is kept, though a notice was answered`()
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .declined("N1"), spec.interim())
    try spec.given("10:10", .issue("L2", .interimBan), .send("L2"))
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(refusal.reasons.compactMap(\.demand).contains(.chanceToRespond))
    #expect(refusal.reasons.contains { $0.why.contains("awaited until 9 March 2026") })
    spec.today = try CaseSpec.day(8)
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `a short notice needs a written reason, which stands in the decision`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 2), from: spec.today))
    try spec.given("9:20", .issue("L1"), .send("L1"))
    spec.today = try CaseSpec.day(3)
    #expect(spec.unmet(spec.full()) == [.noticeLength])
    #expect(spec.unmet(spec.full(overrides: [.noticeLength: " "])) == [.noticeLength])
    let command = spec.full(overrides: [.noticeLength: "Term ends on Friday."])
    guard case .restrictionDecided(let decided) = try #require(spec.events(command).first) else {
      Issue.record("not a decision")
      return
    }
    #expect(
      decided.ways.contains(
        MetDemand(
          demand: .noticeLength, way: .overriddenWithReason, by: "Term ends on Friday.")))
  }

  @Test func `notice gives at least a day, says the facts, and announces no interim ban`() throws {
    let spec = try CaseSpec.ready()
    let later = spec.today.adding(days: 7)
    #expect(spec.refusal(.notice(spec.today, from: spec.today)) != nil)
    #expect(spec.refusal(.notice(later, from: spec.today, form: .interim)) != nil)
    #expect(spec.refusal(.notice(later, from: spec.today, form: .managedContact)) != nil)
    let letter = spec.refusal(.notice(later, from: spec.today, measure: "warning-letter"))
    #expect(
      letter?.reasons.map(\.why) == ["The policy has no restriction called warning-letter."])
    #expect(spec.refusal(.notice(later, from: spec.today) { $0.facts = " " }) != nil)
    #expect(spec.refusal(.notice(later, from: spec.today)) == nil)
  }

  @Test func `the day to reply by only moves later, while what was put waits for its decision`()
    throws
  {
    var spec = try CaseSpec.noticed()
    func moved(_ days: Int, _ about: ItemID = "N1") throws -> CaseCommand {
      .moveReplyBy(ReplyByMoved(about: about, replyBy: try CaseSpec.day(days), reason: "Asked."))
    }
    #expect(try spec.refusal(moved(6)) != nil)
    #expect(try spec.refusal(moved(9)) == nil)
    #expect(try spec.refusal(moved(7)) != nil)
    #expect(try spec.refusal(moved(9, "N2")) != nil)
    try spec.given("10:00", .against("N1"))
    #expect(try spec.refusal(moved(9)) != nil)
  }

  @Test func `the day to reply to an interim ban does not move past its end`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    func moved(_ days: Int) throws -> Refusal? {
      let by = try CaseSpec.day(days)
      return spec.refusal(.moveReplyBy(ReplyByMoved(about: "R1", replyBy: by, reason: "Asked.")))
    }
    #expect(try moved(20) == nil)
    #expect(try moved(21) == nil)
    let refusal = try #require(try moved(22))
    #expect(refusal.reasons[0].why.contains("ends on 23 March 2026"))
  }

  // MARK: Interim bans

  @Test func `an interim ban needs an end and a day to reply by that is not after it`() throws {
    let spec = try CaseSpec.ready()
    #expect(spec.refusal(spec.interim()) == nil)
    #expect(spec.unmet(spec.interim { $0.replyBy = nil }).contains(.chanceToRespond))
    let end = spec.today.adding(days: 21)
    #expect(
      spec.unmet(spec.interim { $0.replyBy = end.adding(days: 1) }).contains(.chanceToRespond))
    #expect(
      spec.unmet(
        spec.interim {
          $0.terms.until = nil
          $0.terms.review = $0.replyBy
        }
      ).contains(.chanceToRespond))
  }

  @Test func `an interim ban never becomes a full one by silence`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    spec.today = try CaseSpec.day(22)
    let restriction = try #require(spec.state.restriction("R1"))
    #expect(restriction.standing(on: spec.today) == .lapsed)
    // Its letter never went out, so nothing has passed.
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
  }

  @Test func `a full ban follows an interim one whose day to reply by has passed, and replaces it`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    try spec.given("9:20", .issue("L1"), .send("L1"))
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full())
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .replaced)
    #expect(spec.state.restriction("R2")?.terms.form == .full)
  }

  @Test func `reasons need the facts, the factors and the alternatives`() throws {
    let spec = try CaseSpec.ready()
    for empty in [\DecisionReasons.facts, \.factors, \.alternatives] {
      let silent = spec.interim { $0.reasons[keyPath: empty] = " " }
      #expect(spec.unmet(silent) == [.reasonsGiven])
      #expect(spec.refusal(silent)?.reasons[0].why.contains("are not all given") == true)
    }
  }

  @Test func `what happens with each child is said, or why it is not needed`() throws {
    var spec = try CaseSpec.ready()
    spec.children = [CaseChild(pupil: "u1", name: "Amy"), CaseChild(pupil: "u2", name: "Ben")]
    let one = [ChildArrangement(pupil: "u1", arrangement: "Grandmother collects.")]
    #expect(spec.unmet(spec.interim { $0.children = one }) == [.childArrangements])
    let blank = one + [ChildArrangement(pupil: "u2", arrangement: " ")]
    #expect(spec.unmet(spec.interim { $0.children = blank }) == [.childArrangements])
    let both = one + [ChildArrangement(pupil: "u2", arrangement: "Walks home.")]
    #expect(spec.refusal(spec.interim { $0.children = both }) == nil)
    #expect(try spec.ways(spec.interim { $0.children = both })[.childArrangements] == .stated)
    spec.children = []
    #expect(try spec.ways(spec.interim())[.childArrangements] == nil)
  }

  @Test func `adjustments may have been asked about earlier`() throws {
    var spec = try CaseSpec.ready()
    #expect(spec.unmet(spec.interim { $0.adjustments = "" }) == [.adjustmentsAsked])
    try spec.given(nil, .askAdjustments(AdjustmentsAsked(how: "by telephone", answer: "None.")))
    #expect(spec.refusal(spec.interim { $0.adjustments = "" }) == nil)
    var late = try CaseSpec.ready()
    try late.given("11:00", .askAdjustments(AdjustmentsAsked(how: "by telephone", answer: "None.")))
    #expect(late.unmet(late.interim { $0.adjustments = "" }, at: "10:50") == [.adjustmentsAsked])
  }

  @Test func `a full stop is no reason, and a figure may be one`() throws {
    let spec = try CaseSpec.noticed()
    let figures = DecisionReasons(facts: "8.45", factors: "12", alternatives: "30")
    #expect(!spec.unmet(spec.full { $0.reasons = figures }).contains(.reasonsGiven))
    let dots = DecisionReasons(facts: ".", factors: "—", alternatives: "?")
    #expect(spec.unmet(spec.full { $0.reasons = dots }).contains(.reasonsGiven))
  }

  @Test func `the complaint route is named or its absence explained`() throws {
    let spec = try CaseSpec.ready()
    #expect(spec.unmet(spec.interim { $0.complaintRoute = "" }) == [.complaintRoute])
  }

  // MARK: Visitors, and contact

  @Test func `towards a visitor fairness advises, and the policy still demands`() throws {
    let ready = try CaseSpec.ready(visitor: true)
    let ways = try ready.ways(
      ready.full { $0.reasons = DecisionReasons(facts: "", factors: "", alternatives: "") })
    #expect(ways[.chanceToRespond] == .advisedOnly)
    #expect(ways[.reasonsGiven] == .advisedOnly)
    #expect(ways[.chairConsulted] == .consulted)
    let fresh = try CaseSpec(visitor: true)
    #expect(
      fresh.unmet(fresh.full()) == [.informationGathered, .parentSpokenTo, .chairConsulted])
  }

  @Test func `managed contact asks no hearing, but an end where the policy fixes the period`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given(nil, .consult(measure: "managed-contact"))
    func managed(_ until: CivilDate?, _ change: (inout RestrictionDecided) -> Void = { _ in })
      -> Refusal?
    {
      spec.refusal(
        .ban(.managedContact, from: spec.today, until: until, measure: "managed-contact", change))
    }
    #expect(managed(spec.today.adding(days: 42)) == nil)
    let refusal = try #require(managed(nil) { $0.terms.review = $0.terms.from.adding(days: 42) })
    #expect(refusal.reasons.map(\.why) == ["This policy has it for a fixed period."])
    #expect(managed(spec.today.adding(days: 42)) { $0.terms.conditions = "" } != nil)
    let full = managed(spec.today.adding(days: 42)) { $0.terms.form = .full }
    #expect(full?.reasons.map(\.why) == ["managed-contact cannot take the form of ban."])
  }

  @Test func `privileged advice is never among the facts relied on`() throws {
    var spec = try CaseSpec.ready()
    try spec.given(nil, .note(NoteAdded(text: "What the lawyers said.")), mark: .privileged)
    let sequence = spec.state.version
    let refusal = try #require(spec.refusal(spec.interim { $0.reasons.reliedOn = [1, sequence] }))
    #expect(refusal.reasons.contains { $0.citation?.source == "Legal professional privilege" })
    #expect(spec.refusal(spec.interim { $0.reasons.reliedOn = [1] }) == nil)
  }

  @Test func `dates that make no sense are refused`() throws {
    let spec = try CaseSpec.ready()
    #expect(spec.refusal(spec.interim { $0.terms.until = $0.terms.from.adding(days: -1) }) != nil)
    #expect(spec.refusal(spec.interim { $0.terms.review = $0.terms.from.adding(days: -1) }) != nil)
    let late = spec.today.adding(days: 22)
    #expect(spec.refusal(spec.interim { $0.terms.review = late }) != nil)
  }
}
