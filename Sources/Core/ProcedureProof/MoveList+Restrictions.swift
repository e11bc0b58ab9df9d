import CaseModel
import PolicyModel

extension MoveList {
  /// Decisions of a restriction with everything that a form asks for.
  func decisions(_ measure: Measure, _ forms: [RestrictionForm]) -> [Move] {
    let script = script
    return forms.flatMap { form -> [Move] in
      let plain = decide(form.words, measure, form) { script.decision(form, measure, from: $0) }
      guard asksSeriousness(measure) else { return [plain] }
      let serious = decide("\(form.words), too serious to wait", measure, form) {
        var decision = script.decision(form, measure, from: $0)
        decision.seriousness = "Violence."
        return decision
      }
      return [plain, serious]
    }
  }

  /// The decision that meets what a form can state, resting on these incidents.
  func decision(
    _ measure: Measure, _ form: RestrictionForm, on incidents: [IncidentID], _ name: String
  ) -> Move {
    let script = script
    let serious = asksSeriousness(measure) ? "Violence." : ""
    let move = decision(name, of: measure.decidedBy) { scene in
      guard incidents.allSatisfy(scene.knows) else { return nil }
      var decided = script.decision(form, measure, from: scene.day, incidents)
      decided.seriousness = serious
      decided.reasons = scene.naming(decided.reasons)
      return [.restrict(decided, overrides: [:])]
    }
    var decides = move
    decides.step = measure.id
    return decides
  }

  /// Decisions with too little: nothing filled in, no end, or reasons for what the head may override.
  func thinDecisions(_ measure: Measure, _ forms: [RestrictionForm]) -> [Move] {
    let script = script
    let serious = asksSeriousness(measure) ? "Violence." : ""
    return forms.flatMap { form in
      [
        decide("\(form.words) with nothing filled in", measure, form) {
          script.emptyDecision(form, measure, from: $0)
        },
        decide("\(form.words) without an end", measure, form) {
          var decision = script.decision(form, measure, from: $0)
          decision.terms.until = nil
          decision.seriousness = serious
          return decision
        }.onlyTried,
        decide(
          "\(form.words) with reasons for what is missing", measure, form,
          overrides: MadeUpCase.overrides
        ) {
          var decision = script.decision(form, measure, from: $0)
          decision.children = []
          decision.adjustments = ""
          decision.complaintRoute = ""
          decision.seriousness = serious
          return decision
        },
      ]
    }
  }

  /// Decisions by a head whom the incident affected: with a written reason only.
  func affectedDecisions(_ measure: Measure) -> [Move] {
    let script = script
    let last = RestrictionForm.forms(of: measure.kind).last ?? .full
    let serious = asksSeriousness(measure) ? "Violence." : ""
    func decide(_ name: String, _ overrides: [Demand: String]) -> Move {
      var move = self.decide(name, measure, last, overrides: overrides) {
        var decision = script.decision(last, measure, from: $0)
        decision.seriousness = serious
        return decision
      }
      move.actor = Cast.affectedHead
      return move.onlyTried
    }
    guard measure.decidedBy == .head else { return [] }
    return [
      decide("\(last.words) by a head who was affected", [:]),
      decide(
        "\(last.words) by a head who was affected, with a reason",
        [.impartialDecider: "Nobody else is there."]),
    ]
  }

  /// Decisions that go too far: beyond what was put, before their time, without a word on the chair.
  func wildDecisions(_ measure: Measure) -> [Move] {
    let script = script
    let last = RestrictionForm.forms(of: measure.kind).last ?? .full
    let serious = asksSeriousness(measure) ? "Violence." : ""
    func wild(_ name: String, _ change: @escaping @Sendable (inout RestrictionDecided) -> Void)
      -> Move
    {
      decide("\(last.words) \(name)", measure, last) {
        var decision = script.decision(last, measure, from: $0)
        decision.seriousness = serious
        change(&decision)
        return decision
      }.onlyTried
    }
    var early = decide("\(last.words), said to have been decided at the opening", measure, last) {
      _ in
      var decision = script.decision(last, measure, from: MadeUpCase.openingDay)
      decision.seriousness = serious
      return decision
    }
    if case .act(let build) = early.kind { early.kind = .actBefore(build) }
    return [
      wild("beyond everything that was put") { $0.terms.until = MadeUpCase.beyondEverything },
      wild("on a fact that nobody was told") { $0.reasons.facts += "\nSomething else." },
      wild("without a word on the chair's view") { $0.againstChair = "" },
      wild("begun before it was decided") { $0.terms.from = MadeUpCase.firstDay.adding(days: -1) }
        .unlawful,
      wild("on an incident of another case") { $0.incidents = ["2026-099"] }.unlawful,
      early.onlyTried,
    ]
  }

  /// An interim ban without the ban that may follow, beyond its longest length, and with a day to reply by
  /// that it does not outlast.
  func wildInterims(_ measure: Measure) -> [Move] {
    let script = script
    func wild(_ name: String, _ change: @escaping @Sendable (inout RestrictionDecided) -> Void)
      -> Move
    {
      decide("interim ban \(name)", measure, .interim) {
        var decision = script.decision(.interim, measure, from: $0)
        decision.seriousness = "Violence."
        change(&decision)
        return decision
      }.unlawful
    }
    return [
      wild("beyond its longest length") { $0.terms.until = $0.terms.until?.adding(days: 1) },
      wild("that does not say what may follow") { $0.proposed = nil },
      wild("that ends before the day to reply by") {
        $0.terms.until = $0.replyBy?.adding(days: -1)
      },
    ]
  }

  func asksSeriousness(_ measure: Measure) -> Bool {
    measure.requires.contains { $0.ways.contains(.seriousnessReason) }
  }

  private func decide(
    _ name: String, _ measure: Measure, _ form: RestrictionForm,
    overrides: [Demand: String] = [:],
    _ make: @escaping @Sendable (CivilDate) -> RestrictionDecided
  ) -> Move {
    var move = decision(name, of: measure.decidedBy) { scene in
      guard scene.mayFollow(form, measure.id) else { return nil }
      var decided = make(scene.day)
      decided.reasons = scene.naming(decided.reasons)
      return [.restrict(decided, overrides: overrides)]
    }
    move.step = measure.id
    return move
  }

  /// The letter that tells of a restriction sent.
  func told(_ measure: Measure) -> Move {
    head("letter about the restriction sent") { scene in
      guard let restriction = scene.standing(measure.id), restriction.told == nil else {
        return nil
      }
      let letter = scene.state.letters.last {
        $0.isToGoOut && $0.draft.about == restriction.id
          && $0.draft.kind == restriction.terms.form.letter
      }
      return letter.map { Self.sending($0) }
    }
  }

  /// The letter that tells of a restriction comes back.
  func toldInVain(_ measure: Measure) -> Move {
    letterBack(
      "letter about the restriction came back",
      of: RestrictionForm.forms(of: measure.kind).map(\.letter))
  }

  /// A restriction set aside.
  func setAside(_ measure: Measure) -> Move {
    decision("restriction set aside", of: .head) { scene in
      scene.standing(measure.id).map {
        [.setAside(RestrictionSetAside(restriction: $0.id, reason: "A mistake."))]
      }
    }
  }

  /// Challenges to a restriction, and the person found to be the wrong one.
  func challenges(_ measure: Measure) -> [Move] {
    func received(_ name: String, _ hearer: ChallengeHearer) -> Move {
      head(name, needs: .parent) { scene in
        if scene.openChallenge != nil { return nil }
        return scene.state.live(on: scene.day).last { $0.measure == measure.id }.map {
          [
            .receiveChallenge(
              ChallengeReceived(
                challenge: "", about: $0.id, hearer: hearer,
                names: hearer == .panel ? "C. Day, another school" : "",
                says: "It was not me", how: "by post"))
          ]
        }
      }
    }
    func decided(_ outcome: ChallengeOutcome) -> Move {
      decision("challenge \(outcome.words)", of: .head) { scene in
        scene.openChallenge.map {
          [
            .decideChallenge(
              ChallengeDecided(
                challenge: $0.facts.challenge, outcome: outcome, reasons: "Heard.",
                told: "Their letter.", heardBy: "C. Day, another school"))
          ]
        }
      }
    }
    let asksChair = measure.requires.contains { $0.id == .chairConsulted }
    var byChair = received("challenge received, for the chair who was consulted", .chair)
    if asksChair { byChair = byChair.only { $0.wasAskedAboutStanding(.chair, measure.id) } }
    return [
      received("challenge received", .panel),
      asksChair ? byChair.unlawful : byChair.onlyTried,
    ] + ChallengeOutcome.allCases.map(decided) + [
      decision("what was upheld in part set aside", of: .head) { scene in
        scene.state.challenges.first(where: \.awaitsFollowUp).map {
          [.setAside(RestrictionSetAside(restriction: $0.facts.about, reason: "Upheld in part."))]
        }
      },
      decision("found to be the wrong person", of: .head) { scene in
        scene.state.live(on: scene.day).isEmpty
          ? nil
          : scene.state.parent.map {
            [.correctPerson(PersonCorrected(wrong: $0, reason: "Mistaken."))]
          }
      },
    ]
  }
}

extension Scene {
  /// True where an office was asked about the incidents of the restriction that stands.
  func wasAskedAboutStanding(_ role: Role, _ measure: String) -> Bool {
    guard let standing = state.live(on: day).last(where: { $0.measure == measure }) else {
      return false
    }
    return freshOrOldViews(of: role, measure).contains {
      !Set($0.facts.proposal.incidents).isDisjoint(with: standing.incidents)
    }
  }

  /// The questions about a measure that were put to an office, whatever became of them.
  func freshOrOldViews(of role: Role, _ measure: String) -> [CaseConsultation] {
    state.consultations.filter {
      !$0.isWithdrawn && $0.facts.of == role && $0.facts.proposal.measure == measure
    }
  }
}
