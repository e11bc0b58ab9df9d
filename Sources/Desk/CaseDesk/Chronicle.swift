import CaseModel
import CaseStore
import Chronology
import Foundation
import PolicyModel

extension Desk {
  /// Entries as lines to be read. Those with a mark that the reader may not see are left out altogether,
  /// so that neither a count nor a heading tells of them.
  func lines(_ entries: [Entry], pack: PolicyPack) throws(DeskError) -> [ChronicleLine] {
    let school = try school()
    let closed = try closedDelegations(entries)
    var viewers: [String: Viewer] = [:]
    for stream in Set(entries.map(\.stream)) {
      let isCase = stream.hasPrefix("case/")
      viewers[stream] = try viewer(
        for: isCase ? CaseID(rawValue: String(stream.dropFirst("case/".count))) : nil)
    }
    let zone = school.details?.timeZone ?? "Europe/London"
    return try DeskError.mapping {
      let payloads = try entries.map { try codec.payload(of: $0) }
      let narration = Narration(
        pack: pack, names: try self.names(in: zip(entries, payloads), school))
      var corrections: [Int: String] = [:]
      for case let payload as EntryCorrected in payloads {
        corrections[payload.sequence] = payload.text
      }
      return zip(entries, payloads).compactMap { entry, payload in
        let mark = entry.mark.flatMap(Mark.init(rawValue:))
        guard viewers[entry.stream]?.maySee(mark) == true,
          !(payload?.whichDelegation.map(closed.contains) ?? false)
        else { return nil }
        let words = self.words(entry, payload, narration)
        let local = clock.local(entry.recordedAt, in: zone)
        return ChronicleLine(
          sequence: entry.sequence, happened: entry.happened,
          written: "\(local.today.iso) \(local.time?.text ?? "")",
          by: school.member(StaffID(rawValue: entry.staff))?.name ?? entry.staff,
          title: words.title, body: words.body, mark: mark,
          correction: corrections[entry.sequence], stream: entry.stream,
          writtenLater: entry.happened.day < local.today)
      }
    }
  }

  /// The delegations for cases of which whoever acts may not know.
  private func closedDelegations(_ entries: [Entry]) throws(DeskError) -> Set<String> {
    guard entries.contains(where: { $0.stream == "school" }) else { return [] }
    let open = Set(try delegations().map(\.facts.delegation))
    return Set(try school().delegations.map(\.facts.delegation)).subtracting(open)
  }

  private func words(
    _ entry: Entry, _ payload: (any EventPayload)?, _ narration: Narration
  ) -> (title: String, body: String) {
    guard let payload else { return ("Erased", "The content was destroyed under an authority.") }
    let words: Narration.Words?
    switch entry.stream.split(separator: "/").first {
    case "case":
      let number = CaseID(rawValue: String(entry.stream.dropFirst("case/".count)))
      words = CaseEvent(payload).map { narration.words($0, in: number) }
    case "incident": words = IncidentEvent(payload).map { narration.words($0) }
    case "parent": words = ParentEvent(payload).map { narration.words($0) }
    case "pupil": words = PupilEvent(payload).map { narration.words($0) }
    default: words = SchoolEvent(payload).map { narration.words($0) }
    }
    return (words?.title ?? entry.kind, words?.body ?? "")
  }

  /// The names behind every id in these payloads.
  private func names(
    in entries: Zip2Sequence<[Entry], [(any EventPayload)?]>, _ school: SchoolState
  ) throws(DeskError) -> Names {
    var parents: Set<ParentID> = []
    var pupils: Set<PupilID> = []
    var cases: Set<CaseID> = []
    for (entry, payload) in entries {
      switch payload {
      case is LetterDropped, is LetterSent, is LetterReturned:
        cases.insert(CaseID(rawValue: String(entry.stream.dropFirst("case/".count))))
      case let event as CaseOpened: parents.insert(event.parent)
      case let event as PersonIdentified: parents.insert(event.parent)
      case let event as PersonCorrected:
        parents.insert(event.wrong)
        if let right = event.right { parents.insert(right) }
      case let event as ParentIdentified: if let same = event.sameAs { parents.insert(same) }
      case let event as IncidentReported:
        parents.formUnion(event.people.compactMap(\.parent))
        pupils.formUnion(event.people.compactMap(\.pupil))
      case let event as IncidentChanged:
        parents.formUnion(event.people.compactMap(\.parent))
        pupils.formUnion(event.people.compactMap(\.pupil))
      case let event as RestrictionDecided: pupils.formUnion(event.children.map(\.pupil))
      case let event as ReviewDecided: pupils.formUnion(event.children.map(\.pupil))
      case let event as ArrangementsChanged: pupils.formUnion(event.children.map(\.pupil))
      case let event as LinkMade: pupils.insert(event.pupil)
      case let event as LinkChanged: pupils.insert(event.pupil)
      case let event as LinkEnded: pupils.insert(event.pupil)
      default: break
      }
    }
    return try DeskError.mapping {
      var pupilNames: [PupilID: String] = [:]
      for pupil in pupils { pupilNames[pupil] = try? self.pupilState(pupil).name.full }
      return Names(
        staff: Dictionary(
          school.staff.map { ($0.staff, $0.name) }, uniquingKeysWith: { first, _ in first }),
        parents: try store.names(of: parents), pupils: pupilNames,
        letters: try store.letterKinds(in: cases))
    }
  }
}

extension EventPayload {
  /// The delegation that it is about; nil for anything else.
  fileprivate var whichDelegation: String? {
    switch self {
    case let event as DelegationGiven: event.delegation
    case let event as ActingHeadAppointed: event.delegation
    case let event as DelegationEnded: event.delegation
    case let event as DelegationConfirmed: event.delegation
    default: nil
    }
  }
}
