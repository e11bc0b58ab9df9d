import CaseModel
import PolicyModel

extension MoveList {
  /// Restrictions as found: begun before the record, imposed elsewhere, and begun within the record's days.
  func found(_ measure: Measure) -> [Move] {
    let form = RestrictionForm.forms(of: measure.kind).last ?? .full
    let script = script
    func find(
      _ name: String, _ origin: FoundOrigin, _ from: @escaping @Sendable (Scene) -> CivilDate,
      by imposer: String = "The local authority"
    ) -> Move {
      decision(name, of: .head) { scene in
        if scene.state.restrictions.contains(where: { $0.found != nil }) { return nil }
        var terms = script.terms(form, measure, from: from(scene))
        terms.until = scene.day.adding(days: 21)
        return [
          .recordFound(
            RestrictionFound(
              restriction: "", measure: measure.id, terms: terms, origin: origin,
              imposedBy: imposer, shownBy: .letter,
              dated: MadeUpCase.firstDay.adding(days: -1), kept: "The office."))
        ]
      }
    }
    return [
      find("found, begun before the record", .before) { _ in
        MadeUpCase.firstDay.adding(days: -1)
      },
      find("found, imposed elsewhere", .elsewhere) { _ in MadeUpCase.openingDay.adding(days: -1) },
      find("found, begun within the record's days", .before) { _ in MadeUpCase.firstDay }.unlawful,
      find("found, begun before what it is about", .before) { _ in
        MadeUpCase.firstDay.adding(days: -14)
      }.only { !$0.state.countingIncidents.isEmpty }.unlawful,
      find("found, begun today", .before) { $0.day }.unlawful,
      find("found, imposed elsewhere after the case was opened", .elsewhere) { $0.day }.unlawful,
      find(
        "found, imposed by nobody", .before, { _ in MadeUpCase.firstDay.adding(days: -1) }, by: ""
      ).unlawful,
      decision("found once more", of: .head) { scene in
        guard let found = scene.state.restrictions.last(where: { $0.found != nil })?.found else {
          return nil
        }
        return [.recordFound(found)]
      }.unlawful,
      head("letter of the authority kept") { scene in
        guard scene.state.evidence.isEmpty else { return nil }
        return [
          .keepEvidence(
            EvidenceKept(hash: "", name: "a.pdf", bytes: 1, type: "application/pdf", describes: ""))
        ]
      },
    ]
  }

  /// Letters by the free step: those of measures and decisions, which it does not draft unless they were
  /// given up, and those that accompany something.
  func freeLetters(_ measure: Measure) -> [Move] {
    LetterKind.allCases.map { kind in
      let move = head("free letter: \(kind.name)") { scene in
        let about = scene.standing(measure.id)?.id ?? scene.state.openHearings.last?.id
        let isDueAgain = scene.state.untoldDecisions.contains {
          $0.kind == kind && $0.about == about
        }
        if isDueAgain
          || scene.state.letters.contains(where: { $0.draft.kind == kind && !kind.isOfAStep })
        {
          return nil
        }
        return [
          .draftLetter(
            LetterDrafted(letter: "", kind: kind, measure: measure.id, about: about))
        ]
      }
      return kind.isOfAStep ? move.unlawful : move.onlyTried
    }
  }

  /// Entries that gates have read, corrected one kind at a time.
  func corrections(_ measure: Measure) -> [Move] {
    let script = script
    func correct(_ name: String, _ find: @escaping @Sendable (Scene) -> Stamp?) -> Move {
      head("\(name) corrected") { scene in
        find(scene).map {
          [
            .correctEntry(
              EntryCorrected(sequence: $0.sequence, text: "It was not so.", why: "A mistake."))
          ]
        }
      }
    }
    return [
      correct("account") { $0.state.accounts.last?.stamp },
      correct("talk with the parent") { $0.state.conversations.last?.stamp },
      correct("view of the chair") { scene in
        scene.freshQuestions(measure.id, script).last { $0.replied != nil }?.replied
      },
      correct("question to the chair") { $0.freshQuestions(measure.id, script).last?.asked },
      correct("notice of intent") { $0.openNotices(of: measure.id).last?.opened },
      correct("sending of the notice") { scene in
        scene.state.letters.last { $0.draft.kind == .noticeOfIntent }?.sent
      },
      correct("answer of the parent") { scene in
        scene.openNotices(of: measure.id).last { !$0.reply.isAwaited }?.reply.answered
      },
      // What a letter says was fixed: it is given up, or set aside.
      correct("issue of a letter") { $0.state.letters.last { $0.issued != nil }?.issued }.unlawful,
      // A decision is set aside, not corrected: the correction changes nothing.
      correct("decision") { $0.state.restrictions.last { $0.ending == nil }?.decided }.onlyTried,
    ]
  }
}
