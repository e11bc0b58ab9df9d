import CaseModel
import PolicyModel

extension PathCheck {
  /// A meeting is held by whom the policy names.
  func faults(of meeting: MeetingArranged, _ record: PathRecord) -> [PathFault] {
    let named = pack.measures.filter { $0.kind == .meetingInvitation }.flatMap(\.with)
    guard !named.isEmpty, person.lacks(meeting.with, Set(named)) else { return [] }
    let words = named.map(\.inWords).joined(separator: " or ")
    return [
      (.wrongHands, "The meeting \(meeting.meeting) is with somebody else than \(words).")
    ]
  }

  /// Nobody is consulted about themselves, about somebody related, or about what they suffered or saw.
  func faults(of asked: ChairAsked, _ record: PathRecord) -> [PathFault] {
    var faults: [PathFault] = []
    if asked.isStandInUnsaid {
      faults.append(
        (
          .wrongHands,
          "The consultation \(asked.consultation) went to \(asked.of.inWords), and nothing says why."
        ))
    }
    if PathText(asked.proposal.facts).isEmpty {
      faults.append(
        (.gateBypassed, "The consultation \(asked.consultation) put no facts to whoever was asked.")
      )
    }
    let incidents = record.own.incidents.filter { asked.proposal.incidents.contains($0.id) }
    for early in incidents where !early.mayConcern(record.step.happened) {
      faults.append(
        (
          .outOfOrder,
          "The consultation \(asked.consultation) was before incident \(early.id) happened."
        ))
    }
    guard let somebody = asked.asked else {
      if person.knowsHolder(of: asked.of, on: record.today) {
        faults.append(
          (.wrongHands, "The consultation \(asked.consultation): nothing says who was asked."))
      }
      return faults
    }
    if let why = PathChair.objection(
      to: somebody, as: asked.of, at: record.today, on: incidents, person)
    {
      faults.append((.wrongHands, "The consultation \(asked.consultation): \(why)."))
    }
    return faults
  }

  /// A hearing is answered once, and whoever answers for somebody says who they are and what lets them.
  func faults(
    ofAnswer about: ItemID?, _ source: AnswerSource, by way: String = "", _ record: PathRecord
  ) -> [PathFault] {
    let isForThem = !source.through.isEmpty || way == DecliningWay.throughSomebody.rawValue
    if isForThem, source.through.saysNothing || source.leave.saysNothing {
      return [
        (
          .gateBypassed,
          "An answer came through somebody, and it is not said who or by what leave of the parent."
        )
      ]
    }
    return answeredTwice(about, record)
  }

  /// A hearing is answered once.
  private func answeredTwice(_ about: ItemID?, _ record: PathRecord) -> [PathFault] {
    guard let about else { return [] }
    func isAbout(_ letter: ItemID) -> Bool {
      record.own.letters.contains { $0.draft.letter == letter && $0.draft.about == about }
    }
    var isAnswered = false
    for entry in record.own.written {
      switch entry.event {
      case .representationsReceived(let reply) where reply.about == about && !reply.isPart:
        isAnswered = isAnswered || reply.source.through.isEmpty
      case .representationsDeclined(let reply) where reply.about == about:
        isAnswered = isAnswered || reply.source.through.isEmpty
      // What came while a letter was out that reached nobody is no answer to its next sending.
      case .letterReturned(let returned) where isAbout(returned.letter): isAnswered = false
      case .letterSent(let sent) where isAbout(sent.letter): isAnswered = false
      default: break
      }
    }
    return isAnswered ? [(.outOfOrder, "What was put in \(about) was answered twice.")] : []
  }

  // MARK: Challenges

  /// A challenge is to something decided, and is heard by somebody who had no part in it.
  func faults(of challenge: ChallengeReceived, _ record: PathRecord) -> [PathFault] {
    let known = record.own.restrictions.last { $0.id == challenge.about }
    guard let restriction = known,
      !record.step.happened.isSurely(before: restriction.decided.when)
    else {
      return [
        (.outOfOrder, "The challenge \(challenge.challenge) is to something not yet decided.")
      ]
    }
    var faults: [PathFault] = []
    for consultation in record.own.consultations where consultation.isDrawnIn(restriction) {
      let asked = consultation.asked
      // Whoever is known by name on both sides is judged by who they are, or else by the office.
      let isDrawnIn: Bool
      if let one = asked.asked, let other = challenge.staff {
        isDrawnIn = one == other
      } else {
        isDrawnIn = asked.of == office(hearing: challenge.hearer)
      }
      if isDrawnIn {
        faults.append(
          (
            .wrongHands,
            "The challenge \(challenge.challenge) is heard by whoever was consulted on it "
              + "in \(asked.consultation)."
          ))
      }
    }
    if challenge.staff == nil, let office = office(hearing: challenge.hearer),
      !person.roles.isEmpty || !person.offices.isEmpty,
      !person.knowsHolder(of: office, on: record.today)
    {
      faults.append(
        (
          .wrongHands,
          "The challenge \(challenge.challenge) is heard by an office that nobody holds."
        ))
    }
    if let hearer = challenge.staff, let why = objection(toHearer: hearer, restriction, record) {
      faults.append((.wrongHands, "The challenge \(challenge.challenge) is heard by \(why)."))
    }
    return faults + panelFaults(challenge, restriction, record)
  }

  /// A panel is somebody, and each who sits on it had no part in what is challenged.
  private func panelFaults(
    _ challenge: ChallengeReceived, _ restriction: PathRestriction, _ record: PathRecord
  ) -> [PathFault] {
    let name = "The challenge \(challenge.challenge)"
    var faults: [PathFault] = []
    if challenge.hearer == .panel, challenge.panel.isEmpty, challenge.staff == nil,
      challenge.names.saysNothing
    {
      faults.append((.wrongHands, "\(name) is heard by a panel of nobody."))
    }
    for member in challenge.panel {
      let wasAsked = record.own.consultations.contains {
        $0.isDrawnIn(restriction) && $0.asked.asked == member
      }
      let why =
        wasAsked ? "whoever was consulted on it" : objection(toHearer: member, restriction, record)
      if let why { faults.append((.wrongHands, "\(name) is heard by a panel with \(why).")) }
    }
    return faults
  }

  /// The office that hears a challenge; nil where people hear it who hold none. Whoever the complaints
  /// procedure names is named by the policy.
  private func office(hearing hearer: ChallengeHearer) -> Role? {
    switch hearer {
    case .chair: return .chair
    case .viceChair: return .viceChair
    case .procedure: return pack.challenge.heardBy
    case .panel: return nil
    }
  }

  /// Nobody hears a complaint about what they decided, suffered or saw, or that is theirs or a relative's.
  private func objection(
    toHearer hearer: StaffID, _ restriction: PathRestriction, _ record: PathRecord
  ) -> String? {
    if hearer == restriction.decider, !restriction.isFound { return "whoever decided it" }
    if restriction.reviewers.contains(hearer) { return "whoever decided a review of it" }
    if person.themselves.contains(hearer) { return "the person whom it is about" }
    if person.related.contains(hearer) { return "somebody related to the person" }
    let isInvolved = record.own.incidents.contains {
      restriction.incidents.contains($0.id) && $0.involved.contains(hearer)
    }
    return isInvolved ? "somebody who was affected by it or saw it" : nil
  }

  /// What was challenged and upheld is set aside in the same breath.
  func faults(
    of decided: ChallengeDecided, _ record: PathRecord, _ then: ArraySlice<Recorded<CaseEvent>>
  ) -> [PathFault] {
    guard decided.outcome == .upheld else { return [] }
    let challenged = record.own.written.compactMap { entry -> ItemID? in
      guard case .challengeReceived(let challenge) = entry.event,
        challenge.challenge == decided.challenge
      else { return nil }
      return challenge.about
    }.last
    guard let challenged else {
      return [(.outOfOrder, "A challenge that nobody received was decided.")]
    }
    let step = record.step
    let breath = then.prefix { $0.happened == step.happened && $0.staff == step.staff }
    let isDone = breath.contains { entry in
      if case .restrictionSetAside(let quashed) = entry.event {
        return quashed.restriction == challenged
      }
      return false
    }
    let wasDone = record.own.restrictions.contains { $0.id == challenged && $0.isSetAside }
    if isDone || wasDone { return [] }
    return [
      (
        .outOfOrder,
        "The challenge \(decided.challenge) was upheld, and \(challenged) was not set aside with it."
      )
    ]
  }
}

extension PathConsultation {
  /// True where whoever was asked was drawn into this restriction: asked about its measure on an incident
  /// of it, unless all that came of it is that there was no answer.
  fileprivate func isDrawnIn(_ restriction: PathRestriction) -> Bool {
    asked.proposal.measure == restriction.measure
      && !Set(asked.proposal.incidents).isDisjoint(with: restriction.incidents)
      && (replies.isEmpty || view != nil)
  }
}
