import PolicyModel
import Testing

@Suite("A demand")
struct DemandTests {
  @Test("can be met, each time by ways of its own", arguments: Demand.allCases)
  func ways(demand: Demand) {
    #expect(!demand.possibleWays.isEmpty)
    #expect(Set(demand.possibleWays).count == demand.possibleWays.count)
  }

  @Test(
    "may be set aside with a reason exactly where law leaves it to the head",
    arguments: Demand.allCases)
  func overriding(demand: Demand) {
    #expect(demand.overridable == demand.possibleWays.contains(.overriddenWithReason))
  }

  @Test("that only the parent could meet is met by their silence too")
  func silence() {
    #expect(Demand.parentSpokenTo.possibleWays.contains(.offeredTwice))
    #expect(Demand.meetingFirst.possibleWays.contains(.meetingNotAttended))
    #expect(Demand.chanceToRespond.possibleWays.contains(.replyByPassed))
    #expect(Demand.informationGathered.possibleWays.contains(.askedWithoutAnswer))
  }

  @Test("is met by every way that a pack may state, none of them idle")
  func everyWay() {
    let met = Set(Demand.allCases.flatMap(\.possibleWays))
    #expect(met == Set(Way.allCases).subtracting([.advisedOnly]))
  }
}
