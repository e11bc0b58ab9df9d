import CaseModel
import PolicyModel

/// The stories of the made-up school, those first that a small one must not lack.
enum DemoPlots {
  /// Reports of which no case has come: waiting for triage, or settled without one.
  static let reports: [DemoPlot] = [
    DemoPlot(conduct: .shouting, moves: [DemoMove(0, 8, 5, .report)]),
    DemoPlot(conduct: .posts, moves: [DemoMove(3, 16, 10, .report)]),
    DemoPlot(
      conduct: .otherChild,
      moves: [
        DemoMove(24, 15, 30, .report), DemoMove(23, 9, 0, .triage(.informally, .low)),
      ]),
    DemoPlot(
      conduct: .messages,
      moves: [
        DemoMove(51, 12, 0, .report), DemoMove(50, 9, 30, .triage(.unfounded, .low)),
      ]),
  ]

  /// Stories in the order in which a school gets them.
  static let showcase: [DemoPlot] = gathering + restricting + ended + oddments + extras

  /// What most cases of a long record look like.
  static let everyday: [DemoPlot] = [closedAfterWarning, closedAfterMeeting, closedNoBreach]

  private static let gathering: [DemoPlot] = [
    // Just opened.
    DemoPlot(
      conduct: .shouting,
      moves: [
        DemoMove(1, 15, 25, .report), DemoMove(0, 8, 0, .triage(.openCase, .medium)),
      ]
    ),
    // A duty undone.
    DemoPlot(
      conduct: .posts,
      moves: [
        DemoMove(5, 11, 40, .report), DemoMove(4, 9, 0, .triage(.openCase, .medium)),
        DemoMove(4, 10, 0, .statement),
      ]),
    // Spoken to; the head's decision is next.
    DemoPlot(
      conduct: .swearing,
      moves: [
        DemoMove(4, 8, 40, .report), DemoMove(4, 9, 30, .triage(.openCase, .low)),
        DemoMove(4, 9, 50, .duties), DemoMove(4, 14, 0, .statement),
        DemoMove(3, 9, 10, .speak(.spoken)),
      ]),
    // An invitation is out.
    DemoPlot(
      conduct: .shouting,
      moves: [
        DemoMove(6, 15, 20, .report), DemoMove(5, 9, 0, .triage(.openCase, .medium)),
        DemoMove(5, 10, 30, .statement), DemoMove(5, 14, 0, .speak(.spoken)),
        DemoMove(4, 9, 0, .invite(11)), DemoMove(4, 9, 30, .letters),
      ]),
    // Meetings today and tomorrow.
    DemoPlot(
      conduct: .messages,
      moves: [
        DemoMove(8, 10, 15, .report), DemoMove(7, 9, 0, .triage(.openCase, .medium)),
        DemoMove(7, 9, 20, .duties), DemoMove(7, 11, 0, .statement),
        DemoMove(6, 9, 0, .speak(.spoken)), DemoMove(5, 9, 0, .invite(5)),
        DemoMove(5, 9, 30, .letters),
      ]),
    DemoPlot(
      conduct: .disruption,
      moves: [
        DemoMove(9, 8, 45, .report), DemoMove(8, 9, 0, .triage(.openCase, .medium)),
        DemoMove(8, 9, 30, .duties), DemoMove(8, 11, 0, .statement),
        DemoMove(7, 9, 0, .speak(.spoken)),
        DemoMove(6, 9, 0, .invite(7)), DemoMove(6, 9, 30, .letters),
      ]),
    // Warned, and followed up.
    DemoPlot(
      conduct: .swearing,
      moves: opened(20, .medium)
        + [
          DemoMove(17, 9, 0, .warn), DemoMove(17, 10, 0, .letters),
          DemoMove(3, 12, 0, .note("No further trouble at the gate since the letter.")),
        ]),
    // A draft waits.
    DemoPlot(
      conduct: .otherChild,
      moves: [
        DemoMove(7, 15, 30, .report), DemoMove(6, 9, 0, .triage(.openCase, .low)),
        DemoMove(6, 9, 20, .duties), DemoMove(6, 11, 0, .statement),
        DemoMove(5, 9, 0, .speak(.spoken)),
        DemoMove(2, 16, 0, .draftWarning),
      ]),
  ]

  private static let restricting: [DemoPlot] = [
    // The chair's reply is outstanding.
    DemoPlot(
      conduct: .threat,
      moves: [
        DemoMove(6, 8, 50, .report), DemoMove(6, 9, 15, .triage(.openCase, .high)),
        DemoMove(6, 9, 40, .duties), DemoMove(6, 12, 0, .statement),
        DemoMove(5, 9, 0, .speak(.spoken)),
        DemoMove(3, 10, 0, .consult(nil, weeks: 26)),
      ]),
    // Notice of intent, the reply awaited.
    DemoPlot(
      conduct: .pushing,
      moves: opened(12, .high)
        + [
          DemoMove(9, 9, 0, .consult(.supports, weeks: 26)), DemoMove(4, 10, 0, .notice(10)),
          DemoMove(4, 11, 0, .letters),
        ]),
    // Notice of intent, the time to reply over.
    DemoPlot(
      conduct: .swearing,
      moves: opened(24, .high)
        + [
          DemoMove(21, 9, 0, .consult(.supports, weeks: 26)), DemoMove(18, 10, 0, .notice(12)),
          DemoMove(18, 11, 0, .letters),
        ]),
    // The parent's side is in.
    DemoPlot(
      conduct: .threat,
      moves: opened(22, .high)
        + [
          DemoMove(19, 9, 0, .consult(.noView, weeks: 26)), DemoMove(16, 10, 0, .notice(12)),
          DemoMove(16, 11, 0, .letters), DemoMove(7, 9, 0, .represent),
        ]),
    // An interim ban, the reply awaited.
    DemoPlot(
      conduct: .threat,
      moves: at(3, .high)
        + [
          DemoMove(3, 8, 55, .askToLeave), DemoMove(3, 9, 20, .consult(.supports, weeks: 26)),
          DemoMove(3, 9, 35, .interim(11, 24)), DemoMove(3, 10, 0, .letters),
        ]),
    // An interim ban about to end, the time to reply over.
    DemoPlot(
      conduct: .pushing,
      moves: at(19, .high)
        + [
          DemoMove(19, 9, 20, .consult(.supports, weeks: 26)),
          DemoMove(19, 9, 40, .interim(11, 23)),
          DemoMove(19, 10, 0, .letters),
        ]),
    // A ban in force, an exception agreed for today.
    DemoPlot(
      conduct: .threat, cast: .withOrder,
      moves: opened(45, .high) + banned(42, weeks: 10)
        + [DemoMove(2, 9, 0, .exceptionToday)]),
    // A parent who never answered; the ban ends within two weeks.
    DemoPlot(
      conduct: .messages,
      moves: [
        DemoMove(61, 9, 0, .report), DemoMove(60, 9, 0, .triage(.openCase, .high)),
        DemoMove(60, 9, 30, .duties), DemoMove(60, 10, 0, .statement),
        DemoMove(59, 9, 0, .speak(.unanswered)),
        DemoMove(57, 9, 0, .speak(.unanswered)), DemoMove(57, 9, 30, .duties),
        DemoMove(57, 10, 0, .letters), DemoMove(50, 16, 0, .meetingMissed),
      ] + banned(56, weeks: 7)),
    // Its review is prepared.
    DemoPlot(
      conduct: .threat,
      moves: opened(66, .high) + banned(60, weeks: 8)
        + [DemoMove(2, 15, 0, .prepareReview(.lift))]),
    // A ban that ended on its date, or after which the head is to be asked.
    DemoPlot(
      conduct: .swearing, moves: opened(66, .high) + banned(62, weeks: 6)),
    // A ban kept under review, the review due.
    DemoPlot(
      conduct: .pushing,
      moves: opened(55, .high) + hearing(52, weeks: nil, isOpen: true)
        + [DemoMove(36, 9, 0, .openBan(weeks: 6)), DemoMove(36, 10, 0, .letters)]),
    // A ban decided, its letter not yet out.
    DemoPlot(
      conduct: .threat,
      moves: opened(25, .high) + hearing(22)
        + [DemoMove(1, 15, 0, .ban(from: 1, weeks: 8, review: nil))]),
    // A ban to come.
    DemoPlot(
      conduct: .disruption,
      moves: opened(27, .medium) + hearing(24)
        + [DemoMove(2, 11, 0, .ban(from: 9, weeks: 6, review: nil)), DemoMove(2, 12, 0, .letters)]),
    // Limited; the parent asked for a review.
    DemoPlot(
      conduct: .shouting,
      moves: opened(37, .medium) + hearing(34)
        + [
          DemoMove(20, 9, 0, .limitedBan(weeks: 9)), DemoMove(20, 10, 0, .letters),
          DemoMove(3, 12, 0, .requestReview),
        ]),
    // Managed contact where the policy has it.
    DemoPlot(
      conduct: .messages,
      moves: opened(24, .medium)
        + [DemoMove(20, 9, 0, .managedContact(weeks: 6)), DemoMove(20, 10, 0, .letters)]),
    // A breach of a ban, logged yesterday.
    DemoPlot(
      conduct: .threat,
      moves: opened(50, .high) + banned(47, weeks: 12) + [DemoMove(1, 15, 20, .breach)]),
    // Contact on hold.
    DemoPlot(
      conduct: .threat,
      moves: opened(13, .high)
        + [
          DemoMove(10, 9, 0, .consult(.supports, weeks: 26)), DemoMove(8, 10, 0, .notice(10)),
          DemoMove(8, 11, 0, .letters), DemoMove(5, 14, 0, .hold),
        ]),
  ]
}
