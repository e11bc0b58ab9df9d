import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// What somebody was cleared of is not held against them, under whatever number, nor told by a letter.
@Suite struct PathCheckClearedTests {
  private typealias Story = PathStory

  private func judged(
    _ outcome: TriageOutcome, _ incident: IncidentID = PathStory.incident
  ) -> CaseEvent {
    .incidentJudged(
      IncidentJudged(
        incident: incident, nature: .neither, seriousness: .low, outcome: outcome, reason: "No."))
  }

  private let corrected = CaseEvent.personCorrected(
    PersonCorrected(wrong: "p1", right: "p2", reason: "A name alike."))

  /// A later case of the person, on what happened on this day.
  private func opened(on incident: IncidentID, _ day: Int) -> PathStory {
    let opened = PathStory.opened().entries[0]
    return PathStory().on(day, opened.event).joined(incident, on: day, joining: day)
      .numbered(from: 100)
  }

  /// A notice of day 0 on the first incident, told.
  private var noticed: PathStory { Story.opened().account().noticed().told("N1") }

  private func has(_ words: String, _ faults: [String]) -> Bool {
    faults.contains { $0.contains(words) }
  }

  @Test func `what was put falls with what it was about, and does not come back of itself`() {
    let back = PathStory.ready.on(1, judged(.unfounded)).on(2, judged(.openCase))
    #expect(has("was set aside", back.banned().faults()))
    #expect(!has("was set aside", PathStory.ready.on(2, judged(.openCase)).banned().faults()))
  }

  @Test func `its facts are told again under no other number`() {
    for end in [judged(.unfounded), corrected] {
      let other = noticed.on(1, end).numbered(from: 1)
      let person = PathPerson(otherCases: [other.entries])
      let again = opened(on: PathStory.another, 2)
        .noticed(PathStory.proposal(incidents: [PathStory.another]), on: 3, replyBy: 11)
      #expect(has("was cleared", again.faults(MadeUpPacks.ladder, person)))
    }
    let standing = PathPerson(otherCases: [noticed.numbered(from: 1).entries])
    let again = PathStory.opened().numbered(from: 100)
      .noticed(PathStory.proposal(incidents: [PathStory.incident]), on: 3, replyBy: 11)
    #expect(!has("was cleared", again.faults(MadeUpPacks.ladder, standing)))
  }

  @Test func `it was them after all: what was put of it may be put anew`() {
    let mistaken = PathPerson(otherCases: [noticed.on(1, corrected).numbered(from: 1).entries])
    let anew = PathStory.opened().numbered(from: 100)
      .noticed(PathStory.proposal(incidents: [PathStory.incident]), on: 3, replyBy: 11)
    #expect(!has("was cleared", anew.faults(MadeUpPacks.ladder, mistaken)))
    let away = anew.on(3, judged(.unfounded)).faults(MadeUpPacks.ladder, mistaken)
    #expect(!has("was cleared", away))
  }

  @Test func `what turned out to be somebody else's joins no other case of theirs`() {
    let other = PathStory.opened().on(1, corrected).numbered(from: 1)
    let person = PathPerson(otherCases: [other.entries])
    func joining(_ incident: IncidentID, _ person: PathPerson) -> Bool {
      has(
        "though it was somebody else",
        opened(on: "2026-007", 2).joined(incident, joining: 3)
          .faults(MadeUpPacks.ladder, person))
    }
    #expect(joining(PathStory.incident, person))
    #expect(!joining(PathStory.another, person))
    // It was them after all: a case is opened on it, and others may rest on it.
    let anew = PathStory.opened().numbered(from: 50)
    #expect(!has("though it was somebody else", anew.faults(MadeUpPacks.ladder, person)))
    let both = PathPerson(otherCases: person.otherCases + [anew.entries])
    #expect(!joining(PathStory.incident, both))
  }

  @Test func `what a letter took back is put once more for a reason alone`() {
    let aside = LetterDrafted(letter: "S1", kind: .setAside, measure: "site-ban", about: "N1")
    let back = noticed.on(1, judged(.unfounded), .letterDrafted(aside)).issued(
      "S1", .setAside, on: 1)
    let told = back.sent("S1", on: 1)
    func faults(_ story: PathStory, _ incident: IncidentID, _ reason: String?) -> [String] {
      story.on(2, judged(.openCase)).joined(PathStory.another, on: 2, joining: 2)
        .on(
          3,
          .noticeGiven(
            NoticeGiven(
              notice: "N2", proposal: PathStory.proposal(incidents: [incident]),
              replyBy: PathStory.day(11), again: reason))
        ).faults()
    }
    #expect(has("does not say why", faults(told, PathStory.incident, nil)))
    #expect(!has("does not say why", faults(told, PathStory.incident, "It was so after all.")))
    #expect(!has("does not say why", faults(back, PathStory.incident, nil)))
    #expect(!has("does not say why", faults(told, PathStory.another, nil)))
  }

  @Test func `no case ends as one without a breach while something counts against them`() {
    for outcome in [CaseOutcome.noBreach, .wrongPerson] {
      let closed = CaseEvent.caseClosed(CaseClosed(outcome: outcome, reason: "It was not so."))
      #expect(has("counts against them", PathStory.opened().on(1, closed).faults()))
      #expect(
        !has("counts against them", PathStory.opened().on(1, judged(.noBreach), closed).faults()))
      #expect(!has("counts against them", PathStory.opened().on(1, corrected, closed).faults()))
    }
    let settled = CaseEvent.caseClosed(CaseClosed(outcome: .resolved, reason: "Settled."))
    #expect(!has("counts against them", PathStory.opened().on(1, settled).faults()))
  }

  @Test func `a warning of what is no case does not go out, and a letter takes it back`() {
    let pack = MadeUpPacks.ladder.changing("ban-warning") { $0.requires = [] }
    let warning = LetterDrafted(letter: "W1", kind: .banWarning, measure: "ban-warning")
    let taken = PathStory.opened().on(
      1, .measureTaken(MeasureTaken(measure: "ban-warning")), .letterDrafted(warning)
    ).issued("W1", .banWarning, on: 1)
    let away = taken.on(2, judged(.unfounded))
    #expect(has("of which it tells, is no case", away.sent("W1", on: 2, .handed).faults(pack)))
    #expect(!has("is no case", taken.sent("W1", on: 2, .handed).faults(pack)))
    let back = LetterDrafted(letter: "W2", kind: .setAside, about: "W1")
    let told = taken.sent("W1", on: 1, .handed)
    #expect(told.on(2, judged(.unfounded), .letterDrafted(back)).faults(pack) == [])
    #expect(has("drafted by", told.on(2, judged(.openCase), .letterDrafted(back)).faults(pack)))
  }

  @Test func `a warning whose ground was taken back does not go out`() {
    let pack = MadeUpPacks.ladder.changing("ban-warning") { $0.requires = [] }
    let opened = PathStory.opened().account()
    let account = opened.entries.count
    let ways = [MetDemand(demand: .informationGathered, way: .firstHandReport, by: "\(account)")]
    let taken = opened.on(
      1, .measureTaken(MeasureTaken(measure: "ban-warning", ways: ways)),
      .letterDrafted(LetterDrafted(letter: "W1", kind: .banWarning, measure: "ban-warning"))
    ).issued("W1", .banWarning, on: 1)
    let back = taken.on(
      2, .entryCorrected(EntryCorrected(sequence: account, text: "Not so.", why: "A slip.")))
    #expect(has("was taken back", back.sent("W1", on: 2, .handed).faults(pack)))
    #expect(!has("was taken back", taken.sent("W1", on: 2, .handed).faults(pack)))
  }
}
