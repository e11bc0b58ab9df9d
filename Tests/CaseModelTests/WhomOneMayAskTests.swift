import CaseModel
import PolicyModel
import Testing

/// Whom one may ask and who may decide: looked up by identity, asked of the record as it stands.
@Suite struct WhomOneMayAskTests {
  private let asVice = CaseCommand.consult(.viceChair, reason: .away)

  private func spoken(affected: [StaffID] = [], witness: [StaffID] = []) throws -> CaseSpec {
    var spec = try CaseSpec(affected: affected)
    if !witness.isEmpty {
      var facts = spec.state.incidents[0].facts
      facts.incident = "2026-002"
      facts.witnessStaff = witness
      facts.on = When(CaseSpec.before.adding(days: -1))
      try spec.given("8:30", .joinIncident(facts), .account(of: "2026-002"))
      try spec.given("8:40", .judged("2026-001", .unfounded))
    }
    try spec.given("9:00", .account(of: spec.state.countingIncidents[0].id), .spokenTo)
    return spec
  }

  // MARK: The chair and the vice-chair

  @Test func `the chair is not asked about themselves or about somebody they share a child with`()
    throws
  {
    for change in [\NamedStaff.isSubject, \.isRelated] {
      var spec = try spoken()
      spec.staff[4][keyPath: change] = true
      let refusal = try #require(spec.refusal(.consult()))
      #expect(refusal.reasons[0].why.hasPrefix("E. Grant"))
      #expect(refusal.reasons[0].citation?.basis == .ourDefault)
      #expect(refusal.reasons[0].opens[0].contains("vice-chair"))
      try spec.given("9:10", asVice)
      #expect(try spec.ways(spec.interim())[.chairConsulted] == .viceChairConsulted)
    }
  }

  @Test func `a chair who was affected by the incident or saw it is not asked about it`() throws {
    #expect(try spoken(affected: ["s05"]).refusal(.consult()) != nil)
    #expect(try spoken(affected: ["s05"]).refusal(asVice) == nil)
    #expect(try spoken(witness: ["s05"]).refusal(.consult()) != nil)
    #expect(try spoken(witness: ["s06"]).refusal(asVice) != nil)
    #expect(try spoken(affected: ["s01"]).refusal(.consult()) == nil)
  }

  @Test func `where the stand-in may not be asked either, the governors name somebody else`() throws
  {
    var spec = try spoken()
    spec.staff[4].isRelated = true
    spec.staff[5].isRelated = true
    let chair = try #require(spec.refusal(.consult()))
    #expect(
      chair.reasons[0].opens == [
        "Consult the vice-chair, who stands in (our default), and say why."
      ])
    let vice = try #require(spec.refusal(asVice))
    #expect(
      vice.reasons[0].opens == [
        "Ask the governors to name somebody else as vice-chair for this, and record that."
      ])
  }

  @Test func `of two who hold the office, the one is asked who may be`() throws {
    var spec = try spoken()
    spec.staff[5].isRelated = true
    spec.staff.append(NamedStaff(staff: "s08", name: "H. Judd", roles: [.viceChair]))
    try spec.given("9:10", asVice)
    #expect(spec.state.consultations[0].facts.asked == "s08")
    #expect(spec.refusal(spec.interim()) == nil)
  }

  @Test func `a question about one incident is kept as it was put`() throws {
    var spec = try spoken()
    try spec.given("9:05", .further("2026-002", When(spec.today)))
    try spec.given("9:10", .consult(incidents: ["2026-002"]))
    #expect(spec.state.consultations[0].facts.proposal.incidents == ["2026-002"])
    #expect(spec.unmet(spec.interim { $0.incidents = ["2026-001"] }) == [.chairConsulted])
  }

  @Test func `a chair who saw another incident of the case is asked about this one`() throws {
    var spec = try CaseSpec()
    try spec.given("8:30", .further("2026-002", When(spec.today), affected: ["s05"]))
    #expect(spec.refusal(.consult(incidents: ["2026-001"])) == nil)
    #expect(spec.refusal(.consult(incidents: ["2026-001", "2026-002"])) != nil)
  }

  @Test func `a namesake of the chair is somebody else`() throws {
    var spec = try spoken(affected: ["s03"])
    spec.staff[2].name = "E. Grant"
    #expect(spec.refusal(.consult()) == nil)
  }

  @Test func `a chair who is away is stood in for, with the reason`() throws {
    var spec = try spoken()
    #expect(spec.refusal(.consult(.viceChair)) != nil)
    try spec.given("9:10", .consult(.viceChair, reason: .away))
    #expect(spec.refusal(spec.interim()) == nil)
  }

  @Test func `why the vice-chair is asked is one of a few reasons, and another conflict is said`()
    throws
  {
    var spec = try spoken()
    let unsaid = try #require(spec.refusal(.consult(.viceChair)))
    #expect(unsaid.reasons[0].opens[0].contains("the chair is away"))
    #expect(spec.refusal(.consult(.viceChair, reason: .conflict)) != nil)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    func wrong(_ more: [String: String]) -> [String] {
      let answers = [
        "of": "vice-chair", "facts": "What happened.", "measure": "site-ban", "scope": "whole",
        "how": "by telephone",
      ].merging(more) { $1 }
      guard case .failure(let found) = form.fill(.builtIn(.consult), answers) else { return [] }
      return found.problems.map(\.field)
    }
    #expect(wrong([:]) == ["stand-in-reason"])
    #expect(wrong(["stand-in-reason": "Because."]) == ["stand-in-reason"])
    #expect(wrong(["stand-in-reason": "conflict"]) == ["stand-in-words"])
    #expect(wrong(["stand-in-reason": "conflict", "stand-in-words": "They trade."]) == [])
    for reason in [StandInReason.away, .silent] {
      #expect(wrong(["stand-in-reason": reason.rawValue]) == [])
    }
    guard case .consult(var question, let view, _) = CaseCommand.consult(.viceChair) else { return }
    question.standIn = .conflict
    question.standInWords = "They trade with each other."
    try spec.given("9:10", .consult(question, view: view, note: ""))
    #expect(
      spec.state.consultations[0].facts.whyStandIn
        == "the chair has another conflict of interest: They trade with each other.")
    question.of = .chair
    try spec.given("9:11", .consult(question, view: view, note: ""))
    #expect(spec.state.consultations[1].facts.whyStandIn == "")
  }

  @Test func `a chair who decides as head does not consult themselves`() throws {
    let spec = try spoken()
    let both = Actor(staff: "s05", roles: [.chair], actingHead: "given on 1 March")
    #expect(spec.refusal(.consult(), by: both) != nil)
  }

  @Test func `who is asked is whoever held the office on that day, and is kept by identity`() throws
  {
    var spec = try spoken()
    spec.today = spec.today.adding(days: 10)
    let handed = spec.today.adding(days: -4)
    spec.staff[4].roles = []
    spec.staff[4].terms = [OfficeTerm(.chair, until: handed)]
    spec.staff.append(
      NamedStaff(
        staff: "s08", name: "H. Judd", roles: [.chair], terms: [OfficeTerm(.chair, from: handed)]))
    func asked(_ days: Int) -> StaffID? {
      let then = spec.context(CaseSpec.head, When(spec.today.adding(days: days)))
      guard case .accepted(let events) = Decider(spec.state, then).decide(.consult()),
        case .chairAsked(let event)? = events.first
      else { return nil }
      return event.asked
    }
    #expect(asked(0) == "s08")
    #expect(asked(-4) == "s08")
    #expect(asked(-6) == "s05")
    // Somebody named is held against the record.
    guard case .consult(var question, let view, _) = CaseCommand.consult() else { return }
    question.asked = "s05"
    let refusal = try #require(spec.refusal(.consult(question, view: view, note: "")))
    #expect(refusal.reasons[0].why.hasPrefix("E. Grant was not the chair of governors on"))
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
    question.asked = "s08"
    #expect(spec.refusal(.consult(question, view: view, note: "")) == nil)
  }

  @Test
  func `what shows the office of a chair whom the head alone recorded is said when they are asked`()
    throws
  {
    var spec = try spoken()
    spec.staff[4].terms = [OfficeTerm(.chair, from: spec.today, recordedBy: "s01")]
    let refusal = try #require(spec.refusal(.consult()))
    #expect(refusal.reasons[0].why.contains("E. Grant"))
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
    #expect(refusal.reasons[0].opens.count == 2)
    func fields() -> [String] {
      StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(.consult))
        .filter(\.required).map(\.name)
    }
    #expect(fields().contains("office-shown"))
    guard case .consult(var question, let view, let note) = CaseCommand.consult() else { return }
    question.officeShown = "Minute 12, sent by the clerk, Ms Roe."
    #expect(spec.refusal(.consult(question, view: view, note: note)) == nil)
    // The first whom the record named, and whomever a governor or the administrator recorded, need nothing.
    for by in [nil, "s06", "s09"] as [StaffID?] {
      spec.staff[4].terms = [OfficeTerm(.chair, from: spec.today, recordedBy: by)]
      #expect(spec.refusal(.consult()) == nil)
      #expect(!fields().contains("office-shown"))
    }
  }

  @Test func `whoever was asked and has left is who they are all the same`() throws {
    var spec = try spoken()
    try spec.given("9:10", .consult())
    var chair = spec.staff.remove(at: 4)
    chair.isRelated = true
    chair.roles = []
    spec.formerGovernors = [chair]
    #expect(spec.unmet(spec.interim()) == [.chairConsulted])
    let refusal = try #require(spec.refusal(.consult()))
    #expect(refusal.reasons[0].why.contains("Nobody is on record as the chair"))
  }

  @Test func `a view counts only while whoever gave it may be asked`() throws {
    var spec = try spoken()
    try spec.given("9:10", .consult())
    #expect(spec.refusal(spec.interim()) == nil)
    spec.staff[4].isRelated = true
    #expect(spec.unmet(spec.interim()) == [.chairConsulted])
    try spec.given("9:20", asVice)
    #expect(spec.refusal(spec.interim()) == nil)
  }

  // MARK: What turns out afterwards

  @Test
  func `a ban on the view of somebody who turns out to be a parent is marked until put right`()
    throws
  {
    for change in [\NamedStaff.isSubject, \.isRelated] {
      var spec = try CaseSpec.banned()
      func fallen(_ spec: CaseSpec, by actor: Actor = CaseSpec.head) -> [FallenView] {
        Decider(spec.state, spec.context(actor, nil)).fallenViews
      }
      #expect(fallen(spec).isEmpty)
      // Whoever looks at it decides nothing by that.
      let acting = Actor(staff: "s05", roles: [.chair], actingHead: "d1")
      #expect(fallen(spec, by: acting).isEmpty)
      spec.staff[4][keyPath: change] = true
      let found = try #require(fallen(spec).first)
      #expect(found.restriction.id == "R1")
      #expect(found.words.contains("E. Grant") && found.words.contains("decide anew; or end it"))
      let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
      let review = try #require(rail.first { $0.step.id == "review" })
      #expect(review.advice.contains(found.words))
      // The lawful way: the vice-chair anew, the parent heard, and the review decided.
      let terms = Terms(form: .full, scope: .whole, from: spec.today, until: try CaseSpec.day(42))
      try spec.given("9:50", .prepare(terms, replyBy: try CaseSpec.day(7)))
      try spec.given("9:51", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
      #expect(spec.unmet(.review(.continue, terms)) == [.chairConsulted])
      try spec.given("9:55", asVice, .review(.continue, terms))
      #expect(fallen(spec).isEmpty)
    }
  }

  @Test func `lifting what rests on such a view needs nobody`() throws {
    var spec = try CaseSpec.banned()
    spec.staff[4].isRelated = true
    try spec.given("9:50", .review(.lift))
    #expect(Decider(spec.state, spec.context(CaseSpec.head, nil)).fallenViews.isEmpty)
  }

  // MARK: The views themselves

  @Test func `of several views the latest counts, whichever way it went`() throws {
    var spec = try spoken()
    try spec.given("9:05", .consult(.chair, .supports))
    try spec.given("9:10", .consult(.chair, .against))
    #expect(spec.refusal(spec.interim(), at: "9:07") == nil)
    #expect(
      spec.refusal(spec.interim(), at: "9:15")?.reasons.map(\.why) == [
        "The chair of governors was against it; say why you differ."
      ])
    #expect(spec.refusal(spec.interim { $0.againstChair = "The risk." }, at: "9:15") == nil)
    try spec.given("9:20", .consult(.chair, .supports))
    #expect(spec.refusal(spec.interim(), at: "9:25") == nil)
  }

  @Test func `a later view on narrower terms leaves the earlier one on wider terms standing`()
    throws
  {
    var spec = try spoken()
    try spec.given("9:05", .consult(.chair, .against))
    try spec.given("9:10", .consult(.chair, .supports, scope: .part))
    #expect(spec.refusal(spec.interim())?.reasons.count == 1)
  }

  @Test func `asked and no answer, no view, and against are three things`() throws {
    var spec = try spoken()
    try spec.given("9:05", .consult(.chair, .noAnswer))
    #expect(spec.unmet(spec.interim()) == [.chairConsulted])
    var none = try spoken()
    try none.given("9:05", .consult(.chair, .noView))
    #expect(none.refusal(none.interim()) == nil)
    var against = try spoken()
    try against.given("9:05", .consult(.chair, .against))
    #expect(against.unmet(against.interim()) == [])
    #expect(against.refusal(against.interim()) != nil)
  }

  // MARK: Whoever decides

  @Test(arguments: [true, false])
  func `a head who was affected or saw it says in writing why they decide all the same`(
    _ affected: Bool
  ) throws {
    var spec = try spoken(affected: affected ? ["s01"] : [], witness: affected ? [] : ["s01"])
    try spec.given("9:10", .consult())
    #expect(spec.unmet(spec.interim()) == [.impartialDecider])
    let why = spec.refusal(spec.interim())?.reasons[0]
    #expect(why?.opens.contains { $0.contains("Hand the decision") } == true)
    guard case .restrict(let decided, _) = spec.interim() else { return }
    let reasoned = CaseCommand.restrict(
      decided, overrides: [.impartialDecider: "Nobody else could be reached."])
    #expect(try spec.ways(reasoned)[.impartialDecider] == .overriddenWithReason)
    #expect(spec.refusal(spec.interim(), by: CaseSpec.actingHead) == nil)
  }

  @Test
  func `a head who is the parent is refused, whatever the reason, and may still call for help`()
    throws
  {
    var spec = try CaseSpec.ready()
    spec.staff[0].isSubject = true
    for command in [
      spec.interim(), .close, .take("warning-letter"), .account, .consult(),
      .note(NoteAdded(text: "A.")),
    ] {
      let refusal = try #require(spec.refusal(command))
      #expect(refusal.isPermission)
    }
    #expect(spec.refusal(.take("authorities")) == nil)
    #expect(spec.refusal(spec.interim(), by: CaseSpec.actingHead) == nil)
  }

  @Test func `a head alone in a school of three runs a whole procedure`() throws {
    var spec = try CaseSpec(ShippedPacks.pack("mugginton"))
    spec.staff = [CaseSpec.school[0], CaseSpec.school[2], CaseSpec.school[4]]
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full())
    try spec.given("9:10", .issue("L2"), .send("L2"), .review(.lift))
    try spec.given("9:20", .issue("L3", .lift), .send("L3"), .close)
    #expect(!spec.state.isOpen)
  }

  // MARK: Meetings

  @Test func `a meeting is held by whom the policy names`() throws {
    func holders(_ pack: String) throws -> [StaffID] {
      let spec = try CaseSpec(ShippedPacks.pack(pack))
      return CaseSpec.school.map(\.staff).filter { staff in
        spec.refusal(
          .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: staff))) == nil
      }
    }
    #expect(try holders("mugginton") == ["s01"])
    #expect(try holders("rossmore") == ["s01", "s02", "s07"])
    #expect(try holders("kettering-park") == ["s01", "s02", "s07"])
    #expect(try holders("robert-miles").count == CaseSpec.school.count)
  }

  @Test func `whoever accompanies a meeting is on the staff`() throws {
    let spec = try CaseSpec()
    func meeting(_ other: StaffID) -> CaseCommand {
      .arrangeMeeting(
        MeetingArranged(meeting: "", on: spec.today, with: "s01", accompaniedBy: other))
    }
    #expect(spec.refusal(meeting("s02")) == nil)
    #expect(spec.refusal(meeting("s99")) != nil)
  }

  @Test func `nobody holds a meeting who is the parent or is not on the staff`() throws {
    var spec = try CaseSpec()
    spec.staff[0].isSubject = true
    func meeting(_ with: StaffID) -> CaseCommand {
      .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: with))
    }
    #expect(spec.refusal(meeting("s01"), by: CaseSpec.deputy) != nil)
    #expect(spec.refusal(meeting("s99"), by: CaseSpec.deputy) != nil)
    #expect(spec.refusal(meeting("s02"), by: CaseSpec.deputy) == nil)
  }

  @Test func `nobody is consulted who is not on record`() throws {
    var spec = try spoken()
    spec.staff.removeAll { $0.roles == [.chair] }
    let refusal = try #require(spec.refusal(.consult()))
    #expect(refusal.reasons[0].why.contains("Nobody is on record as"))
    #expect(refusal.reasons[0].opens == ["Add them to the staff and governors of this record."])
    #expect(spec.refusal(asVice) == nil)
    func mayBeAsked(_ spec: CaseSpec) -> Bool? {
      let steps = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
      return steps.first { $0.step.id == "consult" }?.mayBeTaken
    }
    #expect(mayBeAsked(spec) == true)
    spec.staff.removeAll { $0.roles == [.viceChair] }
    #expect(mayBeAsked(spec) == false)
  }
}
