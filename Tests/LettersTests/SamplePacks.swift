import CaseModel
import PolicyModel

/// Two made-up codes: a menu whose chair is consulted, and a ladder that consults nobody.
enum SamplePacks {
  private static func clause(
    _ id: ClauseID, _ place: String, _ kind: ClauseKind, _ says: String, source: String,
    basis: Basis = .policy, exact: String? = nil
  ) -> Clause {
    Clause(
      id: id, citation: Citation(basis: basis, source: source, place: place), kind: kind,
      summary: says, exact: exact)
  }

  static var menu: PolicyPack {
    let source = "Parent code of conduct"
    return PolicyPack(
      id: "hollybank", version: "2025-09", school: "Hollybank Primary School", title: source,
      words: PackWords(parent: "parent", parents: "parents"),
      scope: PackScope(
        people: ["those who care for a pupil"], measuresFor: "parents", visitors: false,
        clause: "temper"),
      shape: .menu,
      clauses: [
        clause(
          "temper", "section 3, bullet 1", .behaviour,
          "Losing one's temper, or shouting at staff, pupils or other parents.", source: source),
        clause(
          "threat", "section 3, bullet 2", .behaviour, "Threats.", source: source,
          exact: "Threatening another member of our community."),
        clause(
          "respect", "section 2, bullet 1", .expectation,
          "Treat everybody at the school with respect.",
          source: source),
        clause(
          "peaceful", "section 2, bullet 2", .expectation,
          "Look for a peaceful way to settle things.",
          source: source),
        clause(
          "warn", "section 4, bullet 1", .measure, "A warning letter may be sent.", source: source),
        clause("meet", "section 4, bullet 2", .measure, "A meeting may be held.", source: source),
        clause(
          "ban", "section 4, bullet 5", .measure, "A parent may be banned from the site.",
          source: source),
        clause(
          "managed", "section 4, last paragraph", .measure,
          "Contact may be put under conditions for a fixed period.", source: source,
          basis: .ourReading),
        clause(
          "contact", "forms of contact", .measure, "A colleague may join.", source: "Conduct",
          basis: .ourDefault),
        clause(
          "chair", "section 4, last line", .consultation,
          "The head consults the chair of governors before a ban.", source: source),
        clause(
          "challenge", "section 5", .challenge, "A parent may complain to the chair.",
          source: source),
      ],
      behaviours: [
        Behaviour(
          id: "temper", name: "Temper", clause: "temper", category: .temper,
          expects: ["peaceful", "respect"]),
        Behaviour(id: "threat", name: "Threats", clause: "threat", category: .threat),
      ],
      expectations: ["respect", "peaceful"],
      measures: measures(atEnd: .lapses), duties: [], routes: [], powers: [],
      consultations: [
        Consultation(role: .chair, before: ["site-ban"], standIn: .viceChair, clause: "chair")
      ],
      legalAdviser: nil,
      challenge: ChallengeRoute(
        route: "a formal complaint to the chair of governors", heardBy: .chair, clause: "challenge",
        citation: Citation(basis: .policy, source: source, place: "section 5")),
      concernRoute: [], contacts: [], agreement: nil, control: control, timings: timings)
  }

  static var ladder: PolicyPack {
    let source = "Code of Conduct for Parents, Carers and Visitors"
    var pack = menu
    pack.id = "stonebridge"
    pack.version = "2026-01"
    pack.school = "Stonebridge Junior Academy"
    pack.title = source
    pack.shape = .ladder
    pack.words = PackWords(
      parent: "parent, carer or visitor", parents: "parents, carers or visitors")
    pack.clauses = pack.clauses.map { clause in
      var clause = clause
      if clause.citation.source == "Parent code of conduct" { clause.citation.source = source }
      clause.exact = nil
      return clause
    }
    // The conduct goes against none of them.
    for index in pack.behaviours.indices { pack.behaviours[index].expects = [] }
    pack.measures = measures(atEnd: .askHead)
    pack.consultations = []
    pack.challenge = ChallengeRoute(
      route: "the school's complaints policy", heardBy: nil, clause: nil,
      citation: Citation(basis: .ourDefault, source: "Conduct", place: "complaints"))
    return pack
  }

  private static func measures(atEnd: AtEnd) -> [Measure] {
    [
      Measure(
        id: "warning-letter", name: "Warning letter", kind: .warningLetter, clause: "warn",
        letter: .warning),
      Measure(
        id: "ban-warning", name: "Warning of a ban", kind: .banWarning, clause: "warn",
        letter: .banWarning),
      Measure(
        id: "meeting", name: "Meeting", kind: .meetingInvitation, clause: "meet",
        letter: .invitation),
      Measure(id: "mediation", name: "Mediation", kind: .mediation, clause: "meet"),
      Measure(
        id: "managed-contact", name: "Managed contact", kind: .managedContact, clause: "managed",
        letter: .managedContact, atEnd: atEnd),
      Measure(
        id: "accompanied-contact", name: "Accompanied contact", kind: .accompaniedContact,
        clause: "contact", letter: .accompaniedContact, atEnd: .lapses),
      Measure(
        id: "senior-contact", name: "Contact through senior staff", kind: .seniorContact,
        clause: "contact", letter: .accompaniedContact, atEnd: .lapses),
      Measure(
        id: "site-ban", name: "Site ban", kind: .siteBan, clause: "ban", letter: .ban,
        atEnd: atEnd),
    ]
  }

  private static var control: DocumentControl {
    DocumentControl(
      approvedBy: "", approvedOn: nil, reviewWords: "", reviewTerm: nil, status: "", clause: nil)
  }

  private static var timings: Timings {
    guard let notice = Span(5, .schoolDays), let interim = Span(15, .schoolDays),
      let check = Span(2, .days)
    else { preconditionFailure("spans within bounds") }
    return Timings(notice: notice, interim: interim, staffCheck: check)
  }
}
