import CaseModel
import PolicyModel

extension MoveList {
  /// Notice of a restriction, with the time the pack asks, with too little, and with none.
  func notices(_ measure: Measure) -> [Move] {
    [
      notice(measure, "notice of intent"),
      notice(measure, "notice of intent with one day to reply") { $0.adding(days: 1) },
      notice(measure, "notice of intent with no time to reply") { $0 }.unlawful,
    ]
  }

  /// Notice of a restriction; while no other waits for its decision, or so many at most.
  func notice(
    _ measure: Measure, _ name: String, part: Bool = false, incidents: [IncidentID] = [],
    atMost limit: Int = 1, _ replyBy: (@Sendable (CivilDate) -> CivilDate)? = nil
  ) -> Move {
    let script = script
    let form = part ? .limited : RestrictionForm.forms(of: measure.kind).last ?? .full
    return decision(name, of: measure.decidedBy) { scene in
      guard scene.openNotices(of: measure.id).count < limit, incidents.allSatisfy(scene.knows),
        limit > 1 || !scene.hasFinal(measure.id)
      else { return nil }
      let by = replyBy?(scene.day) ?? script.replyBy(from: scene.day)
      return [
        .giveNotice(
          NoticeGiven(
            notice: "", proposal: script.proposal(form, measure, from: scene.day, incidents),
            replyBy: by, again: scene.isSettled(measure.id) ? "They asked for it." : nil))
      ]
    }
  }

  /// Notice of a restriction, only while no interim ban stands.
  func firstNotice(_ measure: Measure) -> Move {
    notice(measure, "notice of intent").only { $0.interim(measure.id) == nil }
  }

  /// The letter of a notice sent, and come back.
  func noticeSent(_ measure: Measure) -> Move {
    letterOut("notice of intent sent", by: .post) { scene in
      scene.openNotices(of: measure.id).map(\.id)
    } of: {
      $0 == .noticeOfIntent || $0 == .moreTime
    }
  }

  /// The last letter about something that still waits or stands comes back; it can be sent again.
  func letterBack(_ name: String, of kinds: [LetterKind]) -> Move {
    head(name) { scene in
      let items =
        scene.state.openHearings.map(\.id)
        + scene.state.restrictions.filter { scene.isStanding($0) }.map(\.id)
      let gone = scene.state.letters.last { letter in
        kinds.contains(letter.draft.kind)
          && (letter.draft.about.map { items.contains($0) } ?? false)
      }
      guard let gone, gone.sent != nil, gone.returned == nil, gone.overtaken == nil else {
        return nil
      }
      return [.returnLetter(LetterReturned(letter: gone.id, reason: "Unknown."))]
    }.tagged(.cameBack)
  }

  /// The letter about one of these items, issued where it is a draft and sent where it is not out.
  func letterOut(
    _ name: String, by how: DeliveryMethod = .handed,
    about: @escaping @Sendable (Scene) -> [ItemID],
    of kind: @escaping @Sendable (LetterKind) -> Bool
  ) -> Move {
    head(name) { scene in
      let items = about(scene)
      let letter = scene.state.letters.last { letter in
        letter.isToGoOut && kind(letter.draft.kind)
          && (letter.draft.about.map { items.contains($0) } ?? false)
      }
      return letter.map { Self.sending($0, by: how) }
    }
  }

  /// The day moved on, and the notice ended.
  func noticeTurns(_ measure: Measure) -> [Move] {
    let script = script
    return [
      head("day to reply by moved on") { scene in
        guard let hearing = scene.awaitedHearing(of: measure.id), hearing.origin != .interimBan,
          scene.state.holds.isEmpty, hearing.reply.by >= scene.day
        else { return nil }
        let by = script.replyBy(from: scene.day)
        return [.moveReplyBy(ReplyByMoved(about: hearing.id, replyBy: by, reason: "More time."))]
      },
      head("day to reply by moved on after it had passed") { scene in
        guard let hearing = scene.awaitedHearing(of: measure.id), hearing.reply.by < scene.day
        else { return nil }
        let by = script.replyBy(from: scene.day)
        return [.moveReplyBy(ReplyByMoved(about: hearing.id, replyBy: by, reason: "More time."))]
      }.onlyTried,
      againstAfterNotice(measure),
    ]
  }

  /// The letter of a notice given up, and written again.
  func noticeGivenUp(_ measure: Measure) -> [Move] {
    [
      head("notice of intent given up") { scene in
        let open = scene.openNotices(of: measure.id).map(\.id)
        let letter = scene.state.letters.last { letter in
          letter.isOutstanding && letter.draft.kind == .noticeOfIntent
            && (letter.draft.about.map { open.contains($0) } ?? false)
        }
        return letter.map {
          [.dropLetter(LetterDropped(letter: $0.id, reason: "Not needed."))]
        }
      },
      redrafted,
    ]
  }

  /// A letter of a decision that was given up, written again.
  var redrafted: Move {
    head("letter that was given up drafted again") { scene in
      scene.state.untoldDecisions(on: scene.day).first.map {
        [.draftLetter(LetterDrafted(letter: "", kind: $0.kind, about: $0.about))]
      }
    }
  }

  /// A notice ended by deciding against the restriction.
  func againstAfterNotice(_ measure: Measure) -> Move {
    decision("decided against it after the notice", of: .head) { scene in
      scene.openNotices(of: measure.id).last.map {
        [.decideNoRestriction(NoRestrictionDecided(about: $0.id, reasons: MadeUpCase.reasons))]
      }
    }
  }

  /// The parent's side, received or declined; and once more, which one hearing does not take.
  func replies(_ measure: Measure) -> [Move] {
    func reply(_ name: String, _ command: @escaping @Sendable (ItemID) -> CaseCommand) -> Move {
      head(name, needs: .parent) { scene in
        scene.awaitedHearing(of: measure.id).map { [command($0.id)] }
      }
    }
    return [
      reply("parent's side received") {
        .receiveRepresentations(
          RepresentationsReceived(
            about: $0, how: "letter", text: "Their side.", source: MadeUpCase.asked))
      },
      reply("parent declines to reply") {
        .declineRepresentations(
          RepresentationsDeclined(
            about: $0, how: "telephone", said: "No thank you.", source: MadeUpCase.asked))
      },
      head("parent declines after they replied") { scene in
        scene.state.openHearings.last { !$0.isAwaited && $0.reply.received != nil }.map {
          [
            .declineRepresentations(
              RepresentationsDeclined(about: $0.id, how: "telephone", said: "No thank you."))
          ]
        }
      }.unlawful,
    ]
  }

  /// An interim ban ended by deciding against a ban.
  func interimEnded(_ measure: Measure) -> Move {
    decision("interim ban ended without a ban", of: .head) { scene in
      scene.interim(measure.id).map {
        [.decideNoRestriction(NoRestrictionDecided(about: $0.id, reasons: MadeUpCase.reasons))]
      }
    }
  }

  /// Notice, its letter and the parent's refusal to reply in one go: for walks that look elsewhere.
  func heardInOneGo(
    _ measure: Measure, _ name: String = "notice of intent, sent and declined",
    part: Bool = false, incidents: [IncidentID] = [], atMost limit: Int = 1
  ) -> Move {
    let give = notice(measure, name, part: part, incidents: incidents, atMost: limit)
    guard case .act(let build) = give.kind else { return give }
    var move = give
    move.needs = .parent
    move.actor = Cast.headAnd(measure.decidedBy)
    move.decides = nil
    move.kind = .act { scene in
      guard let given = build(scene) else { return nil }
      let letter = scene.state.nextID("L")
      let notice = scene.state.nextID("N")
      return given + Self.issued(letter, .noticeOfIntent)
        + [
          .declineRepresentations(
            RepresentationsDeclined(
              about: notice, how: "in-writing", said: "No thank you.", source: MadeUpCase.asked))
        ]
    }
    return move
  }

  /// A letter's text fixed, and the letter sent.
  static func issued(
    _ letter: ItemID, _ kind: LetterKind, by how: DeliveryMethod = .handed
  ) -> [CaseCommand] {
    [
      .issueLetter(
        LetterIssued(letter: letter, kind: kind, text: "Dear parent", hash: "", signedBy: "s01")),
      .sendLetter(LetterSent(letter: letter, how: how, to: "")),
    ]
  }

  /// A letter sent, and its text fixed before where it is not.
  static func sending(_ letter: CaseLetter, by how: DeliveryMethod = .handed) -> [CaseCommand] {
    let both = issued(letter.id, letter.draft.kind, by: how)
    return letter.issued == nil ? both : Array(both.dropFirst())
  }

  /// The letter of a kind that waits for a measure, issued and handed over, which reaches anybody.
  func letter(_ name: String, _ kind: LetterKind, _ measure: String) -> Move {
    head(name) { scene in
      scene.outstanding(kind, of: measure).map { Self.sending($0, by: .handed) }
    }
  }
}
