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

  /// Decisions with too little: nothing filled in, no end, or reasons for what the head may override.
  func thinDecisions(_ measure: Measure, _ forms: [RestrictionForm]) -> [Move] {
    let script = script
    let serious = asksSeriousness(measure) ? "Violence." : ""
    return forms.flatMap { form in
      [
        decide("\(form.words) with nothing filled in", measure, form) {
          script.emptyDecision(form, measure, from: $0)
        },
        onlyTried(
          decide("\(form.words) without an end", measure, form) {
            var decision = script.decision(form, measure, from: $0)
            decision.terms.until = nil
            decision.seriousness = serious
            return decision
          }),
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

  /// Decisions that go too far: beyond what was asked, before their time, without a word on the chair.
  func wildDecisions(_ measure: Measure) -> [Move] {
    let script = script
    let last = RestrictionForm.forms(of: measure.kind).last ?? .full
    let serious = asksSeriousness(measure) ? "Violence." : ""
    let beyond = decide("\(last.words) beyond any ceiling", measure, last) {
      var decision = script.decision(last, measure, from: $0)
      decision.terms.until = MadeUpCase.beyondCeiling
      decision.seriousness = serious
      return decision
    }
    let silent = decide("\(last.words) without a word on the chair's view", measure, last) {
      var decision = script.decision(last, measure, from: $0)
      decision.againstChair = ""
      decision.seriousness = serious
      return decision
    }
    var early = decide("\(last.words), said to have been decided at the opening", measure, last) {
      _ in
      var decision = script.decision(last, measure, from: MadeUpCase.openingDay)
      decision.seriousness = serious
      return decision
    }
    if case .act(let build) = early.kind { early.kind = .actBefore(build) }
    return [beyond, silent, early].map(onlyTried)
  }

  private func asksSeriousness(_ measure: Measure) -> Bool {
    measure.requires.contains { $0.ways.contains(.seriousnessReason) }
  }

  private func decide(
    _ name: String, _ measure: Measure, _ form: RestrictionForm,
    overrides: [Demand: String] = [:],
    _ make: @escaping @Sendable (CivilDate) -> RestrictionDecided
  ) -> Move {
    var move = decision(name, of: measure.decidedBy) { scene in
      guard scene.mayFollow(form, measure.id) else { return nil }
      return [.restrict(make(scene.day), overrides: overrides)]
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
      return scene.state.letters.last {
        $0.isOutstanding && $0.draft.about == restriction.id
          && $0.draft.kind == restriction.terms.form.letter
      }.map { Self.issued($0.id, $0.draft.kind) }
    }
  }

  /// A restriction set aside.
  func setAside(_ measure: Measure) -> Move {
    decision("restriction set aside", of: .head) { scene in
      scene.standing(measure.id).map {
        [.setAside(RestrictionSetAside(restriction: $0.id, reason: "A mistake."))]
      }
    }
  }

  /// Reviews of a restriction.
  func reviews(_ measure: Measure) -> [Move] {
    let script = script
    func review(
      _ name: String, _ outcome: ReviewOutcome,
      _ terms: @escaping @Sendable (Restriction, CivilDate) -> Terms?
    ) -> Move {
      decision(name, of: measure.decidedBy) { scene in
        guard let restriction = scene.standing(measure.id) else { return nil }
        return [
          .decideReview(
            ReviewDecided(
              restriction: restriction.id, outcome: outcome, reasons: MadeUpCase.reasons,
              terms: terms(restriction, scene.day)))
        ]
      }
    }
    let last = RestrictionForm.forms(of: measure.kind).last ?? .full
    return [
      review("review continues it", .continue) { restriction, day in
        var terms = restriction.terms
        terms.until = script.terms(last, measure, from: day).until
        return terms
      },
      review("review lifts it", .lift) { _, _ in nil },
      onlyTried(review("review continues it without a date", .continue) { _, _ in nil }),
      onlyTried(
        review("review continues it beyond any ceiling", .continue) { restriction, _ in
          var terms = restriction.terms
          terms.until = MadeUpCase.beyondCeiling
          return terms
        }),
      onlyTried(
        review("review turns it into a ban", .vary) { restriction, day in
          Terms(form: .full, scope: .whole, from: day, until: day.adding(days: 42))
        }),
    ]
  }

  /// Challenges to a restriction, and the person found to be the wrong one.
  func challenges(_ measure: Measure) -> [Move] {
    [
      head("challenge received", needs: .parent) { scene in
        if scene.state.challenges.contains(where: { $0.decided == nil }) { return nil }
        return scene.state.live(on: scene.day).last { $0.measure == measure.id }.map {
          [.receiveChallenge(ChallengeReceived(challenge: "", about: $0.id, heardBy: "governors"))]
        }
      },
      decision("challenge upheld, restriction set aside", of: .head) { scene in
        guard let challenge = scene.openChallenge else { return nil }
        let about = challenge.facts.about
        let decided = CaseCommand.decideChallenge(
          ChallengeDecided(
            challenge: challenge.facts.challenge, outcome: .upheld, reasons: "Unfair."))
        guard scene.state.live(on: scene.day).contains(where: { $0.id == about }) else {
          return [decided]
        }
        return [
          decided,
          .setAside(
            RestrictionSetAside(
              restriction: about, reason: "Upheld.", challenge: challenge.facts.challenge)),
        ]
      },
      decision("challenge not upheld", of: .head) { scene in
        scene.openChallenge.map {
          [
            .decideChallenge(
              ChallengeDecided(
                challenge: $0.facts.challenge, outcome: .notUpheld, reasons: "Fair."))
          ]
        }
      },
      decision("found to be the wrong person", of: .head) { scene in
        scene.state.live(on: scene.day).isEmpty
          ? nil : [.correctPerson(PersonCorrected(wrong: "p00001", reason: "Mistaken."))]
      },
    ]
  }
}

extension Scene {
  /// The restriction of this measure that is live, or the interim ban that no decision has ended.
  func standing(_ measure: String) -> Restriction? {
    state.restrictions.last {
      $0.measure == measure && $0.ending == nil
        && ($0.terms.form == .interim || $0.standing(on: day).isLive)
    }
  }

  /// The challenge that is not decided.
  var openChallenge: CaseChallenge? { state.challenges.last { $0.decided == nil } }

  /// True where the walk offers a restriction of this form: one interim ban and one other at a time, and
  /// no second interim ban before a decision has ended the first.
  func mayFollow(_ form: RestrictionForm, _ measure: String) -> Bool {
    if hasFinal(measure) { return false }
    return form != .interim || interim(measure) == nil
  }
}
