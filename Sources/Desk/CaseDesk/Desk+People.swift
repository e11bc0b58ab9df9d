import CaseModel
import Chronology
import PolicyModel

extension Desk {
  func peopleForm(_ key: FormKey) throws(DeskError) -> FormSheet {
    switch key {
    case .parentAdd:
      return FormSheet(
        key: key, title: "Add a person", fields: personFields(ParentState()),
        submit: "Add the person")
    case .parentEdit(let parent):
      let state = try parentState(parent)
      return FormSheet(
        key: key, title: "Change \(state.fullName)",
        fields: personFields(state)
          + [StepField("why", "What was changed and why", required: true)],
        submit: "Record the change", version: state.version)
    case .pupilAdd:
      return FormSheet(
        key: key, title: "Add a pupil",
        fields: [
          StepField("given", "Given name", required: true),
          StepField("family", "Family name", required: true),
          StepField("born", "Date of birth", .date), StepField("year", "Year group"),
          StepField("form", "Class"), StepField("upn", "Unique pupil number"),
        ], submit: "Add the pupil")
    case .pupilLeft(let pupil):
      let state = try pupilState(pupil)
      return FormSheet(
        key: key, title: "\(state.name.full) left",
        fields: [StepField("on", "Last day on roll", .date, required: true, initial: "today")],
        submit: "Record that they left", version: state.version)
    case .link(let parent):
      let state = try parentState(parent)
      return FormSheet(
        key: key, title: "Link a child to \(state.fullName)",
        fields: [
          StepField(
            "pupil", "Which pupil", .pupil, required: true),
          StepField(
            "relation", "What they are to the child", .choice, required: true, initial: "mother",
            choices: LinkKind.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
          StepField(
            "responsibility", "Parental responsibility", .choice, required: true,
            initial: "not-stated",
            choices: Responsibility.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
          StepField("collects", "Do they collect the child", .yesNo, initial: "yes"),
        ], submit: "Link them", version: state.version)
    case .courtOrder(let parent):
      let state = try parentState(parent)
      return FormSheet(
        key: key, title: "Court order about \(state.fullName)",
        fields: [
          StepField("kind", "What kind of order", required: true),
          StepField("effect", "What it says", .text, required: true),
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
    case .adjustment(let parent):
      let state = try parentState(parent)
      return FormSheet(
        key: key, title: "Adjustment agreed with \(state.fullName)",
        fields: [StepField("what", "What was agreed", .text, required: true)],
        submit: "Record it", version: state.version)
    case .agreement(let parent):
      let state = try parentState(parent)
      return FormSheet(
        key: key, title: "Agreement of \(state.fullName) to the code",
        fields: [
          StepField(
            "answer", "The answer", .choice,
            choices: [
              StepField.Choice("", "asked, none yet"), StepField.Choice("yes", "agreed"),
              StepField.Choice("no", "did not agree"),
            ])
        ], submit: "Record it", version: state.version)
    default: throw .notFound("such a form")
    }
  }

  private func personFields(_ state: ParentState) -> [StepField] {
    [
      StepField("title", "Title", initial: state.name?.title ?? ""),
      StepField("given", "Given name", initial: state.name?.given ?? ""),
      StepField("family", "Family name", initial: state.name?.family ?? ""),
      StepField(
        "described", "Or a description, if not known", initial: state.described),
      StepField(
        "kind", "What they are to the school", .choice, required: true,
        initial: state.kind.rawValue,
        choices: ParentKind.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
      StepField("address", "Address", .text, initial: state.contact.address),
      StepField("postcode", "Postcode", initial: state.contact.postcode),
      StepField("email", "E-mail", initial: state.contact.email),
      StepField(
        "telephone", "Telephone", initial: state.contact.telephone.joined(separator: ", "),
        hint: "Several are separated by commas."),
      StepField(
        "email-agreed", "Agreed to notices by e-mail", .yesNo,
        initial: state.contact.emailAgreed ? "yes" : "no"),
      StepField(
        "confidential", "Address not to be disclosed", .yesNo,
        initial: state.contact.confidential ? "yes" : "no"),
    ]
  }

  func recordPeople(_ key: FormKey, _ answers: [String: String]) throws(DeskError) -> Submission {
    let sheet = try peopleForm(key)
    let now = try now()
    let reading = try reading(sheet, answers)
    var problems = reading.problems
    let write: Write
    var expecting: [String: Int] = [:]
    var place: Submission.Place?
    switch key {
    case .parentAdd, .parentEdit:
      let name = PersonName(
        title: reading.text("title"), given: reading.text("given"), family: reading.text("family"))
      if name.full.isEmpty && reading.text("described").isEmpty {
        problems.append(FieldProblem("family", "Enter a name, or a description."))
      }
      let kind = reading.raw("kind") ?? ParentKind.parent
      let known = name.full.isEmpty ? nil : name
      if case .parentEdit(let parent) = key {
        write = Write(
          parent.stream,
          ParentChanged(
            kind: kind, name: known, described: reading.text("described"),
            contact: contact(reading), why: reading.text("why")))
        expecting[parent.stream] = sheet.version
        place = .ofParent(parent)
      } else {
        let parent = ParentID(rawValue: try nextID("parent", letter: "p"))
        write = Write(
          parent.stream,
          ParentAdded(
            kind: known == nil ? .unidentified : kind, name: known,
            described: reading.text("described"), contact: contact(reading)))
        expecting[parent.stream] = 0
        place = .ofParent(parent)
      }
    case .pupilAdd:
      let pupil = PupilID(rawValue: try nextID("pupil", letter: "u"))
      write = Write(
        pupil.stream,
        PupilAdded(
          name: PersonName(given: reading.text("given"), family: reading.text("family")),
          born: reading.date("born"), year: reading.text("year"), form: reading.text("form"),
          upn: reading.text("upn")))
      expecting[pupil.stream] = 0
    case .pupilLeft(let pupil):
      write = Write(pupil.stream, PupilLeft(on: reading.date("on") ?? now.today))
      expecting[pupil.stream] = sheet.version
    case .link(let parent):
      let pupil = PupilID(rawValue: reading.text("pupil"))
      if problems.isEmpty, (try? pupilState(pupil)) == nil {
        problems.append(FieldProblem("pupil", "There is no pupil \(pupil) in the record."))
      }
      write = Write(
        parent.stream,
        LinkMade(
          pupil: pupil, relation: reading.raw("relation") ?? .other,
          responsibility: reading.raw("responsibility") ?? .notStated,
          collects: reading.isYes("collects")))
      expecting[parent.stream] = sheet.version
      place = .ofParent(parent)
    case .courtOrder(let parent):
      let pupil = reading.text("pupil")
      let collect = reading.text("may-collect")
      write = Write(
        parent.stream,
        CourtOrderRecorded(
          order: ItemID(rawValue: "O\(sheet.version + 1)"),
          pupil: pupil.isEmpty ? nil : PupilID(rawValue: pupil), kind: reading.text("kind"),
          effect: reading.text("effect"), mayCollect: collect.isEmpty ? nil : collect == "yes",
          from: reading.date("from") ?? now.today, until: reading.date("until"),
          copySeenBy: reading.isYes("copy-seen") ? staff : nil))
      expecting[parent.stream] = sheet.version
      place = .ofParent(parent)
    case .adjustment(let parent):
      write = Write(
        parent.stream,
        AdjustmentAgreed(
          adjustment: ItemID(rawValue: "A\(sheet.version + 1)"), what: reading.text("what")))
      expecting[parent.stream] = sheet.version
      place = .ofParent(parent)
    case .agreement(let parent):
      let answer = reading.text("answer")
      write = Write(
        parent.stream,
        AgreementAsked(
          edition: try pack().version, agreed: answer.isEmpty ? nil : answer == "yes"))
      expecting[parent.stream] = sheet.version
      place = .ofParent(parent)
    default: throw .notFound("such a form")
    }
    if !problems.isEmpty { return .mend(problems) }
    try record([write], happened: When(now.today, now.time), expecting: expecting)
    let made = write.stream.split(separator: "/").last.map(String.init) ?? ""
    return .recorded("Recorded (\(made)).", open: place)
  }

  private func contact(_ reading: PlainForm) -> ContactDetails {
    ContactDetails(
      address: reading.text("address"), postcode: reading.text("postcode"),
      email: reading.text("email"),
      telephone: reading.text("telephone").split(separator: ",").map {
        String($0.drop { $0 == " " })
      },
      emailAgreed: reading.isYes("email-agreed"), confidential: reading.isYes("confidential"))
  }
}
