import CaseModel
import PolicyModel

extension LetterFacts {
  /// The facts under the names that templates use. Every field of the top level is here, if only as
  /// nothing recorded; what stands in a list is in the list.
  var fields: [LetterField: FieldValue] {
    var fields: [LetterField: FieldValue] = [:]
    for part in [head, happening, termFields, reasonFields, childFields, endFields, chairFields] {
      fields.merge(part) { first, _ in first }
    }
    return fields
  }

  private var head: [LetterField: FieldValue] {
    let named = !addressee.name.isEmpty
    return [
      .practice: .flag(school.practice),
      .schoolName: .text(LetterText.line(school.name)),
      .schoolAddress: .lines(LetterText.lines(school.address), as: .line),
      .schoolTelephone: .text(LetterText.line(school.telephone)),
      .schoolEmail: .text(LetterText.line(school.email)),
      .addresseeName: .text(LetterText.line(addressee.name)),
      .addresseeAddress: .lines(addressee.lines.map { LetterText.line($0) }, as: .line),
      .addressWithheld: .flag(addressee.withheld),
      .date: .text(date.inWords),
      .caseNumber: .text(LetterText.line(caseNumber.rawValue)),
      .greeting: .text(named ? LetterText.line(addressee.greeting) : "Sir or Madam"),
      .closing: .text(named ? "Yours sincerely" : "Yours faithfully"),
      .signatoryName: .text(LetterText.line(signatory.name)),
      .signatoryTitle: .text(LetterText.line(signatory.title)),
      .onBehalfOf: .text(onBehalfOf.map { LetterText.line("\($0.name), \($0.title)") } ?? ""),
      .decidedBy: .text(decidedBy.map { LetterText.line("\($0.name), \($0.title)") } ?? ""),
      .seal: .text(LetterText.line(seal ?? "")),
      .details: .text(LetterText.prose(details)),
      .parentWord: .text(LetterText.line(words.parent)),
      .parentsWord: .text(LetterText.line(words.parents)),
      .codeTitle: .text(LetterText.line(code)),
      .isParent: .flag(isParent),
      .hasPupil: .flag(isParent && hasPupil),
    ]
  }

  private var happening: [LetterField: FieldValue] {
    [
      .incidents: .list(
        incidents.map { incident in
          [
            .incidentWhen: .text(LetterText.when(incident.when)),
            .incidentWhere: .text(Self.place(incident.channel.words, incident.place)),
            .incidentCode: .text(LetterText.line(incident.code)),
            .behaviours: .list(incident.behaviours.map { Self.quoted($0) }),
          ]
        }),
      .oneIncident: .flag(incidents.count == 1),
      .hasExpectations: .flag(!expectations.isEmpty),
      .expectations: .list(expectations.map { Self.quoted($0) }),
      .hasMeasureClause: .flag(measureClause != nil),
      .measureText: .text(measureClause.map { LetterText.phrase($0.text) } ?? ""),
      .measureIsExact: .flag(measureClause?.isExact ?? false),
      .measurePlace: .text(measureClause.map { LetterText.phrase($0.place) } ?? ""),
      .offersMediation: .flag(offersMediation),
      .meetingWhen: .text(meeting.map { LetterText.when($0.when) } ?? ""),
      .meetingPlace: .text(LetterText.phrase(meeting?.place ?? "")),
      .meetingWith: .text(LetterText.phrase(meeting?.with ?? "")),
      .meetingCompany: .text(LetterText.phrase(meeting?.company ?? "")),
      .meetingIsHere: .flag(meeting?.isInPerson ?? false),
    ]
  }

  private static func quoted(_ clause: ToldClause) -> [LetterField: FieldValue] {
    [
      .clauseText: .text(LetterText.phrase(clause.text)),
      .clausePlace: .text(
        (clause.isExact ? "" : "in summary, ") + LetterText.phrase(clause.place)),
    ]
  }

  private static func place(_ channel: String, _ place: String) -> String {
    let place = LetterText.phrase(place)
    return place.isEmpty ? channel : "\(channel) (\(place))"
  }

  private var reasonFields: [LetterField: FieldValue] {
    sideFields.merging([
      .factsReliedOn: .text(LetterText.prose(factsReliedOn)),
      .factors: .text(LetterText.prose(factors)),
      .alternatives: .text(LetterText.prose(alternatives)),
      .whyLong: .text(LetterText.prose(whyLong)),
      .seriousness: .text(LetterText.prose(seriousness)),
      .again: .text(LetterText.prose(again)),
      .follows: .text(follows),
      .put: .text(put),
      .cameOn: .text(cameOn.map { LetterText.day($0) } ?? ""),
      .replyBy: .text(replyBy.map { LetterText.day($0) } ?? ""),
      .decider: .text(LetterText.line(decider)),
      .deciderCapital: .text(LetterText.capital(LetterText.line(decider))),
      .decidedOn: .text(decidedOn.map { LetterText.day($0) } ?? ""),
      .hasSteps: .flag(!steps.isEmpty),
      .steps: .lines(steps.map { LetterText.sentence($0) }, as: .step),
      .remarks: .lines(remarks.map { LetterText.sentence($0) }, as: .remark),
    ]) { $1 }
  }

  /// The parent's side: which of its fields holds, with its days and the answer to it.
  private var sideFields: [LetterField: FieldValue] {
    var fields: [LetterField: FieldValue] = [
      .sideReceived: .flag(false), .sideDeclined: .flag(false), .sidePart: .flag(false),
      .sideConsidered: .flag(false), .sideNone: .flag(false), .sideLastDay: .text(""),
      .sideRelayed: .flag(false), .sideRelayedNo: .flag(false), .sideSpeaker: .text(""),
      .sideInTime: .flag(false), .sideAsked: .flag(false),
      .hasSideOther: .flag(!takenForNoAnswer.isEmpty),
      .sideOthers: .lines(takenForNoAnswer.map { LetterText.sentence($0) }, as: .sideOther),
      .sideAnswer: .text(LetterText.prose(answer)),
      .answerAlone: .flag(representations == nil && !answer.isEmpty),
      .sideDay: .text(representations.map { LetterText.day($0.lastDay) } ?? ""),
    ]
    switch representations {
    case .received: fields[.sideReceived] = .flag(true)
    case .declined: fields[.sideDeclined] = .flag(true)
    case .part(_, let by):
      fields[.sidePart] = .flag(true)
      fields[.sideLastDay] = .text(LetterText.day(by))
    case .relayed(_, let by, let who, let declined):
      fields[declined ? .sideRelayedNo : .sideRelayed] = .flag(true)
      fields[.sideSpeaker] = .text(LetterText.capital(LetterText.line(who)))
      fields[.sideLastDay] = .text(by.map { LetterText.day($0) } ?? "")
    case .considered(_, let answer, let inTime):
      fields[.sideInTime] = .flag(inTime)
      fields[.sideConsidered] = .flag(true)
      fields[.sideAnswer] = .text(LetterText.prose(answer))
    case .asked(_, let answer):
      fields[.sideAsked] = .flag(true)
      fields[.sideAnswer] = .text(LetterText.prose(answer))
    case .nothing(_, let waited):
      fields[.sideNone] = .flag(true)
      fields[.sideLastDay] = .text(waited.map { LetterText.day($0) } ?? "")
    case nil: break
    }
    return fields
  }

  private var childFields: [LetterField: FieldValue] {
    [
      .hasChildren: .flag(!children.isEmpty),
      .children: .list(
        children.map {
          [
            .childName: .text(LetterText.line($0.name)),
            .arrangement: .text(LetterText.sentence(LetterText.capital($0.arrangement))),
          ]
        }),
      .childNames: .text(Self.listed(children.map { LetterText.line($0.name) })),
      .adjustments: .text(LetterText.prose(adjustments)),
      .complaintRoute: .text(LetterText.phrase(complaintRoute)),
      .complaintTo: .text(LetterText.phrase(complaintTo)),
      .complaintWords: .text(LetterText.sentence(LetterText.capital(complaintWords))),
      .complaintPlace: .text(LetterText.phrase(complaintPlace)),
      .hearerWasConsulted: .flag(hearerWasConsulted),
    ]
  }

  /// `Amy, Ben and Cai`.
  private static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private var endFields: [LetterField: FieldValue] {
    [
      .continues: .flag(review == .continue),
      .varies: .flag(review == .vary),
      .endedOn: .text(endedOn.map { LetterText.day($0) } ?? ""),
      .hadEnded: .flag(hadEnded),
      .replaces: .text(LetterText.phrase(Self.listed(replaces))), .isKeptAway: .flag(isKeptAway),
      .stillStands: .text(LetterText.phrase(Self.listed(stillStands))),
      .withdrawnLetter: .text(LetterText.phrase(withdrawnLetter)),
      .setAsideReason: .text(LetterText.prose(setAsideReason)),
      .challengeOutcome: .text(LetterText.sentence(challengeOutcome)),
      .challengeReasons: .text(LetterText.prose(challengeReasons)),
      .isUpheldInPart: .flag(isUpheldInPart),
      .breachWhen: .text(breach.map { LetterText.when($0.when) } ?? ""),
      .breachWhere: .text(LetterText.phrase(breach?.place ?? "")),
    ]
  }

  private var chairFields: [LetterField: FieldValue] {
    [
      .personName: .text(LetterText.phrase(personName)),
      .consulteeRole: .text(consultation?.role.inWords ?? ""),
      .consulteeName: .text(LetterText.phrase(consultation?.name ?? "")),
      .standInReason: .text(LetterText.phrase(consultation?.standInReason ?? "")),
      .askedWhen: .text(consultation.map { LetterText.when($0.asked) } ?? ""),
      .askedHow: .text(LetterText.phrase(consultation?.how ?? "")),
      .ceilings: .lines(
        (consultation?.ceilings ?? []).map { LetterText.phrase($0) }, as: .ceiling),
      .consultedFacts: .text(LetterText.prose(consultation?.facts ?? "")),
      .hasView: .flag(consultation?.view != nil),
      .view: .text(consultation?.view?.words ?? ""),
      .viewWhen: .text(consultation?.replied.map { LetterText.when($0) } ?? ""),
      .viewNote: .text(LetterText.prose(consultation?.note ?? "")),
      .againstReason: .text(LetterText.prose(consultation?.againstReason ?? "")),
    ]
  }
}
