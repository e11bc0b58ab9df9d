import CaseModel
import PlainText
import PolicyModel

/// Rows of incidents.
enum IncidentRows {
  static func rows(
    _ id: IncidentID, _ state: IncidentState, pack: PolicyPack?, calendar: SchoolCalendar
  ) -> [ModelRow] {
    guard let report = state.report, let happened = state.happened else { return [] }
    let categories = report.behaviours.compactMap { pack?.behaviour($0)?.category.rawValue }
    var rows = [
      ModelRow(
        "incidents", key: id.rawValue,
        [
          "incident": .text(id.rawValue),
          "happened_on": .text(happened.day.iso),
          "happened_at": ModelValue(happened.time?.text),
          "channel": .text(report.channel.rawValue),
          "behaviours": .text(report.behaviours.joined(separator: " ")),
          "categories": .text(categories.joined(separator: " ")),
          "summary": .text(String(report.seen.prefix(240))),
          "folded": .text(FoldingKey.search("\(report.place) \(report.seen.prefix(2_000))")),
          "reported_by": .text(state.reportedBy?.rawValue ?? ""),
          "outcome": ModelValue(state.triage?.outcome.rawValue),
          "nature": ModelValue(state.triage?.nature.rawValue),
          "seriousness": ModelValue(state.triage?.seriousness.rawValue),
          "mark": ModelValue(state.mark?.rawValue),
          "lead": ModelValue(state.lead?.rawValue),
        ])
    ]
    for (index, person) in report.people.enumerated() {
      rows.append(
        ModelRow(
          "incident_people", key: "\(id)/\(index)",
          [
            "incident": .text(id.rawValue),
            "parts": .text(person.parts.map(\.rawValue).joined(separator: " ")),
            "parent": ModelValue(person.parent?.rawValue),
            "staff": ModelValue(person.staff?.rawValue),
            "named": .text(person.named),
          ]))
    }
    guard let pack else { return rows }
    let due = DueList(pack: pack, calendar: calendar).items(of: state)
    return rows + DueRows.rows(due, number: nil, incident: id)
  }
}

/// Rows of things due.
enum DueRows {
  static func rows(_ items: [DueItem], number: CaseID?, incident: IncidentID?) -> [ModelRow] {
    items.enumerated().map { index, item in
      ModelRow(
        "dues", key: "\(number?.rawValue ?? incident?.rawValue ?? "")/\(index)",
        [
          "number": ModelValue(number?.rawValue),
          "incident": ModelValue(incident?.rawValue),
          "kind": .text(item.kind.rawValue),
          "due": .text(item.due.iso),
          "shows": .text(item.shows.iso),
          "ends": ModelValue(item.ends?.iso),
          "what": .text(item.what),
          "step": .text(item.step),
          "clause": .text(item.clause),
        ])
    }
  }
}

/// Rows of a case and of everything in it.
enum CaseRows {
  static func rows(
    _ id: CaseID, _ state: CaseState, pack: PolicyPack, calendar: SchoolCalendar
  ) -> [ModelRow] {
    guard let opened = state.openedStamp, let parent = state.parent else { return [] }
    let number = ModelValue.text(id.rawValue)
    let standing = state.standing(pack: pack, calendar: calendar)
    let due = DueList(pack: pack, calendar: calendar).items(of: state)
    let natures = Set(state.natures)
    let categories = state.incidents.flatMap(\.facts.categories).map(\.rawValue)
    // Open cases come before closed ones, and among them those with the earliest thing due.
    let first = due.min { $0.due < $1.due }
    let earliest = first?.due
    // A case that waits for nobody may still have something due, which is then what it waits for.
    let waits = standing.waitsFor.isEmpty ? first?.kind.words ?? "" : standing.waitsFor
    let pressing = state.isOpen ? "0\(earliest?.iso ?? "9999-99-99")" : "1"
    var rows = [
      ModelRow(
        "cases", key: id.rawValue,
        [
          "number": number, "parent": .text(parent.rawValue),
          "opened_on": .text(opened.when.day.iso),
          "closed_on": ModelValue(state.closedStamp?.when.day.iso),
          "stage": .text(standing.stage.rawValue), "waits": .text(waits),
          "until_day": ModelValue(standing.until?.iso),
          "then_stage": .text(standing.thenStage.rawValue),
          "then_waits": .text(standing.thenWaitsFor),
          "access": .text(state.access.rawValue),
          "nature": .text(natures.map(\.rawValue).sorted().joined(separator: " ")),
          "seriousness": ModelValue(state.seriousness?.rawValue),
          "categories": .text(Set(categories).sorted().joined(separator: " ")),
          "hold": .integer(state.hold == nil ? 0 : 1),
          "held_by": .text(state.hold?.facts.by ?? ""),
          "outcome": ModelValue(state.closed?.outcome.rawValue), "pressing": .text(pressing),
          "lead": ModelValue(state.lead?.rawValue),
        ])
    ]
    for person in Set(state.people) {
      rows.append(
        ModelRow(
          "case_people", key: "\(id)/\(person)",
          ["number": number, "staff": .text(person.rawValue)]))
    }
    for incident in state.joinedIncidents {
      rows.append(
        ModelRow(
          "case_incidents", key: "\(id)/\(incident.facts.incident)",
          ["number": number, "incident": .text(incident.facts.incident.rawValue)]))
    }
    rows += measures(id, state)
    for restriction in state.restrictions {
      rows += restrictions(
        id, parent, restriction, replyBy: replyBy(to: restriction, state),
        knownFrom: state.knownAtGate(restriction, calendar),
        hasFallen: state.hasFallen(restriction),
        takenBack: state.takenBackUnsaid(under: restriction),
        toldOtherwise: state.toldOtherwise(under: restriction))
    }
    for meeting in state.meetings where meeting.isOpen {
      rows.append(
        ModelRow(
          "meetings", key: "\(id)/\(meeting.facts.meeting)",
          [
            "number": number, "on_day": .text(meeting.facts.on.iso),
            "at_time": ModelValue(meeting.facts.at?.text),
            "held_by": .text(meeting.facts.with.rawValue),
            "accompanied_by": ModelValue(meeting.facts.accompaniedBy?.rawValue),
            "place": .text(meeting.facts.place),
            "in_person": .integer(meeting.facts.isInPerson ? 1 : 0),
          ]))
    }
    for letter in state.letters { rows.append(self.letter(id, parent, letter)) }
    return rows + DueRows.rows(due, number: id, incident: nil)
  }

  /// Measures used, for reports; what was set aside does not count.
  private static func measures(_ id: CaseID, _ state: CaseState) -> [ModelRow] {
    let acts = state.measures.map { ($0.facts.measure, $0.stamp.when.day, true) }
    let restrictions = state.restrictions.map {
      ($0.measure, $0.decided.when.day, $0.counts)
    }
    return (acts + restrictions).enumerated().map { index, measure in
      ModelRow(
        "case_measures", key: "\(id)/\(index)",
        [
          "number": .text(id.rawValue), "measure": .text(measure.0),
          "taken_on": .text(measure.1.iso), "counts": .integer(measure.2 ? 1 : 0),
        ])
    }
  }

  /// One line a child, however many were typed; what a letter still says otherwise stands beside it.
  private static func arrangements(
    _ now: [ChildArrangement], _ letter: [ChildArrangement]
  ) -> [String] {
    let gone = letter.filter { told in !now.contains { $0.pupil == told.pupil } }
      .map { ChildArrangement(pupil: $0.pupil, arrangement: "Nothing is arranged now.") }
    return (now + gone).map { child in
      var text = child.arrangement
      if let told = letter.first(where: { $0.pupil == child.pupil }), told != child {
        text += " (Nobody has told them yet. Their letter says: \(told.arrangement))"
      }
      let lines = text.split(whereSeparator: \.isNewline)
      return "\(child.pupil): \(lines.joined(separator: " "))"
    }
  }

  /// The last day to reply to what an interim ban put to the parent; nil where nothing is awaited.
  private static func replyBy(to restriction: Restriction, _ state: CaseState) -> CivilDate? {
    guard let hearing = state.hearing(restriction.id), hearing.isAwaited else { return nil }
    return state.lastDay(toReply: hearing) ?? hearing.reply.by
  }

  private static func restrictions(
    _ id: CaseID, _ parent: ParentID, _ restriction: Restriction, replyBy: CivilDate?,
    knownFrom: CivilDate?, hasFallen: Bool, takenBack: [ExceptionAgreed],
    toldOtherwise: ToldOtherwise?
  ) -> [ModelRow] {
    let (terms, holding) = (restriction.terms, restriction.holding)
    let reviewState: String
    if let prepared = restriction.inHand?.prepared {
      reviewState = "prepared: \(prepared.recommendation.rawValue)"
    } else if restriction.inHand != nil {
      reviewState = "asked for by the parent"
    } else {
      switch restriction.reviews.count {
      case 0: reviewState = ""
      case 1: reviewState = "reviewed once"
      case let count: reviewState = "reviewed \(count) times"
      }
    }
    let arrangements = arrangements(restriction.children, toldOtherwise?.children ?? [])
    let span = RestrictionSpan(of: restriction)
    var rows = [
      ModelRow(
        "restrictions", key: "\(id)/\(restriction.id)",
        [
          "number": .text(id.rawValue), "restriction": .text(restriction.id.rawValue),
          "parent": .text(parent.rawValue), "measure": .text(restriction.measure),
          "form": .text(holding.form.rawValue), "scope": .text(holding.scope.rawValue),
          "conditions": .text(holding.limits), "from_day": .text(holding.from.iso),
          "until_day": ModelValue(terms.until?.iso), "until_words": .text(terms.untilWords),
          "review_day": ModelValue(terms.review?.iso), "last_day": ModelValue(terms.lastDay?.iso),
          "live_until": .text(span.liveUntil), "ends": .text(span.ends),
          "reply_by": ModelValue(replyBy?.iso),
          "told_on": ModelValue(restriction.told?.when.day.iso),
          "told_until": ModelValue(restriction.toldUntil?.iso),
          "known_on": ModelValue(knownFrom?.iso),
          "ending": ModelValue(restriction.ending?.rawValue),
          "holds_until": .text(RestrictionSpan.holdsUntil(restriction)),
          "ended_on": ModelValue(restriction.ended?.when.day.iso),
          "at_end": .text(restriction.atEnd.rawValue), "review_state": .text(reviewState),
          "breaches": .integer(restriction.breaches.count), "fallen": .integer(hasFallen ? 1 : 0),
          "as_found": .integer(restriction.found == nil ? 0 : 1),
          "unheard": .integer(restriction.wasUnheard ? 1 : 0),
          "confirm_by": ModelValue(restriction.takenOnItsWordUntil?.iso),
          "arrangements": .text(arrangements.joined(separator: "\n")),
          "decided_by": .text(restriction.lastDecided.staff.rawValue),
          "decided_on": .text(restriction.lastDecided.when.day.iso),
          "decided": .integer(restriction.decided.sequence),
          "rests_elsewhere": .integer(restriction.restsOnOtherCase ? 1 : 0),
        ])
    ]
    for (pupil, arranged) in Dictionary(grouping: restriction.children, by: \.pupil) {
      rows.append(
        ModelRow(
          "arrangements", key: "\(id)/\(restriction.id)/\(pupil)",
          [
            "number": .text(id.rawValue), "restriction": .text(restriction.id.rawValue),
            "pupil": .text(pupil.rawValue),
            "arrangement": .text(arranged.map(\.arrangement).joined(separator: " ")),
            "written": .integer(restriction.arrangedBy),
          ]))
    }
    let agreed = restriction.exceptions
    for (index, exception) in (agreed + takenBack).enumerated() {
      rows.append(
        ModelRow(
          "exceptions", key: "\(id)/\(restriction.id)/\(index)",
          [
            "number": .text(id.rawValue), "restriction": .text(restriction.id.rawValue),
            "on_day": .text(exception.on.iso), "purpose": .text(exception.visit()),
            "conditions": .text(exception.conditions),
            "taken_back": .integer(index < agreed.count ? 0 : 1),
          ]))
    }
    return rows
  }

  private static func letter(_ id: CaseID, _ parent: ParentID, _ letter: CaseLetter) -> ModelRow {
    let latest = letter.sent ?? letter.issued ?? letter.drafted
    return ModelRow(
      "letters", key: "\(id)/\(letter.id)",
      [
        "number": .text(id.rawValue), "letter": .text(letter.id.rawValue),
        "parent": .text(parent.rawValue), "kind": .text(letter.draft.kind.rawValue),
        "standing": .text(letter.standing), "drafted_on": .text(letter.drafted.when.day.iso),
        "issued_on": ModelValue(letter.issued?.when.day.iso),
        "sent_on": ModelValue(letter.sent?.when.day.iso), "how": .text(letter.how?.words ?? ""),
        "latest": .text(latest.when.day.iso),
      ])
  }
}
