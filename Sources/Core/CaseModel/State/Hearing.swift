public import PolicyModel

/// A last day to reply, and the letter that told the parent of it.
struct LastDay: Hashable, Sendable {
  var by: CivilDate
  /// When it was given.
  var given: Stamp
  /// When the letter that named it went out; nil while none has, or where it came back.
  var told: Stamp?
  /// When the text of that letter was fixed.
  var fixed: Stamp?
  /// How that letter went out.
  var toldBy: DeliveryMethod?
}

/// The parent's side, as far as it was asked for and given.
public struct Reply: Hashable, Sendable {
  /// The last day to reply as it was put.
  var first: LastDay
  /// Later days given since, oldest first.
  var later: [LastDay] = []
  /// When the parent's side arrived; nil where it has not.
  public var received: Stamp?
  /// When the parent declined; nil where they have not.
  public var declined: Stamp?
  /// When parts of an answer arrived, with word that more might follow, or told by somebody else.
  public var parts: [Stamp] = []
  /// When somebody else told, for the parent, that they will not reply: the time to reply runs on.
  public var declinedThrough: [Stamp] = []
  /// When an answer that was recorded was last taken out by a correction; nil where none was.
  var withdrawn: Stamp?

  /// Nothing answered yet, with a last day to reply that was given then.
  init(by: CivilDate, given: Stamp) { first = LastDay(by: by, given: given) }

  /// Every last day to reply that was given, oldest first.
  var days: [LastDay] { [first] + later }
  /// The last of them.
  var last: LastDay { later.last ?? first }
  /// The last day to reply that was given.
  public var by: CivilDate { last.by }

  /// True while no answer is recorded.
  public var isAwaited: Bool { received == nil && declined == nil }
  /// When it was answered, either way; nil while it was not.
  public var answered: Stamp? { received ?? declined }
}

/// What was put to the parent, and what came of it (DESIGN, “Gates”): opened by a notice of intent, by an
/// interim ban or by a review that is announced; told when its letter went out by a way that may be used
/// and did not come back; answered once; closed by every final decision on its incidents.
public struct Hearing: Hashable, Sendable {
  /// What opened it.
  public enum Origin: String, Hashable, Sendable {
    case notice, interimBan, review
  }

  /// Its id in the case: the notice's, the interim ban's, or its own for a review.
  public var id: ItemID
  /// What opened it.
  public var origin: Origin
  /// The restriction it is about: the interim ban, or the one reviewed; nil for a notice.
  public var restriction: ItemID?
  /// What was put to the parent.
  public var proposal: Proposal
  /// Why a notice takes up again what was decided before; nil where it does not.
  public var again: String?
  /// When it was opened.
  public var opened: Stamp
  /// The last day to reply, and the answer.
  public var reply: Reply
  /// When its letter went out; nil while none has, or where it came back.
  public var told: Stamp?
  /// How that letter went out.
  var toldBy: DeliveryMethod?
  /// When a final decision closed it; nil while it waits for one.
  public var closed: Stamp?

  /// The letter that tells the parent of it.
  public var letter: LetterKind {
    switch origin {
    case .notice: return .noticeOfIntent
    case .interimBan: return .interimBan
    case .review: return .reviewNotice
    }
  }

  /// True for the letters that name a last day to reply: the one that tells of it, and one that gives more time.
  func isNamed(by letter: CaseLetter) -> Bool {
    letter.draft.about == id && (letter.draft.kind == self.letter || letter.draft.kind == .moreTime)
  }

  /// The same as though nothing but this last day had been given.
  func put(by day: LastDay) -> Hearing {
    var put = self
    put.reply.first = day
    put.reply.later = []
    return put
  }

  /// The same as the last letter that named a last day to reply had it; nil where none has arrived.
  public var asLastTold: Hearing? { reply.days.last { $0.told != nil }.map(put) }

  /// The day that this letter named: the last day to reply as the requests withdrawn by when its text was fixed had
  /// moved it. Nil where no letter has told of any.
  ///
  /// - Parameter holds: the requests in every case of the person.
  public func dayNamed(_ holds: [CaseHold]) -> CivilDate? {
    guard let told = asLastTold, let fixed = told.reply.first.fixed else { return nil }
    let known = holds.filter { $0.lifted.map { $0.sequence < fixed.sequence } ?? false }
    return CaseState.lastDay(toReply: told, holds: known)
  }

  /// When the parent answered what they had been told; nil where they have not.
  var answer: Stamp? { reply.answered.flatMap { canBeAnswered(at: $0.when) ? $0 : nil } }

  /// True while an answer to the letter that is out is awaited: one to a letter that came back is none to the
  /// next.
  public var isAwaited: Bool { answer == nil }

  /// When an answer that was recorded was taken out by a correction, with nothing recorded in its place and
  /// no further time given since: whoever answered once is not silent.
  public var answerWithdrawn: Stamp? {
    guard reply.answered == nil, let gone = reply.withdrawn else { return nil }
    let anew = reply.later.map(\.given.sequence) + [told?.sequence ?? 0]
    return anew.contains { $0 > gone.sequence } ? nil : gone
  }

  /// True where somebody who was told could answer then: not before the letter went out, nor on the day on
  /// which it was posted, when nobody can have read it.
  func canBeAnswered(at when: When) -> Bool {
    guard let told, !when.isKnown(before: told.when) else { return false }
    return toldBy != .post || when.day > told.when.day
  }

  /// What opened it, in words: `the notice of 4 March 2027`.
  public var words: String {
    let day = opened.when.day.inWords
    switch origin {
    case .notice: return "the notice of \(day)"
    case .interimBan: return "the interim ban of \(day)"
    case .review: return "the review announced on \(day)"
    }
  }
}

/// A decision that ended what was put to people about some incidents.
public struct FinalDecision: Hashable, Sendable {
  /// The measure that was decided, or decided against.
  public var measure: String
  /// The incidents that it rests on.
  public var incidents: [IncidentID]
  /// The restriction that was decided or reviewed; nil where it was decided against.
  public var restriction: ItemID?
  /// True for a ban, decided or decided against.
  public var isBan: Bool
  /// When.
  public var stamp: Stamp
  /// True where a challenge to the restriction was upheld, in part too, or being heard when it was set
  /// aside: nothing that was put about these incidents by then carries anything further.
  public var isUpheldChallenge = false
}
