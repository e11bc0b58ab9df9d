extension FormKey {
  /// The form a draft's file is named after; nil for a name that no form gives.
  public init?(draftName name: String) {
    func rest(_ prefix: String) -> String? {
      guard name.hasPrefix(prefix), name.count > prefix.count else { return nil }
      return String(name.dropFirst(prefix.count))
    }
    switch name {
    case "parent-add": self = .parentAdd
    case "pupil-add": self = .pupilAdd
    case "delegate": self = .delegate
    case "staff-add": self = .staffAdd
    case "school-details": self = .schoolDetails
    case "incident-new": self = .incident(nil)
    default:
      if let about = rest("case-") {
        // A case's number is a year and a number; the step's name is the rest, hyphens and all.
        let parts = about.split(separator: "-", maxSplits: 2).map(String.init)
        guard parts.count == 3 else { return nil }
        self = .step(CaseID(rawValue: "\(parts[0])-\(parts[1])"), parts[2])
      } else if let parent = rest("incident-") {
        self = .incident(ParentID(rawValue: parent))
      } else if let incident = rest("triage-") {
        self = .triage(IncidentID(rawValue: incident))
      } else if let incident = rest("staff-check-") {
        self = .staffCheck(IncidentID(rawValue: incident))
      } else if let incident = rest("hand-over-") {
        self = .handOver(IncidentID(rawValue: incident))
      } else if let parent = rest("parent-edit-") {
        self = .parentEdit(ParentID(rawValue: parent))
      } else if let pupil = rest("pupil-left-") {
        self = .pupilLeft(PupilID(rawValue: pupil))
      } else if let parent = rest("link-") {
        self = .link(ParentID(rawValue: parent))
      } else if let parent = rest("court-order-") {
        self = .courtOrder(ParentID(rawValue: parent))
      } else if let parent = rest("adjustment-") {
        self = .adjustment(ParentID(rawValue: parent))
      } else if let parent = rest("agreement-") {
        self = .agreement(ParentID(rawValue: parent))
      } else {
        return nil
      }
    }
  }

  /// The stream whose version tells that somebody recorded something in between; nil for what begins one,
  /// and for a step, which looks at its case itself.
  public var stream: String? {
    switch self {
    case .triage(let incident), .staffCheck(let incident), .handOver(let incident):
      return incident.stream
    case .parentEdit(let parent), .link(let parent), .courtOrder(let parent),
      .adjustment(let parent), .agreement(let parent):
      return parent.stream
    case .pupilLeft(let pupil): return pupil.stream
    case .delegate, .staffAdd, .schoolDetails: return "school"
    case .step, .incident, .parentAdd, .pupilAdd: return nil
    }
  }
}
