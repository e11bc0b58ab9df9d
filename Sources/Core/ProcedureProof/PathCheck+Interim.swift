import CaseModel
import PolicyModel

extension PathCheck {
  /// What an interim ban needs besides: it stands only until the parent was heard, for so long and once.
  func interimFaults(
    _ name: String, _ decided: RestrictionDecided, _ heard: PathHeard
  ) -> [PathFault] {
    let terms = decided.terms
    var faults = datesFaults(name, decided, heard.record.today)
    let first = firstDay(ofInterimsLike: decided, heard)
    if let until = terms.until, until > days.end(of: pack.timings.interim, after: first) {
      let since = first < terms.from ? ", counted from the first, on \(first.inWords)" : ""
      faults.append(
        (.gateBypassed, "\(name) is longer than \(pack.timings.interim.text)\(since)."))
    }
    if let proposed = decided.proposed {
      if proposed.form == .interim || !PathTerms.isBan(proposed.form) {
        faults.append((.gateBypassed, "\(name) puts no ban to the parent that may follow it."))
      } else if proposed.until == nil, proposed.review == nil {
        faults.append(
          (.withoutEnd, "\(name) puts a ban to the parent without an end or a review date."))
      }
    } else {
      faults.append((.gateBypassed, "\(name) does not say which ban may follow it."))
    }
    return faults + againFaults(name, decided, heard)
      + setAsideFaults(name, decided.incidents, heard.record)
  }

  /// What the school itself has set aside, after it had told the person, is no ground for keeping them out unheard
  /// once more: something has to have happened since. An interim ban taken back on its own day may be put right.
  private func setAsideFaults(
    _ name: String, _ incidents: [IncidentID], _ record: PathRecord
  ) -> [PathFault] {
    let happened = record.own.incidents.filter { incidents.contains($0.id) }.map(\.happened)
    for place in record.all where !place.isOfSomebodyElse {
      for restriction in place.restrictions
      where PathTerms.isBan(restriction.form) || restriction.form == .interim {
        guard let quashed = restriction.setAside,
          restriction.form != .interim || restriction.decided.when.day < quashed.when.day,
          restriction.known(record, by: quashed.when, in: place) != nil,
          !happened.contains(where: { quashed.when.isSurely(before: $0) })
        else { continue }
        return [(.gateBypassed, "\(name) with nothing new since the school set one aside.")]
      }
    }
    return []
  }

  /// The day from which the longest length runs: the first day of the first interim ban on any of its
  /// incidents, or on what happened on the same days, that was set aside or decided upon with nothing decided since
  /// that stands. It kept the person away unheard all the same, and imposing it anew must not begin that time again.
  private func firstDay(ofInterimsLike decided: RestrictionDecided, _ heard: PathHeard) -> CivilDate
  {
    var first = decided.terms.from
    let mine = heard.record.own.incidents.filter { decided.incidents.contains($0.id) }
    for place in heard.record.all {
      for restriction in place.restrictions
      where restriction.form == .interim && restriction.isSetAside {
        let shared = place.incidents.filter { incident in
          restriction.incidents.contains(incident.id)
            && mine.contains {
              $0.id == incident.id
                || $0.happened.day == incident.happened.day
                  && !restriction.decided.when.isSurely(before: $0.happened)
            }
        }
        let isDecided = heard.decisions.contains { _, decision in
          decision.isFinal && decision.isBan && !decision.isSetAside
            && decision.concerns(shared.map(\.id))
            && decision.stamp.comes(after: restriction.decided)
        }
        if !shared.isEmpty, !isDecided { first = min(first, restriction.firstDay) }
      }
    }
    return first
  }

  /// What a challenge took away is not decided again on the same conduct.
  func quashedFaults(
    _ name: String, _ measure: String, _ incidents: [IncidentID], _ heard: PathHeard
  ) -> [PathFault] {
    var gone: Set<IncidentID> = []
    for (_, decision) in heard.decisions where decision.kind == .quashed {
      if decision.measure == measure { gone.formUnion(decision.incidents) }
    }
    guard !incidents.isEmpty, gone.isSuperset(of: incidents) else { return [] }
    return [(.gateBypassed, "\(name) on nothing but what a challenge was upheld about.")]
  }

  private func datesFaults(
    _ name: String, _ decided: RestrictionDecided, _ today: CivilDate
  ) -> [PathFault] {
    var faults: [PathFault] = []
    if decided.terms.until == nil { faults.append((.withoutEnd, "\(name) has no end.")) }
    // Two weeks are more than any notice takes: who waits so long for a ban has time to hear them.
    if decided.terms.from > today.adding(days: 14) {
      faults.append((.gateBypassed, "\(name) begins so late that they could be heard first."))
    }
    guard let replyBy = decided.replyBy else {
      return faults + [(.gateBypassed, "\(name) has no day by which the parent may reply.")]
    }
    if replyBy <= today {
      faults.append((.gateBypassed, "\(name) leaves the parent no day to reply."))
    }
    if let until = decided.terms.until, replyBy > until {
      faults.append((.gateBypassed, "\(name) ends before the last day to reply."))
    }
    return faults
  }

  /// True for one that ran out while police or social care had contact stopped all the time, so that nobody
  /// could tell the person of it.
  private func ranOutUntold(_ hearing: PathHearing, _ record: PathRecord) -> Bool {
    guard case .interim(let until?) = hearing.opening, until < record.today,
      hearing.told(record.person) == nil
    else { return false }
    let (first, last) = (hearing.opened.when.day, until)
    return record.holds.contains { hold in
      hold.placed.day <= first && (hold.lifted.map { last <= $0.day } ?? true)
    }
  }

  /// True for one that comes after another ban on the same incidents, or after one about whose review they were told,
  /// takes no more and tells nothing else than was put, and begins when that one is over and the time to reply would
  /// be, had not police or social care stopped contact while it ran: they stop it still, or the days that they took
  /// from it are not over.
  private func mayFollow(
    _ earlier: PathHeard.Placed, _ now: RestrictionDecided, _ heard: PathHeard
  ) -> Bool {
    let (place, hearing) = earlier
    let record = heard.record
    let id: ItemID
    var isReview = false
    switch hearing.opening {
    case .notice: return false
    case .interim: id = hearing.id
    case .review(let reviewed):
      if hearing.told(record.person) == nil || heard.closing(earlier) != nil { return false }
      (id, isReview) = (reviewed, true)
    }
    guard !hearing.isAnswered(record.person),
      let before = record.all[place].restrictions.first(where: { $0.id == id }),
      let until = endByItself(before, record, in: record.all[place]),
      Set(now.incidents).isSubset(of: before.incidents),
      PathTerms.widening(from: before.terms, to: now.terms).isEmpty,
      let put = hearing.put,
      !isReview || PathTerms.widening(from: put.terms, to: now.terms).isEmpty,
      let end = put.terms.lastDayWithoutReview, now.terms.until.map({ $0 <= end }) ?? false,
      PathText(now.reasons.facts).facts(missingIn: PathText(put.facts), PathText(before.facts))
        .isEmpty,
      let asked = hearing.moves.last?.day ?? hearing.replyBy
    else { return false }
    let holds = record.holds.filter {
      $0.placed.day >= hearing.opened.when.day && $0.known <= until
    }
    var last = asked
    for hold in holds where hold.placed.day <= last {
      if let lifted = hold.lifted {
        last = last.adding(days: hold.placed.day.days(until: lifted.day))
      }
    }
    let stands = holds.contains {
      $0.placed.day <= last && $0.stands(at: record.step.happened)
    }
    return until < now.terms.from && asked < now.terms.from
      && (stands || isReview && last >= now.terms.from)
  }

  /// The last day of a ban that nothing has ended yet and that ends by itself; nil for any other.
  private func endByItself(
    _ ban: PathRestriction, _ record: PathRecord, in place: PathCase
  ) -> CivilDate? {
    if ban.form == .interim { return ban.terms.until }
    guard PathTerms.isBan(ban.form), !ban.isFound, !ban.isSetAside, ban.lifted == nil,
      ban.replaced == nil, ban.wasInForce(record, in: place),
      pack.measure(ban.measure)?.atEnd != .askHead
    else { return nil }
    return ban.terms.lastDayWithoutReview
  }

  /// A second one where the first is not decided yet, and one on what is decided already.
  private func againFaults(
    _ name: String, _ now: RestrictionDecided, _ heard: PathHeard
  ) -> [PathFault] {
    let incidents = now.incidents
    var faults: [PathFault] = []
    for candidate in heard.hearings(on: incidents) {
      guard case .interim = candidate.hearing.opening, !candidate.hearing.isSetAside,
        heard.closing(candidate) == nil, !ranOutUntold(candidate.hearing, heard.record),
        !mayFollow(candidate, now, heard)
      else { continue }
      faults.append(
        (
          .gateBypassed,
          "\(name) on an incident whose interim ban of "
            + "\(candidate.hearing.opened.when.inWords) is not decided yet."
        ))
    }
    var decided: Set<IncidentID> = []
    for (_, decision) in heard.decisions where !decision.isSetAside {
      if decision.isFinal, decision.isBan { decided.formUnion(decision.incidents) }
    }
    let isAfterReview = heard.hearings(on: incidents).contains { candidate in
      guard case .review = candidate.hearing.opening else { return false }
      return mayFollow(candidate, now, heard)
    }
    if isAfterReview {
      // What was decided is not decided anew: they could not be heard in time on whether it goes on.
    } else if !incidents.isEmpty, decided.isSuperset(of: incidents) {
      faults.append((.gateBypassed, "\(name) on incidents that are all decided already."))
    } else if !incidents.isEmpty,
      incidents.allSatisfy({ decided.contains($0) || isOnADecidedDay($0, heard) })
    {
      faults.append((.gateBypassed, "\(name) on a day about which they were heard already."))
    }
    return faults
  }

  /// True for what happened on the day of something that was decided upon, and not surely after that decision: the
  /// same event may have been reported under another number.
  private func isOnADecidedDay(_ id: IncidentID, _ heard: PathHeard) -> Bool {
    guard let reported = heard.record.own.incidents.first(where: { $0.id == id }) else {
      return false
    }
    for (place, decision) in heard.decisions
    where decision.isFinal && decision.isBan && !decision.isSetAside {
      for incident in heard.record.all[place].incidents
      where decision.concerns([incident.id]) && incident.happened.day == reported.happened.day {
        if !decision.stamp.when.isSurely(before: reported.happened) { return true }
      }
    }
    return false
  }
}
