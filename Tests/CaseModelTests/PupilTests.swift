import CaseModel
import PolicyModel
import Testing

/// A pupil as their chronology has them.
@Suite struct PupilTests {
  private let day = CivilDate(dayNumber: 20_600)

  private func folded(_ events: PupilEvent...) -> PupilState {
    PupilState(
      folding: events.enumerated().map { index, event in
        Recorded(event: event, happened: When(day), staff: "s04", sequence: index + 1)
      })
  }

  private func added() -> PupilEvent {
    .pupilAdded(
      PupilAdded(
        name: PersonName(given: "Ben", family: "Bell"), born: day, year: "4", form: "4A",
        upn: "A123", importKey: "k1"))
  }

  @Test func `a child is known by what was added`() {
    let state = folded(added())
    #expect(state.name.full == "Ben Bell")
    #expect(state.born == day)
    #expect(state.year == "4")
    #expect(state.form == "4A")
    #expect(state.upn == "A123")
    #expect(state.importKey == "k1")
    #expect(state.left == nil)
    #expect(state.version == 1)
  }

  @Test func `a change gives everything anew but how a file knows the child`() {
    let state = folded(
      added(),
      .pupilChanged(
        PupilChanged(
          name: PersonName(given: "Benn", family: "Ball"), born: day.adding(days: 1), year: "5",
          form: "5B", upn: "B456", why: "Moved up.")))
    #expect(state.name.full == "Benn Ball")
    #expect(state.born == day.adding(days: 1))
    #expect(state.year == "5")
    #expect(state.form == "5B")
    #expect(state.upn == "B456")
    #expect(state.importKey == "k1")
    #expect(state.version == 2)
  }

  @Test func `a child who left is on the roll again once they come back`() {
    let left = folded(added(), .pupilLeft(PupilLeft(on: day.adding(days: 9))))
    #expect(left.left == day.adding(days: 9))
    let back = folded(
      added(), .pupilLeft(PupilLeft(on: day)),
      .pupilReturned(PupilReturned(on: day.adding(days: 30), why: "They moved back.")))
    #expect(back.left == nil)
  }
}
