import CaseModel
import PolicyModel

extension Desk {
  /// A review's form with what was prepared, for whoever decides it.
  func withReviewFacts(
    _ sheet: FormSheet, _ step: BuiltInStep, _ state: CaseState
  ) throws(DeskError) -> FormSheet {
    guard step == .review, let restriction = state.live(on: try today()).last else { return sheet }
    var sheet = sheet
    sheet.advice = try preparedWords(restriction, state) + sheet.advice
    return sheet
  }

  private func preparedWords(
    _ restriction: Restriction, _ state: CaseState
  ) throws(DeskError) -> [String] {
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
    if let hearing = prepared.hearing.flatMap({ state.hearing($0) }) {
      words.append(commented(hearing, state))
    }
    return words
  }

  private func commented(_ hearing: Hearing, _ state: CaseState) -> String {
    if let received = hearing.reply.received {
      return
        "The parent's comments came on \(received.when.day.inWords); they stand in the chronology."
    }
    if let declined = hearing.reply.declined {
      return "The parent said on \(declined.when.day.inWords) that they will not comment."
    }
    if let gone = hearing.answerWithdrawn {
      return "The parent answered; the entry of that was withdrawn on \(gone.when.day.inWords)."
    }
    return hearing.told == nil
      ? "The parent has not been told yet: issue and send the letter."
      : "The parent may comment until "
        + "\((state.lastDay(toReply: hearing) ?? hearing.reply.by).inWords) and has not."
  }
}
