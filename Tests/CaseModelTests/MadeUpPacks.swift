import PolicyModel
import PolicyPacks

/// Packs of made-up schools for deciding cases under.
enum MadeUpPacks {
  /// Where the policy of these schools asks something.
  static let policyCitation = Citation(
    basis: .policy, source: "Code of conduct", place: "section 4")

  static func clause(_ id: ClauseID, _ summary: String) -> Clause {
    Clause(id: id, citation: policyCitation, kind: .requirement, summary: summary)
  }

  static func demand(_ id: Demand) -> Requirement {
    Requirement(
      id: id, ways: id.possibleWays, clause: "breach", citation: policyCitation)
  }

  static func restriction(
    _ id: String, _ kind: MeasureKind, _ demands: [Demand], fixed: Bool = false,
    atEnd: AtEnd = .lapses
  ) -> Measure {
    Measure(
      id: id, name: id, kind: kind, clause: "breach",
      requires: demands.map(demand) + FairnessGate.requirements(for: kind), letter: .ban,
      period: PeriodRule(fixed: fixed, suggested: sixWeeks), atEnd: atEnd)
  }

  /// Information, words and the chair before a ban; the chair also before managed contact.
  static let menu = pack(
    .menu,
    measures: [
      Measure(id: "asked-to-leave", name: "Asked to leave", kind: .askedToLeave, clause: "breach"),
      Measure(id: "authorities", name: "Police", kind: .authorities, clause: "breach"),
      Measure(id: "legal-advice", name: "Legal advice", kind: .legalAdvice, clause: "breach"),
      Measure(id: "school-record", name: "School record", kind: .schoolRecord, clause: "breach"),
      Measure(
        id: "warning-letter", name: "Warning letter", kind: .warningLetter, clause: "breach",
        requires: [demand(.informationGathered), demand(.parentSpokenTo)], letter: .warning),
      restriction(
        "managed-contact", .managedContact, [.chairConsulted], fixed: true, atEnd: .askHead),
      restriction("site-ban", .siteBan, [.informationGathered, .parentSpokenTo, .chairConsulted]),
    ],
    duties: [
      Duty(
        id: "gather", name: "Gather accounts", clause: "breach", when: [], doneBy: ["statement"]),
      Duty(
        id: "police", name: "Tell the police", clause: "breach",
        when: [Trigger(nature: [.criminal, .both]), Trigger(category: [.threat])],
        doneBy: ["authorities"], first: true),
    ],
    powers: [
      Power(
        id: "view-messages", name: "View messages", clause: "breach", who: [.head],
        requires: [demand(.consentGiven)]),
      Power(
        id: "call-services", name: "Call social care", clause: "breach", who: [.office, .head],
        requires: [demand(.familyTried)]),
    ], heardBy: .chair)

  /// A meeting, then a warning of a ban, then a ban when the conduct goes on.
  static let ladder: PolicyPack = {
    var ban = restriction("site-ban", .siteBan, [.warnedFirst])
    ban.rung = 3
    return pack(
      .ladder,
      measures: [
        Measure(
          id: "meeting-invitation", name: "Invitation", kind: .meetingInvitation,
          clause: "breach", letter: .invitation, rung: 1),
        Measure(
          id: "ban-warning", name: "Warning of a ban", kind: .banWarning, clause: "breach",
          requires: [demand(.meetingFirst)], letter: .banWarning, rung: 2),
        ban,
      ], duties: [], powers: [], heardBy: nil)
  }()

  private static let sixWeeks = span("6 weeks")

  private static func span(_ text: String) -> Span {
    guard let span = Span(text) else { preconditionFailure("\(text) is a span") }
    return span
  }

  private static func pack(
    _ shape: ProcedureShape, measures: [Measure], duties: [Duty], powers: [Power], heardBy: Role?
  ) -> PolicyPack {
    PolicyPack(
      id: "hill-top", version: "1", school: "Hill Top", title: "Code of conduct",
      words: PackWords(parent: "parent", parents: "parents"),
      scope: PackScope(
        people: ["parents"], measuresFor: "parents", visitors: true, clause: "breach"),
      shape: shape, clauses: [clause("breach", "The chair is consulted before a ban.")],
      behaviours: [], expectations: [], measures: measures, duties: duties, routes: [],
      powers: powers, consultations: [], legalAdviser: nil,
      challenge: ChallengeRoute(
        route: "the complaints procedure", heardBy: heardBy, clause: nil,
        citation: policyCitation),
      concernRoute: [], contacts: [], agreement: nil,
      control: DocumentControl(
        approvedBy: "", approvedOn: nil, reviewWords: "", reviewTerm: nil, status: "", clause: nil),
      timings: Timings(
        notice: span("7 days"), interim: span("3 weeks"), staffCheck: span("7 days")))
  }
}
