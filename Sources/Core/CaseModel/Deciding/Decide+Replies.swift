import PolicyModel

extension Decider {
  /// The head considered what came in time, and lets a decision stand that was taken without it.
  func considerReply(_ event: ReplyConsidered) -> Verdict<CaseEvent> {
    if person.unconsidered(by: event.restriction) == nil {
      return no(.state, "Nothing of the \(context.pack.words.parent)'s waits to be considered.")
    }
    return reasoned(event.reason) { .replyConsidered(event) }
  }
}
