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

  // MARK: What is never refused

  /// Protective acts of the pack and the recording of facts, which nothing may refuse in any state.
  var protective: [Move] {
    func move(_ name: String, _ actor: Actor, _ command: CaseCommand) -> Move {
      var move = Move(name: name, kind: .act { _ in [command] }, actor: actor).onlyTried
      move.isProtective = true
      return move
    }
    func fact(_ name: String, _ build: @escaping @Sendable (Scene) -> [CaseCommand]?) -> Move {
      var move = Move(name: name, kind: .act(build), actor: Cast.deputy).onlyTried
      move.isProtective = true
      return move
    }
    var moves = pack.measures.filter(\.kind.isProtective).map { measure in
      var act = move(
        measure.name, Cast.staff,
        .take(MeasureTaken(measure: measure.id, note: "Done.", to: whom(measure.id))))
      act.step = measure.id
      return act
    }
    moves.append(
      fact("an account recorded") { scene in
        scene.state.countingIncidents.first.map { [Self.account(of: $0.id)] }
      })
    moves.append(move("a note recorded", Cast.deputy, .note(NoteAdded(text: "A note."))))
    moves.append(
      move(
        "what the parent says besides recorded", Cast.deputy,
        .receiveRepresentations(RepresentationsReceived(how: "by telephone", text: "Their side."))))
    moves.append(
      move(
        "evidence kept", Cast.deputy,
        .keepEvidence(
          EvidenceKept(hash: "", name: "a.txt", bytes: 1, type: "text/plain", describes: ""))))
    moves.append(
      move(
        "passed to the safeguarding lead", Cast.deputy,
        .referToSafeguarding(ReferredToSafeguarding(reference: "A reference"))))
    // Whoever comes to a meeting that was arranged, in whichever case, breaches nothing: it may be refused.
    var breach = fact("a breach of the restriction logged") { scene in
      scene.state.restrictions.last {
        $0.standing(on: scene.day) == .inForce && !Self.isInThePost($0, scene)
      }.map { [.logBreach(RestrictionBreached(restriction: $0.id, what: "Came in."))] }
    }
    breach.isProtective = false
    moves.append(breach)
    return moves
  }

  /// A letter of it went by post within the week: nobody need know of it yet.
  private static func isInThePost(_ restriction: Restriction, _ scene: Scene) -> Bool {
    scene.state.letters.contains { letter in
      guard letter.draft.about == restriction.id, letter.how == .post, let sent = letter.sent else {
        return false
      }
      return sent.when.day.adding(days: 7) > scene.day
    }
  }

  static func account(of incident: IncidentID, firstHand: Bool = true) -> CaseCommand {
    .takeStatement(
      StatementTaken(
        incident: incident, from: firstHand ? "A witness" : "A friend",
        part: firstHand ? .witness : .reporter, firstHand: firstHand, seen: "Seen."))
  }

  // MARK: Facts

  /// Accounts of those involved in the first incident, or in the other.
  func accounts(_ incident: IncidentID = MadeUpCase.incident) -> [Move] {
    let other = incident == MadeUpCase.incident ? "" : " of the other incident"
    func about(_ name: String, _ command: CaseCommand) -> Move {
      head("\(name)\(other)", [command]).only { $0.knows(incident) }
    }
    return [
      about("first-hand account taken", Self.account(of: incident)),
      about("second-hand account taken", Self.account(of: incident, firstHand: false)),
      about(
        "somebody involved asked in vain",
        .askAccount(AccountAsked(incident: incident, from: "A witness", how: "by telephone"))),
      about(
        "nobody else involved, says the head",
        .stateNobodyElse(NobodyElseInvolved(incident: incident, reason: "Only the two met."))),
    ]
  }

  /// Words with the parent about the first incident, or about the other.
  func words(_ incident: IncidentID = MadeUpCase.incident) -> [Move] {
    let other = incident == MadeUpCase.incident ? "" : " about the other incident"
    func speak(
      _ name: String, _ outcome: SpokenOutcome, from body: RequestingBody? = nil, by: String = "",
      needs: Cooperation = []
    ) -> Move {
      head(
        "\(name)\(other)", needs: needs,
        [
          .speak(
            ParentSpokenTo(
              incidents: [incident], channel: .telephone, outcome: outcome, requestedFrom: body,
              requestedBy: by, reference: by.isEmpty ? "" : "log 14"))
        ]
      ).only { $0.knows(incident) }
    }
    return [
      speak("parent spoken to", .spoken, needs: .parent),
      speak("conversation offered, not answered", .unanswered),
      speak("conversation offered, declined", .declined, needs: .parent),
      speak("conversation put off for the police", .putOff, from: .police, by: "PC 1234"),
      speak("conversation put off, nobody named", .putOff, from: .police).unlawful,
    ]
  }

  /// Meetings, held by whom the pack allows.
  var meetings: [Move] {
    let allowed = pack.measure(of: .meetingInvitation)?.with ?? []
    let holder = Cast.holder(of: allowed.first ?? .head).staff
    let other = Cast.offices.first { !allowed.contains($0) }.map { Cast.holder(of: $0).staff }
    let invitation = invitationToCountOn
    func arrange(_ name: String, _ with: StaffID) -> Move {
      head(name) { scene in
        if scene.state.meetings.contains(where: \.isOpen) { return nil }
        guard let invitation else {
          return [.arrangeMeeting(MeetingArranged(meeting: "", on: scene.day, with: with))]
        }
        let day = MadeUpCase.monday(after: scene.day)
        let letter = scene.state.nextID("L")
        return [
          .arrangeMeeting(MeetingArranged(meeting: "", on: day, with: with)),
          .take(MeasureTaken(measure: invitation)),
          .issueLetter(
            LetterIssued(
              letter: letter, kind: .invitation, text: "Come and talk.", hash: "",
              signedBy: Cast.head.staff)),
          .sendLetter(LetterSent(letter: letter, how: .handed, to: "the parent")),
        ]
      }
    }
    var moves = [
      arrange("meeting arranged", holder).tagged(.arrangesMeeting),
      head("meeting held", needs: .parent) { scene in
        scene.openMeeting.map {
          [.holdMeeting(MeetingHeld(meeting: $0, note: "Agreed.", agreed: true))]
        }
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
    if let other, !allowed.isEmpty {
      moves.append(arrange("meeting arranged with somebody else", other).unlawful)
    }
    return moves
  }

  /// The measure that invites to a meeting, where some step asks for one that may have been missed.
  private var invitationToCountOn: String? {
    let mayBeMissed = pack.measures.flatMap(\.requires).contains {
      $0.id == .meetingFirst && $0.ways.contains(.meetingNotAttended)
    }
    guard mayBeMissed, let measure = pack.measure(of: .meetingInvitation),
      measure.requires.isEmpty
    else { return nil }
    return measure.id
  }

  /// The day of a meeting comes.
  var dayOfTheMeeting: Move {
    Move(
      name: "the day of the meeting has come",
      kind: .wait { scene in
        scene.state.meetings.last { $0.isOpen && $0.facts.on > scene.day }?.facts.on
      }, actor: Cast.head)
  }

  /// A week passes, for whoever has offered a talk once.
  var weekAfterAnOffer: Move {
    Move(
      name: "a week passes after the offer",
      kind: .wait { scene in
        scene.offeredOnceToday ? MadeUpCase.monday(after: scene.day) : nil
      }, actor: Cast.head)
  }
}

extension Scene {
  /// The meeting that is still to come.
  var openMeeting: ItemID? { state.meetings.last(where: \.isOpen)?.facts.meeting }

  /// True where an incident is part of the case and was not judged away.
  func knows(_ incident: IncidentID) -> Bool {
    state.countingIncidents.contains { $0.id == incident }
  }

  /// The days on which a talk about an incident was offered in vain.
  func offerDays(_ incident: IncidentID) -> Set<CivilDate> {
    Set(
      state.conversations.filter { conversation in
        let outcome = conversation.facts.outcome
        return conversation.facts.incidents.contains(incident)
          && (outcome == .declined || outcome == .unanswered)
      }.map(\.stamp.when.day))
  }

  /// True where the only offer of a talk about some incident was made today.
  var offeredOnceToday: Bool {
    state.countingIncidents.contains { incident in
      let days = offerDays(incident.id)
      return days.count == 1 && days.contains(day)
    }
  }
}
