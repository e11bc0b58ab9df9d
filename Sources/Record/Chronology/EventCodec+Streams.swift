public import CaseModel

extension EventCodec {
  /// A codec for every kind that Conduct writes.
  public static let conduct = EventCodec(
    SchoolEvent.payloads + ParentEvent.payloads + PupilEvent.payloads + IncidentEvent.payloads
      + CaseEvent.payloads)

  /// The entries of a case's stream as `CaseState` folds them, erased ones included.
  ///
  /// - Throws: ``UnknownEvent``, ``UnreadableEvent``. Entries of another kind of stream are passed over.
  public func caseEvents(_ entries: [Entry]) throws -> [Recorded<CaseEvent>] {
    try events(entries, CaseEvent.init, CaseEvent.erased)
  }

  /// The entries of an incident's stream. Throws as ``caseEvents(_:)`` does.
  public func incidentEvents(_ entries: [Entry]) throws -> [Recorded<IncidentEvent>] {
    try events(entries, IncidentEvent.init, IncidentEvent.erased)
  }

  /// The entries of a person's stream. Throws as ``caseEvents(_:)`` does.
  public func parentEvents(_ entries: [Entry]) throws -> [Recorded<ParentEvent>] {
    try events(entries, ParentEvent.init, ParentEvent.erased)
  }

  /// The entries of a pupil's stream. Throws as ``caseEvents(_:)`` does.
  public func pupilEvents(_ entries: [Entry]) throws -> [Recorded<PupilEvent>] {
    try events(entries, PupilEvent.init, PupilEvent.erased)
  }

  /// The entries of the school's stream. Throws as ``caseEvents(_:)`` does.
  public func schoolEvents(_ entries: [Entry]) throws -> [Recorded<SchoolEvent>] {
    try events(entries, SchoolEvent.init, SchoolEvent.erased)
  }

  private func events<Event>(
    _ entries: [Entry], _ make: (any EventPayload) -> Event?, _ erased: (String) -> Event
  ) throws -> [Recorded<Event>] {
    var events: [Recorded<Event>] = []
    events.reserveCapacity(entries.count)
    for entry in entries {
      let payload = try payload(of: entry)
      guard let event = payload.map(make) ?? erased(entry.kind) else { continue }
      events.append(
        Recorded(
          event: event, happened: entry.happened, staff: StaffID(rawValue: entry.staff),
          sequence: entry.sequence, mark: entry.mark.flatMap(Mark.init(rawValue:))))
    }
    return events
  }
}
