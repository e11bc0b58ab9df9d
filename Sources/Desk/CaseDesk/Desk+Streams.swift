import CaseModel
import CaseStore
import Chronology
import PolicyModel

/// A case as it was read: folded once, and handed through rail, form, step, letter and sheet.
struct OpenCase {
  var state: CaseState
  var pack: PolicyPack
  var entries: [Entry]
}

extension Desk {
  /// A case that whoever acts may see.
  ///
  /// - Throws: ``DeskError/notFound(_:)`` where there is none, or they may not see it.
  func caseState(_ number: CaseID) throws(DeskError) -> OpenCase {
    let read = try anyCase(number)
    guard
      try viewer(for: number).maySee(
        access: read.state.access, people: read.state.people, parent: read.state.parent)
    else { throw .notFound("case \(number)") }
    return read
  }

  /// True where there is such a case and whoever acts may see it.
  func mayOpen(_ number: CaseID) throws(DeskError) -> Bool { try caseRow(number) != nil }

  /// A case's line; nil where there is no such case that whoever acts may see.
  func caseRow(_ number: CaseID) throws(DeskError) -> CaseRow? {
    let viewer = try viewer(for: number)
    let today = try today()
    return try DeskError.mapping { try store.caseRow(number, as: viewer, today: today) }
  }

  /// A case whoever asks: for what may be recorded in one that is not seen, and for what is counted.
  func anyCase(_ number: CaseID) throws(DeskError) -> OpenCase {
    try DeskError.mapping {
      let version = try store.streamVersion(number.stream)
      let others = try store.dataVersion()
      if let known = casesRead.value(of: number.stream, at: version, others: others) {
        return known
      }
      let entries = try store.load(number.stream)
      let events = try codec.caseEvents(entries)
      guard case .caseOpened(let opened)? = events.first?.event else {
        throw DeskError.notFound("case \(number)")
      }
      let pack = try self.pack(opened.policy)
      let read = OpenCase(
        state: CaseState(folding: events, pack: pack), pack: pack, entries: entries)
      casesRead.keep(read, of: number.stream, at: version)
      return read
    }
  }

  func parentState(_ parent: ParentID) throws(DeskError) -> ParentState {
    try DeskError.mapping {
      let version = try store.streamVersion(parent.stream)
      let others = try store.dataVersion()
      if let known = parentsRead.value(of: parent.stream, at: version, others: others) {
        return known
      }
      let events = try codec.parentEvents(try store.load(parent.stream))
      guard !events.isEmpty else { throw DeskError.notFound("person \(parent)") }
      let state = ParentState(folding: events)
      parentsRead.keep(state, of: parent.stream, at: version)
      return state
    }
  }

  func pupilState(_ pupil: PupilID) throws(DeskError) -> PupilState {
    try DeskError.mapping {
      let events = try codec.pupilEvents(try store.load(pupil.stream))
      guard !events.isEmpty else { throw DeskError.notFound("pupil \(pupil)") }
      return PupilState(folding: events)
    }
  }

  /// An incident's line, where whoever acts may see it: also where it is part of a case that was delegated to
  /// them.
  func incidentRow(_ incident: IncidentID) throws(DeskError) -> IncidentRow? {
    let viewer = try viewer()
    if let row = try DeskError.mapping({ try store.incidentRow(incident, as: viewer) }) {
      return row
    }
    for number in try DeskError.mapping({ try store.cases(of: incident) })
    where try actor(for: number).actingHead != nil {
      let viewer = try self.viewer(for: number)
      guard var row = try DeskError.mapping({ try store.incidentRow(incident, as: viewer) })
      else { continue }
      var cases: [CaseID] = []
      for number in row.cases where try mayOpen(number) { cases.append(number) }
      row.cases = cases
      return row
    }
    return nil
  }

  /// An incident that whoever acts may see.
  ///
  /// - Throws: ``DeskError/notFound(_:)`` where there is none, or they may not see it.
  func seenIncident(_ incident: IncidentID) throws(DeskError) -> IncidentState {
    guard try incidentRow(incident) != nil else { throw .notFound("incident \(incident)") }
    return try incidentState(incident)
  }

  func incidentState(_ incident: IncidentID) throws(DeskError) -> IncidentState {
    try DeskError.mapping {
      let events = try codec.incidentEvents(try store.load(incident.stream))
      guard !events.isEmpty else { throw DeskError.notFound("incident \(incident)") }
      return IncidentState(folding: events)
    }
  }
}
