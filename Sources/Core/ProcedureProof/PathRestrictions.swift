import CaseModel
import PolicyModel

/// A restriction as the entries tell of it.
struct PathRestriction: Sendable {
  let id: ItemID
  let measure: String
  /// True for one recorded as found, which counts for nothing but the gate.
  let isFound: Bool
  /// The incidents that it rests on.
  let incidents: [IncidentID]
  /// The facts that it was decided on.
  let facts: String
  /// The form in which it was decided.
  let form: RestrictionForm
  /// Its first day, as it was decided.
  let firstDay: CivilDate
  let decided: PathStamp
  /// Who decided it, or recorded it as found.
  let decider: StaffID
  /// Its terms, as they were decided and as each review left them.
  var versions: [(terms: Terms, decided: PathStamp)]
  /// Its terms, as the last review left them.
  var terms: Terms { versions[versions.count - 1].terms }
  /// True for one as found whose document is what the person themselves was sent, kept in the case.
  var showsThatTheyWereTold = false
  /// When it was set aside, by the school or on a challenge, or found to be about somebody else.
  var setAside: PathStamp?
  var isSetAside: Bool { setAside != nil }
  /// When another decision took its place, and which.
  var replaced: PathStamp?
  var successor: ItemID?
  /// When it was lifted.
  var lifted: PathStamp?
  /// When a review of it was decided.
  var reviews: [PathStamp] = []
  /// Who decided these.
  var reviewers: Set<StaffID> = []
  /// When its terms were last decided.
  var lastDecided: PathStamp { reviews.last ?? decided }
}

/// A decision about a restriction.
struct PathDecision: Sendable {
  enum Kind: Sendable {
    case interim, ban, contact, against, review
    /// Set aside on a challenge, or while one waited for its outcome: decided against for good.
    case quashed
  }

  let kind: Kind
  /// True for what is decided about a ban, and not about how contact is arranged.
  let isBan: Bool
  /// The restriction, or the hearing after which there is none.
  let about: ItemID
  let measure: String
  let incidents: Set<IncidentID>
  let stamp: PathStamp
  /// True where the restriction that was decided was set aside.
  var isSetAside = false

  /// True for what ends something that was put to the parent; an interim ban waits for its decision.
  var isFinal: Bool { kind != .interim }

  /// True for what ends everything that was put on its incidents: a ban, none after hearing, a review of
  /// one. What is decided about contact ends only what was put about that.
  func ends(_ put: Proposal?) -> Bool { isFinal && (isBan || put?.measure == measure) }

  /// True where it is about any of these incidents.
  func concerns(_ others: some Sequence<IncidentID>) -> Bool {
    !incidents.isDisjoint(with: others)
  }
}

extension PathCase {
  /// The restrictions of the case, in the order of writing.
  func readRestrictions() -> [PathRestriction] {
    var found: [PathRestriction] = []
    func change(_ id: ItemID, _ change: (inout PathRestriction) -> Void) {
      for index in found.indices where found[index].id == id { change(&found[index]) }
    }
    let drafts = unspoken
    for entry in written {
      switch entry.event {
      case .restrictionDecided(let decided):
        for id in decided.replaces where !drafts.contains(decided.restriction) {
          change(id) {
            $0.replaced = entry.stamp
            $0.successor = decided.restriction
          }
        }
        found.append(
          PathRestriction(
            id: decided.restriction, measure: decided.measure, isFound: false,
            incidents: decided.incidents, facts: decided.reasons.facts, form: decided.terms.form,
            firstDay: decided.terms.from, decided: entry.stamp, decider: entry.staff,
            versions: [(decided.terms, entry.stamp)]))
      case .restrictionFound(let restriction):
        found.append(
          PathRestriction(
            id: restriction.restriction, measure: restriction.measure, isFound: true,
            incidents: [], facts: "", form: restriction.terms.form,
            firstDay: restriction.terms.from, decided: entry.stamp,
            decider: entry.staff, versions: [(restriction.terms, entry.stamp)]))
        found[found.count - 1].showsThatTheyWereTold =
          [.letter, .email].contains(restriction.shownBy) && keepsEvidence
      case .reviewDecided(let review):
        change(review.restriction) {
          $0.reviews.append(entry.stamp)
          $0.reviewers.insert(entry.staff)
          if review.outcome == .lift { $0.lifted = entry.stamp }
          if let terms = review.terms { $0.versions.append((terms, entry.stamp)) }
        }
      case .restrictionSetAside(let quashed):
        change(quashed.restriction) { $0.setAside = entry.stamp }
      case .personCorrected:
        for index in found.indices { found[index].setAside = entry.stamp }
      default: continue
      }
    }
    return found
  }

  /// True where a file is kept in the case.
  var keepsEvidence: Bool {
    written.contains { entry in
      if case .evidenceKept = entry.event { true } else { false }
    }
  }

  /// The decisions of the case, in the order of writing.
  func readDecisions() -> [PathDecision] {
    let restrictions = restrictions
    var puts: [ItemID: Proposal] = [:]
    var challenged: [ItemID: ItemID] = [:]
    var found: [PathDecision] = []
    for entry in written {
      switch entry.event {
      case .noticeGiven(let notice): puts[notice.notice] = notice.proposal
      case .restrictionDecided(let decided):
        let kind: PathDecision.Kind
        switch decided.terms.form {
        case .interim: kind = .interim
        case .limited, .full: kind = .ban
        case .managedContact, .accompaniedContact, .seniorContact: kind = .contact
        }
        found.append(
          PathDecision(
            kind: kind, isBan: kind != .contact, about: decided.restriction,
            measure: decided.measure,
            incidents: Set(decided.incidents), stamp: entry.stamp))
      case .noRestrictionDecided(let none):
        let interim = restrictions.first { $0.id == none.about }
        let put = puts[none.about]
        found.append(
          PathDecision(
            kind: .against, isBan: put.map { PathTerms.isBan($0.terms.form) } ?? true,
            about: none.about, measure: put?.measure ?? interim?.measure ?? "",
            incidents: Set(put?.incidents ?? interim?.incidents ?? []),
            stamp: entry.stamp))
      case .challengeReceived(let challenge): challenged[challenge.challenge] = challenge.about
      case .challengeDecided(let outcome):
        if outcome.outcome == .notUpheld { challenged[outcome.challenge] = nil }
      case .restrictionSetAside(let quashed):
        guard challenged.values.contains(quashed.restriction),
          let restriction = restrictions.first(where: { $0.id == quashed.restriction })
        else { continue }
        found.append(
          PathDecision(
            kind: .quashed, isBan: PathTerms.isBan(restriction.form), about: restriction.id,
            measure: restriction.measure, incidents: Set(restriction.incidents),
            stamp: entry.stamp))
      case .reviewDecided(let review):
        let reviewed = restrictions.first { $0.id == review.restriction }
        found.append(
          PathDecision(
            kind: .review, isBan: reviewed.map { PathTerms.isBan($0.form) } ?? true,
            about: review.restriction, measure: reviewed?.measure ?? "",
            incidents: Set(reviewed?.incidents ?? []), stamp: entry.stamp))
      default: continue
      }
    }
    for index in found.indices where found[index].kind != .against && found[index].kind != .quashed
    {
      let restriction = restrictions.first { $0.id == found[index].about }
      found[index].isSetAside = restriction?.isSetAside ?? false
    }
    // What nobody heard of and was taken back by the school itself was never more than a draft.
    let drafts = unspoken
    found.removeAll { [.ban, .contact].contains($0.kind) && drafts.contains($0.about) }
    return found
  }

  /// The restrictions that were set aside with no letter about them sent and nobody told in words, and that nobody had
  /// challenged.
  private var unspoken: Set<ItemID> {
    var decided: Set<ItemID> = []
    var back: Set<ItemID> = []
    var spoken: Set<ItemID> = []
    for entry in written {
      switch entry.event {
      case .restrictionDecided(let one): decided.insert(one.restriction)
      case .restrictionSetAside(let one): back.insert(one.restriction)
      case .challengeReceived(let one): spoken.insert(one.about)
      case .reviewDecided(let one): spoken.insert(one.restriction)
      case .parentSpokenTo(let one): spoken.formUnion(one.told)
      default: continue
      }
    }
    for letter in lettersToPerson where !letter.sendings.isEmpty {
      if let about = letter.draft.about { spoken.insert(about) }
    }
    return decided.intersection(back).subtracting(spoken)
  }
}
