public import PolicyModel

/// Judges requirements against a case: the policy gate and the fairness gate.
///
/// Order is judged by when things happened, not by when they were written down: what is known to have
/// happened after the step does not count for it, nor what is known to have happened before the incident
/// that calls for it. Every requirement is asked for each incident that the step rests on.
public struct Gate: Sendable {
  private let decider: Decider
  let measure: String

  /// A gate before one measure or power of a case.
  public init(_ state: CaseState, _ context: CaseContext, measure: String) {
    self.init(Decider(state, context), measure: measure)
  }

  /// The same for whoever decides.
  init(_ decider: Decider, measure: String) {
    self.decider = decider
    self.measure = measure
  }

  var state: CaseState { decider.state }
  var context: CaseContext { decider.context }
  /// What is recorded about the person over all their cases.
  var person: PersonRecord { decider.person }

  /// Judges every requirement, in the order the pack names them.
  public func judge(_ requirements: [Requirement], _ intention: Intention) -> [Judgement] {
    requirements.filter(applies).map { judge($0, intention) }
  }

  /// Judges them, and refuses with every reason or returns how each was met.
  public func pass(
    _ requirements: [Requirement], _ intention: Intention
  ) -> Result<[MetDemand], RefusedByGate> {
    var met: [MetDemand] = []
    var reasons: [Refusal.Reason] = []
    for judgement in judge(requirements, intention) {
      switch judgement {
      case .met(let demand): met.append(demand)
      case .unmet(let reason): reasons.append(reason)
      case .toBeStated: break
      }
    }
    return reasons.isEmpty ? .success(met) : .failure(RefusedByGate(reasons: reasons))
  }

  /// The reasons for which a gate refuses.
  public struct RefusedByGate: Error, Hashable, Sendable {
    /// Every reason; never empty.
    public var reasons: [Refusal.Reason]
  }

  /// What happens with each child is asked where there is one.
  private func applies(_ requirement: Requirement) -> Bool {
    requirement.id != .childArrangements || !context.children.isEmpty
  }

  private func judge(_ requirement: Requirement, _ intention: Intention) -> Judgement {
    if let found = met(requirement, intention) { return .met(found) }
    if requirement.id.isFairness && context.person.isVisitor {
      return .met(MetDemand(demand: requirement.id, way: .advisedOnly))
    }
    if requirement.id.overridable, let reason = intention.overrides[requirement.id],
      !reason.tellsNothing, requirement.ways.contains(.overriddenWithReason)
    {
      return .met(MetDemand(demand: requirement.id, way: .overriddenWithReason, by: reason))
    }
    if !intention.isFilledIn && isStatedInForm(requirement, intention) {
      return .toBeStated(requirement.id)
    }
    return .unmet(reason(requirement, intention))
  }

  private func isStatedInForm(_ requirement: Requirement, _ intention: Intention) -> Bool {
    switch requirement.id {
    case .reasonsGiven, .endOrReview, .noticeLength, .childArrangements, .adjustmentsAsked,
      .complaintRoute, .consentGiven, .familyTried, .impartialDecider:
      return true
    case .warnedFirst:
      return requirement.ways.contains(.seriousnessReason) && mayBeTooSerious(intention)
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .chanceToRespond:
      return false
    }
  }

  /// How a requirement is met; nil where it is not.
  private func met(_ requirement: Requirement, _ intention: Intention) -> MetDemand? {
    switch requirement.id {
    case .informationGathered, .parentSpokenTo, .meetingFirst:
      return forEachIncident(requirement, intention)
    case .chairConsulted:
      return latestView(requirement, intention).map { consultation in
        MetDemand(
          demand: .chairConsulted,
          way: consultation.facts.of == .chair ? .consulted : .viceChairConsulted,
          by: consultation.facts.consultation.rawValue)
      }
    case .chanceToRespond: return heard(requirement, intention)
    case .warnedFirst, .consentGiven, .familyTried, .reasonsGiven, .endOrReview, .noticeLength,
      .childArrangements, .adjustmentsAsked, .complaintRoute, .impartialDecider:
      for way in requirement.ways {
        guard let by = statement(of: way, requirement.id, intention) else { continue }
        return MetDemand(demand: requirement.id, way: way, by: by)
      }
      return nil
    }
  }

  // MARK: What is asked for each incident

  /// The incidents that a step rests on.
  func incidents(of intention: Intention) -> [CaseIncident] {
    state.incidents.filter { $0.counts && intention.incidents.contains($0.id) }
  }

  /// What stands for an incident: an entry, or an item with its id; nil where the way was not gone.
  private func forEachIncident(
    _ requirement: Requirement, _ intention: Intention
  ) -> MetDemand? {
    let incidents = incidents(of: intention)
    var found: [(way: Way, by: String)] = []
    for incident in incidents {
      guard let one = way(requirement, incident, intention) else { return nil }
      found.append(one)
    }
    guard let first = found.first else { return nil }
    var names: [String] = []
    for one in found where !names.contains(one.by) { names.append(one.by) }
    return MetDemand(
      demand: requirement.id, way: first.way, by: names.joined(separator: " "))
  }

  /// True where some incident lacks this requirement.
  func lacking(_ requirement: Requirement, _ intention: Intention) -> [CaseIncident] {
    incidents(of: intention).filter { way(requirement, $0, intention) == nil }
  }

  private func way(
    _ requirement: Requirement, _ incident: CaseIncident, _ intention: Intention
  ) -> (way: Way, by: String)? {
    for way in requirement.ways {
      if let by = fulfilment(of: way, incident, intention) { return (way, by) }
    }
    return nil
  }

  private func fulfilment(
    of way: Way, _ incident: CaseIncident, _ intention: Intention
  ) -> String? {
    func account(_ matches: (CaseAccount) -> Bool) -> String? {
      state.accounts.first {
        $0.incident == incident.id && matches($0) && counts($0.stamp, for: incident)
      }.map { String($0.stamp.sequence) }
    }
    switch way {
    case .firstHandAccount: return account { $0.informs && isOfSomebodyElse($0) }
    case .askedWithoutAnswer:
      // Who was asked has until the next school day to answer (our default).
      return account {
        $0.kind == .askedInVain && isOfSomebodyElse($0) && !isOfWhoeverAsked($0)
          && context.end(of: .overnight, from: $0.stamp.when.day) <= context.happened.day
      }
    case .nobodyElse:
      return account {
        $0.kind == .nobodyElse && unasked(incident, besides: $0.stamp.staff).isEmpty
      }
    case .firstHandReport:
      guard intention.intendedForm == .interim, incident.facts.firstHand else { return nil }
      return String(incident.joined.sequence)
    case .spokenTo: return words(incident) { $0.outcome == .spoken }.first
    case .offeredTwice:
      let offers = offers(incident)
      return offers.count >= 2 ? offers.joined(separator: " ") : nil
    case .putOffAtRequest:
      return words(incident, \.isPutOffByAuthority).first ?? holdThatStands
    case .meetingHeld:
      let meeting = state.meetings.first {
        ($0.held.map { counts($0, for: incident) } ?? false) && wasAgreed($0)
      }
      return meeting?.facts.meeting.rawValue
    case .meetingNotAttended:
      let meeting = state.meetings.first {
        ($0.missed.map { counts($0, for: incident) } ?? false) && counts($0.arranged, for: incident)
          && ($0.why?.countsAsOffered ?? false) && wasOffered($0)
      }
      return meeting?.facts.meeting.rawValue
    case .consulted, .viceChairConsulted, .conductAfterWarning, .seriousnessReason,
      .consentRecorded, .attemptsRecorded, .interimRoute, .representationsReceived,
      .replyByPassed, .replyDeclined, .stated, .notInvolved, .overriddenWithReason, .advisedOnly:
      return nil
    }
  }

  /// True for one who asked nobody but themselves.
  private func isOfWhoeverAsked(_ account: CaseAccount) -> Bool {
    context.somebody(account.stamp.staff).map { account.from.mayName($0.name) } ?? false
  }

  /// The staff whom an incident names as affected or as witnesses, and whom nobody has asked or heard: whoever says
  /// that nobody else was involved has not looked at the report.
  func unasked(_ incident: CaseIncident, besides staff: StaffID) -> [StaffID] {
    (incident.facts.affectedStaff + incident.facts.witnessStaff).filter { id in
      let name = context.somebody(id)?.name
      return id != staff
        && !state.accounts.contains { account in
          account.incident == incident.id
            && (account.staff == id || name.map { account.from.mayName($0) } ?? false)
        }
    }
  }

  /// True unless whoever told it, or was asked, may be the person of the case, whatever part was chosen: one
  /// learns nothing of what they did from asking only them.
  func isOfSomebodyElse(_ account: CaseAccount) -> Bool {
    !account.isTheirSide && !account.from.mayName(context.person.name)
  }

  /// True where it happened by then, and not before the incident that calls for it.
  func counts(_ stamp: Stamp, for incident: CaseIncident) -> Bool {
    counts(stamp) && !stamp.when.isKnown(before: incident.facts.on)
  }

  /// True where it is not known to have happened only after the step.
  func counts(_ stamp: Stamp) -> Bool { !context.happened.isKnown(before: stamp.when) }

  private func words(
    _ incident: CaseIncident, _ matches: (ParentSpokenTo) -> Bool
  ) -> [String] {
    state.conversations.filter {
      $0.facts.incidents.contains(incident.id) && matches($0.facts)
        && counts($0.stamp, for: incident)
    }.map { String($0.stamp.sequence) }
  }

  /// The entry by which an authority asked that nobody contact the person, while that stands; nil where none did.
  private var holdThatStands: String? {
    guard let hold = person.hold, hold.facts.isRequestOfAuthority,
      !context.happened.isKnown(before: hold.placed.when)
    else { return nil }
    return String(hold.placed.sequence)
  }

  /// One offer for each school day on which a talk was offered and declined or not answered.
  private func offers(_ incident: CaseIncident) -> [String] {
    var days: Set<CivilDate> = []
    return state.conversations.filter { conversation in
      conversation.facts.isOfferInVain
        && conversation.facts.incidents.contains(incident.id)
        && counts(conversation.stamp, for: incident)
        && context.isSchoolDay(conversation.stamp.when.day)
        && days.insert(conversation.stamp.when.day).inserted
    }.map { String($0.stamp.sequence) }
  }
}

extension Demand {
  /// True for what law and guidance ask rather than the school's policy.
  public var isFairness: Bool {
    switch self {
    case .chanceToRespond, .reasonsGiven, .endOrReview, .noticeLength, .childArrangements,
      .adjustmentsAsked, .complaintRoute, .impartialDecider:
      return true
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .warnedFirst,
      .consentGiven, .familyTried:
      return false
    }
  }
}

extension String {
  /// True where no letter and no figure is in it, so that no screen and no letter shows it.
  var isBlank: Bool {
    // Most texts begin with a letter that its byte tells, which is far quicker than its character.
    if let first = utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first | 0x20 {
      return false
    }
    return !contains { $0.isLetter || $0.isNumber }
  }
}
