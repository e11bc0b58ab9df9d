import PolicyModel

extension Decider {
  /// Notice of an intended restriction, which invites the parent's side.
  func notice(_ event: NoticeGiven) -> Verdict<CaseEvent> {
    if let refused = needsOpenCase() { return refused }
    guard let measure = context.pack.measure(event.measure), measure.kind.isRestriction else {
      return no(.state, "The policy has no restriction called \(event.measure).")
    }
    if let refused = holdRefusal() { return refused }
    if event.replyBy <= context.happened.day {
      return no(
        .fairness, "The day to reply by must be after the notice.",
        opens: ["Give at least \(context.pack.timings.notice.text)."])
    }
    if event.terms.form == .interim {
      return no(
        .state, "An interim ban is imposed, not announced.",
        opens: ["Give notice of a limited or full ban, or impose the interim ban."])
    }
    guard RestrictionForm.forms(of: measure.kind).contains(event.terms.form) else {
      return no(.state, "\(measure.name) cannot take the form of \(event.terms.form.words).")
    }
    if event.facts.isBlank {
      return no(.fairness, "The notice needs the facts relied on.", opens: ["Write them."])
    }
    var notice = event
    notice.notice = state.nextID("N")
    let letter = LetterDrafted(
      letter: state.nextID("L"), kind: .noticeOfIntent, measure: event.measure,
      about: notice.notice)
    return .accepted([.noticeGiven(notice), .letterDrafted(letter)])
  }

  func moveReplyBy(_ event: ReplyByMoved) -> Verdict<CaseEvent> {
    let reply =
      state.notices.first { $0.facts.notice == event.about }?.reply
      ?? state.restriction(event.about)?.reply
    guard let reply else {
      return no(.state, "There is no notice or interim ban \(event.about) in this case.")
    }
    guard event.replyBy > reply.by else {
      return no(.fairness, "The day to reply by can only be moved later.")
    }
    if let until = state.restriction(event.about)?.terms.until, event.replyBy > until {
      return no(
        .fairness, "The interim ban ends on \(until.inWords), before the new day to reply by.")
    }
    return yes(.replyByMoved(event))
  }

  /// The chair of governors, or whoever stands in, is asked about terms; the view may come at once.
  func consult(_ event: ChairAsked, _ view: ChairView?, _ note: String) -> Verdict<CaseEvent> {
    if let refused = needsOpenCase() { return refused }
    guard event.of == .chair || event.of == .viceChair else {
      return no(.state, "The chair or the vice-chair of governors is consulted.")
    }
    if event.of == .viceChair && event.standInReason.isBlank {
      return no(
        .state, "Asking the vice-chair needs the reason why the chair is not asked.",
        opens: ["Say why: the chair is the subject, related, away or conflicted."])
    }
    guard !event.ceiling.isEmpty,
      event.ceiling.allSatisfy({ context.pack.measure($0.measure)?.kind.isRestriction ?? false })
    else {
      return no(.state, "A consultation is about terms of a restriction.", opens: ["Say which."])
    }
    var asked = event
    asked.consultation = state.nextID("C")
    guard let view else { return yes(.chairAsked(asked)) }
    let reply = ChairReplied(consultation: asked.consultation, view: view, note: note)
    return .accepted([.chairAsked(asked), .chairReplied(reply)])
  }

  func recordView(_ event: ChairReplied) -> Verdict<CaseEvent> {
    guard
      let consultation = state.consultations.first(where: {
        $0.facts.consultation == event.consultation
      })
    else { return no(.state, "There is no consultation \(event.consultation) in this case.") }
    if consultation.replied != nil {
      return no(
        .state, "A view is already recorded for consultation \(event.consultation).",
        opens: ["Correct that entry, or consult again."])
    }
    return yes(.chairReplied(event))
  }
}
