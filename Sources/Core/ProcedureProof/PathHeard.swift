import CaseModel
import PolicyModel

/// Whether the parent was heard on what is decided: told of it, with time to reply, by something that no
/// decision has used up since.
struct PathHeard {
  /// A hearing, and the place of its case among the person's.
  typealias Placed = (place: Int, hearing: PathHearing)

  let record: PathRecord
  let timings: Timings
  let days: PathDays
  /// Every hearing in the person's cases.
  let hearings: [Placed]
  /// Every decision in the person's cases, with the place of its case.
  let decisions: [(place: Int, decision: PathDecision)]

  init(_ record: PathRecord, timings: Timings, days: PathDays) {
    self.record = record
    self.timings = timings
    self.days = days
    hearings = record.all.enumerated().flatMap { place, file in
      file.hearings.map { (place, $0) }
    }
    decisions = record.all.enumerated().flatMap { place, file in
      file.decisions.map { (place, $0) }
    }
  }

  /// What came of looking for a hearing that carries a decision.
  enum Finding {
    /// These do, the latest first.
    case heard([PathHearing])
    /// None does, for this reason.
    case notHeard(String)
  }

  /// The hearings among these that carry the decision.
  func finding(
    on decided: Proposal, among candidates: [Placed], toldBesides: String = ""
  ) -> Finding {
    var carrying: [PathHearing] = []
    var reasons: [String] = []
    for candidate in candidates.reversed() {
      let hearing = candidate.hearing
      if let why = whyNotHeard(candidate, on: decided.incidents) {
        reasons.append("\(hearing.id): \(why)")
        continue
      }
      guard let put = hearing.put else {
        reasons.append("\(hearing.id): it does not say what may follow")
        continue
      }
      let beyond = PathTerms(put: put, toldBesides: toldBesides).beyond(decided)
      if !beyond.isEmpty {
        let words = beyond.joined(separator: ", ")
        reasons.append("\(hearing.id): the decision goes beyond what was put: \(words)")
        continue
      }
      if let promised = promise(laterThan: hearing, on: decided.incidents) {
        reasons.append("a later letter promised them until \(promised.inWords) to reply")
        continue
      }
      carrying.append(hearing)
    }
    if !carrying.isEmpty { return .heard(carrying) }
    if reasons.isEmpty { return .notHeard("nothing on these incidents was put to them") }
    return .notHeard(reasons.joined(separator: "; "))
  }

  /// Hearings that are about any of these incidents.
  func hearings(on incidents: [IncidentID]) -> [Placed] {
    hearings.filter { !Set($0.hearing.incidents).isDisjoint(with: incidents) }
  }

  /// The final decision that ended a hearing; nil where it is open.
  func closing(_ candidate: Placed) -> PathDecision? {
    let hearing = candidate.hearing
    return decisions.first { place, decision in
      // What speaks against a step counts as soon as it is written: neither is anything kept open by a
      // decision that is dated back, nor put anew by a notice that is.
      guard decision.isFinal,
        decision.stamp.sequence > hearing.opened.sequence
          || hearing.opened.when.isSurely(before: decision.stamp.when)
      else { return false }
      if decision.ends(hearing.put), decision.concerns(hearing.incidents) { return true }
      guard place == candidate.place else { return false }
      if case .review(let reviewed) = hearing.opening, decision.kind == .review {
        return decision.about == reviewed
      }
      return decision.about == hearing.id
    }?.decision
  }

  // MARK: One hearing

  /// Why nothing may rest on a hearing now; nil where something may.
  private func whyNotHeard(_ candidate: Placed, on incidents: [IncidentID]) -> String? {
    let hearing = candidate.hearing
    let person = record.person
    let now = record.step.happened
    if now.isSurely(before: hearing.opened.when) { return "it was opened only afterwards" }
    if hearing.isSetAside { return "what opened it was set aside" }
    if let follows = hearing.follows, let fell = whatFell(follows, in: record.all[candidate.place])
    {
      return fell
    }
    if let closed = closing(candidate) {
      return "the decision of \(closed.stamp.when.inWords) on its incidents closed it"
    }
    let early = record.own.incidents(by: now).first {
      incidents.contains($0.id) && !$0.mayConcern(hearing.opened.when)
    }
    if let early { return "it was opened before incident \(early.id) happened" }
    guard let told = hearing.told(person) else { return whyNotTold(hearing) }
    let last = hearing.lastDay(record)
    if !hearing.isAnswered(person) {
      if hearing.isAnswerLost(person) {
        return "its answer was taken back, and neither was answered anew nor given new time"
      }
      let words =
        record.all.flatMap(\.spokenWith)
        + record.all[candidate.place].challenges(of: hearing.id)
        + record.all.flatMap(\.pleas).filter {
          $0.sequence > hearing.moves.last?.stamp.sequence ?? 0
        }
      let taken = max(told.sequence, hearing.said.map(\.sequence).max() ?? 0)
      let said =
        record.all.flatMap {
          $0.unassigned + $0.ownAccounts(of: hearing.put?.incidents ?? [])
        }
        + words.filter {
          $0.sequence > taken || hearing.said.isEmpty && told.when.isSurely(before: $0.when)
        }
      if let said = said.first(where: { hearing.mayAnswer($0, person) }) {
        return "what they said on \(said.when.inWords) answers nobody knows which letter"
      }
      if let last, owesAdjustment(hearing), !isAdjusted(candidate, by: last) {
        return "what is agreed with them was not done for its letter"
      }
      guard let last, hearing.leavesTime(record) else {
        return "they were told with no day left to reply"
      }
      if let day = hearing.dayNotTold(person) {
        return "no letter told them of the last day that was given, \(day.inWords)"
      }
      if record.today > last, let day = hearing.dayPassedOnHold(record) {
        return
          "the day they knew of, \(day.inWords), passed on hold, and no letter told them another"
      }
      if record.today <= last {
        if hearing.answers.isEmpty { return "the last day to reply, \(last.inWords), was not past" }
        return hearing.answers.contains { hearing.mayAnswer($0, person) }
          ? "the last day to reply was not past, and nobody had asked them whether that was all"
          : "it was answered before they were told"
      }
    }
    return staleness(hearing, last ?? max(told.when.day, hearing.replyBy ?? told.when.day))
  }

  /// Why nothing is decided on what an interim ban put that followed a ban under review; nil where that stands as it
  /// did, and where it followed another interim ban.
  private func whatFell(_ follows: FollowedBan, in place: PathCase) -> String? {
    guard
      let ban = place.restrictions.first(where: { $0.id.rawValue == follows.restriction }),
      ban.form != .interim
    else { return nil }
    if ban.isSetAside { return "the ban that it followed was set aside" }
    let put = place.hearings.first { $0.opened.sequence == follows.put }
    return put?.told(record.person) == nil
      ? "they were not told of the review that it followed" : nil
  }

  /// True where something is agreed with them for a disability, or was while the time ran in which they had to reply:
  /// an end counts for what is written to them after it (Equality Act 2010, section 20).
  private func owesAdjustment(_ hearing: PathHearing) -> Bool {
    let person = record.person
    let told = (hearing.letters + hearing.moreTime).filter { $0.told(person) != nil }
    return !person.adjustments.isEmpty
      || person.adjustmentEnds.contains { end in
        !told.flatMap(\.issued).contains { $0.sequence > end.sequence }
      }
  }

  /// True where what is agreed with them was done for a letter of it while there was time.
  private func isAdjusted(_ candidate: Placed, by last: CivilDate) -> Bool {
    let letters = (candidate.hearing.letters + candidate.hearing.moreTime).map(\.draft.letter)
    return record.all[candidate.place].written.contains { entry in
      guard case .adjustmentsAsked(let done) = entry.event, let letter = done.letter else {
        return false
      }
      return letters.contains(letter) && entry.happened.day < last && !done.answer.saysNothing
        && !record.step.happened.isSurely(before: entry.happened)
    }
  }

  private func whyNotTold(_ hearing: PathHearing) -> String {
    let sendings = hearing.letters.flatMap(\.sendings)
    if sendings.isEmpty { return "its letter never went out" }
    if hearing.letters.allSatisfy({ $0.properSendings(to: record.person).isEmpty }) {
      return "its letter went out in no way that may be used for them"
    }
    let isBack = hearing.letters.allSatisfy { $0.told(record.person, answered: true) == nil }
    return isBack ? "its letter came back" : "they lived there no more when its letter went out"
  }

  private func staleness(_ hearing: PathHearing, _ last: CivilDate) -> String? {
    let fresh: CivilDate
    if case .interim(let until?) = hearing.opening {
      fresh = days.end(of: timings.afterInterim, after: until)
    } else {
      fresh = days.end(of: timings.hearing, after: last)
    }
    return record.today <= fresh
      ? nil : "it went stale after \(fresh.inWords), so that the matter is put again"
  }

  /// A day to reply, not yet past, that a later letter on the same incidents promised and nobody answered.
  private func promise(
    laterThan relied: PathHearing, on incidents: [IncidentID]
  ) -> CivilDate? {
    guard let told = relied.told(record.person) else { return nil }
    for candidate in hearings(on: incidents) {
      let other = candidate.hearing
      guard let later = other.told(record.person), later.comes(after: told),
        !other.isSetAside, !other.isAnswered(record.person), closing(candidate) == nil,
        let last = other.lastDay(record), record.today <= last
      else { continue }
      return last
    }
    return nil
  }
}
