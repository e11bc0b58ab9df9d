import CaseModel
import PolicyModel
import Testing

/// What the person of a case tells of it is their side: no information on what they did, and no silence.
@Suite struct OwnAccountTests {
  private static func told(
    by name: String = "Jo Field", _ part: IncidentPart = .alleged, of incident: IncidentID? = nil
  ) -> CaseCommand {
    .takeStatement(
      StatementTaken(
        incident: incident, from: name, part: part, firstHand: true,
        seen: "It was not me; I was in Leeds."))
  }

  // MARK: Information gathered

  @Test(arguments: ["menu", "mugginton", "kettering-park", "roby-park", "model"])
  func `their own account alone is no information, whatever is decided on it`(
    _ name: String
  ) throws {
    var spec = try CaseSpec(name == "menu" ? MadeUpPacks.menu : ShippedPacks.pack(name))
    let asking = spec.pack.measures.filter { measure in
      measure.requires.contains { $0.id == .informationGathered }
    }
    #expect(!asking.isEmpty)
    func lacking(_ measure: Measure) -> Bool {
      let gate = Gate(spec.state, spec.context(CaseSpec.head, nil), measure: measure.id)
      let intention = Intention(incidents: spec.state.countingIncidents.map(\.id))
      guard case .failure(let refused) = gate.pass(measure.requires, intention) else {
        return false
      }
      return refused.reasons.contains { $0.demand == .informationGathered }
    }
    try spec.given("9:00", Self.told(), .spokenTo)
    #expect(asking.allSatisfy(lacking))
    try spec.given("9:10", .account)
    #expect(!asking.contains(where: lacking))
  }

  @Test func `the refusal says why it does not count, and what would`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", Self.told(), .spokenTo)
    let letter = CaseCommand.take("warning-letter")
    let reason = try #require(spec.refusal(letter)?.reasons.first)
    #expect(reason.why.contains("is their side of it"))
    #expect(reason.opens.contains { $0.contains("somebody involved who saw or heard it") })
    try spec.given(
      "9:10",
      .stateNobodyElse(NobodyElseInvolved(reason: "Only the two of them were there.")))
    #expect(spec.refusal(letter) == nil)
  }

  @Test func `it says so of their account of that incident alone, and of nobody else's`() throws {
    let none = "No information from those involved is recorded yet."
    var spec = try CaseSpec()
    try spec.given("9:00", .hearsay, .spokenTo)
    #expect(spec.refusal(.take("warning-letter"))?.reasons.first?.why == none)
    // Who said what they had heard did not leave a question unanswered.
    spec.today = try CaseSpec.day(2)
    #expect(spec.unmet(.take("warning-letter")) == [.informationGathered])
    var two = try CaseSpec()
    try two.given("9:00", .further("2026-002", When(two.today)), Self.told(of: "2026-002"))
    func why(_ incident: IncidentID) -> String? {
      two.refusal(two.full { $0.incidents = [incident] })?.reasons
        .first { $0.demand == .informationGathered }?.why
    }
    #expect(why("2026-001")?.contains("is their side of it") == false)
    #expect(why("2026-002")?.contains("is their side of it") == true)
  }

  @Test func `nor is it where another part was chosen for them, nor asking them in vain`() throws {
    var spec = try CaseSpec()
    spec.person.name = "Jo Field"
    let letter = CaseCommand.take("warning-letter")
    try spec.given("9:00", Self.told(.witness), .spokenTo)
    try spec.given("9:05", .askAccount(AccountAsked(from: "Ms J. Field", how: "letter")))
    spec.today = try CaseSpec.day(1)
    #expect(spec.unmet(letter) == [.informationGathered])
    try spec.given("9:00", .askAccount(AccountAsked(from: "Ann Field", how: "letter")))
    #expect(spec.unmet(letter) == [.informationGathered])
    spec.today = try CaseSpec.day(2)
    #expect(spec.unmet(letter) == [])
  }

  @Test func `somebody else who is alleged tells nothing of their side, and is heard as a witness`()
    throws
  {
    var spec = try CaseSpec()
    spec.person.name = "Jo Field"
    for other in ["Petra Other", "Mrs Petra Other", "Ann Field"] {
      let why = spec.refusal(Self.told(by: other))?.reasons.first?.why
      #expect(why?.hasPrefix("\(other) is not the parent whom this case is about") == true)
    }
    for theirs in ["Jo Field", "Ms J. Field", "Mr Field", "the mother", "Jo"] {
      #expect(spec.refusal(Self.told(by: theirs)) == nil)
    }
    try spec.given("9:00", Self.told(by: "Petra Other", .witness), .spokenTo)
    #expect(spec.unmet(.take("warning-letter")) == [])
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let filled = form.fill(
      .builtIn(.statement),
      ["from": "Petra Other", "part": "alleged", "first-hand": "yes", "seen": "It was him."])
    guard case .failure(let problems) = filled else {
      Issue.record("taken")
      return
    }
    #expect(problems.problems.map(\.field) == ["part"])
  }

  // MARK: No silence

  /// A case in which notice was given on 2 March, a reply possible until the 9th, on the 4th.
  private func noticed() throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(2)
    return spec
  }

  @Test func `an account that they gave since they were told is no silence`() throws {
    var spec = try noticed()
    try spec.given("9:00", Self.told())
    let account = spec.state.version
    spec.today = try CaseSpec.day(8)
    let reason = try #require(spec.refusal(spec.full())?.reasons.first)
    #expect(reason.demand == .chanceToRespond && reason.why.contains("entry \(account)"))
    #expect(reason.why.hasPrefix("The parent told their side in the account of"))
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(due.contains { $0.step == "representations" && $0.what.contains("4 March 2026") })
    #expect(!due.contains { $0.kind == .decide })
    // It was theirs, and is recorded as their reply; or it was not, and is corrected.
    var answered = spec
    try answered.given("9:00", .received("N1"))
    #expect(try answered.ways(spec.full())[.chanceToRespond] == .representationsReceived)
    try spec.given("9:00", .correct(account))
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
  }

  @Test func `so is one that another case of theirs has of the same incident`() throws {
    var other = try CaseSpec.ready()
    other.today = try CaseSpec.day(2)
    try other.given("9:00", Self.told())
    var spec = try noticed()
    spec.others = [OtherCase(number: "2026-009", state: other.state)]
    spec.today = try CaseSpec.day(8)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
  }

  @Test func `one from before they were told, or of another incident, holds nothing up`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", Self.told())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1"), .send("L1"))
    spec.today = try CaseSpec.day(2)
    try spec.given("8:00", .further("2026-002", When(spec.today)))
    try spec.given("9:00", Self.told(of: "2026-002"))
    spec.today = try CaseSpec.day(8)
    let ban = spec.full { $0.incidents = ["2026-001"] }
    #expect(try spec.ways(ban)[.chanceToRespond] == .replyByPassed)
  }

  @Test func `one that is written down only after the decision waits to be considered`() throws {
    var spec = try noticed()
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full())
    let account = StatementTaken(
      incident: "2026-001", from: "Jo Field", part: .alleged, firstHand: true, seen: "Not me.")
    spec.fold(.statementTaken(account), When(try CaseSpec.day(2)))
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(due.contains { $0.kind == .replyToConsider })
  }

  @Test func `whoever is known only by a description may tell their side under their name`() throws
  {
    var spec = try CaseSpec()
    spec.person.name = "Big Dave"
    spec.person.isIdentified = false
    #expect(spec.refusal(Self.told(by: "David Field")) == nil)
    spec.person.isIdentified = true
    #expect(spec.refusal(Self.told(by: "David Field")) != nil)
  }
}
