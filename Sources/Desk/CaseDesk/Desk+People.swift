import CaseModel
import CaseStore
import Chronology
import PolicyModel

/// People and pupils in the record.
extension Desk {
  /// The form that adds a person, or changes the one given.
  func personForm() -> FormSheet {
    FormSheet(
      key: .parentAdd, title: "Add a person",
      fields: personFields(ParentState()) + [Self.noParentField(ParentState())] + namesakeFields,
      submit: "Add the person")
  }

  func personForm(_ parent: ParentID) throws(DeskError) -> FormSheet {
    let state = try parentState(parent)
    return FormSheet(
      key: .parentEdit(parent), title: "Change \(state.fullName)",
      fields: personFields(state) + [
        Self.noParentField(state),
        StepField("apart", "What tells them from others of that name", initial: state.apart ?? ""),
        StepField(
          "since", "Where an address changed: since when", .date,
          hint: "A letter that went to the old one since told them nothing."),
        StepField("why", "What was changed and why", required: true),
      ],
      submit: "Record the change", version: state.version)
  }

  func pupilForm() -> FormSheet {
    FormSheet(
      key: .pupilAdd, title: "Add a pupil",
      fields: [
        StepField("given", "Given name", required: true),
        StepField("family", "Family name", required: true),
        StepField("born", "Date of birth", .date), StepField("year", "Year group"),
        StepField("form", "Class"), StepField("upn", "Unique pupil number"),
      ], submit: "Add the pupil")
  }

  func pupilLeftForm(_ pupil: PupilID) throws(DeskError) -> FormSheet {
    let state = try pupilState(pupil)
    return FormSheet(
      key: .pupilLeft(pupil), title: "\(state.name.full) left",
      fields: [
        StepField("on", "Last day on roll", .date, required: true, initial: "today", isPast: true)
      ],
      submit: "Record that they left", version: state.version)
  }

  private func personFields(_ state: ParentState) -> [StepField] {
    let isHidden = state.contact.confidential
    let kept = isHidden ? "Not to be disclosed, and so not shown; left empty, it stays." : ""
    return [
      StepField("title", "Title", initial: state.name?.title ?? ""),
      StepField("given", "Given name", initial: state.name?.given ?? ""),
      StepField("family", "Family name", initial: state.name?.family ?? ""),
      StepField(
        "described", "Or a description, if not known", initial: state.described),
      StepField(
        "kind", "What they are to the school", .choice, required: true,
        initial: state.kind.rawValue,
        choices: ParentKind.allCases.map { StepField.Choice($0.rawValue, $0.words) }),
      StepField(
        "address", "Address", .text, initial: isHidden ? "" : state.contact.address, hint: kept),
      StepField(
        "postcode", "Postcode", initial: isHidden ? "" : state.contact.postcode, hint: kept),
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

  // MARK: Recording

  func addPerson(_ answers: [String: String]) throws(DeskError) -> Submission {
    let parent = ParentID(rawValue: try nextID("parent", letter: "p"))
    return try record(personForm(), answers, in: parent.stream, open: .ofParent(parent)) {
      (reading, problems) throws(DeskError) in
      let known = Self.name(reading, &problems)
      if let known { problems += try namesakeProblems(known, reading) }
      return ParentAdded(
        kind: known == nil ? .unidentified : reading.raw("kind") ?? .parent, name: known,
        described: reading.text("described"), contact: Self.contact(reading),
        apart: Self.apart(reading), noParentHere: Self.noParentHere(reading))
    }
  }

  func addPupil(_ answers: [String: String]) throws(DeskError) -> Submission {
    let pupil = PupilID(rawValue: try nextID("pupil", letter: "u"))
    return try record(pupilForm(), answers, in: pupil.stream) { reading, _ in
      PupilAdded(
        name: PersonName(given: reading.text("given"), family: reading.text("family")),
        born: reading.date("born"), year: reading.text("year"), form: reading.text("form"),
        upn: reading.text("upn"))
    }
  }

  func recordLeft(_ pupil: PupilID, _ answers: [String: String]) throws(DeskError) -> Submission {
    let today = try today()
    return try record(try pupilLeftForm(pupil), answers, in: pupil.stream) { reading, _ in
      PupilLeft(on: reading.date("on") ?? today)
    }
  }

  /// Records one entry about a person or a pupil, made of their form's answers.
  ///
  /// - Parameters:
  ///   - stream: theirs; a new one for whoever is added.
  ///   - beside: what is recorded with it in other streams, at these versions.
  ///   - make: the entry, and whatever is wrong besides.
  func record(
    _ sheet: FormSheet, _ answers: [String: String], in stream: String,
    open place: Submission.Place? = nil, beside: [Write] = [], at versions: [String: Int] = [:],
    _ make: (PlainForm, inout [FieldProblem]) throws(DeskError) -> any EventPayload
  ) throws(DeskError) -> Submission {
    let reading = try reading(sheet, answers)
    var problems = reading.problems
    let payload = try make(reading, &problems)
    if !problems.isEmpty { return .mend(problems) }
    let now = try now()
    try record(
      [Write(stream, payload)] + beside, happened: When(now.today, now.time),
      expecting: versions.merging([stream: sheet.version]) { $1 })
    let made = stream.split(separator: "/").last.map(String.init) ?? ""
    return .recorded("Recorded: \(try nameNow(stream)) (\(made)).", open: place)
  }

  /// How a person or a pupil is called once an entry about them stands.
  private func nameNow(_ stream: String) throws(DeskError) -> String {
    let id = String(stream.drop { $0 != "/" }.dropFirst())
    return stream.hasPrefix("pupil/")
      ? try pupilState(PupilID(rawValue: id)).name.full
      : try parentState(ParentID(rawValue: id)).fullName
  }

  /// The name in the answers; nil where they only describe somebody.
  static func name(_ reading: PlainForm, _ problems: inout [FieldProblem]) -> PersonName? {
    let name = PersonName(
      title: reading.text("title"), given: reading.text("given"), family: reading.text("family"))
    guard name.full.isEmpty else { return name }
    if reading.text("described").isEmpty {
      problems.append(FieldProblem("family", "Enter a name, or a description."))
    }
    return nil
  }

  static func contact(_ reading: PlainForm) -> ContactDetails {
    ContactDetails(
      address: reading.text("address"), postcode: reading.text("postcode"),
      email: reading.text("email"),
      telephone: reading.text("telephone").split(separator: ",").map {
        String($0.drop { $0 == " " })
      },
      emailAgreed: reading.isYes("email-agreed"), confidential: reading.isYes("confidential"))
  }
}
