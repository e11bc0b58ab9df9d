import CaseModel
import PolicyModel

/// The moves that a walk tries, made up for one pack.
struct MoveList: Sendable {
  let pack: PolicyPack
  let script: MadeUpCase

  init(pack: PolicyPack, calendar: SchoolCalendar) {
    self.pack = pack
    script = MadeUpCase(pack: pack, calendar: calendar)
  }

  /// A move of the head's, with these commands whatever the state.
  func head(
    _ name: String, needs: Cooperation = [], _ commands: [CaseCommand]
  ) -> Move {
    Move(name: name, kind: .act { _ in commands }, actor: Cast.head, needs: needs)
  }

  /// A move of the head's that depends on the state.
  func head(
    _ name: String, needs: Cooperation = [], _ build: @escaping @Sendable (Scene) -> [CaseCommand]?
  ) -> Move {
    Move(name: name, kind: .act(build), actor: Cast.head, needs: needs)
  }

  /// A move that only its holder may decide.
  func decision(
    _ name: String, of role: Role, needs: Cooperation = [],
    _ build: @escaping @Sendable (Scene) -> [CaseCommand]?
  ) -> Move {
    var move = Move(name: name, kind: .act(build), actor: Cast.holder(of: role), needs: needs)
    move.decides = role
    return move
  }

  /// The same move, of which only the verdict is looked at.
  func onlyTried(_ move: Move) -> Move {
    var tried = move
    tried.isOnlyTried = true
    return tried
  }

  // MARK: What is never refused

  /// Protective acts of the pack and the recording of facts, which nothing may refuse in any state.
  var protective: [Move] {
    func move(_ name: String, _ actor: Actor, _ command: CaseCommand) -> Move {
      var move = Move(name: name, kind: .act { _ in [command] }, actor: actor)
      move.isOnlyTried = true
      move.isProtective = true
      return move
    }
    var moves = pack.measures.filter(\.kind.isProtective).map { measure in
      var act = move(
        measure.name, Cast.staff, .take(MeasureTaken(measure: measure.id, note: "Done.")))
      act.step = measure.id
      return act
    }
    moves.append(
      move(
        "an account recorded", Cast.deputy,
        .takeStatement(
          StatementTaken(from: "A witness", part: .witness, firstHand: true, seen: "Seen."))))
    moves.append(move("a note recorded", Cast.deputy, .note(NoteAdded(text: "A note."))))
    moves.append(
      move(
        "evidence kept", Cast.deputy,
        .keepEvidence(
          EvidenceKept(hash: "", name: "a.txt", bytes: 1, type: "text/plain", describes: ""))))
    moves.append(
      move(
        "passed to the safeguarding lead", Cast.deputy,
        .referToSafeguarding(ReferredToSafeguarding(reference: "A reference"))))
    var breach = Move(
      name: "a breach of the restriction logged",
      kind: .act { scene in
        scene.state.restrictions.last.map {
          [.logBreach(RestrictionBreached(restriction: $0.id, what: "Came in."))]
        }
      }, actor: Cast.staff)
    breach.isOnlyTried = true
    breach.isProtective = true
    return moves + [breach]
  }

  // MARK: Facts

  /// Accounts of those involved.
  var accounts: [Move] {
    [
      head(
        "first-hand account taken",
        [
          .takeStatement(
            StatementTaken(from: "A witness", part: .witness, firstHand: true, seen: "Seen."))
        ]),
      head(
        "second-hand account taken",
        [
          .takeStatement(
            StatementTaken(from: "A friend", part: .reporter, firstHand: false, seen: "Heard."))
        ]),
      head(
        "somebody involved asked in vain",
        [.askAccount(AccountAsked(from: "A witness", how: "by telephone"))]),
    ]
  }

  /// Words with the parent.
  var words: [Move] {
    func speak(
      _ name: String, _ outcome: SpokenOutcome, by: String = "", needs: Cooperation = []
    ) -> Move {
      head(
        name, needs: needs,
        [.speak(ParentSpokenTo(channel: .telephone, outcome: outcome, requestedBy: by))])
    }
    return [
      speak("parent spoken to", .spoken, needs: .parent),
      speak("conversation offered, not answered", .unanswered),
      speak("conversation offered, declined", .declined, needs: .parent),
      speak("conversation put off for the police", .putOff, by: "PC 1234"),
      onlyTried(speak("conversation put off, nobody named", .putOff)),
    ]
  }

  /// Meetings.
  var meetings: [Move] {
    [
      head("meeting arranged") { scene in
        if scene.state.meetings.contains(where: \.isOpen) { return nil }
        return [.arrangeMeeting(MeetingArranged(meeting: "", on: scene.day, with: "s01"))]
      },
      head("meeting held", needs: .parent) { scene in
        scene.openMeeting.map { [.holdMeeting(MeetingHeld(meeting: $0, note: "Agreed."))] }
      },
      head("meeting not attended") { scene in
        scene.openMeeting.map { [.missMeeting(MeetingMissed(meeting: $0, why: .notAttended))] }
      },
      head("meeting called off by the school") { scene in
        scene.openMeeting.map {
          [.missMeeting(MeetingMissed(meeting: $0, why: .schoolCancelled))]
        }
      },
    ]
  }

  /// Questions to the chair and the vice-chair about a measure, and their views.
  func chair(_ measure: Measure) -> [Move] {
    func reply(_ name: String, _ view: ChairView) -> Move {
      head(name, needs: .chair) { scene in
        scene.state.consultations.last { $0.facts.of == .chair && $0.replied == nil }.map {
          [.recordView(ChairReplied(consultation: $0.facts.consultation, view: view))]
        }
      }
    }
    let away = "The chair is away."
    return [
      asked(measure, "chair asked", .chair, .whole, nil),
      reply("chair answers with support", .supports),
      reply("chair answers against it", .against),
      chairSupports(measure),
      asked(measure, "chair consulted, has no view", .chair, .whole, .noView, needs: .chair),
      asked(measure, "chair consulted, against it", .chair, .whole, .against, needs: .chair),
      asked(
        measure, "chair consulted about part of the site", .chair, .part, .supports, needs: .chair),
      asked(measure, "vice-chair consulted", .viceChair, .whole, .supports, reason: away),
      onlyTried(
        asked(measure, "vice-chair consulted without a reason", .viceChair, .whole, .supports)),
    ]
  }

  /// The chair consulted about a measure, in favour of it.
  func chairSupports(_ measure: Measure) -> Move {
    asked(
      measure, "chair consulted, supports it", .chair, .whole, .supports, needs: .chair)
  }

  private func asked(
    _ measure: Measure, _ name: String, _ role: Role, _ scope: Scope, _ view: ChairView?,
    reason: String = "", needs: Cooperation = []
  ) -> Move {
    let ceiling = Ceiling(measure: measure.id, scope: scope, until: MadeUpCase.ceilingEnd)
    let question = ChairAsked(
      consultation: "", of: role, standInReason: reason, how: "by telephone", ceiling: [ceiling])
    return head(name, needs: needs) { scene in
      scene.mayAsk(role, measure.id) ? [.consult(question, view: view, note: "")] : nil
    }
  }
}

extension Scene {
  /// The meeting that is still to come.
  var openMeeting: ItemID? { state.meetings.last(where: \.isOpen)?.facts.meeting }
}

extension Scene {
  /// True where the walk offers a question to this role about this measure: not while one stands, nor once
  /// somebody answered about the whole site, nor while a restriction is in force.
  func mayAsk(_ role: Role, _ measure: String) -> Bool {
    let asked = state.consultations.filter { consultation in
      consultation.facts.ceiling.contains { $0.measure == measure }
    }
    let waits = asked.contains { $0.facts.of == role && $0.replied == nil }
    let answered = asked.contains { consultation in
      consultation.replied != nil && consultation.facts.ceiling.contains { $0.scope == .whole }
    }
    return !waits && !answered && state.live(on: day).isEmpty
  }
}
