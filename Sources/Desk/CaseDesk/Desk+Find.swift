public import CaseModel
import CaseStore
import PolicyModel

/// One part of a search over everything, in the order in which its findings are shown.
public enum FindPart: CaseIterable, Sendable {
  case people, cases, pupils, incidents
}

extension Desk {
  /// People, cases, pupils and incidents that a text finds, as far as the viewer may see them: the few
  /// best of each, in that order.
  public func find(_ text: String) throws(DeskError) -> [Finding] {
    var found: [Finding] = []
    for part in FindPart.allCases { found += try find(part, text) }
    return found
  }

  /// One part of a search, so that a desk need not keep a key waiting for the others.
  public func find(_ part: FindPart, _ text: String) throws(DeskError) -> [Finding] {
    switch part {
    case .people:
      return try parents(ParentsQuestion(text: text), limit: 6).rows.map {
        Finding(
          .person, name: $0.name, detail: $0.children.joined(separator: ", "),
          place: .ofParent($0.parent))
      }
    case .cases:
      return try cases(CasesQuestion(text: text), limit: 6).rows.map {
        Finding(
          .ofCase, name: $0.number.rawValue, detail: "\($0.parentName), \($0.stage.words)",
          place: .ofCase($0.number))
      }
    case .pupils:
      var found: [Finding] = []
      for child in try children(ChildrenQuestion(text: text), limit: 4).rows {
        let adults = try DeskError.mapping { try store.linkedAdults(of: child.pupil) }
        found += adults.map {
          Finding(
            .pupil, name: child.name, detail: "goes to \($0.name)", place: .ofParent($0.parent))
        }
      }
      return found
    case .incidents:
      return try incidents(IncidentsQuestion(text: text), limit: 4).rows.map {
        Finding(
          .incident, name: $0.incident.rawValue,
          detail: "\($0.happened.day.slashed) \($0.people.joined(separator: ", "))",
          place: .ofIncident($0.incident))
      }
    }
  }
}
