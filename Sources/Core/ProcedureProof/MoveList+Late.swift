import CaseModel
import PolicyModel

extension MoveList {
  /// What becomes known or is taken back late, about whatever stands: for seeded steps, which go on from it.
  var late: [Move] {
    letters + answers + judgements + restrictions
  }

  private func correct(_ name: String, _ find: @escaping @Sendable (Scene) -> Stamp?) -> Move {
    head("\(name) taken back") { scene in
      find(scene).map {
        [
          .correctEntry(
            EntryCorrected(sequence: $0.sequence, text: "It was not so.", why: "A mistake."))
        ]
      }
    }
  }

  /// Any letter that went out and came back, its sending or return taken back, and any that waits sent.
  private var letters: [Move] {
    func back(_ name: String, _ kinds: Set<LetterKind>) -> Move {
      head("\(name) came back") { scene in
        scene.lastLetter { kinds.contains($0.draft.kind) && $0.sent != nil && $0.returned == nil }
          .map {
            [.returnLetter(LetterReturned(letter: $0.id, reason: "Unknown."))]
          }
      }
    }
    return [
      back("warning of a ban", [.banWarning]),
      back("letter of more time", [.moreTime]),
      back("outcome of a review", [.reviewOutcome]),
      back("letter of a decision", [.ban, .interimBan, .managedContact, .accompaniedContact]),
      head("last letter that waits posted") { scene in
        scene.lastLetter { $0.isToGoOut }.map { Self.sending($0, by: .post) }
      },
      correct("sending of the last letter") { scene in scene.lastLetter { $0.sent != nil }?.sent },
      correct("return of the last letter") { scene in
        scene.lastLetter { $0.returned != nil }?.returned
      },
    ]
  }

  /// Any answer taken back, and more time given after it.
  private var answers: [Move] {
    let script = script
    return [
      correct("last answer") { scene in
        scene.state.openHearings.last { $0.reply.answered != nil }?.reply.answered
      },
      head("more time given, whatever was answered") { scene in
        scene.state.openHearings.last { $0.reply.answered == nil }.map {
          let by = script.replyBy(from: scene.day)
          return [.moveReplyBy(ReplyByMoved(about: $0.id, replyBy: by, reason: "More time."))]
        }
      },
    ]
  }

  /// The first incident judged away and back again, its joining taken back, and the wrong person named.
  private var judgements: [Move] {
    func judged(_ name: String, _ outcome: TriageOutcome, _ counts: Bool) -> Move {
      decision(name, of: .head) { scene in
        guard let first = scene.state.joinedIncidents.first, first.counts == counts else {
          return nil
        }
        return [
          .judgeIncident(
            IncidentJudged(
              incident: first.id, nature: .neither, seriousness: .low, outcome: outcome,
              reason: "As it turned out."))
        ]
      }
    }
    return [
      judged("first incident judged away", .unfounded, true),
      judged("first incident judged a case again", .openCase, false),
      correct("joining of the last incident") { $0.state.incidents.last?.joined },
      decision("found to be about somebody else", of: .head) { scene in
        scene.state.wrongPerson == nil
          ? [
            .correctPerson(
              PersonCorrected(
                wrong: MadeUpCase.person, right: MadeUpCase.otherPerson, reason: "A name alike."))
          ] : nil
      },
    ]
  }

  /// A breach logged of any restriction, whatever became of it.
  private var restrictions: [Move] {
    func breached(_ name: String, _ isOne: @escaping @Sendable (Restriction) -> Bool) -> Move {
      head("\(name) breached") { scene in
        scene.state.restrictions.last(where: isOne).map {
          [.logBreach(RestrictionBreached(restriction: $0.id, what: "Came in."))]
        }
      }.onlyTried
    }
    return [
      breached("last restriction") { _ in true },
      breached("restriction that was replaced") { $0.ending == .replaced },
      breached("restriction that was reviewed") { !$0.reviews.isEmpty },
    ]
  }
}

extension Scene {
  /// The last such letter that may still matter.
  fileprivate func lastLetter(where isOne: (CaseLetter) -> Bool) -> CaseLetter? {
    state.letters.last { isOne($0) && $0.overtaken == nil }
  }
}
