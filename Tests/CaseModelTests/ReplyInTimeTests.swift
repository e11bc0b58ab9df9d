import CaseModel
import PolicyModel
import Testing

/// The time to reply that a letter promised is kept, whatever was said or decided meanwhile.
@Suite struct ReplyInTimeTests {
  /// A notice answered at once, by 9 March at the latest, and a ban decided and told on 4 March.
  private func banned(told: Bool = true) throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .received("N1"))
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", spec.full())
    if told { try spec.given("9:10", .issue("L2"), .send("L2")) }
    return spec
  }

  private func waiting(_ spec: CaseSpec) -> [DueItem] {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state, others: spec.others)
      .filter { $0.kind == .replyToConsider }
  }

  private func considered(_ answer: String = "The insult was heard by two.") -> CaseCommand {
    .considerReply(ReplyConsidered(restriction: "R1", answer: answer))
  }

  @Test func `the form asks whether that is all, with nothing chosen beforehand`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(1)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let side = ["how": "by telephone", "text": "Rang: will write to us by the 9th."]
    func problems(_ more: [String: String]) -> [String] {
      let answers = side.merging(more) { $1 }
      guard case .failure(let found) = form.fill(.builtIn(.representations), answers) else {
        return []
      }
      return found.problems.map(\.field)
    }
    #expect(problems([:]) == ["more"])
    #expect(problems(["more": "yes"]).isEmpty)
    #expect(problems(["more": "no"]).isEmpty)
    #expect(problems(["about": "none"]) == ["why-none"])
    #expect(problems(["about": "none", "why-none": "-"]) == ["why-none"])
    #expect(problems(["about": "none", "why-none": "It is about the fair."]).isEmpty)
  }

  @Test func `while more may follow the time that was promised runs on`() throws {
    var spec = try CaseSpec.noticed()
    let part = RepresentationsReceived(
      about: "N1", how: "by telephone", text: "Will write to us by the 9th.", isPart: true)
    try spec.given("10:00", .receiveRepresentations(part))
    spec.today = try CaseSpec.day(2)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    spec.today = try CaseSpec.day(8)
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
  }

  @Test func `a text that says nothing is no side of the parent's`() throws {
    let spec = try CaseSpec.noticed()
    let empty = CaseCommand.receiveRepresentations(
      RepresentationsReceived(about: "N1", how: "letter", text: "."))
    let refusal = try #require(spec.refusal(empty))
    #expect(refusal.reasons[0].opens.first == "Write what they say.")
    #expect(spec.refusal(.received("N1")) == nil)
    // Said at the field already, so that nothing typed beside it is lost.
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    for nothing in [".", "n/a"] {
      let answers = ["about": "N1", "how": "letter", "text": nothing, "more": "no"]
      guard case .failure(let found) = form.fill(.builtIn(.representations), answers) else {
        Issue.record("“\(nothing)” was taken")
        continue
      }
      #expect(found.problems.map(\.field).contains("text"))
    }
  }

  @Test func `a reply in time after the decision is due for the head at once`() throws {
    var spec = try banned()
    #expect(waiting(spec).isEmpty)
    spec.today = try CaseSpec.day(7)
    try spec.given("9:00", .received(nil))
    let due = try #require(waiting(spec).first)
    #expect(due.due == spec.today && due.shows == spec.today)
    #expect(due.step == "reply-considered")

    let unanswered = try #require(spec.refusal(considered(".")))
    #expect(unanswered.reasons[0].why == "What the parent said is not answered.")
    #expect(spec.refusal(considered(), by: CaseSpec.deputy)?.isPermission == true)
    try spec.given("9:30", considered())
    #expect(waiting(spec).isEmpty)
    #expect(spec.refusal(considered()) != nil)
    // A correction of it brings the reply back, and a further reply waits anew.
    var corrected = spec
    try corrected.given("9:40", .correct(spec.state.version - 1))
    #expect(waiting(corrected).count == 1)
    try spec.given("9:40", .received(nil))
    #expect(waiting(spec).count == 1)
  }

  @Test func `considered, it asks the head at the gate until the letter that answers it is issued`()
    throws
  {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full(), .issue("L2"), .send("L2"))
    func hasFallen() throws -> Bool {
      spec.state.hasFallen(try #require(spec.state.restriction("R1")))
    }
    #expect(try !hasFallen())
    spec.today = try CaseSpec.day(9)
    spec.fold(
      .representationsReceived(RepresentationsReceived(how: "letter", text: "Mine.")),
      When(try CaseSpec.day(5)))
    #expect(try hasFallen())
    guard case .replyConsidered(let event) = try spec.events(considered())[0] else {
      Issue.record("It was not considered.")
      return
    }
    #expect(event.inTime)
    try spec.given("9:30", considered())
    #expect(try hasFallen())
    let letter = try #require(spec.state.letters.last)
    #expect(letter.draft.kind == .laterReply)
    try spec.given("9:40", .issue(letter.id, .laterReply))
    #expect(try !hasFallen())
  }

  @Test func `a reply after the last day is due where nobody had been told of the decision`() throws
  {
    var (told, untold) = (try banned(), try banned(told: false))
    for day in [8, 9] {
      told.today = try CaseSpec.day(day)
      untold.today = told.today
      try told.given("9:00", .received(nil))
      try untold.given("9:00", .received(nil))
      #expect(waiting(told).isEmpty)
      #expect(waiting(untold).count == 1)
    }
  }

  @Test func `silence that was none is due too, and a review or setting aside settles it`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full(), .issue("L2"), .send("L2"))
    // It came on the last day, and was put into the wrong tray.
    let came = When(try CaseSpec.day(7))
    spec.fold(
      .representationsReceived(RepresentationsReceived(how: "letter", text: "Mine.")), came)
    #expect(waiting(spec).count == 1)
    // It rests on a silence that was none: until the head has read it the gate asks.
    func hasFallen(_ spec: CaseSpec) throws -> Bool {
      spec.state.hasFallen(try #require(spec.state.restriction("R1")))
    }
    #expect(try hasFallen(spec))
    var read = spec
    try read.given("9:50", considered())
    #expect(try hasFallen(read))
    try read.given("9:55", .issue("L3", .laterReply))
    #expect(try !hasFallen(read))
    var (lifted, quashed) = (spec, spec)
    try lifted.given("10:00", .review(.lift))
    #expect(waiting(lifted).isEmpty)
    try quashed.given(
      "10:00", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not heard.")))
    #expect(waiting(quashed).isEmpty)
  }

  @Test func `the due thing says truly whether it came in time`() throws {
    var (late, inTime) = (try banned(told: false), try banned())
    late.today = try CaseSpec.day(8)
    try late.given("9:00", .received(nil))
    #expect(
      try #require(waiting(late).first).what.hasPrefix(
        "The parent's side came on 10 March 2026, after the last day, 9 March 2026, and before they"
      ))
    inTime.today = try CaseSpec.day(7)
    try inTime.given("9:00", .received(nil))
    #expect(
      try #require(waiting(inTime).first).what.hasPrefix(
        "The parent's side came on 9 March 2026, in time. The "))
  }

  // MARK: The answer and its letter

  private func kinds(_ spec: CaseSpec) -> [String] {
    spec.state.letters.filter { $0.overtaken == nil && $0.dropped == nil }.map {
      "\($0.id) \($0.draft.kind.rawValue)"
    }
  }

  @Test func `who was told of the decision is answered by a letter of its own, which stays due`()
    throws
  {
    var spec = try banned()
    spec.today = try CaseSpec.day(7)
    try spec.given("9:00", .received(nil), considered())
    #expect(kinds(spec).last == "L3 later-reply")
    guard case .replyConsidered(let event) = try banned(andReplied: 7).events(considered())[0]
    else { return }
    #expect(event.came == spec.today)
    try spec.given("9:20", .drop("L3"))
    #expect(spec.state.untoldDecisions.map(\.kind) == [.laterReply])
    let again = CaseCommand.draftLetter(
      LetterDrafted(letter: "", kind: .laterReply, about: "R1"))
    try spec.given("9:30", again, .issue("L4", .laterReply), .send("L4"))
    #expect(spec.state.untoldDecisions.isEmpty)
    #expect(spec.refusal(.issue("L4", .laterReply), by: CaseSpec.deputy)?.isPermission == true)
  }

  private func banned(andReplied day: Int) throws -> CaseSpec {
    var spec = try banned()
    spec.today = try CaseSpec.day(day)
    try spec.given("9:00", .received(nil))
    return spec
  }

  @Test func `no letter of the decision is issued or sent while a reply waits`() throws {
    var draft = try banned(told: false)
    var issued = draft
    try issued.given("9:10", .issue("L2"))
    for day in [7, 8] {
      draft.today = try CaseSpec.day(day)
      issued.today = draft.today
      try draft.given("9:00", .received(nil))
      try issued.given("9:00", .received(nil))
      #expect(draft.refusal(.issue("L2"))?.reasons[0].why.contains("was taken without it") == true)
      #expect(issued.refusal(.send("L2"))?.reasons[0].why.contains("was taken without it") == true)
    }
    // Its draft tells the answer; a text that was fixed before is written anew.
    try draft.given("9:30", considered())
    #expect(kinds(draft) == ["L1 notice-of-intent", "L2 ban"])
    try draft.given("9:40", .issue("L2"), .send("L2"))
    try issued.given("9:30", considered())
    #expect(kinds(issued) == ["L1 notice-of-intent", "L3 ban"])
    #expect(issued.refusal(.send("L2")) != nil)
    try issued.given("9:40", .issue("L3"), .send("L3"))
    #expect(issued.state.restriction("R1")?.told != nil)
  }

  @Test func `nor that of a review, and the notice of one goes out as ever`() throws {
    var spec = try banned()
    let terms = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 60))
    try spec.given("10:00", .consult(), .prepare(terms, replyBy: spec.today.adding(days: 7)))
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"))
    spec.today = spec.today.adding(days: 8)
    try spec.given("9:00", .review(.continue, terms))
    let came = When(spec.today.adding(days: -1))
    spec.fold(
      .representationsReceived(RepresentationsReceived(how: "letter", text: "Mine.")), came)
    #expect(spec.refusal(.issue("L4", .reviewOutcome)) != nil)
    try spec.given("9:30", considered())
    #expect(spec.refusal(.issue("L4", .reviewOutcome)) == nil)
  }

  @Test func `a letter beside the decision goes out while a reply waits, and answers none`() throws
  {
    var spec = try banned(andReplied: 7)
    try spec.given(
      "9:10",
      .draftLetter(
        LetterDrafted(letter: "", kind: .arrangementsOtherCarer, about: "R1", to: "p00009")))
    #expect(spec.refusal(.issue("L3", .arrangementsOtherCarer)) == nil)
    try spec.given("9:30", considered())
    #expect(kinds(spec).last == "L4 later-reply")
  }

  @Test func `where the letter of the decision was given up the one that is due says the answer`()
    throws
  {
    var spec = try banned(told: false)
    try spec.given("9:10", .issue("L2"), .drop("L2"))
    spec.today = try CaseSpec.day(7)
    try spec.given("9:00", .received(nil), considered())
    #expect(kinds(spec) == ["L1 notice-of-intent"])
    #expect(spec.state.untoldDecisions.map(\.kind) == [.ban])
  }

  // MARK: A part of an answer

  @Test func `after a part of an answer the decision says that the rest did not come`() throws {
    var spec = try CaseSpec.noticed()
    let part = RepresentationsReceived(
      about: "N1", how: "by telephone", text: "Will write to us by the 9th.", isPart: true)
    try spec.given("10:00", .receiveRepresentations(part))
    let entry = spec.state.version
    spec.today = try CaseSpec.day(8)
    guard case .restrictionDecided(let decided) = try spec.events(spec.full())[0] else { return }
    let met = try #require(decided.ways.first { $0.demand == .chanceToRespond })
    #expect(met.by == "N1 \(entry)" && met.isAfterPart)
    #expect(met.inWords == "a part of an answer came, and the rest did not by the date to reply")
    // It rests on the letter and on the part alike.
    try spec.given("9:00", spec.full())
    var returned = spec
    try returned.given("9:10", .returned("L1"))
    #expect(returned.state.restriction("R1")?.restsOnCorrected.isEmpty == false)
    try spec.given("9:10", .correct(entry))
    #expect(spec.state.restriction("R1")?.restsOnCorrected.isEmpty == false)
    #expect(spec.state.hearing("N1")?.reply.parts.isEmpty == true)
  }

  @Test func `after the rest of an answer the decision rests on the whole`() throws {
    var spec = try CaseSpec.noticed()
    let part = RepresentationsReceived(
      about: "N1", how: "by telephone", text: "Will write to us by the 9th.", isPart: true)
    try spec.given("10:00", .receiveRepresentations(part), .received("N1"))
    guard case .restrictionDecided(let decided) = try spec.events(spec.full())[0] else { return }
    let met = try #require(decided.ways.first { $0.demand == .chanceToRespond })
    #expect(met.way == .representationsReceived && met.by == "N1" && !met.isAfterPart)
  }

  @Test func `what was put in another case of the person is answered there`() throws {
    var spec = try banned()
    var other = try CaseSpec.noticed()
    spec.others = [OtherCase(number: "2026-009", state: other.state)]
    spec.today = try CaseSpec.day(3)
    #expect(waiting(spec).isEmpty)
    for _ in spec.state.version...other.state.version + 9 {
      try other.given("9:30", .note(NoteAdded(text: "A note.")))
    }
    other.today = spec.today
    try other.given("10:00", .received("N1"))
    spec.others = [OtherCase(number: "2026-009", state: other.state)]
    #expect(waiting(spec).count == 1)
  }
}
