import CaseModel
import PolicyModel

extension MoveList {
  /// Questions to the chair and the vice-chair about a measure, and their views.
  func chair(_ measure: Measure) -> [Move] {
    let about = [
      asked(measure, "chair asked", .chair, nil),
      reply(measure, "chair answers with support", .supports),
      reply(measure, "chair answers against it", .against),
      reply(measure, "chair does not answer", .noAnswer, needs: []),
      chairSupports(measure),
      asked(measure, "chair consulted, has no view", .chair, .noView),
      asked(measure, "chair consulted, against it", .chair, .against),
    ]
    // A part of the site is a form of bans only.
    let part =
      measure.kind == .siteBan
      ? [
        asked(measure, "chair consulted about part of the site", .chair, .supports, part: true)
          .tagged(.ofChairOnPart)
      ] : []
    return about + part + [
      asked(measure, "vice-chair consulted", .viceChair, .supports, why: .away),
      asked(measure, "vice-chair consulted without a reason", .viceChair, .supports).unlawful,
      asked(measure, "chair consulted about no facts", .chair, .supports, facts: "").unlawful,
    ]
  }

  /// The chair consulted about a measure, in favour of it.
  func chairSupports(_ measure: Measure) -> Move {
    asked(measure, "chair consulted, supports it", .chair, .supports)
  }

  /// A view on the question that waits for one.
  func reply(
    _ measure: Measure, _ name: String, _ view: ChairView, needs: Cooperation = .chair
  ) -> Move {
    let script = script
    return head(name, needs: needs) { scene in
      let fresh = scene.freshQuestions(measure.id, script)
      let waiting = scene.state.consultations.last {
        $0.facts.proposal.measure == measure.id && $0.facts.of == .chair && $0.isUnanswered
          && ($0.isAwaited || fresh.contains($0))
      }
      guard let waiting, view.isKnown || waiting.isAwaited else { return nil }
      return [.recordView(ChairReplied(consultation: waiting.facts.consultation, view: view))]
    }.tagged(.ofChair)
  }

  /// A question about a measure, on the whole site or a part, about every incident or some.
  func asked(
    _ measure: Measure, _ name: String, _ role: Role, _ view: ChairView?, why: StandInReason? = nil,
    part: Bool = false, facts: String = MadeUpCase.facts, incidents: [IncidentID] = [],
    atMost limit: Int? = nil
  ) -> Move {
    let form = part ? .limited : RestrictionForm.forms(of: measure.kind).last ?? .full
    var question = ChairAsked(
      consultation: "", of: role, standIn: why, how: "by telephone",
      proposal: script.proposal(form, measure, from: MadeUpCase.openingDay, incidents))
    question.proposal.facts = facts
    let put = question
    let script = script
    let move = head(name, needs: view != nil && role == .chair ? .chair : []) { scene in
      guard scene.mayAsk(role, measure.id, script, atMost: limit), incidents.allSatisfy(scene.knows)
      else {
        return nil
      }
      return [.consult(put, view: view, note: "")]
    }
    return role == .chair ? move.tagged(.ofChair) : move
  }
}

extension CaseConsultation {
  /// True while a view can still be recorded for it.
  var isUnanswered: Bool { !isWithdrawn && answered == nil }
}

extension Scene {
  /// The questions about a measure that a decision may still rest on.
  func freshQuestions(_ measure: String, _ script: MadeUpCase) -> [CaseConsultation] {
    state.consultations.filter { consultation in
      !consultation.isWithdrawn && consultation.facts.proposal.measure == measure
        && consultation.facts.proposal.incidents.contains { !isStale(consultation, for: $0) }
        && script.isFresh(consultation, on: day)
    }
  }

  /// True where a decision about an incident was taken since the question was put.
  func isStale(_ consultation: CaseConsultation, for incident: IncidentID) -> Bool {
    state.finalDecisions.contains { decision in
      decision.measure == consultation.facts.proposal.measure
        && decision.incidents.contains(incident)
        && decision.stamp.sequence > consultation.asked.sequence
    }
  }

  /// True where the walk offers a question to this role about this measure: not while one waits, nor once
  /// somebody answered about the whole site and every incident; or so many questions at most.
  func mayAsk(
    _ role: Role, _ measure: String, _ script: MadeUpCase, atMost limit: Int? = nil
  ) -> Bool {
    let fresh = freshQuestions(measure, script)
    let waits = state.consultations.contains { $0.facts.of == role && $0.isAwaited }
    if waits || fresh.contains(where: { $0.facts.of == role && $0.isUnanswered }) { return false }
    if let limit { return fresh.count < limit }
    let known = Set(state.countingIncidents.map(\.id))
    return !fresh.contains { consultation in
      let put = consultation.facts.proposal
      return consultation.answered != nil && put.terms.scope == .whole
        && known.isSubset(of: Set(put.incidents.filter { !isStale(consultation, for: $0) }))
    }
  }
}
