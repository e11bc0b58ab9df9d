import CaseModel
import PolicyModel
import Testing

/// What the school set aside itself keeps nobody out unheard once more: an interim ban needs something new, as it
/// does after one that lapsed.
@Suite struct SetAsideAgainTests {
  private func quashed(_ restriction: ItemID) -> CaseCommand {
    .setAside(RestrictionSetAside(restriction: restriction, reason: "Decided in error."))
  }

  /// A ban of which the parent was told, set aside by the head on the day after.
  private func setAside() throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(1)
    try spec.given("10:00", quashed("R1"), .consult())
    return spec
  }

  private func whys(_ spec: CaseSpec, _ incidents: IncidentID...) -> [String] {
    spec.refusal(spec.interim { $0.incidents = incidents })?.reasons.map(\.why) ?? []
  }

  @Test func `after its own setting aside an interim ban needs something that happened since`()
    throws
  {
    var spec = try setAside()
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(
      refusal.reasons.map(\.why) == [
        "The ban of 2 March 2026 was set aside on 3 March 2026, and nothing has happened since that an "
          + "interim ban could be for."
      ])
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
    let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    #expect(rail.first { $0.step.id == "interim-ban" }?.mayBeTaken == false)
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:45"))))
    try spec.given("9:10", .account(of: "2026-002"), .spokenTo, .consult())
    #expect(whys(spec, "2026-002") == [])
  }

  @Test func `an earlier day that is reported only now is nothing that happened since`() throws {
    var spec = try setAside()
    try spec.given("10:10", .further("2026-002", When(CaseSpec.before.adding(days: -1))))
    try spec.given("10:20", .account(of: "2026-002"), .spokenTo, .consult())
    #expect(whys(spec, "2026-002").map { $0.contains("was set aside on 3 March 2026") } == [true])
  }

  @Test func `so it is after an interim ban that was set aside, and in another case`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    var slip = spec
    try slip.given("9:20", quashed("R1"))
    #expect(whys(slip) == [], "what is taken back on its own day is put right")
    spec.today = try CaseSpec.day(1)
    try spec.given("9:20", quashed("R1"))
    let why = "The interim ban of 2 March 2026 was set aside on 3 March 2026"
    #expect(whys(spec).first?.contains(why) == true)
    var second = try CaseSpec.ready()
    second.today = try CaseSpec.day(1)
    second.others = [OtherCase(number: "2026-009", state: spec.state)]
    #expect(whys(second).first?.contains(why) == true)
  }

  @Test func `a notice stays open, and so does an interim ban where nobody was told of the first`()
    throws
  {
    let spec = try setAside()
    #expect(spec.refusal(.notice(spec.today.adding(days: 7), from: spec.today)) == nil)
    var untold = try CaseSpec.ready()
    try untold.given("9:10", untold.interim(), quashed("R1"))
    #expect(whys(untold) == [])
  }

  @Test func `what was decided against the wrong person, or was no ban, is no ban of theirs`()
    throws
  {
    var wrong = try CaseSpec.banned()
    wrong.today = try CaseSpec.day(1)
    try wrong.given(
      "10:00", .correctPerson(PersonCorrected(wrong: "p00001", reason: "Namesake.")))
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .further("2026-002", When(CaseSpec.before.adding(days: -1))))
    try spec.given("9:20", .account(of: "2026-002"), .spokenTo, .consult())
    spec.today = wrong.today
    spec.others = [OtherCase(number: "2026-009", state: wrong.state)]
    #expect(whys(spec, "2026-002") == [])
    var contact = try CaseSpec.managed()
    contact.today = try CaseSpec.day(1)
    try contact.given("10:00", quashed("R1"), .consult())
    #expect(whys(contact) == [])
  }

  @Test func `the same incident has what is left though its day was put right since`() throws {
    func ready(_ day: Int, _ others: [OtherCase] = []) throws -> CaseSpec {
      var spec = try CaseSpec.ready()
      spec.others = others
      try spec.given("9:00", .further("2026-002", When(CaseSpec.before.adding(days: day))))
      try spec.given("9:05", .account(of: "2026-002"), .spokenTo, .consult())
      return spec
    }
    var first = try ready(-3)
    try first.given("9:10", first.interim { $0.incidents = ["2026-002"] }, quashed("R1"))
    var spec = try ready(-2, [OtherCase(number: "2026-009", state: first.state)])
    spec.today = try CaseSpec.day(5)
    #expect(whys(spec, "2026-002").map { $0.contains("here until 23 March 2026") } == [true])
  }

  @Test func `what happened later on the day of the first, after its ban, has a time of its own`()
    throws
  {
    func further(_ id: IncidentID, _ time: String) throws -> CaseCommand {
      .further(id, When(try CaseSpec.day(0), LocalTime(time)))
    }
    var spec = try CaseSpec.ready()
    try spec.given("9:00", further("2026-002", "8:30"), .account(of: "2026-002"), .spokenTo)
    try spec.given("9:10", .consult(), spec.interim { $0.incidents = ["2026-002"] }, quashed("R1"))
    spec.today = try CaseSpec.day(5)
    try spec.given("9:00", further("2026-003", "9:30"), .account(of: "2026-003"), .spokenTo)
    try spec.given("9:10", .consult())
    #expect(whys(spec, "2026-003") == [])
  }

  @Test func `one event under another number has what is left of the first one's time`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), quashed("R1"))
    spec.today = try CaseSpec.day(5)
    func again(_ on: When) throws -> [String] {
      var spec = spec
      try spec.given("9:00", .further("2026-002", on), .account(of: "2026-002"), .spokenTo)
      try spec.given("9:10", .consult())
      return whys(spec, "2026-002")
    }
    #expect(
      try again(When(CaseSpec.before)).map { $0.contains("here until 23 March 2026") } == [true])
    #expect(try again(When(CaseSpec.before.adding(days: -1))) == [])
    #expect(try again(When(CaseSpec.day(0), LocalTime("9:30"))) == [])
  }
}
