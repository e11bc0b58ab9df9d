import CaseModel
import PolicyModel

/// Something unlawful in a path: the rule, and what is wrong as a whole sentence.
typealias PathFault = (WalkRule, String)

/// Judges a path of recorded entries by the entries alone: a second opinion, on purpose written another way
/// than the gate, from the law as it is stated and not as it is decided.
///
/// What it reads stands in files of its own: `PathRecord` (what counts at a moment), `PathIncidents`,
/// `PathLetters`, `PathHearings` and `PathRestrictions` (what the entries tell), `PathHeard`, `PathChair`,
/// `PathPolicy` and `PathTerms` (whether it is enough). The extensions of `PathCheck` say what each step
/// needs.
struct PathCheck: Sendable {
  let pack: PolicyPack
  let days: PathDays
  let person: PathPerson

  /// A judge of the paths of one person's case, under a school's policy and by its calendar.
  init(
    pack: PolicyPack, calendar: SchoolCalendar = .empty, person: PathPerson = PathPerson()
  ) {
    self.pack = pack
    self.person = person
    days = PathDays(calendar: calendar)
  }

  /// What is wrong with the steps among the new entries, each as a whole sentence with its rule.
  ///
  /// - Parameter earlier: the entries of the case before them; asked only where something is judged.
  func faults(
    in new: [Recorded<CaseEvent>], after earlier: () -> [Recorded<CaseEvent>]
  ) -> [PathFault] {
    var before: [Recorded<CaseEvent>]?
    var faults: [PathFault] = []
    for (index, entry) in new.enumerated() where isJudged(entry.event) {
      let known = before ?? earlier()
      before = known
      let record = PathRecord(known + new[..<index], before: entry, person: person)
      faults += self.faults(of: entry, record, then: new[(index + 1)...])
    }
    return faults
  }

  private func isJudged(_ event: CaseEvent) -> Bool {
    switch event {
    case .measureTaken, .letterDrafted, .letterSent, .meetingArranged, .representationsReceived,
      .representationsDeclined, .chairAsked, .restrictionDecided, .restrictionFound,
      .reviewDecided, .challengeReceived, .challengeDecided:
      return true
    default: return false
    }
  }

  private func faults(
    of entry: Recorded<CaseEvent>, _ record: PathRecord, then: ArraySlice<Recorded<CaseEvent>>
  ) -> [PathFault] {
    switch entry.event {
    case .measureTaken(let taken): return faults(of: taken, record)
    case .letterDrafted(let draft): return faults(of: draft, record)
    case .letterSent(let sent): return faults(of: sent, record)
    case .meetingArranged(let meeting): return faults(of: meeting, record)
    case .representationsReceived(let reply): return answeredTwice(reply.about, record)
    case .representationsDeclined(let reply): return answeredTwice(reply.about, record)
    case .chairAsked(let asked): return faults(of: asked, record)
    case .restrictionDecided(let decided): return faults(of: decided, record)
    case .restrictionFound(let found): return faults(of: found, record)
    case .reviewDecided(let decided): return faults(of: decided, record)
    case .challengeReceived(let challenge): return faults(of: challenge, record)
    case .challengeDecided(let decided): return faults(of: decided, record, then)
    default: return []
    }
  }
}
