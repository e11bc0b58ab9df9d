import CaseModel
import Exchange

/// Who of a file's new contacts may be one person, and what was decided about it.
struct ImportMatching {
  /// Where a contact goes that a proposal names.
  enum Destination: Equatable {
    /// Joined to the person of an earlier contact of the file.
    case contact(ContactPlace)
    /// Joined to somebody in the record.
    case person(ParentID)
    /// Left out until somebody decides.
    case waits
  }

  /// Contacts that do not simply become somebody new.
  private(set) var destinations: [ContactPlace: Destination] = [:]
  private(set) var proposals: [ImportReport.Proposal] = []
  private(set) var keptApart: [String] = []

  /// - Parameter new: contacts that are in no link of the record and would be somebody new.
  init(
    _ report: MatchingReport, new: Set<ContactPlace>, plan: ImportPlan, file: TransferFile,
    decisions: ImportDecisions, names: (String) -> String
  ) {
    for proposal in report.proposals {
      add(proposal, new: new, plan: plan, file: file, decisions: decisions, names: names)
    }
    keptApart = report.keptApart.map { pair in
      pair.members.map { Self.words($0, file, names) }.joined(separator: "; ")
    }
  }

  private mutating func add(
    _ proposal: MergeProposal, new: Set<ContactPlace>, plan: ImportPlan, file: TransferFile,
    decisions: ImportDecisions, names: (String) -> String
  ) {
    var contacts: [ContactPlace] = []
    var known: [String] = []
    var members: [MergeProposal.Member] = []
    for member in proposal.members {
      switch member {
      case .contact(let place):
        guard new.contains(place) else { continue }
        contacts.append(place)
      case .known(let id): known.append(id)
      }
      members.append(member)
    }
    guard members.count > 1, let first = contacts.first else { return }
    let anchor: Destination = known.first.map { .person(ParentID(rawValue: $0)) } ?? .contact(first)
    let rest = known.isEmpty ? Array(contacts.dropFirst()) : contacts
    let keys = rest.map { plan.pupils[$0.pupil].contacts[$0.contact].key }.sorted()
    // Of the keys of those who wait, so that the code is the same once the first has gone in.
    let code = "m" + Desk.digest(Array(keys.joined(separator: "\n").utf8)).prefix(6)
    let decision: ImportReport.Decision
    if decisions.accept.contains(code)
      || (decisions.accept.contains("all") && proposal.cautions.isEmpty
        && !decisions.apart.contains(code))
    {
      decision = .accepted
    } else if decisions.apart.contains(code) || decisions.apart.contains("all") {
      decision = .apart
    } else {
      decision = .undecided
    }
    for place in rest {
      switch decision {
      case .accepted: destinations[place] = anchor
      case .undecided: destinations[place] = .waits
      case .apart: break
      }
    }
    proposals.append(
      ImportReport.Proposal(
        code: code, members: members.map { Self.words($0, file, names) },
        evidence: proposal.evidence.map(\.words), cautions: Self.words(proposal.cautions),
        decision: decision))
  }

  private static func words(
    _ member: MergeProposal.Member, _ file: TransferFile, _ names: (String) -> String
  ) -> String {
    switch member {
    case .known(let id): return "\(names(id)), \(id) in the record"
    case .contact(let place):
      let pupil = file.pupils[place.pupil]
      let contact = pupil.contacts[place.contact]
      return "\(contact.fullName), \(contact.relationship.words) of \(pupil.fullName) "
        + "(line \(contact.line))"
    }
  }

  private static func words(_ cautions: Set<MergeProposal.Caution>) -> [String] {
    var words: [String] = []
    if cautions.contains(.differentRelationshipsToOnePupil) {
      words.append("Two of them stand under one pupil with different relationships.")
    }
    if cautions.contains(.severalKnownPeople) {
      words.append("More than one of them is in the record already.")
    }
    if cautions.contains(.onlyTheName) {
      words.append("Only the name is the same: look at the children and the address.")
    }
    return words
  }
}
