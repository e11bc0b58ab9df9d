import PolicyModel

/// Works out an ``ImportPlan``, one pupil of the file after another.
struct ImportPlanner {
  private let known: KnownPupilIndex
  private let links: [String: [KnownLink]]
  /// Where earlier pupils of the same file stand: the child and its line, by key.
  private var seen: [String: (child: String, line: Int)] = [:]
  private var seenContacts: [String: Int] = [:]

  init(known: [KnownPupil], links: [KnownLink]) {
    self.known = KnownPupilIndex(known)
    self.links = Dictionary(grouping: links, by: \.pupil)
  }

  mutating func plan(_ pupil: TransferPupil, at index: Int) -> ImportPlan.Pupil {
    let key = pupil.importKey
    var planned = ImportPlan.Pupil(
      index: index, key: key, known: nil, outcome: .new, cautions: [], contacts: [])
    if let earlier = seen[key], earlier.child != pupil.nameAndBirth {
      planned.outcome = .wrong(
        "This pupil has the unique pupil number of another, on line \(earlier.line).")
    } else {
      switch match(pupil, key: key) {
      case .none(let cautions): planned.cautions = cautions
      case .refused(let reason): planned.outcome = .wrong(reason)
      case .found(let match):
        planned.known = match.id
        let changes = FieldChange.between(
          current: match.current, lastImported: match.lastImported, file: pupil.importedFields,
          cautions: [])
        planned.outcome = changes.isEmpty ? .unchanged : .changed(changes)
      }
      if let earlier = seen[key] {
        planned.outcome = .skipped("This repeats the pupil on line \(earlier.line).")
      } else {
        seen[key] = (pupil.nameAndBirth, pupil.line)
      }
    }
    planned.contacts = planContacts(of: pupil, at: index, planned: planned)
    return planned
  }

  private enum Match {
    case found(KnownPupil)
    case none(cautions: [String])
    case refused(String)
  }

  /// By kept key, then unique pupil number, then folded name and date of birth.
  private func match(_ pupil: TransferPupil, key: String) -> Match {
    let byNumber = known.with(key: key, upn: pupil.upn)
    if let match = byNumber.first {
      guard byNumber.count == 1 else {
        return .refused("More than one pupil in the record has this number.")
      }
      // A number alone may be mistyped; with neither name nor birthday it is somebody else's.
      if !Self.sharesNameOrBirth(match, pupil) {
        let birth = match.dateOfBirth.map { ", born \($0.inWords)" } ?? ""
        return .refused(
          "The record has this number for \(match.forename) \(match.surname)\(birth). "
            + "Neither name nor date of birth is the same, so nothing was changed.")
      }
      return .found(match)
    }
    let alike = known.with(nameAndBirth: pupil.nameAndBirth)
    let possible = alike.filter { !Self.hasOtherPermanentNumber($0, pupil) }
    if possible.count > 1 {
      return .refused("More than one pupil in the record has this name and date of birth.")
    }
    if let match = possible.first { return .found(match) }
    let cautions = alike.map { other in
      "The record has a pupil of the same name and date of birth under another unique pupil "
        + "number, \(other.upn ?? "")."
    }
    return .none(cautions: cautions)
  }

  private static func foldedName(_ pupil: KnownPupil) -> String {
    ImportIdentity.name(surname: pupil.surname, forename: pupil.forename)
  }

  private static func foldedName(_ pupil: TransferPupil) -> String {
    ImportIdentity.name(surname: pupil.surname, forename: pupil.forename)
  }

  private static func sharesNameOrBirth(_ known: KnownPupil, _ pupil: TransferPupil) -> Bool {
    known.dateOfBirth == nil || known.dateOfBirth == pupil.dateOfBirth
      || foldedName(known) == foldedName(pupil)
  }

  private static func hasOtherPermanentNumber(
    _ known: KnownPupil, _ pupil: TransferPupil
  ) -> Bool {
    guard let one = known.upn, let other = pupil.upn else { return false }
    return one != other && UniquePupilNumber.isPermanent(one)
      && UniquePupilNumber.isPermanent(other)
  }
}

extension ImportPlanner {
  private mutating func planContacts(
    of pupil: TransferPupil, at index: Int, planned: ImportPlan.Pupil
  ) -> [ImportPlan.Contact] {
    let links = planned.known.flatMap { self.links[$0] } ?? []
    let pupilKeys = planned.known.flatMap { known.with(id: $0)?.importKeys } ?? []
    var matched = matchByKey(pupil, links: links, keys: pupilKeys.union([planned.key]))
    matchByName(pupil, links: links, into: &matched)
    return pupil.contacts.enumerated().map { number, contact in
      let key = contact.importKey(under: planned.key)
      let match = matched[number].map { links[$0] }
      var entry = ImportPlan.Contact(
        place: ContactPlace(pupil: index, contact: number), key: key, known: match?.person,
        outcome: .new)
      if case .wrong = planned.outcome {
        entry.known = nil
        entry.outcome = .skipped("The pupil could not be applied.")
      } else if let reason = contact.skipReason {
        entry.outcome = .skipped(reason)
      } else if let line = seenContacts[key] {
        entry.outcome = .skipped("This repeats the contact on line \(line).")
      } else {
        seenContacts[key] = contact.line
        if let match { entry.outcome = Self.outcome(contact, of: pupil, known: match) }
      }
      return entry
    }
  }

  /// Contact numbers to link numbers, by the keys that earlier imports kept.
  private func matchByKey(
    _ pupil: TransferPupil, links: [KnownLink], keys: Set<String>
  ) -> [Int: Int] {
    var matched: [Int: Int] = [:]
    for (number, contact) in pupil.contacts.enumerated() {
      let wanted = Set(keys.map { contact.importKey(under: $0) })
      matched[number] = links.firstIndex { !$0.importKeys.isDisjoint(with: wanted) }
    }
    return matched
  }

  /// The rest by folded name, for links entered by hand and relationships put right since; only
  /// where there is one contact and one link of the name left.
  private func matchByName(
    _ pupil: TransferPupil, links: [KnownLink], into matched: inout [Int: Int]
  ) {
    let taken = Set(matched.values)
    let left = pupil.contacts.indices.filter { matched[$0] == nil }
    for number in left {
      let name = pupil.contacts[number].foldedName
      let namesakes = left.filter { pupil.contacts[$0].foldedName == name }
      let candidates = links.indices.filter { index in
        !taken.contains(index)
          && ImportIdentity.name(surname: links[index].family, forename: links[index].given) == name
      }
      if namesakes.count == 1, candidates.count == 1 { matched[number] = candidates.first }
    }
  }

  private static func outcome(
    _ contact: TransferContact, of pupil: TransferPupil, known: KnownLink
  ) -> ImportOutcome {
    let cautions: Set<FieldChange.Caution> = known.hasCourtOrder ? [.courtOrder] : []
    var changes = FieldChange.between(
      current: known.current, lastImported: known.lastImported,
      file: pupil.importedFields(of: contact), cautions: cautions)
    let held = Set(
      (known.phones + known.importedPhones).map {
        TransferPhone(kind: .other(""), number: $0).comparable
      })
    for phone in contact.phones where !held.contains(phone.comparable) {
      changes.append(
        FieldChange(
          field: .phone, from: "", to: "\(phone.kind.words) \(phone.number)", cautions: cautions))
    }
    return changes.isEmpty ? .unchanged : .changed(changes)
  }
}
