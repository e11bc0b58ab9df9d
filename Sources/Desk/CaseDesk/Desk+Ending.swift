import CaseModel
import Chronology
import PolicyModel

extension Desk {
  // MARK: Forms

  /// The form that ends or changes what was begun with a person, or brings a pupil back.
  ///
  /// - Throws: ``DeskError``: `unusable` where there is nothing to end, `notFound`.
  func endingForm(_ key: FormKey) throws(DeskError) -> FormSheet {
    switch key {
    case .pupilReturned(let pupil): return try returnForm(pupil, key)
    case .linkChange(let parent): return try linkChangeForm(parent, key)
    case .linkEnd(let parent):
      let state = try parentState(parent)
      return FormSheet(
        key: key, title: "End a link of \(state.fullName)",
        fields: [
          try linkField(state), Self.sinceField("From which day there is no link"),
          StepField(
            "why", "Why", required: true,
            hint: "What changed, or that it had been recorded by mistake."),
        ], submit: "End the link", version: state.version)
    case .courtOrderEnd(let parent):
      let state = try parentState(parent)
      return FormSheet(
        key: key, title: "End a court order about \(state.fullName)",
        fields: [
          try orderField(state), Self.sinceField("From which day it no longer stands"),
          StepField(
            "why", "Why", required: true,
            hint: "Discharged, replaced, or recorded by mistake; and what shows that."),
        ], submit: "End the order", version: state.version)
    case .adjustmentEnd(let parent):
      let state = try parentState(parent)
      let choices = state.adjustments.map {
        StepField.Choice($0.adjustment.rawValue, Self.short($0.what))
      }
      return FormSheet(
        key: key, title: "End an adjustment of \(state.fullName)",
        fields: [
          try Self.which(
            "adjustment", "Which adjustment", choices,
            none: "No adjustment is agreed with \(state.fullName), so there is none to end."),
          Self.sinceField("From which day it no longer stands"),
          StepField("why", "Why", required: true, hint: "And that the person was asked."),
        ], submit: "End the adjustment", version: state.version)
    default: throw .notFound("such a form")
    }
  }

  private func returnForm(_ pupil: PupilID, _ key: FormKey) throws(DeskError) -> FormSheet {
    let state = try pupilState(pupil)
    guard state.left != nil else {
      throw .unusable("\(state.name.full) is on the roll, so there is nothing to come back from.")
    }
    return FormSheet(
      key: key, title: "\(state.name.full) is back",
      fields: [
        StepField("on", "First day back", .date, required: true, initial: "today"),
        StepField(
          "why", "Why", required: true,
          hint: "Joined again, did not leave after all, or recorded by mistake."),
      ], submit: "Record that they are back", version: state.version)
  }

  private func linkChangeForm(_ parent: ParentID, _ key: FormKey) throws(DeskError) -> FormSheet {
    let state = try parentState(parent)
    let same = StepField.Choice("", "as it is")
    let yesNo = [same, StepField.Choice("yes", "yes"), StepField.Choice("no", "no")]
    return FormSheet(
      key: key, title: "Change a link of \(state.fullName)",
      fields: [
        try linkField(state),
        StepField(
          "relation", "What they are to the child", .choice,
          choices: [same] + LinkKind.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
        StepField(
          "responsibility", "Parental responsibility", .choice,
          choices: [same]
            + Responsibility.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
        StepField("collects", "Do they collect the child", .choice, choices: yesNo),
        StepField("lives-with", "Does the child live with them", .choice, choices: yesNo),
        StepField("why", "What was changed and why", required: true),
      ], submit: "Record the change", version: state.version)
  }

  private static func sinceField(_ label: String) -> StepField {
    StepField("on", label, .date, required: true, initial: "today")
  }

  /// A choice of what is there; the only one stands in it from the start.
  static func which(
    _ name: String, _ label: String, _ choices: [StepField.Choice], none: String
  ) throws(DeskError) -> StepField {
    guard let first = choices.first else { throw .unusable(none) }
    return StepField(
      name, label, .choice, required: true, initial: choices.count == 1 ? first.value : "",
      choices: choices)
  }

  static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? "\(line.prefix(59))…" : line
  }

  private func linkField(_ state: ParentState) throws(DeskError) -> StepField {
    var choices: [StepField.Choice] = []
    for link in state.standingLinks {
      let name = try pupilState(link.pupil).name.full
      choices.append(StepField.Choice(link.pupil.rawValue, "\(name), \(link.relation.words)"))
    }
    return try Self.which(
      "pupil", "Which child", choices, none: "No child is linked to \(state.fullName).")
  }

  private func orderField(_ state: ParentState) throws(DeskError) -> StepField {
    let today = try today()
    let choices = state.orders.filter { !$0.isOver(on: today) }.map { order in
      StepField.Choice(
        order.facts.order.rawValue,
        Self.short(
          "\(order.facts.kind), from \(order.facts.from.slashed): \(order.facts.effect)"))
    }
    return try Self.which(
      "order", "Which order", choices,
      none: "No court order about \(state.fullName) stands, so there is none to end.")
  }

  // MARK: Recording

  /// Ends or changes what was begun with a person, or brings a pupil back.
  func recordEnding(_ key: FormKey, _ answers: [String: String]) throws(DeskError) -> Submission {
    let sheet = try endingForm(key)
    let now = try now()
    let reading = try reading(sheet, answers)
    var problems = reading.problems + reading.ahead
    let day = reading.happened.day
    let write: Write
    var place: Submission.Place?
    switch key {
    case .pupilReturned(let pupil):
      let left = try pupilState(pupil).left
      if let left, left < now.today, day <= left {
        problems.append(FieldProblem("on", "They left on \(left.withWeekday); give a later day."))
      }
      write = Write(pupil.stream, PupilReturned(on: day, why: reading.text("why")))
    case .linkChange(let parent):
      guard let link = try link(reading, of: parent), let changed = changed(link, reading) else {
        if problems.isEmpty {
          problems.append(FieldProblem("relation", "Nothing is changed yet: choose what is."))
        }
        return .mend(problems)
      }
      write = Write(parent.stream, changed)
      place = .ofParent(parent)
    case .linkEnd(let parent):
      write = Write(
        parent.stream,
        LinkEnded(pupil: PupilID(rawValue: reading.text("pupil")), why: reading.text("why")))
      place = .ofParent(parent)
    case .courtOrderEnd(let parent):
      let order = ItemID(rawValue: reading.text("order"))
      let facts = try parentState(parent).orders.first { $0.facts.order == order }?.facts
      if let facts, facts.from > day, facts.from <= now.today {
        problems.append(
          FieldProblem("on", "It stands from \(facts.from.withWeekday); give no earlier day."))
      }
      write = Write(parent.stream, CourtOrderEnded(order: order, why: reading.text("why")))
      place = .ofParent(parent)
    case .adjustmentEnd(let parent):
      write = Write(
        parent.stream,
        AdjustmentEnded(
          adjustment: ItemID(rawValue: reading.text("adjustment")), why: reading.text("why")))
      place = .ofParent(parent)
    default: throw .notFound("such a form")
    }
    if !problems.isEmpty { return .mend(problems) }
    try record(
      [write], happened: reading.happened,
      expecting: [write.stream: sheet.version])
    return .recorded(try saidOfEnding(key, reading), open: place)
  }

  private func link(_ reading: PlainForm, of parent: ParentID) throws(DeskError) -> Link? {
    try parentState(parent).standingLinks.first { $0.pupil.rawValue == reading.text("pupil") }
  }

  /// The link with what was changed; nil where that is nothing.
  private func changed(_ link: Link, _ reading: PlainForm) -> LinkChanged? {
    let collects = reading.text("collects")
    let livesWith = reading.text("lives-with")
    let changed = LinkChanged(
      pupil: link.pupil, relation: reading.raw("relation") ?? link.relation,
      responsibility: reading.raw("responsibility") ?? link.responsibility,
      collects: collects.isEmpty ? link.collects : collects == "yes",
      livesWith: livesWith.isEmpty ? link.livesWith : livesWith == "yes", why: reading.text("why"))
    let isSame =
      changed.relation == link.relation && changed.responsibility == link.responsibility
      && changed.collects == link.collects && changed.livesWith == link.livesWith
    return isSame ? nil : changed
  }

  private func saidOfEnding(_ key: FormKey, _ reading: PlainForm) throws(DeskError) -> String {
    switch key {
    case .pupilReturned(let pupil):
      return "\(try pupilState(pupil).name.full) is on the roll again."
    case .linkChange: return "The link is changed."
    case .linkEnd(let parent):
      let pupil = try pupilState(PupilID(rawValue: reading.text("pupil"))).name.full
      return "\(pupil) is no longer linked to \(try parentState(parent).fullName)."
    case .courtOrderEnd: return "The court order no longer stands."
    default: return "The adjustment no longer stands."
    }
  }
}
