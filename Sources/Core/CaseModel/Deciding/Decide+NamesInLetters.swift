import PolicyModel

extension Decider {
  /// No letter tells of anybody else on record, save by name and for a reason (DESIGN, “Letters”).
  func namesRefusal(_ event: LetterIssued) -> Verdict<CaseEvent>? {
    let names = (context.namesInDrafts[event.letter] ?? []).filter { name in
      !event.names.contains { $0.name == name && !$0.why.tellsNothing }
    }
    if names.isEmpty { return nil }
    return .refused(
      Refusal(
        .fairness,
        "The letter names \(names.joined(separator: ", ")), who is on record and is not told of here.",
        citation: Citation(
          basis: .law, source: "UK GDPR", place: "article 5(1)(c)"),
        opens: ["Leave the name out of what the letter says.", "Or say why it has to stay."]))
  }
}
