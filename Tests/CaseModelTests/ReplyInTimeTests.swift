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

  private func considered(_ reason: String = "The insult was heard by two.") -> CaseCommand {
    .considerReply(ReplyConsidered(restriction: "R1", reason: reason))
  }

  @Test func `the form asks whether that is all, with nothing chosen beforehand`() throws {
    let spec = try CaseSpec.noticed()
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
    #expect(problems(["about": "none"]).isEmpty)
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

    #expect(spec.refusal(considered("."))?.reasons[0].opens == ["Write the reason."])
    #expect(spec.refusal(considered(), by: CaseSpec.deputy)?.isPermission == true)
    try spec.given("9:30", considered())
    #expect(waiting(spec).isEmpty)
    #expect(spec.refusal(considered()) != nil)
    // A correction of it brings the reply back, and a further reply waits anew.
    var corrected = spec
    try corrected.given("9:40", .correct(spec.state.version))
    #expect(waiting(corrected).count == 1)
    try spec.given("9:40", .received(nil))
    #expect(waiting(spec).count == 1)
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
    #expect(try !hasFallen(read))
    var (lifted, quashed) = (spec, spec)
    try lifted.given("10:00", .review(.lift))
    #expect(waiting(lifted).isEmpty)
    try quashed.given(
      "10:00", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not heard.")))
    #expect(waiting(quashed).isEmpty)
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
