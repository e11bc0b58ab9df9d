import CaseModel
import PolicyModel

extension Desk {
  /// A review's form with what the record already knows: to whoever prepares it, what happened since; to
  /// the head, what was prepared.
  func withReviewFacts(
    _ sheet: FormSheet, _ step: BuiltInStep, _ state: CaseState
  ) throws(DeskError) -> FormSheet {
    let today = try today()
    guard let restriction = state.live(on: today).last else { return sheet }
    var sheet = sheet
    switch step {
    case .reviewPrepare:
      let facts = ReviewFacts(state, restriction)
      let known = ["since": facts.since, "breaches": facts.breaches]
      for index in sheet.fields.indices {
        if let text = known[sheet.fields[index].name] { sheet.fields[index].initial = text }
      }
    case .review:
      sheet.advice += try preparedWords(restriction)
    default: break
    }
    return sheet
  }

  private func preparedWords(_ restriction: Restriction) throws(DeskError) -> [String] {
    guard let inHand = restriction.inHand else {
      return ["Nobody has prepared this review; v on the bans prepares it."]
    }
    guard let prepared = inHand.prepared else {
      return ["The parent asked for this review on \(inHand.stamp.when.inWords)."]
    }
    let by = try school().member(inHand.stamp.staff)?.name ?? inHand.stamp.staff.rawValue
    var words = [
      "Prepared by \(by) on \(inHand.stamp.when.day.inWords), who proposes: "
        + "\(prepared.recommendation.rawValue).",
      "Since then: \(prepared.since)", "Breaches: \(prepared.breaches)",
    ]
    let comment = prepared.parentComment
    words.append(
      comment.isEmpty
        ? prepared.asked
          ? "The parent was told and has not commented." : "The parent was not asked to comment."
        : "The parent says: \(comment)")
    return words
  }
}
