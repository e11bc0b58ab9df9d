import CaseModel
import PolicyModel

extension MoveList {
  /// What a review decides, whatever was prepared.
  func reviews(_ measure: Measure) -> [Move] {
    let script = script
    let last = RestrictionForm.forms(of: measure.kind).last ?? .full
    var moves = [
      review("review continues it", measure, .continue) { restriction, day in
        var terms = restriction.terms
        terms.from = day
        terms.until = script.terms(last, measure, from: day).until
        return terms
      }.tagged(.goesOnAfterReview),
      review("review lifts it", measure, .lift) { _, _ in nil },
      review("review continues it without a date", measure, .continue) { _, _ in nil }.unlawful,
      review("review continues it beyond everything that was put", measure, .continue) {
        restriction, day in
        var terms = restriction.terms
        terms.from = day
        terms.until = MadeUpCase.beyondEverything
        return terms
      }.onlyTried,
      review("review shortens it by a week", measure, .vary) { restriction, _ in
        var terms = restriction.terms
        terms.until = terms.until?.adding(days: -7)
        return terms
      }.onlyTried,
      review("review calls longer a change", measure, .vary) { restriction, day in
        var terms = restriction.terms
        terms.from = day
        terms.until = terms.until?.adding(days: 7)
        return terms
      }.onlyTried,
    ]
    let full = review("review turns it into a full ban", measure, .vary) { restriction, day in
      Terms(
        form: .full, scope: .whole, from: day,
        until: restriction.terms.until.map { max($0, day) } ?? day.adding(days: 42))
    }
    moves.append(measure.kind == .siteBan ? full.onlyTried : full.unlawful)
    if measure.kind == .siteBan {
      moves.append(
        review("review narrows it to part of the site", measure, .vary) { restriction, _ in
          var terms = restriction.terms
          guard terms.form == .full else { return nil }
          terms.form = .limited
          terms.scope = .part
          terms.conditions = MadeUpCase.conditions(.limited)
          terms.exceptions = MadeUpCase.exceptions(.limited)
          return terms
        }.only { $0.standing(measure.id)?.terms.form == .full }.tagged(.goesOnAfterReview))
    }
    return moves
  }

  private func review(
    _ name: String, _ measure: Measure, _ outcome: ReviewOutcome,
    _ terms: @escaping @Sendable (Restriction, CivilDate) -> Terms?
  ) -> Move {
    decision(name, of: measure.decidedBy) { scene in
      guard let restriction = scene.standing(measure.id) else { return nil }
      return [
        .decideReview(
          ReviewDecided(
            restriction: restriction.id, outcome: outcome,
            reasons: scene.naming(MadeUpCase.reasons), terms: terms(restriction, scene.day),
            againstChair: "Why the head differs."))
      ]
    }
  }

  /// A review prepared and announced, its letter, and what people say to it.
  func reviewed(_ measure: Measure) -> [Move] {
    let script = script
    let last = RestrictionForm.forms(of: measure.kind).last ?? .full
    func prepare(
      _ name: String, _ outcome: ReviewOutcome, _ form: RestrictionForm?, days: Int = 7
    ) -> Move {
      head(name) { scene in
        guard let restriction = scene.standing(measure.id) else { return nil }
        let isOpen = scene.openReview(of: measure.id) != nil
        if outcome != .lift && isOpen { return nil }
        return [
          .prepareReview(
            ReviewPrepared(
              restriction: restriction.id, since: "Since.", breaches: "None.",
              recommendation: outcome,
              proposal: form.map { script.proposal($0, measure, from: scene.day) },
              replyBy: form == nil ? nil : scene.day.adding(days: days)))
        ]
      }
    }
    var moves = [
      prepare("review prepared, to continue", .continue, last).tagged(.announcesReview),
      prepare("review prepared, to lift", .lift, nil).onlyTried,
      prepare("review prepared with no time to comment", .continue, last, days: 0).unlawful,
      prepare("review prepared without terms", .continue, nil).unlawful,
      letterOut("notice of the review sent") { scene in
        scene.openReview(of: measure.id).map { [$0.id] } ?? []
      } of: {
        $0 == .reviewNotice
      }.tagged(.announcesReview),
      letterBack("notice of the review came back", of: [.reviewNotice]),
      head("early review asked for", needs: .parent) { scene in
        scene.standing(measure.id).map {
          [.requestReview(ReviewRequested(restriction: $0.id, how: "by letter"))]
        }
      }.onlyTried,
    ]
    if measure.kind == .siteBan {
      moves.append(
        prepare("review prepared, to narrow", .vary, .limited).tagged(.announcesNarrowing))
    }
    return moves
  }
}

extension Scene {
  /// The review of a restriction of this measure that was announced and waits for its decision.
  func openReview(of measure: String) -> Hearing? {
    state.openHearings.last { $0.origin == .review && $0.proposal.measure == measure }
  }
}
