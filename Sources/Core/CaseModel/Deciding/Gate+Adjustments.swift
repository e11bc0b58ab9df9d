import PolicyModel

/// What is agreed with somebody for a disability holds for every letter and every decision (Equality Act 2010,
/// section 20).
extension Gate {
  /// Why silence does not count, where what is agreed with the parent was not done for a letter of this hearing by
  /// then; nil where nothing is agreed, or it was done.
  func notAdjusted(_ hearing: Hearing, by last: CivilDate) -> HearingStanding? {
    let agreed = context.person.adjustments.first
    let ended = context.person.adjustmentsEnded.first { stood($0, for: hearing) }?.what
    guard
      let standing = agreed.map(HearingStanding.notAdjusted)
        ?? ended.map(HearingStanding.wasNotAdjusted)
    else { return nil }
    let isDone = person.states.contains { its in
      its.hearings.contains { $0.opened == hearing.opened }
        && its.adjusted.contains { done in
          done.stamp.when.day < last && its.letter(done.letter).map(hearing.isNamed) ?? false
        }
    }
    return isDone ? nil : standing
  }

  /// True where it stood when the last time to reply was given, whatever day its end was dated back to: only time
  /// that was given since, and told, ran without it.
  private func stood(_ adjustment: EndedAdjustment, for hearing: Hearing) -> Bool {
    !daysTold(of: hearing).contains { told in
      isInTime(told) && told.reply.first.given.sequence > adjustment.ended.sequence
    }
  }

  /// True where something is agreed, or was asked for, and the decision says that there is none.
  func leavesOutAdjustments(_ intention: Intention) -> Bool {
    intention.isFilledIn && intention.adjustments.saysNone
      && (!context.person.adjustments.isEmpty || adjustmentWanted != nil)
  }

  /// What they asked for, in whichever case, where nothing is agreed of it: whoever knows of a need has to answer it
  /// (Equality Act 2010, section 20).
  var adjustmentWanted: String? { person.states.compactMap(\.adjustmentWanted).first }
}

extension Decider {
  /// They were asked, or what is agreed was done for a letter that has gone out to them.
  func askAdjustments(_ event: AdjustmentsAsked) -> Verdict<CaseEvent> {
    guard let letter = event.letter else { return yes(.adjustmentsAsked(event)) }
    guard state.letter(letter)?.sent != nil else {
      return no(
        .state, "Letter \(letter) has not gone out: nothing can have been done for it.",
        opens: ["Send it first, or leave the letter empty."])
    }
    if event.answer.tellsNothing {
      return no(
        .state, "It is not said what was done.", opens: ["Write what was done, and by whom."])
    }
    return yes(.adjustmentsAsked(event))
  }

  /// The letters for which silence waits for what is agreed.
  var lettersToAdjust: [CaseLetter] {
    let (agreed, ended) = (context.person.adjustments, context.person.adjustmentsEnded)
    let awaited = state.openHearings.filter(\.isAwaited)
    return state.letters.filter { letter in
      guard letter.hasReached, let issued = letter.issued else { return false }
      return awaited.contains { $0.isNamed(by: letter) }
        && (!agreed.isEmpty || ended.contains { $0.ended.sequence > issued.sequence })
    }
  }
}

extension String {
  /// True where it says that nothing is needed, and no more.
  var saysNone: Bool {
    let words = lowercased().split { !$0.isLetter }.map(String.init)
    return words.allSatisfy(Self.wordsOfNone.contains)
  }

  private static let wordsOfNone: Set = [
    "a", "adjustment", "adjustments", "agreed", "and", "any", "are", "asked", "been", "has", "have",
    "is", "it", "known", "n", "necessary", "needed", "nil", "no", "none", "not", "nothing", "of",
    "on", "record", "required", "said", "she", "he", "that", "the", "there", "they", "was", "were",
  ]
}
