import PolicyModel

extension Decider {
  /// A measure that is no restriction, or a power.
  func take(_ event: MeasureTaken) -> Verdict<CaseEvent> {
    var proposal = Proposal()
    proposal.seriousness = event.seriousness
    proposal.consentFrom = event.consentFrom
    proposal.attempts = event.attempts
    if let power = context.pack.power(event.measure) {
      if let refused = needsOpenCase() { return refused }
      return pass(power.requires, event, proposal) { [.measureTaken($0)] }
    }
    guard let measure = context.pack.measure(event.measure) else {
      return no(.state, "The policy has no measure called \(event.measure).")
    }
    if measure.kind.isProtective { return yes(.measureTaken(event)) }
    if let refused = needsOpenCase() { return refused }
    if measure.kind.isRestriction {
      return no(
        .state, "\(measure.name) is decided with its terms and reasons.",
        opens: ["Use the step \(measure.id)."])
    }
    return pass(measure.requires, event, proposal) { taken in
      guard let letter = measure.letter else { return [.measureTaken(taken)] }
      let draft = LetterDrafted(
        letter: state.nextID("L"), kind: letter, measure: measure.id, about: openMeeting(letter),
        details: event.note)
      return [.measureTaken(taken), .letterDrafted(draft)]
    }
  }

  /// The meeting that an invitation is about: the one arranged and not yet held.
  private func openMeeting(_ letter: LetterKind) -> ItemID? {
    letter == .invitation ? state.meetings.last { $0.isOpen }?.facts.meeting : nil
  }

  private func pass(
    _ requirements: [Requirement], _ event: MeasureTaken, _ proposal: Proposal,
    _ events: (MeasureTaken) -> [CaseEvent]
  ) -> Verdict<CaseEvent> {
    switch Gate(state, context, measure: event.measure).pass(requirements, proposal) {
    case .failure(let refused): return .refused(Refusal(refused.reasons))
    case .success(let ways):
      var taken = event
      taken.ways = ways
      return .accepted(events(taken))
    }
  }

  // MARK: Letters

  func draft(_ event: LetterDrafted) -> Verdict<CaseEvent> {
    var draft = event
    draft.letter = state.nextID("L")
    if let about = event.about, !knows(about) {
      return no(.state, "There is no \(about) in this case.")
    }
    if event.kind.needsItem && event.about == nil {
      return no(
        .state, "This letter is about a restriction, a notice or a consultation.",
        opens: ["Say which."])
    }
    return yes(.letterDrafted(draft))
  }

  private func knows(_ id: ItemID) -> Bool {
    state.restriction(id) != nil || state.notices.contains { $0.facts.notice == id }
      || state.meetings.contains { $0.facts.meeting == id }
      || state.consultations.contains { $0.facts.consultation == id }
      || state.challenges.contains { $0.facts.challenge == id }
  }

  func drop(_ event: LetterDropped) -> Verdict<CaseEvent> {
    guard let letter = state.letter(event.letter) else {
      return no(.state, "There is no letter \(event.letter) in this case.")
    }
    guard letter.isOutstanding else {
      return no(.state, "Letter \(event.letter) is \(letter.standing); it cannot be given up.")
    }
    return yes(.letterDropped(event))
  }

  func issue(_ event: LetterIssued) -> Verdict<CaseEvent> {
    guard let letter = state.letter(event.letter) else {
      return no(.state, "There is no letter \(event.letter) in this case.")
    }
    guard letter.dropped == nil, letter.issued == nil else {
      return no(
        .state, "Letter \(event.letter) is \(letter.standing); its text is fixed.",
        opens: ["Draft another letter."])
    }
    if letter.draft.kind != .chairNote, let refused = holdRefusal() { return refused }
    return yes(.letterIssued(event))
  }

  func send(_ event: LetterSent) -> Verdict<CaseEvent> {
    guard let letter = state.letter(event.letter) else {
      return no(.state, "There is no letter \(event.letter) in this case.")
    }
    guard letter.issued != nil else {
      return no(
        .state, "Letter \(event.letter) is a draft: its text is not fixed yet.",
        opens: ["Issue the letter, then record how it was sent."])
    }
    guard letter.dropped == nil else {
      return no(
        .state, "Letter \(event.letter) was given up.", opens: ["Draft another letter."])
    }
    guard letter.sent == nil || letter.returned != nil else {
      return no(.state, "Letter \(event.letter) has been sent.")
    }
    if letter.draft.kind != .chairNote, let refused = holdRefusal() { return refused }
    return yes(.letterSent(event))
  }

  /// Police or social care asked the school not to contact the parent: letters and calls wait.
  func holdRefusal() -> Verdict<CaseEvent>? {
    guard let hold = state.hold, !context.happened.isKnown(before: hold.placed.when) else {
      return nil
    }
    return no(
      .state,
      "Contact with the \(context.pack.words.parent) is on hold at the request of \(hold.facts.by).",
      opens: ["Record that the hold is lifted, and by whom."])
  }

  // MARK: Meetings

  func arrange(_ event: MeetingArranged) -> Verdict<CaseEvent> {
    if let refused = needsOpenCase() { return refused }
    if let refused = holdRefusal() { return refused }
    var meeting = event
    meeting.meeting = state.nextID("M")
    return yes(.meetingArranged(meeting))
  }
}

extension LetterKind {
  /// True for letters that make no sense without the restriction, notice or consultation they are about.
  var needsItem: Bool {
    switch self {
    case .noticeOfIntent, .interimBan, .ban, .noBan, .managedContact, .accompaniedContact,
      .reviewOutcome, .lift, .lapse, .setAside, .restrictionBreached, .arrangementsOtherCarer,
      .chairNote:
      return true
    case .invitation, .warning, .banWarning: return false
    }
  }
}
