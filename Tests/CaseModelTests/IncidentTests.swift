import CaseModel
import PolicyModel
import Testing

/// An incident as its chronology has it, and what a case takes from it.
@Suite struct IncidentTests {
  private let day = CivilDate(dayNumber: 20_600)

  private func recorded(
    _ event: IncidentEvent, _ sequence: Int, by staff: StaffID = "s03", mark: Mark? = nil
  ) -> Recorded<IncidentEvent> {
    Recorded(
      event: event, happened: When(day.adding(days: sequence), LocalTime("8:50")), staff: staff,
      sequence: sequence, mark: mark)
  }

  private func folded(_ events: IncidentEvent...) -> IncidentState {
    IncidentState(folding: events.enumerated().map { recorded($1, $0 + 1) })
  }

  private let people = [
    IncidentPerson(parts: [.alleged], parent: "p00001"),
    IncidentPerson(parts: [.affected], staff: "s03"),
    IncidentPerson(parts: [.affected, .witness], staff: "s07"),
    IncidentPerson(parts: [.witness, .reporter], named: "A passer-by"),
    IncidentPerson(parts: [.affected], pupil: "u1"),
  ]

  private func reported() -> IncidentEvent {
    .incidentReported(
      IncidentReported(
        channel: .premises, place: "The gate", behaviours: ["shouting"], seen: "He shouted.",
        assessment: "Angry.", firstHand: true, people: people, pack: "hill-top", edition: "1"))
  }

  private func triaged(_ nature: Nature, _ seriousness: Seriousness) -> IncidentEvent {
    .incidentTriaged(
      IncidentTriaged(
        nature: nature, seriousness: seriousness, outcome: .openCase, reason: "A threat."))
  }

  @Test func `a report says what happened, when, and who wrote it, with its mark`() {
    var state = IncidentState()
    state.evolve(recorded(reported(), 1, by: "s04", mark: .thirdParty))
    #expect(state.report?.seen == "He shouted.")
    #expect(state.happened == When(day.adding(days: 1), LocalTime("8:50")))
    #expect(state.reportedBy == "s04")
    #expect(state.mark == .thirdParty)
    #expect(state.triage == nil)
    #expect(state.version == 1)
  }

  @Test func `a report completed later is new in all it says, and in when it happened`() throws {
    let state = folded(
      reported(),
      .incidentChanged(
        IncidentChanged(
          happened: When(day, LocalTime("8:30")), channel: .telephone, place: "The office",
          behaviours: ["swearing"], seen: "He swore.",
          assessment: "Calm.", firstHand: false, people: [people[0]], why: "Misheard.")))
    let report = try #require(state.report)
    #expect(report.channel == .telephone)
    #expect(report.place == "The office")
    #expect(report.behaviours == ["swearing"])
    #expect(report.seen == "He swore.")
    #expect(report.assessment == "Calm.")
    #expect(!report.firstHand)
    #expect(report.people == [people[0]])
    #expect(report.pack == "hill-top")
    #expect(state.happened == When(day, LocalTime("8:30")))
    #expect(state.version == 2)
  }

  @Test func `the last triage stands, with its day`() {
    let state = folded(reported(), triaged(.criminal, .high), triaged(.neither, .low))
    #expect(state.triage?.nature == .neither)
    #expect(state.triaged?.when.day == day.adding(days: 3))
    #expect(state.triaged?.sequence == 3)
    #expect(state.triaged?.staff == "s03")
  }

  @Test func `people are found by their part, and affected staff wait until asked`() {
    let state = folded(reported())
    #expect(state.people(.alleged).map(\.parent) == ["p00001"])
    #expect(state.people(.witness).count == 2)
    #expect(state.staffToCheckOn == ["s03", "s07"])
    let asked = folded(reported(), .staffCheckedOn(StaffCheckedOn(staff: "s03", note: "Well.")))
    #expect(asked.checkedOn == ["s03"])
    #expect(asked.staffToCheckOn == ["s07"])
    #expect(IncidentState().people(.alleged).isEmpty)
  }

  @Test func `it is handed over, and the powers used in it are kept`() {
    let state = folded(
      reported(), .incidentHandedOver(IncidentHandedOver(to: "s02", note: "Yours.")),
      .powerUsed(PowerUsed(power: "call-services", note: "Called.")))
    #expect(state.lead == "s02")
    #expect(state.powers.map(\.power) == ["call-services"])
  }

  // MARK: What a case takes from it

  private var pack: PolicyPack {
    var pack = MadeUpPacks.menu
    pack.behaviours = [
      Behaviour(id: "shouting", name: "Shouting", clause: "breach", category: .aggression)
    ]
    return pack
  }

  @Test func `a case takes from it what its procedure reads`() throws {
    let state = folded(reported(), triaged(.both, .high))
    let joined = try #require(state.joined("2026-005", pack: pack))
    #expect(joined.incident == "2026-005")
    #expect(joined.on == When(day.adding(days: 1), LocalTime("8:50")))
    #expect(joined.channel == .premises)
    #expect(joined.behaviours == ["shouting"])
    #expect(joined.categories == [.aggression])
    #expect(joined.nature == .both)
    #expect(joined.seriousness == .high)
    #expect(joined.firstHand)
    #expect(joined.affectedStaff == ["s03", "s07"])
    #expect(joined.witnessStaff == ["s07"])
  }

  @Test func `what was never reported cannot join a case`() {
    #expect(folded(triaged(.neither, .low)).joined("2026-005", pack: pack) == nil)
    #expect(folded(reported()).joined("2026-005", pack: pack)?.nature == nil)
  }
}
