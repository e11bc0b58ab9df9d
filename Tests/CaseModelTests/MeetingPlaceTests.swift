import CaseModel
import PolicyModel
import Testing

/// Whoever is invited to come is let in; whoever is rung up is not.
@Suite struct MeetingPlaceTests {
  private func isInPerson(_ place: String) throws -> Bool {
    MeetingArranged(meeting: "", on: try CaseSpec.day(0), place: place, with: "s01").isInPerson
  }

  @Test(arguments: [
    "", "The office", "Meet at reception", "Call at the office first", "The sports teams’ room",
    "By the hall",
  ])
  func `somebody comes in to it`(_ place: String) throws {
    #expect(try isInPerson(place))
  }

  @Test(arguments: [
    "Online", "By telephone", "Zoom", "A video call", "Google Meet", "Microsoft Teams", "MS Teams",
    "Teams", "on Teams", "Teams meeting", "Call",
  ])
  func `nobody comes in to it`(_ place: String) throws {
    #expect(try !isInPerson(place))
  }
}
