import CaseModel
import PolicyModel

extension DemoPlots {
  static let ended: [DemoPlot] = [
    // Lifted by a review.
    DemoPlot(
      conduct: .shouting,
      moves: opened(80, .medium) + banned(76, weeks: 12)
        + [
          DemoMove(8, 9, 0, .prepareReview(.lift)), DemoMove(6, 9, 0, .review(.lift, weeks: 0)),
          DemoMove(6, 10, 0, .letters),
        ]),
    // Not imposed after hearing.
    DemoPlot(
      conduct: .pushing,
      moves: at(21, .high)
        + [
          DemoMove(21, 9, 20, .consult(.supports, weeks: 26)),
          DemoMove(21, 9, 40, .interim(11, 20)),
          DemoMove(21, 10, 0, .letters), DemoMove(13, 9, 0, .represent), DemoMove(10, 9, 0, .noBan),
          DemoMove(10, 10, 0, .letters),
        ]),
    // Upheld and set aside.
    DemoPlot(
      conduct: .shouting,
      moves: opened(58, .medium) + banned(54, weeks: 10)
        + [
          DemoMove(30, 9, 0, .challenge), DemoMove(12, 9, 0, .challengeDecided(.upheld)),
          DemoMove(12, 11, 0, .letters),
        ]),
    // Continued by a review, and challenged.
    DemoPlot(
      conduct: .threat,
      moves: opened(82, .high) + banned(78, weeks: 6)
        + [
          DemoMove(52, 9, 0, .prepareReview(.continue)), DemoMove(52, 10, 0, .letters),
          DemoMove(46, 9, 0, .represent), DemoMove(45, 9, 0, .consult(.supports, weeks: 12)),
          DemoMove(38, 9, 0, .review(.continue, weeks: 9)), DemoMove(38, 10, 0, .letters),
          DemoMove(6, 9, 0, .challenge),
        ]),
    // The ban was lifted, the parent was told, the case is closed.
    DemoPlot(
      conduct: .pushing,
      moves: opened(110, .high) + banned(106, weeks: 6)
        + [
          DemoMove(60, 9, 0, .review(.lift, weeks: 0)), DemoMove(60, 10, 0, .letters),
          DemoMove(54, 9, 0, .close(.restrictionEnded)),
        ]),
    closedNoBreach,
  ]

  static let oddments: [DemoPlot] = [
    // A visitor nobody knew, identified later.
    DemoPlot(
      conduct: .threat, cast: .unidentified,
      moves: at(15, .high)
        + [DemoMove(15, 8, 55, .askToLeave), DemoMove(11, 9, 0, .identify)]),
    // Two parents in one incident.
    DemoPlot(
      conduct: .pushing, cast: .two,
      moves: opened(30, .medium)
        + [DemoMove(26, 9, 0, .warn), DemoMove(26, 10, 0, .letters)]),
    // Open to named people only.
    DemoPlot(
      conduct: .threat,
      moves: opened(18, .high)
        + [DemoMove(17, 9, 0, .safeguarding), DemoMove(17, 9, 30, .namedPeople)]),
    // A restriction from before the record began.
    DemoPlot(
      conduct: .threat,
      moves: [
        DemoMove(196, 10, 0, .report), DemoMove(196, 11, 0, .triage(.openCase, .high)),
        DemoMove(196, 11, 30, .duties), DemoMove(196, 12, 0, .found),
        DemoMove(195, 9, 0, .statement),
        DemoMove(195, 10, 0, .speak(.spoken)),
      ]),
    // A member of staff who is a parent.
    DemoPlot(
      conduct: .shouting, cast: .colleague,
      moves: opened(64, .low)
        + [
          DemoMove(61, 9, 0, .warn), DemoMove(61, 10, 0, .letters),
          DemoMove(40, 9, 0, .close(.warned)),
        ]),
    // The head was affected; the deputy acted as head.
    DemoPlot(
      conduct: .swearing, affectsHead: true,
      moves: [
        DemoMove(75, 9, 0, .delegate), DemoMove(73, 8, 40, .report),
        DemoMove(72, 9, 0, .triageByActingHead(.medium)),
        DemoMove(72, 10, 0, .statement), DemoMove(71, 9, 0, .speak(.spoken)),
        DemoMove(71, 9, 30, .duties), DemoMove(66, 9, 0, .warn), DemoMove(66, 10, 0, .letters),
      ]),
    // A visitor, kept out at once and then banned.
    DemoPlot(
      conduct: .swearing, cast: .visitor,
      moves: at(30, .high)
        + [
          DemoMove(30, 9, 20, .consult(.against, weeks: 26)), DemoMove(30, 9, 40, .interim(10, 24)),
          DemoMove(30, 10, 0, .letters), DemoMove(17, 9, 0, .ban(from: 0, weeks: 12, review: 42)),
          DemoMove(17, 10, 0, .letters),
        ]),
    // Accompanied contact where the policy has it.
    DemoPlot(
      conduct: .messages,
      moves: opened(29, .medium)
        + [DemoMove(25, 9, 0, .accompaniedContact(weeks: 6)), DemoMove(25, 10, 0, .letters)]),
  ]

  static let extras: [DemoPlot] = [
    // Again after a warning.
    DemoPlot(
      conduct: .shouting,
      moves: opened(63, .medium)
        + [
          DemoMove(60, 9, 0, .warn), DemoMove(60, 10, 0, .letters), DemoMove(14, 9, 0, .again),
          DemoMove(13, 9, 0, .speak(.spoken)), DemoMove(12, 9, 0, .adjustments),
        ]),
    // A letter that came back.
    DemoPlot(
      conduct: .otherChild,
      moves: opened(17, .low)
        + [
          DemoMove(14, 9, 0, .warn), DemoMove(14, 10, 0, .letters),
          DemoMove(7, 9, 0, .letterReturned),
        ]),
    // Somebody nobody knows yet.
    DemoPlot(
      conduct: .disruption, cast: .unidentified,
      moves: [
        DemoMove(9, 15, 15, .report), DemoMove(8, 9, 0, .triage(.openCase, .medium)),
        DemoMove(8, 10, 0, .statement),
      ]),
    closedAfterWarning, closedAfterMeeting,
  ]
}
