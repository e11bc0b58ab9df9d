import CaseModel
import PolicyModel

extension DemoPlayer {
  /// Plays an act that restricts, hears, reviews or undoes.
  func playRestriction(_ act: DemoAct, _ index: Int, _ scene: Scene) throws(DeskError) {
    switch act {
    case .consult(let view, let weeks): try consult(index, view, weeks, scene)
    case .chairReplies(let view):
      guard cases[index].state.consultations.contains(where: \.isAwaited) else { return }
      try take(
        index, "consult-reply", ["view": view.rawValue, "note": "By telephone."],
        by: DemoSchool.deputy, scene)
    case .notice(let days): try notice(index, days, isOpen: false, scene)
    case .openNotice(let days): try notice(index, days, isOpen: true, scene)
    case .represent:
      let put = cases[index].state.openHearings.last { $0.reply.isAwaited && $0.told != nil }
      try take(
        index, "representations",
        [
          "about": put?.id.rawValue ?? "", "how": "by letter", "more": "no",
          "text":
            "The parent regrets the tone, says that the day had been hard, and asks to be heard "
            + "before anything is decided.",
        ], by: DemoSchool.deputy, scene)
    case .decline:
      try take(
        index, "decline", ["how": "telephone", "said": "They would rather not."],
        by: DemoSchool.deputy, scene)
    case .interim(let reply, let end):
      try impose(
        index, "interim-ban", from: scene.when.day,
        until: min(scene.base.adding(days: end), latest(of: pack.timings.interim, scene)),
        replyBy: scene.base.adding(days: reply), scene)
    case .ban(let from, let weeks, let review): try ban(index, from, weeks, review, scene)
    case .openBan(let weeks):
      guard let ban = pack.measure(of: .siteBan) else { return }
      let end = scene.base.adding(days: weeks * 7)
      let fixed = ban.period?.fixed ?? false
      try impose(
        index, ban.id, from: scene.when.day, until: fixed ? end : nil, review: fixed ? nil : end,
        scene)
    case .limitedBan(let weeks): try limitedBan(index, weeks, scene)
    case .managedContact(let weeks):
      guard let measure = pack.measure(of: .managedContact) else {
        try warn(index, scene)
        return
      }
      try consult(index, .supports, 26, scene, about: measure)
      try impose(
        index, measure.id, from: scene.when.day, until: scene.base.adding(days: weeks * 7),
        conditions: DemoWords.managed, scene)
    case .accompaniedContact(let weeks):
      guard let measure = pack.measure(of: .accompaniedContact) else { return }
      try impose(
        index, measure.id, from: scene.when.day, until: scene.base.adding(days: weeks * 7),
        conditions: "A senior colleague takes part in every meeting and call.", scene)
    case .noBan:
      try take(index, "no-ban", reasons(index), optional: ["answer": DemoWords.answer], scene)
    case .prepareReview(let outcome): try prepare(index, outcome, scene)
    case .requestReview:
      try take(index, "review-request", ["how": "by e-mail"], by: DemoSchool.deputy, scene)
    case .review(let outcome, let weeks): try review(index, outcome, weeks, scene)
    case .breach:
      try take(
        index, "breach",
        [
          "what": "Came to the classroom door at the end of the day; left when asked.",
          "place": "year 2",
        ],
        by: DemoSchool.teachers[0], scene)
    case .exceptionToday:
      try take(
        index, "exception",
        [
          "day": today.iso, "purpose": "parents' evening, 16.30 to 17.00",
          "conditions": "met at the gate and accompanied by the deputy",
        ], scene)
    case .challenge:
      try take(
        index, "challenge",
        [
          "says": "It was somebody else who shouted; ask those who stood there.",
          "how": "by e-mail", "hearer": ChallengeHearer.panel.rawValue,
          "names": "A. Day, governor of another school",
        ],
        by: DemoSchool.deputy, scene)
    case .challengeDecided(let outcome):
      try take(
        index, "challenge-outcome",
        [
          "outcome": outcome.rawValue, "reasons": "The accounts did not agree on who was meant.",
          "told": "The panel's letter, handed over on the day.",
        ],
        scene)
    case .tellOfEnd:
      guard let last = cases[index].state.restrictions.last else { return }
      try take(
        index, "letter", ["kind": LetterKind.lapse.rawValue, "about": last.id.rawValue], scene)
    case .found: try found(index, scene)
    default: break
    }
  }

  /// The facts that are put, and decided on: one case tells of another day than the next.
  private func facts(_ index: Int) -> String {
    let day = cases[index].state.countingIncidents.first?.facts.on.day
    return DemoWords.facts(of: day)
  }

  private func reasons(_ index: Int) -> [String: String] {
    [
      "facts": facts(index), "factors": DemoWords.factors,
      "alternatives": DemoWords.alternatives,
    ]
  }

  private func notice(
    _ index: Int, _ days: Int, isOpen: Bool, _ scene: Scene
  ) throws(DeskError) {
    guard let ban = pack.measure(of: .siteBan) else { return }
    let reply = scene.base.adding(days: days)
    let fixed = ban.period?.fixed ?? false
    try take(
      index, "notice",
      [
        "measure": ban.id, "form": "full", "from": reply.adding(days: 1).iso,
        "until": isOpen && !fixed ? "" : reply.adding(days: 120).iso,
        "review": isOpen && !fixed ? reply.adding(days: 42).iso : "", "facts": facts(index),
        "reply-by": reply.iso,
      ], scene)
  }

  /// The day on which a span from a scene on ends, in weekdays where the term table does not say.
  private func latest(of span: Span, _ scene: Scene) -> CivilDate {
    calendar.end(of: span, from: scene.when.day)
      ?? calendar.endByWeekdays(of: span, from: scene.when.day)
  }

  /// What the deputy proposes; to go on, it is put to the parent.
  private func prepare(
    _ index: Int, _ outcome: ReviewOutcome, _ scene: Scene
  ) throws(DeskError) {
    var answers = [
      "since": "No report since the decision. Collection by others has worked well.",
      "recommendation": outcome.rawValue,
    ]
    if outcome != .lift {
      answers["until"] = scene.base.adding(days: 84).iso
      answers["facts"] = facts(index)
      answers["reply-by"] = latest(of: pack.timings.notice, scene).iso
    }
    try take(index, "review-prepare", answers, by: DemoSchool.deputy, scene)
  }

  /// The chair is asked where the policy demands it before the measure.
  private func consult(
    _ index: Int, _ view: ChairView?, _ weeks: Int?, _ scene: Scene, about measure: Measure? = nil
  ) throws(DeskError) {
    guard let measure = measure ?? pack.measure(of: .siteBan),
      measure.requires.contains(where: { $0.id == .chairConsulted })
    else { return }
    try take(
      index, "consult",
      [
        "measure": measure.id, "scope": "whole", "how": "by telephone", "facts": facts(index),
        "until": weeks.map { scene.base.adding(days: $0 * 7).iso } ?? "",
        "review": weeks == nil ? scene.base.adding(days: 26 * 7).iso : "",
        "view": view?.rawValue ?? "",
        "note": view == nil
          ? "" : "The chair asked that the children's collection be settled first.",
      ], scene)
  }

  private func ban(
    _ index: Int, _ from: Int, _ weeks: Int, _ review: Int?, _ scene: Scene
  ) throws(DeskError) {
    guard let ban = pack.measure(of: .siteBan) else { return }
    let first = max(scene.when.day, scene.base.adding(days: from))
    try impose(
      index, ban.id, from: first, until: first.adding(days: weeks * 7),
      review: review.map { first.adding(days: $0) }, scene)
  }

  private func limitedBan(_ index: Int, _ weeks: Int, _ scene: Scene) throws(DeskError) {
    guard let ban = pack.measure(of: .siteBan) else { return }
    try impose(
      index, ban.id, from: scene.when.day, until: scene.base.adding(days: weeks * 7),
      conditions: DemoWords.limits, exceptions: DemoWords.leftOpen, form: "limited", scene)
  }

  /// A decision with everything both gates ask.
  private func impose(
    _ index: Int, _ step: StepID, from: CivilDate, until: CivilDate?, review: CivilDate? = nil,
    replyBy: CivilDate? = nil, conditions: String = "", exceptions: String = "",
    form: String = "full", _ scene: Scene
  ) throws(DeskError) {
    var answers = reasons(index)
    // A decision lies within what was put to the parent.
    let put = replyBy == nil ? cases[index].state.openHearings.last?.proposal.terms : nil
    let until = until.map { end in put?.until.map { min($0, end) } ?? end }
    let latest = put.flatMap { $0.until == nil ? $0.review : nil }
    let review = [review, latest].compactMap(\.self).min()
    answers["from"] = max(from, put?.from ?? from).iso
    answers["until"] = until?.iso ?? ""
    answers["adjustments"] = DemoWords.adjustments
    var optional = [
      "review": review.map { day in until.map { min($0, day) } ?? day }?.iso ?? "",
      "reply-by": replyBy?.iso ?? "", "form": form, "conditions": conditions,
      "exceptions": exceptions,
      "then-form": "full", "then-until": from.adding(days: 120).iso,
      "seriousness": DemoWords.serious, "against-chair": DemoWords.differs,
      "override-notice-length": replyWasShort(index, replyBy, scene) ? DemoWords.shortNotice : "",
      "answer": DemoWords.answer,
    ]
    for link in people[cases[index].person].links {
      optional["child-\(link.pupil)"] = DemoWords.arrangement
    }
    try take(index, step, answers, optional: optional, scene)
  }

  /// True where a holiday makes the days to reply fewer than the policy's school days.
  private func replyWasShort(_ index: Int, _ replyBy: CivilDate?, _ scene: Scene) -> Bool {
    let start: CivilDate?
    let end: CivilDate?
    if let replyBy {
      (start, end) = (scene.when.day, replyBy)
    } else {
      let hearing = cases[index].state.openHearings.last
      (start, end) = (hearing?.told?.when.day, hearing?.reply.by)
    }
    guard let start, let end else { return false }
    guard let earliest = calendar.end(of: pack.timings.notice, from: start) else { return true }
    return end < earliest
  }

  private func review(
    _ index: Int, _ outcome: ReviewOutcome, _ weeks: Int, _ scene: Scene
  ) throws(DeskError) {
    var answers = reasons(index)
    answers["outcome"] = outcome.rawValue
    if outcome != .lift { answers["until"] = scene.base.adding(days: weeks * 7).iso }
    try take(index, "review", answers, optional: ["answer": DemoWords.answer], scene)
  }

  private func found(_ index: Int, _ scene: Scene) throws(DeskError) {
    guard let ban = pack.measure(of: .siteBan) else { return }
    try take(
      index, "found",
      [
        "measure": ban.id, "form": "full", "from": DemoPlot.dayOfFound(scene.when.day).iso,
        "until": today.adding(days: 75).iso, "origin": FoundOrigin.before.rawValue,
        "imposed-by": "Mrs Aldous, the headteacher before",
        "shown-by": FoundDocument.letter.rawValue,
        "dated": DemoPlot.dayOfFound(scene.when.day).iso,
        "kept": "the locked cabinet in the office",
        "not-known": "whether the parent was heard",
        "irregular": "a letter that names how to complain",
      ], scene)
  }
}
