import PolicyModel

/// What decides rests on facts that were told, and the way to complain is the policy's own.
extension Decider {
  /// What a field beside the facts brings up that the person was not told.
  ///
  /// - Parameter inTheirFavour: only conduct of theirs counts, and no day: what ends a restriction may have happened
  ///   on any.
  func broughtUp(
    in text: String, beside facts: String, _ incidents: [IncidentID], inTheirFavour: Bool = false
  ) -> [String] {
    let claims = BroughtUp.claims(in: text).filter { !inTheirFavour || $0.isOfConduct }
    if claims.isEmpty { return [] }
    let cases = person.states
    let put = cases.flatMap(\.hearings).filter { $0.told != nil }.map(\.proposal)
      .filter { !Set($0.incidents).isDisjoint(with: incidents) }
    let decided = state.restrictions.filter { !Set($0.incidents).isDisjoint(with: incidents) }
      .compactMap { $0.decision?.reasons.facts }
    let behaviours = state.joinedIncidents.filter { incidents.contains($0.id) }
      .flatMap { $0.facts.behaviours + $0.facts.categories.map(\.words) }
    let about = BroughtUp(
      told: [facts] + put.map(\.facts) + decided + behaviours, days: knownDays,
      incidents: incidents + put.flatMap(\.incidents), today: context.today)
    return about.statements(among: claims)
  }

  /// Why reasons that bring up what was not told carry no decision.
  ///
  /// - Parameters:
  ///   - told: the facts that were put, where nothing else holds those of the reasons against them.
  ///   - besides: what else its letter says.
  func broughtUpRefused(
    _ reasons: DecisionReasons, told: String? = nil, _ incidents: [IncidentID],
    besides: [String] = [], inTheirFavour: Bool = false, opens: String
  ) -> [Refusal.Reason] {
    let fields =
      (told == nil ? [] : [reasons.facts]) + [reasons.factors, reasons.alternatives]
      + [reasons.whyLong ?? "", reasons.answer] + besides
    let found = fields.flatMap {
      broughtUp(
        in: $0, beside: told ?? reasons.facts, incidents, inTheirFavour: inTheirFavour)
    }
    if found.isEmpty { return [] }
    return [
      Refusal.Reason(
        kind: .fairness, why: Self.notTold(found),
        citation: .ours("what decides is among the facts told"),
        opens: ["Leave it out.", opens])
    ]
  }

  static func notTold(_ found: [String]) -> String {
    let quoted = found.map { "“\($0)”" }.joined(separator: ", ")
    return "\(quoted): that is not among the facts told, and nothing is decided on what was not."
  }

  /// Why words on complaining are no way to complain: the policy's own route stands whatever is said besides.
  func complaintRefused(_ words: String) -> Refusal.Reason? {
    let against: Set<Substring> = [
      "cannot", "deadline", "expires", "final", "lost", "never", "no", "nobody", "none", "not",
      "nothing", "refused", "t", "useless", "within", "without",
    ]
    guard words != context.pack.challenge.route,
      words.lowercased().split(whereSeparator: { !$0.isLetter }).contains(where: against.contains)
    else { return nil }
    return Refusal.Reason(
      kind: .fairness,
      why:
        "The way to complain is the policy's own: \(context.pack.challenge.route). What is said besides "
        + "takes nothing from it.",
      citation: context.pack.challenge.citation,
      opens: ["Say what helps a complaint on its way, or leave the policy's own words."])
  }

  /// The days of which the record of the person's cases knows: what happened, what was put and what was done.
  private var knownDays: Set<CivilDate> {
    Set(person.states.flatMap(\.days))
  }
}

extension CaseState {
  /// The days of what it is about, and of what was done in it.
  var days: [CivilDate] {
    var stamps = [openedStamp, closedStamp].compactMap(\.self)
    stamps += accounts.map(\.stamp) + conversations.map(\.stamp) + measures.map(\.stamp)
    stamps += letters.flatMap { [$0.drafted, $0.issued, $0.sent, $0.returned] }.compactMap(\.self)
    stamps += meetings.flatMap { [$0.arranged, $0.held, $0.missed] }.compactMap(\.self)
    stamps += hearings.flatMap { [$0.opened, $0.told, $0.reply.answered] }.compactMap(\.self)
    stamps += consultations.flatMap { [$0.asked, $0.replied] }.compactMap(\.self)
    stamps += restrictions.flatMap {
      [$0.decided, $0.told, $0.ended].compactMap(\.self) + $0.reviews
    }
    stamps += restrictions.flatMap(\.breaches) + adjustments + otherReplies
    stamps += evidence.map(\.stamp) + departures.map(\.stamp) + passedOver.map(\.stamp)
    stamps += holds.flatMap { [$0.placed, $0.lifted] }.compactMap(\.self)
    stamps += restrictions.flatMap {
      $0.requests.map(\.asked) + $0.considered + $0.agreed.map(\.stamp)
    }
    stamps += challenges.flatMap { [$0.received, $0.decided] }.compactMap(\.self)
    let terms = restrictions.map(\.terms) + hearings.map(\.proposal.terms)
    return stamps.map(\.when.day) + joinedIncidents.map(\.facts.on.day)
      + restrictions.flatMap { $0.agreed.map(\.facts.on) }
      + hearings.flatMap { $0.reply.days.map(\.by) } + meetings.map(\.facts.on)
      + terms.flatMap { [$0.from, $0.until, $0.review].compactMap(\.self) }
  }
}
