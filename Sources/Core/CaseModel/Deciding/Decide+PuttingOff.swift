import PolicyModel

extension Decider {
  /// Putting something due off: to a later day, with a reason, and never past a day that the law or the
  /// school's own letter has fixed.
  func putOff(_ event: DuePutOff) -> Verdict<CaseEvent> {
    let items = DueList(pack: context.pack, calendar: context.calendar).items(
      of: state, others: context.others)
    guard let item = items.first(where: { $0.kind.rawValue == event.due }) else {
      return no(.state, "Nothing of that kind is due in this case.")
    }
    if item.kind == .breachToday {
      return no(
        .state, "A breach of a restriction is not put off.",
        opens: ["Write to the person about it, or decide a review."])
    }
    if event.until <= context.today {
      return no(.state, "Choose a day after today to put this off to.")
    }
    if let last = lastDayToPutOff, event.until > last.day {
      return .refused(
        Refusal(
          .state, "This cannot be put off past \(last.day.withWeekday): \(last.why).",
          citation: Citation(basis: .ourDefault, source: "", place: ""),
          opens: ["Choose \(last.day.slashed) or an earlier day."]))
    }
    if event.reason.isBlank {
      return no(.state, "This needs a written reason.", opens: ["Write the reason."])
    }
    return yes(.duePutOff(event))
  }

  /// The earliest day still to come on which something ends by itself in this case, and what that is.
  var lastDayToPutOff: (day: CivilDate, why: String)? {
    var days: [(day: CivilDate, why: String)] = []
    for hearing in state.openHearings where hearing.isAwaited {
      if let by = person.lastDay(toReply: hearing) {
        days.append((by, "the parent may reply to \(hearing.words) until then"))
      }
    }
    for restriction in state.restrictions where restriction.ending == nil {
      guard let last = restriction.lastDay else { continue }
      let words = restriction.terms.form.words
      days.append((last, "the \(words) ends then"))
    }
    return days.filter { $0.day >= context.today }.min { $0.day < $1.day }
  }
}
