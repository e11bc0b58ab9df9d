import CaseModel
import PolicyModel
import Testing

@Suite struct PermissionTests {
  @Test func `a deputy without a delegation decides nothing that is the head's`() throws {
    let spec = try CaseSpec.ready()
    let commands: [CaseCommand] = [
      spec.interim(), .notice(spec.today.adding(days: 7), from: spec.today),
      .take("warning-letter"), .close, .consult(),
      .changeAccess(AccessChanged(access: .team, people: [], reason: "Why.")),
      .correctPerson(PersonCorrected(wrong: "p00001", reason: "Why.")),
    ]
    for command in commands {
      let refusal = try #require(spec.refusal(command, by: CaseSpec.deputy), "\(command)")
      #expect(refusal.isPermission)
      #expect(refusal.reasons.allSatisfy { !$0.opens.isEmpty })
      #expect(spec.refusal(command, by: CaseSpec.actingHead) == nil, "\(command)")
    }
    let departure = CaseCommand.departFromDuty(DutyDeparted(duty: "gather", reason: "Why."))
    let fresh = try CaseSpec()
    #expect(fresh.refusal(departure, by: CaseSpec.deputy)?.isPermission == true)
    #expect(fresh.refusal(departure, by: CaseSpec.actingHead) == nil)
  }

  @Test func `a deputy runs a case, and other staff do not`() throws {
    let spec = try CaseSpec.ready()
    let commands: [CaseCommand] = [
      .account, .spokenTo, .askedInVain, .note(NoteAdded(text: "A note.")),
      .take("school-record"), .placeHold(HoldPlaced(by: "PC 1234")),
      .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")),
    ]
    for command in commands {
      #expect(spec.refusal(command, by: CaseSpec.deputy) == nil, "\(command)")
      #expect(spec.refusal(command, by: CaseSpec.staff)?.isPermission == true, "\(command)")
    }
  }

  @Test func `the head, deputies, senior staff and the safeguarding lead run a case`() throws {
    let spec = try CaseSpec()
    for role in Role.allCases {
      let runs = [.head, .deputy, .seniorStaff, .safeguardingLead].contains(role)
      let refusal = spec.refusal(.spokenTo, by: Actor(staff: "s09", roles: [role]))
      #expect((refusal == nil) == runs, "\(role)")
    }
  }

  @Test func `who acts as head corrects what only the head may read`() throws {
    var spec = try CaseSpec()
    try spec.given(nil, .note(NoteAdded(text: "What the lawyers said.")), mark: .privileged)
    let correct = CaseCommand.correct(spec.state.version)
    let hidden = try #require(spec.refusal(correct, by: CaseSpec.deputy))
    // What one may not see is answered exactly as what does not exist.
    #expect(hidden.reasons[0].why == "Entry 3 is not one of this case.")
    #expect(spec.refusal(correct, by: CaseSpec.actingHead) == nil)
  }

  @Test func `letters that tell of a restriction are signed by the head, others need not be`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .take("warning-letter"))
    #expect(spec.refusal(.issue("L1", .interimBan), by: CaseSpec.deputy)?.isPermission == true)
    #expect(spec.refusal(.issue("L2", .warning), by: CaseSpec.deputy) == nil)
  }

  @Test func `a power is for those whom its clause names`() throws {
    let spec = try CaseSpec()
    let view = CaseCommand.take(MeasureTaken(measure: "view-messages", consentFrom: "A parent"))
    let refusal = try #require(spec.refusal(view, by: CaseSpec.deputy))
    #expect(refusal.isPermission)
    #expect(refusal.reasons[0].why == "This is for the headteacher.")
    #expect(refusal.reasons[0].citation == MadeUpPacks.policyCitation)
    #expect(spec.refusal(view, by: CaseSpec.actingHead) == nil)
  }

  @Test func `a case is opened by those who run cases, about an incident, once`() throws {
    let spec = try CaseSpec()
    let opened = CaseOpened(
      parent: "p00002", policy: PolicyReference(pack: "hill-top", edition: "1", digest: ""))
    let incident = spec.state.incidents[0].facts
    #expect(spec.refusal(.open(opened, incidents: [incident])) != nil)
    func verdict(_ actor: Actor, _ incidents: [IncidentJoined]) -> Verdict<CaseEvent> {
      Decider(CaseState(), spec.context(actor, nil)).decide(.open(opened, incidents: incidents))
    }
    #expect(
      verdict(CaseSpec.head, [incident])
        == .accepted([.caseOpened(opened), .incidentJoined(incident)]))
    for refused in [verdict(CaseSpec.head, []), verdict(CaseSpec.staff, [incident])] {
      if case .accepted = refused { Issue.record("opened") }
    }
    let nothing = Decider(CaseState(), spec.context(CaseSpec.head, nil)).decide(.account)
    if case .accepted = nothing { Issue.record("recorded in a case that is not there") }
  }

  @Test func `a case open to named people names somebody`() throws {
    let spec = try CaseSpec()
    func change(_ people: [StaffID]) -> CaseCommand {
      .changeAccess(AccessChanged(access: .named, people: people, reason: "A colleague."))
    }
    #expect(spec.refusal(change([])) != nil)
    #expect(spec.refusal(change(["s01"])) == nil)
  }
}

@Suite struct ProtectiveActsTests {
  /// States in which other steps are refused: fresh, on hold, banned and closed.
  private func cases() throws -> [CaseSpec] {
    var onHold = try CaseSpec()
    try onHold.given(nil, .placeHold(HoldPlaced(by: "PC 1234")))
    var closed = try CaseSpec.ready()
    try closed.given("9:10", .close)
    return [try CaseSpec(), onHold, try CaseSpec.banned(), closed, try CaseSpec(visitor: true)]
  }

  @Test func `anybody may call the police, take advice and ask somebody to leave, at any time`()
    throws
  {
    for spec in try cases() {
      for measure in spec.pack.measures where measure.kind.isProtective {
        for actor in [CaseSpec.head, CaseSpec.deputy, CaseSpec.staff, CaseSpec.office] {
          #expect(spec.refusal(.take(measure.id), by: actor) == nil)
        }
      }
    }
  }

  @Test func `a requirement that a pack puts before a protective act does not stop it`() throws {
    var pack = MadeUpPacks.menu
    for index in pack.measures.indices where pack.measures[index].kind == .askedToLeave {
      pack.measures[index].requires = [MadeUpPacks.demand(.parentSpokenTo)]
    }
    #expect(try CaseSpec(pack).refusal(.take("asked-to-leave"), by: CaseSpec.staff) == nil)
  }

  @Test func `a fact is always recorded`() throws {
    let facts: [CaseCommand] = [
      .account, .hearsay, .askedInVain, .spokenTo, .note(NoteAdded(text: "A note.")),
      .keepEvidence(
        EvidenceKept(hash: "", name: "a.txt", bytes: 1, type: "text/plain", describes: "")),
      .referToSafeguarding(ReferredToSafeguarding(reference: "A reference")),
    ]
    for spec in try cases() {
      for fact in facts { #expect(spec.refusal(fact, by: CaseSpec.deputy) == nil, "\(fact)") }
    }
  }

  @Test func `anybody may log a breach, on a day on which the restriction was in force and told`()
    throws
  {
    var spec = try CaseSpec.banned()
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came in."))
    #expect(spec.refusal(breach, by: CaseSpec.office) == nil)
    #expect(spec.refusal(breach, at: "9:35", by: CaseSpec.office) != nil)
    spec.today = try CaseSpec.day(42)
    #expect(spec.refusal(breach, by: CaseSpec.staff) == nil)
    spec.today = try CaseSpec.day(43)
    let over = try #require(spec.refusal(breach, by: CaseSpec.staff))
    #expect(over.reasons[0].why.contains("its last day was 13 April 2026"))
    #expect(over.reasons[0].opens == ["Report what happened as an incident."])
    let unknown = RestrictionBreached(restriction: "R9", what: "Came in.")
    #expect(spec.refusal(.logBreach(unknown)) != nil)
  }

  @Test func `a breach extends nothing by itself`() throws {
    var spec = try CaseSpec.banned()
    let before = try #require(spec.state.restriction("R1")?.terms)
    try spec.given(
      nil, .logBreach(RestrictionBreached(restriction: "R1", what: "Came in.")),
      by: CaseSpec.office)
    #expect(spec.state.restriction("R1")?.terms == before)
    #expect(spec.state.restriction("R1")?.breaches.count == 1)
  }
}
