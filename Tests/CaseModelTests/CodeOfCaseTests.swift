import PolicyModel
import Testing

@testable import CaseModel

/// Procedure is by the code that a case was opened under, and no incident slips out of it by way of another
/// case of its person.
@Suite struct CodeOfCaseTests {
  /// A case under one code, beside a first of the same person under another.
  private func opened(_ id: String, beside first: CaseSpec) throws -> CaseSpec {
    var spec = try CaseSpec(try ShippedPacks.pack(id))
    spec.fold(.incidentJoined(incident("2026-002")))
    spec.fold(.entryCorrected(EntryCorrected(sequence: 2, text: "", why: "Not this one.")))
    spec.others = [OtherCase(number: "2026-001", state: first.state, pack: first.pack)]
    return spec
  }

  private func incident(_ id: IncidentID) -> IncidentJoined {
    IncidentJoined(
      incident: id, on: When(CaseSpec.before), channel: .premises, behaviours: [],
      categories: [.disrespect], nature: .neither)
  }

  private func join(_ id: IncidentID) -> CaseCommand { .joinIncident(incident(id)) }

  @Test(arguments: ["robert-miles", "roby-park"])
  func `an incident of a case that asks for the chair goes into none that does not`(_ id: String)
    throws
  {
    let first = try CaseSpec(try ShippedPacks.pack("mugginton"))
    let second = try opened(id, beside: first)
    let refusal = try #require(second.refusal(join("2026-001")))
    #expect(refusal.reasons.map(\.kind) == [.policy])
    #expect(refusal.reasons[0].why.contains("consulting the chair"))
    #expect(refusal.reasons[0].why.contains(first.pack.title))
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
    #expect(refusal.reasons[0].opens.first == "Decide on it in case 2026-001.")
  }

  @Test func `the other way is open where the other code asks no less, and is named`() throws {
    let first = try CaseSpec(try ShippedPacks.pack("mugginton"))
    let second = try opened("roby-park", beside: first)
    let refusal = try #require(second.refusal(join("2026-001")))
    #expect(
      refusal.reasons[0].opens.last == "Or take the incidents of this case into case 2026-001.")
    var back = first
    back.others = [OtherCase(number: "2026-002", state: second.state, pack: second.pack)]
    #expect(back.refusal(join("2026-002")) == nil)
    // Robert Miles asks for a warning first, which Mugginton does not.
    let ladder = try opened("robert-miles", beside: first)
    back.others = [OtherCase(number: "2026-002", state: ladder.state, pack: ladder.pack)]
    #expect(back.refusal(join("2026-002"))?.reasons[0].why.contains("a warning first") == true)
    #expect(
      try #require(ladder.refusal(join("2026-001"))).reasons[0].opens == [
        "Decide on it in case 2026-001."
      ])
  }

  @Test func `closing the case first changes nothing but the road`() throws {
    var first = try CaseSpec(try ShippedPacks.pack("mugginton"))
    first.fold(.caseClosed(CaseClosed(outcome: .noFurtherAction, reason: "Done.")))
    let second = try opened("roby-park", beside: first)
    let refusal = try #require(second.refusal(join("2026-001")))
    #expect(refusal.reasons[0].opens[0].hasPrefix("Reopen case 2026-001"))
  }

  @Test func `an incident of a case under the same code, or of none any more, joins as ever`()
    throws
  {
    let first = try CaseSpec(try ShippedPacks.pack("mugginton"))
    #expect(try opened("mugginton", beside: first).refusal(join("2026-001")) == nil)
    var mistaken = first
    mistaken.fold(.entryCorrected(EntryCorrected(sequence: 2, text: "", why: "Joined by mistake.")))
    #expect(try opened("roby-park", beside: mistaken).refusal(join("2026-001")) == nil)
    #expect(try opened("roby-park", beside: first).refusal(join("2026-003")) == nil)
    // It was them after all, and the case against the wrong person asks for nothing.
    var wrong = first
    wrong.fold(.personCorrected(PersonCorrected(wrong: "p00001", reason: "Somebody else.")))
    var anew = try opened("roby-park", beside: wrong)
    let third = try CaseSpec(try ShippedPacks.pack("roby-park"))
    anew.others.append(OtherCase(number: "2026-003", state: third.state, pack: third.pack))
    #expect(anew.refusal(join("2026-001")) == nil)
  }

  // MARK: What the other code asks

  /// A case whose code has neither a ban nor managed contact that asks for the chair.
  private func lenient(beside first: CaseSpec) throws -> CaseSpec {
    var pack = MadeUpPacks.menu
    for (id, kind) in [("managed-contact", MeasureKind.managedContact), ("site-ban", .siteBan)] {
      let index = try #require(pack.measures.firstIndex { $0.id == id })
      pack.measures[index] = MadeUpPacks.restriction(
        id, kind, id == "site-ban" ? [.informationGathered, .parentSpokenTo] : [])
    }
    pack.version = "2"
    var spec = try CaseSpec(pack)
    spec.fold(
      .caseOpened(
        CaseOpened(
          parent: "p00001",
          policy: PolicyReference(pack: pack.id, edition: "2", digest: ""))))
    try spec.given(
      "9:00", .correct(try #require(spec.state.incidents.first?.joined.sequence)))
    spec.others = [OtherCase(number: "2026-009", state: first.state, pack: first.pack)]
    return spec
  }

  @Test func `what two measures ask alike is named once`() throws {
    let spec = try lenient(beside: try CaseSpec())
    let why = try #require(spec.refusal(join("2026-001"))).reasons[0].why
    #expect(why.ranges(of: "consulting the chair").count == 1)
  }

  @Test func `what is asked before a letter of warning binds nobody who decides elsewhere`() throws
  {
    var spec = try lenient(beside: try CaseSpec())
    var pack = spec.pack
    let index = try #require(pack.measures.firstIndex { $0.id == "warning-letter" })
    pack.measures[index].requires.append(MadeUpPacks.demand(.chairConsulted))
    let strict = try CaseSpec(pack)
    spec.others = [OtherCase(number: "2026-009", state: strict.state, pack: strict.pack)]
    #expect(spec.refusal(join("2026-001")) == nil)
  }

  @Test func `what a case found to be somebody else joins no other case of whoever was named`()
    throws
  {
    var first = try CaseSpec()
    #expect(try lenient(beside: first).refusal(join("2026-001")) != nil)
    first.fold(
      .personCorrected(PersonCorrected(wrong: "p00001", right: nil, reason: "A namesake.")))
    let refusal = try lenient(beside: first).refusal(join("2026-001"))
    #expect(refusal?.reasons.map(\.why).joined().contains("it was somebody else") == true)
    #expect(try lenient(beside: first).refusal(join("2026-002")) == nil)
  }
}
