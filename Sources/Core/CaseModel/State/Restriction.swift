public import PolicyModel

/// How a restriction came to its end, other than by its date.
public enum RestrictionEnding: String, Hashable, Sendable {
  /// A review lifted it.
  case lifted
  /// A later decision took its place.
  case replaced
  /// After hearing the parent the head decided against a ban.
  case notImposed
  /// Quashed from the start.
  case setAside
}

/// Where a restriction stands on a given day.
public enum RestrictionStanding: String, Codable, Sendable, CaseIterable {
  /// Decided; the parent has not yet been told in writing.
  case notTold = "not-told"
  /// Its first day is still to come.
  case toCome = "to-come"
  /// In force.
  case inForce = "in-force"
  /// Recorded as found, and not confirmed by its day or shown by no document in the record: ask the head before
  /// admitting.
  case unconfirmed
  /// The period is over and no review has decided: ask the head before admitting.
  case askHead = "ask-head"
  /// It ended on its date. There is no authority to refuse entry.
  case lapsed
  case lifted
  case replaced
  case notImposed = "not-imposed"
  case setAside = "set-aside"

  /// True while the person may not simply come in.
  public var isLive: Bool {
    switch self {
    case .notTold, .toCome, .inForce, .unconfirmed, .askHead: return true
    case .lapsed, .lifted, .replaced, .notImposed, .setAside: return false
    }
  }

  /// The standing in words.
  public var words: String {
    switch self {
    case .notTold: return "decided, not yet told in writing"
    case .toCome: return "to come"
    case .inForce: return "in force"
    case .unconfirmed: return "not confirmed: ask the head"
    case .askHead: return "period over: ask the head"
    case .lapsed: return "ended on its date"
    case .lifted: return "lifted"
    case .replaced: return "replaced"
    case .notImposed: return "not imposed after hearing"
    case .setAside: return "set aside"
    }
  }
}

/// A review in the making.
public struct ReviewInHand: Hashable, Sendable {
  /// What the deputy found; nil where the parent asked for one and nothing is prepared.
  public var prepared: ReviewPrepared?
  /// When that was.
  public var stamp: Stamp
}

/// What happens with each child, and since when that was so.
struct ArrangedChildren: Hashable, Sendable {
  var children: [ChildArrangement]
  var stamp: Stamp
}

/// What a letter told of the children, which was changed since, and nobody told the person so.
package struct ToldOtherwise: Hashable, Sendable {
  /// As the letter has it.
  package var children: [ChildArrangement]
  /// When it was last changed.
  package var changed: Stamp
}

/// That the person asked for an early review.
struct ReviewAsked: Hashable, Sendable {
  /// When.
  var asked: Stamp
  /// When a review, or a written answer, answered it; nil until then.
  var answered: Stamp?
}

/// An exception agreed for a day.
struct AgreedException: Hashable, Sendable {
  /// What was agreed.
  var facts: ExceptionAgreed
  /// When.
  var stamp: Stamp
  /// When a correction took it back; nil while it stands.
  var withdrawn: Stamp?
}

/// What is in force against a parent, and everything that has happened to it.
public struct Restriction: Hashable, Sendable {
  /// Its id in the case.
  public var id: ItemID
  /// The measure's id.
  public var measure: String
  /// The terms as they stand now.
  public var terms: Terms
  /// When it was decided, or found.
  public var decided: Stamp
  /// The decision; nil for one recorded as found.
  public var decision: RestrictionDecided?
  /// What is missing, for one recorded as found.
  public var found: RestrictionFound?
  /// True where a document that shows it is kept in its case, for one recorded as found.
  var isShown = false
  /// The incidents that it rests on; empty for one recorded as found.
  public var incidents: [IncidentID]
  /// What happens with each child now.
  public private(set) var children: [ChildArrangement]
  /// What was to happen with each child, oldest first.
  private(set) var arranged: [ArrangedChildren] = []
  /// When the first letter that told the parent of it and did not come back went out; nil where none has.
  public var told: Stamp?
  /// How that letter went out.
  var toldBy: DeliveryMethod?
  /// The reviews decided so far.
  public var reviews: [Stamp]
  /// The terms that the person knew when the last review was decided, where that took more from them: until
  /// they are told of it these hold. Nil where it took nothing more.
  var known: Terms?
  /// When a letter told the outcome of the last review; nil where none has.
  var reviewTold: Stamp?
  /// How that letter went out.
  var reviewToldBy: DeliveryMethod?
  /// A review in the making.
  public var inHand: ReviewInHand?
  /// When the person asked for an early review, each time.
  var requests: [ReviewAsked] = []
  /// When the head considered what the parent said in time and the decision was taken without.
  var considered: [Stamp] = []
  /// Breaches logged.
  public var breaches: [Stamp]
  /// Agreed exceptions, each with its entry.
  var agreed: [AgreedException] = []
  /// How it ended, other than by its date.
  public var ending: RestrictionEnding?
  /// When that was.
  public var ended: Stamp?
  /// When the person was told of what took its place, or that ended too: until then this is what they know.
  var relieved: Stamp?
  /// For what another decision took the place of: the day before that one begins, where they were told of it; nil
  /// where it ended too.
  public var heldUntil: CivilDate?
  /// What the pack says of its end.
  public var atEnd: AtEnd
  /// How what was asked before its decision, and before each review by which it went on, was met.
  var ways: [MetDemand] = []
  /// The last review that says how something was met; nil where none does.
  var lastMet: Stamp?
  /// When what was asked was last met: at its decision, or at such a review.
  var judged: Stamp { lastMet ?? decided }
  /// The entries that these relied on.
  var reliedOn: [Int] = []
  /// The entries by which what it rests on fell away: corrected ones, and a letter that came back.
  public var restsOnCorrected: [Int] = []
  /// The entries by which the parent turns out not to have been heard on what the last review added: until
  /// that is decided anew, the terms before it hold.
  var unheardReview: [Int] = []

  /// Incidents of it that were judged away since its terms were last decided, judged back or not.
  var wasJudgedAway: [IncidentID] = []
  /// True where the last review went on with it after its basis had been judged away and back.
  var wentOnAnew = false

  /// True where a review went on with it on what had been judged away and back, and no letter has told that.
  var owesWordThatItGoesOn: Bool { wentOnAnew && reviewTold == nil }

  /// How it was decided, or went on, because nothing came to what was put to the parent.
  func silences(to hearing: ItemID) -> [MetDemand] {
    ways.filter { $0.way == .replyByPassed && $0.item == hearing.rawValue }
  }

  /// True for the letters that tell the parent of it, or of what a review decided.
  func isTold(by letter: CaseLetter) -> Bool {
    letter.draft.about == id
      && [terms.form.letter, .ban, .reviewOutcome].contains(letter.draft.kind)
  }

  /// True where it was last decided as towards a visitor, without hearing the person.
  public var wasUnheard: Bool {
    ways.last { $0.demand == .chanceToRespond }?.way == .advisedOnly
  }

  /// The warnings of a ban after which the conduct went on that it rests on, each with the incident after it.
  var warnings: [(incident: String, warning: String)] {
    ways.filter { $0.way == .conductAfterWarning }.compactMap { met in
      let names = met.by.split(separator: " ").map(String.init)
      return names.count == 2 ? (names[0], names[1]) : nil
    }
  }

  /// True where another case may take away what it rests on: its decision, or a review of it, cites what was put
  /// or warned of there, or silence, which a request not to contact the person breaks in whichever case it is.
  public var restsOnOtherCase: Bool {
    let cites: [Way] = [.representationsReceived, .replyDeclined, .conductAfterWarning]
    return ways.contains {
      $0.way == .replyByPassed || cites.contains($0.way) && $0.by.contains("/")
    }
  }

  /// When the person asked for an early review that neither a review nor a written answer has answered; the
  /// first where they asked again.
  public var waitingRequest: Stamp? {
    ending == nil ? requests.first { $0.answered == nil }?.asked : nil
  }

  /// What a review, or a written answer, answers.
  mutating func answerRequests(_ stamp: Stamp) {
    for index in requests.indices where requests[index].answered == nil {
      requests[index].answered = stamp
    }
  }

  /// What happens with each child from now on.
  mutating func arrange(_ children: [ChildArrangement], _ stamp: Stamp) {
    self.children = children
    arranged.append(ArrangedChildren(children: children, stamp: stamp))
  }

  /// The entry by which the children's arrangements came to be as they are.
  package var arrangedBy: Int { arranged.last?.stamp.sequence ?? decided.sequence }

  /// Agreed exceptions by day.
  public var exceptions: [ExceptionAgreed] {
    agreed.filter { $0.withdrawn == nil }.map(\.facts)
  }
  /// True where it counts as a measure that was used: decided here, and not quashed.
  public var counts: Bool { found == nil && ending != .setAside }
  /// True where a review may continue it: an interim ban and one recorded as found are decided anew.
  public var canGoOn: Bool { found == nil && terms.form != .interim }
  /// True where somebody could breach it: they were told of it, and it was not quashed.
  public var canBeBreached: Bool { ending != .setAside && (told != nil || found != nil) }
  /// When its terms were last decided.
  public var lastDecided: Stamp { reviews.last ?? decided }

  /// The last day on which the gate takes its word for it, for one recorded as found: a day before its first
  /// where no document in the record shows it. Nil for one that was decided.
  package var takenOnItsWordUntil: CivilDate? {
    guard let found else { return nil }
    return isShown ? found.confirmBy : found.terms.from.adding(days: -1)
  }

  /// The last day on which it is in force if nobody decides anything: its end, or else its review date.
  public var lastDay: CivilDate? { terms.lastDay }

  /// True where somebody was told of it by its last day, or it was found: what was not, never was in force.
  public var wasInForce: Bool {
    if found != nil { return true }
    guard let told else { return false }
    return lastDay.map { told.when.day <= $0 } ?? true
  }
  /// True where it has not ended otherwise than by its date and the person knows of it.
  var isKnown: Bool { ending == nil && (told != nil || found != nil) }
  /// True where the head is asked once its last day has passed: an interim ban never goes on by silence,
  /// whatever the pack says of others, and what never was in force has no period to be over.
  public var asksHeadAtEnd: Bool { atEnd == .askHead && terms.form != .interim && wasInForce }

  /// The terms that hold: as they were last told, where what a review added is not told yet.
  public var holding: Terms { heldBefore ?? terms }
  /// The last day up to which the person was told of it, where that is not its last: what a review adds counts
  /// once they know of it.
  public var toldUntil: CivilDate? { heldBefore?.lastDay }

  /// The terms before the last review, where what it added does not hold: not told yet, or not heard.
  private var heldBefore: Terms? { reviewTold == nil || !unheardReview.isEmpty ? known : nil }

  /// What met a demand fell away: with the parent's chance to answer what a review adds, only that falls.
  mutating func fall(_ met: [MetDemand], _ sequence: Int) {
    let heard = ways.last { $0.demand == .chanceToRespond }
    if known != nil, met.allSatisfy({ $0 == heard }) {
      unheardReview.append(sequence)
    } else {
      restsOnCorrected.append(sequence)
    }
  }

  /// True where the person was told of nothing that would still be in force on a day: not of it at all, or not
  /// of what its last review added.
  func isUntold(on day: CivilDate) -> Bool {
    if found != nil { return false }
    return told == nil || (!asksHeadAtEnd && toldUntil.map { $0 < day } ?? false)
  }

  /// True where another decision took its place of which nobody has told the person: what they were told holds
  /// until somebody does, or until its own end.
  public var holdsUntilTold: Bool {
    ending == .replaced && relieved == nil && (told != nil || found != nil)
  }

  /// True on a day before what took its place begins: until then it stands as it did.
  func holdsUntilNext(on day: CivilDate) -> Bool {
    heldUntil.map { day <= $0 } ?? false
  }

  /// True once the time for which it was decided is past: nobody is kept from anything by it, though the
  /// policy may have the head asked.
  func isOver(on day: CivilDate) -> Bool { lastDayInForce.map { $0 < day } ?? false }

  /// The last day of the time for which it was decided; nil where only a review is due, and the policy has
  /// the head asked after that.
  var lastDayInForce: CivilDate? {
    asksHeadAtEnd ? terms.until : lastDay
  }

  /// Where it stands on a day.
  public func standing(on today: CivilDate) -> RestrictionStanding {
    switch ending {
    case .lifted:
      if let ended, ended.when.day > today { break }
      return .lifted
    case .replaced: return .replaced
    case .notImposed: return .notImposed
    case .setAside: return .setAside
    case nil: break
    }
    if let lastDay, lastDay < today { return asksHeadAtEnd ? .askHead : .lapsed }
    if let last = takenOnItsWordUntil, last < today { return .unconfirmed }
    if told == nil && found == nil { return .notTold }
    if let toldUntil, toldUntil < today { return .notTold }
    return holding.from > today ? .toCome : .inForce
  }
}
