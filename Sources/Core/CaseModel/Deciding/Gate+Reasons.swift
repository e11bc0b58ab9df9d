import PolicyModel

extension Gate {
  /// Why a requirement is not met, with its clause, its citation and what would open the step.
  func reason(_ requirement: Requirement, _ intention: Intention) -> Refusal.Reason {
    let clause = requirement.clause.flatMap { context.pack.clause($0) }
    let explained = explanation(requirement, intention)
    return Refusal.Reason(
      kind: requirement.id.isFairness ? .fairness : .policy, demand: requirement.id,
      why: explained.why, clause: clause.map { $0.exact ?? $0.summary },
      citation: requirement.citation,
      opens: explained.opens ?? remedies(requirement, intention))
  }

  /// What would meet a requirement, a sentence for each of its ways that is open.
  private func remedies(_ requirement: Requirement, _ intention: Intention) -> [String] {
    var opens: [String] = []
    for way in requirement.ways {
      guard var remedy = remedy(way, requirement.id, intention) else { continue }
      if let own = requirement.wayCitations[way], own != requirement.citation {
        remedy += " [\(own.text)]"
      }
      opens.append(opens.isEmpty ? remedy : "Or \(remedy.lowercasedFirst)")
    }
    return opens
  }

  /// What would meet a demand by this way; nil where the way is not open to what is intended.
  private func remedy(_ way: Way, _ demand: Demand, _ intention: Intention) -> String? {
    let parent = context.pack.words.parent
    switch way {
    case .firstHandAccount:
      return "Record an account of somebody involved who saw or heard it, besides the report."
    case .askedWithoutAnswer:
      return
        "Record that somebody involved was asked for an account and did not answer; that counts "
        + "from the next school day on."
    case .nobodyElse: return "Record the head's statement that nobody else was involved."
    case .firstHandReport:
      return intention.intendedForm == .interim ? "Have a first-hand report of it." : nil
    case .spokenTo:
      return "Record words with the \(parent), by any channel, on the spot included."
    case .offeredTwice:
      return "Record offers on two different school days that were declined or not answered."
    case .putOffAtRequest:
      return
        "Record that police, social care or another authority asked for it to be put off, who asked, and "
        + "their reference."
    case .consulted:
      return "Record that the chair of governors was consulted about these terms, and the view; "
        + "against and no view count too."
    case .viceChairConsulted:
      return "Record that the vice-chair was, saying why the chair could not be asked."
    case .meetingHeld:
      return "Arrange a meeting, tell the \(parent) of it, and record that it was held."
    case .meetingNotAttended:
      return "Record that an offered meeting was not attended, to which they were invited by the "
        + "school day before, by letter or in words."
    case .conductAfterWarning:
      return "Add an incident that happened after the warning of a ban had reached the \(parent)."
    case .seriousnessReason where answeredByWarning(intention) != nil:
      return
        "Record what somebody who saw or heard it has told since the warning, and then say why that is "
        + "too serious for it."
    case .seriousnessReason:
      return areAllLow(intention)
        ? "Judge the incident anew, where it is more serious than it was judged, and say why."
        : "Say why the matter is too serious for the earlier steps."
    case .consentRecorded: return "Name the \(parent) who agreed."
    case .attemptsRecorded: return "Record whom the school tried to reach, and when."
    case .interimRoute:
      return "Impose an interim ban, which keeps the \(parent) away until they have been heard."
    case .representationsReceived: return "Give notice of intent with a day to reply by."
    case .replyByPassed, .replyDeclined: return nil
    case .stated: return remedyInForm(demand)
    case .notInvolved: return "Hand the decision to somebody who had no part in it."
    case .overriddenWithReason:
      return demand == .impartialDecider
        ? "Write why you decide all the same." : "Write why that is not needed."
    case .advisedOnly: return nil
    }
  }

  private func remedyInForm(_ demand: Demand) -> String? {
    let parent = context.pack.words.parent
    switch demand {
    case .reasonsGiven: return "Write all three; each may be short."
    case .endOrReview: return "Give an end date or a review date."
    case .noticeLength: return "Give a later day to reply by."
    case .childArrangements:
      return "Say for each child who collects and how the school keeps the \(parent) informed."
    case .adjustmentsAsked: return "Record that they were asked and the answer."
    case .complaintRoute: return "Name the route."
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .warnedFirst,
      .consentGiven, .familyTried, .chanceToRespond, .impartialDecider:
      return nil
    }
  }

  /// Why not, and what opens it where that depends on more than the requirement's ways.
  private func explanation(
    _ requirement: Requirement, _ intention: Intention
  ) -> (why: String, opens: [String]?) {
    let parent = context.pack.words.parent
    var which: String { incidentWords(requirement, intention) }
    switch requirement.id {
    case .informationGathered:
      let own = incidents(of: intention).contains { incident in
        state.accounts.contains { $0.incident == incident.id && !isOfSomebodyElse($0) }
      }
      let unasked = incidents(of: intention).flatMap { incident in
        state.accounts.filter { $0.kind == .nobodyElse && $0.incident == incident.id }
          .flatMap { self.unasked(incident, besides: $0.stamp.staff) }
      }
      let names = unasked.compactMap { context.somebody($0)?.name }.joined(separator: ", ")
      return (
        "No information from those involved\(which) is recorded yet"
          + (own ? ": what the \(parent) says, or was asked, is their side of it." : ".")
          + (names.isEmpty
            ? "" : " The report names \(names), and nobody has asked: somebody else was involved."),
        nil
      )
    case .parentSpokenTo:
      let which = which
      return (
        "The \(parent) has not been spoken to about \(which.isEmpty ? "the incident" : "it")"
          + "\(which).", nil
      )
    case .chairConsulted: return chairExplanation(requirement, intention)
    case .meetingFirst:
      let uninvited = state.meetings.contains {
        $0.held == nil ? $0.why?.countsAsOffered ?? false && !wasOffered($0) : !wasAgreed($0)
      }
      return (
        uninvited
          ? "Nothing shows that the \(parent) was told of the meeting in time, or agreed to it."
          : "No meeting\(which) has been offered to the \(parent) yet.", nil
      )
    case .warnedFirst:
      if let warned = answeredByWarning(intention) {
        return (
          "The \(parent) was warned of a ban about this on \(warned.when.day.inWords) and has not gone on: what "
            + "the warning answered is not judged anew without anything new.", nil
        )
      }
      let fallen = person.banWarnings.compactMap { warning in
        warning.corrected.map {
          " Warning \(warning.name) counts no more, by entry \($0)."
        }
      }
      return ("The \(parent) has not gone on after a warning of a ban.\(fallen.last ?? "")", nil)
    case .consentGiven: return ("No \(parent) involved is recorded as having agreed.", nil)
    case .familyTried:
      return (
        "The attempts to reach the family and the emergency contacts are not recorded.", nil
      )
    case .chanceToRespond: return hearingExplanation(intention)
    case .reasonsGiven where leavesUnanswered(intention):
      return ("What the \(parent) said is not answered, point by point.", nil)
    case .reasonsGiven:
      return (
        "The facts relied on, the factors weighed and the alternatives considered are not all given.",
        nil
      )
    case .endOrReview: return ("It has neither an end nor a review date.", nil)
    case .noticeLength:
      return ("The time to reply is shorter than \(context.pack.timings.notice.text).", nil)
    case .childArrangements: return ("It is not said what happens with each child.", nil)
    case .adjustmentsAsked where leavesOutAdjustments(intention):
      let agreed = context.person.adjustments.joined(separator: "; ")
      return (
        agreed.isEmpty
          ? "The \(parent) said: “\(adjustmentWanted ?? "")”. The decision says that there is nothing."
          : "It is agreed with the \(parent): “\(agreed)”. The decision says that there is none.",
        ["Say what is done of it, or why nothing is."]
      )
    case .adjustmentsAsked:
      return ("The \(parent) has not been asked whether a disability needs an adjustment.", nil)
    case .complaintRoute:
      return ("The decision does not say how the \(parent) can complain.", nil)
    case .impartialDecider: return ("You were affected by the incident, or saw it.", nil)
    }
  }

  /// ` (incident 2026-002)`, where the case has more than one and not all of them lack it.
  private func incidentWords(_ requirement: Requirement, _ intention: Intention) -> String {
    guard state.incidents.count(where: \.counts) > 1 else { return "" }
    let incidents = lacking(requirement, intention)
    if incidents.isEmpty { return "" }
    return " (incident \(incidents.map(\.id.rawValue).joined(separator: ", ")))"
  }

  // MARK: The parent's side

  private func hearingExplanation(_ intention: Intention) -> (why: String, opens: [String]?) {
    let parent = context.pack.words.parent
    if intention.intendedForm == .interim {
      return (
        "An interim ban needs an end date, a day to reply by that is not after it, and the ban that "
          + "may follow.", ["Give all three; the form proposes them."]
      )
    }
    var nearest: Hearing?
    for (_, hearing) in hearings(intention) {
      if let known = nearest, worth(known, intention) > worth(hearing, intention) { continue }
      nearest = hearing
    }
    guard let hearing = nearest else {
      return intention.reviewed == nil
        ? ("The \(parent) has not had a chance to put their side.", nil)
        : (
          "The \(parent) has not been told what is proposed and could not comment.",
          ["Prepare the review, send its letter, and wait for the comments or the day to reply."]
        )
    }
    switch standing(of: hearing, intention) {
    case .notTold
    where state.lastDayToTell(hearing).map { $0 < context.happened.day } ?? false:
      return (
        "The interim ban with which this was put to the \(parent) is over, and no letter has told them of it.",
        ["Put it anew (notice): they reply to that."]
      )
    case .notTold
    where state.untoldDecisions.contains { $0.unnamed != nil && $0.about == hearing.id }:
      return (
        "The letter that invites the \(parent)'s side was written before it was known who they are.",
        ["Draft it again (letter), to them by name, and send it: the time to reply runs anew."]
      )
    case .notTold:
      return (
        "The letter that invites the \(parent)'s side has not been sent, or came back.",
        ["Issue and send it, then wait for the reply or the day to reply by."]
      )
    case .toldInVain(let way):
      return (
        "The letter that invites the \(parent)'s side went \(way.words), and no such address that may be "
          + "used stands on record.",
        ["Record that it did not reach them, and send it another way."]
      )
    case .toldElsewhere(let day):
      return (
        "The letter that invites the \(parent)'s side went to an address that was not theirs any more: it "
          + "changed on \(day.inWords). Nobody's silence counts on a letter to a wrong address.",
        [
          "Record that it did not reach them, and send it again: the time to reply runs anew.",
          "Or record the reply when it comes.",
        ]
      )
    case .toldLate(let day):
      return (
        "The letter went out too late to arrive before the last day to reply, \(day.inWords).",
        ["Give more time to reply, and tell the \(parent)."]
      )
    case .dayNotTold(let day):
      return (
        "More time was given, until \(day.inWords), and no letter has told the \(parent) of it: neither that "
          + "day nor the one before lets silence count.",
        [
          day > context.today
            ? "Send the letter that gives more time, another way where it came back."
            : "Give more time to reply, and tell the \(parent).",
          "Or record the reply when it comes.",
        ]
      )
    case .awaited(let day):
      return (
        "The \(parent)'s side is awaited until \(day.inWords).",
        [
          "Record what the \(parent) says, or that they decline.",
          "Or wait until that day has passed.",
        ]
      )
    case .onHold:
      return (
        "The \(parent)'s time to reply stands still while police or social care ask the school "
          + "not to make contact.",
        ["Record the reply, or wait until the request is lifted and the time has run."]
      )
    case .answerWithdrawn(let gone):
      return (
        "The \(parent) answered, and the entry of that was withdrawn on \(gone.when.day.inWords): this is no "
          + "silence (our default).",
        ["Record their answer anew.", "Or give them more time to reply, in writing."]
      )
    case .notAdjusted(let agreed):
      return (
        "It is agreed with the \(parent): “\(agreed)”. Nothing shows that this was done for the letter before "
          + "the last day to reply: nobody's silence counts on it.",
        [
          "Do it, and record that for the letter (step adjustments); give more time first, where that day is past.",
          "Or record the reply when it comes.",
        ]
      )
    case .wasNotAdjusted(let agreed):
      return (
        "It was agreed with the \(parent): “\(agreed)”. It stood when the time to reply was given, and nothing shows "
          + "that it was done for the letter: that it was ended since does not reach back.",
        [
          "Give the \(parent) more time to reply, in writing: that time runs without it.",
          "Or record the reply when it comes.",
        ]
      )
    case .unassigned(let reply): return reply.reason(parent)
    case .stale(let day):
      return (
        "The \(parent) was heard too long ago: a decision could rest on it until \(day.inWords) "
          + "(our default).", ["Put the matter to the \(parent) again."]
      )
    case .beyond(let excess):
      return (
        "What is intended goes beyond what was put to the \(parent): "
          + "\(excess.map(\.words).joined(separator: "; ")).",
        [
          "Stay within what was put.",
          intention.reviewed == nil
            ? "Or put the rest to the \(parent) by a further notice."
            : "Or prepare the review anew, on these terms.",
        ]
      )
    case .heard:
      return ("The \(parent)'s answer is of a kind that this policy does not count.", nil)
    }
  }

  /// How near a hearing is to serving: the nearest explains best why none does.
  private func worth(_ hearing: Hearing, _ intention: Intention) -> Int {
    switch standing(of: hearing, intention) {
    case .heard, .beyond: return 3
    case .awaited, .onHold, .answerWithdrawn, .unassigned, .notAdjusted, .wasNotAdjusted:
      return 2
    case .toldLate, .dayNotTold, .notTold, .toldInVain, .toldElsewhere: return 1
    case .stale: return 0
    }
  }
}
