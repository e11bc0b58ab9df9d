import CaseModel
import Letters
import PolicyModel

extension Story {
  mutating func tell(_ variation: Variation) {
    beginning(variation)
    warnings(variation)
    hearing(variation)
    moreTime()
    ban(variation)
    aftermath(variation)
    contact(variation)
    ending(variation)
    post(variation)
  }

  private mutating func beginning(_ variation: Variation) {
    let reference = PolicyReference(pack: pack.id, edition: pack.version, digest: "00")
    add(.caseOpened(CaseOpened(parent: "p1", policy: reference)), on: day(3, 2))
    add(
      .incidentJoined(
        IncidentJoined(
          incident: "2026-031", on: When(day(3, 2), LocalTime(hour: 15, minute: 20)),
          channel: .premises, behaviours: variation.behaviours, categories: [.temper])),
      on: day(3, 2))
    names.incidents["2026-031"] = ReportedIncident(
      IncidentReported(
        channel: .premises, place: "playground gate", behaviours: variation.behaviours,
        seen: "Mrs Moss's own words, which no letter passes on.", firstHand: true, people: [],
        pack: pack.id, edition: pack.version), mark: nil, pack: pack)
    add(
      .statementTaken(
        StatementTaken(from: "a witness", part: .witness, firstHand: true, seen: "shouting")),
      on: day(3, 3))
    add(.parentSpokenTo(ParentSpokenTo(channel: .telephone, outcome: .spoken)), on: day(3, 3))
  }

  private static let statement = "You shouted at a member of staff at the gate for several minutes."

  private var gathered: [MetDemand] {
    [
      MetDemand(demand: .informationGathered, way: .firstHandAccount, by: "3"),
      MetDemand(demand: .parentSpokenTo, way: .spokenTo, by: "4"),
    ]
  }

  private mutating func warnings(_ variation: Variation) {
    let ways = variation.isMenu ? gathered : []
    add(
      .meetingArranged(
        MeetingArranged(
          meeting: "M1", on: day(3, 10), at: LocalTime(hour: 9, minute: 0),
          place: variation.isMenu ? "the head's office" : "", with: "s02")),
      on: day(3, 4))
    add(.measureTaken(MeasureTaken(measure: "meeting", ways: ways)), on: day(3, 4))
    draft(
      .invitation, "meeting", about: variation.isMenu ? "M1" : nil, details: Self.statement,
      on: day(3, 4))
    add(.measureTaken(MeasureTaken(measure: "warning-letter", ways: ways)), on: day(3, 11))
    draft(
      .warning, "warning-letter",
      details: "\(Self.statement)\nYou told us on the telephone that you were upset.",
      on: day(3, 11))
    if !variation.isMenu {
      add(.measureTaken(MeasureTaken(measure: "mediation")), on: day(3, 12))
    }
    let met = MetDemand(demand: .meetingFirst, way: .meetingNotAttended, by: "M1")
    add(.measureTaken(MeasureTaken(measure: "ban-warning", ways: ways + [met])), on: day(3, 12))
    draft(.banWarning, "ban-warning", details: Self.statement, on: day(3, 12))
  }

  private mutating func hearing(_ variation: Variation) {
    let full = Terms(
      form: .full, scope: .whole, from: day(4, 20), until: day(5, 22), untilWords: "half-term",
      review: day(5, 11))
    add(
      .noticeGiven(
        NoticeGiven(
          notice: "N1",
          proposal: Proposal(
            measure: "site-ban", terms: full, incidents: ["2026-031"],
            facts: "On 2 March you shouted at a member of staff at the gate.\nTwo people saw it."),
          replyBy: day(3, 24))),
      on: day(3, 16))
    draft(.noticeOfIntent, "site-ban", about: "N1", on: day(3, 16))
    add(
      .chairAsked(
        ChairAsked(
          consultation: "C1", of: variation.isMenu ? .chair : .viceChair,
          standIn: variation.isMenu ? nil : .away, how: "by telephone",
          proposal: Proposal(
            measure: "site-ban",
            terms: Terms(form: .full, scope: .whole, from: day(3, 17), until: day(7, 22)),
            incidents: ["2026-031"],
            facts: "On 2 March you shouted at a member of staff at the gate.\nTwo people saw it."))),
      on: day(3, 17), at: LocalTime(hour: 9, minute: 5))
    if variation.isMenu {
      add(
        .chairReplied(ChairReplied(consultation: "C1", view: .supports, note: "Keep it short.")),
        on: day(3, 17), at: LocalTime(hour: 9, minute: 15))
    }
    draft(.chairNote, "site-ban", about: "C1", on: day(3, 17))
  }

  private mutating func moreTime() {
    add(
      .replyByMoved(ReplyByMoved(about: "N1", replyBy: day(3, 27), reason: "They asked for it.")),
      on: day(3, 20))
    draft(.moreTime, "site-ban", about: "N1", on: day(3, 20))
  }

  private func reasons(_ what: String) -> DecisionReasons {
    DecisionReasons(
      facts: "\(what) Two people who were there told us the same.",
      factors: "I weighed the safety of staff and pupils against the effect on your family.",
      alternatives: "A further warning was considered; the conduct went on after the first.")
  }

  private func decision(
    _ id: ItemID, _ measure: String, _ terms: Terms, _ variation: Variation,
    replyBy: CivilDate? = nil, replaces: [ItemID] = []
  ) -> RestrictionDecided {
    var ways = gathered
    if variation.isMenu {
      ways.append(MetDemand(demand: .chairConsulted, way: .consulted, by: "C1"))
    } else {
      ways = [MetDemand(demand: .warnedFirst, way: .seriousnessReason)]
      ways.append(
        MetDemand(
          demand: .adjustmentsAsked, way: .overriddenWithReason,
          by: "you could not be reached in time"))
    }
    var why = reasons("You shouted at a member of staff at the gate on 2 March.")
    if variation.isMenu, terms.form == .full {
      why.answer =
        "You say that you were upset. I accept that, and it does not make the shouting safe."
    }
    return RestrictionDecided(
      restriction: id, measure: measure, terms: terms, incidents: ["2026-031"],
      proposed: replyBy == nil
        ? nil : Terms(form: .full, scope: .whole, from: terms.from, until: day(7, 22)),
      reasons: why, replyBy: replyBy,
      children: [
        ChildArrangement(pupil: "u1", arrangement: "handed over at the side door at 3.15 pm.")
      ],
      adjustments: variation.isMenu ? "You asked for more time to read." : "", ways: ways,
      seriousness: variation.isMenu ? "" : "A child was standing next to the member of staff.",
      replaces: replaces)
  }

  private mutating func ban(_ variation: Variation) {
    let interim = Terms(
      form: .interim, scope: variation.interimScope,
      conditions: variation.interimScope == .part
        ? "the playground before 9 am and after 3 pm" : "",
      from: day(3, 18), until: day(4, 17))
    add(
      .restrictionDecided(
        decision("R1", "site-ban", interim, variation, replyBy: day(3, 31))), on: day(3, 18))
    draft(.interimBan, "site-ban", about: "R1", on: day(3, 18))
    if variation.isMenu {
      add(
        .representationsReceived(
          RepresentationsReceived(about: "R1", how: "letter", text: "I was upset.")),
        on: day(3, 30))
      draft(.acknowledgement, "", about: "R1", on: day(3, 30))
    }
    let full = Terms(
      form: .full, scope: .whole, from: day(4, 15), until: day(5, 22), untilWords: "half-term",
      review: day(5, 11))
    add(
      .restrictionDecided(decision("R2", "site-ban", full, variation, replaces: ["R1"])),
      on: day(4, 15))
    draft(.ban, "site-ban", about: "R2", on: day(4, 15))
    add(
      .replyConsidered(
        ReplyConsidered(
          restriction: "R2",
          answer:
            "You say that you were provoked.\nTwo people who were there heard nothing said to you.",
          came: day(4, 14))),
      on: day(4, 16))
    draft(.laterReply, "site-ban", about: "R2", on: day(4, 16))
  }

  private mutating func aftermath(_ variation: Variation) {
    add(
      .exceptionAgreed(
        ExceptionAgreed(
          restriction: "R2", on: day(5, 7), purpose: "sports day",
          conditions: variation.isMenu ? "stay with Mr Price" : "")),
      on: day(4, 20))
    draft(.exception, "", about: "R2", on: day(4, 20))
    add(
      .restrictionBreached(
        RestrictionBreached(
          restriction: "R2", what: "You came to the school office and asked for a meeting.",
          place: "school office")),
      on: day(4, 27), at: LocalTime(hour: 8, minute: 50))
    draft(
      .restrictionBreached, "site-ban", about: "R2",
      details: "You came through the side gate and went to the office.", on: day(4, 27))
    add(
      .reviewPrepared(
        ReviewPrepared(
          restriction: "R2", since: "calm", breaches: "one", recommendation: variation.outcome,
          hearing: "V1",
          proposal: Proposal(
            measure: "site-ban", terms: reviewed(variation), incidents: ["2026-031"],
            facts: "You came in once against the terms."), replyBy: day(5, 4))),
      on: day(5, 1))
    draft(.reviewNotice, "site-ban", about: "V1", on: day(5, 1))
    if variation.isMenu, let letter = drafts[.reviewNotice]?.draft.letter {
      add(.letterSent(LetterSent(letter: letter, how: .post, to: "the address")), on: day(5, 1))
    }
    let terms = reviewed(variation)
    add(
      .reviewDecided(
        ReviewDecided(
          restriction: "R2", outcome: variation.outcome,
          reasons: reasons("You came in once against the terms."), terms: terms)),
      on: day(5, 5))
    draft(.reviewOutcome, "site-ban", about: "R2", on: day(5, 5))
    draft(.arrangementsOtherCarer, "site-ban", about: "R2", to: "p2", on: day(5, 6))
    draft(.staffAffected, "", about: "2026-031", toStaff: "s02", on: day(5, 6))
    add(
      .reviewDecided(
        ReviewDecided(
          restriction: "R2", outcome: .lift, reasons: reasons("All has been calm since May."))),
      on: day(6, 8))
    draft(.lift, "site-ban", about: "R2", on: day(6, 8))
  }

  private func reviewed(_ variation: Variation) -> Terms {
    Terms(
      form: variation.isMenu ? .full : .limited, scope: variation.isMenu ? .whole : .part,
      conditions: variation.isMenu ? "" : "you may bring Inês to the front door",
      from: day(4, 15), until: day(6, 26), review: day(6, 12))
  }

  private mutating func contact(_ variation: Variation) {
    let managed = Terms(
      form: .managedContact, scope: .whole,
      conditions: "one e-mail a week to the office; a reply comes within five school days",
      from: day(6, 15), until: day(7, 17), review: day(7, 6))
    add(
      .restrictionDecided(decision("R3", "managed-contact", managed, variation)), on: day(6, 15))
    draft(.managedContact, "managed-contact", about: "R3", on: day(6, 15))
    let form = variation.contact
    let measure = form == .seniorContact ? "senior-contact" : "accompanied-contact"
    let accompanied = Terms(
      form: form, scope: .whole, conditions: "Tom Price is there each time", from: day(6, 16),
      review: day(7, 17))
    add(.restrictionDecided(decision("R4", measure, accompanied, variation)), on: day(6, 16))
    draft(.accompaniedContact, measure, about: "R4", on: day(6, 16))
    add(
      .challengeReceived(
        ChallengeReceived(
          challenge: "H0", about: "R4", hearer: .panel, says: "Too long", how: "by post")),
      on: day(6, 22))
    if !variation.isMenu { draft(.acknowledgement, "", about: "H0", on: day(6, 23)) }
    add(
      .challengeDecided(
        ChallengeDecided(
          challenge: "H0", outcome: variation.isMenu ? .partly : .notUpheld,
          reasons: "The panel read what you wrote and both accounts.")), on: day(7, 3))
    draft(.challengeOutcome, measure, about: "H0", on: day(7, 6))
    draft(.lapse, measure, about: "R4", on: day(7, 18))
  }

  private mutating func ending(_ variation: Variation) {
    if variation.isMenu {
      add(
        .challengeReceived(
          ChallengeReceived(
            challenge: "H1", about: "R3", hearer: .panel, says: "It was not me", how: "by post")),
        on: day(7, 1))
      add(
        .challengeDecided(
          ChallengeDecided(challenge: "H1", outcome: .upheld, reasons: "Too wide.")), on: day(7, 8))
    }
    add(
      .restrictionSetAside(
        RestrictionSetAside(
          restriction: "R3", reason: "The terms were wider than the facts called for.",
          challenge: variation.isMenu ? "H1" : nil)),
      on: day(7, 9))
    draft(.setAside, "managed-contact", about: "R3", on: day(7, 9))
    let terms = Terms(form: .full, scope: .whole, from: day(9, 14), until: day(10, 16))
    if variation.isMenu {
      add(
        .noticeGiven(
          NoticeGiven(
            notice: "N2",
            proposal: Proposal(
              measure: "site-ban", terms: terms, incidents: ["2026-031"],
              facts: "A report from 7 September."), replyBy: day(9, 14))), on: day(9, 7))
      add(
        .representationsDeclined(
          RepresentationsDeclined(about: "N2", how: "telephone", said: "No thank you.")),
        on: day(9, 9))
    } else {
      var interim = terms
      interim.form = .interim
      add(
        .restrictionDecided(
          decision("R5", "site-ban", interim, variation, replyBy: day(9, 18))), on: day(9, 10))
    }
    let about: ItemID = variation.isMenu ? "N2" : "R5"
    add(
      .noRestrictionDecided(
        NoRestrictionDecided(
          about: about,
          reasons: DecisionReasons(
            facts: "A second account showed that you had not been there.", factors: "",
            alternatives: ""))),
      on: day(9, 22))
    draft(.noBan, "site-ban", about: about, on: day(9, 22))
  }

  private mutating func post(_ variation: Variation) {
    add(
      .incidentJoined(
        IncidentJoined(
          incident: "2026-040", on: When(day(9, 24)), channel: .socialMedia,
          behaviours: variation.behaviours, categories: [.disrespect])),
      on: day(9, 25))
    names.incidents["2026-040"] = ReportedIncident(
      IncidentReported(
        channel: .socialMedia, place: "the village group", behaviours: variation.behaviours,
        seen: "Mrs Moss saw it.", firstHand: true, people: [], pack: pack.id,
        edition: pack.version), mark: nil, pack: pack)
    draft(
      .removalRequest, "", about: "2026-040",
      details: "You wrote in the village group that the school covers up a theft.", on: day(9, 25))
  }
}
