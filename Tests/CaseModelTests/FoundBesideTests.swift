import CaseModel
import PolicyModel
import Testing

/// What is the same as a restriction as found, and on which conduct this record has decided already.
@Suite struct FoundBesideTests {
  private func found(
    from: CivilDate, until: CivilDate, measure: String = "site-ban", form: RestrictionForm = .full
  ) -> CaseCommand {
    .recordFound(
      RestrictionFound(
        restriction: "", measure: measure,
        terms: Terms(
          form: form, scope: .whole, conditions: form.isBan ? "" : "In writing.", from: from,
          until: until), origin: .before, imposedBy: "A head", shownBy: .letter,
        dated: CaseSpec.before, kept: "A letter"))
  }

  private func contact(from: CivilDate) -> CaseCommand {
    found(
      from: from, until: from.adding(days: 60), measure: "managed-contact", form: .managedContact)
  }

  /// The same procedure, under which a ban is another measure.
  private func otherPack() throws -> PolicyPack {
    var pack = MadeUpPacks.menu
    let index = try #require(pack.measures.firstIndex { $0.id == "site-ban" })
    pack.measures[index] = MadeUpPacks.restriction(
      "keep-out", .siteBan, [.informationGathered, .parentSpokenTo, .chairConsulted])
    return pack
  }

  private func ready(_ pack: PolicyPack, measure: String) throws -> CaseSpec {
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo, .consult(measure: measure))
    return spec
  }

  /// A case of ten days later about an incident of day 3 alone.
  private func later(
    _ incident: IncidentID = "2026-005", beside other: CaseSpec? = nil
  ) throws -> CaseSpec {
    var spec = try CaseSpec()
    let joined = try #require(spec.state.incidents.first?.joined.sequence)
    try spec.given("9:00", .correct(joined), .further(incident, When(try CaseSpec.day(3))))
    spec.today = try CaseSpec.day(10)
    spec.others = other.map { [OtherCase(number: "2026-009", state: $0.state)] } ?? []
    return spec
  }

  private func why(_ spec: CaseSpec, _ command: CaseCommand) -> String? {
    spec.refusal(command)?.reasons[0].why
  }

  // MARK: The same

  @Test func `two bans with a day in common are one, and with none in common they are two`() throws
  {
    var spec = try CaseSpec()
    try spec.given("9:00", found(from: try CaseSpec.day(10), until: try CaseSpec.day(20)))
    func isFoundBefore(_ from: Int, _ until: Int) throws -> Bool {
      let command = found(from: try CaseSpec.day(from), until: try CaseSpec.day(until))
      return why(spec, command)?.contains("already") ?? false
    }
    #expect(try isFoundBefore(12, 15) && isFoundBefore(0, 30))
    #expect(try isFoundBefore(20, 30) && !isFoundBefore(21, 30))
    #expect(try isFoundBefore(0, 10) && !isFoundBefore(0, 9))
  }

  @Test func `a ban is another matter than a contact arrangement, and the same under another name`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given("9:00", found(from: CaseSpec.before, until: try CaseSpec.day(60)))
    #expect(spec.refusal(contact(from: CaseSpec.before)) == nil)
    try spec.given("9:10", contact(from: CaseSpec.before))
    #expect(why(spec, contact(from: CaseSpec.before))?.contains("already") == true)
    var named = try CaseSpec(try otherPack())
    named.others = [OtherCase(number: "2026-009", state: spec.state)]
    let ban = found(from: CaseSpec.before, until: try CaseSpec.day(60), measure: "keep-out")
    #expect(why(named, ban)?.contains("already") == true)
  }

  // MARK: Decided here

  @Test func `an upheld challenge takes nothing from what was imposed after it`() throws {
    var quashed = try CaseSpec.banned()
    try quashed.given(
      "10:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "Not so.", how: "by letter")))
    quashed.today = try CaseSpec.day(4)
    try quashed.given(
      "10:00",
      .decideChallenge(
        ChallengeDecided(
          challenge: "H1", outcome: .upheld, reasons: "Heard.", told: "Their letter.")))
    let spec = try later(beside: quashed)
    let end = try CaseSpec.day(60)
    #expect(spec.refusal(found(from: try CaseSpec.day(5), until: end)) == nil)
    #expect(
      why(spec, found(from: try CaseSpec.day(3), until: end))?.contains("A challenge was upheld")
        == true)
  }

  @Test
  func `conduct of another day that was decided upon bars nothing, save under its own number`()
    throws
  {
    let command = found(from: try CaseSpec.day(4), until: try CaseSpec.day(60))
    let banned = try CaseSpec.banned()
    #expect(try later(beside: banned).refusal(command) == nil)
    // The day of an incident is put right, and its number stays.
    let same = try later("2026-001", beside: banned)
    #expect(why(same, command)?.contains("decided on that conduct") == true)
  }

  @Test func `conduct of a day that was decided upon is the same under another number`() throws {
    var spec = try CaseSpec()
    let joined = try #require(spec.state.incidents.first?.joined.sequence)
    try spec.given("9:00", .correct(joined), .further("2026-005", When(CaseSpec.before)))
    spec.others = [OtherCase(number: "2026-009", state: try CaseSpec.banned().state)]
    let command = found(from: CaseSpec.before, until: try CaseSpec.day(60))
    #expect(why(spec, command)?.contains("decided on that conduct") == true)
  }

  @Test func `how contact was arranged here keeps no ban from being found`() throws {
    var spec = try CaseSpec()
    spec.others = [OtherCase(number: "2026-009", state: try CaseSpec.managed().state)]
    #expect(spec.refusal(found(from: CaseSpec.before, until: try CaseSpec.day(60))) == nil)
  }

  @Test(arguments: [RestrictionForm.full, .interim])
  func `a decision bars only what is found of the incidents that it rests on`(
    _ form: RestrictionForm
  ) throws {
    var other = try CaseSpec()
    try other.given(
      "8:30", .further("2026-002", When(other.today)), .account(of: "2026-001"),
      .account(of: "2026-002"), .spokenTo)
    try other.given(
      "8:40", .consult(), .notice(other.today.adding(days: 7), from: other.today),
      .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    func decided(on incident: IncidentID) throws -> CaseSpec {
      var spec = other
      try spec.given(
        "9:00",
        form == .full
          ? spec.full { $0.incidents = [incident] } : spec.interim { $0.incidents = [incident] })
      return spec
    }
    var spec = try CaseSpec()
    let command = found(from: CaseSpec.before, until: try CaseSpec.day(60))
    spec.others = [OtherCase(number: "2026-009", state: try decided(on: "2026-002").state)]
    #expect(spec.refusal(command) == nil)
    spec.others = [OtherCase(number: "2026-009", state: try decided(on: "2026-001").state)]
    #expect(why(spec, command)?.contains("decided on that conduct") == true)
    // How contact is arranged is another matter.
    #expect(spec.refusal(contact(from: CaseSpec.before)) == nil)
  }

  @Test func `a ban is decided here whatever the code of another case calls it`() throws {
    var spec = try CaseSpec()
    var other = try ready(try otherPack(), measure: "keep-out")
    try other.given(
      "9:10", .notice(other.today.adding(days: 7), from: other.today, measure: "keep-out"),
      .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    try other.given(
      "9:20",
      .ban(
        .full, from: other.today, until: other.today.adding(days: 42), measure: "keep-out"))
    spec.others = [OtherCase(number: "2026-009", state: other.state, pack: other.pack)]
    let command = found(from: CaseSpec.before, until: try CaseSpec.day(60))
    #expect(why(spec, command)?.contains("decided on that conduct") == true)
  }

  @Test func `a contact arrangement that was decided here is not found besides`() throws {
    var spec = try CaseSpec()
    spec.others = [OtherCase(number: "2026-009", state: try CaseSpec.managed().state)]
    let command = contact(from: CaseSpec.before)
    #expect(why(spec, command)?.contains("decided on that conduct") == true)
  }
}
