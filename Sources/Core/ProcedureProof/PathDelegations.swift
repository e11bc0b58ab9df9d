import CaseModel
import PolicyModel

/// The head's powers handed to somebody, as the school's entries tell of it.
struct PathDelegation: Sendable {
  let id: String
  let to: StaffID
  let from: CivilDate
  let until: CivilDate
  let caseNumber: CaseID?
  /// Who recorded it, and when.
  let recorder: StaffID
  let recorded: PathStamp
  /// True where it rests on the governors' minute, on the head's own entry, or on the head's word since.
  var isVouchedFor: Bool
  /// When it was ended before its last day.
  var ended: PathStamp?
  /// True where the governors appointed somebody to act as head.
  var isOfGovernors = false
  /// True where the head ended it and had not vouched for it.
  var isDenied = false
}

/// Who acted in the head's place when a step was taken, read from the entries before it.
struct PathDelegations {
  /// How long one holds that somebody recorded for the head, who has not confirmed it (DESIGN, “Whom one may
  /// ask”).
  private static let unconfirmed = Span("10 school days")

  let record: PathRecord
  let days: PathDays
  private let all: [PathDelegation]

  init(_ record: PathRecord, days: PathDays) {
    self.record = record
    self.days = days
    all = Self.read(record.person.school.filter { $0.sequence < record.step.sequence }, record)
  }

  /// Why somebody may not decide in the head's place; nil where a delegation lets them.
  func objection(to decider: StaffID) -> String? {
    var reasons: [String] = []
    for delegation in all where delegation.to == decider {
      guard let why = whyNotHeld(delegation) else { return nil }
      reasons.append("\(delegation.id): \(why)")
    }
    return reasons.isEmpty ? "nobody delegated it to them" : reasons.joined(separator: "; ")
  }

  private func whyNotHeld(_ delegation: PathDelegation) -> String? {
    let today = record.today
    if let number = delegation.caseNumber, number != record.person.number {
      return "it is for the case \(number) alone"
    }
    if today < delegation.from || delegation.until < today {
      return "it is from \(delegation.from.inWords) to \(delegation.until.inWords)"
    }
    if let ended = delegation.ended { return "it was ended on \(ended.when.inWords)" }
    if delegation.isVouchedFor { return nil }
    // Its first day is one of them.
    if let span = Self.unconfirmed,
      days.end(of: span, after: delegation.from.adding(days: -1)) < today
    {
      return "the head has not confirmed it within \(span.text)"
    }
    let denied = all.last {
      $0.isDenied && $0.recorder == delegation.recorder
        && $0.recorded.sequence < delegation.recorded.sequence
    }
    // Whoever was told that the head gave no such thing does not say so a second time.
    return denied.map { "the head did not confirm \($0.id), which the same person recorded" }
  }

  private static func read(
    _ entries: [Recorded<SchoolEvent>], _ record: PathRecord
  ) -> [PathDelegation] {
    var found: [PathDelegation] = []
    func isHead(_ entry: Recorded<SchoolEvent>) -> Bool {
      record.person.roles[entry.staff]?.contains(.head) ?? false
        || found.contains { $0.to == entry.staff && $0.isOfGovernors && $0.ended == nil }
    }
    for entry in entries {
      switch entry.event {
      case .delegationGiven(let given):
        let byHead = isHead(entry)
        // The head's own word takes back what the head denied before.
        if byHead { for index in found.indices { found[index].isDenied = false } }
        found.append(
          PathDelegation(
            id: given.delegation, to: given.to, from: given.from, until: given.until,
            caseNumber: given.caseNumber, recorder: entry.staff, recorded: entry.stamp,
            isVouchedFor: byHead))
      case .actingHeadAppointed(let appointed):
        found.append(
          PathDelegation(
            id: appointed.delegation, to: appointed.to, from: appointed.from,
            until: appointed.until, caseNumber: appointed.caseNumber, recorder: entry.staff,
            recorded: entry.stamp, isVouchedFor: true, isOfGovernors: true))
      case .delegationConfirmed(let confirmed) where isHead(entry):
        for index in found.indices where found[index].id == confirmed.delegation {
          found[index].isVouchedFor = true
        }
      case .delegationEnded(let ended):
        let byHead = isHead(entry)
        for index in found.indices where found[index].id == ended.delegation {
          found[index].ended = entry.stamp
          found[index].isDenied = byHead && !found[index].isVouchedFor
        }
      default: continue
      }
    }
    return found
  }
}
