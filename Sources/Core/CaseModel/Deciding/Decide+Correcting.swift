import PolicyModel

extension Decider {
  private static let corrections = Citation(
    basis: .ourDefault, source: "Conduct", place: "corrections")

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
    return reasoned(event.why) { .entryCorrected(event) }
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
}
