import PolicyModel
import Testing

@testable import CaseModel

/// What a refusal says, and what a text means, so that whoever reads it knows what is wrong and what to do.
@Suite struct AsWordedTests {
  private func contact(_ words: String, _ form: RestrictionForm = .managedContact) -> Terms {
    Terms(form: form, scope: .whole, conditions: words, from: CivilDate(dayNumber: 20_600))
  }

  @Test func `a reason between quotation marks is a reason`() throws {
    var spec = try CaseSpec(nature: .criminal)
    let blank = CaseCommand.departFromDuty(DutyDeparted(duty: "police", reason: "“…”"))
    #expect(spec.refusal(blank) != nil)
    try spec.given(
      "9:00", .departFromDuty(DutyDeparted(duty: "police", reason: "“They know.”")))
  }

  @Test func `contact keeps nobody off the site by naming a place, or an hour`() {
    #expect(!contact("You may not come on to the playground.").beyondContact.isEmpty)
    #expect(contact("Write to the school office.").beyondContact.isEmpty)
    #expect(contact("Calls outside the usual hours are not answered.").beyondContact.isEmpty)
  }

  @Test(arguments: [
    "Stay at the far side of the road", "A colleague will bring your child to you",
    "Otherwise use the back lane", "No collection by you", "Meetings: wait by the gate",
    "Write to us, and keep 200 metres off", "Be polite", "You may come only by appointment",
    "We will see you at the church hall and nowhere else", "You will be walked off",
    "Please remain in your car at drop-off and pick-up", "You may telephone from the pavement",
    "Call from the car park and wait until your child comes out",
    "Ring and wait until Ms Hill fetches Amy",
    "Ring and wait there until Ms Hill meets you at the gate",
    "Ring when your child waits in the car park", "Call us, waiting in the car park for your child",
    "Keep away", "Write to the office and keep out",
    "By telephone only, in place of coming to school", "By telephone before you come in, each time",
    "By e-mail to A Carr, who says when you may come in", "By letter, and at no time in person",
    "Meetings are only online, events among them", "By letter in place of attending the assembly",
  ])
  func `what arranges no contact is not among its terms, whatever words it takes`(_ words: String) {
    for form in [RestrictionForm.managedContact, .accompaniedContact, .seniorContact] {
      let terms = contact("By e-mail, once a week.\n" + words, form)
      #expect(terms.beyondContact == [words])
      var open = contact("By e-mail.", form)
      open.exceptions = words
      #expect(open.beyondContact == [words])
    }
    #expect(contact(words, .limited).beyondContact.isEmpty)
  }

  @Test(arguments: [
    "Meetings in person are with the deputy", "In writing",
    "By e-mail, once a week, with the deputy", "Never by telephone",
    "Write to Ms Hill", "Speak with the deputy head alone", "Answers come on Fridays",
    "One e-mail a week to the office; a reply comes within five school days",
    "Meetings by appointment, with a senior colleague there", "Calls from 15.00 to 15.30",
    "A senior colleague takes part in every meeting and call", "In an emergency by telephone",
    "Letters to the office", "Calls and meetings are with the deputy", "You may telephone only",
    "Meetings with a senior colleague by appointment only, in the office",
    "Ring from the car park and wait until somebody fetches you", "Please write to the office",
    "You will be accompanied in meetings", "All communication is by e-mail",
    "We answer once a week", "Ring the bell and wait until Ms Hill lets you in",
  ])
  func `channel, person, time and company are what contact is arranged by`(_ words: String) {
    #expect(contact(words + ".").beyondContact.isEmpty)
  }

  @Test func `a ban may say that it keeps off the site`() {
    #expect(contact("You may not come on to the playground.", .limited).beyondContact.isEmpty)
    #expect(contact("You may not come on to the playground.", .full).beyondContact.isEmpty)
  }

  @Test func `an answer withdrawn is told once the time to reply is over`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .received("N1"))
    try spec.given("9:40", .correct(spec.state.version))
    spec.today = try CaseSpec.day(7)
    #expect(spec.refusal(spec.full())?.reasons[0].why.contains("no silence") == false)
    spec.today = try CaseSpec.day(8)
    #expect(spec.refusal(spec.full())?.reasons[0].why.contains("no silence") == true)
  }

  @Test func `where only a warning opens a ban, no reason that is written in its form does`() throws
  {
    func mayBan(_ ways: [Way]) throws -> Bool? {
      var pack = MadeUpPacks.ladder
      for index in pack.measures.indices where pack.measures[index].id == "site-ban" {
        for number in pack.measures[index].requires.indices
        where pack.measures[index].requires[number].id == .warnedFirst {
          pack.measures[index].requires[number].ways = ways
        }
      }
      let spec = try CaseSpec(pack)
      return Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
        .first { $0.step == .builtIn(.interimBan) }?.mayBeTaken
    }
    #expect(try mayBan([.conductAfterWarning, .seriousnessReason]) == true)
    #expect(try mayBan([.conductAfterWarning]) == false)
  }

  @Test func `the right person is not the wrong one, and the refusal says which is amiss`() throws {
    let spec = try CaseSpec.ready()
    func why(_ wrong: ParentID, _ right: ParentID?) -> String? {
      spec.refusal(
        .correctPerson(PersonCorrected(wrong: wrong, right: right, reason: "Namesake."))
      )?.reasons.first?.why
    }
    #expect(why("p00001", "p00001") == "The right person and the wrong one are the same.")
    #expect(why("p00007", "p00001") == "p00007 is not the person of this case.")
  }

  @Test func `a case against the wrong person takes no restriction as found`() throws {
    var spec = try CaseSpec.ready()
    spec.firstDay = spec.today
    let found = CaseCommand.recordFound(
      RestrictionFound(
        restriction: "", measure: "site-ban",
        terms: Terms(
          form: .full, scope: .whole, from: CaseSpec.before,
          until: spec.today.adding(days: 90)), origin: .before, imposedBy: "A head",
        shownBy: .letter, dated: CaseSpec.before, kept: "A letter"))
    #expect(spec.refusal(found) == nil)
    try spec.given(
      "9:10", .correctPerson(PersonCorrected(wrong: "p00001", reason: "Namesake.")))
    #expect(spec.refusal(found) != nil)
  }

  @Test
  func `whoever goes beyond a notice gives a further one, and beyond a review prepares it anew`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given(
      "9:10",
      .notice(spec.today.adding(days: 7), from: spec.today) {
        $0.terms.until = spec.today.adding(days: 20)
        $0.terms.review = nil
      }, .issue("L1"), .send("L1"), .declined("N1"))
    let beyond = try #require(spec.refusal(spec.full()))
    #expect(
      beyond.reasons.flatMap(\.opens).contains("Or put the rest to the parent by a further notice.")
    )
    var reviewed = try CaseSpec.banned()
    func full(_ days: Int) -> Terms {
      Terms(
        form: .full, scope: .whole, from: reviewed.today,
        until: reviewed.today.adding(days: days))
    }
    try reviewed.given("10:00", .prepare(full(90), replyBy: CaseSpec.day(7)))
    try reviewed.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    try reviewed.given("10:20", .consult(until: reviewed.today.adding(days: 100)))
    let further = try #require(reviewed.refusal(.review(.continue, full(100))))
    #expect(
      further.reasons.flatMap(\.opens).contains("Or prepare the review anew, on these terms."))
  }
}
