import CaseModel
import PolicyModel

extension PathCheck {
  /// A letter of a measure or of a decision is drafted by that step and by nothing else; one of a decision
  /// again where the earlier one was given up.
  ///
  /// - Parameter breath: what was written before it in the same breath, which mostly tells.
  func faults(
    of draft: LetterDrafted, _ breath: ArraySlice<Recorded<CaseEvent>>, _ before: () -> PathRecord
  ) -> [PathFault] {
    guard draft.kind.isOfAStep else {
      return draft.to == nil && draft.toStaff == nil ? [] : strangers(draft, before())
    }
    guard !(wasDraftedByItsStep(draft, breath) ?? false) else { return [] }
    let record = before()
    if wasDraftedByItsStep(draft, record.own.written[...]) ?? false { return [] }
    let name = "The letter \(draft.letter) (\(draft.kind.name))"
    if isOfAMeasure(draft.kind) || draft.about == nil {
      return [(.letterAstray, "\(name) was drafted by something else than its step.")]
    }
    let earlier = record.own.letters.filter {
      $0.draft.kind == draft.kind && $0.draft.about == draft.about && $0.draft.to == draft.to
    }
    if takesBackMistake(draft, record) { return [] }
    guard !earlier.isEmpty, earlier.allSatisfy(\.isDropped) else {
      return [(.letterAstray, "\(name) was drafted by something else than its decision.")]
    }
    return whyDead(draft, since: earlier.last?.drafted, record).map {
      [(.letterAstray, "\(name) was drafted again although \($0).")]
    } ?? []
  }

  /// True for a letter that takes back a warning which rests on a mistake.
  private func takesBackMistake(_ draft: LetterDrafted, _ record: PathRecord) -> Bool {
    draft.kind == .setAside
      && record.own.letters.contains {
        $0.draft.letter == draft.about && record.own.restsOnMistake($0)
      }
  }

  /// What one letter says of a family goes to no other, and of staff only to whom it happened (UK GDPR article
  /// 5(1)(c)): a letter about the person to a third one breaks that.
  private func strangers(_ draft: LetterDrafted, _ record: PathRecord) -> [PathFault] {
    let name = "The letter \(draft.letter) (\(draft.kind.name))"
    if draft.to != nil, draft.kind != .arrangementsOtherCarer {
      return [(.letterAstray, "\(name) was drafted to somebody else than it is for.")]
    }
    guard let staff = draft.toStaff else { return [] }
    let wasAffected = record.own.written.contains { entry in
      switch entry.event {
      case .incidentJoined(let joined):
        joined.incident.rawValue == draft.about?.rawValue && joined.affectedStaff.contains(staff)
      case .statementTaken(let told): told.staff == staff && told.part == .affected
      default: false
      }
    }
    return draft.kind == .staffAffected && wasAffected
      ? []
      : [(.letterAstray, "\(name) was drafted to a member of staff whom nothing affected.")]
  }

  /// A letter goes out once its text is fixed, by a way that may be used, while its decision lives.
  func faults(of sent: LetterSent, _ record: PathRecord) -> [PathFault] {
    guard let letter = record.own.letters.last(where: { $0.draft.letter == sent.letter }) else {
      return [(.letterAstray, "A letter that nobody drafted went out.")]
    }
    let name = "The letter \(sent.letter) (\(letter.draft.kind.name))"
    var faults: [PathFault] = []
    if !letter.wasIssued(by: record.step.stamp) {
      faults.append((.letterAstray, "\(name) went out before its text was fixed."))
    }
    if letter.isDropped {
      faults.append((.letterAstray, "\(name) went out after it was given up."))
    }
    let isToPerson = record.own.lettersToPerson.contains { $0.draft.letter == sent.letter }
    let toOthers: [LetterKind] = [.chairNote, .arrangementsOtherCarer, .staffAffected]
    if isToPerson, !toOthers.contains(letter.draft.kind) {
      if !person.canBeReached(by: sent.how) {
        faults.append(
          (.letterAstray, "\(name) went out \(sent.how.words), which may not be used for them."))
      }
      if letter.goesAstray(sent.how, to: sent.to, at: record.step.stamp, person) {
        faults.append(
          (
            .letterAstray,
            "\(name) went to other hands, or to an address other than theirs or known to be old."
          ))
      }
      if record.holds.contains(where: { $0.stands(at: record.step.happened) }) {
        faults.append((.letterAstray, "\(name) went out during a hold on contact."))
      }
    }
    if let last = lastDayTold(letter.draft, record), last < record.today {
      faults.append((.letterAstray, "\(name) went out although \(last.inWords) was its last day."))
    }
    if letter.draft.kind == .lapse, let other = stillToBeTold(besides: letter.draft.about, record) {
      faults.append(
        (.letterAstray, "\(name) went out although \(other) keeps them out and nobody told them."))
    }
    if letter.draft.about != nil, let why = whyDead(letter.draft, since: letter.drafted, record) {
      faults.append((.letterAstray, "\(name) went out although \(why)."))
    }
    if let gone = unfounded(letter, record) {
      faults.append(
        (.letterAstray, "\(name) went out although \(gone), of which it tells, is no case."))
    }
    if let entry = takenBack(under: letter.draft, since: letter.drafted, record) {
      faults.append(
        (
          .letterAstray,
          "\(name) went out although entry \(entry), on which it rests, was taken back."
        ))
    }
    if let day = unread(letter.draft, record) {
      faults.append(
        (
          .letterAstray,
          "\(name) went out although what they said on \(day.inWords), in time, was never considered."
        ))
    }
    return faults
  }

  /// An entry that the decision of a letter names as what met a demand, and that was taken back with nothing decided
  /// on it since.
  private func takenBack(
    under draft: LetterDrafted, since drafted: PathStamp?, _ record: PathRecord
  ) -> Int? {
    let isOfMeasure = isOfAMeasure(draft.kind)
    guard
      isOfMeasure
        || [.interimBan, .ban, .managedContact, .accompaniedContact].contains(draft.kind)
    else { return nil }
    var named: [Substring] = []
    var last = 0
    for entry in record.own.written {
      switch entry.event {
      case .measureTaken(let taken)
      where isOfMeasure && taken.measure == draft.measure
        && entry.sequence < drafted?.sequence ?? .max:
        named = taken.ways.flatMap { $0.by.split(separator: " ") }
        last = entry.sequence
      case .restrictionDecided(let decided) where decided.restriction == draft.about:
        named = decided.ways.flatMap { $0.by.split(separator: " ") }
        last = entry.sequence
      case .reviewDecided(let review) where review.restriction == draft.about: last = entry.sequence
      default: continue
      }
    }
    return record.own.takenBack.first { entry, correction in
      var names = [String(entry.sequence)]
      if case .chairAsked(let asked) = entry.event { names.append(asked.consultation.rawValue) }
      return correction.sequence > last && named.contains { names.contains(String($0)) }
    }?.entry.sequence
  }

  /// The day of what the parent said by the last day to reply, where it was written down after the decision of
  /// which a letter tells, and nobody has considered it since.
  private func unread(_ draft: LetterDrafted, _ record: PathRecord) -> CivilDate? {
    guard [.ban, .managedContact, .accompaniedContact, .reviewOutcome].contains(draft.kind),
      let told = record.own.restrictions.last(where: { $0.id == draft.about })
    else { return nil }
    let decided = told.lastDecided
    let heard = PathHeard(record, timings: pack.timings, days: days)
    let put = heard.hearings(on: told.incidents).filter {
      $0.place == 0 && $0.hearing.put?.measure == told.measure
        && decided.comes(after: $0.hearing.opened)
    }.map(\.hearing)
    guard let last = put.compactMap({ $0.lastDay(record) }).max() else { return nil }
    var waiting: CivilDate?
    for entry in record.own.written where entry.sequence > decided.sequence {
      switch entry.event {
      case .representationsReceived(let reply):
        let answers = reply.about.map { id in put.contains { $0.id == id } } ?? !reply.isUnrelated
        if answers, entry.happened.day <= last { waiting = entry.happened.day }
      case .replyConsidered(let considered):
        if considered.restriction == told.id { waiting = nil }
      default: continue
      }
    }
    return waiting
  }

  // MARK: Whose letter it is

  /// The letter that tells the person of a restriction.
  func letter(of form: RestrictionForm) -> LetterKind {
    switch form {
    case .interim: return .interimBan
    case .limited, .full: return .ban
    case .managedContact: return .managedContact
    case .accompaniedContact, .seniorContact: return .accompaniedContact
    }
  }

  private func isOfAMeasure(_ kind: LetterKind) -> Bool {
    kind == .invitation || kind == .warning || kind == .banWarning
  }

  /// True where the entry before the letter is its step, apart from what one step writes besides; each step
  /// drafts one letter of a kind; nil where these entries do not tell.
  private func wasDraftedByItsStep(
    _ draft: LetterDrafted, _ entries: ArraySlice<Recorded<CaseEvent>>
  ) -> Bool? {
    for entry in entries.reversed() {
      switch entry.event {
      case .letterDrafted(let other):
        if other.kind == draft.kind, other.about == draft.about, other.to == draft.to {
          return false
        }
      case .meetingArranged: continue
      case .restrictionSetAside, .personCorrected, .challengeDecided, .incidentJudged:
        if drafts(entry.event, draft) { return true }
      default: return drafts(entry.event, draft)
      }
    }
    return nil
  }

  private func drafts(_ event: CaseEvent, _ draft: LetterDrafted) -> Bool {
    func isAbout(_ ids: ItemID?...) -> Bool { draft.about.map(ids.contains) ?? true }
    switch event {
    case .measureTaken(let taken):
      return isOfAMeasure(draft.kind) && pack.measure(taken.measure)?.letter == draft.kind
        && (draft.measure.isEmpty || draft.measure == taken.measure)
    case .noticeGiven(let notice): return draft.kind == .noticeOfIntent && isAbout(notice.notice)
    case .replyByMoved(let moved): return draft.kind == .moreTime && isAbout(moved.about)
    case .restrictionDecided(let decided):
      return draft.kind == letter(of: decided.terms.form) && isAbout(decided.restriction)
    case .noRestrictionDecided(let none): return draft.kind == .noBan && isAbout(none.about)
    case .reviewPrepared(let review):
      return draft.kind == .reviewNotice && review.hearing != nil
        && isAbout(review.hearing, review.restriction)
    case .reviewDecided(let review):
      return isAbout(review.restriction)
        && (draft.kind == .reviewOutcome || (draft.kind == .lift && review.outcome == .lift))
    case .replyConsidered(let considered):
      return [.laterReply, .ban, .managedContact, .accompaniedContact, .reviewOutcome].contains(
        draft.kind) && isAbout(considered.restriction)
    case .restrictionSetAside(let quashed):
      return draft.kind == .setAside && isAbout(quashed.restriction)
    case .personCorrected: return draft.kind == .setAside
    case .incidentJudged(let judged): return draft.kind == .setAside && judged.outcome != .openCase
    case .entryCorrected: return draft.kind == .setAside
    // Who could not be heard until now is told until when they may answer.
    case .holdLifted: return draft.kind == .moreTime
    case .challengeDecided(let decided):
      return draft.kind == .challengeOutcome && decided.outcome != .upheld
    default: return false
    }
  }

  /// A ban in force of which no letter has told them, besides the one that has ended: whoever reads that it ended would
  /// come in. Nil where there is none.
  private func stillToBeTold(besides ended: ItemID?, _ record: PathRecord) -> ItemID? {
    record.all.flatMap(\.restrictions).first { other in
      let isOver =
        other.isSetAside || other.replaced != nil || other.lifted != nil
        || (other.terms.until ?? other.terms.review).map { $0 < record.today } ?? false
      let isTold = record.all.contains { one in
        one.letters.contains { $0.draft.about == other.id && !$0.sendings.isEmpty }
      }
      return other.id != ended && other.form.isBan && !other.isFound && !isOver && !isTold
        && other.terms.from <= record.today
    }?.id
  }

  // MARK: How long it lives

  /// The last day of what a letter says is in force; nil where it says nothing of the kind, or goes on.
  private func lastDayTold(_ draft: LetterDrafted, _ record: PathRecord) -> CivilDate? {
    switch draft.kind {
    case .interimBan, .ban, .managedContact, .accompaniedContact, .reviewOutcome, .laterReply,
      .restrictionBreached, .arrangementsOtherCarer, .exception:
      guard let told = record.own.restrictions.last(where: { $0.id == draft.about }) else {
        return nil
      }
      let asksHead = pack.measure(told.measure)?.atEnd == .askHead && told.form != .interim
      return told.terms.until ?? (asksHead ? nil : told.terms.review)
    case .invitation, .warning, .banWarning, .noticeOfIntent, .moreTime, .noBan,
      .reviewNotice, .lift, .lapse, .setAside, .challengeOutcome, .acknowledgement,
      .removalRequest, .staffAffected, .chairNote:
      return nil
    }
  }

  /// An incident that is no case, of which a warning, an invitation or a notice tells; nil where there is none.
  private func unfounded(_ letter: PathLetter, _ record: PathRecord) -> IncidentID? {
    let away = record.own.judgedAway
    if isOfAMeasure(letter.draft.kind) {
      let told = record.own.incidentsJoined(before: letter.drafted.sequence)
      return told.isSubset(of: away) ? told.first : nil
    }
    guard letter.draft.kind == .noticeOfIntent else { return nil }
    let notice = record.own.hearings.last { $0.id == letter.draft.about }
    return notice?.incidents.first(where: away.contains)
  }

  /// Why a letter may no longer go out: what it tells of was set aside, refused or replaced.
  private func whyDead(
    _ draft: LetterDrafted, since drafted: PathStamp?, _ record: PathRecord
  ) -> String? {
    let about = draft.about
    let restriction = record.own.restrictions.last { $0.id == about }
    switch draft.kind {
    case .noticeOfIntent, .moreTime, .reviewNotice, .interimBan:
      let heard = PathHeard(record, timings: pack.timings, days: days)
      let hearing = heard.hearings.last { candidate in
        guard candidate.place == 0,
          draft.kind == .moreTime || candidate.hearing.letterKind == draft.kind
        else { return false }
        if candidate.hearing.id == about { return true }
        if case .review(let reviewed) = candidate.hearing.opening { return reviewed == about }
        return false
      }
      guard let hearing else { return "there is no decision that it tells of" }
      if hearing.hearing.isSetAside { return "what it tells of was set aside" }
      if restriction?.replaced != nil { return "another decision took its place" }
      return heard.closing(hearing).map { "the decision of \($0.stamp.when.inWords) closed it" }
    case .ban, .managedContact, .accompaniedContact, .reviewOutcome, .laterReply, .lift:
      guard let restriction else { return "there is no decision that it tells of" }
      if restriction.isSetAside { return "what it tells of was set aside" }
      if draft.kind == .lift { return nil }
      if restriction.replaced != nil { return "another decision took its place" }
      let reviewed = restriction.reviews.contains { review in
        drafted.map { review.sequence > $0.sequence } ?? false
      }
      return reviewed ? "a review took its place" : nil
    case .noBan:
      let isDecided = record.own.decisions.contains { $0.kind == .against && $0.about == about }
      return isDecided ? nil : "there is no decision that it tells of"
    case .setAside:
      if restriction?.isSetAside ?? false { return nil }
      // Whoever was taken for somebody else, or about whom nothing was left of it, is told that what was put to them
      // is withdrawn.
      let isTakenBack =
        record.own.written.contains { entry in
          switch entry.event {
          case .personCorrected: return true
          case .incidentJudged(let judged): return judged.outcome != .openCase
          default: return false
          }
        }
        || record.own.takenBack.contains {
          if case .incidentJoined = $0.entry.event { true } else { false }
        }
      let isMistake = record.own.letters.contains {
        $0.draft.letter == about && record.own.restsOnMistake($0)
      }
      return isMistake || isTakenBack && restriction == nil
        ? nil : "nothing that it tells of was set aside"
    case .invitation, .warning, .banWarning, .lapse, .restrictionBreached, .challengeOutcome,
      .arrangementsOtherCarer, .exception, .acknowledgement, .removalRequest, .staffAffected,
      .chairNote:
      return nil
    }
  }
}
