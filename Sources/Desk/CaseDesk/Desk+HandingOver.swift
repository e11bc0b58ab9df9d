import CaseModel
import CaseStore
import PolicyModel

extension Desk {
  /// The form that hands an incident to a member of staff.
  func handOverForm(_ incident: IncidentID, _ key: FormKey) throws(DeskError) -> FormSheet {
    let state = try seenIncident(incident)
    return FormSheet(
      key: key, title: "Hand an incident to somebody — \(incident)",
      fields: [
        StepField(
          "to", "To whom", .staff, required: true, initial: state.lead?.rawValue ?? "",
          choices: try namedStaff().map { StepField.Choice($0.staff.rawValue, $0.name) }),
        StepField("note", "What they should know", .text),
      ], submit: "Hand it over", version: state.version)
  }

  /// Records that an incident was handed to a member of staff.
  func handOver(
    _ incident: IncidentID, _ answers: [String: String]
  ) throws(DeskError) -> Submission {
    let sheet = try handOverForm(incident, .handOver(incident))
    let now = try now()
    let reading = try reading(sheet, answers)
    if !reading.problems.isEmpty { return .mend(reading.problems) }
    let to = StaffID(rawValue: reading.text("to"))
    try record(
      [Write(incident.stream, IncidentHandedOver(to: to, note: reading.text("note")))],
      happened: When(now.today, now.time), expecting: [incident.stream: sheet.version])
    let name = try school().member(to)?.name ?? to.rawValue
    return .recorded("Incident \(incident) is with \(name) now.", open: nil)
  }
}
