public import PolicyModel

/// How pressing something due is on a day: a rank to sort by, and why in a few words.
///
/// What is overdue comes before what is due today, and that before what is to come. Within each, what ends by
/// itself comes first, because nobody can bring it back; then what was promised or must be decided; the
/// longest due first.
public struct Urgency: Hashable, Comparable, Sendable {
  /// Where the day lies: behind, today, to come.
  enum Time: Int, Hashable, Sendable { case overdue, today, toCome }

  /// Where its day lies.
  var time: Time
  /// 0 is the most pressing.
  public var rank: Int
  /// The day that counts within a rank.
  public var day: CivilDate
  /// Why, in a few words: `ends tomorrow`, `3 days overdue`.
  public var why: String

  /// How pressing something of a kind is that is due on a day.
  public init(_ kind: DueKind, due: CivilDate, today: CivilDate) {
    day = due
    let days = today.days(until: due)
    time = days < 0 ? .overdue : days == 0 ? .today : .toCome
    switch kind {
    case .breachToday:
      rank = 0
      why = Self.when(days)
    case .interimEnding:
      rank = days <= 2 ? 0 : 2
      why = "ends by itself \(Self.when(days))"
    case .decide:
      rank = 1
      why = days < 0 ? "waiting \(Self.count(-days)) for a decision" : "a decision is due"
    case .triage:
      rank = 1
      why = days < 0 ? "unread for \(Self.count(-days))" : "new"
    case .meeting:
      rank = days <= 0 ? 1 : 5
      why = days < 0 ? "no outcome recorded" : Self.when(days)
    case .replyBy:
      rank = days <= 1 ? 2 : 6
      why = "replies until \(Self.when(days))"
    case .confirmFound, .replyToConsider, .corrected, .challengeFollowUp:
      rank = 1
      why = "the head's to settle"
    case .duty:
      // It is due from the day on which the case was opened, unless it was put off.
      rank = days > 0 ? 5 : 2
      why = days > 0 ? "due \(Self.when(days))" : "the policy says it will be done"
    case .chairReply, .letterUnsent, .letterReturned, .toTell, .review, .restrictionEnded,
      .arrangements, .staffCheck, .challenge, .delegation, .policyReview:
      rank = days < 0 ? 3 : days == 0 ? 4 : 5
      why = days < 0 ? "\(Self.count(-days)) overdue" : "due \(Self.when(days))"
    }
  }

  /// The more pressing is the smaller.
  public static func < (left: Urgency, right: Urgency) -> Bool {
    (left.time.rawValue, left.rank, left.day) < (right.time.rawValue, right.rank, right.day)
  }

  private static func when(_ days: Int) -> String {
    switch days {
    case ..<0: return "\(count(-days)) ago"
    case 0: return "today"
    case 1: return "tomorrow"
    default: return "in \(count(days))"
    }
  }

  private static func count(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}
