import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

@Suite struct PathCheckTests {
  private let pack = MadeUpPacks.menu
  private let day = MadeUpCase.openingDay

  private func at(_ minute: Int, _ event: CaseEvent) -> Recorded<CaseEvent> {
    Recorded(
      event: event, happened: When(day, LocalTime(hour: minute / 60, minute: minute % 60)),
      staff: "s01", sequence: minute)
  }

  private func consulted(_ minute: Int, until: CivilDate? = nil) -> [Recorded<CaseEvent>] {
    [
      at(
        minute,
        .chairAsked(
          ChairAsked(
            consultation: "C1", of: .chair, how: "",
            ceiling: [Ceiling(measure: "site-ban", scope: .whole, until: until)]))),
      at(minute, .chairReplied(ChairReplied(consultation: "C1", view: .noView))),
    ]
  }

  private var facts: [Recorded<CaseEvent>] {
    [
      at(541, .accountAsked(AccountAsked(from: "A", how: ""))),
      at(542, .parentSpokenTo(ParentSpokenTo(channel: .telephone, outcome: .spoken))),
    ]
  }

  private func interim(_ minute: Int) -> Recorded<CaseEvent> {
    let measure = MadeUpPacks.ban([])
    let script = MadeUpCase(pack: pack, calendar: .forWalks)
    return at(minute, .restrictionDecided(script.decision(.interim, measure, from: day)))
  }

  private func faults(_ entries: [Recorded<CaseEvent>], _ new: Recorded<CaseEvent>) -> [String] {
    PathCheck(pack: pack).faults(in: [new]) { entries }.map(\.1)
  }

  @Test func `a ban after everything the policy asks has no fault`() {
    #expect(faults(facts + consulted(545), interim(560)) == [])
  }

  @Test func `a consultation that happened after the ban does not count, whenever it was written`()
  {
    let found = faults(facts + consulted(570), interim(560))
    #expect(found.contains { $0.contains("chair-consulted") })
  }

  @Test func `terms longer than what the chair was asked about are a fault`() {
    let found = faults(facts + consulted(545, until: day.adding(days: 1)), interim(560))
    #expect(found.contains { $0.contains("chair-consulted") })
  }

  @Test func `one offer to speak is not enough and two are`() {
    func offer(_ minute: Int) -> Recorded<CaseEvent> {
      at(minute, .parentSpokenTo(ParentSpokenTo(channel: .telephone, outcome: .unanswered)))
    }
    let asked = [facts[0]] + consulted(545)
    #expect(faults(asked + [offer(546)], interim(560)).contains { $0.contains("spoken-to") })
    #expect(faults(asked + [offer(546), offer(547)], interim(560)) == [])
  }

  @Test func `days on which contact was on hold do not count towards a reply`() {
    let placed = Recorded<CaseEvent>(
      event: .holdPlaced(HoldPlaced(by: "PC 1234")), happened: When(day.adding(days: 2)),
      staff: "s01", sequence: 1)
    let lifted = Recorded<CaseEvent>(
      event: .holdLifted(HoldLifted(by: "PC 1234")), happened: When(day.adding(days: 5)),
      staff: "s01", sequence: 2)
    let record = PathRecord([placed, lifted], before: When(day.adding(days: 30)))
    #expect(record.daysOutsideHolds(from: day, to: day.adding(days: 10)) == 7)
    let standing = PathRecord([placed], before: When(day.adding(days: 30)))
    #expect(standing.daysOutsideHolds(from: day, to: day.adding(days: 10)) == 2)
  }
}
