import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

/// What one of several people did, and what is taken out of a case and put back.
@Suite("Taken out and back") struct TakenOutAndBackTests {
  private func incident(_ number: CaseID, _ school: SchoolUnderTest) throws -> CaseIncident {
    try #require(school.desk.caseState(number).state.joinedIncidents.last)
  }

  private func judge(
    _ number: CaseID, _ outcome: TriageOutcome, _ school: SchoolUnderTest
  ) throws {
    try school.take(
      number, "triage",
      [
        "incident": try incident(number, school).id.rawValue, "nature": "neither",
        "seriousness": "low", "outcome": outcome.rawValue, "reason": "She defended herself.",
      ])
  }

  @Test func `what one of two people is cleared of stands against the other`() throws {
    let school = try SchoolUnderTest("mugginton")
    let one = try school.family("Morwenna", "Trask", child: "Jory")
    let other = try school.family("Petroc", "Varcoe", child: "Elowen")
    let numbers = try school.cases(about: [one, other])
    let id = try incident(numbers[0], school).id
    try judge(numbers[0], .noBreach, school)
    #expect(try school.desk.caseState(numbers[0]).state.countingIncidents.isEmpty)
    #expect(try school.desk.caseState(numbers[1]).state.countingIncidents.map(\.id) == [id])
    #expect(try school.desk.incidentState(id).triage?.outcome == .openCase)
    try school.take(
      numbers[0], "close", ["outcome": "no-breach", "reason": "She defended herself."])
    // The triage of the incident itself is of everybody, and says so.
    let advice = try school.desk.form(.triage(id)).advice.joined(separator: " ")
    #expect(advice.contains("judges it for all of them"))
    try school.expectSound()
  }

  @Test func `what only one person did is judged in their case and in the report alike`() throws {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.openCase(about: try school.family())
    let id = try incident(number, school).id
    #expect(
      try !school.desk.form(.triage(id)).advice.contains { $0.contains("judges it for all") })
    try judge(number, .unfounded, school)
    #expect(try school.desk.incidentState(id).triage?.outcome == .unfounded)
    try school.expectSound()
  }

  @Test func `what was taken out of a case is put right and joins it again`() throws {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    let joined = try incident(number, school)
    #expect(try !school.desk.form(.completing(joined.id)).fields.contains { $0.name == "on" })
    try school.take(
      number, "correct-entry",
      ["entry": String(joined.joined.sequence), "text": "Not that day.", "why": "Mistyped."])
    try school.recorded(
      .completing(joined.id), ["on": "4 Oct", "at": "9:00", "why": "The day was mistyped."])
    try school.take(number, "join-incident", ["incident": joined.id.rawValue])
    let again = try incident(number, school)
    #expect(again.facts.on.day == joined.facts.on.day.adding(days: -1))
    #expect(try school.desk.cases(CasesQuestion()).rows.map(\.number) == [number])
    try school.expectSound()
  }

  @Test func `only the head takes back what the head judged or decided`() throws {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.bannedForNow()
    let state = try school.desk.caseState(number).state
    let ban = try #require(state.restrictions.first)
    let joined = try incident(number, school)
    try judge(number, .openCase, school)
    let judged = try #require(
      school.desk.form(.step(number, "correct-entry")).fields.first { $0.name == "entry" }?
        .choices.first { $0.label.contains("Judged") }.flatMap { Int($0.value) })
    for entry in [ban.decided.sequence, joined.joined.sequence, judged] {
      let answers = ["entry": String(entry), "text": "Not so.", "why": "A mistake."]
      let form = try school.desk(as: SchoolUnderTest.deputy)
        .form(.step(number, "correct-entry"))
      let choices = form.fields.first { $0.name == "entry" }?.choices.map(\.value) ?? []
      #expect(!choices.contains(String(entry)) && !choices.isEmpty)
      let taken = try school.desk(as: SchoolUnderTest.deputy)
        .submit(.step(number, "correct-entry"), answers)
      if case .recorded = taken { Issue.record("The deputy took back entry \(entry).") }
      let own = try school.desk.form(.step(number, "correct-entry"))
      #expect(
        own.fields.first { $0.name == "entry" }?.choices.map(\.value).contains(String(entry))
          == true)
    }
  }

  // MARK: Whoever it was after all

  @Test func `whoever it was after all goes on in their own case, banned as they were`() throws {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.bannedForNow()
    let parent = try #require(try school.desk.caseState(number).state.parent)
    let other = try school.family("Petroc", "Varcoe", child: "Elowen")
    guard
      case .ofCase(let second)? = try school.recorded(
        .step(number, "correct-person"), ["right": other.rawValue, "reason": "The same coat."])
    else { throw SchoolUnderTest.NotRecorded() }
    #expect(try school.desk.gate().stopped.isEmpty)
    let place = try school.recorded(
      .step(second, "correct-person"), ["right": parent.rawValue, "reason": "It was them."])
    guard case .ofCase(let back)? = place else { throw SchoolUnderTest.NotRecorded() }
    #expect(back == number)
    let state = try school.desk.caseState(number).state
    #expect(state.wrongPerson == nil && state.countingIncidents.count == 1)
    #expect(try school.desk.gate().stopped.first?.verdict == .noEntry)
    // That it was not about them is told to nobody any more.
    #expect(try !school.desk.caseSheet(number).due.contains { $0.kind == .letterUnsent })
    try school.expectSound()
  }

  @Test func `what a letter took back stays taken back, and the reports name them again`() throws {
    let school = try SchoolUnderTest("mugginton")
    let number = try school.bannedForNow()
    let id = try incident(number, school).id
    let parent = try #require(try school.desk.caseState(number).state.parent)
    try school.take(number, "correct-person", ["reason": "The same coat."])
    let found = try #require(try school.desk.caseState(number).state.wrongPerson)
    try school.sendLetters(number)
    #expect(try school.desk.incidentState(id).people(.alleged).compactMap(\.parent).isEmpty)
    try school.take(
      number, "correct-entry",
      ["entry": String(found.sequence), "text": "It was them.", "why": "A photograph."])
    #expect(try school.desk.incidentState(id).people(.alleged).compactMap(\.parent) == [parent])
    let state = try school.desk.caseState(number).state
    #expect(state.restriction("R1")?.ending == .setAside)
    #expect(try school.desk.gate().stopped.isEmpty)
    // A ban on it says why it is taken up again, and its letter tells them.
    try school.consult(number)
    let again = try school.desk.form(.step(number, "interim-ban")).fields
      .first { $0.name == "again" }
    #expect(again?.required == true)
    try school.take(
      number, "interim-ban",
      try school.banAnswers(number, ["again": "A photograph shows them."]))
    let letter = try #require(try school.desk.caseSheet(number).letters.map(\.letter).max())
    let text = try school.desk.letterSheet(number, letter).text
    #expect(text.contains("A photograph shows them."))
    try school.expectSound()
  }
}
