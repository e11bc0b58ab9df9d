import CaseModel
import PolicyModel

extension LetterFacts {
  /// The terms under the names that templates use.
  var termFields: [LetterField: FieldValue] {
    let stated = terms?.terms
    let isBan = stated?.form.isBan ?? false
    return [
      .isBan: .flag(isBan),
      .isSeniorContact: .flag(stated?.form == .seniorContact),
      .restrictionName: .text(stated.map { Self.name($0.form) } ?? ""),
      .restrictionPhrase: .text(stated.map { Self.phrase($0.form) } ?? ""),
      .restrictionScope: .text(stated.map { Self.scope($0) } ?? ""),
      .fromDate: .text(stated.map { LetterText.day($0.from) + firstDayNote } ?? ""),
      .untilDate: .text(stated?.until.map { LetterText.day($0) } ?? ""),
      .untilWords: .text(LetterText.phrase(stated?.untilWords ?? "")),
      .reviewDate: .text(stated?.review.map { LetterText.day($0) } ?? ""),
      .conditions: .text(
        LetterText.sentence(LetterText.capital(LetterText.list(stated?.conditions ?? "")))),
      .mayStill: .text(LetterText.sentence(LetterText.list(stated?.exceptions ?? ""))),
      .mayFollow: .text(
        mayFollow.map { "\(Self.phrase($0.terms.form)): \(LetterText.phrase($0.terms.words))" }
          ?? ""),
      .reviewed: .text(reviewed.map { Self.standing($0) } ?? ""),
      .widens: .flag(widens),
      .endsByItself: .flag(terms?.atEnd == .lapses),
      .asksFirst: .flag(terms?.atEnd == .askHead),
      .outcomes: .lines(outcomes.map { Self.toStaff($0) }, as: .outcome),
      .hasExceptions: .flag(!exceptions.isEmpty),
      .exceptions: .list(
        exceptions.map {
          [
            .exceptionDay: .text(LetterText.day($0.day)),
            .exceptionPurpose: .text(LetterText.phrase($0.purpose)),
            .exceptionConditions: .text(LetterText.sentence(LetterText.capital($0.conditions))),
          ]
        }),
    ]
  }

  /// True where a review takes more from somebody than what stood: that begins with it, and not before.
  private var widens: Bool {
    guard let before = reviewed, let next = terms?.terms else { return false }
    return before.from < next.from
  }

  /// What is only proposed begins with no day before its decision.
  private var firstDayNote: String {
    widens && review == nil ? ", or the day of the decision where that is later" : ""
  }

  /// The restriction as a sentence names it.
  private static func name(_ form: RestrictionForm) -> String {
    switch form {
    case .interim: return "interim ban from the school site"
    case .limited: return "limited ban from the school site"
    case .full: return "ban from the school site"
    case .managedContact: return "arrangement of managed contact"
    case .accompaniedContact: return "arrangement of accompanied contact"
    case .seniorContact: return "arrangement of contact through senior staff"
    }
  }

  /// The same with its article: `an interim ban from the school site`.
  private static func phrase(_ form: RestrictionForm) -> String {
    let name = name(form)
    return (name.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + name
  }

  /// What holds for the person, as far as it bears on somebody's work.
  private static func toStaff(_ told: ToldOutcome) -> String {
    let (form, terms) = (told.terms.form, told.terms)
    if let ended = told.ended, told.isSetAside {
      return LetterText.capital(phrase(form))
        + " was set aside on \(ended.inWords). It does not hold."
    }
    if let ended = told.ended {
      return LetterText.capital(phrase(form)) + " was in force until \(ended.inWords)."
        + (told.asksHead
          ? " Whether they come in is now for the headteacher to say." : " It is over.")
    }
    let end = (terms.until ?? terms.review).map { " until \(LetterText.day($0))" } ?? ""
    let days = "from \(LetterText.day(terms.from))\(end)"
    switch form {
    case .interim, .full, .limited:
      return "They may not come on to the school site \(days)."
        + (terms.scope == .part || !LetterText.phrase(terms.exceptions).isEmpty
          ? " This is for part of the site or the day: reception can tell you for which." : "")
    case .managedContact:
      return "They and the school are in contact in an arranged way \(days): a senior member of "
        + "staff tells you what that means for your work."
    case .accompaniedContact:
      return "A senior member of staff is there whenever they meet or speak with somebody at the "
        + "school, \(days)."
    case .seniorContact:
      return "They and the school are in contact through a senior member of staff \(days). If they "
        + "turn to you, pass it on and do not answer it yourself."
    }
  }

  /// The restriction with its days: `ban from the school site (from 4 March 2027 until 30 May 2027)`.
  private static func standing(_ terms: Terms) -> String {
    let end = terms.until.map { " until \($0.inWords)" } ?? ""
    return "\(name(terms.form)) (from \(terms.from.inWords)\(end))"
  }

  /// What it covers, as the list of terms says it.
  private static func scope(_ terms: Terms) -> String {
    switch terms.form {
    case .interim, .limited, .full:
      switch terms.scope {
      case .whole:
        return LetterText.phrase(terms.exceptions).isEmpty
          ? "The whole school site, at all times"
          : "The whole school site, at all times, besides what you may still do"
      case .part: return "Part of the site or the day, as the conditions below say"
      }
    case .managedContact:
      return "How you and the school are in contact, as the conditions below say"
    case .accompaniedContact: return "Your meetings and calls with the school"
    case .seniorContact: return "Who at the school is in contact with you"
    }
  }
}
