import CaseModel
import PolicyModel

extension TopicList {
  /// Every order of facts before a restriction, and every decision of it. Bans that go wrong are tried in a
  /// part of their own, as big a one again, so that both are walked at once; a deep walk goes on from the
  /// lawful ones and tries the others there too.
  func roads(to measure: Measure) -> [WalkTopic] {
    let lawful = ends(list.decisions(measure, RestrictionForm.forms(of: measure.kind)))
    var wrong = list.wildDecisions(measure) + list.affectedDecisions(measure)
    if measure.kind == .siteBan { wrong += list.wildInterims(measure) }
    if isDeep { wrong.append(list.setAside(measure)) }
    if isDeep || measure.kind != .siteBan {
      return [road("on the way to", measure, lawful + wrong)]
    }
    return [
      road("on the way to", measure, lawful), road("wrongly on the way to", measure, wrong),
    ]
  }

  private func road(_ name: String, _ measure: Measure, _ decisions: [Move]) -> WalkTopic {
    var facets = Facet.read(before: measure.id, measure.requires, in: pack)
    var moves = facts(facets)
    // A part of the site has a part of the walk of its own.
    if !isDeep { moves.removeAll { $0.tags.contains(.ofChairOnPart) } }
    if isDeep && facets.contains(.meeting) {
      facets.insert(.fewMeetings)
      moves = moves.map { $0.tags.contains(.arrangesMeeting) ? $0.only(when: hasFewMeetings) : $0 }
    }
    if isHeard(measure) { moves.append(list.heardInOneGo(measure)) }
    facets.formUnion([.hearing(measure.id), .restriction(measure.id)])
    var topic = finished(
      "\(name) \(measure.id)", moves + decisions, facets, closing: list.settledAndClosed,
      rungs: measure.rung != nil)
    // One first-hand report serves an interim ban, and nothing else.
    if facets.contains(.accounts) { topic.incidents[0].firstHand = true }
    return topic
  }

  /// One meeting after another passes the weeks of a walk away: where every decision is gone on from, a
  /// third is not arranged.
  private func hasFewMeetings(_ scene: Scene) -> Bool { scene.state.meetings.count < 2 }

  /// A part about one restriction, from where its facts are there.
  func part(
    _ name: String, _ measure: Measure, prefix: [Move] = [], _ moves: [Move],
    _ facets: Set<Facet> = [], closing: [Move]? = nil,
    circumstances: Circumstances = Circumstances()
  ) -> WalkTopic {
    let read = Facet.read(before: measure.id, measure.requires, in: pack)
    var facets = facets.union([.hearing(measure.id), .restriction(measure.id)])
    // One question serves one decision.
    if asksChair(measure) { facets.insert(.chair(measure.id)) }
    var topic = finished(
      "\(name) \(measure.id)", moves, facets, closing: closing, rungs: measure.rung != nil)
    topic.circumstances = circumstances
    topic.prefix = self.prefix(for: read) + prefix
    return topic
  }

  /// What can become of a restriction once the facts are there: the ways to hear the parent, and its life.
  func lives(of measure: Measure) -> [WalkTopic] {
    var topics: [WalkTopic] = []
    if isHeard(measure) {
      topics = [
        notice(measure), noticeOnHold(measure), interim(measure), interimAfterNotice(measure),
        replies(after: measure),
      ]
    }
    topics += [life(of: measure, Circumstances()), review(of: measure)]
    if measure.kind == .siteBan { topics.append(reviewOnHold(measure)) }
    if pack.scope.visitors, measure.kind == .siteBan {
      topics.append(life(of: measure, Circumstances(isVisitor: true)))
    }
    return topics
  }

  private func finals(_ measure: Measure) -> [Move] {
    let forms = RestrictionForm.forms(of: measure.kind)
    return list.decisions(measure, forms.filter { $0 != .interim })
  }

  private func thin(_ measure: Measure) -> [Move] {
    list.thinDecisions(measure, RestrictionForm.forms(of: measure.kind).suffix(1))
  }

  /// The notice of a restriction: sent, come back, moved on, answered, stale.
  private func notice(_ measure: Measure) -> WalkTopic {
    part(
      "notice before", measure,
      list.notices(measure) + [list.noticeSent(measure)]
        + [list.letterBack("notice of intent came back", of: [.noticeOfIntent])]
        + list.noticeTurns(measure) + list.replies(measure) + ends(finals(measure) + thin(measure))
        + waits, closing: list.settledAndClosed)
  }

  /// The same under a request not to contact the parent.
  private func noticeOnHold(_ measure: Measure) -> WalkTopic {
    part(
      "notice under a hold before", measure,
      [list.notice(measure, "notice of intent"), list.noticeSent(measure)]
        + list.replies(measure) + ends(finals(measure)) + waits + list.holds, [.hold],
      closing: list.settledAndClosed)
  }

  /// An interim ban: told, come back, answered, decided upon, lapsed, stale.
  private func interim(_ measure: Measure) -> WalkTopic {
    let interim = list.decisions(measure, [.interim])
    return part(
      "interim ban before", measure,
      interim + ends(list.thinDecisions(measure, [.interim]))
        + [list.told(measure), list.toldInVain(measure), list.interimEnded(measure)]
        + ends(list.reviews(measure)) + list.replies(measure) + finals(measure) + waits,
      closing: list.settledAndClosed)
  }

  private func interimAfterNotice(_ measure: Measure) -> WalkTopic {
    let interim = list.decisions(measure, [.interim])
    return part(
      "interim ban after a notice before", measure,
      [
        once(list.firstNotice(measure)) { $0.state.notices.isEmpty }, list.noticeSent(measure),
        once(isDeep ? interim[0] : list.andTold(interim[0])) { $0.state.restrictions.isEmpty },
        list.told(measure),
        list.replies(measure)[0],
      ] + ends(Array(finals(measure).prefix(1))) + waits, closing: list.settledAndClosed)
  }

  /// A move tried once, save in the wider parts.
  private func once(_ move: Move, _ isFirst: @escaping @Sendable (Scene) -> Bool) -> Move {
    isDeep ? move : move.only(when: isFirst)
  }

  /// What the parent says once it was decided, on their refusal to reply or on their silence: considered,
  /// answered in its letter or in one of its own, and the case closed after it.
  private func replies(after measure: Measure) -> WalkTopic {
    part(
      "reply after the decision of", measure,
      [list.heardInOneGo(measure), list.notice(measure, "notice of intent")]
        + [list.noticeSent(measure), list.told(measure), list.setAside(measure), list.sentOff]
        + finals(measure).suffix(1) + list.lateReplies(measure) + list.waits, [.lateReplies],
      closing: list.settledAndClosed)
  }

  /// What becomes of a restriction that was decided: told, challenged, lifted, set aside, over; and a
  /// second one on the hearing of the first, and the case closed and opened again.
  private func life(of measure: Measure, _ circumstances: Circumstances) -> WalkTopic {
    let isVisitor = circumstances.isVisitor
    let isWide = isHeard(measure) && !isVisitor || isDeep
    return part(
      isVisitor ? "life with a visitor of" : "life of", measure,
      prefix: isHeard(measure) && !isVisitor ? [list.heardInOneGo(measure)] : [],
      finals(measure) + (isWide ? thin(measure) : ends(thin(measure))) + ends(list.reviews(measure))
        + [list.setAside(measure), list.told(measure), list.toldInVain(measure)]
        + [list.againstAfterNotice(measure)] + list.challenges(measure) + waits
        + (isWide ? list.holds : []), isWide ? [.hold] : [],
      closing: isWide ? nil : list.settledAndClosed, circumstances: circumstances)
  }

  /// A restriction that was decided and told of, reviewed.
  private func review(of measure: Measure) -> WalkTopic {
    let reviews = list.reviews(measure).map { move in
      isDeep || move.tags.contains(.goesOnAfterReview) ? move : move.onlyTried
    }
    var moves = list.reviewed(measure) + reviews
    moves += isDeep ? list.replies(measure) : Array(list.replies(measure).prefix(1))
    if !isDeep {
      moves.removeAll { $0.tags.contains(.cameBack) }
      moves = moves.map { $0.tags.contains(.announcesNarrowing) ? $0.onlyTried : $0 }
    }
    var facets: Set<Facet> = []
    if asksChair(measure) {
      facets.insert(.chair(measure.id))
      moves += [
        list.chairSupports(measure),
        isDeep
          ? list.asked(measure, "chair consulted, against it", .chair, .against)
          : list.asked(measure, "chair asked", .chair, nil).onlyTried,
      ]
      if measure.kind == .siteBan, isDeep {
        moves.append(
          list.asked(
            measure, "chair consulted about part of the site", .chair, .supports, part: true))
      }
    }
    return part(
      "review of", measure, prefix: toldOf(measure), moves + list.waits, facets,
      closing: list.settledAndClosed)
  }

  /// A ban whose review was announced, decided or run out under a request not to contact the parent, and the interim
  /// ban that may follow it.
  private func reviewOnHold(_ measure: Measure) -> WalkTopic {
    let announced = list.reviewed(measure)
    let interim = list.andTold(list.decisions(measure, [.interim])[0])
    var moves = announced.filter { $0.tags.contains(.announcesReview) }
    moves += list.reviews(measure).prefix(1) + [interim] + ends(Array(finals(measure).suffix(1)))
    if asksChair(measure) { moves.append(list.chairSupports(measure)) }
    return part(
      "review under a hold of", measure, prefix: toldOf(measure),
      moves + list.replies(measure).prefix(1) + list.holds + list.waits, [.hold],
      closing: list.settledAndClosed)
  }

  /// The last form of a restriction decided and told of.
  private func toldOf(_ measure: Measure) -> [Move] {
    (isHeard(measure) ? [list.heardInOneGo(measure)] : [])
      + finals(measure).suffix(1) + [list.told(measure)]
  }
}
