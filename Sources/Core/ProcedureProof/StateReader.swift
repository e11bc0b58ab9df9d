import CaseModel
import PolicyModel

/// What a part of the walk keeps of a state. Two states with one key take and refuse the same moves.
struct StateKey: Hashable, Sendable {
  var bytes: [UInt8] = []

  mutating func add(_ value: Int) { bytes.append(UInt8(clamping: value)) }
  mutating func add(_ value: Bool) { bytes.append(value ? 1 : 0) }
}

/// Reads the key of a state: only what some requirement, duty or due date of the pack reads.
struct StateReader: Sendable {
  let pack: PolicyPack
  let calendar: SchoolCalendar
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
    key.add(state.opened == nil ? 0 : state.closed == nil ? 1 : 2)
    key.add(state.incidents.count)
    key.add(state.incidents.contains { $0.facts.nature == nil })
    addDuties(state, &key)
    let challenge = state.challenges.last { $0.decided == nil }
    let live = state.live(on: scene.day).map(\.id)
    key.add(challenge.map { live.contains($0.facts.about) ? 2 : 1 } ?? 0)
    if facets.contains(.accounts) { addAccounts(state, &key) }
    if facets.contains(.words) { addWords(state, &key) }
    if facets.contains(.meeting) { addMeetings(state, &key) }
    if facets.contains(.warning) { addWarnings(state, &key) }
    if facets.contains(.hold) { key.add(state.hold != nil) }
    for measure in measuresAsked { addChair(state, measure, &key) }
    for id in letters { addLetter(state, id, &key) }
    for id in used { addUse(state, id, &key) }
    if facets.contains(.rungs) { addRungs(state, &key) }
    for measure in measuresHeard { addHearings(scene, measure, &key) }
    for measure in restrictions { addRestrictions(scene, measure, &key) }
    addDates(scene, &key)
    addOtherLetters(scene, &key)
    return key
  }

  /// Each duty: whether anything brings it about, and whether it is done or departed from, which stays so.
  private func addDuties(_ state: CaseState, _ key: inout StateKey) {
    for duty in pack.duties {
      switch state.standing(of: duty, in: pack) {
      case .notDue:
        let isSettled =
          state.departures[duty.id] != nil
          || duty.doneBy.contains { state.hasDone($0, in: pack) }
        key.add(isSettled ? 1 : 0)
      case .due: key.add(2)
      case .done, .departed: key.add(3)
      }
    }
  }

  // MARK: What is gathered

  private func addAccounts(_ state: CaseState, _ key: inout StateKey) {
    var found: Set<Way> = []
    if state.accounts.contains(where: { $0.given && $0.firstHand })
      || state.incidents.contains(where: \.facts.firstHand)
    {
      found.insert(.firstHandAccount)
    }
    if state.accounts.contains(where: { !$0.given }) { found.insert(.askedWithoutAnswer) }
    key.add(!state.accounts.isEmpty)
    for ways in accountWays { key.add(!ways.isDisjoint(with: found)) }
  }

  private func addWords(_ state: CaseState, _ key: inout StateKey) {
    var found: Set<Way> = []
    var offers = 0
    for conversation in state.conversations {
      switch conversation.facts.outcome {
      case .spoken: found.insert(.spokenTo)
      case .putOff: found.insert(.putOffAtRequest)
      case .declined, .unanswered: offers += 1
      }
    }
    if offers >= 2 { found.insert(.offeredTwice) }
    let everywhere = wordWays.allSatisfy { !$0.isDisjoint(with: found) }
    for ways in wordWays { key.add(!ways.isDisjoint(with: found)) }
    key.add(found.isEmpty || !everywhere ? min(offers, 2) : 3)
  }

  private func addMeetings(_ state: CaseState, _ key: inout StateKey) {
    var found: Set<Way> = []
    if state.meetings.contains(where: { $0.held != nil }) { found.insert(.meetingHeld) }
    if state.meetings.contains(where: { $0.why?.countsAsOffered ?? false }) {
      found.insert(.meetingNotAttended)
    }
    key.add(state.meetings.contains(where: \.isOpen))
    key.add(!found.isEmpty)
    for ways in meetingWays { key.add(!ways.isDisjoint(with: found)) }
  }

  private func addWarnings(_ state: CaseState, _ key: inout StateKey) {
    let warnings = state.banWarnings
    key.add(!warnings.isEmpty)
    key.add(
      state.incidents.contains { incident in
        warnings.contains { $0.isKnown(before: incident.facts.on) }
      })
  }

  private func addChair(_ state: CaseState, _ measure: String, _ key: inout StateKey) {
    for role in [Role.chair, .viceChair] {
      let asked = state.consultations.filter { $0.facts.of == role }
      key.add(asked.contains { $0.replied == nil })
      for scope in Scope.allCases {
        let first = asked.first { consultation in
          consultation.replied != nil
            && consultation.facts.ceiling.contains {
              $0.measure == measure && ($0.scope == .whole || scope == .part)
            }
        }
        key.add(first == nil ? 0 : first?.view == .against ? 1 : 2)
      }
    }
  }

  // MARK: Letters and rungs

  private func addLetter(_ state: CaseState, _ id: String, _ key: inout StateKey) {
    let all = state.letters.filter { $0.draft.measure == id }
    key.add(all.contains { $0.sent != nil })
    key.add(
      all.last.map { letter in
        if letter.dropped != nil { return 1 }
        if letter.returned != nil { return 2 }
        if letter.sent != nil { return 3 }
        return letter.issued != nil ? 4 : 5
      } ?? 0)
  }

  private func addUse(_ state: CaseState, _ id: String, _ key: inout StateKey) {
    guard let measure = pack.measure(id) else { return }
    key.add(state.hasUsed(measure))
    key.add(state.letters.contains { $0.draft.measure == id && $0.isOutstanding })
  }

  private func addRungs(_ state: CaseState, _ key: inout StateKey) {
    for measure in pack.measures where measure.rung != nil {
      key.add(state.hasUsed(measure))
      key.add(state.notUsed[measure.id] != nil)
    }
  }

  /// Letters that no other part of the key tells apart: closing asks only whether one waits.
  private func addOtherLetters(_ scene: Scene, _ key: inout StateKey) {
    key.add(
      scene.state.letters.contains { letter in
        guard letter.isOutstanding else { return false }
        let measure = letter.draft.measure
        if letters.contains(measure) || used.contains(measure) { return false }
        if letter.draft.kind == .noticeOfIntent {
          let open = measuresHeard.compactMap { scene.openNotice(of: $0) }
          return !open.contains { $0 == letter.draft.about }
        }
        guard restrictions.contains(measure), let about = letter.draft.about,
          let restriction = scene.standing(measure), restriction.id == about
        else { return true }
        return letter.draft.kind != restriction.terms.form.letter
      })
  }
}
