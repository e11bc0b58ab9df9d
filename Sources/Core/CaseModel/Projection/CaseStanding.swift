public import PolicyModel

/// Where a case stands as a list shows it: now, and once a day has passed on which that changes by itself.
public struct CaseStanding: Hashable, Sendable {
  /// The stage.
  public var stage: CaseStage
  /// What it waits for, in words; empty for nothing.
  public var waitsFor: String
  /// The last day on which that is so, where it changes without anybody recording anything.
  public var until: CivilDate?
  /// The stage after that day.
  public var thenStage: CaseStage
  /// What it waits for after that day.
  public var thenWaitsFor: String

  init(
    stage: CaseStage, waitsFor: String, until: CivilDate? = nil, thenStage: CaseStage? = nil,
    thenWaitsFor: String = ""
  ) {
    self.stage = stage
    self.waitsFor = waitsFor
    self.until = until
    self.thenStage = thenStage ?? stage
    self.thenWaitsFor = thenWaitsFor
  }
}

extension CaseState {
  /// Where the case stands, from its chronology alone. A restriction counts until a later entry ends
  /// it; whether its date has passed is asked with today's date elsewhere.
  public func standing(pack: PolicyPack, calendar: SchoolCalendar) -> CaseStanding {
    if closed != nil { return CaseStanding(stage: .closed, waitsFor: "") }
    if hold != nil {
      return CaseStanding(stage: .hearing, waitsFor: "contact on hold")
    }
    let outstanding = letters.filter(\.isOutstanding)
    if let letter = outstanding.last(where: { !$0.draft.kind.isOfMeasure }) {
      return toGoOut(letter)
    }
    if consultations.contains(where: \.isAwaited) {
      return CaseStanding(stage: .deciding, waitsFor: "the chair's view")
    }
    let standing = restrictions.filter { $0.ending == nil }
    if let put = openHearings.last(where: { $0.origin != .review }) { return waits(put, calendar) }
    if let restriction = standing.last {
      if let put = openHearings.last(where: { $0.restriction == restriction.id }),
        put.isAwaited, put.told != nil
      {
        let by = lastDay(toReply: put) ?? put.reply.by
        return CaseStanding(
          stage: .reviewing, waitsFor: "the parent's comments by \(by.slashed)",
          until: by, thenStage: .reviewing, thenWaitsFor: "the head's review")
      }
      if restriction.inHand?.prepared != nil {
        return CaseStanding(stage: .reviewing, waitsFor: "the head's review")
      }
      if restriction.inHand != nil {
        return CaseStanding(stage: .reviewing, waitsFor: "a review the parent asked for")
      }
      let words = restriction.terms.form.words
      if !restriction.isKnown {
        return CaseStanding(
          stage: .responding, waitsFor: "the letter that tells of the \(words)",
          until: restriction.lastDay, thenStage: .followingUp)
      }
      if let letter = outstanding.last { return toGoOut(letter) }
      let asksHead = restriction.asksHeadAtEnd
      return CaseStanding(
        stage: .restricted, waitsFor: "the end of the \(words)", until: restriction.lastDay,
        thenStage: asksHead ? .reviewing : .followingUp,
        thenWaitsFor: asksHead ? "the head's review" : "")
    }
    if let letter = outstanding.last { return toGoOut(letter) }
    if let meeting = meetings.last(where: \.isOpen) {
      return CaseStanding(stage: .responding, waitsFor: "meeting on \(meeting.facts.on.slashed)")
    }
    if let duty = undoneDuties(in: pack, calendar: calendar).first {
      return CaseStanding(stage: .gathering, waitsFor: duty.name.lowercasedFirst)
    }
    if !letters.isEmpty || !restrictions.isEmpty || !measures.isEmpty {
      return CaseStanding(stage: .followingUp, waitsFor: "")
    }
    return CaseStanding(stage: .responding, waitsFor: "the head's decision")
  }

  private func toGoOut(_ letter: CaseLetter) -> CaseStanding {
    CaseStanding(
      stage: restrictions.contains(where: \.isKnown) ? .restricted : .responding,
      waitsFor: "\(letter.draft.kind.name) to go out")
  }

  private func waits(_ hearing: Hearing, _ calendar: SchoolCalendar) -> CaseStanding {
    guard hearing.isAwaited else {
      return CaseStanding(stage: .deciding, waitsFor: "the head's decision")
    }
    if hearing.answerWithdrawn != nil {
      return CaseStanding(stage: .hearing, waitsFor: "the parent's side, recorded anew")
    }
    if hearing.told != nil, !hearing.hasLeftTimeAtLast(calendar, holds) {
      return CaseStanding(stage: .hearing, waitsFor: "more time to reply")
    }
    let by = Self.lastDay(toReply: hearing, holds: holds) ?? hearing.reply.by
    return CaseStanding(
      stage: .hearing, waitsFor: "the parent's side by \(by.slashed)", until: by,
      thenStage: .deciding, thenWaitsFor: "the head's decision")
  }
}

extension String {
  /// The text with a small first letter.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
