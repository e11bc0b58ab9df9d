import CaseModel
import PolicyModel

/// Nobody is proceeded against a second time for the same conduct without being told why.
extension PathCheck {
  /// What is wrong with a notice about nothing but what was decided before.
  func repeatingFaults(_ notice: NoticeGiven, _ record: PathRecord) -> [PathFault] {
    var told = false
    for letter in notice.again ?? "" where letter.isLetter || letter.isNumber { told = true }
    if told { return [] }
    let isOld =
      lastTakenBack(notice.proposal.incidents, record) != nil || putsWhatWasDecided(notice, record)
      || sayNothingNew(notice.proposal.measure, notice.proposal.facts, record)
        && !learntSince(0, notice, record)
    return isOld
      ? [
        (
          .gateBypassed,
          "The notice \(notice.notice) puts nothing but what was decided before, and does not say why."
        )
      ] : []
  }

  /// What is wrong with a restriction on what a letter had taken back, where nobody was told why it is taken up again.
  func repeatingFaults(_ decided: RestrictionDecided, _ record: PathRecord) -> [PathFault] {
    guard let back = lastTakenBack(decided.incidents, record) else { return [] }
    let isSaid = record.all.contains { place in
      place.written.contains { entry in
        guard case .noticeGiven(let notice) = entry.event, entry.sequence > back else {
          return false
        }
        return !Set(notice.proposal.incidents).isDisjoint(with: decided.incidents)
      }
    }
    if isSaid || !(decided.again ?? "").saysNothing { return [] }
    return [
      (
        .gateBypassed,
        "\(decided.restriction) rests on what a letter had taken back, and nothing says why it is taken up again."
      )
    ]
  }

  /// The entry by which a letter last told the person that what was put, decided or written of one of these incidents was
  /// withdrawn; nil where none did.
  private func lastTakenBack(_ incidents: [IncidentID], _ record: PathRecord) -> Int? {
    let meant = Set(incidents)
    return record.all.flatMap { place in
      place.lettersToPerson.compactMap { letter -> Int? in
        guard letter.draft.kind == .setAside, let told = letter.told(record.person),
          let about = letter.draft.about
        else { return nil }
        var its = place.hearings.filter { $0.id == about }.flatMap(\.incidents)
        its += place.restrictions.filter { $0.id == about }.flatMap(\.incidents)
        for taken in place.letters where taken.draft.letter == about {
          its += place.incidentsJoined(before: taken.drafted.sequence)
        }
        return meant.isDisjoint(with: its) ? nil : told.sequence
      }
    }.max()
  }

  /// True where every incident was decided on before, and nobody has told anything of it since.
  private func putsWhatWasDecided(_ notice: NoticeGiven, _ record: PathRecord) -> Bool {
    var lastDecided: [PathStamp] = []
    for id in notice.proposal.incidents {
      guard let last = lastDecision(notice.proposal.measure, on: id, record) else { return false }
      lastDecided.append(last)
    }
    guard let last = lastDecided.map(\.sequence).max() else { return false }
    return !learntSince(last, notice, record)
  }

  private func lastDecision(
    _ measure: String, on id: IncidentID, _ record: PathRecord
  ) -> PathStamp? {
    let mine = record.own.incidents.first { $0.id == id }
    // One event that was reported twice was decided once, whatever its number.
    func isOfIt(_ decision: PathDecision) -> Bool {
      if decision.incidents.contains(id) { return true }
      guard let mine, !decision.stamp.when.isSurely(before: mine.happened) else { return false }
      return record.all.flatMap(\.incidents).contains {
        decision.incidents.contains($0.id) && $0.happened.day == mine.happened.day
      }
    }
    return record.all.flatMap(\.decisions).filter {
      $0.isFinal && $0.measure == measure && isOfIt($0)
    }.map(\.stamp).max { $0.sequence < $1.sequence }
  }

  /// True where somebody else was heard about it since; what somebody told before is not new by being typed late.
  private func learntSince(
    _ last: Int, _ notice: NoticeGiven, _ record: PathRecord
  ) -> Bool {
    record.own.written.contains { entry in
      guard case .statementTaken(let account) = entry.event, entry.sequence > last else {
        return false
      }
      return account.part != .alleged
        && account.incident.map(notice.proposal.incidents.contains) ?? true
        && !record.hadTold(account, by: last)
    }
  }
}

extension PathRecord {
  /// True where the same person had given an account by then of what happened on that day, in any case, save of
  /// what happened at another time of it.
  func hadTold(_ account: StatementTaken, by last: Int) -> Bool {
    func time(of id: IncidentID?) -> When? {
      guard let id else { return nil }
      return all.flatMap(\.incidents).first { $0.id == id }?.happened
    }
    let meant = time(of: account.incident)
    return all.flatMap(\.entries).contains { entry in
      guard entry.sequence < last, case .statementTaken(let earlier) = entry.event else {
        return false
      }
      let isSame =
        earlier.staff != nil && earlier.staff == account.staff
        || earlier.from.lowercased() == account.from.lowercased()
      guard isSame, let meant, earlier.incident != nil else { return isSame }
      guard let told = time(of: earlier.incident), told.day == meant.day else { return false }
      return told.time == meant.time || told.time == nil || meant.time == nil
    }
  }
}
