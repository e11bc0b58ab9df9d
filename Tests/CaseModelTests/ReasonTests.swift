import CaseModel
import PolicyModel
import Testing

/// What a refusal says: what is missing and of what, what it rests on, and the roads that open it.
@Suite struct ReasonTests {
  private func reason(
    _ spec: CaseSpec, _ command: CaseCommand, _ demand: Demand, at time: String? = nil
  ) throws -> Refusal.Reason {
    let reasons = spec.refusal(command, at: time)?.reasons ?? []
    return try #require(reasons.first { $0.demand == demand }, "\(reasons)")
  }

  private func changed(
    _ demand: Demand, _ change: (inout Requirement) -> Void
  ) -> PolicyPack {
    var pack = MadeUpPacks.menu
    for index in pack.measures.indices {
      for place in pack.measures[index].requires.indices
      where pack.measures[index].requires[place].id == demand {
        change(&pack.measures[index].requires[place])
      }
    }
    return pack
  }

  private let letter = CaseCommand.take("warning-letter")

  // MARK: What was asked for

  @Test func `every road but the first begins with “Or”, and an interim ban has one more`() throws {
    let spec = try CaseSpec()
    #expect(
      try reason(spec, letter, .informationGathered).opens == [
        "Record an account of somebody involved who saw or heard it, besides the report.",
        "Or record that somebody involved was asked for an account and did not answer; that counts "
          + "from the next school day on.",
        "Or record the head's statement that nobody else was involved.",
      ])
    let interim = try reason(spec, spec.interim(), .informationGathered)
    #expect(interim.opens.last == "Or have a first-hand report of it.")
    #expect(interim.opens.count == 4)
  }

  @Test func `a way that rests on something else than its requirement says on what`() throws {
    let reading = Citation(basis: .ourReading, source: "Conduct", place: "what counts as asked")
    let pack = changed(.informationGathered) {
      $0.wayCitations = [
        .firstHandAccount: MadeUpPacks.policyCitation, .askedWithoutAnswer: reading,
      ]
    }
    let opens = try reason(CaseSpec(pack), letter, .informationGathered).opens
    #expect(opens[0].hasSuffix("besides the report."))
    #expect(opens[1].hasSuffix("next school day on. [\(reading.text)]"))
    #expect(opens[2].hasSuffix("nobody else was involved."))
  }

  @Test func `where a case has several incidents a reason says which of them lack something`()
    throws
  {
    var spec = try CaseSpec()
    #expect(
      try reason(spec, letter, .parentSpokenTo).why
        == "The parent has not been spoken to about the incident.")
    #expect(
      try reason(spec, letter, .informationGathered).why
        == "No information from those involved is recorded yet.")
    try spec.given("9:00", .account, .spokenTo, .further("2026-002", When(spec.today)))
    #expect(
      try reason(spec, letter, .parentSpokenTo).why
        == "The parent has not been spoken to about it (incident I-2026-002).")
    try spec.given("9:10", .spokenTo, .judged("2026-001", .unfounded))
    #expect(
      try reason(spec, letter, .informationGathered).why
        == "No information from those involved is recorded yet.")
  }

  @Test
  func `an incident that is not in the case is named as such, and not as one that lacks words`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given("9:00", .further("2026-002", When(spec.today)))
    let unknown = spec.interim { $0.incidents = ["2026-009"] }
    #expect(
      spec.refusal(unknown)?.reasons[0].why == "Incident I-2026-009 is not part of this case.")
    #expect(
      try reason(spec, unknown, .informationGathered).why
        == "No information from those involved is recorded yet.")
  }

  @Test func `overriding is a road where the law leaves one, and says what for`() throws {
    let spec = try CaseSpec.ready()
    let route = try reason(spec, spec.interim { $0.complaintRoute = "" }, .complaintRoute)
    #expect(route.opens == ["Name the route.", "Or write why that is not needed."])
    var affected = try CaseSpec(affected: ["s01"])
    try affected.given("9:00", .account, .spokenTo, .consult())
    let decider = try reason(affected, affected.interim(), .impartialDecider)
    #expect(
      decider.opens == [
        "Hand the decision to somebody who had no part in it.",
        "Or write why you decide all the same.",
      ])
  }

  // MARK: The chair

  private func spoken(_ pack: PolicyPack = MadeUpPacks.menu) throws -> CaseSpec {
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo)
    return spec
  }

  private func chair(_ spec: CaseSpec) throws -> Refusal.Reason {
    try reason(spec, spec.interim(), .chairConsulted)
  }

  @Test func `not consulted, asked without a view, asked in vain, and too late are told apart`()
    throws
  {
    let never = "The chair of governors has not been consulted about this."
    var spec = try spoken()
    #expect(try chair(spec).why == never)
    // A question about something else, or one recorded by mistake, is none about this.
    try spec.given("9:01", .consult(measure: "managed-contact"))
    #expect(try chair(spec).why == never)
    try spec.given("9:02", .consult(.chair, nil))
    let asked = try chair(spec)
    #expect(asked.why == "The chair of governors has been asked and no view is recorded yet.")
    #expect(
      asked.opens == [
        "Record the view when it comes.",
        "Or consult the vice-chair, saying why the chair cannot answer.",
      ])
    try spec.given("9:03", .recordView(ChairReplied(consultation: "C2", view: .noAnswer)))
    #expect(
      try chair(spec).why
        == "The chair of governors was asked and did not answer: no view is known.")
    let question = spec.state.version - 1
    try spec.given("9:04", .correct(question))
    #expect(try chair(spec).why == never)
  }

  @Test func `a view that does not count says why, and who may be asked instead`() throws {
    var spec = try spoken()
    try spec.given("9:10", .consult())
    spec.staff[4].isRelated = true
    let stood = try chair(spec)
    #expect(stood.why.hasPrefix("E. Grant has a child in common with the person of this case"))
    #expect(stood.why.hasSuffix("What they said does not count."))
    #expect(
      stood.opens == ["Consult the vice-chair, who stands in (our default), and say why."])
    // Where the policy names no stand-in, none is offered.
    var alone = try spoken(changed(.chairConsulted) { $0.ways = [.consulted] })
    try alone.given("9:10", .consult(.chair, nil))
    #expect(try chair(alone).opens == ["Record the view when it comes."])
    try alone.given("9:20", .recordView(ChairReplied(consultation: "C1", view: .supports)))
    alone.staff[4].isRelated = true
    #expect(
      try chair(alone).opens == [
        "Consult somebody whom this policy names and who has no part in it."
      ])
  }

  @Test func `an old view of somebody who may not be asked hides no newer one on narrower terms`()
    throws
  {
    var spec = try spoken()
    try spec.given("9:05", .consult())
    spec.staff[4].isRelated = true
    try spec.given("9:10", .consult(.viceChair, scope: .part, reason: .away))
    let narrow = try chair(spec)
    #expect(narrow.why.contains("what is intended goes beyond that: interim ban is wider"))
    #expect(narrow.opens[0] == "Stay within what was asked.")
  }

  // MARK: The parent's side

  private func heard(_ spec: CaseSpec, _ command: CaseCommand? = nil) throws -> Refusal.Reason {
    try reason(spec, command ?? spec.full(), .chanceToRespond)
  }

  @Test func `nothing put yet opens by notice or by an interim ban, a review by its own letter`()
    throws
  {
    let fresh = try heard(CaseSpec.ready())
    #expect(fresh.why == "The parent has not had a chance to put their side.")
    #expect(
      fresh.opens == [
        "Impose an interim ban, which keeps the parent away until they have been heard.",
        "Or give notice of intent with a day to reply by.",
      ])
    let spec = try CaseSpec.banned()
    let terms = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 60))
    let review = try heard(spec, .review(.continue, terms))
    #expect(
      review.why == "The parent has not been told what is proposed and could not comment.")
    #expect(review.opens.count == 1)
    #expect(review.opens[0].hasPrefix("Prepare the review, send its letter"))
  }

  @Test func `an interim ban says itself what it lacks, whatever else was put`() throws {
    let spec = try CaseSpec.noticed()
    let reason = try heard(spec, spec.interim { $0.proposed = nil })
    #expect(reason.why.hasPrefix("An interim ban needs an end date, a day to reply by"))
    #expect(reason.opens == ["Give all three; the form proposes them."])
  }

  @Test func `of several letters the one that came nearest explains best`() throws {
    // One that was never sent, and one that is awaited, in either order.
    for isSentFirst in [true, false] {
      var spec = try CaseSpec.ready()
      let notice = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today)
      try spec.given("9:10", notice, notice)
      let sent: ItemID = isSentFirst ? "L1" : "L2"
      try spec.given("9:20", .issue(sent, .noticeOfIntent), .send(sent))
      #expect(try heard(spec).why == "The parent's side is awaited until 9 March 2026.")
    }
    // Of two that came as near, the later one.
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:11", .notice(spec.today.adding(days: 9), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    try spec.given("9:30", .issue("L2", .noticeOfIntent), .send("L2"))
    #expect(try heard(spec).why == "The parent's side is awaited until 11 March 2026.")
  }
}
