import PolicyModel
import Testing

@testable import CaseModel

/// What came back, who asked that nobody speak to them, and who is asked in the chair's place.
@Suite struct SentOnceMoreTests {
  @Test(arguments: [
    (DeliveryMethod.post, DeliveryMethod.left, true), (.post, .post, true), (.left, .post, true),
    (.email, .email, true), (.post, .handed, false), (.email, .post, false),
    (.handed, .post, false), (.handed, .handed, false),
  ])
  func `a letter that came back goes there once more only for a reason`(
    _ first: DeliveryMethod, _ second: DeliveryMethod, _ isAsked: Bool
  ) throws {
    var spec = try CaseSpec.ready()
    (spec.person.hasEmail, spec.person.agreedToEmail) = (true, true)
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan))
    try spec.given("9:20", .sendLetter(LetterSent(letter: "L1", how: first, to: "")))
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .returned("L1"))
    func sent(_ again: String?) -> CaseCommand {
      .sendLetter(LetterSent(letter: "L1", how: second, to: "", again: again))
    }
    let refusal = spec.refusal(sent(nil))
    #expect((refusal != nil) == isAsked)
    #expect(refusal?.reasons[0].why.contains("came back from there") ?? true)
    #expect(spec.refusal(sent("A neighbour says that they live there.")) == nil)
    #expect((spec.refusal(sent("none")) != nil) == isAsked)
    let field = spec.form.fields(of: .builtIn(.letterSent)).first { $0.name == "again" }
    #expect((field?.onlyWhen?.values.contains(second.rawValue) ?? false) == isAsked)
  }

  @Test func `where they moved since it goes to the new address`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan))
    try spec.given("9:20", .post("L1"))
    try spec.given("9:30", .returned("L1"))
    #expect(spec.refusal(.post("L1")) != nil)
    spec.person.addressChanged = Stamp(
      when: When(spec.today, LocalTime("9:35")), sequence: spec.state.version + 50, staff: "s01")
    let refusal = spec.refusal(
      .sendLetter(LetterSent(letter: "L1", how: .post, to: "the address on record")), at: "9:40")
    #expect(refusal == nil)
  }

  // MARK: Not spoken to

  @Test(arguments: [
    ("Police, PC Dan", "77", true), ("Police, PC Dan", "", false), ("Police", "77", false),
  ])
  func `whom an authority asked not to contact nobody speaks to first`(
    _ by: String, _ reference: String, _ counts: Bool
  ) throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .consult())
    #expect(spec.unmet(spec.interim()) == [.parentSpokenTo])
    try spec.given("9:05", .placeHold(HoldPlaced(by: by, reference: reference)))
    #expect(spec.unmet(spec.interim()) == (counts ? [] : [.parentSpokenTo]))
    if counts {
      #expect(try spec.ways(spec.interim(), at: "9:06")[.parentSpokenTo] == .putOffAtRequest)
    }
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .liftHold(HoldLifted(by: "PC Dan")))
    #expect(spec.unmet(spec.interim()) == [.parentSpokenTo])
  }

  @Test(arguments: ["77", "112", "Log 7"]) func `a figure is a reference`(_ reference: String)
    throws
  {
    var spec = try CaseSpec()
    try spec.given(
      "9:00", .account, .consult(),
      .speak(
        ParentSpokenTo(
          channel: .telephone, outcome: .putOff, requestedFrom: .police,
          requestedBy: "PC Dan, police officer", reference: reference)))
    #expect(spec.unmet(spec.interim()) == [])
  }

  @Test(arguments: StandInReason.allCases)
  func `why the vice-chair is asked is looked up where the record knows it`(
    _ reason: StandInReason
  ) throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo)
    let isSaid = [StandInReason.away, .conflict].contains(reason)
    var asked = CaseCommand.consult(.viceChair, reason: reason)
    if case .consult(var facts, let view, let note) = asked {
      facts.standInWords = "They trade."
      asked = .consult(facts, view: view, note: note)
    }
    #expect((spec.refusal(asked) == nil) == isSaid)
    // As the record has it.
    let index = try #require(spec.staff.firstIndex { $0.roles.contains(.chair) })
    switch reason {
    case .parent: spec.staff[index].isSubject = true
    case .related: spec.staff[index].isRelated = true
    case .involved:
      try spec.given(
        "9:05",
        .takeStatement(
          StatementTaken(
            from: spec.staff[index].name, part: .witness, firstHand: true, seen: "I saw it.",
            staff: spec.staff[index].staff)))
    case .vacant: spec.staff.remove(at: index)
    case .silent:
      var answered = spec
      try answered.given("9:05", .consult(.chair, .against))
      #expect(answered.refusal(asked)?.reasons[0].opens[0].contains("no answer") == true)
      try spec.given("9:05", .consult(.chair, .noAnswer))
    case .away, .conflict: break
    }
    #expect(spec.refusal(asked) == nil)
    #expect(!reason.words.isEmpty)
  }
}
