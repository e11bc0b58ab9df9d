import CaseModel
import PolicyModel

extension TopicList {
  /// A judged incident that brings about no more duties than any.
  var plain: IncidentJoined {
    incidents.min { due($0).count < due($1).count }
      ?? list.script.incident(nature: .neither, channel: .premises, category: .disrespect)
  }

  /// Judged incidents of every channel and category that some duty tells apart.
  private var incidents: [IncidentJoined] {
    let triggers = pack.duties.flatMap(\.when)
    let named = Set(triggers.flatMap(\.category))
    let other = BehaviourCategory.allCases.first { !named.contains($0) }
    let categories = BehaviourCategory.allCases.filter { named.contains($0) || $0 == other }
    return Nature.allCases.reversed().flatMap { nature in
      Channel.allCases.flatMap { channel in
        categories.map {
          list.script.incident(nature: nature, channel: channel, category: $0)
        }
      }
    }
  }

  private func due(_ incident: IncidentJoined) -> [Duty] {
    pack.duties.filter { $0.isCalled(by: incident) }
  }

  /// Every set of duties that some one incident brings about, with such an incident.
  var dutySets: [(key: [Duty], incident: IncidentJoined)] {
    var sets: [(key: [Duty], incident: IncidentJoined)] = []
    for incident in incidents {
      let duties = due(incident)
      if !duties.isEmpty, !sets.contains(where: { $0.key == duties }) {
        sets.append((duties, incident))
      }
    }
    return sets
  }

  /// Those of them that are no part of another: what fewer duties ask is asked among more.
  var largestDutySets: [(key: [Duty], incident: IncidentJoined)] {
    let sets = dutySets
    return sets.filter { one in
      !sets.contains { Set(one.key).isStrictSubset(of: $0.key) }
    }
  }

  /// Duties that come about together, each of them done or departed from.
  func duties(_ duties: [Duty], _ incident: IncidentJoined) -> WalkTopic {
    var moves: [Move] = []
    var facets: Set<Facet> = []
    var names: Set<String> = []
    for step in duties.flatMap(\.doneBy) {
      for move in self.moves(of: step, &facets) where names.insert(move.name).inserted {
        moves.append(move)
      }
    }
    var topic = WalkTopic(
      name: "duties \(duties.map(\.id).joined(separator: ", "))", incidents: [incident],
      moves: moves + list.closing, facets: facets)
    if pack.measures.contains(where: { $0.rung != nil }) {
      topic.facets.insert(.rungs)
      topic.moves.append(list.passedOverExplained)
    }
    return topic
  }

  /// The moves that do a step which a duty names, and those before it.
  private func moves(of step: String, _ facets: inout Set<Facet>) -> [Move] {
    if let power = pack.power(step) {
      return list.use(power.id, power.name, power.requires, by: power.who.first ?? .head)
    }
    if let measure = pack.measure(step) {
      if measure.kind.isRestriction { return [] }
      let read = Facet.read(before: measure.id, measure.requires, in: pack)
      facets.formUnion(read)
      facets.insert(.used(measure.id))
      return shortFacts(read) + list.used(measure)
    }
    switch step {
    case "statement":
      facets.insert(.accounts)
      return [list.accounts()[0]]
    case "spoken-to":
      facets.insert(.words)
      return Array(list.words().prefix(2)) + [list.weekAfterAnOffer]
    case "meeting":
      facets.insert(.meeting)
      return list.meetings
    default: return []
    }
  }

  /// The moves that bring facts about, one or two for each.
  func shortFacts(_ facets: Set<Facet>) -> [Move] {
    var moves = facts(facets.subtracting([.accounts, .words, .meeting]))
    if facets.contains(.accounts) { moves.append(list.accounts()[0]) }
    if facets.contains(.words) {
      moves += Array(list.words().prefix(2)) + [list.weekAfterAnOffer]
    }
    if facets.contains(.meeting) { moves += list.meetings.prefix(4) + [list.dayOfTheMeeting] }
    return moves
  }

  /// A case that is not judged yet, and every judgement of it.
  var triage: WalkTopic {
    var incident = plain
    incident.nature = nil
    incident.seriousness = nil
    let moves = list.triage + [list.later(incident, judged: .both)] + list.closing
    return WalkTopic(name: "triage", incidents: [incident], moves: moves, facets: [])
  }
}
