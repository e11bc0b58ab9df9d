import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// A warning that fell warns of nothing: its letter came back, what it warned of was judged away, or it went
/// to the wrong person.
@Suite struct PathCheckWarningTests {
  private let pack = MadeUpPacks.ladder.changing("ban-warning") { $0.requires = [] }

  /// A warning of a ban on day 1 about the first incident, and another incident on day 2.
  private func warned(
    _ opened: PathStory = .opened(), on day: Int = 1, _ how: DeliveryMethod = .handed
  ) -> PathStory {
    opened.on(
      day, .measureTaken(MeasureTaken(measure: "ban-warning")),
      .letterDrafted(LetterDrafted(letter: "W1", kind: .banWarning, measure: "ban-warning"))
    )
    .issued("W1", .banWarning, on: day).sent("W1", on: day, how)
  }

  private func later(_ story: PathStory) -> PathStory {
    story.joined(PathStory.another, on: 2, joining: 2)
  }

  private func judged(
    _ outcome: TriageOutcome, _ incident: IncidentID = PathStory.incident
  ) -> CaseEvent {
    .incidentJudged(
      IncidentJudged(
        incident: incident, nature: .neither, seriousness: .low, outcome: outcome, reason: "No."))
  }

  /// What is wrong with a ban on the later incident.
  private func banned(
    _ story: PathStory, _ person: PathPerson = PathPerson(), seriousness: String = ""
  ) -> [String] {
    story.noticed(PathStory.proposal(incidents: [PathStory.another]), on: 3, replyBy: 11)
      .told("N1", on: 3).answered()
      .banned(incidents: [PathStory.another], seriousness: seriousness).faults(pack, person)
  }

  @Test func `a warning whose letter came back, and was not sent again in time, fell`() {
    #expect(banned(later(warned())) == [])
    let back = later(warned()).returned("W1", on: 3)
    expectOnly("without a warning of a ban", banned(back))
    expectOnly("without a warning of a ban", banned(back.sent("W1", on: 3)))
    let inTime = warned(on: 0).returned("W1", on: 1).sent("W1", on: 1, .handed)
    #expect(banned(later(inTime)) == [])
  }

  @Test func `a warning that is still in the post warns of nothing, unless they were told of it`() {
    expectOnly("without a warning of a ban", banned(later(warned(on: 1, .post))))
    #expect(banned(later(warned(on: 1, .post).spoke(on: 2, telling: "W1"))) == [])
    // Words about something else told them nothing of it.
    expectOnly("without a warning of a ban", banned(later(warned(on: 1, .post).spoke(on: 2))))
    #expect(banned(later(warned(on: -2, .post))) == [])
  }

  @Test(arguments: [TriageOutcome.noBreach, .withdrawn, .unfounded, .informally])
  func `a warning of something that was judged away fell`(_ outcome: TriageOutcome) {
    let away = later(warned()).on(3, judged(outcome))
    expectOnly("without a warning of a ban", banned(away))
    #expect(banned(away.on(3, judged(.openCase))) == [])
    #expect(banned(later(warned())) == [])
  }

  @Test func `a warning of something that did not belong to the case fell`() {
    let story = later(warned())
    let mistaken = story.on(
      3, .entryCorrected(EntryCorrected(sequence: 2, text: "Of another case.", why: "")))
    expectOnly("without a warning of a ban", banned(mistaken))
  }

  @Test func `a warning of two things stands while one of them does`() {
    let third: IncidentID = "2026-003"
    let both = later(warned(PathStory.opened().joined(third)))
    #expect(banned(both.on(3, judged(.unfounded))) == [])
    let none = both.on(3, judged(.unfounded)).on(3, judged(.noBreach, third))
    expectOnly("without a warning of a ban", banned(none))
  }

  @Test func `what was judged away since the ban makes its warning none for the next`() {
    let wrong = later(warned()).on(2, judged(.unfounded))
    expectOnly("without a warning of a ban", banned(wrong))
    #expect(banned(wrong, seriousness: "He had a knife.") == [])
    let anew = warned(wrong, on: 2).joined("2026-003", on: 3, joining: 3)
    let ban = anew.noticed(PathStory.proposal(incidents: ["2026-003"]), on: 4, replyBy: 12)
      .told("N1", on: 4).answered().banned(incidents: ["2026-003"])
    let twice = ban.faults(pack).filter { !$0.contains("something else than its step") }
    #expect(twice == [])
  }

  @Test func `a warning in a case against the wrong person warned nobody here`() {
    let other = warned().numbered(from: 1)
    let story = PathStory.opened().joined(PathStory.another, on: 2, joining: 2).numbered(from: 100)
    #expect(banned(story, PathPerson(otherCases: [other.entries])) == [])
    let wrong = other.on(
      2, .personCorrected(PersonCorrected(wrong: "p1", right: "p2", reason: "A name alike.")))
    expectOnly(
      "without a warning of a ban", banned(story, PathPerson(otherCases: [wrong.entries])))
    let away = other.on(2, judged(.unfounded))
    expectOnly(
      "without a warning of a ban", banned(story, PathPerson(otherCases: [away.entries])))
    let mistake = wrong.on(
      3,
      .entryCorrected(EntryCorrected(sequence: wrong.entries.count, text: "It was they.", why: "")))
    #expect(banned(story, PathPerson(otherCases: [mistake.entries])) == [])
  }

  @Test
  func `what a warning answered is not called too serious for it, unless more was told since`() {
    func ban(_ story: PathStory) -> [String] {
      story.noticed(on: 3, replyBy: 11).told("N1", on: 3).answered()
        .banned(seriousness: "It was worse.").faults(pack)
    }
    #expect(ban(PathStory.opened()) == [])
    expectOnly("without a warning of a ban", ban(warned()))
    expectOnly("without a warning of a ban", ban(warned(PathStory.opened().account())))
    #expect(ban(warned().account(on: 2)) == [])
    #expect(ban(warned().returned("W1", on: 3)) == [])
  }
}
