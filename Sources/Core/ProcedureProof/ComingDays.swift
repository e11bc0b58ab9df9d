import CaseModel
import PolicyModel

/// A day that something in a case waits for.
struct ComingDay: Hashable, Sendable {
  /// What it is that comes.
  enum What: Int, Sendable {
    /// The last day to reply, with nobody having replied.
    case reply
    /// The last day of a restriction.
    case end
    /// The last day on which a decision may rest on what was put.
    case fresh
  }

  /// What it is that comes.
  var what: What
  /// The last day on which it is still awaited.
  var day: CivilDate
}

extension MadeUpCase {
  /// Every day that something waits for and that has not passed, as far as waiting changes anything.
  func comingDays(_ scene: Scene) -> [ComingDay] {
    var days: [ComingDay] = []
    for hearing in scene.state.openHearings {
      let by = scene.lastDay(toReply: hearing)
      if hearing.reply.isAwaited { days.append(ComingDay(what: .reply, day: by)) }
      if hearing.told != nil, !hearing.reply.isAwaited || by < scene.day {
        days.append(ComingDay(what: .fresh, day: freshUntil(hearing, scene)))
      }
    }
    for restriction in scene.state.restrictions where restriction.ending == nil {
      if let last = restriction.lastDay { days.append(ComingDay(what: .end, day: last)) }
    }
    return days.filter { $0.day >= scene.day }
  }

  /// The last day on which a decision may rest on a hearing.
  func freshUntil(_ hearing: Hearing, _ scene: Scene) -> CivilDate {
    let timings = pack.timings
    let told = hearing.asLastTold ?? hearing
    let by = scene.state.lastDay(toReply: told) ?? told.reply.by
    let fresh = end(of: timings.hearing, from: by)
    guard hearing.origin == .interimBan, let id = hearing.restriction,
      let until = scene.state.restriction(id)?.terms.until
    else { return fresh }
    return min(fresh, end(of: timings.afterInterim, from: until))
  }

  /// True while a decision may rest on the view that was given, or one is still to come.
  func isFresh(_ consultation: CaseConsultation, on day: CivilDate) -> Bool {
    guard let answered = consultation.answered else { return true }
    return end(of: pack.timings.hearing, from: answered.when.day) >= day
  }

  private func end(of span: Span, from day: CivilDate) -> CivilDate {
    calendar.end(of: span, from: day) ?? calendar.endByWeekdays(of: span, from: day)
  }

  /// The first Monday after a day.
  static func monday(after day: CivilDate) -> CivilDate {
    let weeks = (openingDay.days(until: day) + 7 * 400) / 7 - 400
    return openingDay.adding(days: (weeks + 1) * 7)
  }
}

extension Scene {
  /// The last day to reply to what was put, were a standing request not to contact the parent lifted now.
  func lastDay(toReply hearing: Hearing) -> CivilDate {
    CaseState.lastDay(toReply: hearing, holds: state.holds, free: day)
  }
}
