import CaseModel
import PolicyModel

extension MoveList {
  /// Notice of a restriction, with the time the pack asks, with too little, and with none.
  func notices(_ measure: Measure) -> [Move] {
    let script = script
    let form = RestrictionForm.forms(of: measure.kind).last ?? .full
    func give(_ name: String, _ replyBy: @escaping @Sendable (CivilDate) -> CivilDate) -> Move {
      decision(name, of: measure.decidedBy) { scene in
        if scene.openNotice(of: measure.id) != nil || scene.hasFinal(measure.id) { return nil }
        return [
          .giveNotice(
            NoticeGiven(
              notice: "", measure: measure.id, terms: script.terms(form, measure, from: scene.day),
              facts: "What happened.", replyBy: replyBy(scene.day)))
        ]
      }
    }
    return [
      give("notice of intent") { script.replyBy(from: $0) },
      give("notice of intent with one day to reply") { $0.adding(days: 1) },
      onlyTried(give("notice of intent with no time to reply") { $0 }),
    ]
  }

  /// Notice of a restriction, only while no interim ban stands.
  func firstNotice(_ measure: Measure) -> Move {
    var move = notices(measure)[0]
    guard case .act(let build) = move.kind else { return move }
    move.kind = .act { scene in scene.interim(measure.id) == nil ? build(scene) : nil }
    return move
  }

  /// The letter of a notice sent.
  func noticeSent(_ measure: Measure) -> Move {
    head("notice of intent sent") { scene in
      scene.noticeLetter(of: measure.id).map { Self.issued($0, .noticeOfIntent) }
    }
  }

  /// The letter of a notice given up or written again, the day moved on, and the notice ended.
  func noticeTurns(_ measure: Measure) -> [Move] {
    let script = script
    return [
      head("notice of intent given up") { scene in
        scene.noticeLetter(of: measure.id).map {
          [.dropLetter(LetterDropped(letter: $0, reason: "Not needed."))]
        }
      },
      head("notice of intent drafted again") { scene in
        guard let notice = scene.openNotice(of: measure.id),
          !scene.state.letters.contains(where: {
            $0.draft.about == notice && ($0.isOutstanding || $0.sent != nil)
          })
        else { return nil }
        return [
          .draftLetter(
            LetterDrafted(letter: "", kind: .noticeOfIntent, measure: measure.id, about: notice))
        ]
      },
      head("day to reply by moved on") { scene in
        guard let about = scene.awaitedReply(of: measure.id),
          scene.state.restriction(about) == nil
        else { return nil }
        let by = script.replyBy(from: scene.day)
        return [.moveReplyBy(ReplyByMoved(about: about, replyBy: by, reason: "More time."))]
      },
      againstAfterNotice(measure),
    ]
  }

  /// A notice ended by deciding against the restriction.
  func againstAfterNotice(_ measure: Measure) -> Move {
    decision("decided against it after the notice", of: .head) { scene in
      scene.openNotice(of: measure.id).map {
        [.decideNoRestriction(NoRestrictionDecided(about: $0, reasons: MadeUpCase.reasons))]
      }
    }
  }

  /// The parent's side, received or declined.
  func replies(_ measure: Measure) -> [Move] {
    func reply(_ name: String, _ command: @escaping @Sendable (ItemID) -> CaseCommand) -> Move {
      head(name, needs: .parent) { scene in
        scene.awaitedReply(of: measure.id).map { [command($0)] }
      }
    }
    return [
      reply("parent's side received") {
        .receiveRepresentations(
          RepresentationsReceived(about: $0, how: "letter", text: "Their side."))
      },
      reply("parent declines to reply") {
        .declineRepresentations(RepresentationsDeclined(about: $0, how: "by telephone"))
      },
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
  func heardInOneGo(_ measure: Measure) -> Move {
    let give = notices(measure)[0]
    guard case .act(let build) = give.kind else { return give }
    var move = give
    move.name = "notice of intent, sent and declined"
    move.needs = .parent
    move.decides = nil
    move.kind = .act { scene in
      guard let given = build(scene) else { return nil }
      let letter = scene.state.nextID("L")
      let notice = scene.state.nextID("N")
      return given
        + Self.issued(letter, .noticeOfIntent)
        + [.declineRepresentations(RepresentationsDeclined(about: notice, how: "in writing"))]
    }
    return move
  }

  /// A letter's text fixed, and the letter sent.
  static func issued(_ letter: ItemID, _ kind: LetterKind) -> [CaseCommand] {
    [
      .issueLetter(
        LetterIssued(letter: letter, kind: kind, text: "Dear parent", hash: "", signedBy: "s01")),
      .sendLetter(LetterSent(letter: letter, how: .post, to: "the last known address")),
    ]
  }

  /// The letter of a kind that waits for a measure, issued and sent.
  func letter(_ name: String, _ kind: LetterKind, _ measure: String) -> Move {
    head(name) { scene in
      scene.outstanding(kind, of: measure).map { Self.issued($0, kind) }
    }
  }

  /// Contact put on hold by the police, and the hold lifted.
  var holds: [Move] {
    [
      head("contact put on hold") { scene in
        scene.state.hold == nil ? [.placeHold(HoldPlaced(by: "PC 1234"))] : nil
      },
      head("hold lifted") { scene in
        scene.state.hold == nil ? nil : [.liftHold(HoldLifted(by: "PC 1234"))]
      },
      Move(
        name: "three days pass under the hold",
        kind: .wait { scene in
          scene.state.hold != nil && scene.comingDays.contains { $0.what <= 2 }
            ? scene.day.adding(days: 3) : nil
        }, actor: Cast.head),
    ]
  }

  /// Time passing.
  var waits: [Move] {
    func wait(_ name: String, _ what: @escaping @Sendable (Int) -> Bool) -> Move {
      Move(
        name: name,
        kind: .wait { scene in
          let coming = scene.comingDays.filter { scene.state.hold == nil || $0.what > 2 }
          guard let next = coming.min(by: { $0.day < $1.day }), what(next.what) else { return nil }
          return next.day.adding(days: 1)
        }, actor: Cast.head)
    }
    return [
      wait("day to reply by has passed") { $0 <= 2 },
      wait("restriction's last day has passed") { $0 > 2 },
    ]
  }
}

extension Scene {
  /// The notice of this measure that has not ended in a decision.
  func openNotice(of measure: String) -> ItemID? {
    state.notices.last { $0.facts.measure == measure && $0.settled == nil }?.facts.notice
  }

  /// The letter of that notice that waits to be sent.
  func noticeLetter(of measure: String) -> ItemID? {
    guard let notice = openNotice(of: measure) else { return nil }
    return state.letters.last {
      $0.isOutstanding && $0.draft.about == notice && $0.draft.kind == .noticeOfIntent
    }?.id
  }

  /// The notice or interim ban of this measure that a reply is awaited for.
  func awaitedReply(of measure: String) -> ItemID? {
    let notice = state.notices.last {
      $0.facts.measure == measure && $0.settled == nil && $0.reply.isAwaited
    }
    let interim = state.restrictions.last {
      $0.measure == measure && $0.ending == nil && ($0.reply?.isAwaited ?? false)
    }
    return notice?.facts.notice ?? interim?.id
  }

  /// The interim ban of this measure that no decision has ended.
  func interim(_ measure: String) -> Restriction? {
    state.restrictions.last {
      $0.measure == measure && $0.terms.form == .interim && $0.ending == nil
    }
  }

  /// True where a restriction of this measure that is no interim ban stands.
  func hasFinal(_ measure: String) -> Bool {
    state.live(on: day).contains { $0.measure == measure && $0.terms.form != .interim }
  }

  /// The letter of this kind for this measure that waits to be sent.
  func outstanding(_ kind: LetterKind, of measure: String) -> ItemID? {
    state.letters.last {
      $0.draft.kind == kind && $0.draft.measure == measure && $0.isOutstanding
    }?.id
  }
}
