import CaseModel
import CaseStore
import Chronology
import PolicyModel

extension Desk {
  /// The form that logs a breach by somebody on the gate list. It names no case and no restriction, so that
  /// every member of staff may fill it in.
  func gateBreachForm(_ parent: ParentID, _ key: FormKey) throws(DeskError) -> FormSheet {
    let name = try nameAtTheGate(parent)
    let keeps = try !inForce(against: parent, When(try today()), "").isEmpty
    return FormSheet(
      key: key, title: "Log a breach — \(name)",
      advice: [
        keeps
          ? "It is logged against what keeps them from the site, and shown to the headteacher."
          : "Nothing that \(name) has been told of keeps them from the site today: report what they do today as "
            + "an incident. Only what they did on an earlier day, against a ban that stood then, is logged here."
      ],
      fields: [
        StepField(
          "what", "What happened", .text, required: true, hint: "Facts, in plain words."),
        StepField("place", "Where"),
      ] + PlainForm.whenFields(), submit: "Log the breach")
  }

  /// Logs a breach against what kept somebody from the site on the day.
  ///
  /// Whoever logs it may not see the case: nothing that is answered tells of it.
  func logBreach(
    by parent: ParentID, _ answers: [String: String], command: String? = nil
  ) throws(DeskError) -> Submission {
    let name = try nameAtTheGate(parent)
    let reading = try reading(try gateBreachForm(parent, .gateBreach(parent)), answers)
    let problems = reading.problems + reading.ahead
    if !problems.isEmpty { return .mend(problems) }
    let happened = reading.happened
    for restriction in try inForce(
      against: parent, happened, reading.text("place") + " " + reading.text("what"))
    {
      let step = [
        "restriction": restriction.id.rawValue, "what": reading.text("what"),
        "place": reading.text("place"), "on": reading.text("on"), "at": reading.text("at"),
      ]
      var submission = Submission.mend([])
      // Somebody at work in the case is no reason for the gate to wait, nor anything to tell it of.
      for _ in 0..<5 {
        submission = try takeStep(
          BuiltInStep.breach.rawValue, try anyCase(restriction.number), restriction.number, step,
          version: nil, command: command)
        guard case .changedMeanwhile = submission else { break }
      }
      switch submission {
      case .recorded: return .recorded("The breach by \(name) is logged.", open: nil)
      case .changedMeanwhile: throw .store(.busy)
      case .refused, .mend:
        if try mayOpen(restriction.number) { return submission }
      }
    }
    let cases = try otherCases(of: parent)
    return .refused(
      Refusal(
        .state,
        cases.first.flatMap { $0.state.whyMayCome(at: happened, others: Array(cases.dropFirst())) }
          ?? "Nothing that \(name) had been told of kept them from the site on "
          + "\(happened.day.withWeekday), so there is no breach to log.",
        opens: [
          "Report an incident about them.",
          "If they should not have been let in, ask the headteacher.",
        ]))
  }

  func nameAtTheGate(_ parent: ParentID) throws(DeskError) -> String {
    let names = try DeskError.mapping { try store.names(of: [parent]) }
    guard let name = names[parent] else { throw .notFound("person \(parent)") }
    return name
  }

  /// What keeps somebody from the site then and could be breached; of several such first that which speaks of
  /// the place that was told. Nobody breaches an arrangement of contact by coming in.
  private func inForce(
    against parent: ParentID, _ happened: When, _ told: String
  ) throws(DeskError) -> [(number: CaseID, id: ItemID)] {
    var found: [(number: CaseID, id: ItemID, rank: Int)] = []
    let calendar = try calendar()
    for number in try DeskError.mapping({ try store.cases(of: parent) }) {
      let state = try anyCase(number).state
      let others = try otherCases(of: parent, besides: number)
      for restriction in state.restrictions
      where restriction.canBeBreached
        && state.whyNotBreached(restriction, at: happened, calendar, others: others) == nil
        && restriction.holding.form.isBan
      {
        found.append((number, restriction.id, Self.rank(restriction.holding, told)))
      }
    }
    return found.sorted { $0.rank < $1.rank }.map { ($0.number, $0.id) }
  }

  private static func rank(_ terms: Terms, _ told: String) -> Int {
    if terms.scope == .whole { return 1 }
    let words = told.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 }
    let conditions = terms.conditions.lowercased()
    return words.contains { conditions.contains($0) } ? 0 : 2
  }
}
