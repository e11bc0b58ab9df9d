import PolicyModel
import Testing

@testable import CaseModel

/// A letter is drafted by its own step, reaches by a way that may be used, and lives as long as its decision.
@Suite struct LetterLifeTests {
  // MARK: Drafted by its own step

  /// What each covering letter may accompany among a ban, its notice and its consultation: while it is in
  /// force, and once it has ended.
  private static let accompanies: [LetterKind: (during: [ItemID], after: [ItemID])] = [
    .lapse: ([], ["R1"]), .arrangementsOtherCarer: (["R1"], []), .chairNote: (["C1"], ["C1"]),
  ]

  @Test(arguments: LetterKind.allCases)
  func `the free step drafts covering letters only`(_ kind: LetterKind) throws {
    var spec = try CaseSpec.banned()
    let about: [ItemID] = ["R1", "N1", "C1"]
    func taken() -> [ItemID] {
      about.filter {
        let to: ParentID? = kind == .arrangementsOtherCarer ? "p00009" : nil
        let draft = LetterDrafted(letter: "", kind: kind, about: $0, to: to)
        return spec.refusal(.draftLetter(draft)) == nil
      }
    }
    #expect(taken() == Self.accompanies[kind]?.during ?? [])
    spec.today = try CaseSpec.day(43)
    #expect(taken() == Self.accompanies[kind]?.after ?? [])
  }

  @Test func `nobody is told that a ban has ended while it is in force`() throws {
    var spec = try CaseSpec.banned()
    let lapse = CaseCommand.draftLetter(LetterDrafted(letter: "", kind: .lapse, about: "R1"))
    spec.today = try CaseSpec.day(42)
    #expect(spec.refusal(lapse) != nil)
    spec.today = try CaseSpec.day(43)
    #expect(spec.refusal(lapse) == nil)
  }

  @Test func `at Robert Miles a free letter climbs no rung, and a meeting and a warning do`() throws
  {
    var spec = try CaseSpec(ShippedPacks.pack("robert-miles"))
    let free = LetterDrafted(letter: "", kind: .banWarning, measure: "ban-warning")
    let refusal = try #require(spec.refusal(.draftLetter(free)))
    #expect(refusal.reasons[0].why.contains("drafted by the step that decides it"))
    #expect(spec.unmet(.take("ban-warning")) == [.meetingFirst])
    try spec.given(
      "9:00", .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")),
      .take("meeting-invitation"), .toldOf())
    try spec.given("9:10", .missMeeting(MeetingMissed(meeting: "M1", why: .declined)))
    try spec.given("9:20", .take("ban-warning"))
    let letter = try #require(spec.state.letters.last?.id)
    try spec.given("9:30", .issue(letter, .banWarning), .send(letter))
    spec.today = try CaseSpec.day(3)
    #expect(spec.unmet(spec.interim()) == [.warnedFirst])
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:50"))))
    #expect(try spec.ways(spec.interim(), at: "9:10")[.warnedFirst] == .conductAfterWarning)
  }

  @Test func `covering letters open no gate and count as no measure`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    try spec.given(
      "9:20",
      .draftLetter(
        LetterDrafted(letter: "", kind: .arrangementsOtherCarer, about: "R1", to: "p00009")),
      .issue("L2", .arrangementsOtherCarer), .send("L2"))
    #expect(spec.state.restriction("R1")?.told == nil)
    #expect(spec.state.hearing("R1")?.told == nil)
    let warning = try #require(spec.pack.measure("warning-letter"))
    #expect(!spec.state.hasUsed(warning))
  }

  // MARK: By a way that may be used

  @Test func `e-mail needs an address on record and the parent's agreement`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent))
    let email = CaseCommand.sendLetter(LetterSent(letter: "L1", how: .email, to: ""))
    #expect(spec.refusal(email)?.reasons[0].why.contains("No e-mail address") == true)
    spec.person.agreedToEmail = true
    #expect(spec.refusal(email)?.reasons[0].why.contains("No e-mail address") == true)
    spec.person.hasEmail = true
    spec.person.agreedToEmail = false
    let refusal = try #require(spec.refusal(email))
    #expect(refusal.reasons[0].why.contains("has not agreed"))
    #expect(refusal.reasons[0].citation?.basis == .law)
    spec.person.agreedToEmail = true
    #expect(spec.refusal(email) == nil)
  }

  @Test func `where no address is known a letter is handed over`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan))
    spec.person.hasAddress = false
    for how in [DeliveryMethod.post, .left] {
      #expect(spec.refusal(.sendLetter(LetterSent(letter: "L1", how: how, to: "home"))) != nil)
    }
    try spec.given("9:20", .sendLetter(LetterSent(letter: "L1", how: .handed, to: "at the gate")))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .inForce)
  }

  @Test func `a warning that came back is no warning`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .take("warning-letter"), .issue("L1", .warning), .send("L1"))
    let warning = try #require(spec.pack.measure("warning-letter"))
    #expect(spec.state.hasUsed(warning))
    try spec.given("9:20", .returned("L1"))
    #expect(!spec.state.hasUsed(warning))
    try spec.given("9:30", .send("L1"))
    #expect(spec.state.hasUsed(warning))
  }

  @Test func `a note to the chair is recorded as sent without any address of the parent`() throws {
    var spec = try CaseSpec.ready()
    try spec.given(nil, .draftLetter(LetterDrafted(letter: "", kind: .chairNote, about: "C1")))
    try spec.given(nil, .issue("L1", .chairNote))
    spec.person.hasAddress = false
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let answers = ["letter": "L1", "how": "post", "to": "The chair"]
    guard case .success = form.fill(.builtIn(.letterSent), answers) else {
      Issue.record("the form asks for an address of the parent")
      return
    }
    #expect(spec.refusal(.send("L1")) == nil)
  }

  // MARK: As long as its decision

  @Test func `a letter whose decision was replaced, refused or set aside can no longer go out`()
    throws
  {
    var replaced = try CaseSpec.noticed()
    try replaced.given("10:00", .declined("N1"), replaced.interim())
    try replaced.given("10:10", .issue("L2", .interimBan), replaced.full())
    #expect(replaced.state.letter("L2")?.standing == "overtaken")
    #expect(replaced.refusal(.send("L2")) != nil)
    #expect(replaced.refusal(.issue("L3")) == nil)
    var refused = try CaseSpec.ready()
    try refused.given("9:10", .notice(refused.today.adding(days: 7), from: refused.today))
    try refused.given("9:20", .against("N1"))
    #expect(refused.refusal(.issue("L1", .noticeOfIntent)) != nil)
    #expect(refused.refusal(.issue("L2", .noBan)) == nil)
    var quashed = try CaseSpec.banned()
    try quashed.given("10:00", .returned("L2"))
    try quashed.given(
      "10:10", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    #expect(quashed.refusal(.send("L2")) != nil)
    #expect(quashed.refusal(.issue("L3", .setAside)) == nil)
  }

  @Test func `an overtaken letter is no longer outstanding`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today), .against("N1"))
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(due.filter { $0.kind == .letterUnsent }.count == 1)
    #expect(spec.refusal(.drop("L1")) != nil)
  }

  @Test func `a decision whose letter was given up stays due until it is told`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .drop("L1"))
    func due() -> [String] {
      DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
        .filter { $0.kind == .letterUnsent }.map(\.what)
    }
    #expect(due() == ["Interim ban: given up, and nobody was told; draft it again."])
    #expect(spec.refusal(.close)?.reasons.contains { $0.why.contains("Nobody was told") } == true)
    let again = LetterDrafted(letter: "", kind: .interimBan, about: "R1")
    #expect(
      spec.refusal(.draftLetter(LetterDrafted(letter: "", kind: .ban, about: "R1"))) != nil)
    try spec.given("9:20", .draftLetter(again))
    #expect(due() == ["Interim ban: draft, not sent."])
    #expect(spec.refusal(.draftLetter(again)) != nil)
    try spec.given("9:30", .issue("L2", .interimBan), .send("L2"))
    #expect(due().isEmpty)
    #expect(spec.state.hearing("R1")?.told != nil)
  }

  @Test func `a decision's letter drafted again goes to the parent and to nobody else`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .drop("L1"))
    try spec.given(
      "9:20",
      .draftLetter(LetterDrafted(letter: "", kind: .interimBan, about: "R1", to: "p00099")))
    #expect(spec.state.letter("L2")?.draft.to == nil)
    try spec.given("9:30", .issue("L2", .interimBan))
    let email = CaseCommand.sendLetter(LetterSent(letter: "L2", how: .email, to: ""))
    #expect(spec.refusal(email) != nil)
  }

  @Test(arguments: [DeliveryMethod.post, .left, .email])
  func `what is not handed over goes to the address on record and nowhere else`(
    _ how: DeliveryMethod
  ) throws {
    var spec = try CaseSpec.banned()
    spec.person.agreedToEmail = true
    spec.person.hasEmail = true
    try spec.given("11:00", .review(.lift), .issue("L3", .lift))
    func sent(_ place: String) -> CaseCommand {
      .sendLetter(LetterSent(letter: "L3", how: how, to: place))
    }
    for place in ["99 Other Road", "the bin outside 9 Other Rd", "other@y.example"] {
      let refusal = try #require(spec.refusal(sent(place)))
      #expect(refusal.reasons[0].why.contains("“\(place)”"))
      #expect(refusal.reasons[0].citation?.place == "section 572")
    }
    for place in ["", LetterSent.toAddressOnRecord] {
      guard case .letterSent(let event) = try spec.events(sent(place))[0] else {
        Issue.record("It did not go out.")
        return
      }
      #expect(event.to == LetterSent.toAddressOnRecord)
    }
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    func problems(_ answers: [String: String]) -> [String] {
      switch form.fill(.builtIn(.letterSent), answers.merging(["how": how.rawValue]) { $1 }) {
      case .success: return []
      case .failure(let problems): return problems.problems.map(\.field)
      }
    }
    #expect(problems(["to": "99 Other Road"]) == ["to"])
    #expect(problems([:]) == [])
  }

  @Test(arguments: [
    "her ex-husband, who was at the gate", "the neighbour", "her brother, at the gate", "his mum",
  ])
  func `handed to somebody else a letter told nobody`(_ place: String) throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan))
    func handed(_ place: String) -> CaseCommand {
      .sendLetter(LetterSent(letter: "L1", how: .handed, to: place))
    }
    let refusal = try #require(spec.refusal(handed(place)))
    #expect(refusal.reasons[0].why.contains("somebody else"))
    #expect(refusal.reasons[0].opens.count == 2)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let filled = form.fill(
      .builtIn(.letterSent), ["how": "handed", "to": place, "in-person": "yes"])
    guard case .failure(let problems) = filled else {
      Issue.record("The form took it.")
      return
    }
    #expect(problems.problems.map(\.field) == ["to"])
    for own in ["her, at the gate", "to mum at the gate", "the office"] {
      // Where it was put into their own hands is kept.
      #expect(
        try spec.events(handed(own)).first
          == .letterSent(LetterSent(letter: "L1", how: .handed, to: own)))
    }
  }

  @Test func `a decision whose letter was given up twice is due once`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("11:00", .review(.lift), .drop("L3"))
    try spec.given(
      "11:10", .draftLetter(LetterDrafted(letter: "", kind: .lift, about: "R1")), .drop("L4"))
    #expect(spec.state.untoldDecisions.map(\.kind) == [.lift])
  }

  @Test func `the letter of a lifting goes out again where it came back`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .review(.lift), .issue("L3", .lift), .send("L3"), .returned("L3"))
    #expect(spec.refusal(.send("L3")) == nil)
  }

  @Test func `the letter of a lifting outlives a correction of something else`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .note(NoteAdded(text: "A note.")), .review(.lift), .correct(16))
    #expect(spec.refusal(.issue("L3", .lift)) == nil)
  }

  @Test func `a measure corrected leaves no letter to send`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .take("warning-letter"))
    try spec.given("9:20", .correct(spec.state.version - 1))
    #expect(spec.refusal(.issue("L1", .warning)) != nil)
  }

  @Test func `of two uses of a measure the one corrected takes its own letter along`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .take("warning-letter"), .take("warning-letter"))
    let second = spec.state.version - 1
    var other = spec
    try spec.given("9:20", .correct(second))
    #expect(spec.state.letters.map { $0.overtaken != nil } == [false, true])
    try other.given("9:20", .correct(second - 2))
    #expect(other.state.letters.map { $0.overtaken != nil } == [true, false])
  }

  @Test func `a letter about a meeting or a question that never was goes out no more`() throws {
    var spec = try CaseSpec.ready()
    let asked = spec.state.version - 1
    try spec.given(
      "9:10", .draftLetter(LetterDrafted(letter: "", kind: .chairNote, about: "C1")),
      .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today.adding(days: 3), with: "s01")))
    let arranged = spec.state.version
    spec.fold(.letterDrafted(LetterDrafted(letter: "L2", kind: .invitation, about: "M1")))
    try spec.given("9:20", .correct(arranged))
    #expect(spec.state.letters.map { $0.overtaken != nil } == [false, true])
    try spec.given("9:30", .correct(asked))
    #expect(spec.state.letters.map { $0.overtaken != nil } == [true, true])
  }
}
