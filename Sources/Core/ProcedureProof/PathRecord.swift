import CaseModel
import PolicyModel

/// The entries before a decision, as a person with a pencil would go through them.
struct PathRecord: Sendable {
  let entries: [Recorded<CaseEvent>]

  /// The entries that are not known to have happened after this.
  init(_ entries: [Recorded<CaseEvent>], before when: When) {
    self.entries = entries.filter { !when.isKnown(before: $0.happened) }
  }

  /// An invitation to put one's side.
  struct Invitation {
    var by: CivilDate
    var told: CivilDate?
    var answered: Bool
  }

  /// True where the case is about a mere visitor.
  var isVisitor: Bool {
    entries.contains { entry in
      if case .caseOpened(let opened) = entry.event { return opened.visitorOnly }
      return false
    }
  }

  /// True where one of the requirement's ways is in the record, or stated in the step itself.
  func meets(
    _ requirement: Requirement, before measure: String, terms: Terms?, stated: Stated
  ) -> Bool {
    requirement.ways.contains { way in
      switch way {
      case .firstHandAccount:
        return has {
          switch $0 {
          case .statementTaken(let statement): return statement.firstHand
          case .incidentJoined(let incident): return incident.firstHand
          default: return false
          }
        }
      case .askedWithoutAnswer: return has { if case .accountAsked = $0 { true } else { false } }
      case .spokenTo: return conversations(.spoken) > 0
      case .offeredTwice: return conversations(.declined) + conversations(.unanswered) >= 2
      case .putOffAtRequest: return conversations(.putOff) > 0
      case .consulted: return consulted([.chair], measure, terms)
      case .viceChairConsulted: return consulted([.viceChair], measure, terms)
      case .meetingHeld: return has { if case .meetingHeld = $0 { true } else { false } }
      case .meetingNotAttended:
        return has {
          if case .meetingMissed(let missed) = $0 { missed.why != .schoolCancelled } else { false }
        }
      case .conductAfterWarning: return wentOnAfterWarning
      case .seriousnessReason: return !stated.seriousness.isEmpty
      case .consentRecorded: return !stated.consent.isEmpty
      case .attemptsRecorded: return !stated.attempts.isEmpty
      case .nobodyElse, .firstHandReport: return false
      case .notInvolved, .interimRoute, .representationsReceived, .replyByPassed, .replyDeclined,
        .stated,
        .overriddenWithReason, .advisedOnly:
        return true
      }
    }
  }

  private func has(_ matches: (CaseEvent) -> Bool) -> Bool {
    entries.contains { matches($0.event) }
  }

  private func conversations(_ outcome: SpokenOutcome) -> Int {
    entries.count { entry in
      if case .parentSpokenTo(let words) = entry.event { return words.outcome == outcome }
      return false
    }
  }

  private var wentOnAfterWarning: Bool {
    var warned: [When] = []
    var kinds: [ItemID: LetterKind] = [:]
    for entry in entries {
      switch entry.event {
      case .letterDrafted(let draft): kinds[draft.letter] = draft.kind
      case .letterSent(let sent):
        if kinds[sent.letter] == .banWarning { warned.append(entry.happened) }
      case .incidentJoined(let incident):
        if warned.contains(where: { $0.isKnown(before: incident.on) }) { return true }
      default: break
      }
    }
    return false
  }

  // MARK: The chair

  /// The consultations of these roles that were answered and cover the terms, with the view given.
  private func answers(
    _ roles: [Role], _ measure: String, _ terms: Terms?
  ) -> [(role: Role, view: ChairView)] {
    var asked: [ItemID: ChairAsked] = [:]
    var found: [(role: Role, view: ChairView)] = []
    for entry in entries {
      switch entry.event {
      case .chairAsked(let question): asked[question.consultation] = question
      case .chairReplied(let reply):
        guard let question = asked[reply.consultation], roles.contains(question.of) else {
          continue
        }
        let covers = question.ceiling.contains { ceiling in
          guard ceiling.measure == measure else { return false }
          guard let terms else { return true }
          let wideEnough = ceiling.scope == .whole || terms.scope == .part
          guard let latest = ceiling.until else { return wideEnough }
          guard let until = terms.until else { return false }
          return wideEnough && until <= latest
        }
        if covers { found.append((question.of, reply.view)) }
      default: break
      }
    }
    return found
  }

  /// True where one of these was consulted, with a view, about these terms or wider ones.
  func consulted(_ roles: [Role], _ measure: String, _ terms: Terms?) -> Bool {
    !answers(roles, measure, terms).isEmpty
  }

  /// True where nobody who was consulted about these terms was anything but against them.
  func chairIsAgainst(_ measure: String, _ terms: Terms) -> Bool {
    let views = answers([.chair, .viceChair], measure, terms).map(\.view)
    return !views.isEmpty && views.allSatisfy { $0 == .against }
  }

  // MARK: The parent's side

  /// Invitations before a measure that no decision has ended.
  func invitations(before measure: String) -> [Invitation] {
    var open: [ItemID: Invitation] = [:]
    var letters: [ItemID: LetterDrafted] = [:]
    for entry in entries {
      switch entry.event {
      case .noticeGiven(let notice):
        if notice.measure == measure {
          open[notice.notice] = Invitation(by: notice.replyBy, told: nil, answered: false)
        }
      case .restrictionDecided(let decided):
        guard decided.measure == measure else { continue }
        if decided.terms.form == .interim, let by = decided.replyBy {
          open[decided.restriction] = Invitation(by: by, told: nil, answered: false)
        } else {
          open = [:]
        }
      case .noRestrictionDecided(let decided): open[decided.about] = nil
      case .reviewDecided(let decided):
        if decided.outcome == .lift { open[decided.restriction] = nil }
      case .restrictionSetAside(let quashed): open[quashed.restriction] = nil
      case .personCorrected: open = open.filter { $0.key.rawValue.hasPrefix("N") }
      case .replyByMoved(let moved): open[moved.about]?.by = moved.replyBy
      case .representationsReceived(let reply):
        if let about = reply.about { open[about]?.answered = true }
      case .representationsDeclined(let reply):
        if let about = reply.about { open[about]?.answered = true }
      case .letterDrafted(let draft): letters[draft.letter] = draft
      case .letterSent(let sent):
        guard let draft = letters[sent.letter], let about = draft.about,
          [.noticeOfIntent, .interimBan].contains(draft.kind), open[about]?.told == nil
        else { continue }
        open[about]?.told = entry.happened.day
      default: break
      }
    }
    return Array(open.values)
  }

  /// The days from one day to another on which nobody had asked the school to leave the parent alone.
  func daysOutsideHolds(from first: CivilDate, to last: CivilDate) -> Int {
    var holds: [(from: CivilDate, to: CivilDate?)] = []
    for entry in entries {
      switch entry.event {
      case .holdPlaced: holds.append((entry.happened.day, nil))
      case .holdLifted:
        if let index = holds.indices.last { holds[index].to = entry.happened.day }
      default: break
      }
    }
    var count = 0
    var day = first
    while day < last {
      if !holds.contains(where: { $0.from <= day && ($0.to.map { day < $0 } ?? true) }) {
        count += 1
      }
      day = day.adding(days: 1)
    }
    return count
  }

  /// The measure and the form of a restriction as it was decided.
  func restriction(_ id: ItemID) -> (measure: String, form: RestrictionForm)? {
    for entry in entries {
      if case .restrictionDecided(let decided) = entry.event, decided.restriction == id {
        return (decided.measure, decided.terms.form)
      }
    }
    return nil
  }
}
