/// A contact while the file is being read.
struct ContactDraft {
  typealias Found = (
    contact: TransferContact?, problem: TransferProblem?,
    notices: [(kind: TransferNotice.Kind, line: Int)]
  )

  let line: Int
  let column: Int
  var fields = FieldSet()
  var phones: [(kind: String, number: String)] = []
  private var address: AddressDraft?

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Keeps the first address that says anything.
  mutating func take(_ draft: AddressDraft) {
    if address == nil, draft.contactAddress != .notStated { address = draft }
  }

  /// The contact, or a problem where it has no surname.
  func finished(of pupil: String) -> Found {
    let relationship = RelationshipCode(code: fields["relationship"])
    guard let surname = fields.field("surname", "legalsurname")?.text else {
      let forename = fields["forename"]
      let who = forename.isEmpty ? "a contact without a name" : "contact \(forename)"
      let problem = TransferProblem(
        line: line, column: column, subject: .contact, label: "\(who) of \(pupil)",
        field: "Surname", reason: "This contact has no surname.")
      return (nil, problem, [])
    }
    let responsibility = fields.field("responsibility", "parentalresponsibility")?.text ?? ""
    let contact = TransferContact(
      line: line, order: Int(fields["order"]), title: fields["title"], surname: surname,
      forename: fields.field("forename", "legalforename")?.text ?? "",
      middleNames: fields["middlenames"], relationship: relationship,
      parentalResponsibility: Self.responsibility(responsibility),
      address: address?.contactAddress ?? .notStated, phones: distinctPhones,
      email: fields["email"])
    return (contact, nil, notices(on: contact, responsibility: responsibility))
  }

  private static func responsibility(_ text: String) -> ParentalResponsibility {
    switch ImportedText.boolean(text) {
    case true?: return .yes
    case false?: return .no
    case nil: return .notStated
    }
  }

  private var distinctPhones: [TransferPhone] {
    var seen: Set<String> = []
    return phones.compactMap { kind, number in
      let phone = TransferPhone(kind: PhoneKind(letter: kind), number: number)
      let isNew = !number.isEmpty && seen.insert(phone.comparable).inserted
      return isNew ? phone : nil
    }
  }

  private func notices(
    on contact: TransferContact, responsibility: String
  ) -> [(kind: TransferNotice.Kind, line: Int)] {
    var notices = fields.overlong.map { (TransferNotice.Kind.overlongField($0.name), $0.line) }
    notices += address?.notices ?? []
    if case .unknown(let code) = contact.relationship {
      notices.append((.unknownRelationship(code), line))
    }
    if contact.relationship == .notStated { notices.append((.noRelationship, line)) }
    if contact.relationship.isContradicted(byTitle: contact.title) {
      notices.append((.titleContradictsRelationship, line))
    }
    if contact.parentalResponsibility == .notStated, !responsibility.isEmpty {
      notices.append((.unreadableResponsibility(responsibility), line))
    }
    return notices
  }
}
