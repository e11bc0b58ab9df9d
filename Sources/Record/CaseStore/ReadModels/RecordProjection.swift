public import CaseModel
import Chronology
import Foundation
public import PolicyModel

/// Makes the read models from the chronology: each stream is folded, and its state becomes rows.
public struct RecordProjection: Sendable {
  /// Reads the bytes of an adopted pack; nil where they are no pack this program can read.
  public var pack: @Sendable (_ adopted: PolicyAdopted) -> PolicyPack?
  /// Reads the bytes of an adopted calendar.
  public var calendar: @Sendable (_ adopted: CalendarAdopted) -> SchoolCalendar
  private let codec = EventCodec.conduct

  /// A projection that reads packs and calendars in these ways.
  public init(
    pack: @escaping @Sendable (_ adopted: PolicyAdopted) -> PolicyPack?,
    calendar: @escaping @Sendable (_ adopted: CalendarAdopted) -> SchoolCalendar
  ) {
    self.pack = pack
    self.calendar = calendar
  }

  /// The projection as the store takes it. Its version rises with every change to what it makes.
  public var projection: Projection {
    Projection(
      version: 14, schema: .record,
      knows: { EventCodec.conduct.knows(kind: $0, version: $1) },
      rows: { stream, entries, read in try rows(stream, entries, read) },
      dependents: { stream, entries, read in try dependents(stream, entries, read) },
      evidence: { entry in
        guard entry.kind == EvidenceKept.kind,
          let payload = try EventCodec.conduct.payload(of: entry) as? EvidenceKept,
          let digest = Digest32(hexadecimal: payload.hash)
        else { return [] }
        return [digest]
      })
  }

  /// A new calendar moves due dates of every case; nothing else reaches beyond its stream.
  private func dependents(
    _ stream: String, _ entries: [Entry], _ read: ModelReader
  ) throws -> [String] {
    guard stream == "school", let last = entries.last else { return [] }
    let latest = entries.reversed().prefix { $0.commandID == last.commandID }
    guard latest.contains(where: { $0.kind == CalendarAdopted.kind }) else { return [] }
    return try CaseAccess.allCases.flatMap {
      try read.streams(in: "cases", where: "access", is: .text($0.rawValue))
    }
  }

  private func rows(
    _ stream: String, _ entries: [Entry], _ read: StreamReader
  ) throws -> [ModelRow] {
    guard let slash = stream.firstIndex(of: "/") else { return [] }
    let id = String(stream[stream.index(after: slash)...])
    switch stream[..<slash] {
    case "parent":
      return PeopleRows.rows(
        ParentID(rawValue: id), ParentState(folding: try codec.parentEvents(entries)))
    case "pupil":
      return PeopleRows.rows(
        PupilID(rawValue: id), PupilState(folding: try codec.pupilEvents(entries)))
    case "incident":
      let state = IncidentState(folding: try codec.incidentEvents(entries))
      let school = try school(read)
      return IncidentRows.rows(
        IncidentID(rawValue: id), state, pack: pack(state, school),
        calendar: calendar(school))
    case "case":
      let school = try school(read)
      let events = try codec.caseEvents(entries)
      guard let pack = pack(of: events, school) else { return [] }
      return CaseRows.rows(
        CaseID(rawValue: id), CaseState(folding: events, pack: pack), pack: pack,
        calendar: calendar(school))
    default: return []
    }
  }

  private func school(_ read: StreamReader) throws -> SchoolState {
    try read.folded("school") { SchoolState(folding: try codec.schoolEvents($0)) }
  }

  private func calendar(_ school: SchoolState) -> SchoolCalendar {
    school.calendar.map(calendar) ?? .empty
  }

  /// The code in force on the day of an incident.
  private func pack(_ incident: IncidentState, _ school: SchoolState) -> PolicyPack? {
    let adopted = incident.happened.flatMap { school.policy(on: $0.day) } ?? school.policies.first
    return adopted.flatMap(pack)
  }

  private func pack(of events: [Recorded<CaseEvent>], _ school: SchoolState) -> PolicyPack? {
    for event in events {
      guard case .caseOpened(let opened) = event.event else { continue }
      return school.policies.last { $0.digest == opened.policy.digest }.flatMap(pack)
    }
    return school.policies.last.flatMap(pack)
  }
}

/// Rows of people and pupils.
enum PeopleRows {
  static func rows(_ id: ParentID, _ state: ParentState) -> [ModelRow] {
    var rows = [
      ModelRow(
        "people", key: id.rawValue,
        [
          "sort": .blob(Folding.sort(state)),
          "folded": .text(Folding.search(state)),
          "name": .text(state.listedName),
          "kind": .text(state.kind.rawValue),
          "mere_visitor": .integer(state.isMereVisitor ? 1 : 0),
          "address": .text(Folding.address(state.contact)),
          "postcode": .text(Folding.postcode(state.contact)),
          "lives": .text(Folding.lives(state.contact)),
          "same_as": ModelValue(state.identified?.sameAs?.rawValue),
          "import_key": ModelValue(state.importKey),
        ])
    ]
    for link in state.standingLinks {
      rows.append(
        ModelRow(
          "links", key: link.pupil.rawValue,
          [
            "parent": .text(id.rawValue),
            "pupil": .text(link.pupil.rawValue),
            "relation": .text(link.relation.rawValue),
            "responsibility": .text(link.responsibility.rawValue),
            "collects": .integer(link.collects ? 1 : 0),
            "import_key": ModelValue(link.importKey),
          ]))
    }
    for link in state.links where link.ended != nil {
      rows.append(
        ModelRow(
          "former_links", key: link.pupil.rawValue,
          [
            "parent": .text(id.rawValue), "pupil": .text(link.pupil.rawValue),
            "relation": .text(link.relation.rawValue),
          ]))
    }
    for order in state.orders where order.ended == nil {
      rows.append(
        ModelRow(
          "court_orders", key: order.facts.order.rawValue,
          [
            "parent": .text(id.rawValue),
            "pupil": ModelValue(order.facts.pupil?.rawValue),
            "kind": .text(order.facts.kind),
            "effect": .text(order.facts.effect),
            "site": .integer(order.facts.concernsSite == true ? 1 : 0),
            "may_collect": ModelValue(order.facts.mayCollect.map { $0 ? 1 : 0 }),
            "from_day": .text(order.facts.from.iso),
            "until_day": ModelValue(order.facts.until?.iso),
            "recorded": .integer(order.sequence),
          ]))
    }
    return rows
  }

  static func rows(_ id: PupilID, _ state: PupilState) -> [ModelRow] {
    [
      ModelRow(
        "pupils", key: id.rawValue,
        [
          "sort": .blob(Folding.sort(state.name)),
          "folded": .text(Folding.search(state.name)),
          "name": .text(state.name.listed),
          "full": .text(state.name.full),
          "given": .text(state.name.given.isEmpty ? state.name.family : state.name.given),
          "year": .text(state.year),
          "form": .text(state.form),
          "born": ModelValue(state.born?.iso),
          "upn": .text(state.upn),
          "left_on": ModelValue(state.left?.iso),
          "import_key": ModelValue(state.importKey),
        ])
    ]
  }
}
