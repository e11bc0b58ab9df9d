import CaseModel
import PolicyModel

extension DemoPlots {
  static let closedAfterWarning = DemoPlot(
    conduct: .swearing,
    moves: opened(95, .low)
      + [
        DemoMove(92, 9, 0, .warn), DemoMove(92, 10, 0, .letters),
        DemoMove(70, 9, 0, .close(.warned)),
      ])

  static let closedAfterMeeting = DemoPlot(
    conduct: .shouting,
    moves: opened(120, .low)
      + [
        DemoMove(116, 9, 0, .invite(6)), DemoMove(116, 10, 0, .letters),
        DemoMove(109, 15, 0, .meetingHeld), DemoMove(100, 9, 0, .close(.resolved)),
      ])

  static let closedNoBreach = DemoPlot(
    conduct: .otherChild,
    moves: opened(104, .low) + [DemoMove(98, 9, 0, .close(.noFurtherAction))])

  /// Reported, judged, an account taken, the parent spoken to, all duties done.
  static func opened(_ ago: Int, _ seriousness: Seriousness) -> [DemoMove] {
    [
      DemoMove(ago, 15, 20, .report),
      DemoMove(ago - 1, 9, 0, .triage(.openCase, seriousness)),
      DemoMove(ago - 1, 9, 30, .duties), DemoMove(ago - 1, 10, 0, .statement),
      DemoMove(ago - 1, 14, 0, .speak(.spoken)), DemoMove(ago - 1, 14, 20, .duties),
      DemoMove(ago - 1, 14, 40, .letters), DemoMove(ago - 8, 15, 50, .meetingHeld),
    ]
  }

  /// The same within the hour, words on the spot.
  static func at(_ ago: Int, _ seriousness: Seriousness) -> [DemoMove] {
    [
      DemoMove(ago, 8, 40, .report), DemoMove(ago, 8, 50, .triage(.openCase, seriousness)),
      DemoMove(ago, 8, 52, .speak(.spoken)), DemoMove(ago, 9, 0, .duties),
      DemoMove(ago, 9, 5, .statement),
    ]
  }

  /// The chair asked, notice given, the time to reply over after eleven days; nil weeks ask about a
  /// ban without a last day.
  static func hearing(_ ago: Int, weeks: Int? = 30, isOpen: Bool = false) -> [DemoMove] {
    [
      DemoMove(ago, 9, 0, .consult(.supports, weeks: weeks)),
      DemoMove(ago, 10, 0, isOpen ? .openNotice(9) : .notice(9)),
      DemoMove(ago, 11, 0, .letters), DemoMove(ago - 3, 9, 0, .adjustments),
    ]
  }

  /// Heard in time, banned twelve days later.
  static func banned(_ ago: Int, weeks: Int) -> [DemoMove] {
    hearing(ago)
      + [
        DemoMove(ago - 12, 9, 0, .ban(from: 0, weeks: weeks, review: weeks > 9 ? 42 : nil)),
        DemoMove(ago - 12, 10, 0, .letters),
      ]
  }
}
