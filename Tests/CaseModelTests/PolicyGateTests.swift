import CaseModel
import PolicyModel
import Testing

@Suite struct PolicyGateTests {
  private let letter = CaseCommand.take("warning-letter")

  @Test func `a refusal names the demand, the clause, its citation and what would open it`() throws
  {
    let spec = try CaseSpec()
    let refusal = try #require(spec.refusal(letter))
    #expect(refusal.reasons.map(\.demand) == [.informationGathered, .parentSpokenTo])
    for reason in refusal.reasons {
      #expect(reason.kind == .policy)
      #expect(reason.citation == MadeUpPacks.policyCitation)
      #expect(reason.clause == "The chair is consulted before a ban.")
      #expect(!reason.opens.isEmpty)
    }
    #expect(refusal.lines.contains { $0.contains("section 4 (policy)") })
  }

  @Test func `information is gathered by a first-hand account`() throws {
    var spec = try CaseSpec()
    try spec.given(nil, .account, .spokenTo)
    #expect(spec.refusal(letter) == nil)
  }

  @Test func `asking in vain counts from the next school day on, and is said of somebody`() throws {
    var spec = try CaseSpec()
    for from in ["Everybody", "everyone.", "Witnesses", "n/a", "."] {
      #expect(spec.refusal(.askAccount(AccountAsked(from: from, how: "by letter"))) != nil)
    }
    #expect(spec.refusal(.askAccount(AccountAsked(from: "A witness", how: "-"))) != nil)
    let described = AccountAsked(from: "The man with the red van", how: "by letter")
    #expect(spec.refusal(.askAccount(described)) == nil)
    spec.today = try CaseSpec.day(4)
    try spec.given(nil, .askedInVain, .spokenTo)
    #expect(spec.unmet(letter) == [.informationGathered])
    spec.today = try CaseSpec.day(6)
    #expect(spec.unmet(letter) == [.informationGathered])
    spec.today = try CaseSpec.day(7)
    #expect(spec.unmet(letter) == [])
  }

  @Test func `hearsay alone is not information from those involved`() throws {
    var spec = try CaseSpec()
    try spec.given(nil, .hearsay, .spokenTo)
    #expect(spec.unmet(letter) == [.informationGathered])
  }

  @Test func `a first-hand report alone is enough for an interim ban and for nothing else`() throws
  {
    var spec = try CaseSpec(firstHand: true)
    try spec.given("9:00", .spokenTo, .consult())
    #expect(try spec.ways(spec.interim())[.informationGathered] == .firstHandReport)
    #expect(spec.unmet(letter) == [.informationGathered])
    #expect(spec.unmet(spec.full()).contains(.informationGathered))
    try spec.given("9:05", .account)
    #expect(spec.refusal(letter) == nil)
  }

  @Test(arguments: [CaseCommand.spokenTo, .words(.putOff, requestedBy: "PC 1234")])
  func `words, or a named request to put them off, are enough`(_ words: CaseCommand) throws {
    var spec = try CaseSpec()
    try spec.given(nil, .account, words)
    #expect(spec.refusal(letter) == nil)
  }

  @Test func `two offers without result are enough where they were made on two school days`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .words(.unanswered))
    try spec.given("15:00", .words(.declined))
    #expect(spec.unmet(letter) == [.parentSpokenTo])
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .words(.declined))
    #expect(spec.refusal(letter) == nil)
  }

  @Test func `one offer without result is not enough`() throws {
    var spec = try CaseSpec()
    try spec.given(nil, .account, .words(.unanswered))
    #expect(spec.unmet(letter) == [.parentSpokenTo])
  }

  @Test func `putting words off needs the name of who asked`() throws {
    let spec = try CaseSpec()
    #expect(spec.refusal(.words(.putOff, requestedBy: " ")) != nil)
    #expect(spec.refusal(.words(.putOff, requestedBy: "PC 1234", reference: "")) != nil)
    #expect(spec.refusal(.words(.putOff, from: nil, requestedBy: "My friend")) != nil)
    // A body's own officer, by name or number and under a reference that is one.
    for nobody in ["my friend", "a neighbour", "her sister", "somebody"] {
      let refusal = spec.refusal(.words(.putOff, from: .socialCare, requestedBy: nobody))
      #expect(refusal?.reasons.first?.opens.count == 2, "\(nobody)")
    }
    let unreferenced = CaseCommand.words(.putOff, requestedBy: "PC 1234", reference: "none")
    #expect(spec.refusal(unreferenced) != nil)
    #expect(spec.refusal(.words(.putOff, from: .socialCare, requestedBy: "Ms Ali")) == nil)
  }

  @Test func `the form asks what whoever put words off is there, and the entry says it`() throws {
    let spec = try CaseSpec()
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    var answers = [
      "channel": "telephone", "outcome": "put-off", "requested-from": "social-care",
      "requested-by": "Ms Ali", "reference": "C 12",
    ]
    guard case .failure(let problems) = form.fill(.builtIn(.spokenTo), answers) else {
      Issue.record("nobody asked what Ms Ali is")
      return
    }
    #expect(problems.problems.map(\.field) == ["officer-social-care"])
    answers["officer-social-care"] = "social-worker"
    guard case .success(let filled) = form.fill(.builtIn(.spokenTo), answers),
      case .command(.speak(let said)) = filled.act
    else {
      Issue.record("not taken")
      return
    }
    #expect(said.requestedBy == "Ms Ali, social worker")
  }

  @Test func `whoever asks themselves to be spoken to later was offered it, and no more`() throws {
    var spec = try CaseSpec()
    let later = CaseCommand.words(.putOff, from: .parent, reference: "")
    try spec.given("9:00", .account, later)
    #expect(spec.unmet(letter) == [.parentSpokenTo])
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .words(.unanswered))
    #expect(spec.refusal(letter) == nil)
  }

  @Test func `the ways that were used stand in the entry`() throws {
    var spec = try CaseSpec()
    try spec.given(nil, .askedInVain, .words(.unanswered))
    #expect(spec.unmet(letter) == [.informationGathered, .parentSpokenTo])
    spec.today = try CaseSpec.day(1)
    try spec.given(nil, .words(.declined))
    guard case .measureTaken(let taken) = try #require(spec.events(letter).first) else {
      Issue.record("not a measure")
      return
    }
    #expect(taken.ways.map(\.way) == [.askedWithoutAnswer, .offeredTwice])
    #expect(taken.ways.map(\.by) == ["3", "4 5"])
  }

  @Test func `a power needs the consent or the attempts that its clause asks for`() throws {
    let spec = try CaseSpec()
    #expect(spec.unmet(.take("view-messages")) == [.consentGiven])
    #expect(
      spec.refusal(.take(MeasureTaken(measure: "view-messages", consentFrom: "A parent"))) == nil)
    #expect(spec.unmet(.take("call-services"), by: CaseSpec.office) == [.familyTried])
    let tried = CaseCommand.take(
      MeasureTaken(measure: "call-services", attempts: "Mother and uncle, 15:40."))
    #expect(spec.refusal(tried, by: CaseSpec.office) == nil)
  }

  // MARK: Meetings and warnings

  private func meeting(
    _ outcome: CaseCommand?, _ pack: PolicyPack = MadeUpPacks.ladder
  ) throws -> CaseSpec {
    var spec = try CaseSpec(pack)
    let day = try CaseSpec.day(1)
    try spec.given(
      "9:00", .arrangeMeeting(MeetingArranged(meeting: "", on: day, with: "s01")),
      .take("meeting-invitation"), .issue("L1", .invitation), .send("L1"))
    spec.today = day
    if let outcome { try spec.given(nil, outcome) }
    return spec
  }

  @Test
  func `a meeting counts when held, missed or declined, and not when the school calls it off`()
    throws
  {
    let warning = CaseCommand.take("ban-warning")
    func missed(_ why: MissedReason) -> CaseCommand {
      .missMeeting(MeetingMissed(meeting: "M1", why: why))
    }
    #expect(try meeting(nil).unmet(warning) == [.meetingFirst])
    #expect(try meeting(missed(.schoolCancelled)).unmet(warning) == [.meetingFirst])
    #expect(try meeting(missed(.notAttended)).refusal(warning) == nil)
    #expect(try meeting(missed(.declined)).refusal(warning) == nil)
    let held = CaseCommand.holdMeeting(MeetingHeld(meeting: "M1", note: "Agreed."))
    #expect(try meeting(held).refusal(warning) == nil)
  }

  /// An incident that joins the case.
  private func incident(_ when: When) -> CaseCommand {
    .joinIncident(
      IncidentJoined(
        incident: "2026-002", on: when, channel: .premises, behaviours: [], categories: []))
  }

  private func warned(_ pack: PolicyPack = MadeUpPacks.ladder) throws -> CaseSpec {
    var spec = try meeting(.holdMeeting(MeetingHeld(meeting: "M1", note: "")), pack)
    try spec.given("10:00", .take("ban-warning"))
    try spec.given("10:10", .issue("L2"), .send("L2"))
    return spec
  }

  @Test func `a ban after a warning needs conduct after it was sent`() throws {
    var spec = try warned()
    #expect(spec.unmet(spec.interim(), at: "12:00") == [.warnedFirst])
    try spec.given(nil, incident(When(spec.today.adding(days: -1))))
    #expect(spec.unmet(spec.interim(), at: "12:00") == [.warnedFirst])
    var later = try warned()
    try later.given(nil, incident(When(later.today, LocalTime("11:00"))))
    #expect(try later.ways(later.interim(), at: "12:00")[.warnedFirst] == .conductAfterWarning)
  }

  @Test func `a warning sent in an earlier case of the person counts`() throws {
    var earlier = try CaseSpec(MadeUpPacks.ladder)
    earlier.fold(.letterDrafted(LetterDrafted(letter: "L1", kind: .banWarning)))
    let then = When(try CaseSpec.day(-60))
    earlier.fold(.letterSent(LetterSent(letter: "L1", how: .post, to: "home")), then)
    var spec = try CaseSpec(MadeUpPacks.ladder)
    #expect(spec.unmet(spec.interim()) == [.warnedFirst])
    spec.others = [OtherCase(number: "2026-001", state: earlier.state)]
    #expect(try spec.ways(spec.interim())[.warnedFirst] == .conductAfterWarning)
  }

  @Test func `a serious matter may skip the ladder with a reason in words`() throws {
    let spec = try CaseSpec(MadeUpPacks.ladder)
    #expect(spec.unmet(spec.interim { $0.seriousness = "  " }) == [.warnedFirst])
    let serious = spec.interim { $0.seriousness = "A member of staff was hit." }
    #expect(try spec.ways(serious)[.warnedFirst] == .seriousnessReason)
  }

  @Test func `a warning about what was judged away is none`() throws {
    var spec = try warned()
    #expect(!spec.state.banWarnings.isEmpty)
    try spec.given("12:00", .judged("2026-001", .unfounded))
    #expect(spec.state.banWarnings.isEmpty)
  }

  @Test func `and it stays none where the conduct goes on that nobody was warned of`() throws {
    var spec = try warned()
    try spec.given(nil, incident(When(spec.today, LocalTime("11:00"))))
    let ban = spec.interim { $0.incidents = ["2026-002"] }
    #expect(try spec.ways(ban, at: "12:30")[.warnedFirst] == .conductAfterWarning)
    try spec.given("12:00", .judged("2026-001", .unfounded))
    #expect(spec.state.banWarnings.isEmpty)
    #expect(spec.unmet(ban, at: "12:30") == [.warnedFirst])
  }

  // MARK: What counts, and for which incident

  @Test func `what happened only after the letter does nothing for it`() throws {
    var spec = try CaseSpec()
    try spec.given("10:00", .account, .spokenTo)
    #expect(spec.unmet(letter, at: "9:50") == [.informationGathered, .parentSpokenTo])
    #expect(spec.unmet(letter, at: "10:00") == [])
    var offered = try CaseSpec()
    try offered.given("9:00", .account, .words(.declined))
    offered.today = try CaseSpec.day(1)
    try offered.given("10:00", .words(.declined))
    #expect(offered.unmet(letter, at: "9:50") == [.parentSpokenTo])
    #expect(offered.unmet(letter, at: "10:10") == [])
  }

  @Test
  func `words and accounts of one incident are none of another, and one talk may do for both`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given("8:00", .account(of: "2026-001"), .words(.declined))
    spec.today = try CaseSpec.day(1)
    try spec.given("8:00", .words(.unanswered))
    let letter = self.letter
    #expect(spec.unmet(letter) == [])
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:30"))))
    #expect(spec.unmet(letter) == [.informationGathered, .parentSpokenTo])
    try spec.given("9:10", .account(of: "2026-002"), .spokenTo)
    var both = try CaseSpec()
    try both.given("8:30", .further("2026-002", When(both.today)), .account(of: "2026-001"))
    #expect(both.unmet(letter) == [.informationGathered, .parentSpokenTo])
    try both.given("8:40", .account(of: "2026-002"), .spokenTo)
    guard case .measureTaken(let taken) = try #require(both.events(letter).first) else { return }
    #expect(taken.ways.map(\.by) == ["4 5", "6"])
  }

  @Test func `two offers to talk about one incident are none about another`() throws {
    var spec = try CaseSpec()
    try spec.given("8:00", .further("2026-002", When(spec.today.adding(days: -1))))
    try spec.given("8:10", .account(of: "2026-001"), .account(of: "2026-002"))
    func offer(_ incidents: [IncidentID]) -> CaseCommand {
      .speak(ParentSpokenTo(incidents: incidents, channel: .telephone, outcome: .declined))
    }
    try spec.given("9:00", offer(["2026-001"]))
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", offer(["2026-001", "2026-002"]))
    #expect(
      spec.refusal(letter)?.reasons.map(\.why).first?.contains("(incident I-2026-002)") == true)
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", offer(["2026-002"]))
    #expect(spec.unmet(letter) == [])
  }

  @Test func `the head's statement that nobody else was involved is information enough`() throws {
    var spec = try CaseSpec()
    try spec.given(
      nil, .stateNobodyElse(NobodyElseInvolved(reason: "They were alone.")), .spokenTo)
    guard case .measureTaken(let taken) = try #require(spec.events(letter).first) else { return }
    #expect(taken.ways.map(\.way) == [.nobodyElse, .spokenTo])
  }

  @Test func `a name does not make an offer a request, nor a request without a name one`() throws {
    var spec = try CaseSpec()
    try spec.given(nil, .account, .words(.unanswered, requestedBy: "PC 1234"))
    #expect(spec.unmet(letter) == [.parentSpokenTo])
    let nameless = ParentSpokenTo(
      incidents: ["2026-001"], channel: .telephone, outcome: .putOff,
      requestedFrom: .police, requestedBy: " ", reference: "log 14")
    spec.fold(.parentSpokenTo(nameless))
    #expect(spec.unmet(letter) == [.parentSpokenTo])
  }

  @Test func `a talk that was put off is no offer that was declined`() throws {
    var pack = MadeUpPacks.menu
    for index in pack.measures.indices where pack.measures[index].id == "warning-letter" {
      pack.measures[index].requires[1].ways = [.offeredTwice]
    }
    var spec = try CaseSpec(pack)
    try spec.given(nil, .account, .words(.declined))
    spec.today = try CaseSpec.day(1)
    try spec.given(nil, .words(.putOff, requestedBy: "PC 1234"))
    #expect(spec.unmet(letter) == [.parentSpokenTo])
    try spec.given(nil, .words(.unanswered))
    #expect(spec.unmet(letter) == [])
  }

  @Test
  func `a meeting offered before the incident, or missed after the step, does nothing for it`()
    throws
  {
    let warning = CaseCommand.take("ban-warning")
    let missed = CaseCommand.missMeeting(MeetingMissed(meeting: "M1", why: .declined))
    var spec = try CaseSpec(MadeUpPacks.ladder)
    let arrange = CaseCommand.arrangeMeeting(
      MeetingArranged(meeting: "", on: spec.today, with: "s01"))
    try spec.given("9:00", arrange, .toldOf())
    var late = spec
    try late.given("11:00", missed)
    #expect(late.unmet(warning, at: "10:50") == [.meetingFirst])
    #expect(late.unmet(warning, at: "11:10") == [])
    try spec.given("10:10", .further("2026-002", When(spec.today, LocalTime("10:00"))))
    try spec.given("11:00", missed)
    #expect(spec.unmet(warning) == [.meetingFirst])
  }

  @Test func `a warning does nothing for a step that was taken before it went out`() throws {
    var pack = MadeUpPacks.ladder
    pack.measures.append(
      Measure(
        id: "mediation", name: "Mediation", kind: .mediation, clause: "breach",
        requires: [MadeUpPacks.demand(.warnedFirst)]))
    var spec = try warned(pack)
    try spec.given(nil, incident(When(spec.today, LocalTime("11:00"))))
    #expect(spec.unmet(.take("mediation"), at: "9:00") == [.warnedFirst])
    #expect(spec.unmet(.take("mediation"), at: "12:00") == [])
  }

  @Test func `contact is not arranged so that it keeps somebody from the site`() throws {
    let spec = try CaseSpec.ready()
    func refused(_ form: RestrictionForm, _ conditions: String) -> Bool {
      let command = CaseCommand.ban(
        form, from: spec.today, until: spec.today.adding(days: 20), measure: "managed-contact"
      ) { $0.terms.conditions = conditions }
      return spec.refusal(command)?.reasons.contains { $0.why.contains("That is a ban") } ?? false
    }
    for conditions in [
      "May not come onto the school site at any time", "Stays away from the premises.",
      "NOT to be on\nthe grounds; no entry to the building",
    ] {
      #expect(refused(.managedContact, conditions), "\(conditions)")
    }
    for conditions in [
      "By e-mail, once a week, with the deputy.", "In writing; never by telephone.",
    ] {
      #expect(!refused(.managedContact, conditions), "\(conditions)")
    }
    #expect(!refused(.limited, "Stays off the playground."))
  }

  @Test func `whoever reported it is no second voice`() throws {
    var spec = try CaseSpec()
    let again = StatementTaken(
      from: "The reporter", part: .reporter, firstHand: true, seen: "As I said.")
    try spec.given("9:00", .takeStatement(again), .spokenTo, .consult())
    #expect(spec.unmet(spec.interim()) == [.informationGathered])
  }
}
