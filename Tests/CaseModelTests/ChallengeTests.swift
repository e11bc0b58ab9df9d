import CaseModel
import PolicyModel
import Testing

/// A challenge: who hears it, what its outcome does, and when it may come.
@Suite struct ChallengeTests {
  private func received(_ hearer: ChallengeHearer = .viceChair) -> CaseCommand {
    .receiveChallenge(
      ChallengeReceived(
        challenge: "", about: "R1", hearer: hearer, panel: hearer == .panel ? ["s07"] : [],
        says: "It was not me", how: "by post"))
  }

  private func decided(_ outcome: ChallengeOutcome, _ reasons: String = "Heard.") -> CaseCommand {
    .decideChallenge(
      ChallengeDecided(challenge: "H1", outcome: outcome, reasons: reasons, told: "Their letter."))
  }

  @Test func `a chair who was consulted does not hear the complaint, and the vice-chair does`()
    throws
  {
    let spec = try CaseSpec.banned()
    let refusal = try #require(spec.refusal(received(.chair)))
    #expect(refusal.reasons[0].why.contains("was consulted about it"))
    #expect(refusal.reasons[0].opens[0].contains("vice-chair"))
    #expect(spec.refusal(received(.viceChair)) == nil)
    #expect(spec.refusal(received(.panel)) == nil)
  }

  @Test func `an office that nobody holds hears no challenge, and a panel does`() throws {
    var spec = try CaseSpec.banned()
    spec.staff.removeAll { $0.roles.contains(.viceChair) }
    let refusal = try #require(spec.refusal(received()))
    #expect(
      refusal.reasons.map(\.why) == [
        "Nobody is on record as the vice-chair of governors, so nobody can be shown to hear it."
      ])
    #expect(refusal.reasons[0].opens.contains { $0.contains("panel") })
    #expect(spec.refusal(received(.panel)) == nil)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let hearer = form.fields(of: .builtIn(.challenge)).first { $0.name == "hearer" }
    #expect(hearer?.choices.map(\.value) == ["panel"])
    // A chair whom nobody has been shown to have consulted is told by name who they are.
    spec.staff.removeAll { $0.roles.contains(.chair) }
    #expect(spec.refusal(received(.chair))?.reasons[0].why.contains("consulted") == true)
  }

  @Test func `where the vice-chair was consulted, the chair hears it`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult(.viceChair, reason: .away))
    try spec.given("9:10", spec.interim())
    #expect(spec.refusal(received(.chair)) == nil)
    #expect(spec.refusal(received(.viceChair)) != nil)
  }

  @Test func `the same person in another office does not hear what they were consulted about`()
    throws
  {
    var spec = try CaseSpec.banned()
    spec.staff[4].roles = []
    spec.staff.append(NamedStaff(staff: "s05", name: "E. Grant", roles: [.viceChair]))
    spec.staff[5].roles = []
    #expect(spec.refusal(received(.viceChair)) != nil)
  }

  @Test func `nobody hears it who is the person of the case, related, affected or a witness`()
    throws
  {
    func hears(_ change: (inout CaseSpec) -> Void) throws -> Bool {
      var spec = try CaseSpec.banned()
      change(&spec)
      return spec.refusal(received(.viceChair)) == nil
    }
    #expect(try hears { _ in })
    #expect(try !hears { $0.staff[5].isSubject = true })
    #expect(try !hears { $0.staff[5].isRelated = true })
    var affected = try CaseSpec(affected: ["s06"])
    try affected.given("9:00", .account, .spokenTo, .consult())
    try affected.given("9:10", affected.interim())
    #expect(affected.refusal(received(.viceChair)) != nil)
    #expect(affected.refusal(received(.panel)) == nil)
  }

  @Test func `whoever saw it, or took the decision, does not hear the complaint about it`() throws {
    let vice = Actor(staff: "s06", roles: [.viceChair], actingHead: "given on 1 March")
    var decided = try CaseSpec.ready()
    try decided.given("9:10", decided.interim(), by: vice)
    let refusal = try #require(decided.refusal(received()))
    #expect(refusal.reasons[0].why == "F. Hale took the decision that is challenged.")
    #expect(refusal.reasons[0].opens == ["Have a panel hear it that had no part in the decision."])
    var seen = try CaseSpec()
    var facts = seen.state.incidents[0].facts
    facts.incident = "2026-002"
    facts.witnessStaff = ["s06"]
    try seen.given("8:30", .joinIncident(facts), .account(of: "2026-002"))
    try seen.given("8:40", .account(of: "2026-001"), .spokenTo, .consult(), seen.interim())
    #expect(seen.refusal(received())?.reasons[0].why.contains("or saw it") == true)
  }

  @Test func `only what the restriction rests on keeps somebody from hearing the challenge`() throws
  {
    var spec = try CaseSpec()
    try spec.given(
      "9:00", .further("2026-002", When(spec.today), affected: ["s06"]), .account(of: "2026-001"),
      .spokenTo, .consult())
    var onBoth = spec
    try spec.given("9:10", spec.interim { $0.incidents = ["2026-001"] })
    #expect(spec.refusal(received()) == nil)
    try onBoth.given("9:05", .account(of: "2026-002"))
    try onBoth.given("9:10", onBoth.interim())
    #expect(onBoth.refusal(received()) != nil)
    try onBoth.given("9:20", .judged("2026-002", .unfounded))
    #expect(onBoth.refusal(received()) != nil)
    // An incident that was joined by mistake, and then as it was.
    var anew = try CaseSpec(affected: ["s06"])
    try anew.given("8:30", .correct(anew.state.version))
    try anew.given("8:40", .further("2026-001", When(anew.today.adding(days: -1))))
    try anew.given("9:00", .account, .spokenTo, .consult(), anew.interim())
    #expect(anew.refusal(received()) == nil)
  }

  @Test func `of two who hold the office, the one hears it who may`() throws {
    for name in ["related", "consulted"] {
      var spec = try CaseSpec.banned()
      spec.staff.append(NamedStaff(staff: "s08", name: "H. Judd", roles: [.viceChair]))
      if name == "related" {
        spec.staff[5].isRelated = true
      } else {
        // The chair of then is the one vice-chair of now.
        spec.staff[4].roles = [.viceChair]
        spec.staff[5].isSubject = true
      }
      var heard = spec
      try heard.given("10:00", received())
      #expect(heard.state.challenges[0].facts.staff == "s08", "\(name)")
      spec.staff[7].isRelated = true
      let reasons = try #require(spec.refusal(received())).reasons
      #expect(reasons.count == (name == "related" ? 2 : 3))
      #expect(reasons.last?.why.hasPrefix("H. Judd is the person of this case") == true)
    }
  }

  @Test func `a chair elected since hears what the one before was consulted about`() throws {
    var spec = try CaseSpec.banned()
    spec.staff[4].roles = []
    // Where nobody is on record as chair, nothing shows that it is somebody else.
    #expect(spec.refusal(received(.chair))?.reasons[0].why.contains("was consulted") == true)
    spec.staff.append(NamedStaff(staff: "s08", name: "H. Judd", roles: [.chair]))
    try spec.given("10:00", received(.chair))
    #expect(spec.state.challenges[0].facts.staff == "s08")
  }

  @Test func `where it is not on record who was asked, nobody hears it in that office`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo)
    let terms = Terms(form: .full, scope: .whole, from: CivilDate(dayNumber: 20_000))
    let asked = ChairAsked(
      consultation: "C1", of: .chair, how: "by telephone",
      proposal: Proposal(
        measure: "site-ban", terms: terms, incidents: ["2026-001"], facts: "What happened."))
    spec.fold(.chairAsked(asked))
    spec.fold(.chairReplied(ChairReplied(consultation: "C1", view: .supports)))
    try spec.given("9:10", spec.interim())
    #expect(spec.state.consultations[0].facts.asked == nil)
    #expect(spec.refusal(received(.chair))?.reasons[0].why.contains("was consulted") == true)
    #expect(spec.refusal(received(.viceChair)) == nil)
    spec.staff.append(NamedStaff(staff: "s08", name: "H. Judd", roles: [.chair]))
    #expect(spec.refusal(received(.chair)) != nil)
  }

  @Test func `a chair who was asked about something else hears the complaint`() throws {
    func hears(_ change: (inout CaseSpec) throws -> Void) throws -> Bool {
      var spec = try CaseSpec()
      try spec.given("9:00", .account(of: "2026-001"), .spokenTo)
      try change(&spec)
      try spec.given("9:10", .consult(.viceChair, reason: .away, incidents: ["2026-001"]))
      try spec.given("9:20", spec.interim { $0.incidents = ["2026-001"] })
      return spec.refusal(received(.chair)) == nil
    }
    #expect(try !hears { try $0.given("9:05", .consult()) })
    #expect(try hears { try $0.given("9:05", .consult(measure: "managed-contact")) })
    #expect(
      try hears {
        try $0.given("9:01", .further("2026-002", When($0.today)))
        try $0.given("9:05", .consult(incidents: ["2026-002"]))
      })
    #expect(
      try hears {
        try $0.given("9:05", .consult())
        // The question and its view are two entries.
        let sequence = $0.state.version
        try $0.given("9:06", .correct(sequence - 1), .correct(sequence))
      })
  }

  @Test func `whoever hears it sees the case and records the outcome, and others do not`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", received())
    #expect(spec.state.challenges[0].facts.staff == "s06")
    #expect(spec.state.people.contains("s06"))
    let vice = Actor(staff: "s06", roles: [.viceChair])
    let chair = Actor(staff: "s05", roles: [.chair])
    #expect(spec.refusal(decided(.upheld), by: vice) == nil)
    #expect(spec.refusal(decided(.upheld), by: chair)?.isPermission == true)
    #expect(spec.refusal(decided(.upheld), by: CaseSpec.deputy)?.isPermission == true)
  }

  @Test func `its outcome needs reasons and comes once`() throws {
    var spec = try CaseSpec.banned()
    #expect(spec.refusal(decided(.upheld)) != nil)
    try spec.given("10:00", received())
    #expect(spec.refusal(decided(.upheld, " ")) != nil)
    try spec.given("10:10", decided(.notUpheld))
    #expect(spec.refusal(decided(.upheld)) != nil)
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .inForce)
  }

  @Test func `two challenges to one ban are heard one after the other`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", received())
    #expect(spec.refusal(received(.panel)) != nil)
    try spec.given("10:10", decided(.notUpheld))
    #expect(spec.refusal(received(.panel)) == nil)
  }

  @Test func `each restriction is challenged by itself, and each outcome is of its own challenge`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .consult(.viceChair, measure: "managed-contact", reason: .away))
    let contact = CaseCommand.ban(
      .managedContact, from: spec.today, until: spec.today.adding(days: 42),
      measure: "managed-contact")
    try spec.given("10:10", contact, .issue("L3", .managedContact), .send("L3"))
    func choices() -> [String] {
      StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(.challenge))
        .first { $0.name == "restriction" }?.choices.map(\.value) ?? []
    }
    #expect(choices() == ["R1", "R2"])
    try spec.given("10:20", received())
    #expect(choices() == ["R2"])
    let other = ChallengeReceived(
      challenge: "", about: "R2", hearer: .chair, says: "It was not me", how: "by post")
    try spec.given("10:30", .receiveChallenge(other))
    let vice = Actor(staff: "s06", roles: [.viceChair])
    let second = ChallengeDecided(
      challenge: "H2", outcome: .upheld, reasons: "Heard.", told: "Their letter.")
    #expect(spec.refusal(.decideChallenge(second), by: vice)?.isPermission == true)
    try spec.given("10:40", decided(.notUpheld))
    try spec.given("10:50", .decideChallenge(second), by: Actor(staff: "s05", roles: [.chair]))
    #expect(spec.state.restriction("R1")?.ending == nil)
    #expect(spec.state.restriction("R2")?.ending == .setAside)
    #expect(choices() == ["R1"])
  }

  @Test func `what was set aside is neither challenged nor set aside once more`() throws {
    var spec = try CaseSpec.banned()
    let silent = CaseCommand.setAside(RestrictionSetAside(restriction: "R1", reason: " "))
    #expect(spec.refusal(silent) != nil)
    try spec.given("10:00", received())
    try spec.given(
      "10:10", .setAside(RestrictionSetAside(restriction: "R1", reason: "The wrong day.")))
    #expect(try spec.events(decided(.upheld)).count == 1)
    try spec.given("10:20", decided(.upheld))
    #expect(spec.refusal(received()) != nil)
  }

  @Test func `a ban upheld against is quashed from the start, counts for nothing and is told so`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", received(), decided(.upheld))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .setAside)
    #expect(spec.state.live(on: spec.today).isEmpty)
    #expect(spec.state.letters.last?.draft.kind == .setAside)
    let measure = try #require(spec.pack.measure("site-ban"))
    #expect(!spec.state.hasUsed(measure))
    let quash = RestrictionSetAside(restriction: "R1", reason: "Upheld.", challenge: "H1")
    #expect(spec.refusal(.setAside(quash)) != nil)
  }

  @Test func `upheld in part it waits for a review, which alone lets the case close`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", received(), decided(.partly))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .inForce)
    #expect(spec.state.challenges[0].awaitsFollowUp)
    let whys = { (spec: CaseSpec) in spec.refusal(.close)?.reasons.map(\.why) ?? [] }
    #expect(whys(spec).contains { $0.contains("upheld in part, and nothing has followed") })
    try spec.given("10:20", .review(.lift))
    #expect(!spec.state.challenges[0].awaitsFollowUp)
    #expect(!whys(spec).contains { $0.contains("upheld in part") })
  }

  @Test func `upheld in part, a ban that has ended by its date leaves nothing to review`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", received(), decided(.partly))
    try spec.given("10:10", .issue("L3", .challengeOutcome), .send("L3"))
    func due() -> [DueItem] {
      DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
        .filter { $0.kind == .challengeFollowUp }
    }
    spec.today = try CaseSpec.day(42)
    #expect(due().map(\.ends) == [spec.today])
    #expect(spec.refusal(.close) != nil)
    spec.today = try CaseSpec.day(43)
    #expect(spec.refusal(.close) == nil)
    try spec.given(
      nil, .setAside(RestrictionSetAside(restriction: "R1", reason: "As was said of it.")))
    #expect(due().isEmpty)
  }

  @Test func `a challenge comes after the decision, and its outcome after the challenge`() throws {
    var spec = try CaseSpec.banned()
    #expect(spec.refusal(received(), at: "9:00") != nil)
    try spec.given("10:00", received())
    #expect(spec.refusal(decided(.upheld), at: "9:50") != nil)
    #expect(spec.refusal(decided(.upheld), at: "10:00") == nil)
  }

  @Test func `the wrong person has every restriction set aside and every told one a letter`() throws
  {
    var spec = try CaseSpec.banned()
    let correct = PersonCorrected(wrong: "p00001", right: "p00002", reason: "A namesake.")
    #expect(spec.refusal(.correctPerson(PersonCorrected(wrong: "p00001", reason: ""))) != nil)
    try spec.given("10:00", .correctPerson(correct))
    #expect(spec.state.restriction("R1")?.ending == .setAside)
    #expect(spec.state.letters.last?.draft.kind == .setAside)
    #expect(spec.state.letters.last?.draft.about == "R1")
    #expect(Set(spec.state.letters.map(\.id)).count == spec.state.letters.count)
  }

  @Test func `deciding against it ends the notice, or the interim ban, once`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    #expect(spec.refusal(.against("R2")) != nil)
    let silent = NoRestrictionDecided(
      about: "R1", reasons: DecisionReasons(facts: "", factors: "", alternatives: ""))
    #expect(spec.refusal(.decideNoRestriction(silent)) != nil)
    try spec.given("9:20", .against("R1"))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .notImposed)
    #expect(spec.refusal(.against("R1")) != nil)
    var banned = try CaseSpec.banned()
    #expect(banned.refusal(.against("N1")) != nil)
    // What a review proposes is decided by the review.
    let terms = Terms(
      form: .full, scope: .whole, from: banned.today, until: banned.today.adding(days: 90))
    try banned.given("10:00", .prepare(terms, replyBy: banned.today.adding(days: 7)))
    #expect(banned.refusal(.against("V1")) != nil)
  }

  @Test func `whoever the policy names does not hear it under another name`() throws {
    var spec = try CaseSpec(ShippedPacks.pack("rossmore"))
    try spec.given("9:00", .account, .spokenTo, .consult())
    spec.fold(
      .restrictionDecided(
        RestrictionDecided(
          restriction: "R1", measure: "site-ban",
          terms: Terms(
            form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 42)),
          incidents: ["2026-001"], reasons: .complete)))
    for hearer in [ChallengeHearer.chair, .procedure] {
      let challenge = ChallengeReceived(
        challenge: "", about: "R1", hearer: hearer, says: "It was not me", how: "by post")
      #expect(spec.refusal(.receiveChallenge(challenge)) != nil, "\(hearer)")
    }
    let panel = ChallengeReceived(
      challenge: "", about: "R1", hearer: .panel, panel: ["s07"], says: "It was not me",
      how: "by post")
    #expect(spec.refusal(.receiveChallenge(panel)) == nil)
  }

  @Test func `whoever was to hear a challenge recorded by mistake sees the case no more`() throws {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "It was not me", how: "by post")))
    try spec.given("10:10", .correct(spec.state.version))
    #expect(!spec.state.people.contains("s06"))
  }

  @Test func `whoever hears another challenge, or was named since, sees the case still`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", received())
    let first = spec.state.version
    var named = spec
    try named.given(
      "10:10",
      .changeAccess(AccessChanged(access: .named, people: ["s01", "s06"], reason: "Sensitive.")),
      .correct(first))
    #expect(named.state.people == ["s01", "s06"])
    try spec.given("10:10", decided(.notUpheld), received())
    let second = spec.state.version
    try spec.given("10:20", .correct(first))
    #expect(spec.state.people == ["s06"])
    try spec.given("10:30", .correct(second))
    #expect(spec.state.people.isEmpty)
  }
}
