import CaseModel
import PolicyModel

extension StateReader {
  /// Notices and interim bans of a measure, as far as the parent's chance to respond reads them.
  func addHearings(_ scene: Scene, _ measure: String, _ key: inout StateKey) {
    let state = scene.state
    let notices = state.notices.filter { $0.facts.measure == measure && $0.settled == nil }
    key.add(notices.count)
    for notice in notices {
      let letters = state.letters.filter {
        $0.draft.about == notice.facts.notice && $0.draft.kind == .noticeOfIntent
      }
      key.add(letters.contains(where: \.isOutstanding))
      let sent = letters.compactMap(\.sent).first
      addReply(scene, notice.reply, told: sent, &key)
    }
    let interims = state.restrictions.filter {
      $0.measure == measure && $0.reply != nil && $0.ending == nil
    }
    // Nothing may read an answer that a decision has ended; kept apart so that the walk would see it.
    key.add(
      state.notices.contains {
        $0.facts.measure == measure && $0.settled != nil && !$0.reply.isAwaited
      })
    key.add(
      state.restrictions.contains {
        $0.measure == measure && $0.ending != nil && $0.reply.map { !$0.isAwaited } ?? false
      })
    key.add(interims.count)
    for interim in interims {
      if let reply = interim.reply { addReply(scene, reply, told: interim.told, &key) }
    }
  }

  private func addReply(
    _ scene: Scene, _ reply: Reply, told: Stamp?, _ key: inout StateKey
  ) {
    if !reply.isAwaited {
      key.add(1)
      // Whether the letter went out still decides whether the time given was long enough.
      key.add(told != nil)
      return
    }
    let fromToday = calendar.end(of: pack.timings.notice, from: scene.day)
    key.add(fromToday.map { reply.by < $0 } ?? true)
    guard let told else {
      key.add(scene.day > reply.by ? 2 : 3)
      return
    }
    let enough = calendar.end(of: pack.timings.notice, from: told.when.day)
    key.add(enough.map { reply.by >= $0 } ?? false)
    guard told.when.day <= reply.by else {
      key.add(4)
      return
    }
    guard let by = scene.replyBy(reply, told: told) else {
      key.add(5)
      return
    }
    key.add(by < scene.day ? 6 : 7)
  }

  /// The restrictions of a measure that are live, or interim and not ended by a decision: these can still
  /// be answered to.
  func addRestrictions(_ scene: Scene, _ measure: String, _ key: inout StateKey) {
    let standing = scene.state.restrictions.filter {
      $0.measure == measure
        && ($0.standing(on: scene.day).isLive || $0.terms.form == .interim && $0.ending == nil)
    }
    key.add(standing.count)
    for restriction in standing {
      key.add(restriction.terms.form == .interim)
      let standing = restriction.standing(on: scene.day)
      key.add(standing == .askHead ? 1 : standing == .lapsed ? 2 : 0)
      key.add(restriction.told != nil)
      key.add(
        scene.state.letters.contains {
          $0.isOutstanding && $0.draft.about == restriction.id
            && $0.draft.kind == restriction.terms.form.letter
        })
    }
  }

  /// The order in which the days still to come will come: waiting always passes the nearest.
  func addDates(_ scene: Scene, _ key: inout StateKey) {
    let coming = scene.comingDays
    let order = Set(coming.map(\.day)).sorted()
    for day in coming {
      key.add(day.what)
      key.add(order.firstIndex(of: day.day) ?? 0)
    }
    key.add(coming.count)
  }
}

extension Scene {
  /// A day that something in the case waits for.
  struct ComingDay: Hashable {
    /// 1 for a reply to a notice, 2 for a reply to an interim ban, 3 for the end of an interim ban, 4
    /// for the end of another restriction.
    var what: Int
    /// The last day on which it is still awaited.
    var day: CivilDate
  }

  /// The day to reply by, as a request not to contact the parent has moved it; nil while one stands.
  func replyBy(_ reply: Reply, told: Stamp?) -> CivilDate? {
    guard let told else { return reply.by }
    return state.effectiveReplyBy(reply, since: told.when.day)
  }

  /// The same day, were a standing request lifted today.
  private func replyByIfLifted(_ reply: Reply, told: Stamp?) -> CivilDate {
    guard let told, state.hold != nil else { return replyBy(reply, told: told) ?? reply.by }
    var lifted = state
    for index in lifted.holds.indices where lifted.holds[index].lifted == nil {
      lifted.holds[index].lifted = Stamp(when: now, sequence: sequence, staff: "s01")
    }
    return lifted.effectiveReplyBy(reply, since: told.when.day) ?? reply.by
  }

  /// Every day that something waits for and that has not passed.
  var comingDays: [ComingDay] {
    var days: [ComingDay] = []
    for notice in state.notices where notice.settled == nil && notice.reply.isAwaited {
      let sent = state.letters.first {
        $0.draft.about == notice.facts.notice && $0.sent != nil
      }?.sent
      days.append(ComingDay(what: 1, day: replyByIfLifted(notice.reply, told: sent)))
    }
    for restriction in state.restrictions where restriction.ending == nil {
      if let reply = restriction.reply, reply.isAwaited {
        days.append(ComingDay(what: 2, day: replyByIfLifted(reply, told: restriction.told)))
      }
      if let last = restriction.lastDay {
        days.append(ComingDay(what: restriction.terms.form == .interim ? 3 : 4, day: last))
      }
    }
    return days.filter { $0.day >= day }
  }
}
