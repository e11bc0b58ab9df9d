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
///
/// A class, as every trial of a walk has it and a pack is long to copy.
final class PathCheck: Sendable {
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
    for (index, entry) in new.enumerated() {
      faults += self.faults(of: entry, between: new[..<index], new[(index + 1)...]) {
        let known = before ?? earlier()
        before = known
        return PathRecord(index == 0 ? known : known + new[..<index], before: entry, person: person)
      }
    }
    return faults
  }

  /// What is wrong with one entry, written between these in one breath. The record is read only where there
  /// is something to judge.
  private func faults(
    of entry: Recorded<CaseEvent>, between breath: ArraySlice<Recorded<CaseEvent>>,
    _ then: ArraySlice<Recorded<CaseEvent>>, after record: () -> PathRecord
  ) -> [PathFault] {
    switch entry.event {
    case .measureTaken(let taken): return faults(of: taken, record())
    case .letterDrafted(let draft): return faults(of: draft, breath, record)
    case .letterSent(let sent): return faults(of: sent, record())
    case .meetingArranged(let meeting): return faults(of: meeting, record())
    case .noticeGiven(let notice): return faults(of: notice, record())
    case .representationsReceived(let reply):
      return faults(ofAnswer: reply.about, reply.source, record())
    case .representationsDeclined(let reply):
      return faults(ofAnswer: reply.about, reply.source, by: reply.how, record())
    case .noRestrictionDecided(let none):
      return faults(of: none, record())
    case .chairAsked(let asked): return faults(of: asked, record())
    case .restrictionDecided(let decided): return faults(of: decided, record())
    case .restrictionFound(let found): return faults(of: found, record())
    case .restrictionBreached(let breach): return faults(of: breach, record())
    case .replyConsidered(let considered): return faults(of: considered, record(), then)
    case .reviewPrepared(let review): return faults(of: review, record())
    case .reviewDecided(let decided): return faults(of: decided, record())
    case .challengeReceived(let challenge): return faults(of: challenge, record())
    case .challengeDecided(let decided): return faults(of: decided, record(), then)
    case .entryCorrected(let correction): return faults(of: correction, record())
    case .incidentJoined(let joined): return faults(of: joined, record())
    case .caseClosed(let closed): return faults(of: closed, record())
    // Facts and acts that nothing may refuse, and what takes nothing from anybody.
    case .noteAdded, .statementTaken, .accountAsked, .nobodyElseInvolved, .evidenceKept,
      .parentSpokenTo, .adjustmentsAsked, .referredToSafeguarding, .holdPlaced, .holdLifted,
      .incidentJudged, .personIdentified, .personCorrected, .chairReplied,
      .reviewRequested, .restrictionSetAside, .exceptionAgreed,
      .arrangementsChanged, .letterReturned, .meetingHeld, .meetingMissed:
      return []
    // What opens no gate: whatever rests on these is judged where it is decided.
    case .letterDropped, .letterIssued, .replyByMoved, .dutyDeparted, .measureNotUsed:
      return []
    // How the school runs the case.
    case .caseOpened, .caseReopened, .accessChanged, .duePutOff, .caseHandedOver,
      .erased:
      return []
    }
  }
}
