import CaseModel
import Chronology
import PolicyModel

/// What ties a person to a child, binds them, or was agreed with them.
extension Desk {
  func linkForm(_ parent: ParentID) throws(DeskError) -> FormSheet {
    let state = try parentState(parent)
    return FormSheet(
      key: .link(parent), title: "Link a child to \(state.fullName)",
      fields: [
        StepField("pupil", "Which pupil", .pupil, required: true),
        StepField(
          "relation", "What they are to the child", .choice, required: true, initial: "mother",
          choices: LinkKind.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
        StepField(
          "responsibility", "Parental responsibility", .choice, required: true,
          initial: "not-stated",
          choices: Responsibility.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
        StepField("collects", "Do they collect the child", .yesNo, initial: "yes"),
      ], submit: "Link them", version: state.version)
  }

  func courtOrderForm(_ parent: ParentID) throws(DeskError) -> FormSheet {
    let state = try parentState(parent)
    return FormSheet(
      key: .courtOrder(parent), title: "Court order about \(state.fullName)",
      fields: [
        StepField(
          "kind", "What kind of order", .choice, required: true,
          choices: CourtOrderKind.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
        StepField("effect", "What it says", .text, required: true),
        StepField(
          "site", "Does it bear on their coming to the school", .yesNo, required: true,
          hint: "Yes puts them on the list of the gate, in words and without any case."),
        StepField("pupil", "About which child", .pupil, hint: "Left empty: all of theirs."),
        StepField(
          "may-collect", "May they collect the child", .choice,
          choices: [
            StepField.Choice("", "it does not say"), StepField.Choice("yes", "yes"),
            StepField.Choice("no", "no"),
          ]),
        StepField("from", "From", .date, required: true, initial: "today"),
        StepField("until", "Until", .date, base: "from"),
        StepField("copy-seen", "Have you seen a copy", .yesNo),
      ], submit: "Record the order", version: state.version)
  }

  func adjustmentForm(_ parent: ParentID) throws(DeskError) -> FormSheet {
    let state = try parentState(parent)
    return FormSheet(
      key: .adjustment(parent), title: "Adjustment agreed with \(state.fullName)",
      fields: [StepField("what", "What was agreed", .text, required: true)],
      submit: "Record it", version: state.version)
  }

  func agreementForm(_ parent: ParentID) throws(DeskError) -> FormSheet {
    let state = try parentState(parent)
    return FormSheet(
      key: .agreement(parent), title: "Agreement of \(state.fullName) to the code",
      fields: [
        StepField(
          "answer", "The answer", .choice,
          choices: [
            StepField.Choice("", "asked, none yet"), StepField.Choice("yes", "agreed"),
            StepField.Choice("no", "did not agree"),
          ])
      ], submit: "Record it", version: state.version)
  }

  // MARK: Recording

  func makeLink(_ parent: ParentID, _ answers: [String: String]) throws(DeskError) -> Submission {
    try record(try linkForm(parent), answers, in: parent.stream, open: .ofParent(parent)) {
      let pupil = PupilID(rawValue: $0.text("pupil"))
      if $1.isEmpty, (try? pupilState(pupil)) == nil {
        $1.append(FieldProblem("pupil", "There is no pupil \(pupil) in the record."))
      }
      return LinkMade(
        pupil: pupil, relation: $0.raw("relation") ?? .other,
        responsibility: $0.raw("responsibility") ?? .notStated, collects: $0.isYes("collects"))
    }
  }

  func recordOrder(
    _ parent: ParentID, _ answers: [String: String]
  ) throws(DeskError) -> Submission {
    let sheet = try courtOrderForm(parent)
    let today = try today()
    return try record(sheet, answers, in: parent.stream, open: .ofParent(parent)) { reading, _ in
      let pupil = reading.text("pupil")
      let collect = reading.text("may-collect")
      return CourtOrderRecorded(
        order: ItemID(rawValue: "O\(sheet.version + 1)"),
        pupil: pupil.isEmpty ? nil : PupilID(rawValue: pupil),
        kind: (reading.raw("kind") ?? CourtOrderKind.other).words, effect: reading.text("effect"),
        mayCollect: collect.isEmpty ? nil : collect == "yes",
        from: reading.date("from") ?? today, until: reading.date("until"),
        copySeenBy: reading.isYes("copy-seen") ? staff : nil,
        concernsSite: reading.isYes("site"))
    }
  }

  func recordAdjustment(
    _ parent: ParentID, _ answers: [String: String]
  ) throws(DeskError) -> Submission {
    let sheet = try adjustmentForm(parent)
    return try record(sheet, answers, in: parent.stream, open: .ofParent(parent)) { reading, _ in
      AdjustmentAgreed(
        adjustment: ItemID(rawValue: "A\(sheet.version + 1)"), what: reading.text("what"))
    }
  }

  func recordAgreement(
    _ parent: ParentID, _ answers: [String: String]
  ) throws(DeskError) -> Submission {
    let edition = try pack().version
    return try record(
      try agreementForm(parent), answers, in: parent.stream, open: .ofParent(parent)
    ) { reading, _ in
      let answer = reading.text("answer")
      return AgreementAsked(edition: edition, agreed: answer.isEmpty ? nil : answer == "yes")
    }
  }
}
