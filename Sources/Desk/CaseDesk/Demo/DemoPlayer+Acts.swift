import CaseModel
import PolicyModel

extension DemoPlayer {
  /// Plays one act of a story.
  func play(_ act: DemoAct, in thread: Int, _ scene: Scene) throws(DeskError) {
    switch act {
    case .report: try report(thread, scene)
    case .triage(let outcome, let seriousness):
      try triage(thread, outcome, seriousness, by: DemoSchool.head, scene)
    case .delegate:
      try write(
        DelegationGiven(
          delegation: "d\(school.delegations.count + 1)", to: DemoSchool.deputy,
          from: scene.when.day,
          until: scene.when.day.adding(days: 14), givenBy: DemoSchool.headName,
          reason: "The head was affected and is away for a course."),
        scene.when, by: DemoSchool.head)
    case .triageByActingHead(let seriousness):
      try triage(thread, .openCase, seriousness, by: DemoSchool.deputy, scene)
    case .again: try again(thread, scene)
    case .identify: try identify(thread, scene)
    default: for index in threads[thread].cases { try play(act, index, thread, scene) }
    }
  }

  /// Plays an act of one case.
  private func play(
    _ act: DemoAct, _ index: Int, _ thread: Int, _ scene: Scene
  ) throws(DeskError) {
    switch act {
    case .statement:
      let telling = DemoWords.telling(threads[thread].plot.conduct)
      try take(
        index, "statement",
        [
          "from": "a teaching assistant", "part": "witness", "seen": telling.account,
          "first-hand": "yes",
        ],
        by: DemoSchool.deputy, scene)
    case .askAccount:
      try take(
        index, "ask-account", ["from": "another parent who was near", "how": "by telephone"],
        by: DemoSchool.deputy, scene)
    case .adjustments:
      try take(
        index, "adjustments", ["how": "by telephone", "answer": "None is needed."],
        optional: ["of-what-was-put": "no"],
        by: DemoSchool.deputy, scene)
    case .safeguarding:
      try take(
        index, "safeguarding",
        ["to": DemoSchool.lead.rawValue, "reference": "the lead's own file"],
        by: DemoSchool.deputy, scene)
    case .speak(let outcome): try speak(index, outcome, scene)
    case .duties: try duties(index, scene)
    case .authorities: try takeMeasure(index, .authorities, scene)
    case .askToLeave:
      try takeMeasure(index, .askedToLeave, scene, by: DemoSchool.deputy)
    case .invite(let days): try invite(index, scene.base.adding(days: days), scene)
    case .meetingHeld, .meetingMissed: try settleMeetings(index, act, scene)
    case .warn, .draftWarning: try warn(index, scene)
    case .letters: try letters(index, scene)
    case .issueLetter:
      let draft = cases[index].state.letters.first { $0.isOutstanding && $0.issued == nil }
      if let draft { try take(index, "letter-issue", ["letter": draft.id.rawValue], scene) }
    case .letterReturned:
      guard let letter = cases[index].state.letters.last(where: { $0.sent != nil }) else { return }
      try take(
        index, "letter-returned",
        ["letter": letter.id.rawValue, "reason": "Marked “not known at this address”."],
        by: DemoSchool.deputy, scene)
    case .hold:
      try take(
        index, "hold",
        [
          "requested-from": "police", "by": "Wren Hollow police", "officer": "Sgt Marlowe",
          "reference": "WH/4471",
          "reason": "A witness is still to be heard.",
        ], by: DemoSchool.deputy, scene)
    case .namedPeople:
      let people = "\(DemoSchool.head) \(DemoSchool.lead)"
      try take(
        index, "access",
        ["access": "named", "people": people, "reason": "A safeguarding matter is connected."],
        scene)
    case .note(let text):
      try take(index, "note", ["text": text], by: DemoSchool.deputy, scene)
    case .close(let outcome): try close(index, outcome, scene)
    case .consult, .chairReplies, .notice, .openNotice, .represent, .decline, .interim, .ban,
      .openBan,
      .limitedBan, .managedContact, .accompaniedContact, .noBan, .prepareReview, .requestReview,
      .review, .breach, .exceptionToday, .challenge, .challengeDecided, .tellOfEnd,
      .found:
      try playRestriction(act, index, scene)
    case .report, .triage, .triageByActingHead, .delegate, .again, .identify: break
    }
  }

  // MARK: Finding out

  private func speak(
    _ index: Int, _ outcome: SpokenOutcome, _ scene: Scene
  ) throws(DeskError) {
    // A second offer counts on another school day only; in the holidays they were reached after all.
    let again = cases[index].state.conversations.contains { $0.stamp.when.day == scene.when.day }
    let onSchoolDay = calendar.isSchoolDay(scene.when.day) ?? true
    let outcome = outcome == .unanswered && (again || !onSchoolDay) ? .spoken : outcome
    let note =
      outcome == .spoken
      ? "The parent gave their view of it and was told what the school's code says." : ""
    try take(
      index, "spoken-to", ["channel": "telephone", "outcome": outcome.rawValue, "note": note],
      optional: ["of-what-was-put": "no"], by: DemoSchool.deputy, scene)
  }

  /// What the policy says will be done, as far as no other act of a story does it.
  private func duties(_ index: Int, _ scene: Scene) throws(DeskError) {
    for duty in cases[index].state.undoneDuties(in: pack, calendar: calendar) {
      guard let step = duty.doneBy.first, let measure = pack.measure(step) else { continue }
      if measure.letter != nil {
        if measure.kind == .meetingInvitation, canInvite(index) {
          try invite(index, scene.base.adding(days: 5), scene)
        }
        continue
      }
      try takeMeasure(index, measure.kind, scene)
    }
  }

  private func canInvite(_ index: Int) -> Bool {
    !cases[index].state.accounts.isEmpty && !cases[index].state.conversations.isEmpty
  }

  /// A measure that is no letter and no restriction; left out where the policy has none of its kind.
  private func takeMeasure(
    _ index: Int, _ kind: MeasureKind, _ scene: Scene, by staff: StaffID = DemoSchool.head
  ) throws(DeskError) {
    guard let measure = pack.measure(of: kind) else { return }
    let to: String
    switch kind {
    case .authorities: to = "the police, by telephone"
    case .networkReport: to = "the network's own reporting page"
    case .legalAdvice, .legalAction: to = pack.legalAdviser?.name ?? "the school's lawyers"
    default: to = "those concerned"
    }
    try take(
      index, measure.id, ["note": "Told what happened, with the time and the place."],
      optional: ["to": measure.named ?? to, "reference": "WH/\(1000 + index)"], by: staff, scene)
  }

  // MARK: Meetings and letters

  private func invite(
    _ index: Int, _ wanted: CivilDate, _ scene: Scene
  ) throws(DeskError) {
    guard let measure = pack.measure(of: .meetingInvitation),
      !cases[index].state.meetings.contains(where: \.isOpen)
    else { return }
    var day = max(wanted, scene.when.day)
    while day != today && day.weekday.isWeekend { day = day.adding(days: 1) }
    let senior = measure.with.isEmpty || measure.with.contains(.deputy)
    let time = ["8:45", "10:30", "14:00", "15:45"][index % 4]
    try take(
      index, "meeting-arrange",
      [
        "day": day.iso, "time": time, "place": "the head's office",
        "with": (senior ? DemoSchool.deputy : DemoSchool.head).rawValue,
        "accompanied-by": DemoSchool.lead.rawValue,
      ], by: DemoSchool.deputy, scene)
    try take(index, measure.id, ["note": told(index)], scene)
  }

  private func settleMeetings(
    _ index: Int, _ act: DemoAct, _ scene: Scene
  ) throws(DeskError) {
    for meeting in cases[index].state.meetings where meeting.isOpen {
      guard meeting.facts.on <= scene.when.day else { continue }
      if case .meetingMissed = act {
        try take(
          index, "meeting-missed",
          [
            "meeting": meeting.facts.meeting.rawValue, "why": MissedReason.notAttended.rawValue,
          ],
          by: DemoSchool.deputy, scene)
      } else {
        try take(
          index, "meeting-held",
          [
            "meeting": meeting.facts.meeting.rawValue,
            "note": "Calm. It was agreed to speak to the class teacher first from now on.",
          ], optional: ["agreed": "yes", "of-what-was-put": "no"], by: DemoSchool.deputy, scene)
      }
    }
  }

  func warn(_ index: Int, _ scene: Scene) throws(DeskError) {
    let kinds: [MeasureKind] = [.warningLetter, .banWarning]
    guard let measure = kinds.compactMap({ pack.measure(of: $0) }).first else { return }
    if measure.requires.contains(where: { $0.id == .meetingFirst }) {
      try invite(index, scene.when.day, scene)
      try letters(index, scene)
      try settleMeetings(index, .meetingHeld, scene)
    }
    try take(
      index, measure.id, ["note": told(index)], optional: ["seriousness": DemoWords.serious], scene)
  }

  private func told(_ index: Int) -> String {
    DemoWords.told(cases[index].state.countingIncidents.flatMap(\.facts.categories))
  }

  /// Issues and sends everything that waits, and hears how a meeting went that is due by now.
  func letters(_ index: Int, _ scene: Scene) throws(DeskError) {
    let waiting = cases[index].state.letters.filter(\.isOutstanding)
    let contact = people[cases[index].person].contact
    for letter in waiting {
      let id = letter.id.rawValue
      if letter.issued == nil { try take(index, "letter-issue", ["letter": id], scene) }
      let byMail = contact.emailAgreed && !contact.email.isEmpty && letter.draft.kind != .ban
      try take(
        index, "letter-sent",
        ["letter": id, "how": byMail ? "email" : "post"], by: DemoSchool.deputy, scene)
    }
  }

  private func close(
    _ index: Int, _ outcome: CaseOutcome, _ scene: Scene
  ) throws(DeskError) {
    for meeting in cases[index].state.meetings where meeting.isOpen {
      try take(
        index, "meeting-missed",
        ["meeting": meeting.facts.meeting.rawValue, "why": MissedReason.schoolCancelled.rawValue],
        by: DemoSchool.deputy, scene)
    }
    for duty in cases[index].state.undoneDuties(in: pack, calendar: calendar) {
      try take(
        index, "departure",
        ["duty": duty.id, "reason": "The matter was settled before it could be done."], scene)
    }
    let rungs = pack.measures.filter { $0.rung != nil }
    let highest = rungs.filter { cases[index].state.hasUsed($0) }.compactMap(\.rung).max() ?? 0
    for measure in rungs where (measure.rung ?? 0) < highest && !cases[index].state.hasUsed(measure)
    {
      try take(
        index, "not-used", ["measure": measure.id, "reason": DemoWords.serious], scene)
    }
    try take(
      index, "close",
      ["outcome": outcome.rawValue, "reason": "Nothing more has happened and nothing is due."],
      scene)
  }
}
