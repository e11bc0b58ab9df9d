import PolicyModel
import Testing

@testable import CaseModel

/// A day on which the record shows something may be mentioned beside the facts; any other was never told.
@Suite struct KnownDayTests {
  /// What is recorded on Saturday 7 March 2026, of what the school did and of what the parent did.
  struct Doing: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let begin: @Sendable () throws -> CaseSpec
    let commands: [CaseCommand]

    init(
      _ name: String, _ begin: @escaping @Sendable () throws -> CaseSpec = { try .ready() },
      _ commands: CaseCommand...
    ) {
      (testDescription, self.begin, self.commands) = (name, begin, commands)
    }
  }

  private static let from = CaseSpec.before.adding(days: 6)
  private static let found = CaseCommand.recordFound(
    RestrictionFound(
      restriction: "", measure: "managed-contact",
      terms: Terms(
        form: .managedContact, scope: .whole, conditions: "In writing.", from: CaseSpec.before,
        until: from.adding(days: 20)), origin: .before, imposedBy: "A head", shownBy: .letter,
      dated: CaseSpec.before, kept: "A letter"))
  private static let meeting = CaseCommand.arrangeMeeting(
    MeetingArranged(meeting: "", on: from.adding(days: 2), with: "s01"))

  static let doings = [
    Doing("an account", { try .ready() }, .account),
    Doing("words with the parent", { try .ready() }, .spokenTo),
    Doing("a measure", { try .ready() }, .take("asked-to-leave")),
    Doing("a meeting arranged", { try .ready() }, meeting),
    Doing("a notice", { try .ready() }, .notice(from.adding(days: 7), from: from)),
    Doing("a letter's text fixed", { try noticeDrafted() }, .issue("L1", .noticeOfIntent)),
    Doing("a letter sent", { try noticeIssued() }, .send("L1")),
    Doing("a letter that came back", { try .noticed() }, .returned("L1")),
    Doing("an answer", { try .noticed() }, .received("N1")),
    Doing("words that answer nothing", { try .noticed() }, .received(nil)),
    Doing("a question to the chair", { try .ready() }, .consult(.chair, nil)),
    Doing(
      "the chair's answer", { try asked() },
      .recordView(ChairReplied(consultation: "C2", view: .supports))),
    Doing("a restriction as found", { try .ready() }, found),
    Doing(
      "the parent asked about adjustments", { try .ready() },
      .askAdjustments(AdjustmentsAsked(how: "by telephone", answer: "None."))),
    Doing(
      "a breach", { try .banned() },
      .logBreach(RestrictionBreached(restriction: "R1", what: "Came."))),
    Doing("a review", { try .banned() }, .review(.lift)),
    Doing("evidence", { try .ready() }, .kept),
    Doing("a contact hold", { try .ready() }, .placeHold(HoldPlaced(by: "PC 1234"))),
    Doing(
      "a departure", { try CaseSpec(nature: .criminal) },
      .departFromDuty(DutyDeparted(duty: "gather", reason: "Nobody saw it."))),
    Doing(
      "a measure not used", { try .ready() },
      .notUseMeasure(MeasureNotUsed(measure: "warning-letter", reason: "Too serious."))),
    Doing(
      "a review asked for", { try .banned() },
      .requestReview(ReviewRequested(restriction: "R1", how: "by letter"))),
    Doing(
      "an exception", { try .banned() },
      .agreeException(
        ExceptionAgreed(restriction: "R1", on: from.adding(days: 3), purpose: "A play."))),
    Doing("a challenge", { try .banned() }, challenge),
    Doing(
      "a challenge decided", { try challenged() },
      .decideChallenge(
        ChallengeDecided(
          challenge: "H1", outcome: .notUpheld, reasons: "Heard.", told: "Their letter."))),
  ]

  private static let challenge = CaseCommand.receiveChallenge(
    ChallengeReceived(
      challenge: "", about: "R1", hearer: .viceChair, says: "Not so.", how: "by letter"))

  private static func noticeDrafted() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 14), from: spec.today))
    return spec
  }

  private static func noticeIssued() throws -> CaseSpec {
    var spec = try noticeDrafted()
    try spec.given("9:20", .issue("L1", .noticeOfIntent))
    return spec
  }

  private static func asked() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .consult(.chair, nil))
    return spec
  }

  private static func challenged() throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", challenge)
    return spec
  }

  private func mentioned(_ spec: CaseSpec) -> [String] {
    var spec = spec
    spec.today = Self.from.adding(days: 200)
    return Decider(spec.state, spec.context(CaseSpec.head, nil)).broughtUp(
      in: "The effect was plain on 7 March 2026", beside: "You came in.", ["2026-001"])
  }

  @Test(arguments: doings)
  func `a day on which the record shows something may be mentioned, and before that it may not`(
    _ doing: Doing
  ) throws {
    var spec = try doing.begin()
    #expect(mentioned(spec) == ["The effect was plain on 7 March 2026"])
    spec.today = Self.from
    for command in doing.commands { try spec.given("10:00", command) }
    #expect(mentioned(spec) == [])
    // What holds for a person holds in all their cases.
    var other = try CaseSpec.ready()
    other.others = [OtherCase(number: "2026-009", state: spec.state)]
    #expect(mentioned(other) == [])
  }
}
