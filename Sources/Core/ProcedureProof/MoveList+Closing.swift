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
    moves.append(take(name, MeasureTaken(measure: step)))
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
        .sendLetter(LetterSent(letter: $0.id, how: .post, to: "the last known address"))
      },
      stage("returned") { .returnLetter(LetterReturned(letter: $0.id, reason: "Unknown")) },
      stage("given up") { .dropLetter(LetterDropped(letter: $0.id, reason: "Not needed.")) },
    ]
  }

  /// Everything settled at once and the case closed, only tried: for walks that look elsewhere.
  var settledAndClosed: [Move] {
    let pack = pack
    let close = CaseCommand.close(CaseClosed(outcome: .resolved, reason: "Settled."))
    return [
      onlyTried(
        head("everything settled and closed") { scene in
          guard scene.state.isOpen else { return nil }
          let ended = Self.ended(scene)
          let drafted = ended.indices.map { index in
            CaseCommand.dropLetter(
              LetterDropped(
                letter: ItemID(rawValue: "L\(scene.state.letters.count + 1 + index)"),
                reason: "Not needed."))
          }
          return ended + drafted + Self.givenUp(scene) + Self.departures(scene, pack)
            + Self.passedOver(scene, pack) + [close]
        })
    ]
  }

  /// Open notices decided against and restrictions set aside; each of these drafts one letter.
  private static func ended(_ scene: Scene) -> [CaseCommand] {
    let notices = scene.state.notices.filter { $0.settled == nil }
    let live = scene.state.live(on: scene.day)
    return notices.map {
      .decideNoRestriction(
        NoRestrictionDecided(about: $0.facts.notice, reasons: MadeUpCase.reasons))
    } + live.map { .setAside(RestrictionSetAside(restriction: $0.id, reason: "A mistake.")) }
  }

  private static func givenUp(_ scene: Scene) -> [CaseCommand] {
    scene.state.letters.filter(\.isOutstanding).map {
      .dropLetter(LetterDropped(letter: $0.id, reason: "Not needed."))
    }
  }

  private static func departures(_ scene: Scene, _ pack: PolicyPack) -> [CaseCommand] {
    scene.state.undoneDuties(in: pack).map {
      .departFromDuty(DutyDeparted(duty: $0.id, reason: "Why not."))
    }
  }

  private static func passedOver(_ scene: Scene, _ pack: PolicyPack) -> [CaseCommand] {
    pack.measures.filter {
      $0.rung != nil && !scene.state.hasUsed($0) && scene.state.notUsed[$0.id] == nil
    }.map { .notUseMeasure(MeasureNotUsed(measure: $0.id, reason: "Why not.")) }
  }

  /// Letters given up, departures recorded, the case closed and opened again.
  var closing: [Move] {
    let pack = pack
    @Sendable func unlessEmpty(_ commands: [CaseCommand]) -> [CaseCommand]? {
      commands.isEmpty ? nil : commands
    }
    return [
      head("letters that wait given up") { unlessEmpty(Self.givenUp($0)) },
      decision("departure from every duty recorded", of: .head) {
        unlessEmpty(Self.departures($0, pack))
      },
      decision("closed", of: .head) { scene in
        scene.state.isOpen ? [.close(CaseClosed(outcome: .resolved, reason: "Settled."))] : nil
      },
      onlyTried(
        head("closed without a reason", [.close(CaseClosed(outcome: .resolved, reason: ""))])),
      decision("opened again", of: .head) { scene in
        scene.state.isOpen ? nil : [.reopen(CaseReopened(reason: "More to do."))]
      },
    ]
  }

  /// One more incident of the same kind, after everything so far.
  func later(_ incident: IncidentJoined, judged nature: Nature?) -> Move {
    let script = script
    return head("another incident joined") { scene in
      guard scene.state.incidents.count == 1 else { return nil }
      var later = script.later(incident, at: scene.next)
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
