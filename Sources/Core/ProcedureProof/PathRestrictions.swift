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
  /// Its terms, as the last review left them.
  var terms: Terms
  var isSetAside = false
  /// When another decision took its place.
  var replaced: PathStamp?
  /// When it was lifted.
  var lifted: PathStamp?
  /// When a review of it was decided.
  var reviews: [PathStamp] = []
}

/// A decision about a restriction.
struct PathDecision: Sendable {
  enum Kind: Sendable {
    case interim, ban, contact, noBan, review
  }

  let kind: Kind
  /// The restriction, or the hearing after which there is none.
  let about: ItemID
  let measure: String
  let incidents: Set<IncidentID>
  let stamp: PathStamp
  /// True where the restriction that was decided was set aside.
  var isSetAside = false
  /// True for the review of a restriction that is no ban.
  var isOfContact = false

  /// True for what ends the hearings on its incidents: a ban, none after hearing, a review.
  var isFinal: Bool {
    switch kind {
    case .ban, .noBan, .review: return true
    case .interim, .contact: return false
    }
  }

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
    for entry in written {
      switch entry.event {
      case .restrictionDecided(let decided):
        for id in decided.replaces { change(id) { $0.replaced = entry.stamp } }
        found.append(
          PathRestriction(
            id: decided.restriction, measure: decided.measure, isFound: false,
            incidents: decided.incidents, facts: decided.reasons.facts, form: decided.terms.form,
            firstDay: decided.terms.from, decided: entry.stamp, decider: entry.staff,
            terms: decided.terms))
      case .restrictionFound(let restriction):
        found.append(
          PathRestriction(
            id: restriction.restriction, measure: restriction.measure, isFound: true,
            incidents: [], facts: "", form: restriction.terms.form,
            firstDay: restriction.terms.from, decided: entry.stamp,
            decider: entry.staff, terms: restriction.terms))
      case .reviewDecided(let review):
        change(review.restriction) {
          $0.reviews.append(entry.stamp)
          if review.outcome == .lift { $0.lifted = entry.stamp }
          if let terms = review.terms { $0.terms = terms }
        }
      case .restrictionSetAside(let quashed): change(quashed.restriction) { $0.isSetAside = true }
      case .personCorrected:
        for index in found.indices { found[index].isSetAside = true }
      default: continue
      }
    }
    return found
  }

  /// The decisions of the case, in the order of writing.
  func readDecisions() -> [PathDecision] {
    let restrictions = restrictions
    var puts: [ItemID: Proposal] = [:]
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
            kind: kind, about: decided.restriction, measure: decided.measure,
            incidents: Set(decided.incidents), stamp: entry.stamp))
      case .noRestrictionDecided(let none):
        let interim = restrictions.first { $0.id == none.about }
        found.append(
          PathDecision(
            kind: .noBan, about: none.about,
            measure: puts[none.about]?.measure ?? interim?.measure ?? "",
            incidents: Set(puts[none.about]?.incidents ?? interim?.incidents ?? []),
            stamp: entry.stamp))
      case .reviewDecided(let review):
        let reviewed = restrictions.first { $0.id == review.restriction }
        found.append(
          PathDecision(
            kind: .review, about: review.restriction, measure: reviewed?.measure ?? "",
            incidents: Set(reviewed?.incidents ?? []), stamp: entry.stamp,
            isOfContact: reviewed.map { !PathTerms.isBan($0.form) } ?? false))
      default: continue
      }
    }
    for index in found.indices where found[index].kind != .noBan {
      let restriction = restrictions.first { $0.id == found[index].about }
      found[index].isSetAside = restriction?.isSetAside ?? false
    }
    return found
  }
}
