import PolicyModel

/// Fields in which anybody's name may stand, a colleague's among them.
extension StepForm {
  /// Whom a field names: a member of staff by id or name, anybody else as they were typed.
  ///
  /// An id that is nobody's, and a piece of a colleague's name, are refused at the field: whoever is known by
  /// identity to the gates would otherwise be a stranger to them.
  func named(_ field: String, _ reader: inout FormReader) -> (name: String, staff: StaffID?) {
    let text = reader.text(field)
    if let member = context.somebody(StaffID(rawValue: text.lowercased())) {
      return (member.name, member.staff)
    }
    if text.isStaffID {
      reader.wrong(
        field, "“\(text)” is no member of staff here. Give a full name, or the id of somebody here."
      )
    } else if let member = context.staff.first(where: { text.isPiece(ofName: $0.name) }) {
      reader.wrong(
        field,
        "“\(text)” may be \(member.name). Give the full name; of somebody else with who they are: “\(text), a "
          + "parent”.")
    }
    return (text, nil)
  }
}
