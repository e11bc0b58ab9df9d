import PolicyModel

/// A pupil while the file is being read, and the judgement at its end whether it is a pupil at all.
struct PupilDraft {
  typealias Found = (
    pupil: TransferPupil?, problems: [TransferProblem],
    notices: [(kind: TransferNotice.Kind, line: Int)]
  )

  let line: Int
  let column: Int
  var fields = FieldSet()
  var contacts: [ContactDraft] = []
  private var address: AddressDraft?

  /// No pupil was born before this day; programs write 0001-01-01 for a date they do not have.
  private static let earliestBirth = CivilDate(iso: "1900-01-01")

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Keeps the first address that says anything.
  mutating func take(_ draft: AddressDraft) {
    if address == nil, draft.address != nil { address = draft }
  }

  /// The pupil, or one problem that names everything it lacks; and its contacts.
  func finished(writtenOn day: CivilDate?) -> Found {
    var faults: [(field: String, line: Int, column: Int, reason: String)] = []
    let surname = fields.field("surname", "legalsurname")?.text ?? ""
    let forename = fields.field("forename", "legalforename")?.text ?? ""
    if surname.isEmpty { faults.append(("Surname", line, column, "This pupil has no surname.")) }
    if forename.isEmpty { faults.append(("Forename", line, column, "This pupil has no forename.")) }
    let birth = dateOfBirth(writtenOn: day)
    if let fault = birth.fault { faults.append(fault) }
    guard faults.isEmpty, let dateOfBirth = birth.date else {
      return (nil, [problem(faults, surname: surname, forename: forename)], [])
    }
    var pupil = TransferPupil(
      line: line, upn: filled("upn").map(UniquePupilNumber.normalised),
      applicationReference: filled("applicationreference"), surname: surname, forename: forename,
      preferredSurname: fields["preferredsurname"], preferredForename: fields["preferredforename"],
      middleNames: fields["middlenames"], dateOfBirth: dateOfBirth,
      yearGroup: fields["ncyearactual"], sex: fields.field("sex", "gender")?.text ?? "",
      address: address?.address)
    var problems: [TransferProblem] = []
    var notices = ownNotices(upn: pupil.upn)
    for contact in contacts {
      let result = contact.finished(of: pupil.fullName)
      if let done = result.contact { pupil.contacts.append(done) }
      if let problem = result.problem { problems.append(problem) }
      notices += result.notices
    }
    return (pupil, problems, notices)
  }

  private func filled(_ name: String) -> String? { fields.field(name)?.text }

  private func ownNotices(upn: String?) -> [(kind: TransferNotice.Kind, line: Int)] {
    var notices = fields.overlong.map { (TransferNotice.Kind.overlongField($0.name), $0.line) }
    notices += address?.notices ?? []
    if let upn {
      if !UniquePupilNumber.isPermanent(upn), !UniquePupilNumber.isTemporary(upn) {
        notices.append((.upnShape, line))
      } else if !UniquePupilNumber.hasRightCheckLetter(upn) {
        notices.append((.upnCheckLetter, line))
      }
    }
    return notices
  }

  private func dateOfBirth(
    writtenOn day: CivilDate?
  ) -> (date: CivilDate?, fault: (field: String, line: Int, column: Int, reason: String)?) {
    guard let field = fields.field("dob", "dateofbirth") else {
      return (nil, ("DOB", line, column, "This pupil has no date of birth."))
    }
    func fault(_ reason: String) -> (field: String, line: Int, column: Int, reason: String) {
      ("DOB", field.line, field.column, reason)
    }
    // XML Schema lets a zone or a time follow the date; neither moves a birthday.
    let rest = field.text.dropFirst(10)
    guard let date = CivilDate(iso: field.text.prefix(10)),
      rest.isEmpty || ["T", "Z", "+", "-", " "].contains(rest.first)
    else {
      return (
        nil,
        fault(
          "“\(field.text)” is not a day there is, written year-month-day as in 2015-09-01.")
      )
    }
    if let earliest = Self.earliestBirth, date < earliest {
      return (nil, fault("The date of birth, \(date.inWords), is before 1900."))
    }
    if let day, date > day {
      return (
        nil,
        fault("The date of birth, \(date.inWords), is after the day the file was written.")
      )
    }
    return (date, nil)
  }

  private func problem(
    _ faults: [(field: String, line: Int, column: Int, reason: String)], surname: String,
    forename: String
  ) -> TransferProblem {
    let name = [forename, surname].filter { !$0.isEmpty }.joined(separator: " ")
    let reference = fields.field("upn", "applicationreference")?.text ?? ""
    let label = [name.isEmpty ? "a pupil without a name" : name, reference]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let single = faults.count == 1 ? faults.first : nil
    return TransferProblem(
      line: single?.line ?? line, column: single?.column ?? column,
      subject: .pupil(contacts: contacts.count), label: label,
      field: faults.map(\.field).joined(separator: ", "),
      reason: faults.map(\.reason).joined(separator: " "))
  }
}
