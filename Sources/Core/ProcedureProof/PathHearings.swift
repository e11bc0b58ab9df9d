import CaseModel
import PolicyModel

/// What was put to the parent, and what came of it, as the entries tell it.
struct PathHearing: Sendable {
  /// What opened it.
  enum Opening: Sendable {
    case notice
    /// An interim ban with this last day.
    case interim(until: CivilDate?)
    /// The review of this restriction.
    case review(ItemID)
  }

  let id: ItemID
  let opening: Opening
  /// What was put; nil for an interim ban that says nothing of what may follow.
  let put: Proposal?
  let opened: PathStamp
  /// The last day to reply, as it was first stated.
  let replyBy: CivilDate?
  /// The incidents that it is about.
  let incidents: [IncidentID]
  /// Its letters to the person that were not given up.
  var letters: [PathLetter] = []
  /// The letters to the person that gave more time and were not given up.
  var moreTime: [PathLetter] = []
  /// The days to which the last day was moved.
  var moves: [(day: CivilDate, stamp: PathStamp)] = []
  /// The parent's side, or word that there will be none.
  var answers: [PathStamp] = []
  /// Those of them, by their sequence, before which nobody had asked whether they want the time that they have.
  var unasked: Set<Int> = []
  /// What the parent said to it, in whole or in part.
  var said: [PathStamp] = []
  /// When an answer that had been recorded was taken back.
  var takenBack: [PathStamp] = []
  /// True where the interim ban that opened it was set aside, or the case was about somebody else.
  var isSetAside = false
  /// For an interim ban: the ban that it followed unheard; nil where it followed none.
  var follows: FollowedBan?

  /// The kind of its letter.
  var letterKind: LetterKind {
    switch opening {
    case .notice: return .noticeOfIntent
    case .interim: return .interimBan
    case .review: return .reviewNotice
    }
  }

  /// When the person was told; nil where nothing reached them. What they answered had reached them, whatever
  /// was learnt of their address since.
  func told(_ person: PathPerson) -> PathStamp? {
    let isShown = isShownByAnswer(person)
    let own = said.filter(answers.contains)
    return first(of: letters.compactMap { $0.told(person, answered: isShown, answers: own) })
  }

  private func first(of stamps: [PathStamp]) -> PathStamp? {
    stamps.reduce(nil) { earliest, stamp in
      earliest.map { $0.comes(after: stamp) ? stamp : $0 } ?? stamp
    }
  }

  private func isShownByAnswer(_ person: PathPerson) -> Bool {
    guard !answers.isEmpty,
      let sent = first(of: letters.compactMap { $0.told(person, answered: true) })
    else { return false }
    return answers.contains { !$0.when.isSurely(before: sent.when) }
  }

  /// True where the letter that told the person went by post.
  private func wasPosted(_ person: PathPerson) -> Bool {
    let told = told(person)
    return letters.contains { letter in
      letter.sendings.contains { $0.stamp == told && $0.how == .post }
    }
  }

  /// True where the parent answered after being told; what they said on the very day, only where they had been
  /// asked whether that is all, for they were promised time.
  func isAnswered(_ person: PathPerson) -> Bool {
    answers.contains { answer in
      mayAnswer(answer, person)
        && !(unasked.contains(answer.sequence) && told(person)?.when.day == answer.when.day)
    }
  }

  /// True for what came after they were told; nobody answers post on the day it was posted.
  func mayAnswer(_ reply: PathStamp, _ person: PathPerson) -> Bool {
    guard let told = told(person) else { return false }
    let first = wasPosted(person) ? told.when.day.adding(days: 1) : told.when.day
    return !reply.when.isSurely(before: told.when) && reply.when.day >= first
  }

  /// True where an answer was recorded and taken back, and the time to reply has not begun anew in a letter
  /// since: somebody who answered is not silent, and nobody knows any more what they said.
  func isAnswerLost(_ person: PathPerson) -> Bool {
    guard let lost = takenBack.max(by: { $0.sequence < $1.sequence }) else { return false }
    if let told = told(person), told.sequence > lost.sequence { return false }
    return !moreTime.contains { letter in
      guard let told = letter.told(person), told.sequence > lost.sequence,
        let issued = letter.issued.first,
        let named = moves.last(where: { $0.stamp.sequence < issued.sequence })
      else { return false }
      return named.stamp.sequence > lost.sequence
    }
  }

  /// The day on which what was sent had arrived: post takes two weekdays (Interpretation Act 1978, section 7,
  /// with Practice Direction 6A of the Civil Procedure Rules).
  static func arrived(_ told: PathStamp, posted: Bool) -> CivilDate {
    var day = told.when.day
    var left = posted ? 2 : 0
    while left > 0 {
      day = day.adding(days: 1)
      if !day.weekday.isWeekend { left -= 1 }
    }
    return day
  }

  /// The day from which the time to reply runs and the last day as it stands without holds: as first
  /// stated, as moved, or anew where the letter came back; nil where the person was not told, or only
  /// after that day.
  func timeToReply(_ record: PathRecord) -> (from: CivilDate, through: CivilDate)? {
    let person = record.person
    guard let told = told(person), let replyBy else { return nil }
    let sendings = letters.flatMap { $0.properSendings(to: person) }
    let returned = letters.flatMap(\.returns).filter { told.comes(after: $0) }.last
    var from = told.when.day
    let given = moves.last { told.sequence > $0.stamp.sequence } ?? (replyBy, opened)
    var through = record.paused(given.day, from: given.stamp.when.day, to: from)
    let later = moves.filter { $0.stamp.sequence > told.sequence }
    if let returned, let first = sendings.first {
      let since = moves.filter { $0.stamp.sequence > returned.sequence }
      if let fresh = since.first {
        through = since.last { $0.stamp.sequence < told.sequence }?.day ?? fresh.day
      } else {
        through = from.adding(days: max(0, first.when.day.days(until: through)))
      }
    }
    // What was promised in writing is not taken back: a move after that can only give more time.
    for move in later where move.day >= through {
      through = move.day
      from = max(from, move.stamp.when.day)
    }
    return from <= through ? (from, through) : nil
  }

  /// True where a letter that names a last day to reply reached the person with a day left: one that goes out
  /// on that day leaves none. A letter names the day that stood when its text was fixed.
  func leavesTime(_ record: PathRecord) -> Bool {
    let person = record.person
    return (letters + moreTime).contains { letter in
      guard let told = letter.told(person), let issued = letter.issued.first, let replyBy else {
        return false
      }
      let given = moves.last { $0.stamp.sequence < issued.sequence } ?? (replyBy, opened)
      let named = record.paused(given.day, from: given.stamp.when.day, to: told.when.day)
      return Self.arrived(told, posted: letter.wasPosted(person)) < named
    }
  }

  /// The day that was given last, where a letter was written of it and none that reached the person was.
  func dayNotTold(_ person: PathPerson) -> CivilDate? {
    guard let given = moves.last, !moreTime.isEmpty else { return nil }
    let isTold = (letters + moreTime).contains { letter in
      letter.told(person) != nil && letter.issued.contains { $0.sequence > given.stamp.sequence }
    }
    return isTold ? nil : given.day
  }

  /// The day of which they were told last, where it passed while contact was on hold: nobody knows of what is left.
  func dayPassedOnHold(_ record: PathRecord) -> CivilDate? {
    let read = (letters + moreTime).filter { $0.told(record.person) != nil }
    guard let replyBy, let fixed = read.compactMap(\.issued.last).max(by: { $1.comes(after: $0) })
    else { return nil }
    let given = moves.last { $0.stamp.sequence < fixed.sequence } ?? (replyBy, opened)
    let named = record.paused(given.day, from: given.stamp.when.day, to: fixed.when.day)
    return record.holds.contains { $0.covers(named) && $0.placed.day >= fixed.when.day }
      ? named : nil
  }

  /// The last day to reply with the days of contact hold added, so far as they are known by this day; nil
  /// where the person was not told in time.
  func lastDay(_ record: PathRecord) -> CivilDate? {
    guard let (from, through) = timeToReply(record) else { return nil }
    let holds = record.holds
    var left = from.days(until: through) + 1
    var day = from.adding(days: -1)
    while left > 0, day <= record.today {
      day = day.adding(days: 1)
      if !holds.contains(where: { $0.covers(day) }) { left -= 1 }
    }
    return max(day, through)
  }
}

extension PathCase {
  /// Everything that was ever put to the parent in this case, in the order of writing.
  func readHearings() -> [PathHearing] {
    var found: [PathHearing] = []
    var away: Set<IncidentID> = []
    func change(_ id: ItemID, _ change: (inout PathHearing) -> Void) {
      for index in found.indices where found[index].id == id { change(&found[index]) }
    }
    // What was put falls with the last of what it was about, and does not come back of itself.
    func fall(with incident: IncidentID) {
      for index in found.indices where found[index].incidents.allSatisfy(away.contains) {
        if case .notice = found[index].opening, found[index].incidents.contains(incident) {
          found[index].isSetAside = true
        }
      }
    }
    for entry in written {
      switch entry.event {
      case .noticeGiven(let notice):
        found.append(
          PathHearing(
            id: notice.notice, opening: .notice, put: notice.proposal, opened: entry.stamp,
            replyBy: notice.replyBy, incidents: notice.proposal.incidents))
      case .restrictionDecided(let decided):
        guard decided.terms.form == .interim else { continue }
        found.append(
          PathHearing(
            id: decided.restriction, opening: .interim(until: decided.terms.until),
            put: decided.proposed.map {
              Proposal(
                measure: decided.measure, terms: $0, incidents: decided.incidents,
                facts: decided.reasons.facts)
            }, opened: entry.stamp, replyBy: decided.replyBy, incidents: decided.incidents,
            follows: decided.follows))
      case .reviewPrepared(let review):
        guard let hearing = review.hearing, let put = review.proposal else { continue }
        found.append(
          PathHearing(
            id: hearing, opening: .review(review.restriction), put: put, opened: entry.stamp,
            replyBy: review.replyBy, incidents: put.incidents))
      case .replyByMoved(let moved):
        change(moved.about) { $0.moves.append((moved.replyBy, entry.stamp)) }
      case .representationsReceived(let reply):
        // A part of an answer is none, nor is a text that says nothing.
        if let about = reply.about, !reply.text.saysNothing, isInTime(entry) {
          change(about) {
            if !reply.isPart { $0.take(reply.source, entry.stamp) }
            $0.said.append(entry.stamp)
          }
        }
      case .representationsDeclined(let reply):
        if let about = reply.about, isInTime(entry) {
          change(about) { $0.take(reply.source, entry.stamp) }
        }
      case .restrictionSetAside(let quashed):
        for index in found.indices where found[index].isOpened(by: quashed.restriction) {
          found[index].isSetAside = true
        }
      case .personCorrected:
        for index in found.indices { found[index].isSetAside = true }
      case .incidentJudged(let judged):
        if judged.outcome == .openCase {
          away.remove(judged.incident)
        } else {
          away.insert(judged.incident)
        }
        fall(with: judged.incident)
      case .incidentJoined(let joined): away.remove(joined.incident)
      case .entryCorrected(let correction):
        for (entry, _) in takenBack where entry.sequence == correction.sequence {
          guard case .incidentJoined(let joined) = entry.event else { continue }
          away.insert(joined.incident)
          fall(with: joined.incident)
        }
      default: continue
      }
    }
    for (entry, correction) in takenBack {
      switch entry.event {
      case .representationsReceived(let reply):
        if let about = reply.about, !reply.isPart, reply.source.through.isEmpty {
          change(about) { $0.takenBack.append(correction) }
        }
      case .representationsDeclined(let reply):
        if let about = reply.about, reply.source.through.isEmpty {
          change(about) { $0.takenBack.append(correction) }
        }
      default: continue
      }
    }
    let letters = lettersToPerson.filter { !$0.isDropped }
    for index in found.indices {
      found[index].letters = letters.filter { found[index].isAnnounced(by: $0) }
      found[index].moreTime = letters.filter {
        $0.draft.kind == .moreTime && $0.draft.about == found[index].id
      }
    }
    return found
  }

  /// What the parent said without anybody having said which letter it answers, or why it answers none.
  var unassigned: [PathStamp] {
    written.compactMap { entry in
      guard case .representationsReceived(let reply) = entry.event, reply.about == nil,
        !reply.isUnrelated || reply.whyUnrelated.saysNothing, !reply.text.saysNothing
      else { return nil }
      return entry.stamp
    }
  }

  /// When the school met or spoke with them, unless it is written that they said nothing of what was put: whoever
  /// speaks is not silent.
  var spokenWith: [PathStamp] {
    written.compactMap { entry in
      switch entry.event {
      case .parentSpokenTo(let words):
        words.outcome == .spoken && words.ofWhatWasPut != false ? entry.stamp : nil
      case .meetingHeld(let meeting): meeting.ofWhatWasPut != false ? entry.stamp : nil
      default: nil
      }
    }
  }

  /// When they asked for something that may be time to reply: whoever needs nothing says so.
  var pleas: [PathStamp] {
    written.compactMap { entry in
      guard case .adjustmentsAsked(let asked) = entry.event, asked.letter == nil,
        asked.ofWhatWasPut != false
      else { return nil }
      let words = asked.answer.lowercased().split { !$0.isLetter }
      let needsNothing = words.contains { ["no", "none", "nothing", "nil"].contains($0) }
      return needsNothing && asked.ofWhatWasPut == nil ? nil : entry.stamp
    }
  }

  /// When they challenged what opened a hearing.
  func challenges(of opening: ItemID) -> [PathStamp] {
    written.compactMap { entry in
      guard case .challengeReceived(let challenge) = entry.event, challenge.about == opening else {
        return nil
      }
      return entry.stamp
    }
  }

  /// Their own accounts of any of these incidents.
  func ownAccounts(of incidents: [IncidentID]) -> [PathStamp] {
    written.compactMap { entry in
      guard case .statementTaken(let account) = entry.event, account.part == .alleged,
        account.incident.map(incidents.contains) ?? true
      else { return nil }
      return entry.stamp
    }
  }

  private func isInTime(_ entry: Recorded<CaseEvent>) -> Bool {
    !moment.isSurely(before: entry.happened)
  }
}

extension PathHearing {
  /// An answer in the parent's own words; what somebody else says ends no time of theirs.
  fileprivate mutating func take(_ source: AnswerSource, _ stamp: PathStamp) {
    guard source.through.isEmpty else { return }
    answers.append(stamp)
    if source.asked.saysNothing { unasked.insert(stamp.sequence) }
  }

  /// True where this restriction opened it, or it is of its review: nothing that it promised is waited for once that
  /// is quashed.
  fileprivate func isOpened(by restriction: ItemID) -> Bool {
    if case .review(let reviewed) = opening { return reviewed == restriction }
    return id == restriction
  }

  /// True for a letter that tells of this hearing.
  fileprivate func isAnnounced(by letter: PathLetter) -> Bool {
    guard letter.draft.kind == letterKind, letter.drafted.sequence > opened.sequence else {
      return false
    }
    if letter.draft.about == id { return true }
    if case .review(let restriction) = opening { return letter.draft.about == restriction }
    return false
  }
}
