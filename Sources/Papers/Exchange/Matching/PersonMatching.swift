import PlainText

/// Finds contacts of a transfer file who look like one adult, or like somebody already in the
/// record.
///
/// Files repeat every parent under each child without a number. Two are alike where their folded
/// family and given names are equal and they share an e-mail address, a mobile telephone or a house
/// at a postcode. A name alone makes nobody of a file one person; where somebody in the record has it, it is
/// asked, for two records of one person have two hearings. Nobody a court order concerns is ever proposed.
public enum PersonMatching {
  /// What looks like one person in this file and record.
  ///
  /// - Parameters:
  ///   - file: the file; contacts that an import skips are left out.
  ///   - known: people in the record.
  ///   - recognised: contacts already tied to somebody in the record by an earlier import
  ///     (``ImportPlan/recognised``); what was decided about them is not asked again.
  ///   - courtOrders: contacts whom a court order is known to concern.
  public static func propose(
    in file: TransferFile, known: [KnownPerson], recognised: Set<ContactPlace> = [],
    courtOrders: Set<ContactPlace> = []
  ) -> MatchingReport {
    let candidates =
      contacts(of: file, except: recognised, courtOrders: courtOrders)
      + known.map { Candidate($0) }
    var byName: [String: [Candidate]] = [:]
    var order: [String] = []
    for candidate in candidates {
      guard let name = candidate.name else { continue }
      if byName[name] == nil { order.append(name) }
      byName[name, default: []].append(candidate)
    }
    var report = MatchingReport(proposals: [], keptApart: [])
    for name in order {
      let alike = byName[name] ?? []
      let free = alike.filter { !$0.hasCourtOrder }
      for group in groups(among: free) {
        if let found = proposal(group) ?? onlyTheName(group, among: free) {
          report.proposals.append(found)
        }
      }
      for held in alike where held.hasCourtOrder {
        let likeHeld = alike.filter { $0.member != held.member && !held.shared(with: $0).isEmpty }
        if let pair = proposal([held] + likeHeld) { report.keptApart.append(pair) }
      }
    }
    return report
  }

  private static func contacts(
    of file: TransferFile, except recognised: Set<ContactPlace>, courtOrders: Set<ContactPlace>
  ) -> [Candidate] {
    file.pupils.enumerated().flatMap { pupilIndex, pupil in
      pupil.contacts.enumerated().compactMap { contactIndex, contact in
        let place = ContactPlace(pupil: pupilIndex, contact: contactIndex)
        guard contact.skipReason == nil, !recognised.contains(place) else { return nil }
        return Candidate(contact, of: pupil, at: place, hasCourtOrder: courtOrders.contains(place))
      }
    }
  }

  /// Sets of candidates joined by shared evidence, directly or through a third.
  private static func groups(among candidates: [Candidate]) -> [[Candidate]] {
    var remaining = candidates
    var groups: [[Candidate]] = []
    while !remaining.isEmpty {
      var group = [remaining.removeFirst()]
      var next = 0
      while next < group.count {
        let member = group[next]
        group += remaining.filter { !member.shared(with: $0).isEmpty }
        remaining.removeAll { !member.shared(with: $0).isEmpty }
        next += 1
      }
      groups.append(group)
    }
    return groups
  }

  /// The question about one contact who shares nothing but the name with people in the record; nil where
  /// nobody there has it.
  private static func onlyTheName(
    _ group: [Candidate], among alike: [Candidate]
  ) -> MergeProposal? {
    let known = alike.filter { $0.place == nil }
    guard group.count == 1, group[0].place != nil, !known.isEmpty else { return nil }
    var cautions: Set<MergeProposal.Caution> = [.onlyTheName]
    if known.count > 1 { cautions.insert(.severalKnownPeople) }
    return MergeProposal(
      members: (group + known).map(\.member), evidence: [.nameInRecord], cautions: cautions)
  }

  /// The proposal for a group; nil where it is one alone, or holds known people only.
  private static func proposal(_ unordered: [Candidate]) -> MergeProposal? {
    let group = unordered.sorted { $0.isBefore($1) }
    guard group.count > 1, group.contains(where: { $0.place != nil }) else { return nil }
    var evidence: Set<MergeProposal.Evidence> = []
    var cautions: Set<MergeProposal.Caution> = []
    for (index, first) in group.enumerated() {
      for second in group.dropFirst(index + 1) {
        evidence.formUnion(first.shared(with: second))
        if let one = first.place, let other = second.place, one.pupil == other.pupil,
          first.relationship != second.relationship
        {
          cautions.insert(.differentRelationshipsToOnePupil)
        }
      }
    }
    if group.count(where: { $0.place == nil }) > 1 { cautions.insert(.severalKnownPeople) }
    return MergeProposal(
      members: group.map(\.member), evidence: evidence.sorted(), cautions: cautions)
  }
}

extension PersonMatching {
  /// A contact or a known person, reduced to what is compared.
  private struct Candidate {
    let member: MergeProposal.Member
    let place: ContactPlace?
    /// Folded family and given name; nil where either is missing.
    let name: String?
    let marks: Set<MergeProposal.Evidence>
    let relationship: RelationshipCode?
    let hasCourtOrder: Bool

    init(
      _ contact: TransferContact, of pupil: TransferPupil, at place: ContactPlace,
      hasCourtOrder: Bool
    ) {
      member = .contact(place)
      self.place = place
      name = Self.foldedName(family: contact.surname, given: contact.forename)
      marks = Self.marks(
        emails: [contact.email], phones: contact.phones.map(\.number),
        address: pupil.address(of: contact))
      relationship = contact.relationship
      self.hasCourtOrder = hasCourtOrder
    }

    init(_ person: KnownPerson) {
      member = .known(person.id)
      place = nil
      name = Self.foldedName(family: person.family, given: person.given)
      marks = Self.marks(emails: person.emails, phones: person.phones, address: person.address)
      relationship = nil
      hasCourtOrder = person.hasCourtOrder
    }

    func shared(with other: Candidate) -> Set<MergeProposal.Evidence> {
      marks.intersection(other.marks)
    }

    func isBefore(_ other: Candidate) -> Bool {
      switch (place, other.place) {
      case (let left?, let right?): return left < right
      case (.some, nil): return true
      case (nil, _): return false
      }
    }

    private static func foldedName(family: String, given: String) -> String? {
      let (family, given) = (FoldingKey.search(family), FoldingKey.search(given))
      return family.isEmpty || given.isEmpty ? nil : "\(family)\u{1}\(given)"
    }

    private static func marks(
      emails: [String], phones: [String], address: PostalAddress?
    ) -> Set<MergeProposal.Evidence> {
      var marks: Set<MergeProposal.Evidence> = []
      for email in emails {
        let email = ImportedText.tidy(email).lowercased()
        if email.contains("@") { marks.insert(.email(email)) }
      }
      for number in phones.compactMap(PhoneNumber.international)
      where PhoneNumber.isBritishMobile(number) || !number.hasPrefix("+44") {
        marks.insert(.mobile(number))
      }
      if let address, !address.postcode.isEmpty, !address.house.isEmpty {
        marks.insert(.house(address.house, postcode: address.postcode))
      }
      return marks
    }
  }
}
