import CaseModel
import PolicyModel

extension MoveList {
  /// A measure or power that is no restriction, used with every field and with as few as can be.
  func use(_ step: String, _ name: String, _ requires: [Requirement], by role: Role) -> [Move] {
    let ways = requires.flatMap(\.ways)
    var moves: [Move] = []
    func take(_ name: String, _ taken: MeasureTaken) -> Move {
      var move = head(name, [.take(taken)])
      move.actor = Cast.holder(of: role)
      move.step = step
      return move
    }
    moves.append(take(name, MeasureTaken(measure: step, to: whom(step))))
    if ways.contains(where: { [.consentRecorded, .attemptsRecorded].contains($0) }) {
      moves.append(
        take(
          "\(name), with consent and attempts",
          MeasureTaken(measure: step, consentFrom: "A parent", attempts: "Called twice.")))
    }
    if ways.contains(.seriousnessReason) {
      moves.append(
        take(
          "\(name), too serious to wait", MeasureTaken(measure: step, seriousness: "Violence.")))
    }
    return moves
  }

  /// Whomever the duties that a step does ask to be turned to; empty where they name nobody.
  func whom(_ step: String) -> String {
    pack.duties.filter { $0.doneBy.contains(step) }.flatMap(\.to).joined(separator: ", ")
  }

  /// The steps of a ladder that were passed over explained.
  var passedOverExplained: Move {
    let pack = pack
    return head("steps passed over explained") { scene in
      let commands = Self.passedOver(scene, pack)
      return commands.isEmpty ? nil : commands
    }
  }

  /// The same for a measure.
  func use(_ measure: Measure) -> [Move] {
    use(measure.id, measure.name, measure.requires, by: measure.decidedBy)
  }

  /// A measure used unless it was or its letter waits, and its letter sent: for walks that look elsewhere.
  func used(_ measure: Measure) -> [Move] {
    let taking = use(measure).map { move in
      var once = move
      if case .act(let build) = move.kind {
        once.kind = .act { scene in
          let waits = scene.state.letters.contains {
            $0.draft.measure == measure.id && $0.isOutstanding
          }
          return waits || scene.state.hasUsed(measure) ? nil : build(scene)
        }
      }
      return once
    }
    guard let kind = measure.letter else { return taking }
    return taking + [letter("\(measure.name) sent", kind, measure.id)]
  }

  /// A measure's letter, stage by stage.
  func stages(_ measure: Measure) -> [Move] {
    func stage(_ name: String, _ make: @escaping @Sendable (CaseLetter) -> CaseCommand) -> Move {
      head("\(measure.name): \(name)") { scene in
        scene.state.letters.last { $0.draft.measure == measure.id }.map { [make($0)] }
      }
    }
    let taking = used(measure).dropLast()
    return taking + [
      stage("issued") {
        .issueLetter(
          LetterIssued(
            letter: $0.id, kind: $0.draft.kind, text: "Dear parent", hash: "", signedBy: "s01"))
      },
      stage("sent") {
        .sendLetter(LetterSent(letter: $0.id, how: .post, to: ""))
      },
      stage("sent by e-mail without agreement") {
        .sendLetter(LetterSent(letter: $0.id, how: .email, to: ""))
      }.unlawful,
      stage("returned") { .returnLetter(LetterReturned(letter: $0.id, reason: "Unknown")) },
      stage("given up") { .dropLetter(LetterDropped(letter: $0.id, reason: "Not needed.")) },
    ]
  }

  /// Everything settled and the case closed, only tried: for walks that look elsewhere.
  var settledAndClosed: [Move] {
    let pack = pack
    let calendar = script.calendar
    let move = Move(
      name: "everything settled and closed",
      kind: .series { Self.settling($0, pack, calendar) }, actor: Cast.head)
    return [move.onlyTried]
  }

  /// True for a letter that never went out, of what has ended on its date.
  private static func tellsOfWhatIsOver(_ letter: CaseLetter, _ scene: Scene) -> Bool {
    let about = letter.draft.about
    let reviewed = about.flatMap { scene.state.hearing($0) }?.restriction
    guard letter.draft.kind != .lapse,
      let restriction = (reviewed ?? about).flatMap({ scene.state.restriction($0) })
    else { return false }
    return restriction.standing(on: scene.day) == .lapsed
  }

  /// What is done next by a head who wants to close the case and has nobody's help; nil once it is closed.
  private static func settling(
    _ scene: Scene, _ pack: PolicyPack, _ calendar: SchoolCalendar
  ) -> CaseCommand? {
    let state = scene.state
    guard state.isOpen else { return nil }
    if state.hold != nil { return .liftHold(HoldLifted(by: "PC 1234")) }
    if let asked = state.consultations.first(where: \.isAwaited) {
      return .recordView(
        ChairReplied(consultation: asked.facts.consultation, view: .noAnswer))
    }
    if let meeting = scene.openMeeting {
      return .missMeeting(MeetingMissed(meeting: meeting, why: .schoolCancelled))
    }
    if let challenge = scene.openChallenge {
      return .decideChallenge(
        ChallengeDecided(
          challenge: challenge.facts.challenge, outcome: .notUpheld, reasons: "Heard.",
          told: "Their letter.", heardBy: "C. Day, another school"))
    }
    if let hearing = state.openHearings.first(where: { $0.origin != .review }) {
      return .decideNoRestriction(
        NoRestrictionDecided(about: hearing.id, reasons: MadeUpCase.reasons))
    }
    if let restriction = state.live(on: scene.day).first?.id
      ?? state.challenges.first(where: \.awaitsFollowUp)?.facts.about
    {
      return .setAside(RestrictionSetAside(restriction: restriction, reason: "A mistake."))
    }
    if let letter = state.letters.first(where: \.isOutstanding) {
      return tellsOfWhatIsOver(letter, scene)
        ? .dropLetter(LetterDropped(letter: letter.id, reason: "It is over."))
        : sending(letter, by: .handed).first
    }
    if let untold = state.untoldDecisions(on: scene.day).first {
      return .draftLetter(LetterDrafted(letter: "", kind: untold.kind, about: untold.about))
    }
    if let duty = state.undoneDuties(in: pack, calendar: calendar).first {
      return .departFromDuty(DutyDeparted(duty: duty.id, reason: "Why not."))
    }
    return passedOver(scene, pack).first
      ?? .close(CaseClosed(outcome: .resolved, reason: "Settled."))
  }

  private static func departures(
    _ scene: Scene, _ pack: PolicyPack, _ calendar: SchoolCalendar
  ) -> [CaseCommand] {
    scene.state.undoneDuties(in: pack, calendar: calendar).map {
      .departFromDuty(DutyDeparted(duty: $0.id, reason: "Why not."))
    }
  }

  private static func passedOver(_ scene: Scene, _ pack: PolicyPack) -> [CaseCommand] {
    pack.measures.filter {
      $0.rung != nil && !scene.state.hasUsed($0) && scene.state.notUsed[$0.id] == nil
    }.map { .notUseMeasure(MeasureNotUsed(measure: $0.id, reason: "Why not.")) }
  }

  /// The letters that wait, sent.
  var sentOff: Move {
    head("letters that wait sent") { scene in
      let commands = scene.state.letters.filter(\.isOutstanding).flatMap { letter in
        Self.tellsOfWhatIsOver(letter, scene)
          ? [.dropLetter(LetterDropped(letter: letter.id, reason: "It is over."))]
          : Self.sending(letter)
      }
      return commands.isEmpty ? nil : commands
    }
  }

  /// The letters that wait, given up.
  var givenUp: Move {
    head("letters that wait given up") { scene in
      let letters = scene.state.letters.filter(\.isOutstanding)
      return letters.isEmpty
        ? nil
        : letters.map { .dropLetter(LetterDropped(letter: $0.id, reason: "Not needed.")) }
    }
  }

  /// Letters sent, departures recorded, the case closed and opened again.
  var closing: [Move] {
    let pack = pack
    let calendar = script.calendar
    return [
      sentOff,
      decision("departure from every duty recorded", of: .head) { scene in
        let commands = Self.departures(scene, pack, calendar)
        return commands.isEmpty ? nil : commands
      },
      decision("closed", of: .head) { scene in
        scene.state.isOpen ? [.close(CaseClosed(outcome: .resolved, reason: "Settled."))] : nil
      },
      head("closed without a reason", [.close(CaseClosed(outcome: .resolved, reason: ""))])
        .unlawful,
      decision("opened again", of: .head) { scene in
        scene.state.isOpen ? nil : [.reopen(CaseReopened(reason: "More to do."))]
      },
    ]
  }

  /// One more incident of the same kind, after everything so far; or one that another case of the person
  /// knows already.
  func later(_ incident: IncidentJoined, judged nature: Nature?) -> Move {
    let script = script
    return head("another incident joined") { scene in
      guard scene.state.incidents.count == 1 else { return nil }
      let known = scene.others.flatMap(\.state.incidents).map(\.facts)
      let shared = known.first { facts in
        !scene.state.incidents.contains { $0.id == facts.incident }
      }
      var later = shared ?? script.later(incident, at: scene.next)
      if let nature { later.nature = nature }
      return [.joinIncident(later)]
    }
  }

  /// The head's triage.
  var triage: [Move] {
    Nature.allCases.map { nature in
      decision("judged \(nature.rawValue)", of: .head) { scene in
        guard let incident = scene.state.incidents.first(where: { $0.facts.nature == nil }) else {
          return nil
        }
        return [
          .judgeIncident(
            IncidentJudged(
              incident: incident.facts.incident, nature: nature, seriousness: .medium,
              reason: "As reported."))
        ]
      }
    }
  }
}
