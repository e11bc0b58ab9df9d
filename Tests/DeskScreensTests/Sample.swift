import DeskScreens
import PolicyModel
import ScreenKit

@testable import CaseModel

/// A made-up school with a person in every state a screen can show.
enum Sample {
  static let today = date(2026, 11, 18)

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  static func at(_ day: CivilDate, _ time: String = "") -> When { When(day, LocalTime(time)) }

  static let code = Citation(
    basis: .policy, source: "code of conduct", place: "section 4, last sentence")

  static let pack = PolicyPack(
    id: "oak-lane", version: "2026-09", school: "Oak Lane Primary", title: "Code of conduct",
    words: PackWords(parent: "parent", parents: "parents"),
    scope: PackScope(
      people: ["parents"], measuresFor: "any adult", visitors: true, clause: "scope"),
    shape: .menu,
    clauses: [
      Clause(
        id: "scope", citation: code, kind: .scope,
        summary: "The code is for every adult who cares for a pupil or visits the school."),
      Clause(
        id: "threats", citation: code, kind: .behaviour,
        summary: "Threats to staff, pupils or other parents are not tolerated."),
      Clause(
        id: "leave", citation: code, kind: .measure,
        summary: "The school may ask somebody to leave the site."),
      Clause(
        id: "ban", citation: code, kind: .measure,
        summary: "The head may ban a parent from the site after consulting the chair of governors."),
    ],
    behaviours: [Behaviour(id: "threat", name: "Threat", clause: "threats", category: .threat)],
    expectations: [],
    measures: [
      Measure(id: "asked-to-leave", name: "Ask to leave", kind: .askedToLeave, clause: "leave"),
      Measure(
        id: "site-ban", name: "Ban from the site", kind: .siteBan, clause: "ban",
        requires: [
          Requirement(
            id: .informationGathered, ways: [.firstHandAccount], clause: "ban", citation: code),
          Requirement(id: .chairConsulted, ways: [.consulted], clause: "ban", citation: code),
        ]),
    ],
    duties: [], routes: [], powers: [],
    consultations: [
      Consultation(role: .chair, before: ["site-ban"], standIn: .viceChair, clause: "ban")
    ],
    legalAdviser: nil,
    challenge: ChallengeRoute(route: "a complaint", heardBy: .chair, clause: nil, citation: code),
    concernRoute: [], contacts: [], agreement: nil,
    control: DocumentControl(
      approvedBy: "", approvedOn: nil, reviewWords: "", reviewTerm: nil, status: "", clause: nil),
    timings: Timings(notice: days(10), interim: days(21), staffCheck: days(2)))

  private static func days(_ count: Int) -> PolicyModel.Span {
    guard let span = PolicyModel.Span(count, .days) else {
      preconditionFailure("\(count) days are no length of time.")
    }
    return span
  }

  static func session(practice: Bool = true) -> DeskSession {
    DeskSession(
      school: "Oak Lane Primary", practice: practice, staff: "A. Head", roles: [.head],
      words: pack.words, today: today, pack: pack)
  }

  // MARK: Rows

  static let parentRow = ParentRow(
    parent: "p00001", name: "O'Brien, Siobhán", kind: .parent, children: ["Niamh", "Cian"],
    openCases: 1, restriction: "interim ban until 09/12/2026")

  static let parents = [
    parentRow,
    ParentRow(
      parent: "p00002", name: "Owusu, Kwame", kind: .carer, children: ["Ama"], openCases: 0,
      restriction: ""),
    ParentRow(
      parent: "p00003", name: "Account “schoolgate_truth”", kind: .unidentified, children: [],
      openCases: 1, restriction: ""),
  ]

  static let caseRow = CaseRow(
    number: "2026-014", parent: "p00001", parentName: "O'Brien, Siobhán", stage: .hearing,
    waitsFor: "the parent's side by 25/11/2026", due: date(2026, 11, 25),
    opened: date(2026, 11, 12), nature: "criminal", seriousness: .high, categories: [.threat],
    named: false, hold: false)

  static let cases = [
    CaseRow(
      number: "2026-011", parent: "p00003", parentName: "Account “schoolgate_truth”",
      stage: .gathering, waitsFor: "ask those involved", due: date(2026, 11, 16),
      opened: date(2026, 11, 9), nature: "neither", seriousness: .low, categories: [.posts],
      named: true, hold: true),
    caseRow,
  ]

  static let restriction = RestrictionRow(
    number: "2026-014", restriction: "R1", parent: "p00001", parentName: "O'Brien, Siobhán",
    form: .interim, scope: .whole, conditions: "", from: date(2026, 11, 18),
    until: date(2026, 12, 9), untilWords: "+3w", review: nil, replyBy: date(2026, 11, 25),
    standing: .inForce, daysLeft: 21, reviewState: "the parent's side awaited", breaches: 0,
    asFound: false)

  static let restrictions = [
    restriction,
    RestrictionRow(
      number: "2025-031", restriction: "R1", parent: "p00004", parentName: "Novák, Petra",
      form: .limited, scope: .part, conditions: "not at the gate before 9.00",
      from: date(2025, 11, 20), until: date(2026, 11, 27), untilWords: "a year",
      review: date(2026, 11, 20), standing: .inForce, daysLeft: 9,
      reviewState: "prepared, for the head", breaches: 1, asFound: true),
  ]

  static let letter = LetterRow(
    number: "2026-014", letter: "L1", parent: "p00001", parentName: "O'Brien, Siobhán",
    kind: .interimBan, standing: "issued", drafted: date(2026, 11, 17),
    issued: date(2026, 11, 18), how: "")

  static let incident = IncidentRow(
    incident: "2026-031", happened: at(date(2026, 11, 12), "15:20"), channel: .premises,
    behaviours: ["threat"], summary: "Shouted at a teaching assistant and raised a fist.",
    people: ["O'Brien, Siobhán"], triaged: .openCase, seriousness: .high, cases: ["2026-014"])

  static let report = IncidentRow(
    incident: "2026-032", happened: at(date(2026, 11, 17)), channel: .socialMedia,
    behaviours: [], summary: "A post naming the school.", people: [], cases: [])

  static func line(
    _ sequence: Int, _ title: String, _ body: String, mark: Mark? = nil,
    correction: String? = nil, later: Bool = false, stream: String = "case/2026-014"
  ) -> ChronicleLine {
    ChronicleLine(
      sequence: sequence, happened: at(date(2026, 11, 12 + sequence % 6), "09:05"),
      written: "2026-11-18 08:14", by: "B. Deputy", title: title, body: body, mark: mark,
      correction: correction, stream: stream, writtenLater: later)
  }

  static let chronology = [
    line(40, "Case opened", "One incident, 2026-031."),
    line(
      41, "Account", "Mrs Hale: “He raised his fist and shouted that I would be sorry.”",
      mark: .thirdParty, correction: "It was “she”, not “he”."),
    line(42, "Chair consulted", "The chair agrees to an interim ban.", later: true),
  ]

  // MARK: Sheets

  static let gate = [
    GateRow(
      parent: "p00001", name: "O'Brien, Siobhán",
      line:
        "May come in today for this only: 14:00 nativity play, with A. Head. Otherwise: Not to come in. "
        + "Fetch the head.",
      standing: .inForce, form: .interim, until: date(2026, 12, 9),
      children: ["Niamh (Year 3): grandmother collects", "Cian (Year 1): grandmother collects"],
      orders: ["no contact order, copy seen"], exceptions: ["14:00 nativity play, with A. Head"],
      number: "2026-014")
  ]

  static let todaySheet = TodaySheet(
    day: today, schoolDay: true, actingHead: "", gate: gate,
    mayReturn: [
      GateRow(
        parent: "p00005", name: "Singh, Harpreet", line: "May come in as anybody else.",
        standing: .lapsed, form: .limited, until: date(2026, 11, 13), children: [], orders: [],
        exceptions: [])
    ],
    holds: ["Account “schoolgate_truth”: asked by the police"],
    meetings: ["15:30 Owusu, Kwame with B. Deputy"],
    due: [
      DueRow(
        kind: .duty, due: date(2026, 11, 16), number: "2026-011", parent: "p00003",
        parentName: "Account “schoolgate_truth”", what: "Ask those involved.", step: "statement",
        clause: ""),
      DueRow(
        kind: .letterUnsent, due: today, number: "2026-014", parent: "p00001",
        parentName: "O'Brien, Siobhán", what: "Interim ban: issued, not sent.",
        step: "letter-sent", clause: ""),
      DueRow(
        kind: .triage, due: date(2026, 11, 19), incident: "2026-032", parentName: "",
        what: "Judge the report and say what comes of it.", step: "triage", clause: ""),
    ],
    changed: [line(42, "Chair consulted", "")])

  static let steps: [NextStep] = [
    NextStep(
      step: .builtIn(.statement), status: .done, reasons: [], advice: [], count: 2,
      last: at(date(2026, 11, 13), "09:05"), whyNotUsed: "", clause: nil, mayBeTaken: true),
    NextStep(
      step: .builtIn(.spokenTo), status: .ready, reasons: [], advice: [], count: 0, last: nil,
      whyNotUsed: "", clause: nil, mayBeTaken: true),
    NextStep(
      step: .measure(pack.measures[0]), status: .notUsed, reasons: [], advice: [], count: 0,
      last: nil, whyNotUsed: "They had left already.", clause: pack.clause("leave"),
      mayBeTaken: true),
    NextStep(
      step: .measure(pack.measures[1]), status: .blocked,
      reasons: [
        Refusal.Reason(
          kind: .policy, demand: .chairConsulted, why: "The chair of governors was not consulted.",
          clause: "The head may ban a parent after consulting the chair.", citation: code,
          opens: ["Consult the chair about these terms, or about wider ones."]),
        Refusal.Reason(
          kind: .fairness, demand: .chanceToRespond, why: "The parent has not been heard.",
          citation: Citation(basis: .law, source: "fairness", place: ""),
          opens: ["Give notice of intent, or begin with an interim ban."]),
      ], advice: ["You saw this incident: consider handing the decision on."], count: 0, last: nil,
      whyNotUsed: "", clause: pack.clause("ban"), mayBeTaken: false),
  ]

  static let caseSheet = CaseSheet(
    row: caseRow, version: 7, policy: "oak-lane 2026-09",
    banners: ["Interim ban in force until Wed 9 December 2026.", "Court order: no contact."],
    steps: steps, chronology: chronology, letters: [letter], restrictions: [restriction],
    incidents: [incident],
    due: [
      DueItem(
        kind: .letterUnsent, due: date(2026, 11, 17), what: "Interim ban: issued, not sent.",
        step: "spoken-to")
    ])

  static let parentSheet = ParentSheet(
    parent: "p00001", name: "Siobhán O'Brien", kind: .parent,
    contact: ["07700 900123", "Address not to be disclosed"],
    children: ["Niamh, Year 3: mother, parental responsibility"],
    orders: ["No contact order until 01/06/2027, copy seen by A. Head"],
    adjustments: ["Letters in large print"], agreement: "agreed on 04/09/2026",
    incidents: [incident], cases: [caseRow], restrictions: [restriction],
    chronology: [line(12, "Contact changed", "New telephone number.", stream: "parent/p00001")],
    pupils: ["u00001"])

  static let letterSheet = LetterSheet(
    row: letter,
    text: "Dear Ms O'Brien\n\nI have decided, for now, that you may not come onto the site.",
    hash: "9f2c1a", findings: [])

  static let draftSheet = LetterSheet(
    row: LetterRow(
      number: "2026-014", letter: "L2", parent: "p00001", parentName: "O'Brien, Siobhán",
      kind: .warning, standing: "draft", drafted: date(2026, 11, 18), how: ""),
    text: "Dear Ms O'Brien", hash: "",
    findings: ["The letter names no way to complain. Add the route to the pack."])

  static let policySheet = PolicySheet(
    pack: pack, alleged: ["threat": 3], digest: "4e1243bd22c66e76")

  static let counts = [
    CountRow(label: "Threat", count: 12), CountRow(label: "Posts online", count: 5),
    CountRow(label: "Dogs on site", count: 1),
  ]

  static let drafts = [
    DraftRow(
      key: formKey, title: "Speak to the parent — 2026-014, O'Brien, Siobhán",
      left: at(date(2026, 11, 18), "08:02"), words: "She rang at nine and said that Cian"),
    DraftRow(
      key: .incident(nil), title: "Report an incident", left: at(date(2026, 11, 17), "15:40"),
      words: "At the gate, Mr Owusu"),
  ]

  static let formKey = FormKey.step("2026-014", "spoken-to")

  /// A form of more than eight questions, which ends in a check.
  static func longForm(
    confirm: String = "O'Brien, Siobhán may not come in.", typed: [String: String] = [:]
  ) -> FormSheet {
    FormSheet(
      key: .step("2026-014", "site-ban"), title: "Ban from the site — 2026-014, O'Brien, Siobhán",
      fields: [
        StepField("from", "First day", .date, required: true, initial: "today"),
        StepField("until", "Last day", .date, required: true, initial: "+6w", base: "from"),
        StepField("review", "Review on", .date, hint: "Left empty: at the end."),
        StepField("facts", "The facts relied on", .text, required: true),
        StepField("factors", "What was weighed", .text, required: true),
        StepField("heard", "Was the parent heard", .yesNo, initial: "yes"),
        StepField(
          "people", "Who decided", .several,
          choices: [StepField.Choice("s01", "A. Head"), StepField.Choice("s02", "B. Deputy")]),
        StepField("complaint", "How the parent can complain", initial: "To the chair"),
        StepField(
          "mark", "Keep out of letters as", .choice,
          choices: [StepField.Choice("", "not marked"), StepField.Choice("police", "police")]),
      ],
      submit: "Record the ban", confirm: confirm, version: 7, typed: typed)
  }

  static func form(
    confirm: String = "", typed: [String: String] = [:], version: Int = 7
  ) -> FormSheet {
    FormSheet(
      key: formKey, title: "Speak to the parent — 2026-014, O'Brien, Siobhán",
      clause: "The school speaks to the parent. [code of conduct, section 4 (policy)]",
      advice: ["The parent asked for letters in large print."],
      fields: [
        StepField(
          "channel", "How", .choice, required: true, initial: "telephone",
          choices: [
            StepField.Choice("in-person", "in person"),
            StepField.Choice("telephone", "by telephone"),
          ]),
        StepField("note", "What was said", .text, required: true),
        StepField("on", "When it happened", .date, hint: "Today where left empty."),
        StepField("other", "Another person", .parent),
        StepField("heard", "Did they answer", .yesNo, initial: "yes"),
        StepField(
          "people", "Who else was there", .several,
          choices: [StepField.Choice("s01", "A. Head"), StepField.Choice("s02", "B. Deputy")]),
      ],
      submit: "Record the conversation", confirm: confirm, version: version,
      // Nobody is asked to confirm what is not filled in.
      typed: confirm.isEmpty ? typed : typed.merging(["note": "Calm."]) { own, _ in own })
  }
}

extension Sample {
  /// What is found anywhere.
  static let findings: [Finding] = [
    Finding(
      .person, name: "O'Brien, Siobhán", detail: "Aoife, Declan", place: .ofParent("p00001")),
    Finding(
      .ofCase, name: "2026-014", detail: "O'Brien, Siobhán, deciding", place: .ofCase("2026-014")),
    Finding(.incident, name: "2026-031", detail: "12/11/2026", place: .ofIncident("2026-031")),
  ]
}

extension Sample {
  /// What ends in the coming weeks.
  static let outlook = BansOutlook(
    days: [
      BansOutlook.Day(day: Sample.today.adding(days: 2), ends: 0, reviews: 1),
      BansOutlook.Day(day: Sample.today.adding(days: 9), ends: 2, reviews: 0),
    ], endSoon: 2, waitForHead: 1, lapsed: 1)
}

extension Sample {
  /// Own entries: one of each kind of remedy.
  static let own: [OwnEntry] = [
    OwnEntry(
      line: Sample.line(310, "Letter drafted", "Invitation to a meeting."),
      remedy: .takeBack(.step("2026-014", "letter-drop"), ["letter": "L2"])),
    OwnEntry(
      line: Sample.line(309, "Account", "She shouted at the gate."),
      remedy: .correct(.step("2026-014", "correct-entry"), ["entry": "309"])),
    OwnEntry(
      line: Sample.line(308, "Reported", "On the premises."),
      remedy: .stays("It stays. A note in the incident's case says what is right.")),
  ]
}
