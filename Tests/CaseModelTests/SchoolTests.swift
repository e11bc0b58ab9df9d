import CaseModel
import PolicyModel
import Testing

/// The school as its chronology has it: details, staff, policies and calendar.
@Suite struct SchoolTests {
  private let day = CivilDate(dayNumber: 20_600)

  private func folded(_ events: SchoolEvent...) -> SchoolState {
    SchoolState(
      folding: events.enumerated().map { index, event in
        Recorded(
          event: event, happened: When(day.adding(days: index)), staff: "s01", sequence: index + 1)
      })
  }

  private func adopted(_ edition: String, from days: Int) -> SchoolEvent {
    .policyAdopted(
      PolicyAdopted(
        pack: "hill-top", edition: edition, digest: "", source: "", from: day.adding(days: days)))
  }

  private func added(_ staff: StaffID, _ roles: [Role]) -> SchoolEvent {
    .staffAdded(
      StaffAdded(
        staff: staff, name: "A. Carr", title: "Head", roles: roles, account: "carr",
        parent: "p00001"))
  }

  @Test func `the record begins on the day the school was set up, and no later change moves that`()
  {
    let state = folded(
      .schoolSetUp(SchoolSetUp(name: "Hill Top")),
      .schoolSetUp(SchoolSetUp(name: "Hill Top Primary"))
    )
    #expect(state.details?.name == "Hill Top Primary")
    #expect(state.began == day)
    #expect(state.version == 2)
    #expect(SchoolState().began == nil)
  }

  @Test func `the calendar adopted last holds`() {
    func calendar(_ digest: String) -> SchoolEvent {
      .calendarAdopted(CalendarAdopted(bankHolidays: "", terms: "", digest: digest))
    }
    #expect(folded(calendar("a"), calendar("b")).calendar?.digest == "b")
    #expect(folded().calendar == nil)
  }

  // MARK: Offices

  @Test func `terms of office follow the roles, and who is named first held theirs before`() {
    func changed(_ staff: StaffID, _ roles: [Role], left: Bool = false) -> SchoolEvent {
      .staffChanged(StaffChanged(staff: staff, name: "A. Carr", roles: roles, left: left))
    }
    let state = folded(
      added("s01", [.chair, .head]), changed("s01", [.chair]), changed("s01", [.chair], left: true),
      added("s02", [.chair]), changed("s02", [.viceChair]), changed("s01", [.chair]))
    #expect(
      state.staff.map(\.terms) == [
        [
          OfficeTerm(.chair, until: day.adding(days: 2), endedBy: 3),
          OfficeTerm(.chair, from: day.adding(days: 5), recordedBy: "s01"),
        ],
        [
          OfficeTerm(
            .chair, from: day.adding(days: 3), until: day.adding(days: 4), endedBy: 5,
            recordedBy: "s01"),
          OfficeTerm(.viceChair),
        ],
      ])
    // One office is no other, and a term that is over stays as it was.
    let both = folded(
      added("s01", [.chair]), changed("s01", [.chair, .viceChair]), changed("s01", [.chair]),
      changed("s01", [.chair]))
    #expect(
      both.staff.map(\.terms) == [
        [OfficeTerm(.chair), OfficeTerm(.viceChair, until: day.adding(days: 2), endedBy: 3)]
      ])
    let term = OfficeTerm(.chair, from: day, until: day.adding(days: 1))
    #expect([-1, 0, 1, 2].map { term.covers(day.adding(days: $0)) } == [false, true, true, false])
  }

  // MARK: Policies

  @Test func `the policy in force is the latest whose first day has come`() {
    let state = folded(adopted("1", from: 0), adopted("3", from: 20), adopted("2", from: 10))
    let editions = [-1, 0, 9, 10, 19, 20, 900].map {
      state.policy(on: day.adding(days: $0))?.edition
    }
    #expect(editions == [nil, "1", "1", "2", "2", "3", "3"])
  }

  @Test func `of two adopted for one day the later one holds`() {
    let state = folded(adopted("1", from: 0), adopted("2", from: 0))
    #expect(state.policy(on: day)?.edition == "2")
  }

  // MARK: Staff

  @Test func `a member of staff is who the record says, and nobody else`() throws {
    let state = folded(added("s01", [.head]), added("s02", [.deputy]))
    let member = try #require(state.member("s02"))
    #expect(member.staff == "s02")
    #expect(member.name == "A. Carr")
    #expect(member.title == "Head")
    #expect(member.roles == [.deputy])
    #expect(member.account == "carr")
    #expect(member.parent == "p00001")
    #expect(!member.left)
    #expect(state.member("s09") == nil)
    #expect(state.actor("s02", on: day)?.roles == [.deputy])
    #expect(state.actor("s02", on: day)?.isHead == false)
    #expect(state.actor("s09", on: day) == nil)
  }

  @Test func `a change is about one of them, and says all of it anew`() throws {
    let state = folded(
      added("s01", [.head]), added("s02", [.deputy]),
      .staffChanged(
        StaffChanged(
          staff: "s02", name: "B. Dean", title: "Deputy", roles: [.deputy, .safeguardingLead],
          account: "dean", parent: "p00002")))
    #expect(state.member("s01")?.name == "A. Carr")
    let member = try #require(state.member("s02"))
    #expect(member.name == "B. Dean")
    #expect(member.title == "Deputy")
    #expect(member.roles == [.deputy, .safeguardingLead])
    #expect(member.account == "dean")
    #expect(member.parent == "p00002")
    #expect(state.staff.map(\.staff) == ["s01", "s02"])
  }

  @Test func `whoever has left acts no more, as head neither`() {
    let state = folded(
      added("s01", [.head]),
      .staffChanged(StaffChanged(staff: "s01", name: "A. Carr", roles: [.head], left: true)))
    #expect(state.member("s01")?.left == true)
    #expect(state.actor("s01", on: day) == nil)
    #expect(state.heads.isEmpty)
    #expect(!state.isHead("s01", on: day))
  }

  @Test func `a printed sheet and an erased entry change nothing of the school`() {
    let before = folded(added("s01", [.head]))
    var after = folded(
      added("s01", [.head]), .gateSheetPrinted(GateSheetPrinted(people: 2)),
      .erased(kind: StaffAdded.kind))
    #expect(after.version == 3)
    after.version = before.version
    #expect(after == before)
  }
}
