import CaseModel
import Chronology
import PolicyModel

/// What was begun with a person ends or changes, or a pupil is back.
extension Desk {
  // MARK: Forms

  /// - Throws: ``DeskError``: `unusable` where there is nothing to come back from, `notFound`.
  func pupilReturnedForm(_ pupil: PupilID) throws(DeskError) -> FormSheet {
    let state = try pupilState(pupil)
    guard state.left != nil else {
      throw .unusable("\(state.name.full) is on the roll, so there is nothing to come back from.")
    }
    return FormSheet(
      key: .pupilReturned(pupil), title: "\(state.name.full) is back",
      fields: [
        StepField("on", "First day back", .date, required: true, initial: "today", isPast: true),
        StepField(
          "why", "Why", required: true,
          hint: "Joined again, did not leave after all, or recorded by mistake."),
      ], submit: "Record that they are back", version: state.version)
  }

  /// - Throws: ``DeskError``: `unusable` where no child is linked, `notFound`.
  func linkChangeForm(_ parent: ParentID) throws(DeskError) -> FormSheet {
    let state = try parentState(parent)
    let same = StepField.Choice("", "as it is")
    let yesNo = [same, StepField.Choice("yes", "yes"), StepField.Choice("no", "no")]
    return FormSheet(
      key: .linkChange(parent), title: "Change a link of \(state.fullName)",
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

  /// - Throws: as ``linkChangeForm(_:)`` does.
  func linkEndForm(_ parent: ParentID) throws(DeskError) -> FormSheet {
    let state = try parentState(parent)
    return FormSheet(
      key: .linkEnd(parent), title: "End a link of \(state.fullName)",
      fields: [
        try linkField(state), Self.sinceField("From which day there is no link"),
        StepField(
          "why", "Why", required: true,
          hint: "What changed, or that it had been recorded by mistake."),
      ], submit: "End the link", version: state.version)
  }

  /// - Throws: ``DeskError``: `unusable` where no order stands, `notFound`.
  func courtOrderEndForm(_ parent: ParentID) throws(DeskError) -> FormSheet {
    let state = try parentState(parent)
    return FormSheet(
      key: .courtOrderEnd(parent), title: "End a court order about \(state.fullName)",
      fields: [
        try orderField(state), Self.sinceField("From which day it no longer stands"),
        StepField(
          "why", "Why", required: true,
          hint: "Discharged, replaced, or recorded by mistake; and what shows that."),
      ], submit: "End the order", version: state.version)
  }

  /// - Throws: ``DeskError``: `unusable` where nothing is agreed, `notFound`.
  func adjustmentEndForm(_ parent: ParentID) throws(DeskError) -> FormSheet {
    let state = try parentState(parent)
    let choices = state.adjustments.map {
      StepField.Choice($0.adjustment.rawValue, Self.short($0.what))
    }
    return FormSheet(
      key: .adjustmentEnd(parent), title: "End an adjustment of \(state.fullName)",
      fields: [
        try Self.which(
          "adjustment", "Which adjustment", choices,
          none: "No adjustment is agreed with \(state.fullName), so there is none to end."),
        Self.sinceField("From which day it no longer stands"),
        StepField("why", "Why", required: true, hint: "And that the person was asked."),
        StepField(
          "mistake", "Whether it was recorded by mistake, and never agreed with them", .yesNo,
          initial: "no",
          hint:
            "What was agreed stays due for every letter to which they had to reply before its end."),
      ], submit: "End the adjustment", version: state.version)
  }

  private static func sinceField(_ label: String) -> StepField {
    StepField("on", label, .date, required: true, initial: "today", isPast: true)
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

  func recordReturned(
    _ pupil: PupilID, _ answers: [String: String]
  ) throws(DeskError) -> Submission {
    let state = try pupilState(pupil)
    let today = try today()
    return try end(
      try pupilReturnedForm(pupil), answers, in: pupil.stream,
      said: "\(state.name.full) is on the roll again."
    ) {
      let day = $0.happened.day
      if let left = state.left, left < today, day <= left {
        $1.append(FieldProblem("on", "They left on \(left.withWeekday); give a later day."))
      }
      return PupilReturned(on: day, why: $0.text("why"))
    }
  }

  func changeLink(_ parent: ParentID, _ answers: [String: String]) throws(DeskError) -> Submission {
    let state = try parentState(parent)
    return try end(
      try linkChangeForm(parent), answers, in: parent.stream, open: .ofParent(parent),
      said: "The link is changed."
    ) { reading, problems in
      let link = state.standingLinks.first { $0.pupil.rawValue == reading.text("pupil") }
      let changed = link.flatMap { self.changed($0, reading) }
      if changed == nil, problems.isEmpty {
        problems.append(FieldProblem("relation", "Nothing is changed yet: choose what is."))
      }
      return changed
    }
  }

  func endLink(_ parent: ParentID, _ answers: [String: String]) throws(DeskError) -> Submission {
    let state = try parentState(parent)
    let sheet = try linkEndForm(parent)
    return try end(
      sheet, answers, in: parent.stream, open: .ofParent(parent),
      said: "The child is no longer linked to \(state.fullName)."
    ) { reading, _ in
      LinkEnded(pupil: PupilID(rawValue: reading.text("pupil")), why: reading.text("why"))
    }
  }

  func endOrder(_ parent: ParentID, _ answers: [String: String]) throws(DeskError) -> Submission {
    let state = try parentState(parent)
    let today = try today()
    return try end(
      try courtOrderEndForm(parent), answers, in: parent.stream, open: .ofParent(parent),
      said: "The court order no longer stands."
    ) {
      let order = ItemID(rawValue: $0.text("order"))
      let facts = state.orders.first { $0.facts.order == order }?.facts
      if let facts, facts.from > $0.happened.day, facts.from <= today {
        $1.append(
          FieldProblem("on", "It stands from \(facts.from.withWeekday); give no earlier day."))
      }
      return CourtOrderEnded(order: order, why: $0.text("why"))
    }
  }

  func endAdjustment(
    _ parent: ParentID, _ answers: [String: String]
  ) throws(DeskError) -> Submission {
    try end(
      try adjustmentEndForm(parent), answers, in: parent.stream, open: .ofParent(parent),
      said: "The adjustment no longer stands."
    ) { reading, _ in
      AdjustmentEnded(
        adjustment: ItemID(rawValue: reading.text("adjustment")), why: reading.text("why"),
        byMistake: reading.isYes("mistake") ? true : nil)
    }
  }

  /// Records an end or a change on the day that its form names.
  ///
  /// - Parameter make: the entry, and whatever is wrong besides; nil where there is none to record.
  private func end(
    _ sheet: FormSheet, _ answers: [String: String], in stream: String,
    open place: Submission.Place? = nil, said: String,
    _ make: (PlainForm, inout [FieldProblem]) -> (any EventPayload)?
  ) throws(DeskError) -> Submission {
    let reading = try reading(sheet, answers)
    var problems = reading.problems + reading.ahead
    guard let payload = make(reading, &problems), problems.isEmpty else { return .mend(problems) }
    try record(
      [Write(stream, payload)], happened: reading.happened, expecting: [stream: sheet.version])
    return .recorded(said, open: place)
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
}
