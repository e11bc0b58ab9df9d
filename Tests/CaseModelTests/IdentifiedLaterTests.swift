import PolicyModel
import Testing

@testable import CaseModel

/// Who somebody is was learnt late: what went to others stays where it is, and so does what never went out.
@Suite struct IdentifiedLaterTests {
  private let named = CaseEvent.personIdentified(
    PersonIdentified(parent: "p00002", how: "A pupil.", by: "s01"))

  private func draft(_ kind: LetterKind, _ about: ItemID, to: ParentID? = nil) -> CaseCommand {
    .draftLetter(LetterDrafted(letter: "", kind: kind, about: about, to: to))
  }

  @Test func `letters to another carer and to the chair stay sent, and a draft stays a draft`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00", draft(.arrangementsOtherCarer, "R1", to: "p00009"),
      .issue("L3", .arrangementsOtherCarer), .send("L3"))
    try spec.given("10:10", draft(.chairNote, "C1"), .issue("L4", .chairNote), .send("L4"))
    try spec.given("10:20", .take("warning-letter"))
    spec.fold(named, When(spec.today, LocalTime("11:00")))
    let standing = spec.state.letters.map { $0.returned == nil }
    // The notice was answered; the ban is told anew.
    #expect(standing == [true, false, true, true, true])
    #expect(spec.state.restriction("R1")?.told == nil)
  }

  /// An interim ban of somebody unknown whose letter was handed to them.
  private func handed() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:30", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    return spec
  }

  @Test
  func `what was put into their hands and decided since stays heard, and they are told by name`()
    throws
  {
    var spec = try handed()
    spec.today = spec.today.adding(days: 10)
    try spec.given("9:00", spec.full(), .issue("L2"), .send("L2"))
    spec.fold(named, When(spec.today, LocalTime("11:00")))
    let ban = try #require(spec.state.restriction("R2"))
    #expect(!spec.state.hasFallen(ban))
    #expect(ban.told == nil)
    try spec.given("11:10", draft(.ban, "R2"), .issue("L3"), .send("L3"))
    #expect(spec.state.restriction("R2")?.told != nil)
  }

  @Test func `what was put to them and not decided is put anew once its interim ban is over`()
    throws
  {
    var spec = try handed()
    spec.fold(named, When(spec.today, LocalTime("11:00")))
    let last = try #require(spec.state.restriction("R1")?.lastDay)
    spec.today = last.adding(days: 1)
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(due.contains { $0.what.contains("put it anew") && $0.step == "notice" })
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(refusal.lines.contains { $0.contains("Put it anew (notice)") })
    // Once it is, that is what waits.
    try spec.given("9:00", .notice(spec.today.adding(days: 7), from: spec.today))
    let anew = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(!anew.contains { $0.what.contains("put it anew") })
  }

  /// An interim ban of a day in another case, on what had happened before the first, or on what happened that day.
  private func second(on day: Int, since: Bool = false) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    // Entries are numbered through the record: these come after those of the other case.
    for _ in 0..<12 { try spec.given("8:30", .words(.putOff, requestedBy: "PC 12")) }
    spec.today = try CaseSpec.day(day)
    if since {
      try spec.given("8:00", .further("2026-007", When(spec.today)), .account(of: "2026-007"))
      try spec.given("8:10", .words(.putOff, requestedBy: "PC 12"))
    }
    let incidents: [IncidentID] = since ? ["2026-007"] : ["2026-001"]
    try spec.given("9:00", .consult(incidents: incidents))
    try spec.given(
      "9:30", spec.interim { $0.incidents = incidents }, .issue("L1", .interimBan), .send("L1"))
    return spec
  }

  @Test func `of two descriptions of one person, a second interim ban asks the head`() throws {
    let first = try handed()
    func asks(_ spec: CaseSpec, beside first: CaseSpec?) throws -> Bool {
      let others = first.map { [OtherCase(number: "2026-009", state: $0.state)] } ?? []
      return spec.state.hasFallen(try #require(spec.state.restriction("R1")), others: others)
    }
    let late = try second(on: 22)
    #expect(try asks(late, beside: first) && !asks(late, beside: nil))
    var decided = first
    decided.today = try CaseSpec.day(8)
    try decided.given("9:00", decided.full())
    var untold = try CaseSpec.ready()
    try untold.given("9:30", untold.interim())
    var quashed = first
    try quashed.given("9:50", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    for other in [decided, untold, quashed] { #expect(try !asks(late, beside: other)) }
    // One that stands beside the first, or on what happened since, is none that follows it.
    #expect(try !asks(second(on: 10), beside: first))
    #expect(try !asks(second(on: 22, since: true), beside: first))
  }

  @Test func `a letter that was not sent after all reached nobody, and did not come back`() throws {
    var spec = try CaseSpec.banned()
    let sent = try #require(spec.state.letter("L2")?.sent?.sequence)
    spec.fold(named, When(spec.today, LocalTime("11:00")))
    #expect(spec.state.letter("L2")?.reachedUnknown == true)
    try spec.given("11:10", .correct(sent))
    let letter = try #require(spec.state.letter("L2"))
    #expect(!letter.reachedUnknown && letter.returned == nil)
    #expect(letter.standing == "issued" && letter.isOutstanding)
  }

  @Test func `a letter about a ban that was lifted since does not go out anew`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .review(.lift))
    spec.fold(named, When(spec.today, LocalTime("11:00")))
    #expect(spec.state.letter("L2")?.overtaken != nil)
    #expect(spec.refusal(.send("L2"), at: "11:10") != nil)
  }

  @Test func `whoever is not yet identified is no mere visitor`() {
    func added(_ kind: ParentKind) -> ParentState {
      ParentState(folding: [
        Recorded(
          event: .parentAdded(ParentAdded(kind: kind, described: "Grey coat")),
          happened: When(CivilDate(dayNumber: 20_600)), staff: "s01", sequence: 1)
      ])
    }
    #expect(!added(.unidentified).isMereVisitor)
    #expect(added(.visitor).isMereVisitor)
  }
}
