import CaseModel
import PolicyModel

extension FactsSource {
  /// One sentence for each way that the letter does not tell in a part of its own.
  func sentences(_ ways: [MetDemand]) -> [String] {
    ways.compactMap { sentence($0) }
  }

  private func sentence(_ met: MetDemand) -> String? {
    switch met.way {
    case .firstHandAccount:
      return "We gathered information from those involved; somebody who saw or heard it told us."
    case .askedWithoutAnswer:
      return "We asked those involved for their account and had no answer."
    case .nobodyElse: return "Nobody else was involved whom we could have asked."
    case .firstHandReport: return "Somebody who saw or heard it reported it."
    case .spokenTo: return "You were spoken to about what happened."
    case .offeredTwice: return "We offered more than once to speak with you about it."
    case .consulted: return consulted("The chair of governors was consulted", met)
    case .viceChairConsulted:
      return consulted("The vice-chair of governors was consulted, in the chair's place,", met)
    case .meetingHeld: return "We met to talk about it."
    case .meetingNotAttended: return "We offered you a meeting, which did not take place."
    case .conductAfterWarning:
      return "You had been warned in writing that a ban might follow, and the conduct went on."
    case .seriousnessReason: return tooSerious
    case .consentRecorded: return "Consent was given and recorded."
    case .attemptsRecorded: return "We tried to reach the family and the emergency contacts."
    case .overriddenWithReason:
      return met.by.isEmpty
        ? nil : "\(Self.departure(met.demand)), for this reason: \(LetterText.sentence(met.by))"
    // That police or social care asked for it may warn a suspect: no letter says why.
    case .putOffAtRequest: return "Nobody spoke with you about it beforehand."
    case .interimRoute, .representationsReceived, .replyByPassed, .replyDeclined,
      .stated,
      .notInvolved, .advisedOnly:
      return nil
    }
  }

  /// Nobody whom the school has warned is told that no step came first.
  private var tooSerious: String {
    let restriction = draft.about.flatMap { state.restriction($0) }
    guard let since = restriction.flatMap({ state.learntSinceWarning(under: $0) }) else {
      return "The matter was too serious to take every earlier step first."
    }
    return
      "You were warned on \(since.warned.when.day.inWords) that a ban might follow. What we learnt on "
      + "\(since.learnt.when.day.inWords) is too serious to leave it at that."
  }

  private func consulted(_ start: String, _ met: MetDemand) -> String {
    let one = state.consultations.first { $0.facts.consultation.rawValue == met.by }
    let day = one.map { " on \($0.asked.when.day.inWords)" } ?? ""
    let shown = one?.facts.officeShown ?? ""
    let office =
      shown.isEmpty
      ? ""
      : " That they hold that office was recorded by the headteacher; it is shown by: "
        + LetterText.sentence(shown)
    return "\(start)\(day) before the decision, which is \(decider)'s.\(office)"
  }

  /// What was set aside by a written reason.
  private static func departure(_ demand: Demand) -> String {
    switch demand {
    case .noticeLength: return "You were given less time to reply than is usual"
    case .childArrangements: return "The arrangements for each child are not made yet"
    case .adjustmentsAsked: return "You were not asked beforehand about adjustments"
    case .complaintRoute: return "The way to complain was not settled beforehand"
    case .impartialDecider:
      return
        "Whoever decided was affected by what happened or saw it, and decided all the same"
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .warnedFirst,
      .consentGiven, .familyTried, .chanceToRespond, .reasonsGiven, .endOrReview:
      return "A step was left out"
    }
  }

  /// What met a demand and was written into the record only after the decision.
  func remarks(_ ways: [MetDemand], decided: Stamp) -> [String] {
    ways.compactMap { met in
      guard let sequence = sequence(of: met), sequence > decided.sequence else { return nil }
      return "\(Self.subject(met.demand)) was written into the record after the decision."
    }
  }

  private static func subject(_ demand: Demand) -> String {
    switch demand {
    case .informationGathered: return "An account of those involved"
    case .parentSpokenTo: return "The conversation with you"
    case .chairConsulted: return "The consultation"
    case .meetingFirst: return "The meeting"
    case .warnedFirst, .consentGiven, .familyTried, .chanceToRespond, .reasonsGiven, .endOrReview,
      .noticeLength, .childArrangements, .adjustmentsAsked, .complaintRoute, .impartialDecider:
      return "A step before the decision"
    }
  }

  private func sequence(of met: MetDemand) -> Int? {
    if let sequence = Int(met.by) { return sequence }
    return state.consultations.first { $0.facts.consultation.rawValue == met.by }?.asked.sequence
  }
}
