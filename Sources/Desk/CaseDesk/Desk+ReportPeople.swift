import CaseModel
import Chronology
import PlainText
import PolicyModel

extension Desk {
  /// Who is alleged in a report, with what must be recorded first for somebody who is only described.
  struct ReportedPeople {
    var alleged: [ParentID] = []
    var writes: [Write] = []
    var expecting: [String: Int] = [:]
    var problems: [FieldProblem] = []
  }

  /// Who is alleged in the answers to a report.
  func named(_ reading: PlainForm) throws(DeskError) -> ReportedPeople {
    var named = ReportedPeople()
    for name in ["alleged", "alleged-2"] where !reading.text(name).isEmpty {
      let parent = ParentID(rawValue: reading.text(name))
      do throws(DeskError) {
        _ = try parentState(parent)
        if !named.alleged.contains(parent) { named.alleged.append(parent) }
      } catch {
        named.problems.append(FieldProblem(name, "There is no person \(parent) in the record."))
      }
    }
    let described = reading.text("described")
    if !described.isEmpty, !reading.text("alleged").isEmpty {
      named.problems.append(
        FieldProblem(
          "described",
          "Somebody is named already. What they looked like goes into what was said or seen; somebody else, "
            + "whom nobody knows, is reported on their own."))
    } else if !described.isEmpty {
      let unknown = ParentID(rawValue: try nextID("parent", letter: "p"))
      named.writes.append(
        Write(
          unknown.stream, ParentAdded(kind: .unidentified, name: nil, described: described)))
      named.expecting[unknown.stream] = 0
      named.alleged.append(unknown)
    }
    return named
  }

  /// Behaviours that the code in force on the day does not have.
  static func unknown(
    _ behaviours: [String], _ pack: PolicyPack, on day: CivilDate
  ) -> [FieldProblem] {
    behaviours.filter { pack.behaviour($0) == nil }.map {
      FieldProblem(
        "behaviours",
        "“\($0)” is no behaviour of the code in force on \(day.inWords); choose from the list.")
    }
  }

  /// The behaviours of the code, and those that only another version of it has: what happened is judged by
  /// the version in force on its day.
  func behaviourChoices() throws(DeskError) -> [StepField.Choice] {
    var choices = try pack().behaviours.map { StepField.Choice($0.id, $0.name) }
    for code in try school().policies.compactMap(shelf.pack) {
      for behaviour in code.behaviours where !choices.contains(where: { $0.value == behaviour.id })
      {
        choices.append(StepField.Choice(behaviour.id, "\(behaviour.name) (\(code.version))"))
      }
    }
    return choices
  }

  /// Members of staff among the others: they have fields of their own, so that nobody overlooks who decides
  /// about what was done to them.
  func staffAmongOthers(_ reading: PlainForm) throws(DeskError) -> [FieldProblem] {
    let staff = try staffNames()
    let others = Self.others(reading)
    if let nobody = others.first(where: { $0.isStaffID && staff.member($0) == nil }) {
      return [FieldProblem("others", "“\(nobody)” is no member of staff here. Give a full name.")]
    }
    let found = others.compactMap { staff.member($0) }
    guard !found.isEmpty else {
      guard let name = others.first(where: { !staff.resembling($0).isEmpty }),
        let member = staff.resembling(name).first
      else { return [] }
      return [
        FieldProblem(
          "others",
          "“\(name)” may be \(member.name), a member of staff: name them under “Staff affected” or “Staff "
            + "who saw it”, or give the other person's name in full.")
      ]
    }
    let names = found.map(\.name).joined(separator: ", ")
    return [
      FieldProblem(
        "others",
        "\(names) \(found.count == 1 ? "is a member" : "are members") of staff: name them under "
          + "“Staff affected” or “Staff who saw it”.")
    ]
  }

  /// The names of others, each as it was typed.
  static func others(_ reading: PlainForm) -> [String] {
    reading.text("others").split { $0 == "," || $0.isNewline }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Everybody in a report, with their parts.
  ///
  /// - Parameter reporters: who reported it.
  func people(
    _ reading: PlainForm, _ alleged: [ParentID], reporters: [StaffID]
  ) -> [IncidentPerson] {
    var people = alleged.map { IncidentPerson(parts: [.alleged], parent: $0) }
    let affected = reading.list("affected").map { StaffID(rawValue: $0) }
    var witnesses = reading.list("witnesses").map { StaffID(rawValue: $0) }
    if reading.isYes("first-hand") {
      witnesses += reporters.filter { !affected.contains($0) && !witnesses.contains($0) }
    }
    for member in affected {
      let parts: [IncidentPart] = witnesses.contains(member) ? [.affected, .witness] : [.affected]
      people.append(IncidentPerson(parts: parts, staff: member))
    }
    for member in witnesses where !affected.contains(member) {
      people.append(IncidentPerson(parts: [.witness], staff: member))
    }
    people += reporters.map { IncidentPerson(parts: [.reporter], staff: $0) }
    for name in Self.others(reading) {
      people.append(IncidentPerson(parts: [.affected], named: name))
    }
    return people
  }
}
