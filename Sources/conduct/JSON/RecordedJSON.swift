import CaseModel

/// What a command recorded, and where it goes on.
struct RecordedJSON: Encodable {
  var recorded: String
  var `case`: CaseID?
  var incident: IncidentID?
  var parent: ParentID?

  init(recorded: String, _ place: Submission.Place?) {
    self.recorded = recorded
    switch place {
    case .ofCase(let number): self.case = number
    case .ofIncident(let number): incident = number
    case .ofParent(let id): parent = id
    case nil: break
    }
  }
}

/// A record just made.
struct NewRecordJSON: Encodable {
  var record: String
  var school: String
  var policy: String
  var edition: String
  var head: String
  var seal: String
}
