public import CaseModel
import CaseStore
import PolicyModel

extension Desk {
  /// People, pupils, cases and incidents that a text finds, as far as the viewer may see them: the few
  /// best of each, in that order.
  public func find(_ text: String) throws(DeskError) -> [Finding] {
    let people = try parents(ParentsQuestion(text: text), limit: 6).rows.map {
      Finding(
        .person, name: $0.name, detail: $0.children.joined(separator: ", "),
        place: .ofParent($0.parent))
    }
    let cases = try cases(CasesQuestion(text: text), limit: 6).rows.map {
      Finding(
        .ofCase, name: $0.number.rawValue, detail: "\($0.parentName), \($0.stage.words)",
        place: .ofCase($0.number))
    }
    var pupils: [Finding] = []
    for child in try children(ChildrenQuestion(text: text), limit: 4).rows {
      let adults = try DeskError.mapping { try store.linkedAdults(of: child.pupil) }
      pupils += adults.map {
        Finding(.pupil, name: child.name, detail: "goes to \($0.name)", place: .ofParent($0.parent))
      }
    }
    let incidents = try incidents(IncidentsQuestion(text: text), limit: 4).rows.map {
      Finding(
        .incident, name: $0.incident.rawValue,
        detail: "\($0.happened.day.slashed) \($0.people.joined(separator: ", "))",
        place: .ofIncident($0.incident))
    }
    return people + cases + pupils + incidents
  }
}
