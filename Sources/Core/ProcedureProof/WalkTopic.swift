import CaseModel
import PolicyModel

/// One part of a walk: a made-up case, what was done at once, the moves tried from there on, and what is
/// told apart.
struct WalkTopic: Sendable {
  /// What is walked: `on the way to site-ban`.
  var name: String
  /// The incident that the case is opened about.
  var incident: IncidentJoined
  /// True where the person is a mere visitor.
  var visitor = false
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

  init(pack: PolicyPack, calendar: SchoolCalendar) {
    self.pack = pack
    list = MoveList(pack: pack, calendar: calendar)
  }

  /// Every part, in the order of the pack.
  var all: [WalkTopic] {
    let restrictions = pack.measures.filter(\.kind.isRestriction)
    var topics = restrictions.map { road(to: $0) }
    topics += restrictions.flatMap { lives(of: $0, visitor: false) }
    if pack.scope.visitors {
      topics += restrictions.filter { $0.kind == .siteBan }.flatMap {
        lives(of: $0, visitor: true)
      }
    }
    topics += pack.measures.filter { !$0.kind.isRestriction && $0.letter != nil }.map { letter($0) }
    topics.append(acts)
    topics.append(triage)
    topics += dutySets.map { duties($0.key, $0.incident) }
    return topics
  }

  // MARK: Restrictions

  /// Every order of facts before a restriction, and every decision of it.
  private func road(to measure: Measure) -> WalkTopic {
    var facets = Facet.read(before: measure.id, measure.requires, in: pack)
    var moves = facts(facets)
    if isHeard(measure) { moves.append(list.heardInOneGo(measure)) }
    moves += list.decisions(measure, RestrictionForm.forms(of: measure.kind))
    moves += list.wildDecisions(measure)
    moves.append(list.setAside(measure))
    facets.formUnion([.hearing(measure.id), .restriction(measure.id)])
    return finished(
      "on the way to \(measure.id)", moves, facets, closing: list.settledAndClosed,
      rungs: measure.rung != nil)
  }

  /// What can become of a restriction once the facts are there: the ways to hear the parent, and its life.
  private func lives(of measure: Measure, visitor: Bool) -> [WalkTopic] {
    let read = Facet.read(before: measure.id, measure.requires, in: pack)
    let facts = prefix(for: read)
    let whose = visitor ? " of a visitor" : ""
    func topic(
      _ name: String, _ prefix: [Move], _ moves: [Move], hold: Bool, closing: [Move]? = nil
    ) -> WalkTopic {
      var facets: Set<Facet> = [.hearing(measure.id), .restriction(measure.id)]
      if hold { facets.insert(.hold) }
      var topic = finished(
        "\(name) \(measure.id)\(whose)", moves + (hold ? list.holds : []), facets,
        closing: closing, rungs: measure.rung != nil)
      topic.visitor = visitor
      topic.prefix = facts + prefix
      return topic
    }
    let forms = RestrictionForm.forms(of: measure.kind)
    let final = list.decisions(measure, forms.filter { $0 != .interim })
    let thin = list.thinDecisions(measure, forms.suffix(1))
    let reviews = list.reviews(measure) + [list.setAside(measure)]
    let whole = topic(
      "life of", isHeard(measure) && !visitor ? [list.heardInOneGo(measure)] : [],
      final + thin + reviews + [list.told(measure)] + list.challenges(measure) + list.waits,
      hold: true)
    guard isHeard(measure), !visitor else { return [whole] }
    let interims = forms.filter { $0 == .interim }
    let interim = list.decisions(measure, interims)
    let notices = list.notices(measure) + [list.noticeSent(measure)]
    let turns = list.noticeTurns(measure)
    let replies = list.replies(measure)
    return [
      topic(
        "notice before", [],
        notices + turns + replies + final + thin + [list.setAside(measure)] + list.waits, hold: true
      ),
      topic(
        "interim ban before", [],
        interim + list.thinDecisions(measure, interims)
          + [list.told(measure), list.interimEnded(measure)] + reviews + replies + final
          + list.waits, hold: true),
      topic(
        "interim ban after a notice before", [],
        [
          list.firstNotice(measure), list.noticeSent(measure), interim[0], list.told(measure),
          replies[0], final[0],
        ] + list.waits, hold: false, closing: list.settledAndClosed),
      whole,
    ]
  }

  private func isHeard(_ measure: Measure) -> Bool {
    measure.kind == .siteBan || measure.requires.contains { $0.id == .chanceToRespond }
  }

  /// One move for each fact that a requirement reads, in an order that works.
  private func prefix(for facets: Set<Facet>) -> [Move] {
    var moves: [Move] = []
    if facets.contains(.accounts) { moves.append(list.accounts[0]) }
    if facets.contains(.words) { moves.append(list.words[0]) }
    if facets.contains(.meeting) { moves += [list.meetings[0], list.meetings[1]] }
    for measure in pack.measures where facets.contains(.chair(measure.id)) {
      moves.append(list.chairSupports(measure))
    }
    if facets.contains(.warning), let warning = pack.measure(of: .banWarning) {
      moves += list.used(warning)
      moves.append(list.later(plain, judged: nil))
    }
    return moves
  }

  // MARK: Other measures

  /// A measure that writes a letter, through every stage of it.
  private func letter(_ measure: Measure) -> WalkTopic {
    var facets = Facet.read(before: measure.id, measure.requires, in: pack)
    var moves = shortFacts(facets) + list.stages(measure) + list.holds
    if measure.letter == .invitation, !facets.contains(.meeting) {
      moves += list.meetings.prefix(2)
    }
    if measure.letter == .invitation { facets.insert(.meeting) }
    facets.formUnion([.letter(measure.id), .hold])
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
      moves += list.use(power.id, power.name, power.requires, by: power.who.first ?? .head).map {
        list.onlyTried($0)
      }
    }
    return finished("acts and powers", facts(facets) + moves, facets, rungs: false)
  }

  /// Uses of a measure are looked at only, unless a ladder's closing reads them.
  private func onward(_ move: Move, _ measure: Measure) -> Move {
    measure.rung == nil ? list.onlyTried(move) : move
  }

  /// The moves that bring facts about, in every way.
  func facts(_ facets: Set<Facet>) -> [Move] {
    var moves: [Move] = []
    if facets.contains(.accounts) { moves += list.accounts }
    if facets.contains(.words) { moves += list.words }
    if facets.contains(.meeting) { moves += list.meetings }
    for measure in pack.measures where facets.contains(.chair(measure.id)) {
      moves += list.chair(measure)
    }
    for measure in pack.measures where facets.contains(.used(measure.id)) {
      moves += list.used(measure)
    }
    if facets.contains(.warning) { moves.append(list.later(plain, judged: nil)) }
    return moves
  }

  private func finished(
    _ name: String, _ moves: [Move], _ facets: Set<Facet>, closing: [Move]? = nil, rungs: Bool
  ) -> WalkTopic {
    WalkTopic(
      name: name, incident: plain,
      moves: moves
        + (closing ?? list.closing + (rungs ? [list.passedOverExplained] : [])),
      facets: rungs ? facets.union([.rungs]) : facets)
  }
}
