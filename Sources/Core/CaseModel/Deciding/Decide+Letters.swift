import PolicyModel

/// Letters drafted, given up and issued.
extension Decider {
  /// The free step: covering letters, and a letter of a decision again that was given up.
  func draft(_ event: LetterDrafted) -> Verdict<CaseEvent> {
    var draft = event
    draft.letter = state.nextID("L")
    if !event.kind.concernsWrongPerson, let refused = wrongPersonRefusal() { return refused }
    if let about = event.about, !knows(about) {
      return no(.state, "There is no \(about) in this case.")
    }
    if !event.kind.isCovering {
      guard let about = event.about, mayDraft(event.kind, about: about) else {
        return .refused(
          Refusal(
            .state,
            "\(event.kind.name): this letter is drafted by the step that decides it, and by nothing else.",
            citation: .ours("letters"),
            opens: [
              "Use that step.", "Draft here what accompanies it, or a letter that was given up.",
            ]))
      }
      draft.measure =
        state.letters.last { $0.draft.kind == event.kind && $0.draft.about == event.about }?
        .draft.measure ?? ""
      // It tells the parent, and nobody in their place.
      draft.to = nil
    } else {
      draft.measure = ""
      if let refused = recipientRefusal(event) { return refused }
    }
    guard let about = event.about else {
      return no(
        .state,
        "This letter is about a restriction, a notice, a consultation, a challenge or an incident.",
        opens: ["Say which."])
    }
    if !mayDraft(event.kind, about: about) {
      return no(
        .state, "\(event.kind.name): this letter is about something else than \(about).",
        opens: [
          event.kind == .lapse
            ? "Choose a restriction that has ended on its date, and that no other ban follows."
            : event.kind == .restrictionBreached
              ? "Choose one that is not over, and log the breach first."
              : "Choose what it is about."
        ])
    }
    return .accepted(namedAnew(draft) + [.letterDrafted(draft)])
  }

  /// A covering letter goes to whom its kind is for, and to nobody else: what it says of one family is for no other.
  private func recipientRefusal(_ event: LetterDrafted) -> Verdict<CaseEvent>? {
    let name = event.kind.name
    switch event.kind.recipient {
    case .otherCarer:
      if let to = event.to, to != state.parent, event.toStaff == nil { return nil }
      return no(
        .state, "\(name): this letter is to somebody else who cares for a child of theirs.",
        opens: ["Say to whom."])
    case .staff:
      let incident = event.about.map { IncidentID(rawValue: $0.rawValue) }
      if let staff = event.toStaff, event.to == nil, let incident,
        state.affects(staff, in: [incident])
      {
        return nil
      }
      return .refused(
        Refusal(
          .fairness,
          "\(name): this letter is to a member of staff whom the incident affected, and to nobody else.",
          citation: .ours("letters"), opens: ["Say to whom of them."]))
    case .person, .chair:
      if event.to == nil || event.to == state.parent, event.toStaff == nil { return nil }
      return .refused(
        Refusal(
          .fairness, "\(name): this letter goes to nobody else.", citation: .ours("letters"),
          opens: [
            "Leave out to whom it goes.", "What another carer must know has a letter of its own.",
          ]))
    }
  }

  /// What goes with a letter that takes the place of one written before it was known who they are: that one is given
  /// up, and the time to reply runs anew.
  private func namedAnew(_ draft: LetterDrafted) -> [CaseEvent] {
    let unnamed = state.untoldDecisions.last { $0.kind == draft.kind && $0.about == draft.about }?
      .unnamed
    guard let letter = unnamed.flatMap(state.letter) else { return [] }
    let dropped = LetterDropped(
      letter: letter.id, reason: "Who they are was learnt after it was written.")
    return [.letterDropped(dropped)]
      + (replyAnew(to: letter).map { [.replyByMoved($0.moved)] } ?? [])
  }

  /// True where the free step may draft this letter about this: a decision's letter only where it is due
  /// again, a covering one about what it accompanies.
  func mayDraft(_ kind: LetterKind, about: ItemID) -> Bool {
    switch kind {
    case .invitation, .warning, .banWarning: return false
    case .noticeOfIntent, .moreTime, .interimBan, .ban, .noBan, .managedContact,
      .accompaniedContact, .reviewNotice, .reviewOutcome, .laterReply, .lift, .setAside,
      .challengeOutcome:
      if kind == .setAside, let warning = state.letter(about), warning.hasReached,
        warning.draft.kind == .banWarning, person.fell(warning, in: state) != nil,
        !state.isWithdrawing(about)
      {
        return true
      }
      return !person.isOver(kind, about)
        && state.untoldDecisions(on: context.today).contains {
          $0.kind == kind && $0.about == about
        }
    case .lapse:
      guard let restriction = state.restriction(about),
        restriction.told != nil || restriction.found != nil,
        person.untoldFollower(of: restriction, on: context.today) == nil
      else { return false }
      switch restriction.standing(on: context.today) {
      case .lapsed, .askHead: return true
      case .notTold, .toCome, .inForce, .unconfirmed, .lifted, .replaced, .notImposed, .setAside:
        return false
      }
    case .restrictionBreached, .arrangementsOtherCarer:
      // Both say that it is in force.
      guard let restriction = state.restriction(about), !restriction.isOver(on: context.today),
        restriction.standing(on: context.today).isLive
      else {
        return false
      }
      return kind == .arrangementsOtherCarer || !restriction.breaches.isEmpty
    case .exception:
      guard let restriction = state.restriction(about), !restriction.isOver(on: context.today)
      else { return false }
      return restriction.exceptions.contains { $0.on >= context.today }
    case .acknowledgement:
      return state.challenges.contains { $0.facts.challenge == about && $0.decided == nil }
        || state.openHearings.contains {
          $0.id == about && ($0.reply.received != nil || !$0.reply.parts.isEmpty)
        }
    case .removalRequest:
      return state.countingIncidents.contains {
        $0.id == IncidentID(rawValue: about.rawValue)
          && [.socialMedia, .messagingGroup].contains($0.facts.channel)
      }
    case .staffAffected:
      let incident = IncidentID(rawValue: about.rawValue)
      return state.hasOutcome(of: incident)
        && context.staff.contains { state.affects($0.staff, in: [incident]) }
    case .chairNote:
      return state.consultations.contains { $0.facts.consultation == about && !$0.isWithdrawn }
    }
  }

  /// True where there is something that a letter of the free step could be about.
  var hasLetterToDraft: Bool {
    let items =
      state.restrictions.map(\.id) + state.hearings.map(\.id) + state.letters.map(\.id)
      + state.consultations.map(\.facts.consultation) + state.challenges.map(\.facts.challenge)
      + state.joinedIncidents.map { ItemID(rawValue: $0.id.rawValue) }
    return LetterKind.allCases.contains { kind in items.contains { mayDraft(kind, about: $0) } }
  }

  private func knows(_ id: ItemID) -> Bool {
    state.restriction(id) != nil || state.hearing(id) != nil || state.letter(id) != nil
      || state.meetings.contains { $0.facts.meeting == id }
      || state.consultations.contains { $0.facts.consultation == id }
      || state.challenges.contains { $0.facts.challenge == id }
      || state.joinedIncidents.contains { $0.id == IncidentID(rawValue: id.rawValue) }
  }

  func drop(_ event: LetterDropped) -> Verdict<CaseEvent> {
    guard let letter = state.letter(event.letter) else {
      return no(.state, "There is no letter \(event.letter) in this case.")
    }
    guard letter.isOutstanding else {
      return no(
        .state, "\(letter.inWords.capitalizedFirst) is \(letter.standing); it cannot be given up.")
    }
    return yes(.letterDropped(event))
  }

  func issue(_ event: LetterIssued) -> Verdict<CaseEvent> {
    guard let letter = state.letter(event.letter) else {
      return no(.state, "There is no letter \(event.letter) in this case.")
    }
    if let refused = stayRefusal(letter) { return refused }
    guard letter.dropped == nil, letter.issued == nil else {
      return no(
        .state, "\(letter.inWords.capitalizedFirst) is \(letter.standing); its text is fixed.",
        opens: ["Draft another letter."])
    }
    return issueRefusal(letter) ?? namesRefusal(event) ?? yes(.letterIssued(event))
  }

  /// What stands in the way of issuing a draft; nil where nothing does.
  func issueRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    stayRefusal(letter) ?? (state.isToThem(letter) ? holdRefusal() : nil)
      ?? pastReplyRefusal(letter)
  }

  /// Why a letter does not go out, nor is issued, any more; nil where it may.
  func stayRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    overtakenRefusal(letter) ?? unnamedRefusal(letter) ?? judgedAwayRefusal(letter) ?? overRefusal(
      letter)
      ?? unreadRefusal(letter) ?? fallenRefusal(letter)
  }

  /// A letter lives as long as the decision it tells of.
  private func overtakenRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    if let meeting = state.meetingBehind(letter), meeting.facts.on < context.happened.day {
      return no(
        .state,
        "The meeting of \(meeting.facts.on.inWords), to which \(letter.inWords) invites, is over.",
        opens: [
          "Give the letter up, and say why.", "Arrange another meeting, with its own letter.",
        ])
    }
    if let refused = exceptionRefusal(letter) ?? pastRefusal(letter) { return refused }
    guard letter.overtaken != nil || person.isOver(letter.draft.kind, letter.draft.about) else {
      return nil
    }
    return no(
      .state,
      "\(letter.inWords.capitalizedFirst) tells of what was set aside, refused or replaced since: it can no "
        + "longer go out.",
      opens: ["Send the letter about what was decided since."])
  }

  /// Whoever is known by name is told by a letter to them.
  private func unnamedRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    guard state.untoldDecisions.contains(where: { $0.unnamed == letter.id }) else { return nil }
    return no(
      .fairness, "\(letter.inWords.capitalizedFirst) was written before it was known who they are.",
      opens: [
        "Draft it again (letter): it is then written to them, and gives the time to reply anew."
      ])
  }

  /// A letter of agreed exceptions goes out while one is to come, and all that it tells of stand.
  private func exceptionRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    guard letter.draft.kind == .exception, let about = letter.draft.about,
      let restriction = state.restriction(about)
    else { return nil }
    let isTakenBack = restriction.agreed.contains { exception in
      guard let issued = letter.issued, let back = exception.withdrawn else { return false }
      return exception.stamp.sequence < issued.sequence && back.sequence > issued.sequence
    }
    let isAhead = restriction.exceptions.contains { $0.on >= context.happened.day }
    if isAhead, !isTakenBack { return nil }
    return no(
      .state,
      isTakenBack
        ? "An exception of which \(letter.inWords) tells was taken back."
        : "Every exception of which \(letter.inWords) could tell is over or was taken back.",
      opens: ["Give the letter up, and say why.", "Draft it again for what is agreed now."])
  }

  /// A letter that says what is in force does not go out once that is over.
  private func overRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    let (about, day) = (letter.draft.about, context.happened.day)
    if letter.draft.kind == .lapse, let restriction = about.flatMap({ state.restriction($0) }),
      let next = person.untoldFollower(of: restriction, on: day)
    {
      return no(
        .fairness,
        "The \(next.terms.form.words) of \(next.decided.when.day.inWords) follows the one of which \(letter.inWords) "
          + "says that it has ended, and no letter has told them of it: they would read that they may come in.",
        opens: [
          "Give the letter up, and say why.",
          "Tell them first of the ban that follows, by its letter.",
        ])
    }
    let reviewed = about.flatMap { state.hearing($0) }?.restriction
    let isReview = letter.draft.kind == .reviewNotice
    guard isReview || letter.draft.kind.tellsOfWhatIsInForce,
      let restriction = (isReview ? reviewed : about).flatMap({ state.restriction($0) }),
      let last = restriction.lastDay,
      isReview ? restriction.standing(on: day) == .lapsed : restriction.isOver(on: day)
    else { return nil }
    return no(
      .state,
      "The \(restriction.terms.form.words) of which \(letter.inWords) tells was over after "
        + "\(last.inWords): nobody is told of it now as if it stood.",
      opens: [
        "Give the letter up, and say why.", "Put what is still intended by a notice of its own.",
      ])
  }

  /// No text is fixed that gives a day to reply by which nobody could keep.
  private func pastReplyRefusal(_ letter: CaseLetter) -> Verdict<CaseEvent>? {
    guard let hearing = letter.draft.about.flatMap({ state.hearing($0) }),
      hearing.isNamed(by: letter),
      case let by = person.lastDay(toReply: hearing, free: context.today), by <= context.today
    else { return nil }
    return no(
      .fairness,
      "Its last day to reply, \(by.inWords), leaves nobody any time.",
      opens: [
        takesMoreTime(hearing)
          ? "Give more time to reply first: the letter then says the new day."
          : "Give the letter up, and put what is still intended by a notice of its own."
      ])
  }
}
