import PolicyModel

extension Decider {
  private static let corrections = Citation.ours("corrections")

  /// A correction stays in its case, and takes what it corrects out of every gate; what it could not take out
  /// is ended by a further act.
  func correct(_ event: EntryCorrected) -> Verdict<CaseEvent> {
    // What one may not see is answered exactly as what does not exist.
    guard let mark = state.marks[event.sequence],
      mark.map({ $0.isReadable(by: context.actor.allRoles) }) ?? true
    else {
      return .refused(
        Refusal(
          .state, "Entry \(event.sequence) is not one of this case.", citation: Self.corrections,
          opens: ["Give the number that the chronology of this case shows."]))
    }
    if let (why, opens) = whyItStays(event.sequence) {
      return .refused(Refusal(.state, why, citation: Self.corrections, opens: opens))
    }
    if event.why.tellsNothing { return reasoned(event.why) { .entryCorrected(event) } }
    return .accepted(
      [.entryCorrected(event)] + takingBack(event.sequence).map { .letterDrafted($0) })
  }

  /// The letters that take back what the person was told of an incident that is taken out, where it counts in no
  /// other case of theirs.
  private func takingBack(_ sequence: Int) -> [LetterDrafted] {
    guard let incident = state.joinedIncidents.first(where: { $0.joined.sequence == sequence }),
      !context.others.contains(where: { $0.state.rests(on: incident.id) })
    else { return [] }
    return state.takingBack([incident.id])
  }

  /// Why a correction of an entry would change nothing, with what would; nil where it takes the entry out.
  private func whyItStays(_ sequence: Int) -> (why: String, opens: [String])? {
    // A hold that was corrected away stands again where that was the mistake.
    let liftedHold = state.holds.contains { $0.lifted?.sequence == sequence }
    if let act = state.lasting[sequence], !liftedHold { return (act.why, act.opens) }
    if let day = state.hearings.flatMap(\.reply.later).first(where: {
      $0.given.sequence == sequence
    }),
      day.told != nil
    {
      return (
        "A letter has told them that they may reply until \(day.by.inWords), and that is kept.",
        ["Decide after that day, or give another, later one (move-reply-by)."]
      )
    }
    if let challenge = state.challenges.first(where: { $0.received.sequence == sequence }),
      challenge.received.when.day < context.today
    {
      return (
        "They complained on \(challenge.received.when.day.inWords), and whoever it is about does not take that back.",
        ["Record what came of it (challenge-outcome)."]
      )
    }
    if let challenge = state.challenges.first(where: { $0.decided?.sequence == sequence }),
      state.wasTold(of: challenge)
    {
      return (
        "The letter of what came of their challenge is issued, and that stands.",
        [
          "Put a further restriction to the person by a notice (notice), and hear them; or set the decision aside "
            + "(set-aside)."
        ]
      )
    }
    if let hold = state.holds.first(where: { $0.placed.sequence == sequence }),
      let lifted = hold.lifted
    {
      return (
        "Contact was on hold until \(lifted.when.day.inWords): that time does not count against anybody.",
        ["Add a note of what was mistaken (note)."]
      )
    }
    return nil
  }

  /// The entries of the case that whoever acts may correct, by their numbers, newest first.
  public var correctable: [Int] {
    let isHead = context.actor.isHead
    return state.marks.keys.sorted(by: >).filter { sequence in
      guard state.corrections[sequence] == nil, let mark = state.marks[sequence] else {
        return false
      }
      return (mark.map { $0.isReadable(by: context.actor.allRoles) } ?? true)
        && whyItStays(sequence) == nil && (isHead || !state.isOfHead(sequence))
    }
  }

  /// The restrictions that an entry bears: in force or to come, and fallen once it is corrected.
  public func resting(on sequence: Int) -> [Restriction] {
    let standing = state.restrictions.filter {
      $0.standing(on: context.today).isLive && !state.hasFallen($0, others: context.others)
    }
    if standing.isEmpty { return [] }
    var after = state
    after.evolve(
      Recorded(
        event: .entryCorrected(EntryCorrected(sequence: sequence, text: "", why: "")),
        happened: context.happened, staff: context.actor.staff,
        sequence: (state.marks.keys.max() ?? 0) + 1), pack: context.pack)
    return standing.filter { restriction in
      guard let then = after.restriction(restriction.id) else { return false }
      return after.hasFallen(then, others: context.others)
    }
  }

  /// What is said before an entry is corrected: what rests on it, a sentence each; empty where nothing does.
  public func consequence(ofCorrecting sequence: Int) -> String {
    resting(on: sequence).map {
      "The \($0.terms.form.words) \($0.id) rests on it: the gate asks the head from then on."
    }.joined(separator: " ")
  }
}

extension CaseState {
  /// True where a letter told the person what came of a challenge, or its text was fixed to do so: that it never went
  /// out is soon said.
  fileprivate func wasTold(of challenge: CaseChallenge) -> Bool {
    letters.contains { letter in
      switch letter.draft.kind {
      case .challengeOutcome:
        letter.issued != nil && letter.draft.about == challenge.facts.challenge
      case .setAside: letter.issued != nil && letter.draft.about == challenge.facts.about
      default: false
      }
    }
  }
}
