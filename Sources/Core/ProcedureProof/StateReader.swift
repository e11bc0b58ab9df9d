import CaseModel
import PolicyModel

/// What a part of the walk keeps of a state. Two states with one key take and refuse the same moves.
struct StateKey: Hashable, Sendable {
  var bytes: [UInt8] = []

  mutating func add(_ value: Int) { bytes.append(UInt8(clamping: value)) }
  mutating func add(_ value: Bool) { bytes.append(value ? 1 : 0) }

  /// How far a day lies ahead: 0 for a day that has passed, 255 for none.
  mutating func add(_ day: CivilDate?, from today: CivilDate) {
    guard let day else { return add(255) }
    add(max(0, min(1 + today.days(until: day), 200)))
  }
}

/// Reads the key of a state: only what some requirement, duty or due date of the pack reads.
struct StateReader: Sendable {
  let pack: PolicyPack
  let calendar: SchoolCalendar
  let script: MadeUpCase
  let facets: Set<Facet>
  /// The facets in an order that is the same on every run.
  private let measuresHeard: [String]
  private let measuresAsked: [String]
  private let restrictions: [String]
  private let letters: [String]
  private let used: [String]
  private let accountWays: [Set<Way>]
  private let wordWays: [Set<Way>]
  private let meetingWays: [Set<Way>]
  init(pack: PolicyPack, calendar: SchoolCalendar, facets: Set<Facet>) {
    self.pack = pack
    self.calendar = calendar
    self.facets = facets
    script = MadeUpCase(pack: pack, calendar: calendar)
    func ids(_ make: (String) -> Facet) -> [String] {
      pack.measures.map(\.id).filter { facets.contains(make($0)) }
    }
    measuresHeard = ids { .hearing($0) }
    measuresAsked = ids { .chair($0) }
    restrictions = ids { .restriction($0) }
    letters = ids { .letter($0) }
    used = ids { .used($0) }
    let requirements = pack.measures.flatMap(\.requires) + pack.powers.flatMap(\.requires)
    func ways(_ demand: Demand) -> [Set<Way>] {
      var found: [Set<Way>] = []
      for requirement in requirements where requirement.id == demand {
        let set = Set(requirement.ways)
        if !found.contains(set) { found.append(set) }
      }
      return found
    }
    accountWays = ways(.informationGathered)
    wordWays = ways(.parentSpokenTo)
    meetingWays = ways(.meetingFirst)
  }

  /// The key of a scene.
  func key(_ scene: Scene) -> StateKey {
    let state = scene.state
    var key = StateKey()
    key.bytes.reserveCapacity(64)
    key.add(state.opened == nil ? 0 : state.closed == nil ? 1 : 2)
    for incident in state.incidents {
      key.add(incident.facts.nature == nil ? 1 : incident.counts ? 2 : 3)
      addDuties(state, incident, &key)
    }
    addChallenges(scene, &key)
    if facets.contains(.accounts) { eachIncident(state) { addAccounts(scene, $0, &key) } }
    if facets.contains(.words) { eachIncident(state) { addWords(scene, $0, &key) } }
    if facets.contains(.meeting) { addMeetings(scene, &key) }
    if facets.contains(.warning) { addWarnings(state, &key) }
    if facets.contains(.evidence) { key.add(!state.evidence.isEmpty) }
    if facets.contains(.hold) {
      key.add(state.hold != nil)
      key.add(!state.holds.isEmpty)
    }
    for measure in measuresAsked { addChair(scene, measure, &key) }
    for id in letters { addLetter(state, id, &key) }
    for id in used { addUse(state, id, &key) }
    if facets.contains(.rungs) { addRungs(scene, &key) }
    for measure in measuresHeard { addHearings(scene, measure, &key) }
    for measure in restrictions { addRestrictions(scene, measure, &key) }
    if !restrictions.isEmpty { addDecisions(scene, &key) }
    addUntold(scene, &key)
    addOtherLetters(scene, &key)
    return key
  }

  private func eachIncident(_ state: CaseState, _ body: (IncidentID) -> Void) {
    for incident in state.countingIncidents { body(incident.id) }
  }

  /// Each duty, as one incident would have it: whether it calls for it, and whether it is done for it or
  /// departed from, which stays so.
  private func addDuties(
    _ state: CaseState, _ incident: CaseIncident, _ key: inout StateKey
  ) {
    for duty in pack.duties {
      key.add(duty.isCalled(by: incident.facts))
      key.add(
        incident.counts
          && state.answer(to: duty, for: incident, in: pack, calendar: calendar) != .due)
    }
  }

  // MARK: What is gathered

  private func addAccounts(_ scene: Scene, _ incident: IncidentID, _ key: inout StateKey) {
    let state = scene.state
    let about = state.accounts.filter { $0.incident == incident }
    var found: Set<Way> = []
    var isAskedToday = false
    for account in about {
      switch account.kind {
      case .given: if account.informs { found.insert(.firstHandAccount) }
      case .askedInVain where account.stamp.when.day < scene.day:
        found.insert(.askedWithoutAnswer)
      case .askedInVain: isAskedToday = true
      case .nobodyElse: found.insert(.nobodyElse)
      }
    }
    key.add(isAskedToday)
    for ways in accountWays { key.add(!ways.isDisjoint(with: found)) }
    if facets.contains(.corrections) {
      key.add(about.count)
      key.add(state.accounts.last.map { $0.incident == incident && $0.given } ?? false)
    }
  }

  private func addWords(_ scene: Scene, _ incident: IncidentID, _ key: inout StateKey) {
    let about = scene.state.conversations.filter { $0.facts.incidents.contains(incident) }
    var found: Set<Way> = []
    for conversation in about {
      switch conversation.facts.outcome {
      case .spoken: found.insert(.spokenTo)
      case .putOff:
        if conversation.facts.requestedFrom != .parent { found.insert(.putOffAtRequest) }
      case .declined, .unanswered: break
      }
    }
    let offers = scene.offerDays(incident)
    if offers.count >= 2 { found.insert(.offeredTwice) }
    let everywhere = wordWays.allSatisfy { !$0.isDisjoint(with: found) }
    for ways in wordWays { key.add(!ways.isDisjoint(with: found)) }
    // Once every demand is met, no further offer matters.
    let counts = found.isEmpty || !everywhere
    key.add(counts ? min(offers.count, 2) : 3)
    key.add(offers.count == 1 && offers.contains(scene.day))
    if facets.contains(.corrections) { key.add(about.count) }
  }

  private func addMeetings(_ scene: Scene, _ key: inout StateKey) {
    let state = scene.state
    key.add(state.meetings.contains(where: \.isOpen))
    key.add(state.meetings.contains { $0.isOpen && $0.facts.on > scene.day })
    if facets.contains(.fewMeetings) { key.add(min(state.meetings.count, 2)) }
    for incident in state.countingIncidents {
      func counts(_ stamp: Stamp?) -> Bool {
        stamp.map { !$0.when.isKnown(before: incident.facts.on) } ?? false
      }
      var found: Set<Way> = []
      if state.meetings.contains(where: { counts($0.held) }) { found.insert(.meetingHeld) }
      if state.meetings.contains(where: {
        counts($0.arranged) && counts($0.missed) && ($0.why?.countsAsOffered ?? false)
      }) {
        found.insert(.meetingNotAttended)
      }
      key.add(!found.isEmpty)
      // A meeting that was offered before the incident is no offer about it.
      key.add(state.meetings.contains { $0.isOpen && counts($0.arranged) })
      for ways in meetingWays { key.add(!ways.isDisjoint(with: found)) }
    }
  }

  private func addWarnings(_ state: CaseState, _ key: inout StateKey) {
    let warnings = state.banWarnings
    key.add(!warnings.isEmpty)
    for incident in state.countingIncidents {
      key.add(warnings.contains { $0.when.isKnown(before: incident.facts.on) })
      key.add(state.hadReadWarning(before: incident.facts.on, calendar))
      guard !warnings.isEmpty else { continue }
      // What a warning has answered is not called too serious for it, unless more was told since.
      let answers = state.letters.filter { letter in
        letter.draft.kind == .banWarning && letter.hasReached
          && state.countingIncidents.contains {
            $0.joined.sequence < letter.drafted.sequence
              && $0.facts.on.day == incident.facts.on.day
          }
      }
      let last = answers.compactMap(\.sent).map(\.sequence).max()
      key.add(last != nil)
      key.add(
        state.accounts.contains {
          $0.incident == incident.id && $0.informs && $0.stamp.sequence > last ?? Int.max
        })
    }
  }

  // MARK: Letters and rungs

  private func addLetter(_ state: CaseState, _ id: String, _ key: inout StateKey) {
    let all = state.letters.filter { $0.draft.measure == id }
    key.add(all.contains(where: \.hasReached))
    key.add(all.last.map { letterStage($0) } ?? 0)
    // An invitation to a meeting that is over is neither sent nor waited for.
    for letters in [all.filter(\.isOutstanding), all.suffix(1).filter { $0.sent == nil }] {
      let meetings = letters.map { letter in
        state.meetings.first { $0.facts.meeting == letter.draft.about }
      }
      key.add(meetings.contains { $0 == nil })
      key.add(meetings.contains { $0?.isOpen == true })
    }
  }

  /// Where one letter stands.
  func letterStage(_ letter: CaseLetter) -> Int {
    if letter.overtaken != nil { return 1 }
    if letter.dropped != nil { return 2 }
    if letter.returned != nil { return 3 }
    if letter.sent != nil { return 4 }
    return letter.issued != nil ? 5 : 6
  }

  private func addUse(_ state: CaseState, _ id: String, _ key: inout StateKey) {
    guard let measure = pack.measure(id) else { return }
    key.add(state.hasUsed(measure))
    key.add(state.letters.contains { $0.draft.measure == id && $0.isOutstanding })
  }

  private func addRungs(_ scene: Scene, _ key: inout StateKey) {
    let state = scene.state
    for measure in pack.measures where measure.rung != nil {
      key.add(state.hasUsed(measure))
      key.add(state.notUsed[measure.id] != nil)
      // One that is over stays used when the one that stands is quashed.
      key.add(
        state.restrictions.contains {
          $0.measure == measure.id && $0.counts && !scene.isStanding($0)
        })
    }
  }

  /// What was decided and nobody was told of.
  private func addUntold(_ scene: Scene, _ key: inout StateKey) {
    let all = scene.state.untoldDecisions
    if all.isEmpty { return }
    for kind in LetterKind.allCases where kind.tellsOfDecision {
      let untold = all.filter { $0.kind == kind }
      if untold.isEmpty { continue }
      key.add(LetterKind.allCases.firstIndex(of: kind) ?? 0)
      key.add(untold.contains { $0.until == nil })
      key.add(untold.compactMap(\.until).max(), from: scene.day)
    }
  }

  /// Letters that no other part of the key tells apart: closing asks only whether one waits.
  private func addOtherLetters(_ scene: Scene, _ key: inout StateKey) {
    let told = Set(
      scene.state.openHearings.map(\.id)
        + scene.state.restrictions.filter { scene.isStanding($0) }.map(\.id))
    key.add(
      scene.state.letters.contains { letter in
        guard letter.isOutstanding else { return false }
        let measure = letter.draft.measure
        if letters.contains(measure) || used.contains(measure) { return false }
        guard let about = letter.draft.about, told.contains(about) else { return true }
        return !isKept(letter.draft.kind)
      })
  }

  /// True for letters that are told apart with what they are about.
  func isKept(_ kind: LetterKind) -> Bool {
    switch kind {
    case .noticeOfIntent, .moreTime, .interimBan, .ban, .managedContact, .accompaniedContact,
      .reviewNotice:
      return true
    case .invitation, .warning, .banWarning, .noBan, .reviewOutcome, .laterReply, .lift, .lapse,
      .setAside, .challengeOutcome,
      .restrictionBreached, .arrangementsOtherCarer, .exception, .acknowledgement,
      .removalRequest, .staffAffected, .chairNote:
      return false
    }
  }
}
