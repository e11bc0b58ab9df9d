import CaseModel
import PolicyModel

/// One part of a walk: a made-up case, what was done at once, the moves tried from there on, and what is
/// told apart.
struct WalkTopic: Sendable {
  /// What is walked: `on the way to site-ban`.
  var name: String
  /// The incidents that the case is opened about.
  var incidents: [IncidentJoined]
  /// What the people around the case are.
  var circumstances = Circumstances()
  /// What is done before the walk begins.
  var prefix: [Move] = []
  /// The moves that are tried in every state.
  var moves: [Move]
  /// What is told apart.
  var facets: Set<Facet>
}

/// Divides a pack's procedure into parts that do not read one another.
struct TopicList {
  let pack: PolicyPack
  let list: MoveList
  /// True for the wider parts, which take longer.
  let isDeep: Bool

  init(pack: PolicyPack, calendar: SchoolCalendar, deep: Bool = false) {
    self.pack = pack
    list = MoveList(pack: pack, calendar: calendar)
    isDeep = deep
  }

  /// Every part, in the order of the pack.
  var all: [WalkTopic] {
    let restrictions = pack.measures.filter(\.kind.isRestriction)
    var topics = restrictions.flatMap { roads(to: $0) }
    topics += restrictions.flatMap { lives(of: $0) }
    topics += restrictions.flatMap { repeating($0) }
    topics += restrictions.flatMap { sideDoors(of: $0) }
    topics += pack.measures.filter { !$0.kind.isRestriction && $0.letter != nil }.map { letter($0) }
    topics.append(acts)
    topics.append(triage)
    topics += (isDeep ? dutySets : largestDutySets).map { duties($0.key, $0.incident) }
    return topics
  }

  /// Moves from which only the wider parts go on.
  func ends(_ moves: [Move]) -> [Move] { isDeep ? moves : moves.map(\.onlyTried) }

  /// Time passing; in the wider parts the last day of everything is looked at by itself.
  var waits: [Move] { isDeep ? list.closeWaits : list.waits }

  /// True where the parent is heard before a measure.
  func isHeard(_ measure: Measure) -> Bool {
    measure.kind == .siteBan || measure.requires.contains { $0.id == .chanceToRespond }
  }

  /// True where the chair is consulted before a measure.
  func asksChair(_ measure: Measure) -> Bool {
    measure.requires.contains { $0.id == .chairConsulted }
  }

  // MARK: Other measures

  /// A measure that writes a letter, through every stage of it.
  private func letter(_ measure: Measure) -> WalkTopic {
    var facets = Facet.read(before: measure.id, measure.requires, in: pack)
    var moves = shortFacts(facets) + list.stages(measure)
    let isHeldUp = measure.letter != .invitation || isDeep
    if isHeldUp { moves += list.holds }
    if measure.letter == .invitation, !facets.contains(.meeting) {
      moves += [list.meetings[0], list.meetings[1], list.meetings[3]]
    }
    if measure.letter == .invitation { facets.insert(.meeting) }
    facets.formUnion(isHeldUp ? [.letter(measure.id), .hold] : [.letter(measure.id)])
    return finished("letter of \(measure.id)", moves, facets, rungs: measure.rung != nil)
  }

  /// Every measure without a letter and every power.
  private var acts: WalkTopic {
    var facets: Set<Facet> = []
    var moves: [Move] = []
    for measure in pack.measures
    where !measure.kind.isRestriction && measure.letter == nil && !measure.kind.isProtective {
      facets.formUnion(Facet.read(before: measure.id, measure.requires, in: pack))
      moves += list.use(measure).map { onward($0, measure) }
    }
    for power in pack.powers {
      facets.formUnion(Facet.read(before: power.id, power.requires, in: pack))
      let uses = list.use(power.id, power.name, power.requires, by: power.who.first ?? .head)
      moves += uses.map { $0.only { !$0.state.countingIncidents.isEmpty }.onlyTried }
    }
    return finished("acts and powers", facts(facets) + moves, facets, rungs: false)
  }

  /// Uses of a measure are looked at only, unless a ladder's closing reads them.
  private func onward(_ move: Move, _ measure: Measure) -> Move {
    measure.rung == nil ? move.onlyTried : move
  }

  /// The moves that bring facts about, in every way.
  func facts(_ facets: Set<Facet>) -> [Move] {
    var moves: [Move] = []
    if facets.contains(.accounts) { moves += list.accounts() }
    if facets.contains(.words) { moves += list.words() + [list.weekAfterAnOffer] }
    if facets.contains(.meeting) { moves += list.meetings + [list.dayOfTheMeeting] }
    for measure in pack.measures where facets.contains(.chair(measure.id)) {
      moves += list.chair(measure)
    }
    for measure in pack.measures where facets.contains(.used(measure.id)) {
      moves += list.used(measure)
    }
    if facets.contains(.warning) { moves.append(list.later(plain, judged: nil)) }
    return moves
  }

  /// One move for each fact that a requirement reads, in an order that works.
  func prefix(for facets: Set<Facet>) -> [Move] {
    var moves: [Move] = []
    if facets.contains(.accounts) { moves.append(list.accounts()[0]) }
    if facets.contains(.words) { moves.append(list.words()[0]) }
    if facets.contains(.meeting) { moves += [list.meetings[0], list.meetings[1]] }
    if facets.contains(.warning), let warning = pack.measure(of: .banWarning) {
      moves += list.used(warning)
      moves.append(list.later(plain, judged: nil))
    }
    for measure in pack.measures where facets.contains(.chair(measure.id)) {
      moves.append(list.chairSupports(measure))
    }
    return moves
  }

  func finished(
    _ name: String, _ moves: [Move], _ facets: Set<Facet>, closing: [Move]? = nil, rungs: Bool
  ) -> WalkTopic {
    WalkTopic(
      name: name, incidents: [plain],
      moves: moves
        + (closing ?? list.closing + (rungs ? [list.passedOverExplained] : [])),
      facets: rungs ? facets.union([.rungs]) : facets)
  }
}
