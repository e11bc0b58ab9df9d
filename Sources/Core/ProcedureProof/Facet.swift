import PolicyModel

/// Something about a case that a part of the walk tells apart.
enum Facet: Hashable, Sendable {
  /// What was asked of those involved, as far as a requirement or a duty reads it.
  case accounts
  /// What was said to the parent, as far as a requirement or a duty reads it.
  case words
  /// Meetings offered and held.
  case meeting
  /// What the chair or the vice-chair was asked about this measure.
  case chair(String)
  /// Warnings of a ban, and incidents after them.
  case warning
  /// The parent's chance to put their side before this measure.
  case hearing(String)
  /// Whether this restriction is in force.
  case restriction(String)
  /// Every stage of this measure's letter.
  case letter(String)
  /// Whether this measure was used, or its letter waits to be sent.
  case used(String)
  /// Which rungs of a ladder were passed over.
  case rungs
  /// Whether contact with the parent is on hold.
  case hold
  /// Whether anything was kept as evidence.
  case evidence
  /// Whether a restriction was recorded as found.
  case found
  /// How many accounts, talks and questions there are, of which a correction takes the last.
  case corrections
  /// Whether what the parent said once a restriction was decided waits to be considered, and until when it is in
  /// time.
  case lateReplies
  /// How many questions were put and restrictions decided, where the walk goes only so far.
  case limits
  /// How many meetings were arranged, where the walk goes only so far.
  case fewMeetings

  /// The facet that a requirement before this measure or power reads; nil where the form itself or the
  /// hearing answers it.
  static func of(_ requirement: Requirement, before step: String) -> Facet? {
    switch requirement.id {
    case .informationGathered: return .accounts
    case .parentSpokenTo: return .words
    case .chairConsulted: return .chair(step)
    case .meetingFirst: return .meeting
    case .warnedFirst: return requirement.ways.contains(.conductAfterWarning) ? .warning : nil
    case .consentGiven, .familyTried, .chanceToRespond, .reasonsGiven, .endOrReview,
      .noticeLength, .childArrangements, .adjustmentsAsked, .complaintRoute, .impartialDecider:
      return nil
    }
  }

  /// The facets that the requirements before a step read, and those before the steps that they rest on.
  static func read(before step: String, _ requirements: [Requirement], in pack: PolicyPack) -> Set<
    Facet
  > {
    var facets: Set<Facet> = []
    for requirement in requirements {
      guard let facet = of(requirement, before: step) else { continue }
      facets.insert(facet)
      guard facet == .warning, let warning = pack.measure(of: .banWarning) else { continue }
      facets.insert(.used(warning.id))
      facets.formUnion(read(before: warning.id, warning.requires, in: pack))
    }
    return facets
  }
}
