import PolicyModel

/// How a letter reaches the person (Education Act 1996, section 572).
extension Decider {
  func send(_ event: LetterSent) -> Verdict<CaseEvent> {
    guard let letter = state.letter(event.letter) else {
      return no(.state, "There is no letter \(event.letter) in this case.")
    }
    guard letter.issued != nil else {
      return no(
        .state, "\(letter.inWords.capitalizedFirst) is a draft: its text is not fixed yet.",
        opens: ["Issue the letter, then record how it was sent."])
    }
    guard letter.dropped == nil else {
      return no(
        .state, "\(letter.inWords.capitalizedFirst) was given up.", opens: ["Draft another letter."]
      )
    }
    if let refused = stayRefusal(letter) { return refused }
    guard letter.sent == nil || letter.returned != nil else {
      return no(.state, "\(letter.inWords.capitalizedFirst) has been sent.")
    }
    var sent = event
    if state.isToThem(letter) {
      if let refused = holdRefusal() { return refused }
      if let reason = deliveryReason(event.how, letter)
        ?? placeReason(event.how, event.to, letter) ?? againReason(event, letter)
      {
        return .refused(Refusal([reason]))
      }
      if event.to != LetterSent.toAddressOnRecord,
        bearsOldAddress(letter, event.how, at: context.happened)
      {
        return .refused(Refusal([oldAddressReason(event.how)]))
      }
      if event.how != .handed { sent.to = LetterSent.toAddressOnRecord }
    }
    return .accepted([.letterSent(sent)] + replyRunsAnew(letter))
  }

  /// Why a letter that went there told the parent nothing: section 572 knows their own hands, and one address, the
  /// last known one, which stands with the person.
  func placeReason(
    _ how: DeliveryMethod, _ place: String, _ letter: CaseLetter
  ) -> Refusal.Reason? {
    guard state.isToThem(letter) else { return nil }
    let parent = context.pack.words.parent
    guard how == .handed else {
      if place.isEmpty || place == LetterSent.toAddressOnRecord { return nil }
      return Refusal.Reason(
        kind: .fairness,
        why:
          "“\(place)” is not the address on record: a letter that is not handed over goes there, and anywhere "
          + "else it tells the \(parent) nothing.",
        citation: Self.section572,
        opens: [
          "Leave that empty, where it went to the address on record.",
          "Or record their new address with the person first, and send it there.",
        ])
    }
    guard let other = LetterSent.somebodyElse(in: place) else { return nil }
    return Refusal.Reason(
      kind: .fairness,
      why:
        "“\(place)” speaks of somebody else (\(other)): handed to them, it told the \(parent) nothing.",
      citation: Self.section572,
      opens: [
        "Put it into the \(parent)'s own hands, and say only where.",
        "Or post it to the address on record, or leave it there.",
      ])
  }

  private static let section572 = Citation(
    basis: .law, source: "Education Act 1996", place: "section 572")

  /// Education Act 1996 s.572: by hand, at or by post to the last known address, by e-mail where agreed.
  func deliveryReason(_ how: DeliveryMethod, _ letter: CaseLetter) -> Refusal.Reason? {
    // Another carer's address is theirs; the desk looks at it.
    guard state.isToThem(letter) else { return nil }
    let law = Self.section572
    let parent = context.pack.words.parent
    switch how {
    case .handed: return nil
    case .post, .left:
      if context.person.hasAddress { return nil }
      return Refusal.Reason(
        kind: .fairness,
        why: "No address of the \(parent) is on record, so nothing can be sent there.",
        citation: law,
        opens: ["Record their address.", "Or hand the letter over, and record that."])
    case .email:
      if context.person.hasEmail && context.person.agreedToEmail { return nil }
      let why =
        context.person.hasEmail
        ? "The \(parent) has not agreed to be sent notices by e-mail."
        : "No e-mail address of the \(parent) is on record."
      return Refusal.Reason(
        kind: .fairness, why: why, citation: law,
        opens: [
          "Send it by post or hand it over.",
          "Or record the address and the agreement with the person.",
        ])
    }
  }

  /// Why a letter does not go once more to where it came back from: what was not known there a week ago is hardly known
  /// there now, and left or posted it would count as told.
  func againReason(_ sent: LetterSent, _ letter: CaseLetter) -> Refusal.Reason? {
    guard state.isToThem(letter), !letter.reachedUnknown, let returned = letter.returned,
      let went = letter.sent, let before = letter.how, before.usesSameAddress(as: sent.how),
      (context.person.movedSince(sent.how).map { $0.sequence < went.sequence }) ?? true,
      (sent.again ?? "").tellsNothing
    else { return nil }
    return Refusal.Reason(
      kind: .fairness,
      why:
        "\(letter.inWords.capitalizedFirst) came back from there on \(returned.when.day.inWords), and the address on "
        + "record is the same: sent there once more it may tell nobody.",
      citation: Self.section572,
      opens: [
        "Hand it over, or send it another way that reaches them.",
        "Record their new address first.", "Or say why it is right to send it there once more.",
      ])
  }

  /// True where the address by this way was changed after a letter's text was fixed, and before it went out.
  func bearsOldAddress(_ letter: CaseLetter, _ how: DeliveryMethod, at when: When) -> Bool {
    guard state.isToThem(letter), let issued = letter.issued,
      let since = context.person.movedSince(how)
    else { return false }
    return since.sequence > issued.sequence && !when.isKnown(before: since.when)
  }

  /// A letter that went to an address that is no longer on record tells nobody.
  func oldAddressReason(_ how: DeliveryMethod) -> Refusal.Reason {
    let parent = context.pack.words.parent
    let day = context.person.movedSince(how)?.when.day.inWords ?? ""
    return Refusal.Reason(
      kind: .fairness,
      why:
        "The address of the \(parent) was changed on \(day), after the letter's text was fixed: sent to "
        + "the old one it tells nobody.",
      citation: Self.section572,
      opens: [
        "Send it to the address now on record, and say so.",
        "Or give it up and draft it again: it then bears the new address.",
      ])
  }

  /// A letter that came back told nobody: the time to reply runs anew from the next sending.
  private func replyRunsAnew(_ letter: CaseLetter) -> [CaseEvent] {
    replyAnew(to: letter).map { moreTime($0.moved, $0.hearing) } ?? []
  }

  /// The time that whoever was not told by a letter has to reply from today on; nil where it asks for no reply, or the
  /// day that stands leaves them as much.
  func replyAnew(to letter: CaseLetter) -> (moved: ReplyByMoved, hearing: Hearing)? {
    guard letter.returned != nil, let about = letter.draft.about,
      let hearing = state.hearing(about), hearing.letter == letter.draft.kind
    else { return nil }
    let by = context.end(of: context.pack.timings.notice, from: context.happened.day)
    guard by > person.lastDay(toReply: hearing, free: context.happened.day) else { return nil }
    let reason =
      letter.reachedUnknown
      ? "Who they are was learnt after the first letter."
      : "The first letter came back undelivered."
    return (ReplyByMoved(about: about, replyBy: by, reason: reason), hearing)
  }
}
