import PolicyModel

extension Decider {
  /// An invitation and the meeting that it names are recorded together, so that its letter can go out.
  func invite(_ event: MeasureTaken, to meeting: MeetingArranged) -> Verdict<CaseEvent> {
    switch (arrange(meeting), take(event, to: state.nextID("M"))) {
    case (.accepted(let arranged), .accepted(let taken)): return .accepted(arranged + taken)
    case (_, .refused(let refusal)), (.refused(let refusal), _): return .refused(refusal)
    }
  }

  /// A measure that is no restriction, or a power.
  ///
  /// - Parameter meeting: the meeting that an invitation is about; where nil the one arranged and not yet held.
  func take(_ event: MeasureTaken, to meeting: ItemID? = nil) -> Verdict<CaseEvent> {
    var intention = Intention(incidents: state.countingIncidents.map(\.id))
    intention.seriousness = event.seriousness
    intention.consentFrom = event.consentFrom
    intention.attempts = event.attempts
    if let power = context.pack.power(event.measure) {
      if let refused = needsOpenCase() { return refused }
      return pass(power.requires, event, intention) { [.measureTaken($0)] }
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
    let refused = measure.letter == nil ? [] : noteRefusals(event.note, measure)
    if !refused.isEmpty { return .refused(Refusal(refused)) }
    return pass(measure.requires, event, intention) { taken in
      guard let letter = measure.letter else { return [.measureTaken(taken)] }
      let draft = LetterDrafted(
        letter: state.nextID("L"), kind: letter, measure: measure.id,
        about: meeting ?? openMeeting(letter),
        details: event.note)
      return [.measureTaken(taken), .letterDrafted(draft)]
    }
  }

  /// Why the letter of a measure may not say this: the person was cleared of it, or it is conduct of another day than
  /// those of the case.
  private func noteRefusals(_ note: String, _ measure: Measure) -> [Refusal.Reason] {
    let gate = Gate(self, measure: measure.id)
    let conduct = BroughtUp.claims(in: note).filter(\.isOfConduct).map(\.statement)
    return gate.goneFactRefusals(note)
      + gate.unboundFactRefusals(
        conduct.joined(separator: "\n"), state.countingIncidents.map(\.id))
  }

  /// The meeting that an invitation is about: the one arranged and not yet held.
  private func openMeeting(_ letter: LetterKind) -> ItemID? {
    letter == .invitation ? state.meetings.last { $0.isOpen }?.facts.meeting : nil
  }

  private func pass(
    _ requirements: [Requirement], _ event: MeasureTaken, _ intention: Intention,
    _ events: (MeasureTaken) -> [CaseEvent]
  ) -> Verdict<CaseEvent> {
    switch Gate(self, measure: event.measure).pass(requirements, intention) {
    case .failure(let refused): return .refused(Refusal(refused.reasons))
    case .success(let ways):
      var taken = event
      taken.ways = ways
      return .accepted(events(taken))
    }
  }

  // MARK: Holds

  /// Police or social care asked the school not to contact the parent: letters and calls wait, in every
  /// case of theirs.
  func holdRefusal() -> Verdict<CaseEvent>? {
    holdReasons.isEmpty ? nil : .refused(Refusal(holdReasons))
  }

  /// The request that stands, as a reason; none where there is none.
  var holdReasons: [Refusal.Reason] {
    guard let hold = person.hold, !context.happened.isKnown(before: hold.placed.when) else {
      return []
    }
    let parent = context.pack.words.parent
    return [
      Refusal.Reason(
        kind: .state,
        why: "Contact with the \(parent) is on hold at the request of \(hold.facts.by).",
        opens: [
          "Record\(holdElsewhere.map { " in case \($0)" } ?? "") that the hold is lifted, and by whom."
        ])
    ]
  }

  /// The other case of the person in which contact is on hold, where it is not in this one; nil for none.
  var holdElsewhere: CaseID? {
    state.hold == nil ? context.others.first { $0.state.hold != nil }?.number : nil
  }

  // MARK: Meetings

  /// A meeting is held by whom the policy names.
  func arrange(_ event: MeetingArranged) -> Verdict<CaseEvent> {
    if let refused = needsOpenCase() { return refused }
    if let refused = holdRefusal() { return refused }
    if event.on < context.happened.day {
      return no(.state, "The day of the meeting is before it was arranged.")
    }
    guard let holder = context.staff.first(where: { $0.staff == event.with }) else {
      return no(
        .state, "There is no member of staff \(event.with).", opens: ["Choose who holds it."])
    }
    if let other = event.accompaniedBy, !context.staff.contains(where: { $0.staff == other }) {
      return no(.state, "There is no member of staff \(other).")
    }
    if holder.isSubject {
      return no(
        .state, "\(holder.name) is the person of this case.", opens: ["Choose somebody else."])
    }
    if let measure = context.pack.measure(of: .meetingInvitation), !measure.with.isEmpty,
      Set(measure.with).isDisjoint(with: holder.roles)
    {
      let clause = context.pack.clause(measure.clause)
      let who = measure.with.map(\.inWords).joined(separator: " or ")
      return .refused(
        Refusal([
          Refusal.Reason(
            kind: .policy, why: "The policy has this meeting with \(who).",
            clause: clause?.exact ?? clause?.summary, citation: clause?.citation,
            opens: [
              "Choose \(who).", "A talk with somebody else can be recorded as words or as a note.",
            ])
        ]))
    }
    var meeting = event
    meeting.meeting = state.nextID("M")
    return yes(.meetingArranged(meeting))
  }
}
