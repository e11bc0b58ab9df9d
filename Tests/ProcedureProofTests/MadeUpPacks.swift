import PolicyModel
import PolicyPacks

/// Small packs of made-up schools, sound unless a test breaks them.
enum MadeUpPacks {
  /// A menu: information, words with the parent and the chair before a ban.
  static var menu: PolicyPack {
    pack(
      "hill-top", .menu,
      measures: [
        Measure(id: "asked-to-leave", name: "Asked to leave", kind: .askedToLeave, clause: "c"),
        Measure(
          id: "warning-letter", name: "Warning letter", kind: .warningLetter, clause: "c",
          requires: [demand(.informationGathered), demand(.parentSpokenTo)], letter: .warning),
        Measure(id: "authorities", name: "Police", kind: .authorities, clause: "c"),
        ban([.informationGathered, .parentSpokenTo, .chairConsulted]),
      ],
      duties: [
        Duty(id: "gather", name: "Gather", clause: "c", when: [], doneBy: ["statement"]),
        Duty(
          id: "police", name: "Tell the police", clause: "c", when: [Trigger(nature: [.criminal])],
          doneBy: ["authorities"]),
      ],
      consultations: [
        Consultation(role: .chair, before: ["site-ban"], standIn: .viceChair, clause: "c")
      ])
  }

  /// As little as can be: information before a letter and a ban, and nobody to consult.
  static var small: PolicyPack {
    pack(
      "dale-end", .menu,
      measures: [
        Measure(id: "asked-to-leave", name: "Asked to leave", kind: .askedToLeave, clause: "c"),
        Measure(
          id: "warning-letter", name: "Warning letter", kind: .warningLetter, clause: "c",
          requires: [demand(.informationGathered)], letter: .warning),
        ban([.informationGathered]),
      ], duties: [], consultations: [])
  }

  /// The same, with the chair consulted before the ban.
  static var asking: PolicyPack {
    var pack = small.changing("site-ban") { $0 = ban([.informationGathered, .chairConsulted]) }
    pack.consultations = menu.consultations
    return pack
  }

  /// A ladder: a meeting, a warning, then a ban when the conduct goes on.
  static var ladder: PolicyPack {
    var ban = ban([.warnedFirst])
    ban.rung = 3
    return pack(
      "low-fold", .ladder,
      measures: [
        Measure(
          id: "meeting-invitation", name: "Invitation", kind: .meetingInvitation, clause: "c",
          letter: .invitation, rung: 1),
        Measure(
          id: "ban-warning", name: "Warning of a ban", kind: .banWarning, clause: "c",
          requires: [demand(.meetingFirst)], letter: .banWarning, rung: 2),
        ban,
      ], duties: [], consultations: [])
  }

  /// A site ban with these demands of the policy, and all that law and guidance ask.
  static func ban(_ demands: [Demand]) -> Measure {
    Measure(
      id: "site-ban", name: "Site ban", kind: .siteBan, clause: "c",
      requires: demands.map { demand($0) } + FairnessGate.requirements(for: .siteBan), letter: .ban,
      period: Span(6, .weeks).map { PeriodRule(fixed: false, suggested: $0) }, atEnd: .lapses)
  }

  /// A demand of the policy, met in any way or in these.
  static func demand(_ id: Demand, _ ways: [Way]? = nil) -> Requirement {
    Requirement(
      id: id, ways: ways ?? id.possibleWays, clause: "c",
      citation: Citation(basis: .policy, source: "Code", place: "1"))
  }

  private static func pack(
    _ id: String, _ shape: ProcedureShape, measures: [Measure], duties: [Duty],
    consultations: [Consultation]
  ) -> PolicyPack {
    let citation = Citation(basis: .policy, source: "Code", place: "1")
    return PolicyPack(
      id: id, version: "1", school: id, title: "Code",
      words: PackWords(parent: "parent", parents: "parents"),
      scope: PackScope(people: ["parents"], measuresFor: "parents", visitors: false, clause: "c"),
      shape: shape,
      clauses: [Clause(id: "c", citation: citation, kind: .information, summary: "A clause.")],
      behaviours: [], expectations: [], measures: measures, duties: duties, routes: [],
      powers: [], consultations: consultations, legalAdviser: nil,
      challenge: ChallengeRoute(
        route: "the complaints procedure", heardBy: nil, clause: nil, citation: citation),
      concernRoute: [], contacts: [], agreement: nil,
      control: DocumentControl(
        approvedBy: "", approvedOn: nil, reviewWords: "", reviewTerm: nil, status: "", clause: nil),
      timings: timings)
  }

  private static var timings: Timings {
    let week = Span("5 school days")
    return Timings(
      notice: week ?? fallback, interim: Span("15 school days") ?? fallback,
      staffCheck: week ?? fallback)
  }

  private static var fallback: Span {
    guard let day = Span(1, .days) else { preconditionFailure("1 day is a span") }
    return day
  }
}

extension PolicyPack {
  /// The pack with one measure changed.
  func changing(_ id: String, _ change: (inout Measure) -> Void) -> PolicyPack {
    var pack = self
    for index in pack.measures.indices where pack.measures[index].id == id {
      change(&pack.measures[index])
    }
    return pack
  }
}
