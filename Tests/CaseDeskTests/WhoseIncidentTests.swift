import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("Whose incident it is") struct WhoseIncidentTests {
  private func report(
    _ school: SchoolUnderTest, _ more: [String: String]
  ) throws -> IncidentID {
    let answers = [
      "behaviours": "temper", "channel": "premises", "first-hand": "yes",
      "seen": "Shouted at the hatch.",
    ].merging(more) { $1 }
    guard
      case .ofIncident(let incident)? = try school.recorded(
        .incident(nil), answers, as: SchoolUnderTest.teacher)
    else { throw SchoolUnderTest.NotRecorded() }
    return incident
  }

  @Test func `the incident names the right person once the wrong one was corrected`() throws {
    let school = try SchoolUnderTest("mugginton")
    let wrong = try school.family("Morwenna", "Trask", child: "Jory")
    let right = try school.family("Petroc", "Varcoe", child: "Elowen")
    let number = try school.openCase(about: wrong)
    let incident = try #require(
      school.desk.caseState(number).state.incidents.first?.facts.incident)
    let place = try school.recorded(
      .step(number, "correct-person"),
      ["right": right.rawValue, "reason": "The coat was the same."])
    guard case .ofCase(let fresh)? = place else { throw SchoolUnderTest.NotRecorded() }
    let state = try school.desk.incidentState(incident)
    #expect(state.people(.alleged).compactMap(\.parent) == [right])
    #expect(try school.desk.incidents(IncidentsQuestion(parent: wrong)).rows.isEmpty)
    #expect(
      try school.desk.incidents(IncidentsQuestion(parent: right)).rows.map(\.incident) == [incident]
    )
    #expect(try school.desk.caseSheet(fresh).row.parent == right)
    let told = try school.desk.incidentSheet(incident).lines.last
    #expect(told?.body.contains("The coat was the same.") == true)
    #expect(told?.body.contains("Alleged: Varcoe, Petroc") == true)
    try school.expectSound()
  }

  @Test func `the wrong person's other case on it rests on it no more`() throws {
    let school = try SchoolUnderTest("mugginton")
    let wrong = try school.family("Morwenna", "Trask", child: "Jory")
    let right = try school.family("Petroc", "Varcoe", child: "Elowen")
    let first = try school.openCase(about: wrong)
    let second = try school.openCase(about: wrong)
    let incident = try #require(
      school.desk.caseState(first).state.incidents.first?.facts.incident)
    try school.take(second, "join-incident", ["incident": incident.rawValue])
    #expect(try school.desk.caseState(second).state.countingIncidents.count == 2)
    try school.take(
      first, "correct-person", ["right": right.rawValue, "reason": "The coat was the same."])
    let left = try school.desk.caseState(second).state
    #expect(!left.countingIncidents.contains { $0.id == incident })
    #expect(left.countingIncidents.count == 1)
    try school.expectSound()
  }

  @Test func `what was taken out of the case before stays where it is`() throws {
    let school = try SchoolUnderTest("mugginton")
    let wrong = try school.family("Morwenna", "Trask", child: "Jory")
    let first = try school.openCase(about: wrong)
    let second = try school.openCase(about: wrong)
    let incident = try #require(
      school.desk.caseState(second).state.incidents.first?.facts.incident)
    try school.take(first, "join-incident", ["incident": incident.rawValue])
    let joined = try #require(
      school.desk.caseState(first).state.incidents.last?.joined.sequence)
    try school.take(
      first, "correct-entry",
      ["entry": String(joined), "text": "That is another case.", "why": "The wrong one."])
    try school.take(first, "correct-person", ["reason": "The coat was the same."])
    #expect(
      try school.desk.caseState(second).state.countingIncidents.map(\.id) == [incident])
    try school.expectSound()
  }

  @Test func `whoever has a case on it gets no second one, and it comes back to the first's own`()
    throws
  {
    let school = try SchoolUnderTest("mugginton")
    let one = try school.family("Morwenna", "Trask", child: "Jory")
    let two = try school.family("Petroc", "Varcoe", child: "Elowen")
    let number = try school.openCase(about: one)
    let place = try school.recorded(
      .step(number, "correct-person"), ["right": two.rawValue, "reason": "The coat."])
    guard case .ofCase(let theirs)? = place else { throw SchoolUnderTest.NotRecorded() }
    // It was the first one after all: said in the case of the other.
    let back = try school.recorded(
      .step(theirs, "correct-person"), ["right": one.rawValue, "reason": "It was them."])
    guard case .ofCase(let anew)? = back else { throw SchoolUnderTest.NotRecorded() }
    #expect(anew == number)
    #expect(try school.desk.caseState(anew).state.parent == one)
    let incident = try #require(
      school.desk.caseState(anew).state.countingIncidents.first?.facts.incident)
    #expect(try school.desk.incidentState(incident).people(.alleged).compactMap(\.parent) == [one])
    // Both were there from the first, each with a case.
    let both = try school.cases(about: [one, two])
    let before = try school.desk.store.cases(of: two)
    let mine = try #require(
      try both.first { try school.desk.caseState($0).state.parent == one })
    try school.take(mine, "correct-person", ["right": two.rawValue, "reason": "Only the other."])
    #expect(try school.desk.store.cases(of: two) == before)
    try school.expectSound()
  }

  @Test func `an incident joins only the case of somebody alleged in it`() throws {
    let school = try SchoolUnderTest("mugginton")
    let one = try school.family("Morwenna", "Trask", child: "Jory")
    let two = try school.family("Petroc", "Varcoe", child: "Elowen")
    let number = try school.openCase(about: one)
    let other = try report(school, ["alleged": two.rawValue])
    let refused = try school.refusal(number, "join-incident", ["incident": other.rawValue])
    #expect(refused.reasons.first?.why.contains("is not about Morwenna Trask") == true)
    #expect(refused.reasons.first?.opens.isEmpty == false)
    let own = try report(school, ["alleged": one.rawValue])
    try school.take(number, "join-incident", ["incident": own.rawValue])
  }

  @Test func `who was described in it and identified since is alleged in it too`() throws {
    let school = try SchoolUnderTest("mugginton")
    let known = try school.family("Petroc", "Varcoe", child: "Elowen")
    let described = try #require(
      try school.cases(about: [], described: "man with a grey van").first)
    let first = try #require(
      school.desk.caseState(described).state.incidents.first?.facts.incident)
    try school.take(
      described, "identify",
      ["same-as": known.rawValue, "how": "The van.", "by": "the caretaker"])
    let number = try school.openCase(about: known)
    try school.take(number, "join-incident", ["incident": first.rawValue])
  }

  @Test func `a report judged away joins no case until it is judged again`() throws {
    let school = try SchoolUnderTest("mugginton")
    let parent = try school.family()
    let number = try school.openCase(about: parent)
    let incident = try report(school, ["alleged": parent.rawValue])
    try school.recorded(
      .triage(incident), ["outcome": "unfounded", "reason": "Nobody else heard it."])
    let refused = try school.refusal(number, "join-incident", ["incident": incident.rawValue])
    #expect(refused.reasons.first?.why.contains("unfounded") == true)
    #expect(refused.reasons.first?.opens.isEmpty == false)
  }

  @Test(arguments: TriageOutcome.allCases.filter { $0 != .openCase })
  func `what comes of a triage reaches every case of the incident, wherever it is made`(
    _ outcome: TriageOutcome
  ) throws {
    let school = try SchoolUnderTest("mugginton")
    let one = try school.family("Morwenna", "Trask", child: "Jory")
    let two = try school.family("Petroc", "Varcoe", child: "Elowen")
    let numbers = try school.cases(about: [one, two])
    let first = try #require(numbers.first)
    let incident = try #require(school.desk.caseState(first).state.incidents.first?.id)
    try school.findOut(first)
    try school.consult(first)
    try school.take(first, "interim-ban", try school.banAnswers(first))
    try school.sendLetters(first)
    let said = try school.desk.submit(
      .triage(incident),
      [
        "nature": "neither", "seriousness": "low", "outcome": outcome.rawValue,
        "reason": "The camera shows that it never happened.",
      ])
    guard case .recorded(let words, _) = said else { throw SchoolUnderTest.NotRecorded() }
    #expect(words.contains(outcome.words) && words.contains("no longer counts"))
    for number in numbers {
      #expect(try school.desk.caseState(number).state.countingIncidents.isEmpty)
      let told = try school.desk.caseSheet(number).chronology
      #expect(told.contains { $0.body.lowercased().contains(outcome.words) })
    }
    let refused = try school.refusal(first, "site-ban", try school.banAnswers(first))
    #expect(refused.reasons.contains { $0.why.contains("judged away") })
    // The interim ban is not left standing: the lawful way is at hand.
    let away = try school.desk.caseSheet(first).due.first {
      $0.what.contains("was judged away since")
    }
    #expect(away?.step == "no-ban")
    #expect(try school.step(first, "no-ban").mayBeTaken)
    // Judged again, it counts again.
    try school.recorded(
      .triage(incident), ["outcome": "open-case", "reason": "Another camera shows it."])
    for number in numbers {
      #expect(try !school.desk.caseState(number).state.countingIncidents.isEmpty)
    }
    try school.expectSound()
  }
}
