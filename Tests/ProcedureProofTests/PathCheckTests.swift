import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// What must stay without fault, in one school or another, from the opening to the end.
@Suite struct PathCheckLawfulTests {
  @Test func `a ban after notice, the parent's side and the chair has no fault`() {
    #expect(PathStory.decided.faults() == [])
  }

  @Test func `each entry is judged after those before it, however the path is cut`() {
    let story = PathStory.ready.banned(PathStory.terms(until: 70))
    let check = PathCheck(pack: MadeUpPacks.menu)
    let earlier = Array(story.entries.dropLast())
    let found = check.faults(in: Array(story.entries.suffix(1))) { earlier }.map(\.1)
    #expect(found == story.faults())
    #expect(found.count == 2)
  }

  @Test func `an interim ban at once on a first-hand report, the chair by telephone, is lawful`() {
    let now = PathStory.proposal(PathStory.terms(.interim, from: 0, until: 14))
    let story = PathStory.opened(firstHand: true)
      .on(
        0, at: "09:02",
        .parentSpokenTo(ParentSpokenTo(incidents: [], channel: .onTheSpot, outcome: .spoken))
      )
      .asked(now, on: 0, at: "09:05").replied(.noView, on: 0, at: "09:05")
      .bannedForNow(on: 0, at: "09:07")
      .issued("LR0", .interimBan, on: 0, at: "09:10").sent("LR0", on: 0, at: "09:12", .handed)
    #expect(story.faults() == [])
  }

  @Test func `a ban at the gate may be written once the case is opened, later that morning`() {
    let story = PathStory.opened(firstHand: true).joined(joining: 0, firstHand: true)
    var late = story
    for index in late.entries.indices { late.entries[index].happened.time = LocalTime("09:45") }
    let ban = late.on(
      0, at: "09:05",
      .parentSpokenTo(ParentSpokenTo(incidents: [], channel: .onTheSpot, outcome: .spoken))
    ).bannedForNow(on: 0, at: "09:07")
    #expect(ban.faults(.unasked) == [])
  }

  @Test func `the ban that follows an interim ban, narrower than announced, is lawful`() {
    let narrower = PathStory.terms(.limited, from: 14, until: 40, conditions: "The playground")
    let story = PathStory.opened().account().spoke()
      .asked(PathStory.proposal(PathStory.terms(from: 0)), on: 0).replied(on: 0)
      .bannedForNow().issued("LR0", .interimBan, on: 0).sent("LR0", on: 0)
      .answered("R0", on: 4)
      .banned(narrower, on: 9, replaces: ["R0"])
    #expect(story.faults() == [])
  }

  @Test func `a silent parent, told in time, is heard once the day is past`() {
    let story = PathStory.opened().account().spoke().noticed().told().asked().replied()
    #expect(story.banned(on: 11).faults() == [])
    expectOnly("was not past", story.banned(PathStory.terms(from: 14), on: 10).faults(.unasked))
  }

  @Test func `a head alone in a school of three decides with a written reason`() {
    let reason = MetDemand(
      demand: .impartialDecider, way: .overriddenWithReason, by: "There is nobody else.")
    let story = PathStory.opened(affected: ["head"]).account().spoke().noticed().told().answered()
      .asked().replied()
    #expect(story.banned(ways: [reason]).faults() == [])
    expectOnly("affected by it or saw it", story.banned().faults())
  }

  @Test func `the vice-chair stands in, with a word on why`() {
    let story = PathStory.opened().account().spoke().noticed().told().answered()
      .asked(of: .viceChair).replied()
    #expect(story.banned().faults() == [])
  }

  @Test func `a police hold in the middle gives the parent its days`() {
    let story = PathStory.opened().account().spoke().noticed(replyBy: 10).told()
      .on(3, .holdPlaced(HoldPlaced(by: "PC 1"))).on(7, .holdLifted(HoldLifted(by: "PC 1")))
    #expect(story.banned(PathStory.terms(from: 15), on: 15).faults(.unasked) == [])
    expectOnly("was not past", story.banned(on: 14).faults(.unasked))
  }

  @Test func `a returned letter sent again, with a new day to reply, is lawful`() {
    let story = PathStory.opened().account().spoke().noticed().told().returned("LN1", on: 6)
      .moved(to: 16, on: 7, told: .handed).sent("LN1", on: 7).asked().replied()
    #expect(story.banned(PathStory.terms(from: 17), on: 17).faults() == [])
    expectOnly("was not past", story.banned(PathStory.terms(from: 16), on: 16).faults())
  }

  @Test(arguments: ShippedPacksWalkTests.ids)
  func `every school's own procedure, done in full, has no fault`(_ id: String) throws {
    let pack = try ShippedPacksWalkTests.pack(id)
    let story = PathStory.ready
    #expect(
      story.banned(seriousness: "A threat to life.").faults(pack) == [])
    // And nothing that the school asks may be missing: each demand is named, and nothing else is.
    let bare = PathStory.opened().noticed().told().answered().banned().faults(pack)
    let demands = try #require(pack.measure("site-ban")).requires.map(\.id)
    let words: [(Demand, String)] = [
      (.informationGathered, "without information gathered"),
      (.parentSpokenTo, "without words with the parent"),
      (.chairConsulted, "without the chair consulted"),
      (.warnedFirst, "without a warning of a ban that was not heeded"),
    ]
    let expected = words.filter { demands.contains($0.0) }.map(\.1)
    #expect(!expected.isEmpty)
    for words in expected { #expect(bare.contains { $0.contains(words) }, "\(words)") }
    for fault in bare { #expect(expected.contains { fault.contains($0) }, "\(fault)") }
  }
}

extension PolicyPack {
  /// The made-up menu without the chair, where the days of the parent alone are looked at.
  static var unasked: PolicyPack {
    var pack = MadeUpPacks.menu.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chairConsulted }
    }
    pack.consultations = []
    return pack
  }
}
