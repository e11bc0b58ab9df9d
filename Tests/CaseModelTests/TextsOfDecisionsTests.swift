import PolicyModel
import Testing

@testable import CaseModel

/// What a decision's letter prints beside the facts charges nobody with anything new, and takes no more than was decided.
@Suite struct TextsOfDecisionsTests {
  private func answered() throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    try spec.given("9:20", .received("N1"))
    return spec
  }

  private func whys(_ spec: CaseSpec, _ command: CaseCommand) -> [String] {
    spec.refusal(command)?.reasons.map(\.why) ?? []
  }

  private let charge = "You hit a child with a stick."

  @Test(arguments: ["adjustments", "complaint", "seriousness", "answer", "exceptions", "why-long"])
  func `no field of a ban charges what was not told`(_ field: String) throws {
    let spec = try answered()
    let ban = spec.full {
      switch field {
      case "adjustments": $0.adjustments = charge
      case "complaint": $0.complaintRoute = charge
      case "seriousness": $0.seriousness = charge
      case "answer": $0.reasons.answer = charge
      case "exceptions": $0.terms.exceptions = charge
      default: $0.reasons.whyLong = charge
      }
    }
    #expect(whys(spec, ban).contains { $0.contains("hit a child") })
  }

  @Test(arguments: ["The knife that was brought in.", "There were drugs at the gate."])
  func `what is grave is seen whoever the sentence is about`(_ text: String) throws {
    let spec = try answered()
    #expect(!whys(spec, spec.full { $0.reasons.factors = text }).isEmpty)
  }

  @Test func `what happens with a child tells the gate of nobody's conduct`() throws {
    let spec = try answered()
    let pupil = PupilID(rawValue: "u00001")
    func why(_ text: String) -> [String] {
      whys(
        spec, spec.full { $0.children = [ChildArrangement(pupil: pupil, arrangement: text)] }
      ).filter { $0.contains("what somebody did") }
    }
    #expect(why("His mother collects since you hit a child.").count == 1)
    #expect(why("His mother collects.").isEmpty)
  }

  @Test(arguments: [
    "You may come in, but may not telephone.", "You must not speak.", "Keep 200 metres off.",
  ])
  func `an exception forbids nothing`(_ line: String) throws {
    let spec = try answered()
    #expect(
      whys(spec, spec.full { $0.terms.exceptions = line }).contains { $0.contains("no exception") })
  }

  @Test func `a decision against a ban keeps nobody away`() throws {
    let spec = try answered()
    func why(_ weighed: String) -> [String] {
      whys(
        spec,
        .decideNoRestriction(
          NoRestrictionDecided(
            about: "N1",
            reasons: DecisionReasons(
              facts: "It was another.", factors: weighed, alternatives: "None",
              answer: "Answered."))))
    }
    #expect(why("He stays away from the site until Christmas.").count == 1)
    #expect(why("The playground stays closed to him.").count == 1)
    #expect(why("Keeping him from the site would be too much.").isEmpty)
  }

  @Test func `nor does one that ends a ban, whose letter charges nothing new either`() throws {
    let spec = try CaseSpec.banned()
    func setAside(_ why: String) -> [String] {
      whys(spec, .setAside(RestrictionSetAside(restriction: "R1", reason: why)))
    }
    func lift(_ weighed: String) -> [String] {
      let reasons = DecisionReasons(facts: "", factors: weighed, alternatives: "")
      return whys(
        spec,
        .decideReview(ReviewDecided(restriction: "R1", outcome: .lift, reasons: reasons)))
    }
    for away in ["The playground stays closed to him.", "He stays away until Christmas."] {
      #expect(setAside(away).count == 1)
      #expect(lift(away).count == 1)
    }
    #expect(setAside("You hit a child in June.").count == 1)
    #expect(setAside("It was decided by mistake.").isEmpty)
    #expect(lift("It is over.").isEmpty)
  }

  @Test(arguments: ChallengeOutcome.allCases)
  func `the outcome of a complaint charges nothing new`(_ outcome: ChallengeOutcome) throws {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "Not me.", how: "by letter")))
    func why(_ reasons: String) -> [String] {
      whys(
        spec,
        .decideChallenge(
          ChallengeDecided(
            challenge: "H1", outcome: outcome, reasons: reasons, told: "Her letter.")))
    }
    #expect(why("You hit a child in June.").count == 1)
    #expect(why("The witnesses were heard.").isEmpty)
    #expect(why("He stays away until Christmas.").count == (outcome == .upheld ? 1 : 0))
  }

  @Test func `breaches that are weighed in a review were logged`() throws {
    var spec = try CaseSpec.banned()
    let terms = try #require(spec.state.restriction("R1")).terms
    func why(_ weighed: String) -> [String] {
      let reasons = DecisionReasons(
        facts: "What happened.", factors: weighed, alternatives: "None.")
      return whys(
        spec,
        .decideReview(
          ReviewDecided(restriction: "R1", outcome: .continue, reasons: reasons, terms: terms))
      ).filter { $0.contains("is logged") }
    }
    for said in ["Five breaches of the ban.", "You breached it twice.", "He has broken the ban."] {
      #expect(why(said).count == 1)
    }
    for said in ["No breach was logged.", "It could be breached.", "The ice was broken."] {
      #expect(why(said).isEmpty)
    }
    try spec.given(
      "10:00", .logBreach(RestrictionBreached(restriction: "R1", what: "Came in.")))
    #expect(why("You breached it.").isEmpty)
  }

  @Test func `a ban that is not interim waits until the report was judged`() throws {
    var spec = try CaseSpec(nature: nil)
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    func why(_ command: CaseCommand) -> [String] {
      whys(spec, command).filter { $0.contains("was not judged yet") }
    }
    #expect(why(spec.interim()).isEmpty)
    #expect(why(spec.full()).count == 1)
    try spec.given("9:30", .judged("2026-001", .openCase))
    #expect(why(spec.full()).isEmpty)
  }
}
