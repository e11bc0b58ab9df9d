public import PolicyModel

/// An incident as its chronology has it.
public struct IncidentState: Hashable, Sendable {
  /// The report as it was last completed.
  public var report: IncidentReported?
  /// When it happened.
  public var happened: When?
  /// Who reported it.
  public var reportedBy: StaffID?
  /// The head's judgement; nil before triage.
  public var triage: IncidentTriaged?
  /// When that was.
  public var triaged: Stamp?
  /// Affected staff who were checked on.
  public var checkedOn: [StaffID] = []
  /// Who looks after it; nil until it was handed over.
  public var lead: StaffID?
  /// Powers of the policy that were used in it.
  public var powers: [PowerUsed] = []
  /// The marking of the report itself.
  public var mark: Mark?
  /// How many entries were folded: the stream's version.
  public var version = 0

  /// Nothing recorded yet.
  public init() {}

  /// The state after these entries, oldest first.
  public init(folding entries: [Recorded<IncidentEvent>]) {
    for entry in entries { evolve(entry) }
  }

  /// The people with a part in it.
  public func people(_ part: IncidentPart) -> [IncidentPerson] {
    report?.people.filter { $0.parts.contains(part) } ?? []
  }

  /// Affected members of staff nobody has checked on yet.
  public var staffToCheckOn: [StaffID] {
    people(.affected).compactMap(\.staff).filter { !checkedOn.contains($0) }
  }

  /// The state after one more entry. Total.
  public mutating func evolve(_ entry: Recorded<IncidentEvent>) {
    version += 1
    switch entry.event {
    case .incidentReported(let event):
      report = event
      happened = entry.happened
      reportedBy = entry.staff
      mark = entry.mark
    case .incidentChanged(let event):
      happened = event.happened
      report?.channel = event.channel
      report?.place = event.place
      report?.behaviours = event.behaviours
      report?.seen = event.seen
      report?.assessment = event.assessment
      report?.firstHand = event.firstHand
      report?.people = event.people
    case .incidentTriaged(let event):
      triage = event
      triaged = Stamp(when: entry.happened, sequence: entry.sequence, staff: entry.staff)
    case .staffCheckedOn(let event): checkedOn.append(event.staff)
    case .incidentHandedOver(let event): lead = event.to
    case .powerUsed(let event): powers.append(event)
    case .erased: break
    }
  }

  /// What a case needs to know of it; nil before it was reported.
  ///
  /// - Parameter pack: the pack in force on the day, for the categories of its behaviours.
  public func joined(_ incident: IncidentID, pack: PolicyPack) -> IncidentJoined? {
    guard let report, let happened else { return nil }
    return IncidentJoined(
      incident: incident, on: happened, channel: report.channel, behaviours: report.behaviours,
      categories: report.behaviours.compactMap { pack.behaviour($0)?.category },
      nature: triage?.nature, seriousness: triage?.seriousness, firstHand: report.firstHand,
      affectedStaff: people(.affected).compactMap(\.staff),
      witnessStaff: people(.witness).compactMap(\.staff))
  }
}
