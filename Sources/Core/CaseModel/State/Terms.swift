public import PolicyModel

/// What a restriction is.
public enum RestrictionForm: String, Codable, CaseIterable, Sendable {
  /// A ban until the parent has been heard; it has a reply-by and an end, and never becomes full by silence.
  case interim
  /// A ban from some places, times or purposes.
  case limited
  /// A ban from the whole site at all times.
  case full
  case managedContact = "managed-contact"
  case accompaniedContact = "accompanied-contact"
  case seniorContact = "senior-contact"

  /// True where it keeps the person from the site.
  public var isBan: Bool {
    switch self {
    case .interim, .limited, .full: return true
    case .managedContact, .accompaniedContact, .seniorContact: return false
    }
  }

  /// The form in words.
  public var words: String {
    switch self {
    case .interim: return "interim ban"
    case .limited: return "limited ban"
    case .full: return "ban"
    case .managedContact: return "managed contact"
    case .accompaniedContact: return "accompanied contact"
    case .seniorContact: return "contact through senior staff"
    }
  }

  /// The forms that a measure of this kind can take; empty for a measure that is no restriction.
  public static func forms(of kind: MeasureKind) -> [RestrictionForm] {
    switch kind {
    case .siteBan: return [.interim, .limited, .full]
    case .managedContact: return [.managedContact]
    case .accompaniedContact: return [.accompaniedContact]
    case .seniorContact: return [.seniorContact]
    case .informalWord, .verbalWarning, .askedToLeave, .warningLetter, .banWarning,
      .meetingInvitation, .mediation, .authorities, .legalAdvice, .legalAction, .networkReport,
      .removalRequest, .schoolRecord, .partyContact, .meetingStopped, .complaintsProcedure:
      return []
    }
  }
}

/// How much of the site a ban covers.
public enum Scope: String, Codable, CaseIterable, Sendable {
  /// Some places, times or purposes, which the conditions name.
  case part
  /// The whole site at all times.
  case whole

  /// The scope in words.
  public var words: String {
    switch self {
    case .part: return "part of the site or the day"
    case .whole: return "the whole site"
    }
  }
}

/// What is in force, or intended, against a parent.
public struct Terms: Hashable, Sendable, Codable {
  /// What it is.
  public var form: RestrictionForm
  /// How much of the site; `whole` for what is no ban.
  public var scope: Scope
  /// What a limited ban or a contact arrangement restricts, a place, time or purpose a line.
  public var conditions: String
  /// What the person may do all the same, a line each.
  public var exceptions: String
  /// The first day.
  public var from: CivilDate
  /// The last day, inclusive; nil where there is none and a review date stands.
  public var until: CivilDate?
  /// The words in which the end was set: `end of term`.
  public var untilWords: String
  /// The next review; nil where the end is enough.
  public var review: CivilDate?

  /// What is in force, or intended, against a parent.
  public init(
    form: RestrictionForm, scope: Scope, conditions: String = "", exceptions: String = "",
    from: CivilDate, until: CivilDate? = nil, untilWords: String = "", review: CivilDate? = nil
  ) {
    self.form = form
    self.scope = scope
    self.conditions = conditions
    self.exceptions = exceptions
    self.from = from
    self.until = until
    self.untilWords = untilWords
    self.review = review
  }

  /// The last day on which it is in force if nobody decides anything: its end, or else its review date.
  public var lastDay: CivilDate? { until ?? review }

  /// What it covers and what it leaves open, in one line: `the playground; before 9.00; but may: collect at
  /// the side gate`. Empty where the form says it all.
  public var limits: String {
    let but = exceptions.isBlank ? "" : "but may: \(exceptions.inOneLine)"
    return [conditions.inOneLine, but].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The terms in a few words: `the whole site, 4 March to 30 May 2027`.
  public var words: String {
    let what = form.isBan ? scope.words : form.words
    let restricts = conditions.isBlank ? "" : " (\(conditions.inOneLine))"
    let but = exceptions.isBlank ? "" : ", except \(exceptions.inOneLine)"
    let end =
      until.map { " until \($0.inWords)" }
      ?? review.map { " without an end date, reviewed on \($0.inWords)" }
      ?? " without an end date"
    return "\(what)\(restricts)\(but), from \(from.inWords)\(end)"
  }
}

extension String {
  /// Several lines as one, separated by semicolons.
  var inOneLine: String {
    split(whereSeparator: \.isNewline).map { line in
      var line = String(line).trimmed
      while let last = line.last, ".;,".contains(last) { line.removeLast() }
      return line
    }.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
