import PolicyModel
import PolicyPacks
import Testing

@Suite("The fairness gate")
struct FairnessGateTests {
  @Test(
    "asks something of every restriction and nothing of anything else",
    arguments: MeasureKind.allCases)
  func restrictions(kind: MeasureKind) {
    #expect(FairnessGate.requirements(for: kind).isEmpty == !kind.isRestriction)
  }

  @Test("rests on law or guidance but for the length of notice, which is ours, and on no clause")
  func citations() {
    for requirement in FairnessGate.requirements(for: .siteBan) {
      #expect(
        requirement.citation.basis == (requirement.id == .noticeLength ? .ourDefault : .law))
      #expect(!requirement.citation.source.isEmpty)
      #expect(!requirement.citation.place.isEmpty)
      #expect(requirement.clause == nil)
      #expect(requirement.ways == requirement.id.possibleWays)
    }
  }

  @Test("asks less of lighter restrictions, each time reasons and an end or a review")
  func lighter() {
    #expect(
      FairnessGate.requirements(for: .managedContact).map(\.id)
        == [.reasonsGiven, .endOrReview, .adjustmentsAsked, .complaintRoute, .impartialDecider])
    for kind in [MeasureKind.accompaniedContact, .seniorContact] {
      #expect(
        FairnessGate.requirements(for: kind).map(\.id)
          == [.reasonsGiven, .endOrReview, .impartialDecider])
    }
  }

  @Test("asks of every restriction that whoever decides was not involved, or says why all the same")
  func impartial() throws {
    for kind in MeasureKind.allCases where kind.isRestriction {
      let asked = FairnessGate.requirements(for: kind)
      let impartial = try #require(asked.first { $0.id == .impartialDecider })
      #expect(impartial.ways == [.notInvolved, .overriddenWithReason])
    }
  }

  @Test("lets no reason set aside a chance to respond, reasons, or an end")
  func firm() {
    let firm = FairnessGate.requirements(for: .siteBan).filter { !$0.id.overridable }.map(\.id)
    #expect(firm == [.chanceToRespond, .reasonsGiven, .endOrReview])
  }

  @Test("knows its own demands from those of policies")
  func own() {
    #expect(
      Demand.allCases.filter { !FairnessGate.makes($0) } == [
        .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .warnedFirst,
        .consentGiven, .familyTried,
      ])
  }
}
