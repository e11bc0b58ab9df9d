import CaseModel
import CaseStore
import Chronology
import PolicyModel

/// Which incidents are a person's, and whose case it is.
extension Desk {
  /// Takes an incident into a case, where its person is alleged in it and it was not judged away.
  func join(_ incident: IncidentID, _ taking: Taking) throws(DeskError) -> Submission {
    guard try incidentRow(incident) != nil else {
      return .mend([FieldProblem("incident", "There is no incident \(incident) that you may see.")])
    }
    let state = try incidentState(incident)
    if let refusal = try joiningRefusal(incident, state, taking) { return .refused(refusal) }
    let pack = try pack(on: state.happened?.day ?? taking.context.today)
    guard let joined = state.joined(incident, pack: pack) else {
      return .mend([FieldProblem("incident", "Incident \(incident) has no report.")])
    }
    if let refusal = taking.context.codeOfTheDayRefusal(incident, pack) {
      return .refused(refusal)
    }
    return try commit(taking, .joinIncident(joined), expecting: [incident.stream: state.version])
  }

  /// Why an incident may not become part of a case; nil where it may. An incident is somebody's only where
  /// they are alleged in it, under any record that turned out to be theirs.
  private func joiningRefusal(
    _ incident: IncidentID, _ state: IncidentState, _ taking: Taking
  ) throws(DeskError) -> Refusal? {
    if let triage = state.triage, triage.outcome != .openCase {
      return Refusal(
        .state, "Incident \(incident) was judged: \(triage.outcome.words). It belongs to no case.",
        opens: ["The headteacher judges it again, with a case as what comes of it."])
    }
    guard let person = taking.state.parent else { return nil }
    let itself = try sameSelf(person)
    for alleged in state.people(.alleged).compactMap(\.parent) {
      if try sameSelf(alleged) == itself { return nil }
    }
    let name = try parentState(itself).fullName
    return Refusal(
      .state,
      "Incident \(incident) is not about \(name): somebody else, or nobody, is named in it.",
      opens: [
        "If they are the person described in it, identify that person first.",
        "Or report what \(name) did as an incident of its own.",
      ])
  }

  /// Somebody not yet identified turned out to be somebody: said of the person and of all their cases.
  func identify(
    name: PersonName?, sameAs: ParentID?, how: String, by: String, _ taking: Taking
  ) throws(DeskError) -> Submission {
    guard let old = taking.state.parent else { throw .notFound("person of this case") }
    let state = try parentState(old)
    guard state.name == nil else {
      return .refused(
        Refusal(
          .state, "The person of this case is already known by name.",
          opens: LastingAct.identifying.opens))
    }
    if let sameAs {
      _ = try parentState(sameAs)
    }
    let identified = ParentIdentified(name: name, sameAs: sameAs, how: how, by: by)
    let person = PersonIdentified(parent: sameAs ?? old, how: how, by: by)
    var writes = [Write(old.stream, identified)]
    let others = try DeskError.mapping { try store.cases(of: old) }
    for other in others where other != taking.number { writes.append(Write(other.stream, person)) }
    return try commit(
      taking, .identify(person), also: writes, expecting: [old.stream: state.version])
  }

  /// The wrong person's case ends, and what happened in it leaves their other cases. A new one is opened in the same
  /// transaction against the right person, who may have one on it already.
  func correct(
    _ corrected: PersonCorrected, _ taking: Taking
  ) throws(DeskError) -> Submission {
    var writes = takenOutElsewhere(taking)
    if let right = corrected.right { _ = try parentState(right) }
    var expecting: [String: Int] = [:]
    for incident in taking.state.joinedIncidents.map(\.id) {
      let state = try incidentState(incident)
      guard
        let change = try report(
          state, correctedFrom: taking.state.parent, to: corrected.right, why: corrected)
      else { continue }
      writes.append(Write(incident.stream, change, mark: state.mark))
      expecting[incident.stream] = state.version
    }
    guard let right = corrected.right, let opened = taking.state.opened else {
      return try commit(taking, .correctPerson(corrected), also: writes, expecting: expecting)
    }
    let today = try today()
    let theirs = try otherCases(of: right, besides: taking.number).filter {
      $0.state.isOpen && $0.state.wrongPerson == nil
    }
    let fresh = taking.state.joinedIncidents.filter { incident in
      !theirs.contains { $0.state.joinedIncidents.contains { $0.id == incident.id } }
    }
    if let before = try mistaken(right, fresh.map(\.id), besides: taking.number) {
      // It was them after all: their case goes on, with all that was done in it.
      writes.append(
        Write(
          before.number.stream,
          EntryCorrected(
            sequence: before.found.sequence, text: "It was them after all.",
            why: "That was found in the case of somebody else who was taken for them.")))
      return try commit(
        taking, .correctPerson(corrected), also: writes, expecting: expecting,
        open: .ofCase(before.number))
    }
    if fresh.isEmpty {
      return try commit(
        taking, .correctPerson(corrected), also: writes, expecting: expecting,
        open: theirs.last { $0.isSeen }.map { .ofCase($0.number) })
    }
    let number = CaseID(rawValue: try nextNumber("case/", year: today.parts.year))
    expecting[number.stream] = 0
    writes.append(
      Write(
        number.stream,
        CaseOpened(
          parent: right, policy: opened.policy, access: taking.state.access,
          people: taking.state.people)))
    for incident in fresh {
      writes.append(Write(number.stream, incident.facts))
      guard !incident.counts, let outcome = incident.outcome else { continue }
      writes.append(
        Write(
          number.stream,
          IncidentJudged(
            incident: incident.id, nature: incident.facts.nature ?? .neither,
            seriousness: incident.facts.seriousness ?? .medium, outcome: outcome,
            reason: "As it was judged in case \(taking.number).")))
    }
    return try commit(
      taking, .correctPerson(corrected), also: writes, expecting: expecting,
      open: .ofCase(number))
  }

  /// It was them after all, and nobody else: the reports of what they did name them again.
  func themAfterAll(_ event: EntryCorrected, _ taking: Taking) throws(DeskError) -> Submission {
    var writes: [Write] = []
    var expecting: [String: Int] = [:]
    for incident in taking.state.joinedIncidents.map(\.id) {
      let state = try incidentState(incident)
      guard let report = state.report, let happened = state.happened,
        let parent = taking.state.parent
      else { continue }
      var people = report.people.filter { $0.named != Self.notKnown }
      if !people.contains(where: { $0.parent == parent && $0.parts.contains(.alleged) }) {
        people.insert(IncidentPerson(parts: [.alleged], parent: parent), at: 0)
      }
      let change = IncidentChanged(
        happened: happened, channel: report.channel, place: report.place,
        behaviours: report.behaviours, seen: report.seen, assessment: report.assessment,
        firstHand: report.firstHand, people: people, why: "It was them after all. \(event.why)")
      writes.append(Write(incident.stream, change, mark: state.mark))
      expecting[incident.stream] = state.version
    }
    return try commit(taking, .correctEntry(event), also: writes, expecting: expecting)
  }

  /// The open case of somebody about all of these incidents which found that it was somebody else, and when; nil where
  /// there is none.
  private func mistaken(
    _ right: ParentID, _ incidents: [IncidentID], besides number: CaseID
  ) throws(DeskError) -> (number: CaseID, found: Stamp)? {
    for other in try otherCases(of: right, besides: number) where other.state.isOpen {
      let its = other.state.joinedIncidents.map(\.id)
      guard let found = other.state.wrongPerson, Set(its) == Set(incidents) else { continue }
      return (other.number, found)
    }
    return nil
  }

  /// The entries that take what happened in this case out of the person's other cases: it was somebody else there,
  /// too.
  private func takenOutElsewhere(_ taking: Taking) -> [Write] {
    let meant = taking.state.joinedIncidents.map(\.id)
    return taking.context.others.flatMap { other in
      let theirs = other.state.joinedIncidents.filter { meant.contains($0.id) }
      return theirs.map { incident in
        Write(
          other.number.stream,
          EntryCorrected(
            sequence: incident.joined.sequence,
            text: "Incident \(incident.id) was what somebody else did.",
            why: "That was found in another case of this person."))
      } + other.state.takingBack(theirs.map(\.id)).map { Write(other.number.stream, $0) }
    }
  }

  /// The report with the right person alleged in the wrong one's place, whichever of their records stood in
  /// it; nil where the wrong one is not alleged.
  private func report(
    _ state: IncidentState, correctedFrom wrong: ParentID?, to right: ParentID?,
    why: PersonCorrected
  ) throws(DeskError) -> IncidentChanged? {
    guard let report = state.report, let happened = state.happened, let wrong else { return nil }
    let itself = try sameSelf(wrong)
    var people: [IncidentPerson] = []
    var isChanged = false
    for var person in report.people {
      if person.parts.contains(.alleged), let parent = person.parent,
        try sameSelf(parent) == itself
      {
        isChanged = true
        person.parts.removeAll { $0 == .alleged }
        if person.parts.isEmpty { continue }
      }
      people.append(person)
    }
    guard isChanged else { return nil }
    if right == nil {
      people.insert(IncidentPerson(parts: [.alleged], named: Self.notKnown), at: 0)
    } else if let index = people.firstIndex(where: { $0.parent == right }) {
      if !people[index].parts.contains(.alleged) { people[index].parts.insert(.alleged, at: 0) }
    } else {
      people.insert(IncidentPerson(parts: [.alleged], parent: right), at: 0)
    }
    return IncidentChanged(
      happened: happened, channel: report.channel, place: report.place,
      behaviours: report.behaviours,
      seen: report.seen, assessment: report.assessment, firstHand: report.firstHand,
      people: people, why: "The wrong person was named. \(why.reason)")
  }

  /// Whoever it was, where nobody knows.
  private static let notKnown = "somebody not known"
}
